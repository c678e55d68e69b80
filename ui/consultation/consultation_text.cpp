// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/consultation_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

/// Gives every sentence of this file one context.
struct ConsultationText {
    Q_DECLARE_TR_FUNCTIONS(ConsultationText)
};

} // namespace

QString allergySeverityText(AllergySeverity severity)
{
    switch (severity) {
    case AllergySeverity::Mild:
        return ConsultationText::tr("mild");
    case AllergySeverity::Severe:
        return ConsultationText::tr("severe");
    case AllergySeverity::Unknown:
        return ConsultationText::tr("severity unknown");
    }
    Q_UNREACHABLE();
}

QString prescriptionKindText(PrescriptionKind kind)
{
    switch (kind) {
    case PrescriptionKind::Ordinary:
        return ConsultationText::tr("Ordinary");
    case PrescriptionKind::Emergency:
        return ConsultationText::tr("Emergency");
    case PrescriptionKind::Paediatric:
        return ConsultationText::tr("Child");
    case PrescriptionKind::PsychotropicTwo:
        return ConsultationText::tr("Psychotropic II");
    case PrescriptionKind::TcmSlices:
        return ConsultationText::tr("TCM slices");
    case PrescriptionKind::LongTerm:
        return ConsultationText::tr("Long-term");
    }
    Q_UNREACHABLE();
}

QString prescriptionStateText(PrescriptionState state)
{
    switch (state) {
    case PrescriptionState::Draft:
        return ConsultationText::tr("draft");
    case PrescriptionState::Signed:
        return ConsultationText::tr("signed");
    case PrescriptionState::Voided:
        return ConsultationText::tr("voided");
    }
    Q_UNREACHABLE();
}

QString skinTestText(SkinTest test)
{
    switch (test) {
    case SkinTest::NotNeeded:
        return ConsultationText::tr("No skin test");
    case SkinTest::Ordered:
        return ConsultationText::tr("Skin test ordered");
    case SkinTest::Negative:
        return ConsultationText::tr("Skin test negative");
    case SkinTest::Positive:
        return ConsultationText::tr("Skin test positive");
    case SkinTest::Exempt:
        return ConsultationText::tr("Skin test exempt");
    }
    Q_UNREACHABLE();
}

QString urgencyText(ReferralUrgency urgency)
{
    switch (urgency) {
    case ReferralUrgency::Routine:
        return ConsultationText::tr("Routine");
    case ReferralUrgency::Urgent:
        return ConsultationText::tr("Urgent");
    case ReferralUrgency::Emergency:
        return ConsultationText::tr("Emergency");
    }
    Q_UNREACHABLE();
}

QString referralReasonText(ReferralReason reason)
{
    switch (reason) {
    case ReferralReason::BeyondAbility:
        return ConsultationText::tr("Beyond what we can treat");
    case ReferralReason::Equipment:
        return ConsultationText::tr("Equipment or test missing");
    case ReferralReason::Emergency:
        return ConsultationText::tr("Emergency, condition serious");
    case ReferralReason::Unclear:
        return ConsultationText::tr("Diagnosis unclear");
    case ReferralReason::NotControlled:
        return ConsultationText::tr("Chronic disease not controlled");
    case ReferralReason::Pregnancy:
        return ConsultationText::tr("Pregnancy at risk");
    case ReferralReason::Wish:
        return ConsultationText::tr("Patient's wish");
    case ReferralReason::Infectious:
        return ConsultationText::tr("Suspected infectious disease");
    case ReferralReason::Other:
        return ConsultationText::tr("Other (say which)");
    }
    Q_UNREACHABLE();
}

QString transportText(Transport transport)
{
    switch (transport) {
    case Transport::Own:
        return ConsultationText::tr("On their own");
    case Transport::Ambulance:
        return ConsultationText::tr("Ambulance");
    case Transport::Escorted:
        return ConsultationText::tr("Escorted by staff");
    case Transport::None:
        return ConsultationText::tr("No transport needed");
    }
    Q_UNREACHABLE();
}

QString referralStateText(ReferralState state)
{
    switch (state) {
    case ReferralState::Issued:
        return ConsultationText::tr("issued");
    case ReferralState::Sent:
        return ConsultationText::tr("sent");
    case ReferralState::Accepted:
        return ConsultationText::tr("accepted");
    case ReferralState::Refused:
        return ConsultationText::tr("refused");
    case ReferralState::Arrived:
        return ConsultationText::tr("arrived");
    case ReferralState::Completed:
        return ConsultationText::tr("completed");
    case ReferralState::Withdrawn:
        return ConsultationText::tr("withdrawn");
    }
    Q_UNREACHABLE();
}

QString drugClassText(InsuranceCategory category)
{
    switch (category) {
    case InsuranceCategory::A:
        return ConsultationText::tr("class A");
    case InsuranceCategory::B:
        return ConsultationText::tr("class B");
    case InsuranceCategory::None:
        return ConsultationText::tr("not listed");
    }
    Q_UNREACHABLE();
}

Severity alertSeverity(AlertLevel level)
{
    switch (level) {
    case AlertLevel::Stop:
        return Severity::Stop;
    case AlertLevel::Ask:
        return Severity::Ask;
    case AlertLevel::Note:
        return Severity::Note;
    }
    Q_UNREACHABLE();
}

Severity findingSeverity(FindingLevel level)
{
    return level == FindingLevel::Reject || level == FindingLevel::Warn ? Severity::Ask : Severity::Note;
}

QString quantityText(const PrescriptionLine &line)
{
    if (line.quantity.isZero())
        return {};
    const qint64 pack = Quantity::whole(std::max(1, line.unitsPerPack)).tenThousandths();
    if (!line.packUnit.isEmpty() && line.quantity.tenThousandths() % pack == 0)
        return u"%1 %2"_s.arg(line.quantity.tenThousandths() / pack).arg(line.packUnit);
    return u"%1 %2"_s.arg(line.quantity.toString(), line.minUnit);
}

} // namespace clinic::ui
