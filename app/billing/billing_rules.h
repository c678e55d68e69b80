// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"
#include "clinic/settings.h"
#include "formulary/clinical_tables.h"
#include "prescribing/prescribing.h"
#include "reception/reception.h"

namespace clinic {

/// Everything that a visit is charged for.
struct VisitBill {
    Registration registration{};
    std::optional<EncounterId> encounterId{};
    std::vector<Prescription> prescriptions{}; ///< signed ones
    std::vector<Charge> charges{};             ///< not voided, in the order they arose; derived ones have a null id
    std::vector<Charge> stale{};               ///< stored and open, but the visit no longer holds them

    std::vector<Charge> open() const;
};

/// Class and kind of a service item in a claim. An item outside the insurance catalogue is class C: the clinic knows
/// it and the patient pays it; the general consultation fee is always shared by the policy's own rule.
ItemClass itemClassOf(const ServiceItem &item);
LineKind lineKindOf(const ServiceItem &item);

/// The charge of a registration's fee; nothing when it is free.
std::optional<Charge> chargeOf(const Registration &registration, const std::optional<ServiceItem> &feeItem);
/// The charges of a prescription, without what is bought elsewhere.
[[nodiscard]] Result<std::vector<Charge>> chargesOf(const Prescription &prescription, const Registration &registration);

/// Puts stored charges and what the visit holds together.
[[nodiscard]] Result<VisitBill> assembleBill(VisitBill bill, const std::vector<Charge> &stored,
                                             const std::optional<ServiceItem> &feeItem);

/// What the audit rules need to know of a charge.
AuditLine auditLineOf(const Charge &charge, const std::vector<Prescription> &prescriptions,
                      const ClinicalTables &tables);

/// How the insurance takes part, what is left to the fund, what the patient pays, and the bill's fingerprint.
void completePreview(BillPreview &preview, OfflineMode mode);

/// Whether what the cashier typed pays the bill. Fails as settle() says; gives the change.
[[nodiscard]] Result<Money> checkPayments(const SettleRequest &request, const BillPreview &preview);

/// The settlement of a bill, without number, times and people.
Settlement settlementOf(const BillPreview &preview, const SettleRequest &request, Money change);

/// The counter-entry: every amount with the opposite sign.
Settlement counterEntryOf(const Settlement &settlement, const QString &reason);

/// One row for each cashier, then the sum.
std::vector<Takings> takingsOf(const ClinicDate &day, const std::vector<Settlement> &settlements);

/// `J20260302-0007`.
QString settlementNumber(const ClinicDate &day, qint64 sequence);

} // namespace clinic
