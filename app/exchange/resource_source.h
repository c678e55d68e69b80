// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"
#include "exchange/fhir_resource.h"
#include "storage/transaction.h"

namespace clinic {

/// A record of a feature.
struct RecordKey {
    Aggregate aggregate{};
    QUuid id{};
    friend auto operator<=>(const RecordKey &a, const RecordKey &b)
    {
        return std::pair{a.aggregate, a.id.toRfc4122()} <=> std::pair{b.aggregate, b.id.toRfc4122()};
    }
    friend bool operator==(const RecordKey &, const RecordKey &) = default;
};

/// Where a record belongs: to a patient and perhaps a visit, or (without a patient) to the clinic's reference data.
struct RecordPlace {
    std::optional<PatientId> patient{};
    std::optional<EncounterId> visit{};
    QUuid author{}; ///< Practitioner who answers for it; null: the clinic
};

/// How far a visit got.
struct VisitPlace {
    PatientId patient{};
    bool isClosed{false}; ///< finished or voided
    ClinicDate day{};
    QUuid author{};
};

/// What exchange has to know of the records of features; ClinicResources reads it from their stores.
class ResourceSource {
public:
    virtual ~ResourceSource() = default;

    [[nodiscard]] virtual Result<CountyAddress> county(const ReadTransaction &tx) const = 0;
    /// The clinic's setting for the time between two uploads.
    [[nodiscard]] virtual Result<int> uploadMinutes(const ReadTransaction &tx) const = 0;
    [[nodiscard]] virtual Result<FhirSystems> systems(const ReadTransaction &tx) const = 0;
    /// Id of the clinic's own Organization.
    [[nodiscard]] virtual Result<QUuid> organisation(const ReadTransaction &tx) const = 0;

    /// Nothing for records that the county never hears of.
    [[nodiscard]] virtual Result<std::optional<RecordPlace>> placeOf(Transaction &tx,
                                                                     const RecordKey &record) const = 0;
    [[nodiscard]] virtual Result<std::optional<VisitPlace>> visit(const ReadTransaction &tx,
                                                                  const EncounterId &id) const = 0;
    /// The person's file with those merged into it, and the person's coverages.
    [[nodiscard]] virtual Result<std::vector<RecordKey>> patientRecords(const ReadTransaction &tx,
                                                                        const PatientId &id) const = 0;
    /// The visit itself, the person's allergies and the visit's prescriptions.
    [[nodiscard]] virtual Result<std::vector<RecordKey>> visitRecords(const ReadTransaction &tx,
                                                                      const EncounterId &id) const = 0;
    /// The resources of a record as it stands now; none for one that has nothing to say yet.
    [[nodiscard]] virtual Result<std::vector<FhirResource>> render(Transaction &tx, const RecordKey &record) const = 0;
    /// The record behind a resource of the reference data (Organization, Practitioner, PractitionerRole, Medication).
    [[nodiscard]] virtual Result<std::optional<RecordKey>>
    referenceRecord(const ReadTransaction &tx, const QString &type, const QUuid &id) const = 0;
};

} // namespace clinic
