// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of `charge`.
class ChargeStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Charge &charge) const;
    /// Writes state, settlement, self-pay and reason with version + 1; refused when another seat was faster.
    [[nodiscard]] Result<> update(Transaction &tx, const Charge &charge) const;
    [[nodiscard]] Result<Charge> find(const ReadTransaction &tx, const ChargeId &id) const;
    /// In the order they arose; voided ones too.
    [[nodiscard]] Result<std::vector<Charge>> ofRegistration(const ReadTransaction &tx, const RegistrationId &id) const;
    [[nodiscard]] Result<std::vector<Charge>> ofSettlement(const ReadTransaction &tx, const SettlementId &id) const;
    /// The charge of a source that is not voided.
    [[nodiscard]] Result<std::optional<Charge>> ofSource(const ReadTransaction &tx, ChargeSource source,
                                                         const QUuid &sourceId) const;
    [[nodiscard]] Result<> movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const;
};

/// The only SQL of `settlement`, `settlement_line` and `payment`.
class SettlementStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Settlement &settlement) const;
    /// Marks a settlement as cancelled, with version + 1; refused when another seat was faster.
    [[nodiscard]] Result<> markCancelled(Transaction &tx, const SettlementId &id, int version) const;
    /// With lines and payments.
    [[nodiscard]] Result<Settlement> find(const ReadTransaction &tx, const SettlementId &id) const;
    [[nodiscard]] Result<std::vector<Settlement>> ofRegistration(const ReadTransaction &tx,
                                                                 const RegistrationId &id) const;
    /// Without lines, newest first; with payments.
    [[nodiscard]] Result<std::vector<Settlement>> onDay(const ReadTransaction &tx, const ClinicDate &day) const;
    /// How many settlements of the person with the same coverage were made after this one and are not cancelled.
    [[nodiscard]] Result<int> laterThan(const ReadTransaction &tx, const Settlement &settlement) const;
    [[nodiscard]] Result<Accumulators> used(const ReadTransaction &tx, const Coverage &coverage,
                                            const ClinicDate &feeDate) const;

    [[nodiscard]] Result<> movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const;

private:
    [[nodiscard]] Result<> readParts(const ReadTransaction &tx, Settlement &settlement, bool withLines) const;
};

} // namespace clinic
