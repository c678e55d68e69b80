// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/imports_section.h"

#include "text/code_text.h"
#include "ui/administration/read_file.h"

#include <QApplication>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

struct Content {
    std::vector<ImportLine> imports{};
    std::vector<StoredPolicy> policies{};
    RollAge age{};
};

/// A file's bytes with what they would do.
template <class T> struct Looked {
    QByteArray bytes{};
    T preview{};
};

Result<Content> loadContent(Services &s, const Actor &actor)
{
    Content content;
    CLINIC_TRY_ASSIGN(const auto catalogues, s.formulary.imports(actor));
    CLINIC_TRY_ASSIGN(const auto rolls, s.insurance.rolls(actor));
    CLINIC_TRY_ASSIGN(content.policies, s.insurance.policies(actor));
    CLINIC_TRY_ASSIGN(content.age, s.insurance.rollAge(actor));
    QHash<StaffId, QString> names;
    if (const auto staff = s.staff.all(actor)) // without the right to see it the names are left out
        for (const Staff &person : *staff)
            names.insert(person.id, person.name);
    for (const ImportRecord &record : catalogues)
        content.imports.push_back({record.kind,
                                   record.sourceName,
                                   record.rows,
                                   record.number,
                                   {},
                                   record.importedAt,
                                   names.value(record.importedBy),
                                   record.isSigned});
    for (const RollImport &roll : rolls)
        content.imports.push_back({std::nullopt, roll.fileName, roll.rows, 0, roll.asOf, roll.importedAt,
                                   names.value(roll.importedBy), false});
    return content;
}

} // namespace

ImportsSection::ImportsSection(Workplace &work, QWidget *parent)
    : Section{work, parent},
      m_history{new ImportHistory{this}},
      m_preview{new ImportPreview{this}},
      m_stack{new QStackedWidget{this}},
      m_roll{keys()->addButton(u"importRoll"_s, Icon::Person, Qt::Key_F9)},
      m_policy{keys()->addButton(u"importPolicy"_s, Icon::Document, Qt::Key_F10)},
      m_priceList{keys()->addButton(u"importPrices"_s, Icon::Cash, Qt::Key_F11)},
      m_catalogue{keys()->addButton(u"importCatalogue"_s, Icon::Pill, Qt::Key_F12)},
      m_withdraw{new KeyButton{u"withdrawPolicy"_s, Icon::Void, QKeySequence{Qt::ALT | Qt::Key_W}, this}},
      m_back{keys()->addButton(u"importBack"_s, Icon::ArrowLeft, QKeySequence{Qt::ALT | Qt::Key_B})},
      m_import{keys()->addButton(u"importNow"_s, Icon::Check, QKeySequence{Qt::CTRL | Qt::Key_Return},
                                 theme::Variant::Primary)}
{
    m_history->placePolicyButton(m_withdraw);
    m_stack->addWidget(m_history);
    m_stack->addWidget(m_preview);
    column()->addWidget(m_stack, 1);
    connect(m_roll, &QPushButton::clicked, this, [this] { choose(What::Roll); });
    connect(m_policy, &QPushButton::clicked, this, [this] { choose(What::Policy); });
    connect(m_priceList, &QPushButton::clicked, this, [this] { choose(What::PriceList); });
    connect(m_catalogue, &QPushButton::clicked, this, [this] { choose(What::Catalogue); });
    connect(m_withdraw, &QPushButton::clicked, this, &ImportsSection::withdraw);
    connect(m_back, &QPushButton::clicked, this, [this] { goBack(); });
    connect(m_import, &QPushButton::clicked, this, &ImportsSection::import);
    connect(m_history, &ImportHistory::currentPolicyChanged, this, &ImportsSection::updateKeys);
    connect(m_history, &ImportHistory::policyActivated, this, &ImportsSection::showStored);
    connect(m_preview, &ImportPreview::readyChanged, this, &ImportsSection::updateKeys);
    connect(busy(), &Busy::cancelled, this, [this] { say(Severity::Note, tr("Stopped. Nothing was imported.")); });
    connect(&work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if ((kind == Aggregate::Import || kind == Aggregate::Policy) && isVisible())
            refresh();
    });
    placeLast(m_import);
    ImportsSection::retranslate();
    setPreviewing(false);
}

QString ImportsSection::title() const
{
    return tr("Imports");
}

void ImportsSection::activate()
{
    refresh();
    const QWidget *focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus))
        return;
    if (m_stack->currentWidget() == m_preview)
        m_preview->focusFirst();
    else
        m_history->focusFirst();
}

