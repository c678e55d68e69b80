// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/prescription_panel.h"

#include "prescribing/dose_rules.h"
#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/consultation/consultation_text.h"
#include "ui/consultation/prescription_line_editor.h"
#include "ui/consultation/prescription_sources.h"
#include "ui/consultation/signed_prescriptions.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kHits = 12;
constexpr int kCheckMs = 150;
constexpr int kKeepMs = 1'000;

QVariant toTheRight(int role)
{
    return role == Qt::TextAlignmentRole ? QVariant{int(Qt::AlignRight | Qt::AlignVCenter)} : QVariant{};
}

QString lineAmountText(const PrescriptionLine &line)
{
    if (line.boughtElsewhere)
        return u"–"_s;
    const auto terms = chargeTerms(line);
    return terms && !line.quantity.isZero() ? terms->amount.toString() : QString{};
}

QString stockText(PrescriptionLine line, Quantity onHand)
{
    line.quantity = onHand;
    return onHand.isZero() ? PrescriptionPanel::tr("none") : quantityText(line);
}

} // namespace

PrescriptionPanel::PrescriptionPanel(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_documents{documents},
      m_search{new SearchField{u"productSearch"_s, this}},
      m_sources{new PrescriptionSources{work, this}},
      m_changing{new Banner{u"changing"_s, this}},
      m_hits{new RowsModel<ProductHit>{
          {{[] { return tr("Drug"); },
            [](const ProductHit &hit) {
                return hit.product ? u"%1  %2 %3"_s.arg(hit.drug.displayName(), hit.product->pack, hit.product->maker)
                                   : hit.drug.displayName();
            },
            {}},
           {[] { return tr("In stock"); },
            [](const ProductHit &hit) {
                if (hit.onlyBoughtElsewhere())
                    return tr("Bought elsewhere");
                return hit.onHand.isZero() ? tr("none") : hit.onHand.toString() + u' ' + hit.product->minUnit;
            },
            [](const ProductHit &hit, int role) -> QVariant {
                const bool isMissing = hit.onlyBoughtElsewhere() || hit.onHand.isZero();
                return role == Qt::DecorationRole && isMissing
                           ? QVariant{makeIcon(severityIcon(Severity::Ask), theme::mark(Severity::Ask))}
                           : toTheRight(role);
            }},
           {[] { return tr("Price"); },
            [](const ProductHit &hit) {
                return hit.onlyBoughtElsewhere()
                           ? u"–"_s
                           : u"%1/%2"_s.arg(hit.product->pricePerPack->toString(), hit.product->packUnit);
            },
            [](const ProductHit &, int role) { return toTheRight(role); }},
           {[] { return tr("Class"); },
            [](const ProductHit &hit) { return drugClassText(hit.drug.insuranceCategory); },
            {}}},
          this}},
      m_hitList{new TableView{u"productHits"_s, this}},
      m_lines{new RowsModel<PrescriptionLine>{
          {{[] { return tr("Drug"); }, [](const PrescriptionLine &line) { return line.displayName(); },
            [](const PrescriptionLine &line, int role) -> QVariant {
                return role == Qt::ToolTipRole ? QVariant{u"%1 %2\n%3"_s.arg(line.pack, line.maker, line.note)}
                                               : QVariant{};
            }},
           {[] { return tr("Usage"); }, [this](const PrescriptionLine &line) { return usageText(line); }, {}},
           {[] { return tr("Quantity"); }, [](const PrescriptionLine &line) { return quantityText(line); },
            [](const PrescriptionLine &, int role) { return toTheRight(role); }},
           {[] { return tr("In stock"); },
            [this](const PrescriptionLine &line) {
                const auto onHand = onHandOf(line);
                return onHand ? stockText(line, *onHand) : u"–"_s;
            },
            [this](const PrescriptionLine &line, int role) -> QVariant {
                return role == Qt::DecorationRole && isShort(line)
                           ? QVariant{makeIcon(severityIcon(Severity::Ask), theme::mark(Severity::Ask))}
                           : toTheRight(role);
            }},
           {[] { return tr("Amount"); }, lineAmountText,
            [](const PrescriptionLine &, int role) { return toTheRight(role); }},
           {[] { return tr("Class"); },
            [](const PrescriptionLine &line) {
                return line.boughtElsewhere ? tr("Elsewhere")
                       : line.selfPay       ? tr("Self-pay")
                                            : drugClassText(line.insuranceCategory);
            },
            {}}},
          this}},
      m_lineList{new TableView{u"prescriptionLines"_s, this}},
      m_upper{new QStackedWidget{this}},
      m_lower{new QHBoxLayout},
      m_editor{new PrescriptionLineEditor{this}},
      m_findingsList{new FindingsList{this}},
      m_signed{new SignedPrescriptions{this}},
      m_insurance{new QLabel{this}},
      m_sign{new KeyButton{u"signPrescription"_s, Icon::Done, Qt::Key_F11, this}}
{
    build();
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(kCheckMs);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(kKeepMs);
    connect(&m_checkSoon, &QTimer::timeout, this, &PrescriptionPanel::check);
    connect(&m_keepSoon, &QTimer::timeout, this, &PrescriptionPanel::keepDraft);
    connect(m_search, &SearchField::searchChanged, this, &PrescriptionPanel::search);
    connect(m_search, &SearchField::chosen, this, &PrescriptionPanel::take);
    connect(m_search, &SearchField::moveRequested, this,
            [this](int rows) { (m_upper->currentWidget() == m_hitList ? m_hitList : m_lineList)->moveCurrent(rows); });
    connect(m_hitList, &QAbstractItemView::activated, this, &PrescriptionPanel::take);
    connect(m_lineList, &QAbstractItemView::activated, m_editor, &PrescriptionLineEditor::focusFirstMissing);
    connect(m_lineList->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isShowing)
            showCurrent();
    });
    connect(m_editor, &PrescriptionLineEditor::changed, this, &PrescriptionPanel::lineEdited);
    connect(m_editor, &PrescriptionLineEditor::done, m_search, [this] { m_search->setFocus(); });
    connect(m_findingsList, &FindingsList::answerWanted, this, &PrescriptionPanel::answer);
    connect(m_findingsList, &FindingsList::otherDrugWanted, this, &PrescriptionPanel::otherDrug);
    connect(m_findingsList, &FindingsList::selfPayWanted, this, [this](int line) { askSelfPay(line, true); });
    connect(m_editor, &PrescriptionLineEditor::selfPayWanted, this,
            [this](bool isSelfPay) { askSelfPay(currentLine(), isSelfPay); });
    // Somebody else may void or pay what was signed here.
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind, const QUuid &) {
        if (kind == Aggregate::Prescription && isVisible() && !m_draft.encounterId.isNull())
            loadPrescriptions(false);
    });
    connect(m_sources, &PrescriptionSources::offered, this, &PrescriptionPanel::addLines);
    connect(m_sources, &PrescriptionSources::said, this, &PrescriptionPanel::said);
    connect(m_sources, &PrescriptionSources::saveTemplateWanted, this, [this] { m_sources->saveAsTemplate(m_draft); });
    connect(m_signed, &SignedPrescriptions::printWanted, this, &PrescriptionPanel::print);
    connect(m_signed, &SignedPrescriptions::changeWanted, this, &PrescriptionPanel::beginChange);
    connect(m_signed, &SignedPrescriptions::voidWanted, this, &PrescriptionPanel::voidOld);
    connect(m_changing, &Banner::actionTriggered, this, &PrescriptionPanel::giveUpChange);
    connect(m_sign, &QPushButton::clicked, this, &PrescriptionPanel::sign);
    retranslate();
    renderState();
    loadSetup();
}

