// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic_service.h"
#include "documents/documents.h"
#include "formulary/formulary_service.h"
#include "pharmacy/pharmacy_service.h"
#include "referral/referral_service.h"

namespace clinic {

/// Gathers what a document shows. Each is an audited print: the event is written before the content is handed out.
class DocumentService {
public:
    /// The services must outlive this one.
    DocumentService(Database &database, FormularyService &formulary, const PrescriptionService &prescriptions,
                    BillingService &billing, const ReferralService &referrals);

    [[nodiscard]] Result<TicketContent> ticket(const Actor &actor, const RegistrationId &id, DocumentCopy copy);
    /// Fails as Conflict with "document.not_signed" for a draft.
    [[nodiscard]] Result<PrescriptionContent> prescription(const Actor &actor, const PrescriptionId &id,
                                                           DocumentCopy copy);
    [[nodiscard]] Result<ReceiptDocument> receipt(const Actor &actor, const SettlementId &id, DocumentCopy copy);
    [[nodiscard]] Result<ReferralContent> referral(const Actor &actor, const ReferralId &id, DocumentCopy copy);

private:
    Database &m_database;
    FormularyService &m_formulary;
    const PrescriptionService &m_prescriptions;
    BillingService &m_billing;
    const ReferralService &m_referrals;
};

} // namespace clinic
