// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/document_printer.h"

#include <QUuid>

#include <vector>

namespace clinic::ui {

/// Remembers what a page wanted to print.
class FakeDocuments : public DocumentPrinter {
public:
    enum class Kind { Ticket, Prescription, Receipt, Referral };
    struct Asked {
        Kind kind{};
        QUuid id{};
        Copy copy{Copy::Original};
    };

    const std::vector<Asked> &asked() const { return m_asked; }

    void previewTicket(QWidget *, const RegistrationId &id, Copy copy) override
    {
        m_asked.push_back({Kind::Ticket, id.toUuid(), copy});
    }
    void previewPrescription(QWidget *, const PrescriptionId &id, Copy copy) override
    {
        m_asked.push_back({Kind::Prescription, id.toUuid(), copy});
    }
    void previewReceipt(QWidget *, const SettlementId &id, Copy copy) override
    {
        m_asked.push_back({Kind::Receipt, id.toUuid(), copy});
    }
    void previewReferral(QWidget *, const ReferralId &id, Copy copy) override
    {
        m_asked.push_back({Kind::Referral, id.toUuid(), copy});
    }

private:
    std::vector<Asked> m_asked{};
};

} // namespace clinic::ui
