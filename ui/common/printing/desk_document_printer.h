// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/seat_settings.h"
#include "documents/document_service.h"
#include "ui/common/document_printer.h"
#include "ui/common/workplace.h"

namespace clinic::ui {

/// Fetches a document through the desk and shows its preview.
class DeskDocumentPrinter final : public DocumentPrinter {
public:
    /// `seat` gives printer and paper of each kind of document; both outlive this.
    DeskDocumentPrinter(Workplace &work, const SeatSettings &seat) : m_work{work}, m_seat{seat} {}

    void previewTicket(QWidget *asker, const RegistrationId &id, Copy copy) override;
    void previewPrescription(QWidget *asker, const PrescriptionId &id, Copy copy) override;
    void previewReceipt(QWidget *asker, const SettlementId &id, Copy copy) override;
    void previewReferral(QWidget *asker, const ReferralId &id, Copy copy) override;

private:
    PrinterChoice choice(DocumentKind kind, Paper usual) const;

    Workplace &m_work;
    const SeatSettings &m_seat;
};

} // namespace clinic::ui
