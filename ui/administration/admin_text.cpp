// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/admin_text.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("AdminText", source);
}

} // namespace

QString tierText(Tier tier)
{
    switch (tier) {
    case Tier::Village:
        return text(QT_TRANSLATE_NOOP("AdminText", "Village clinic"));
    case Tier::Township:
        return text(QT_TRANSLATE_NOOP("AdminText", "Township centre"));
    case Tier::County:
        return text(QT_TRANSLATE_NOOP("AdminText", "County hospital"));
    case Tier::Municipal:
        return text(QT_TRANSLATE_NOOP("AdminText", "City hospital"));
    case Tier::Provincial:
        return text(QT_TRANSLATE_NOOP("AdminText", "Provincial hospital"));
    }
    Q_UNREACHABLE();
}

QString paperText(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return u"A4"_s;
    case Paper::A5:
        return u"A5"_s;
    case Paper::B5:
        return u"B5"_s;
    case Paper::Roll80:
        return text(QT_TRANSLATE_NOOP("AdminText", "Roll, 80 mm"));
    case Paper::Roll58:
        return text(QT_TRANSLATE_NOOP("AdminText", "Roll, 58 mm"));
    }
    Q_UNREACHABLE();
}

QString offlineModeText(OfflineMode mode)
{
    switch (mode) {
    case OfflineMode::Estimate:
        return text(QT_TRANSLATE_NOOP("AdminText", "Charge the estimate"));
    case OfflineMode::PayAll:
        return text(QT_TRANSLATE_NOOP("AdminText", "Charge all"));
    }
    Q_UNREACHABLE();
}

QString documentKindText(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Ticket:
        return text(QT_TRANSLATE_NOOP("AdminText", "Queue ticket"));
    case DocumentKind::Prescription:
        return text(QT_TRANSLATE_NOOP("AdminText", "Prescription"));
    case DocumentKind::Receipt:
        return text(QT_TRANSLATE_NOOP("AdminText", "Receipt"));
    case DocumentKind::Referral:
        return text(QT_TRANSLATE_NOOP("AdminText", "Referral form"));
    }
    Q_UNREACHABLE();
}

QString catalogueText(CatalogueKind kind)
{
    switch (kind) {
    case CatalogueKind::Formulary:
        return text(QT_TRANSLATE_NOOP("AdminText", "Formulary"));
    case CatalogueKind::Icd10:
        return text(QT_TRANSLATE_NOOP("AdminText", "Diagnoses (ICD-10)"));
    case CatalogueKind::Procurement:
        return text(QT_TRANSLATE_NOOP("AdminText", "Procurement awards"));
    case CatalogueKind::PriceList:
        return text(QT_TRANSLATE_NOOP("AdminText", "Price list"));
    case CatalogueKind::ServiceList:
        return text(QT_TRANSLATE_NOOP("AdminText", "Service items"));
    case CatalogueKind::Compositions:
        return text(QT_TRANSLATE_NOOP("AdminText", "Compositions"));
    case CatalogueKind::Dosing:
        return text(QT_TRANSLATE_NOOP("AdminText", "Dose limits"));
    case CatalogueKind::AllergyGroups:
        return text(QT_TRANSLATE_NOOP("AdminText", "Allergy groups"));
    case CatalogueKind::Contraindications:
        return text(QT_TRANSLATE_NOOP("AdminText", "Contraindications"));
    case CatalogueKind::SkinTests:
        return text(QT_TRANSLATE_NOOP("AdminText", "Skin tests"));
    case CatalogueKind::AntibacterialLevels:
        return text(QT_TRANSLATE_NOOP("AdminText", "Antibacterial levels"));
    case CatalogueKind::Frequencies:
        return text(QT_TRANSLATE_NOOP("AdminText", "Frequencies"));
    case CatalogueKind::Routes:
        return text(QT_TRANSLATE_NOOP("AdminText", "Routes"));
    }
    Q_UNREACHABLE();
}

QString drugKindText(DrugKind kind)
{
    switch (kind) {
    case DrugKind::Western:
        return text(QT_TRANSLATE_NOOP("AdminText", "Western drug"));
    case DrugKind::Patent:
        return text(QT_TRANSLATE_NOOP("AdminText", "Chinese patent medicine"));
    case DrugKind::Slices:
        return text(QT_TRANSLATE_NOOP("AdminText", "Herbal slices"));
    }
    Q_UNREACHABLE();
}

QString insuranceCategoryText(InsuranceCategory category)
{
    switch (category) {
    case InsuranceCategory::A:
        return text(QT_TRANSLATE_NOOP("AdminText", "Class A"));
    case InsuranceCategory::B:
        return text(QT_TRANSLATE_NOOP("AdminText", "Class B"));
    case InsuranceCategory::None:
        return text(QT_TRANSLATE_NOOP("AdminText", "Not insured"));
    }
    Q_UNREACHABLE();
}

