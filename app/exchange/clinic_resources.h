// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange_store.h"
#include "exchange/resource_source.h"
#include "formulary/formulary_service.h"

namespace clinic {

/// The clinic's records as resources, read from the features' stores.
class ClinicResources final : public ResourceSource {
public:
    /// `formulary` knows the words of frequencies and routes; it outlives this object.
    explicit ClinicResources(FormularyService &formulary) : m_formulary{formulary} {}

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

private:
    [[nodiscard]] Result<RecordPlace> knownPlace(Transaction &tx, const RecordKey &record) const;
    [[nodiscard]] Result<std::vector<FhirResource>> renderOf(Transaction &tx, const FhirSystems &systems,
                                                             const OrganisationId &organisation,
                                                             const RecordKey &record) const;
    [[nodiscard]] Result<std::vector<FhirResource>> dispense(const ReadTransaction &tx, const FhirSystems &systems,
                                                             const DispenseId &id) const;
    [[nodiscard]] Result<std::vector<FhirResource>> settlement(Transaction &tx, const FhirSystems &systems,
                                                               const OrganisationId &organisation,
                                                               const SettlementId &id) const;

    FormularyService &m_formulary;
    ExchangeStore m_store{};
};

} // namespace clinic
