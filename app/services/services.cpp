// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/services.h"

namespace clinic {

Result<std::shared_ptr<const Reference>> Reference::load(const QString &catalogueFile)
{
    CLINIC_TRY_ASSIGN(auto files, CatalogueFiles::open(catalogueFile));
    CLINIC_TRY_ASSIGN(const QByteArray characters, files.text(u"pinyin"));
    CLINIC_TRY_ASSIGN(const QByteArray surnames, files.text(u"surnames"));
    CLINIC_TRY_ASSIGN(const QByteArray divisionList, files.text(u"divisions"));
    CLINIC_TRY_ASSIGN(const QByteArray ranges, files.text(u"vitals_ranges"));
    CLINIC_TRY_ASSIGN(auto pinyin, Pinyin::fromCsv(characters, surnames));
    CLINIC_TRY_ASSIGN(auto divisions, Divisions::fromCsv(divisionList));
    CLINIC_TRY_ASSIGN(auto vitalRanges, VitalRanges::fromCsv(QString::fromUtf8(ranges)));
    return std::shared_ptr<const Reference>{
        new Reference{std::move(files), std::move(pinyin), std::move(divisions), std::move(vitalRanges)}};
}

Services::Services(std::unique_ptr<Database> database, std::shared_ptr<const Reference> reference,
                   const QString &keyFile, DataKey key, const SeatId &seat)
    : m_database{std::move(database)},
      m_reference{std::move(reference)},
      m_keys{keyFile},
      m_stock{m_database->clock()},
      m_paidGuard{m_prescriptionStore},
      staff{*m_database, m_keys, std::move(key)},
      clinic{*m_database},
      people{*m_database, m_reference->pinyin},
      formulary{*m_database, m_reference->pinyin, &m_stock},
      reception{*m_database, formulary, {&m_visitGuard}},
      encounters{*m_database, formulary, {&m_paidVisitGuard, &m_prescribedVisitGuard}},
      prescriptions{*m_database, formulary, {&m_paidGuard, &m_dispensedGuard}},
      insurance{*m_database, &m_ownSettlements},
      billing{*m_database, insurance, formulary, prescriptions, &m_dispenseGuard},
      pharmacy{*m_database, formulary, prescriptions, billing},
      referrals{*m_database},
      documents{*m_database, formulary, prescriptions, billing, referrals},
      m_resources{formulary},
      exchange{*m_database, m_resources, seat}
{
}

std::vector<const PatientReferences *> Services::patientReferences() const
{
    return {&m_receptionReferences, &m_encounterReferences, &m_coverageReferences,
            &m_billingReferences,   &m_pharmacyReferences,  &m_referralReferences};
}

} // namespace clinic
