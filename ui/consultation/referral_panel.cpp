// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/referral_panel.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/draft_delay.h"
#include "ui/common/enter_order.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/consultation/consultation_text.h"
#include "ui/consultation/referral_letter.h"
#include "ui/consultation/referral_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

/// Below this age a guardian agrees in the patient's stead.
constexpr int kGrownUpYears = 18;
constexpr std::array kUrgencies{ReferralUrgency::Routine, ReferralUrgency::Urgent, ReferralUrgency::Emergency};
constexpr std::array kReasons{ReferralReason::BeyondAbility, ReferralReason::Equipment,     ReferralReason::Emergency,
                              ReferralReason::Unclear,       ReferralReason::NotControlled, ReferralReason::Pregnancy,
                              ReferralReason::Wish,          ReferralReason::Infectious,    ReferralReason::Other};
constexpr std::array kTransports{Transport::Own, Transport::Ambulance, Transport::Escorted, Transport::None};

template <class E, std::size_t N, class Text> void fill(QComboBox *box, const std::array<E, N> &values, Text textOf)
{
    const int current = std::max(0, box->currentIndex());
    const QSignalBlocker quiet{box};
    box->clear();
    for (const E value : values)
        box->addItem(textOf(value), int(value));
    box->setCurrentIndex(current);
}

template <class E> E chosen(const QComboBox *box)
{
    return static_cast<E>(box->currentData().toInt());
}

template <class E> void choose(QComboBox *box, E value)
{
    box->setCurrentIndex(box->findData(int(value)));
}

/// As high as its place allows, never as high as a text edit usually asks for.
class LetterEdit final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    QSize sizeHint() const override { return {QPlainTextEdit::sizeHint().width(), minimumHeight()}; }
};

QPlainTextEdit *textEdit(int lines, QWidget *parent)
{
    auto *edit = new LetterEdit{parent};
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(px(lines * 22 + 14));
    return edit;
}

} // namespace

