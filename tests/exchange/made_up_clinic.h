// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"
#include "clinic/clinic.h"
#include "exchange/render_billing.h"
#include "exchange/render_clinic.h"
#include "exchange/render_encounters.h"
#include "exchange/render_formulary.h"
#include "exchange/render_insurance.h"
#include "exchange/render_people.h"
#include "exchange/render_prescribing.h"
#include "exchange/resource_source.h"
#include "support/clinic_fixture.h"

#include <map>

namespace clinic::test {

/// A clinic's records in memory, rendered by the real renderers, so that units and line can be tested without the
/// services of every feature. Changes are told to the outbox as a service would.
class MadeUpClinic final : public ResourceSource {
public:
    explicit MadeUpClinic(ClinicFixture &fixture);

    // --- ResourceSource --------------------------------------------------------------------------------------------
    [[nodiscard]] Result<CountyAddress> county(const ReadTransaction &tx) const override;
    [[nodiscard]] Result<int> uploadMinutes(const ReadTransaction &tx) const override;
    [[nodiscard]] Result<FhirSystems> systems(const ReadTransaction &tx) const override;
    [[nodiscard]] Result<QUuid> organisation(const ReadTransaction &tx) const override;
    [[nodiscard]] Result<std::optional<RecordPlace>> placeOf(Transaction &tx, const RecordKey &record) const override;
    [[nodiscard]] Result<std::optional<VisitPlace>> visit(const ReadTransaction &tx,
                                                          const EncounterId &id) const override;
    [[nodiscard]] Result<std::vector<RecordKey>> patientRecords(const ReadTransaction &tx,
                                                                const PatientId &id) const override;
    [[nodiscard]] Result<std::vector<RecordKey>> visitRecords(const ReadTransaction &tx,
                                                              const EncounterId &id) const override;
    [[nodiscard]] Result<std::vector<FhirResource>> render(Transaction &tx, const RecordKey &record) const override;
    [[nodiscard]] Result<std::optional<RecordKey>> referenceRecord(const ReadTransaction &tx, const QString &type,
                                                                   const QUuid &id) const override;

    // --- what tests do ---------------------------------------------------------------------------------------------
    /// A person of the registry with coverage.
    PatientId addPatient(const QString &name);
    /// Saves the person again, with the version after this one.
    void changePatient(const PatientId &id, const QString &name);
    /// A visit with one diagnosis and `readings` temperatures; told to the outbox only when it is closed.
    EncounterId addVisit(const PatientId &patient, int readings = 1);
    void closeVisit(const EncounterId &id, Urgency urgency = Urgency::Routine);
    /// A signed prescription of one line.
    PrescriptionId addPrescription(const EncounterId &visit);
    SettlementId addSettlement(const EncounterId &visit);
    void saveStaff(const QString &name);
    /// One row of the outbox.
    void tell(Aggregate aggregate, const QUuid &id, int version, const std::optional<EncounterId> &visit = {},
              Urgency urgency = Urgency::Routine);

    Organisation clinic{};
    Staff doctor{};
    QUuid doctorRole{};
    QUuid insurer{};
    Product product{};
    CountyAddress address{};
    FhirSystems known{};
    QUuid poisoned{}; ///< a resource that is rendered with a status no server takes
    std::map<PatientId, Patient> patients{};
    std::map<PatientId, Coverage> coverages{};
    std::map<EncounterId, VisitContents> visits{};
    std::map<PrescriptionId, Prescription> prescriptions{};
    std::map<SettlementId, Settlement> settlements{};

private:
    ClinicFixture &m_fixture;
};

} // namespace clinic::test