bool ImportsSection::goBack()
{
    if (m_stack->currentWidget() != m_preview || m_isImporting)
        return m_isImporting;
    banner()->clear();
    setPreviewing(false);
    m_history->focusFirst();
    return true;
}

void ImportsSection::setPreviewing(bool isPreviewing)
{
    m_stack->setCurrentWidget(isPreviewing ? static_cast<QWidget *>(m_preview) : m_history);
    if (!isPreviewing)
        m_pending.reset();
    updateKeys();
}

void ImportsSection::updateKeys()
{
    const bool isPreviewing = m_stack->currentWidget() == m_preview;
    for (KeyButton *key : {m_roll, m_policy, m_priceList, m_catalogue})
        key->setVisible(!isPreviewing);
    const StoredPolicy *policy = m_history->currentPolicy();
    m_withdraw->setEnabled(policy && !policy->isWithdrawn);
    m_back->setVisible(isPreviewing);
    m_back->setEnabled(!m_isImporting);
    m_import->setVisible(isPreviewing && m_pending.has_value());
    m_import->setEnabled(!m_isImporting && m_pending && m_preview->isReady());
    m_import->setLabel(m_isImporting ? tr("Importing…") : tr("Import"));
}

void ImportsSection::refresh()
{
    const auto future = work().desk.read([actor = actor()](Services &s) { return loadContent(s, actor); });
    whenDone(future, this, [this](const Result<Content> &content) {
        if (content)
            m_history->setContent(content->imports, content->policies, content->age);
        else
            showError(content.error());
    });
}

void ImportsSection::choose(What what)
{
    const QString title = what == What::Roll        ? tr("Roll of the insured (CSV)")
                          : what == What::Policy    ? tr("Insurance policy (JSON)")
                          : what == What::PriceList ? tr("Price list (CSV)")
                                                    : tr("Catalogue (CSV)");
    const QString filter =
        what == What::Policy ? tr("Policies (*.json);;All files (*)") : tr("Tables (*.csv);;All files (*)");
    work().prompts.chooseFile(this, title, filter, [this, what](const QString &path) { read(what, path); });
}

/// Reads the file and asks `look` what it would do, on the reader thread; then `show` shows it.
template <class T, class Look, class Show>
void ImportsSection::look(What what, const QString &path, Look look, Show show)
{
    const auto future = work().desk.read(
        m_read, [actor = actor(), path, look](Services &s, const IsCancelled &isCancelled) -> Result<Looked<T>> {
            Looked<T> looked;
            CLINIC_TRY_ASSIGN(looked.bytes, readFile(path));
            if (isCancelled())
                return fail(ErrorKind::Cancelled, u"file.stopped"_s);
            CLINIC_TRY_ASSIGN(looked.preview, look(s, actor, looked.bytes));
            return looked;
        });
    busy()->watch(future, ImportsSection::tr("Reading the file…"));
    const QString name = QFileInfo{path}.fileName();
    whenDone(future, this, [this, what, name, show](const Result<Looked<T>> &looked) {
        m_pending = Pending{what, name, looked ? looked->bytes : QByteArray{}};
        if (!looked) {
            refused(looked.error());
            return;
        }
        show(name, *looked);
        setPreviewing(true);
        m_preview->focusFirst();
        say(Severity::Note, ImportsSection::tr("Nothing is changed yet. Look it over, then import."));
    });
}

void ImportsSection::read(What what, const QString &path)
{
    switch (what) {
    case What::Roll:
        look<RollCounts>(
            what, path,
            [](Services &s, const Actor &actor, const QByteArray &bytes) {
                return s.insurance.previewRoll(actor, bytes);
            },
            [this](const QString &name, const Looked<RollCounts> &looked) {
                m_preview->showRoll(name, looked.preview);
            });
        return;
    case What::Policy:
        look<PolicyPreview>(
            what, path,
            [](Services &s, const Actor &actor, const QByteArray &bytes) {
                return s.insurance.previewPolicy(actor, bytes);
            },
            [this](const QString &name, const Looked<PolicyPreview> &looked) {
                m_preview->showPolicy(name, looked.preview);
            });
        return;
    case What::PriceList:
        look<PriceListPreview>(
            what, path,
            [](Services &s, const Actor &actor, const QByteArray &bytes) {
                return s.formulary.previewPriceList(actor, bytes);
            },
            [this](const QString &name, const Looked<PriceListPreview> &looked) {
                m_preview->showPriceList(name, looked.preview);
            });
        return;
    case What::Catalogue:
        look<qsizetype>(
            what, path,
            [](Services &, const Actor &, const QByteArray &bytes) -> Result<qsizetype> { return bytes.count('\n'); },
            [this](const QString &name, const Looked<qsizetype> &looked) {
                m_preview->showCatalogue(name, looked.bytes.size(), looked.preview,
                                         fromWord<CatalogueKind>(QFileInfo{name}.completeBaseName()));
            });
        return;
    }
}