PrescriptionPanel::~PrescriptionPanel()
{
    keepDraft();
}

void PrescriptionPanel::build()
{
    m_hitList->setModel(m_hits);
    m_hitList->setStretchColumn(0);
    m_lineList->setModel(m_lines);
    m_lineList->setStretchColumn(0);
    m_lineList->installEventFilter(this);
    m_search->installEventFilter(this);
    m_upper->addWidget(m_lineList);
    m_upper->addWidget(m_hitList);
    m_upper->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_upper->setMinimumHeight(px(4 * theme::kRowHeight + theme::kGapTiny));
    m_changing->setClosable(false);
    theme::setVariant(m_sign, theme::Variant::Primary);
    theme::setTextRole(m_insurance, theme::TextRole::Secondary);
    m_insurance->setObjectName(u"insuranceSplit"_s);
    m_insurance->setWordWrap(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(px(theme::kGapSmall));
    top->addWidget(m_search, 1);
    top->addWidget(m_sources);
    m_lower->setSpacing(px(theme::kGapSmall));
    m_lower->addWidget(m_findingsList, 3);
    m_lower->addWidget(m_signed, 2);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(px(theme::kGapSmall));
    bottom->addLayout(m_findingsList->actions());
    bottom->addWidget(m_insurance, 1);
    bottom->addWidget(m_sign);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapTiny));
    column->addWidget(m_changing);
    column->addLayout(top);
    column->addWidget(m_upper, 4);
    column->addWidget(m_editor);
    column->addLayout(m_lower, 4);
    column->addLayout(bottom);
}

void PrescriptionPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Drug: initials, name or code"));
    m_search->setAccessibleName(tr("Search drugs"));
    m_hitList->setAccessibleName(tr("Drugs found"));
    m_hitList->setEmptyState(Icon::Search, tr("No drug found"), tr("Try fewer letters."));
    m_lineList->setAccessibleName(tr("Drugs of this prescription"));
    m_lineList->setEmptyState(Icon::Pill, tr("No drug yet"));
    m_sign->setLabel(tr("Sign"));
    m_hits->retranslate();
    m_lines->retranslate();
    m_sources->retranslate();
    m_editor->retranslate();
    m_findingsList->retranslate();
    m_signed->retranslate();
    showFindings();
    renderState();
}

void PrescriptionPanel::loadSetup()
{
    struct Setup {
        std::shared_ptr<const ClinicalTables> tables{};
        bool isVillage{false};
    };
    const auto future = m_work.desk.read([actor = m_work.session.actor](Services &services) -> Result<Setup> {
        Setup setup;
        CLINIC_TRY_ASSIGN(setup.tables,
                          services.database().read(actor, Right::Prescribe, [&](const ReadTransaction &tx) {
                              return services.formulary.clinicalTables(tx);
                          }));
        CLINIC_TRY_ASSIGN(const Organisation organisation, services.clinic.organisation());
        setup.isVillage = organisation.tier == Tier::Village;
        return setup;
    });
    whenDone(future, this, [this](const Result<Setup> &setup) {
        if (!setup) {
            // Somebody who may only look reads the codes instead of the words.
            if (m_work.session.actor.may(Right::Prescribe))
                showError(setup.error());
            return;
        }
        m_tables = setup->tables;
        m_prescriber.isVillageClinic = setup->isVillage;
        m_editor->setTables(m_tables);
        m_lines->retranslate();
        check();
    });
}

void PrescriptionPanel::show(const ConsultationView &view)
{
    const EncounterId id = view.record.encounter.id;
    m_patient = {};
    if (view.patient.birthDate)
        m_patient.age = ageOn(*view.patient.birthDate, m_work.clock.today());
    m_patient.sex = view.patient.sex;
    m_patient.weightKg = view.record.vital(VitalKind::Weight);
    for (const Allergy &allergy : view.allergies)
        if (allergy.state == AllergyState::Active)
            m_patient.allergies.push_back({allergy.kind, allergy.substance, allergy.severity});
    const bool isOther = m_draft.encounterId != id;
    if (isOther) {
        keepDraft();
        m_draft = {};
        m_draft.encounterId = id;
        m_registration = view.registration.registration.id;
        startEmpty();
        m_signed->setPrescriptions({});
    }
    m_sources->show(id, view.history);
    loadPrescriptions(isOther);
    if (!isOther) {
        chooseKind();
        m_isChecked = false;
        check();
    }
}

void PrescriptionPanel::loadPrescriptions(bool takesDraft)
{
    const auto future =
        m_work.desk.read(m_latestList, [actor = m_work.session.actor, id = m_draft.encounterId](Services &services) {
            return services.prescriptions.ofEncounter(actor, id);
        });
    whenDone(future, this, [this, takesDraft, id = m_draft.encounterId](const Result<std::vector<Prescription>> &all) {
        if (id != m_draft.encounterId)
            return;
        if (!all) {
            showError(all.error());
            return;
        }
        std::vector<Prescription> done;
        for (const Prescription &each : *all) {
            if (each.state != PrescriptionState::Draft)
                done.push_back(each);
            else if (takesDraft && m_draft.lines.empty() && !m_replaced &&
                     each.doctorId == m_work.session.actor.staffId())
                m_draft = each;
        }
        m_signed->setPrescriptions(std::move(done));
        m_signed->select(std::exchange(m_selectsNext, {}));
        if (takesDraft && !m_draft.lines.empty()) {
            showLines(0);
            showCurrent();
            chooseKind();
            m_isChecked = false;
            check();
        }
    });
}

void PrescriptionPanel::setReadOnly(bool isReadOnly)
{
    if (isReadOnly && !m_isReadOnly)
        keepDraft();
    m_isReadOnly = isReadOnly;
    renderState();
    if (!isReadOnly && !m_isChecked)
        check();
}

