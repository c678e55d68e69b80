// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/county_section.h"

#include "text/code_text.h"
#include "ui/administration/read_file.h"

#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSslCertificate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr qint64 kMostCertificate = 20'000;
const QString kUrl = u"exchange.county_url"_s;
const QString kCertificate = u"exchange.county_ca"_s;

const std::vector<SettingsForm::Place> kCountyPlaces{
    {kUrl, 0, 0, 2},
    {kCertificate, 1, 0, 2},
    {u"exchange.upload_minutes"_s, 2, 0},
    {u"exchange.identifier_base"_s, 3, 0, 2},
};

} // namespace

CountySection::CountySection(Workplace &work, QWidget *parent)
    : Section{work, parent},
      m_explanation{new QLabel{this}},
      m_certificate{new QLabel{this}},
      m_settings{new SettingsForm{kCountyPlaces, m_form, m_order, this}},
      m_test{keys()->addButton(u"testLine"_s, Icon::CloudUp, Qt::Key_F11)},
      m_file{keys()->addButton(u"certificateFile"_s, Icon::Document, Qt::Key_F12)},
      m_save{keys()->addButton(u"countySave"_s, Icon::Check, Qt::Key_F10, theme::Variant::Primary)}
{
    for (QLabel *label : {m_explanation, m_certificate}) {
        theme::setTextRole(label, theme::TextRole::Secondary);
        label->setWordWrap(true);
    }
    m_certificate->setObjectName(u"certificateText"_s);
    auto *inside = new QVBoxLayout;
    inside->setSpacing(px(theme::kGap));
    inside->addWidget(m_explanation);
    inside->addWidget(m_settings);
    inside->addWidget(m_certificate);
    column()->addWidget(makeCardFrame(inside, this));
    column()->addStretch(1);

    connect(m_settings, &SettingsForm::changed, this, [this] {
        m_isTyped = true;
        showCertificate();
    });
    connect(m_save, &QPushButton::clicked, this, &CountySection::save);
    connect(m_test, &QPushButton::clicked, this, &CountySection::testLine);
    connect(m_file, &QPushButton::clicked, this, &CountySection::chooseCertificate);
    connect(banner(), &Banner::actionTriggered, this, [this] {
        banner()->clear();
        m_isTyped = false;
        load();
    });
    connect(&m_line, &HttpTransport::answered, this, [this](const HttpAnswer &answer) {
        nameTestKey();
        const SendOutcome outcome = judgeMetadata(answer, this->work().clock.now());
        if (outcome.kind == OutcomeKind::Acknowledged)
            say(Severity::Ok,
                tr("The county's server answered within %1 ms and says that it takes records as this clinic "
                   "sends them. No record was sent: whether it takes them shows with the first upload.")
                    .arg(answer.elapsedMs));
        else
            say(Severity::Stop, codeText(outcome.code, outcome.args));
    });
    placeLast(m_save);
    CountySection::retranslate();
}

QString CountySection::title() const
{
    return tr("County line");
}

void CountySection::activate()
{
    if (!m_isTyped)
        load();
    if (const QWidget *focus = QApplication::focusWidget(); !focus || !isAncestorOf(focus))
        m_settings->editor(kUrl)->setFocus(Qt::OtherFocusReason);
}

void CountySection::load()
{
    const auto future = work().desk.read([](Services &s) { return s.clinic.settings(); });
    whenDone(future, this, [this](const Result<ClinicSettings> &settings) {
        if (!settings) {
            showError(settings.error());
            return;
        }
        if (m_isTyped)
            return;
        m_before = *settings;
        m_settings->setSettings(*settings);
        showCertificate();
    });
}

std::optional<ClinicSettings> CountySection::typed()
{
    std::vector<FieldProblem> problems;
    ClinicSettings settings = m_settings->typed(m_before, problems);
    for (FieldProblem &problem : settingProblems(settings))
        problems.push_back(std::move(problem));
    if (!settings.countyCa.isEmpty() && QSslCertificate::fromData(settings.countyCa.toLatin1()).isEmpty())
        problems.push_back({kCertificate, u"exchange.bad_authority"_s, {}});
    if (problems.empty())
        return settings;
    showError(failFields(std::move(problems)).value(), &m_form);
    return std::nullopt;
}

void CountySection::save()
{
    const auto settings = typed();
    if (!settings)
        return;
    const auto future = work().desk.write(
        [actor = actor(), before = m_before, after = *settings](Services &s) -> Result<ClinicSettings> {
            CLINIC_TRY(s.clinic.changeSettings(actor, before, after));
            return s.clinic.settings();
        });
    write(m_save, tr("Save"), future, [this](const Result<ClinicSettings> &after) {
        if (!after) {
            showError(after.error(), &m_form);
            if (after.error().kind == ErrorKind::Conflict)
                banner()->setAction(tr("Show what is stored"), QKeySequence{Qt::CTRL | Qt::Key_D});
            return;
        }
        m_before = *after;
        m_isTyped = false;
        m_settings->setSettings(*after);
        m_form.clearProblems();
        say(Severity::Ok, tr("The county line is saved. F11 tests it."));
    });
}

void CountySection::testLine()
{
    if (m_line.isBusy())
        return;
    const auto settings = typed();
    if (!settings)
        return;
    if (settings->countyUrl.isEmpty()) {
        showError(failFields({{kUrl, u"field.required"_s, {}}}).value(), &m_form);
        return;
    }
    m_form.clearProblems();
    m_line.fetchMetadata({settings->countyUrl, settings->countyCa.toLatin1()});
    nameTestKey();
    say(Severity::Note, tr("Asking %1 …").arg(settings->countyUrl));
}

void CountySection::chooseCertificate()
{
    work().prompts.chooseFile(this, tr("Certificate of the county's authority"),
                              tr("Certificates (*.pem *.crt *.cer);;All files (*)"), [this](const QString &path) {
                                  const auto bytes = readFile(path, kMostCertificate);
                                  if (!bytes) {
                                      showError(bytes.error());
                                      return;
                                  }
                                  auto *text = qobject_cast<QPlainTextEdit *>(m_settings->editor(kCertificate));
                                  text->setPlainText(QString::fromLatin1(*bytes));
                              });
}

void CountySection::showCertificate()
{
    const auto *text = qobject_cast<const QPlainTextEdit *>(m_settings->editor(kCertificate));
    const auto found = QSslCertificate::fromData(text->toPlainText().toLatin1());
    m_certificate->setVisible(!found.isEmpty());
    if (!found.isEmpty())
        m_certificate->setText(
            tr("Certificate of %1, valid until %2")
                .arg(found.front().subjectInfo(QSslCertificate::CommonName).join(u", "_s),
                     ClinicDate::of(Instant{found.front().expiryDate().toMSecsSinceEpoch()}).toString()));
}

void CountySection::nameTestKey()
{
    m_test->setEnabled(!m_line.isBusy());
    m_test->setLabel(m_line.isBusy() ? tr("Testing…") : tr("Test the line"));
}

void CountySection::retranslate()
{
    m_explanation->setText(tr("Records go to the county's server by themselves while the program is open. Without an "
                              "address they stay here and wait."));
    m_settings->retranslate();
    alignLabels();
    m_form.field(kCertificate)
        ->setHint(tr("Only when the county gave the clinic a certificate of its own; otherwise leave it empty."));
    m_form.field(u"exchange.identifier_base"_s)->setHint(tr("Change it only when the county asks for it."));
    nameTestKey();
    m_file->setLabel(tr("Certificate from file…"));
    m_save->setLabel(tr("Save"));
    showCertificate();
}

} // namespace clinic::ui