ReferralPanel::ReferralPanel(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_documents{documents},
      m_hint{new Banner{u"referralHint"_s, this}},
      m_facility{new QComboBox{this}},
      m_department{new QComboBox{this}},
      m_urgency{new QComboBox{this}},
      m_reason{new QComboBox{this}},
      m_reasonText{new QLineEdit{this}},
      m_transport{new QComboBox{this}},
      m_consent{new QLineEdit{this}},
      m_agreed{new QCheckBox{this}},
      m_phone{new QLineEdit{this}},
      m_summary{textEdit(3, this)},
      m_drugs{textEdit(1, this)},
      m_treatment{textEdit(1, this)},
      m_paper{new QWidget{this}},
      m_issue{new KeyButton{u"issueReferral"_s, Icon::Referral, Qt::Key_F11, this}},
      m_another{new KeyButton{u"anotherReferral"_s, Icon::Plus, QKeySequence{Qt::ALT | Qt::Key_N}, this}},
      m_list{new ReferralList{work, documents, this}}
{
    m_department->setEditable(true);
    m_department->setInsertPolicy(QComboBox::NoInsert);
    m_hint->setClosable(false);
    buildForm();
    connect(m_facility, &QComboBox::currentIndexChanged, this, &ReferralPanel::showDepartments);
    connect(m_facility, &QComboBox::activated, this,
            [this] { m_wantedFacility = m_facility->currentData().toString(); });
    connect(m_issue, &QPushButton::clicked, this, &ReferralPanel::issue);
    connect(m_another, &QPushButton::clicked, this, &ReferralPanel::writeAnother);
    connect(m_list, &ReferralList::changed, this, [this] {
        m_isIssued = false;
        renderState();
    });
    connect(m_agreed, &QCheckBox::toggled, this, [this] { m_form.field(u"consentBy"_s)->clearProblem(); });
    connect(m_list, &ReferralList::said, this, &ReferralPanel::said);
    const auto touched = [this] {
        if (m_isFilling)
            return;
        m_isTouched = true;
        if (!m_draftSoon.isActive())
            m_draftSoon.start();
    };
    for (QComboBox *box : {m_facility, m_department, m_urgency, m_reason, m_transport})
        connect(box, &QComboBox::currentTextChanged, this, touched);
    for (QLineEdit *edit : {m_reasonText, m_consent, m_phone})
        connect(edit, &QLineEdit::textChanged, this, touched);
    for (QPlainTextEdit *edit : {m_summary, m_drugs, m_treatment})
        connect(edit, &QPlainTextEdit::textChanged, this, touched);
    connect(m_reason, &QComboBox::currentIndexChanged, this, [this] {
        const bool isOther = chosen<ReferralReason>(m_reason) == ReferralReason::Other;
        m_form.field(u"reasonText"_s)->setRequired(isOther);
    });
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(kDraftDelayMs);
    connect(&m_draftSoon, &QTimer::timeout, this, &ReferralPanel::keepDraft);
    retranslate();
}

ReferralPanel::~ReferralPanel()
{
    if (m_draftSoon.isActive())
        keepDraft();
}

FormField *ReferralPanel::addField(const QString &name, QWidget *editor)
{
    auto *field = new FormField{name, editor, FormField::LabelPosition::Above, this};
    m_form.add(field);
    m_fields.push_back(field);
    return field;
}

void ReferralPanel::buildForm()
{
    m_agreed->setObjectName(u"consentGiven"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(theme::kGap));
    grid->setVerticalSpacing(px(theme::kGapTiny));
    struct Small {
        const char16_t *name;
        QWidget *editor;
        int width; ///< in twelfths of the row
    };
    const std::array<Small, 8> small{{
        {u"facilityId", m_facility, 4},
        {u"targetDepartment", m_department, 3},
        {u"urgency", m_urgency, 2},
        {u"transport", m_transport, 3},
        {u"reason", m_reason, 4},
        {u"reasonText", m_reasonText, 2},
        {u"consentBy", m_consent, 3},
        {u"contactPhone", m_phone, 3},
    }};
    constexpr int kTwelve = 12;
    int place = 0;
    for (const Small &each : small) {
        each.editor->setMinimumWidth(0);
        if (auto *box = qobject_cast<QComboBox *>(each.editor))
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        grid->addWidget(addField(QString::fromUtf16(each.name), each.editor), place / kTwelve, place % kTwelve, 1,
                        each.width, Qt::AlignTop);
        place += each.width;
    }
    for (int i = 0; i < kTwelve; ++i)
        grid->setColumnStretch(i, 1);
    m_form.field(u"facilityId"_s)->setRequired(true);
    m_form.field(u"consentBy"_s)->setRequired(true);
    auto *summary = addField(u"summary"_s, m_summary);
    summary->setRequired(true);
    auto *side = new QVBoxLayout;
    side->setSpacing(px(theme::kGapTiny));
    side->addWidget(addField(u"currentDrugs"_s, m_drugs));
    side->addWidget(addField(u"treatment"_s, m_treatment));
    for (QPlainTextEdit *edit : {m_summary, m_drugs, m_treatment}) // the spare height is the text's
        if (auto *box = qobject_cast<QBoxLayout *>(edit->parentWidget()->layout()))
            box->setStretchFactor(edit, 1);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(px(theme::kGap));
    texts->addWidget(summary, 3);
    texts->addLayout(side, 2);
    theme::setVariant(m_issue, theme::Variant::Primary);
    auto *paper = new QVBoxLayout{m_paper};
    paper->setContentsMargins(0, 0, 0, 0);
    paper->setSpacing(px(theme::kGapTiny));
    paper->addWidget(m_hint);
    paper->addLayout(grid);
    paper->addWidget(m_agreed);
    paper->addLayout(texts, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall));
    column->setSpacing(px(theme::kGapTiny));
    column->addWidget(m_paper, 1);
    column->addWidget(m_list);
    m_list->actions()->addStretch(1);
    m_list->actions()->addWidget(m_another);
    m_list->actions()->addWidget(m_issue);
    auto *order = new EnterOrder{this};
    for (QWidget *editor : std::initializer_list<QWidget *>{m_facility, m_department, m_urgency, m_transport, m_reason,
                                                            m_reasonText, m_consent, m_phone, m_agreed})
        order->add(editor);
    QWidget *before = m_facility;
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_department, m_urgency, m_transport, m_reason, m_reasonText, m_consent,
                                          m_phone, m_agreed, m_issue, m_another, m_summary, m_drugs, m_treatment}) {
        setTabOrder(before, next);
        before = next;
    }
    setFocusProxy(m_facility);
}

