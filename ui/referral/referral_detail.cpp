// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/referral/referral_detail.h"

#include "text/person_text.h"
#include "ui/common/patient_header.h"
#include "ui/common/theme.h"
#include "ui/consultation/consultation_text.h"

#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

/// Rich text of labelled paragraphs; every value is escaped, since it was typed by somebody.
class Letter {
public:
    void heading(const QString &text) { m_html += u"<p style='margin:8px 0 2px 0'><b>%1</b></p>"_s.arg(safe(text)); }
    void line(const QString &label, const QString &value)
    {
        if (!value.trimmed().isEmpty())
            m_html += u"<p style='margin:2px 0'><span style='color:%1'>%2</span> %3</p>"_s.arg(
                theme::colour(theme::Colour::TextSecondary).name(), safe(label), safe(value.trimmed()));
    }
    const QString &html() const { return m_html; }

private:
    static QString safe(const QString &text) { return text.toHtmlEscaped().replace(u'\n', u"<br>"_s); }

    QString m_html{};
};

} // namespace

ReferralDetail::ReferralDetail(QWidget *parent)
    : QWidget{parent}, m_header{new PatientHeader{this}}, m_text{new QTextBrowser{this}}
{
    m_text->setObjectName(u"referralLetter"_s);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGapSmall));
    column->addWidget(m_header);
    column->addWidget(m_text, 1);
    retranslate();
}

void ReferralDetail::retranslate()
{
    m_text->setAccessibleName(tr("The referral"));
    render();
}

void ReferralDetail::setReferral(const ReferralView &view, const ClinicDate &today)
{
    m_view = view;
    m_today = today;
    render();
}

void ReferralDetail::clear()
{
    m_view.reset();
    render();
}

void ReferralDetail::render()
{
    if (!m_view) {
        m_header->clear();
        m_text->clear();
        return;
    }
    const Patient &patient = m_view->patient;
    PatientSummary summary;
    summary.name = patient.name;
    summary.sex = sexText(patient.sex);
    summary.age = ageText(patient.birthDate, patient.birthEstimated, m_today);
    summary.allergyKnowledge = !m_view->allergies.empty() ? AllergyKnowledge::Known
                               : m_view->hasNoAllergies   ? AllergyKnowledge::NoneKnown
                                                          : AllergyKnowledge::NotAsked;
    for (const Allergy &allergy : m_view->allergies)
        summary.allergies << allergy.substance;
    m_header->setPatient(summary);

    const Referral &referral = m_view->referral;
    Letter letter;
    letter.heading(u"%1 · %2"_s.arg(referral.number, urgencyText(referral.urgency)));
    letter.line(tr("To:"),
                u"%1  %2  %3"_s.arg(m_view->facility.name, referral.targetDepartment, m_view->facility.phone));
    letter.line(tr("From:"), m_view->doctorName);
    letter.line(tr("Patient:"), placeText(patient.village, patient.villageGroup) + u"  "_s +
                                    (referral.contactPhone.isEmpty() ? patient.phone : referral.contactPhone));
    QStringList diagnoses;
    for (const Diagnosis &each : m_view->visit.diagnoses)
        diagnoses << each.name;
    letter.line(tr("Diagnosis:"), diagnoses.join(u'；'));
    letter.line(tr("Reason:"), referralReasonText(referral.reason) +
                                   (referral.reasonText.isEmpty() ? QString{} : u"；"_s + referral.reasonText));
    letter.line(tr("Transport:"), transportText(referral.transport));
    letter.line(tr("Consent by:"), referral.consentBy);
    letter.heading(tr("Its way so far"));
    for (const ReferralEvent &event : m_view->events)
        letter.line(event.at.toMinuteString(),
                    referralStateText(event.state) + (event.note.isEmpty() ? QString{} : u": "_s + event.note));
    letter.heading(tr("Letter"));
    letter.line({}, referral.summary);
    letter.line(tr("Present drugs:"), referral.currentDrugs);
    letter.line(tr("Treatment here:"), referral.treatment);
    m_text->setHtml(letter.html());
}

} // namespace clinic::ui
