// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing_service.h"
#include "clinic/clinic_service.h"
#include "documents/document_service.h"
#include "encounters/encounter_service.h"
#include "exchange/clinic_resources.h"
#include "exchange/exchange_service.h"
#include "formulary/formulary_service.h"
#include "insurance/insurance_service.h"
#include "people/people_service.h"
#include "pharmacy/pharmacy_service.h"
#include "prescribing/prescription_service.h"
#include "reception/reception_service.h"
#include "referral/referral_service.h"
#include "security/staff_service.h"
#include "services/reference.h"

#include <memory>

namespace clinic {

/// Every service of a clinic on one thread's database, wired together. The window keeps two of these (a writer's and
/// a reader's), the command line one.
class Services {
    // Declared first, destroyed last: everything below refers to these.
    std::unique_ptr<Database> m_database;
    std::shared_ptr<const Reference> m_reference;
    KeyFile m_keys;
    PharmacyStockLookup m_stock;
    PharmacyDispenseGuard m_dispenseGuard{};
    PharmacyPrescriptionGuard m_dispensedGuard{};
    PrescriptionStore m_prescriptionStore{};
    BillingPrescriptionGuard m_paidGuard;
    BillingOwnSettlements m_ownSettlements{};
    BillingVisitGuard m_visitGuard{};
    BillingEncounterGuard m_paidVisitGuard{};
    PrescribingEncounterGuard m_prescribedVisitGuard{};
    ReceptionReferences m_receptionReferences{};
    EncounterReferences m_encounterReferences{};
    CoverageReferences m_coverageReferences{};
    BillingReferences m_billingReferences{};
    PharmacyReferences m_pharmacyReferences{};
    ReferralReferences m_referralReferences{};

public:
    /// `keyFile` is the path of the clinic's `.keys` file; `seat` is the seat that uploads.
    Services(std::unique_ptr<Database> database, std::shared_ptr<const Reference> reference, const QString &keyFile,
             DataKey key, const SeatId &seat = {});
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;

    Database &database() { return *m_database; }
    const Reference &reference() const { return *m_reference; }

    StaffService staff;
    ClinicService clinic;
    PeopleService people;
    FormularyService formulary;
    ReceptionService reception;
    EncounterService encounters;
    PrescriptionService prescriptions;
    InsuranceService insurance;
    BillingService billing;
    PharmacyService pharmacy;
    ReferralService referrals;
    DocumentService documents;

private:
    ClinicResources m_resources;

public:
    ExchangeService exchange;

    /// What follows a person when two files are merged.
    std::vector<const PatientReferences *> patientReferences() const;
};

} // namespace clinic