void ReferralPanel::retranslate()
{
    m_isFilling = true;
    const std::array labels{tr("Hospital"), tr("Department"),    tr("Urgency"),          tr("Transport"),
                            tr("Reason"),   tr("In words"),      tr("Consent given by"), tr("Phone"),
                            tr("Letter"),   tr("Present drugs"), tr("Treatment here")};
    for (std::size_t i = 0; i < labels.size(); ++i)
        m_fields[i]->setLabel(labels[i]);
    m_another->setLabel(tr("Write another one"));
    fillChoices();
    m_list->retranslate();
    showHints();
    m_isFilling = false;
    renderState();
}

void ReferralPanel::fillChoices()
{
    fill(m_urgency, kUrgencies, urgencyText);
    fill(m_reason, kReasons, referralReasonText);
    fill(m_transport, kTransports, transportText);
}

void ReferralPanel::show(const ConsultationView &view)
{
    const bool isAnother = !m_view || m_view->record.encounter.id != view.record.encounter.id;
    if (isAnother && m_draftSoon.isActive()) {
        m_draftSoon.stop();
        keepDraft();
    }
    m_view = view;
    if (isAnother) {
        m_form.clearProblems();
        m_isTouched = false;
        m_isIssued = false;
        m_writesAnother = false;
    }
    m_list->setEncounter(view.record.encounter.id);
    if (!m_isTouched)
        fillIn();
    if (isAnother && restoreDraft()) {
        m_isTouched = true;
        m_writesAnother = true; // a letter that was begun is not hidden by one that was sent
    }
    if (m_facilities.empty())
        loadFacilities();
    showHints();
    renderState();
}

void ReferralPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_view)
        return;
    loadFacilities(); // may have been added meanwhile
    if (m_drugs->toPlainText().isEmpty())
        loadCurrentDrugs();
}

void ReferralPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    renderState();
}

void ReferralPanel::renderState()
{
    const bool isUnderWay = (m_isIssued || m_list->hasOpen()) && !m_writesAnother;
    const bool mayWrite = !m_isReadOnly && !isUnderWay;
    m_paper->setVisible(!isUnderWay);
    m_paper->setEnabled(!m_isReadOnly && !m_isIssuing);
    m_list->setExpanded(isUnderWay);
    m_another->setVisible(isUnderWay && !m_isReadOnly);
    m_issue->setVisible(mayWrite);
    m_issue->setEnabled(mayWrite && !m_isIssuing);
    m_issue->setLabel(m_isIssuing ? tr("Saving…") : tr("Issue referral"));
    const bool isOwn = isGrownUp();
    m_form.field(u"consentBy"_s)->setLabel(isOwn ? tr("Consent given by") : tr("Guardian who agrees"));
    m_agreed->setText(isOwn ? tr("Reason and risks were explained; the patient agrees to go")
                            : tr("Reason and risks were explained; the guardian agrees"));
}

void ReferralPanel::writeAnother()
{
    m_writesAnother = true;
    fillIn();
    renderState();
    m_facility->setFocus();
}

bool ReferralPanel::isGrownUp() const
{
    if (!m_view)
        return true;
    const auto &birth = m_view->patient.birthDate;
    return birth && ageOn(*birth, m_work.clock.today()).years >= kGrownUpYears;
}

void ReferralPanel::fillIn()
{
    m_isFilling = true;
    const Patient &patient = m_view->patient;
    const auto hints = referralHints(m_view->record);
    auto urgency = ReferralUrgency::Routine;
    for (const ReferralHint &hint : hints)
        urgency = std::max(urgency, hint.urgency);
    choose(m_urgency, urgency);
    choose(m_reason, urgency == ReferralUrgency::Emergency ? ReferralReason::Emergency : ReferralReason::BeyondAbility);
    choose(m_transport, urgency == ReferralUrgency::Emergency ? Transport::Ambulance : Transport::Own);
    m_reasonText->clear();
    // Only the name is proposed; that somebody agreed is the doctor's own tick.
    m_consent->setText(isGrownUp() ? patient.name : patient.kinName);
    m_agreed->setChecked(false);
    m_phone->setText(patient.phone.isEmpty() ? patient.kinPhone : patient.phone);
    m_summary->setPlainText(referralSummary(*m_view));
    m_treatment->setPlainText(m_view->record.encounter.plan);
    m_drugs->clear();
    m_wantedFacility.clear();
    m_department->setEditText({});
    chooseFacility();
    m_isFilling = false;
    loadCurrentDrugs();
}

