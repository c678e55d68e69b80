// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/referral_resources.h"

#include "encounters/encounter_store.h"
#include "exchange/render_referral.h"
#include "referral/referral_store.h"

using namespace Qt::StringLiterals;

namespace clinic {

Result<RecordPlace> referralPlace(const ReadTransaction &tx, const ReferralId &id)
{
    CLINIC_TRY_ASSIGN(const Referral referral, ReferralStore{}.find(tx, id));
    return RecordPlace{referral.patientId, referral.encounterId, referral.doctorId.toUuid()};
}

Result<std::vector<FhirResource>> referralResources(Transaction &tx, const ExchangeStore &store,
                                                    const FhirSystems &systems, const OrganisationId &organisation,
                                                    const ReferralId &id)
{
    CLINIC_TRY_ASSIGN(const Referral referral, ReferralStore{}.find(tx, id));
    CLINIC_TRY_ASSIGN(const auto events, ReferralStore{}.events(tx, id));
    CLINIC_TRY_ASSIGN(const auto diagnoses, EncounterStore{}.diagnoses(tx, referral.encounterId));
    ReferralParties parties;
    parties.organisation = organisation;
    CLINIC_TRY_ASSIGN(parties.taskId, store.identity(tx, u"task"_s, id.toString()));
    if (!diagnoses.empty())
        parties.diagnosis = diagnoses.front().id;
    parties.lastModified = referral.issuedAt;
    for (const ReferralEvent &event : events)
        parties.lastModified = std::max(parties.lastModified, event.at);
    return renderReferral(systems, referral, parties);
}

} // namespace clinic
