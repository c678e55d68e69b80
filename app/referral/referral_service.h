// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic.h"
#include "encounters/encounter_service.h"
#include "people/people.h"
#include "referral/referral_rules.h"
#include "referral/referral_store.h"
#include "storage/database.h"

namespace clinic {

/// A referral with the names that lists and forms show.
struct ReferralView {
    Referral referral{};
    Patient patient{};
    Facility facility{};
    QString doctorName{};
    EncounterRecord visit{};
    std::vector<Allergy> allergies{};
    bool hasNoAllergies{false}; ///< asked, and none is known
    std::vector<ReferralEvent> events{};
};

/// Sending patients on. Writing needs Refer, reading ViewEncounters.
class ReferralService {
public:
    explicit ReferralService(Database &database) : m_database{database} {}

    /// Signs and sends a referral: it gets its number and goes to the county before anything that can wait. Fails with
    /// the field problems of `problemsOf`; Conflict "encounter.not_open" when the visit was voided.
    [[nodiscard]] Result<ReferralView> issue(const Actor &actor, const Referral &draft);
    /// Takes a referral back that has not arrived yet, with a reason. Conflict: "referral.not_allowed" (state).
    [[nodiscard]] Result<ReferralView> withdraw(const Actor &actor, const ReferralId &id, int version,
                                                const QString &reason);
    /// Records what the other side said (by phone, paper or the county). Conflict: "referral.not_allowed" (state).
    [[nodiscard]] Result<ReferralView> recordReply(const Actor &actor, const ReferralId &id, int version,
                                                   ReferralState state, const QString &note);
    [[nodiscard]] Result<ReferralView> open(const Actor &actor, const ReferralId &id);
    [[nodiscard]] Result<std::vector<Referral>> ofEncounter(const Actor &actor, const EncounterId &encounter);
    /// The newest referrals, newest first; whoever reads a letter opens it.
    [[nodiscard]] Result<std::vector<ReferralRow>> list(const Actor &actor, int limit);

    // --- steps for later features ----------------------------------------------------------------------------------
    [[nodiscard]] Result<ReferralView> view(const ReadTransaction &tx, const ReferralId &id) const;

private:
    [[nodiscard]] Result<ReferralView> advance(const Actor &actor, const ReferralId &id, int version,
                                               ReferralState state, const QString &note, const QString &action);

    Database &m_database;
    ReferralStore m_store{};
};

/// Moves the referrals of a merged patient to the survivor.
class ReferralReferences final : public PatientReferences {
public:
    [[nodiscard]] Result<> moveTo(Transaction &tx, const PatientId &from, const PatientId &into) const override;
};

} // namespace clinic