void PrescriptionPanel::focusFirst()
{
    m_search->setFocus();
}

bool PrescriptionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_lineList && key == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty() && !m_search->isComposing()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// --- finding drugs -----------------------------------------------------------------------------------------------

void PrescriptionPanel::search(const QString &text)
{
    m_takesFirstHit = false;
    m_latestHits.cancel();
    m_hits->setRows({});
    m_upper->setCurrentWidget(text.isEmpty() ? m_lineList : m_hitList);
    m_editor->setVisible(text.isEmpty()); // its room is the hits'
    if (text.isEmpty())
        return;
    const auto future = m_work.desk.read(m_latestHits, [actor = m_work.session.actor, text](Services &services) {
        return services.formulary.searchProducts(actor, text, kHits);
    });
    whenDone(future, this, [this](const Result<std::vector<ProductHit>> &hits) {
        if (!hits) {
            showError(hits.error());
            return;
        }
        m_hits->setRows(*hits);
        if (m_hits->rowCount() > 0)
            m_hitList->selectRow(0);
        if (std::exchange(m_takesFirstHit, false))
            take();
    });
}

void PrescriptionPanel::take()
{
    if (m_search->text().trimmed().isEmpty() || m_isReadOnly || m_isSigning)
        return;
    if (const ProductHit *hit = m_hits->row(std::max(0, m_hitList->currentIndex().row())))
        addHit(ProductHit{*hit});
    else
        m_takesFirstHit = true;
}

void PrescriptionPanel::addHit(const ProductHit &hit)
{
    m_search->clear();
    m_search->setFocus();
    const auto future = m_work.desk.read([actor = m_work.session.actor,
                                          product = hit.product ? std::optional{hit.product->id} : std::nullopt,
                                          drug = hit.drug.id](Services &services) {
        return product ? services.prescriptions.newLine(actor, *product)
                       : services.prescriptions.newLineBoughtElsewhere(actor, drug);
    });
    ++m_pendingLines;
    whenDone(future, this, [this, encounter = m_draft.encounterId](const Result<PrescriptionLine> &line) {
        --m_pendingLines;
        if (!line)
            showError(line.error());
        else if (encounter == m_draft.encounterId)
            addLine(*line);
        renderState();
    });
    renderState();
}

void PrescriptionPanel::addLine(const PrescriptionLine &line)
{
    m_draft.lines.push_back(line);
    if (m_draft.lines.back().dosage.unit.isEmpty())
        m_draft.lines.back().dosage.unit = line.minUnit;
    showLines(static_cast<int>(m_draft.lines.size()) - 1);
    showCurrent();
    draftChanged();
    const Dosage &dosage = line.dosage;
    if (dosage.dose.isZero() || dosage.frequency.isEmpty() || dosage.route.isEmpty() || dosage.days < 1 ||
        line.quantity.isZero())
        m_editor->focusFirstMissing();
}

void PrescriptionPanel::addLines(const Prescription &lines)
{
    if (m_isReadOnly || m_isSigning || lines.lines.empty())
        return;
    m_draft.lines.insert(m_draft.lines.end(), lines.lines.begin(), lines.lines.end());
    if (m_draft.longTermReason.isEmpty())
        m_draft.longTermReason = lines.longTermReason;
    m_search->clear();
    showLines(static_cast<int>(m_draft.lines.size() - lines.lines.size()));
    showCurrent();
    draftChanged();
    m_search->setFocus();
}

void PrescriptionPanel::removeCurrent()
{
    const int row = currentLine();
    if (row < 0 || m_isReadOnly || m_isSigning)
        return;
    m_draft.lines.erase(m_draft.lines.begin() + row);
    showLines(std::min(row, static_cast<int>(m_draft.lines.size()) - 1));
    showCurrent();
    draftChanged();
}

void PrescriptionPanel::otherDrug(int line, const QString &name)
{
    if (line < 0 || line >= static_cast<int>(m_draft.lines.size()))
        return;
    showLines(line);
    removeCurrent();
    m_search->setText(name);
    m_search->setFocus();
}

// --- the lines ---------------------------------------------------------------------------------------------------

int PrescriptionPanel::currentLine() const
{
    const int row = m_lineList->currentIndex().row();
    return row < static_cast<int>(m_draft.lines.size()) ? row : -1;
}

std::optional<Quantity> PrescriptionPanel::onHandOf(const PrescriptionLine &line) const
{
    if (line.boughtElsewhere || !line.productId)
        return std::nullopt;
    const auto known = m_onHand.constFind(*line.productId);
    return known == m_onHand.constEnd() ? std::nullopt : std::optional{*known};
}

