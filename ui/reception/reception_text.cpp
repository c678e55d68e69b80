// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/reception_text.h"

#include "text/code_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::ui {

QString exemptionText(Exemption exemption)
{
    switch (exemption) {
    case Exemption::None:
        return QCoreApplication::translate("ReceptionText", "Pays");
    case Exemption::Aged:
        return QCoreApplication::translate("ReceptionText", "Free: age");
    case Exemption::ReturnVisit:
        return QCoreApplication::translate("ReceptionText", "Free: return visit");
    case Exemption::FamilyDoctor:
        return QCoreApplication::translate("ReceptionText", "Free: family doctor contract");
    case Exemption::PoorRelief:
        return QCoreApplication::translate("ReceptionText", "Free: in need");
    case Exemption::PublicHealth:
        return QCoreApplication::translate("ReceptionText", "Free: public health");
    case Exemption::Staff:
        return QCoreApplication::translate("ReceptionText", "Free: staff");
    case Exemption::Other:
        return QCoreApplication::translate("ReceptionText", "Free: other reason");
    }
    Q_UNREACHABLE();
}

QString relationText(KinRelation relation)
{
    switch (relation) {
    case KinRelation::Unstated:
        return QCoreApplication::translate("ReceptionText", "–");
    case KinRelation::Father:
        return QCoreApplication::translate("ReceptionText", "Father");
    case KinRelation::Mother:
        return QCoreApplication::translate("ReceptionText", "Mother");
    case KinRelation::Spouse:
        return QCoreApplication::translate("ReceptionText", "Husband or wife");
    case KinRelation::Child:
        return QCoreApplication::translate("ReceptionText", "Son or daughter");
    case KinRelation::Grandparent:
        return QCoreApplication::translate("ReceptionText", "Grandparent");
    case KinRelation::Sibling:
        return QCoreApplication::translate("ReceptionText", "Brother or sister");
    case KinRelation::Guardian:
        return QCoreApplication::translate("ReceptionText", "Guardian");
    case KinRelation::Other:
        return QCoreApplication::translate("ReceptionText", "Other", "relation");
    }
    Q_UNREACHABLE();
}

QString documentText(DocumentType type)
{
    switch (type) {
    case DocumentType::None:
        return QCoreApplication::translate("ReceptionText", "–");
    case DocumentType::ResidencePermit:
        return QCoreApplication::translate("ReceptionText", "Residence permit");
    case DocumentType::TravelPermit:
        return QCoreApplication::translate("ReceptionText", "Travel permit");
    case DocumentType::ForeignerPermit:
        return QCoreApplication::translate("ReceptionText", "Foreigner's permit");
    case DocumentType::Passport:
        return QCoreApplication::translate("ReceptionText", "Passport");
    case DocumentType::OfficerCard:
        return QCoreApplication::translate("ReceptionText", "Officer's card");
    case DocumentType::HouseholdBook:
        return QCoreApplication::translate("ReceptionText", "Household book");
    case DocumentType::BirthCertificate:
        return QCoreApplication::translate("ReceptionText", "Birth certificate");
    }
    Q_UNREACHABLE();
}

QString occupationText(Occupation occupation)
{
    switch (occupation) {
    case Occupation::Unstated:
        return QCoreApplication::translate("ReceptionText", "–");
    case Occupation::KindergartenChild:
        return QCoreApplication::translate("ReceptionText", "Kindergarten child");
    case Occupation::ScatteredChild:
        return QCoreApplication::translate("ReceptionText", "Child at home");
    case Occupation::Student:
        return QCoreApplication::translate("ReceptionText", "Pupil or student");
    case Occupation::Teacher:
        return QCoreApplication::translate("ReceptionText", "Teacher");
    case Occupation::NurseryWorker:
        return QCoreApplication::translate("ReceptionText", "Nursery worker");
    case Occupation::Catering:
        return QCoreApplication::translate("ReceptionText", "Catering");
    case Occupation::Commerce:
        return QCoreApplication::translate("ReceptionText", "Commerce");
    case Occupation::MedicalStaff:
        return QCoreApplication::translate("ReceptionText", "Medical staff");
    case Occupation::Worker:
        return QCoreApplication::translate("ReceptionText", "Worker");
    case Occupation::MigrantWorker:
        return QCoreApplication::translate("ReceptionText", "Migrant worker");
    case Occupation::Farmer:
        return QCoreApplication::translate("ReceptionText", "Farmer");
    case Occupation::Herdsman:
        return QCoreApplication::translate("ReceptionText", "Herdsman");
    case Occupation::Fisherman:
        return QCoreApplication::translate("ReceptionText", "Fisherman");
    case Occupation::Cadre:
        return QCoreApplication::translate("ReceptionText", "Office worker");
    case Occupation::Retired:
        return QCoreApplication::translate("ReceptionText", "Retired");
    case Occupation::Housework:
        return QCoreApplication::translate("ReceptionText", "Housework");
    case Occupation::Other:
        return QCoreApplication::translate("ReceptionText", "Other", "occupation");
    case Occupation::Unknown:
        return QCoreApplication::translate("ReceptionText", "Unknown", "occupation");
    }
    Q_UNREACHABLE();
}

QString duplicateText(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::SameResidentId:
        return QCoreApplication::translate("ReceptionText", "Same ID number");
    case DuplicateReason::SameNameAndBirth:
        return QCoreApplication::translate("ReceptionText", "Same name and birth date");
    case DuplicateReason::SameNameAndPhone:
        return QCoreApplication::translate("ReceptionText", "Same name and phone");
    }
    Q_UNREACHABLE();
}

InsuranceLine insuranceLine(const EligibilityCheck &check)
{
    const QString date = check.dataDate ? check.dataDate->toString() : QString{};
    const auto dated = [&date](const QString &sentence) {
        return date.isEmpty() ? sentence
                              //: %1 is a sentence about the insurance, %2 a date
                              : QCoreApplication::translate("ReceptionText", "%1 (as of %2)").arg(sentence, date);
    };
    if (check.reason == u"E03"_s)
        return {Severity::Ask,
                QCoreApplication::translate("ReceptionText", "This clinic cannot settle with the insurance.")};
    if (check.isDataMissing || !check.coverage)
        return {Severity::Note,
                QCoreApplication::translate("ReceptionText", "Insurance not known: not in the imported list.")};
    if (check.reason == u"E02"_s && check.coverage->waitingUntil)
        return {Severity::Ask, dated(QCoreApplication::translate("ReceptionText", "Insured, but waiting until %1")
                                         .arg(check.coverage->waitingUntil->toString()))};
    if (!check.isPayable) {
        switch (check.coverage->status) {
        case CoverageStatus::Paused:
            return {Severity::Ask, dated(QCoreApplication::translate("ReceptionText", "Insurance paused"))};
        case CoverageStatus::Ended:
            return {Severity::Ask, dated(QCoreApplication::translate("ReceptionText", "Insurance ended"))};
        case CoverageStatus::NotInsured:
        case CoverageStatus::Normal:
            return {Severity::Ask, dated(QCoreApplication::translate("ReceptionText", "Not insured"))};
        }
    }
    const QString scheme = check.coverage->scheme == Scheme::Employee
                               ? QCoreApplication::translate("ReceptionText", "Insured: employees' scheme")
                               : QCoreApplication::translate("ReceptionText", "Insured: residents' scheme");
    if (check.isDataOld)
        return {Severity::Ask, dated(QCoreApplication::translate("ReceptionText", "%1, by an old list").arg(scheme))};
    return {Severity::Ok, dated(scheme)};
}

} // namespace clinic::ui