QString serviceCategoryText(ServiceCategory category)
{
    switch (category) {
    case ServiceCategory::Consultation:
        return text(QT_TRANSLATE_NOOP("AdminText", "Consultation"));
    case ServiceCategory::Treatment:
        return text(QT_TRANSLATE_NOOP("AdminText", "Treatment"));
    case ServiceCategory::Injection:
        return text(QT_TRANSLATE_NOOP("AdminText", "Injection"));
    case ServiceCategory::Laboratory:
        return text(QT_TRANSLATE_NOOP("AdminText", "Laboratory"));
    case ServiceCategory::Examination:
        return text(QT_TRANSLATE_NOOP("AdminText", "Examination"));
    case ServiceCategory::Material:
        return text(QT_TRANSLATE_NOOP("AdminText", "Material"));
    case ServiceCategory::Other:
        return text(QT_TRANSLATE_NOOP("AdminText", "Other"));
    }
    Q_UNREACHABLE();
}

QString serviceTierText(ServiceTier tier)
{
    switch (tier) {
    case ServiceTier::Both:
        return text(QT_TRANSLATE_NOOP("AdminText", "Centre and village"));
    case ServiceTier::Township:
        return text(QT_TRANSLATE_NOOP("AdminText", "Centre only"));
    case ServiceTier::Village:
        return text(QT_TRANSLATE_NOOP("AdminText", "Village only"));
    }
    Q_UNREACHABLE();
}

QString schemeText(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Employee:
        return text(QT_TRANSLATE_NOOP("AdminText", "Employees (310)"));
    case Scheme::Resident:
        return text(QT_TRANSLATE_NOOP("AdminText", "Residents (390)"));
    }
    Q_UNREACHABLE();
}

QString personClassText(PersonClass personClass)
{
    switch (personClass) {
    case PersonClass::Adult:
        return text(QT_TRANSLATE_NOOP("AdminText", "Adults"));
    case PersonClass::Minor:
        return text(QT_TRANSLATE_NOOP("AdminText", "Minors"));
    case PersonClass::Student:
        return text(QT_TRANSLATE_NOOP("AdminText", "Students"));
    case PersonClass::InService:
        return text(QT_TRANSLATE_NOOP("AdminText", "In service"));
    case PersonClass::Retired:
        return text(QT_TRANSLATE_NOOP("AdminText", "Retired"));
    }
    Q_UNREACHABLE();
}

QString priceEffectText(PriceRowEffect effect)
{
    switch (effect) {
    case PriceRowEffect::Added:
        return text(QT_TRANSLATE_NOOP("AdminText", "Added"));
    case PriceRowEffect::Changed:
        return text(QT_TRANSLATE_NOOP("AdminText", "Changed"));
    case PriceRowEffect::Unchanged:
        return text(QT_TRANSLATE_NOOP("AdminText", "Unchanged"));
    case PriceRowEffect::Refused:
        return text(QT_TRANSLATE_NOOP("AdminText", "Refused"));
    }
    Q_UNREACHABLE();
}

QString settingLabel(const QString &key)
{
    static const QHash<QString, const char *> labels{
        {u"reception.register_without_card"_s, QT_TRANSLATE_NOOP("AdminText", "Without any card")},
        {u"reception.registration_fee_item"_s, QT_TRANSLATE_NOOP("AdminText", "Registration fee")},
        {u"reception.free_from_age"_s, QT_TRANSLATE_NOOP("AdminText", "Free from age")},
        {u"reception.free_return_days"_s, QT_TRANSLATE_NOOP("AdminText", "Free return, days")},
        {u"reception.skip_behind"_s, QT_TRANSLATE_NOOP("AdminText", "Absent goes behind")},
        {u"reception.calls_before_skip"_s, QT_TRANSLATE_NOOP("AdminText", "Calls before skip")},
        {u"insurance.offline_mode"_s, QT_TRANSLATE_NOOP("AdminText", "Platform offline")},
        {u"insurance.roll_age_limit_days"_s, QT_TRANSLATE_NOOP("AdminText", "Roll valid, days")},
        {u"exchange.county_url"_s, QT_TRANSLATE_NOOP("AdminText", "County address")},
        {u"exchange.county_ca"_s, QT_TRANSLATE_NOOP("AdminText", "County certificate")},
        {u"exchange.identifier_base"_s, QT_TRANSLATE_NOOP("AdminText", "Identifier base")},
        {u"exchange.upload_minutes"_s, QT_TRANSLATE_NOOP("AdminText", "Upload every, min")},
        {u"security.lock_minutes"_s, QT_TRANSLATE_NOOP("AdminText", "Lock after, min")},
        {u"printing.prescription_paper"_s, QT_TRANSLATE_NOOP("AdminText", "Prescription paper")},
        {u"printing.receipt_paper"_s, QT_TRANSLATE_NOOP("AdminText", "Receipt paper")},
        {u"printing.ticket_paper"_s, QT_TRANSLATE_NOOP("AdminText", "Ticket paper")},
    };
    const char *label = labels.value(key);
    return label ? text(label) : key;
}

QString yesNoText(bool yes)
{
    return yes ? text(QT_TRANSLATE_NOOP("AdminText", "Yes")) : text(QT_TRANSLATE_NOOP("AdminText", "No"));
}

} // namespace clinic::ui