void ReferralPanel::loadFacilities()
{
    const auto future =
        m_work.desk.read(m_latestFacilities, [](Services &services) { return services.clinic.facilities(); });
    whenDone(future, this, [this](const Result<std::vector<Facility>> &facilities) {
        if (!facilities) {
            show(facilities.error());
            return;
        }
        m_isFilling = true;
        m_facilities.clear();
        m_facility->clear();
        for (const Facility &each : *facilities)
            if (each.active) {
                m_facilities.push_back(each);
                m_facility->addItem(each.name, each.id.toString());
            }
        chooseFacility();
        m_form.field(u"facilityId"_s)
            ->setHint(m_facilities.empty() ? tr("No hospital is listed. The administrator adds them.") : QString{});
        m_isFilling = false;
    });
}

void ReferralPanel::chooseFacility()
{
    // The lead hospital comes first.
    const int wanted = m_wantedFacility.isEmpty() ? -1 : m_facility->findData(m_wantedFacility);
    m_facility->setCurrentIndex(wanted >= 0 ? wanted : m_facility->count() > 0 ? 0 : -1);
    showDepartments();
}

void ReferralPanel::showDepartments()
{
    const QString typed = m_department->currentText();
    const QSignalBlocker quiet{m_department};
    m_department->clear();
    const int index = m_facility->currentIndex();
    if (index >= 0 && index < int(m_facilities.size()))
        m_department->addItems(
            m_facilities[static_cast<std::size_t>(index)].departments.split(u' ', Qt::SkipEmptyParts));
    m_department->setCurrentIndex(-1);
    m_department->setEditText(typed);
}

void ReferralPanel::loadCurrentDrugs()
{
    const auto future = m_work.desk.read(
        m_latestDrugs,
        [actor = m_work.session.actor, id = m_view->record.encounter.id](Services &services) -> Result<QString> {
            return services.database().read(
                actor, Right::ViewEncounters, [&](const ReadTransaction &tx) -> Result<QString> {
                    CLINIC_TRY_ASSIGN(const auto tables, services.formulary.clinicalTables(tx));
                    CLINIC_TRY_ASSIGN(const auto written, services.prescriptions.ofEncounter(tx, id));
                    return prescribedDrugs(written, *tables);
                });
        });
    whenDone(future, this, [this, id = m_view->record.encounter.id](const Result<QString> &text) {
        if (!text || id != m_view->record.encounter.id || !m_drugs->toPlainText().isEmpty())
            return;
        m_isFilling = true;
        m_drugs->setPlainText(*text);
        m_isFilling = false;
    });
}

void ReferralPanel::showHints()
{
    m_hint->clear();
    if (!m_view)
        return;
    QStringList sentences;
    for (const ReferralHint &hint : referralHints(m_view->record))
        sentences << codeText(hint.code, hint.args);
    if (!sentences.isEmpty())
        m_hint->showMessage(Severity::Ask, sentences.join(u' '));
}

QString ReferralPanel::draftName() const
{
    return u"referral-"_s + m_view->record.encounter.id.toString();
}

void ReferralPanel::keepDraft()
{
    if (!m_view || !m_isTouched)
        return;
    const Referral typed = draft();
    const QJsonObject root{{u"facility"_s, m_wantedFacility},
                           {u"department"_s, typed.targetDepartment},
                           {u"urgency"_s, toWord(typed.urgency)},
                           {u"reason"_s, toWord(typed.reason)},
                           {u"reasonText"_s, typed.reasonText},
                           {u"transport"_s, toWord(typed.transport)},
                           {u"consent"_s, m_consent->text().trimmed()},
                           {u"phone"_s, typed.contactPhone},
                           {u"summary"_s, typed.summary},
                           {u"drugs"_s, typed.currentDrugs},
                           {u"treatment"_s, typed.treatment}};
    if (const auto kept = m_work.drafts.keep(draftName(), QJsonDocument{root}.toJson(QJsonDocument::Compact)); !kept)
        show(kept.error());
}