bool PrescriptionPanel::isShort(const PrescriptionLine &line) const
{
    const auto onHand = onHandOf(line);
    return onHand && *onHand < line.quantity;
}

QString PrescriptionPanel::usageText(const PrescriptionLine &line) const
{
    const Frequency *frequency = m_tables ? m_tables->frequency(line.dosage.frequency) : nullptr;
    const Route *route = m_tables ? m_tables->route(line.dosage.route) : nullptr;
    QStringList parts;
    if (!line.dosage.dose.isZero())
        parts << line.dosage.doseText();
    parts << (route ? route->name : line.dosage.route) << (frequency ? frequency->name : line.dosage.frequency);
    if (line.dosage.days > 0)
        parts << tr("%n day(s)", "", line.dosage.days);
    parts.removeAll({});
    return parts.join(u' ');
}

void PrescriptionPanel::showLines(int current)
{
    const QScopedValueRollback showing{m_isShowing, true};
    m_lines->setRows(m_draft.lines);
    if (current >= 0 && current < m_lines->rowCount())
        m_lineList->selectRow(current);
    renderState();
}

void PrescriptionPanel::showCurrent()
{
    if (const int row = currentLine(); row >= 0)
        m_editor->show(m_draft.lines[static_cast<std::size_t>(row)]);
    else
        m_editor->clear();
    renderState();
}

void PrescriptionPanel::showComputed(int line)
{
    if (line >= 0)
        m_editor->setComputed(m_draft.lines[static_cast<std::size_t>(line)]);
}

void PrescriptionPanel::lineEdited()
{
    const int row = currentLine();
    if (row < 0 || m_isReadOnly)
        return;
    auto &line = m_draft.lines[static_cast<std::size_t>(row)];
    line = m_editor->applied(line);
    showLines(row);
    draftChanged();
}

void PrescriptionPanel::chooseKind()
{
    const auto &lines = m_draft.lines;
    if (std::ranges::any_of(lines, [](const auto &line) { return line.drugKind == DrugKind::Slices; }))
        m_draft.kind = PrescriptionKind::TcmSlices;
    else if (std::ranges::any_of(
                 lines, [](const auto &line) { return line.dosage.days > mostDays(PrescriptionKind::Ordinary); }))
        m_draft.kind = PrescriptionKind::LongTerm;
    else
        m_draft.kind = m_patient.age && m_patient.age->years < AuditLimits{}.childBelowYears
                           ? PrescriptionKind::Paediatric
                           : PrescriptionKind::Ordinary;
}

void PrescriptionPanel::draftChanged()
{
    chooseKind();
    m_isChecked = false;
    m_afterCheck = {}; // what was to be signed is no longer what stands here
    m_latestCheck.cancel();
    m_latestBill.cancel();
    m_checkSoon.start();
    m_isUnsaved = true;
    if (!m_keepSoon.isActive())
        m_keepSoon.start();
}

void PrescriptionPanel::startEmpty()
{
    const EncounterId encounter = m_draft.encounterId;
    m_draft = {};
    m_draft.encounterId = encounter;
    m_replaced.reset();
    m_answers.clear();
    m_findings.clear();
    m_bill.reset();
    m_consents.clear();
    m_afterCheck = {};
    m_checkSoon.stop();
    m_keepSoon.stop();
    m_latestCheck.cancel();
    m_latestBill.cancel();
    m_isChecked = true;
    m_isUnsaved = false;
    m_changing->clear();
    m_search->clear();
    showLines(-1);
    showCurrent();
    showFindings();
}

void PrescriptionPanel::renderState()
{
    const bool mayEdit = !m_isReadOnly && !m_isSigning;
    m_search->setEnabled(mayEdit);
    m_sources->setEnabled(mayEdit);
    m_editor->setEnabled(mayEdit && currentLine() >= 0);
    m_findingsList->setReadOnly(!mayEdit);
    m_signed->setReadOnly(!mayEdit);
    m_changing->setEnabled(mayEdit);
    m_lower->setStretch(1, m_draft.lines.empty() ? 3 : 2);
    m_sign->setVisible(!m_isReadOnly);
    m_sign->setEnabled(mayEdit && (!m_draft.lines.empty() || m_pendingLines > 0));
    m_sign->setLabel(m_isSigning ? tr("Signing…") : tr("Sign"));
}

void PrescriptionPanel::showError(const Error &error)
{
    Q_EMIT said(Severity::Stop, errorText(error));
}

} // namespace clinic::ui
