// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "referral/referral.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of `referral` and `referral_event`.
class ReferralStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const Referral &referral) const;
    /// Writes the state and the reply with version + 1, and the step in the referral's way.
    [[nodiscard]] Result<> advance(Transaction &tx, const Referral &referral, ReferralState state,
                                   const QString &note) const;
    [[nodiscard]] Result<Referral> find(const ReadTransaction &tx, const ReferralId &id) const;
    [[nodiscard]] Result<std::vector<Referral>> ofEncounter(const ReadTransaction &tx, const EncounterId &id) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<ReferralRow>> recent(const ReadTransaction &tx, int limit) const;
    [[nodiscard]] Result<std::vector<ReferralEvent>> events(const ReadTransaction &tx, const ReferralId &id) const;
    /// The merge step.
    [[nodiscard]] Result<> movePatient(Transaction &tx, const PatientId &from, const PatientId &into) const;

private:
    [[nodiscard]] Result<> insertEvent(Transaction &tx, const ReferralId &id, ReferralState state,
                                       const QString &note) const;
};

} // namespace clinic
