// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

class QWidget;

namespace clinic::ui {

/// Whether a document is printed for the first time or again; a reprint carries 补打.
enum class Copy { Original, Reprint };

/// The pages' way to paper: lays the document out and shows it in a preview, from which it goes to the printer or into
/// a PDF. The preview itself says what became of it; a page never claims that something was printed. `asker` is the
/// page, over whose window the preview opens.
class DocumentPrinter {
public:
    virtual ~DocumentPrinter() = default;

    virtual void previewTicket(QWidget *asker, const RegistrationId &id, Copy copy) = 0;
    virtual void previewPrescription(QWidget *asker, const PrescriptionId &id, Copy copy) = 0;
    virtual void previewReceipt(QWidget *asker, const SettlementId &id, Copy copy) = 0;
    virtual void previewReferral(QWidget *asker, const ReferralId &id, Copy copy) = 0;
};

} // namespace clinic::ui