bool ReferralPanel::restoreDraft()
{
    const auto kept = m_work.drafts.find(draftName());
    if (!kept || !*kept)
        return false;
    const QJsonObject root = QJsonDocument::fromJson(**kept).object();
    if (root.isEmpty())
        return false;
    const auto text = [&root](const QString &key) { return root.value(key).toString(); };
    m_isFilling = true;
    m_wantedFacility = text(u"facility"_s);
    chooseFacility(); // again when the hospitals have arrived
    m_department->setEditText(text(u"department"_s));
    choose(m_urgency, fromWord<ReferralUrgency>(text(u"urgency"_s)).value_or(ReferralUrgency::Routine));
    choose(m_reason, fromWord<ReferralReason>(text(u"reason"_s)).value_or(ReferralReason::BeyondAbility));
    choose(m_transport, fromWord<Transport>(text(u"transport"_s)).value_or(Transport::Own));
    m_reasonText->setText(text(u"reasonText"_s));
    m_consent->setText(text(u"consent"_s));
    m_phone->setText(text(u"phone"_s));
    m_summary->setPlainText(text(u"summary"_s));
    m_drugs->setPlainText(text(u"drugs"_s));
    m_treatment->setPlainText(text(u"treatment"_s));
    m_isFilling = false;
    return true;
}

Referral ReferralPanel::draft() const
{
    Referral draft;
    draft.encounterId = m_view->record.encounter.id;
    draft.patientId = m_view->patient.id;
    draft.doctorId = m_work.session.actor.staffId();
    draft.facilityId = FacilityId::fromString(m_facility->currentData().toString());
    draft.targetDepartment = m_department->currentText().trimmed();
    draft.urgency = chosen<ReferralUrgency>(m_urgency);
    draft.reason = chosen<ReferralReason>(m_reason);
    draft.reasonText = m_reasonText->text().trimmed();
    draft.transport = chosen<Transport>(m_transport);
    if (m_agreed->isChecked())
        draft.consentBy = m_consent->text().trimmed();
    draft.contactPhone = m_phone->text().trimmed();
    draft.summary = m_summary->toPlainText().trimmed();
    draft.currentDrugs = m_drugs->toPlainText().trimmed();
    draft.treatment = m_treatment->toPlainText().trimmed();
    return draft;
}

QString ReferralPanel::ownProblem() const
{
    const QString name = m_consent->text().trimmed();
    if (!isGrownUp() && (name.isEmpty() || name == m_view->patient.name))
        return tr("Type the guardian's name and relation.");
    if (name.isEmpty())
        return tr("Type who agrees.");
    if (!m_agreed->isChecked())
        return tr("Ask for consent, then tick it below.");
    return {};
}

void ReferralPanel::issue()
{
    if (!m_view || m_isIssuing || m_isReadOnly || !m_issue->isVisible())
        return;
    m_form.clearProblems();
    if (const QString problem = ownProblem(); !problem.isEmpty()) {
        m_form.field(u"consentBy"_s)->setProblem(problem);
        if (m_consent->text().trimmed().isEmpty() || m_agreed->isChecked())
            m_consent->setFocus();
        else
            m_agreed->setFocus();
        return;
    }
    m_isIssuing = true;
    renderState();
    const auto future = m_work.desk.write([actor = m_work.session.actor, referral = draft()](Services &services) {
        return services.referrals.issue(actor, referral);
    });
    whenDone(future, this, [this, visit = m_view->record.encounter.id](const Result<ReferralView> &result) {
        issued(visit, result);
    });
}

void ReferralPanel::issued(const EncounterId &visit, const Result<ReferralView> &result)
{
    m_isIssuing = false;
    const bool isSameVisit = m_view && m_view->record.encounter.id == visit;
    if (!result) {
        renderState();
        if (isSameVisit)
            show(result.error());
        else
            Q_EMIT said(Severity::Stop, errorText(result.error()));
        return;
    }
    [[maybe_unused]] const auto dropped = m_work.drafts.drop(u"referral-"_s + visit.toString());
    Q_EMIT said(
        Severity::Ok,
        tr("Referral %1 is issued; it goes to the county before everything else.").arg(result->referral.number));
    if (isSameVisit) {
        m_draftSoon.stop();
        m_isTouched = false;
        m_isIssued = true;
        m_writesAnother = false;
        m_list->reload();
    }
    renderState();
    m_list->print(result->referral.id);
}

void ReferralPanel::show(const Error &error)
{
    const QStringList rest = m_form.showProblems(error.fields, problemText);
    if (error.fields.empty())
        Q_EMIT said(Severity::Stop, errorText(error));
    else if (!rest.isEmpty())
        Q_EMIT said(Severity::Ask, rest.join(u' '));
}

} // namespace clinic::ui
