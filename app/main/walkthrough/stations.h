// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/walkthrough/way.h"

namespace clinic {

/// One stop of a way. Gives what it did, as a sentence.
struct Station {
    QString name{};
    std::function<Result<QString>(Way &)> run{};
};

// The stations in their order. Each expects what the ones before it left in the way.
[[nodiscard]] Result<QString> setUpStation(Way &way);
[[nodiscard]] Result<QString> stockStation(Way &way);
[[nodiscard]] Result<QString> receptionStation(Way &way);
[[nodiscard]] Result<QString> consultationStation(Way &way);
[[nodiscard]] Result<QString> prescriptionStation(Way &way);
[[nodiscard]] Result<QString> insuranceStation(Way &way);
[[nodiscard]] Result<QString> cashierStation(Way &way);
[[nodiscard]] Result<QString> pharmacyStation(Way &way);
[[nodiscard]] Result<QString> referralStation(Way &way);
[[nodiscard]] Result<QString> correctionsStation(Way &way);
/// Writes each unit of the upload as `fhir/001-urgent.json`, byte for byte as it is sent. With an address they are
/// sent there; without one, the upload is played through on a copy of the clinic, so that nothing is marked as
/// confirmed that no county has seen.
[[nodiscard]] Result<QString> exchangeStation(Way &way, const QString &countyUrl);
/// Everybody's pages at the end of the day, on a copy of the clinic.
[[nodiscard]] Result<QString> picturesStation(Way &way, const PictureMaker &make);

/// Settles the open part of the visit's bill as the cashier does it at the window: what the insurance rejects is paid
/// alone by the patient, who agrees. `tendered` is in cash.
[[nodiscard]] Result<Settlement> settleVisit(Way &way, const RegistrationId &registration, PaymentMethod method);
/// Hands the way's prescription out.
[[nodiscard]] Result<Dispense> dispensePrescription(Way &way);

} // namespace clinic