void ImportsSection::refused(const Error &error)
{
    // Several places at fault are a list; one sentence is enough for the rest.
    if (error.fields.empty()) {
        showError(error);
        return;
    }
    m_preview->showFaults(m_pending ? m_pending->fileName : QString{}, error.fields);
    m_pending.reset();
    m_stack->setCurrentWidget(m_preview);
    updateKeys();
    m_preview->focusFirst();
    say(Severity::Stop, tr("The file was refused and nothing was imported. Correct the places below and import it "
                           "again."));
}

template <class T> void ImportsSection::runImport(const QFuture<Result<T>> &future)
{
    m_isImporting = true;
    updateKeys();
    busy()->watch(future, ImportsSection::tr("Importing…"), false);
    whenDone(future, this, [this](const Result<T> &done) {
        m_isImporting = false;
        updateKeys();
        if (!done) {
            refused(done.error());
            return;
        }
        const QString name = m_pending ? m_pending->fileName : QString{};
        setPreviewing(false);
        refresh();
        m_history->focusFirst();
        say(Severity::Ok, ImportsSection::tr("Imported: %1").arg(name));
    });
}

void ImportsSection::import()
{
    if (!m_pending || m_isImporting)
        return;
    const auto &[what, name, bytes] = *m_pending;
    ClinicDesk &desk = work().desk;
    switch (what) {
    case What::Roll:
        runImport(desk.write([actor = actor(), name = name, bytes = bytes](Services &s) {
            return s.insurance.importRoll(actor, name, bytes);
        }));
        return;
    case What::Policy:
        runImport(desk.write(
            [actor = actor(), bytes = bytes](Services &s) { return s.insurance.importPolicy(actor, bytes); }));
        return;
    case What::PriceList: {
        const RefusedRows rows = m_preview->leavesOutRefused() ? RefusedRows::LeaveOut : RefusedRows::StopImport;
        runImport(desk.write([actor = actor(), name = name, bytes = bytes, rows](Services &s) {
            return s.formulary.importPriceList(actor, name, bytes, rows);
        }));
        return;
    }
    case What::Catalogue:
        if (const auto kind = m_preview->catalogueKind())
            runImport(desk.write([actor = actor(), kind = *kind, name = name, bytes = bytes](Services &s) {
                return s.formulary.importCatalogue(actor, kind, name, bytes);
            }));
        return;
    }
}

void ImportsSection::showStored()
{
    if (const StoredPolicy *policy = m_history->currentPolicy()) {
        m_preview->showStored(*policy);
        setPreviewing(true);
        m_preview->focusFirst();
    }
}

void ImportsSection::withdraw()
{
    const StoredPolicy *current = m_history->currentPolicy();
    if (!current || current->isWithdrawn)
        return;
    work().prompts.askReason(
        this, tr("Withdraw a policy"),
        tr("“%1” is used no more; what was settled by it stays as it is.").arg(current->policy.name),
        {tr("Replaced by a new document"), tr("Imported by mistake")},
        [this, id = current->id, version = current->version, name = current->policy.name](const QString &reason) {
            const auto future = work().desk.write([actor = actor(), id, version, reason](Services &s) {
                return s.insurance.withdrawPolicy(actor, id, version, reason);
            });
            write(m_withdraw, tr("Withdraw policy"), future, [this, name](const Result<> &done) {
                updateKeys();
                refresh();
                if (done)
                    say(Severity::Ok, tr("Withdrawn: %1").arg(name));
                else
                    showError(done.error());
            });
        });
}

void ImportsSection::retranslate()
{
    m_roll->setLabel(tr("Roll…"));
    m_policy->setLabel(tr("Policy…"));
    m_priceList->setLabel(tr("Prices…"));
    m_catalogue->setLabel(tr("Catalogue…"));
    m_withdraw->setLabel(tr("Withdraw policy"));
    m_back->setLabel(tr("Back"));
    m_history->retranslate();
    m_preview->retranslate();
    updateKeys();
}

} // namespace clinic::ui
