// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/billing.h"
#include "clinic/clinic.h"
#include "clinic/settings.h"
#include "encounters/encounters.h"
#include "people/people.h"
#include "prescribing/prescribing.h"
#include "reception/reception.h"
#include "referral/referral_service.h"

#include <QPageLayout>
#include <QPagedPaintDevice>

namespace clinic {

/// A reprint says so (补打) and carries the number of the original.
enum class DocumentCopy { Original, Reprint };

struct TicketContent {
    Organisation organisation{};
    QueueRow row{};
    DocumentCopy copy{DocumentCopy::Original};
};

/// One line as it is printed: names of frequency and route instead of their codes.
struct PrescriptionLineText {
    QString drug{};     ///< generic name, form, strength
    QString quantity{}; ///< `2盒`
    QString usage{};    ///< `一次0.5g 口服 每日三次 3天`
    QString remark{};   ///< skin test, bought elsewhere, note
};

struct PrescriptionContent {
    Organisation organisation{};
    Prescription prescription{};
    std::vector<PrescriptionLineText> lines{};
    Patient patient{};
    Encounter encounter{};
    std::vector<Diagnosis> diagnoses{};
    std::optional<Quantity> weightKg{};
    QString departmentName{};
    QString doctorName{};
    QString feeType{}; ///< insured or own cost, as a word
    QString insuranceNo{};
    Money amount{};        ///< of what is not bought elsewhere
    QString dispensedBy{}; ///< empty until the drugs are handed out
    DocumentCopy copy{DocumentCopy::Original};
};

struct ReceiptDocument {
    Organisation organisation{};
    ReceiptContent receipt{};
    DocumentCopy copy{DocumentCopy::Original};
};

struct ReferralContent {
    Organisation organisation{};
    ReferralView view{};
    DocumentCopy copy{DocumentCopy::Original};
};

/// Size, orientation and margins of a document on a paper. Rolls are as long as `rollLengthMm`.
QPageLayout pageLayoutFor(Paper paper, double rollLengthMm = 90);

/// Draws a document on a device whose page layout is set; false when the device cannot be painted on. Texts are in
/// the language of the program. Layouts: prescription by prescriptions, section 8; referral by referral, section 4.
bool drawTicket(QPagedPaintDevice &device, const TicketContent &content);
bool drawPrescription(QPagedPaintDevice &device, const PrescriptionContent &content);
bool drawReceipt(QPagedPaintDevice &device, const ReceiptDocument &content);
bool drawReferral(QPagedPaintDevice &device, const ReferralContent &content);

/// The name of everybody on a document, to be looked through for characters that no font can show.
QString namesOn(const PrescriptionContent &content);

} // namespace clinic
