// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange_runner.h"
#include "main/clinic_folder.h"
#include "ui/common/printing/desk_document_printer.h"
#include "ui/common/shell.h"
#include "ui/common/workplace.h"

namespace clinic {

/// Everything that lives from a login to the logout: the desk with its two threads, the pages' workplace, the upload.
class Workday : public QObject {
    Q_OBJECT

public:
    /// `window`, `prompts` and `seat` outlive it.
    Workday(std::unique_ptr<OpenClinic> clinic, const Clock &clock, ui::MainWindow &window, ui::Prompts &prompts,
            SeatSettings &seat, const QString &seatFile);
    ~Workday() override;

    const Session &session() const { return m_clinic->session(); }
    const OpenClinic &clinic() const { return *m_clinic; }
    /// Shows the pages of this person's roles; those of the first role come first.
    void showPages();
    ui::ClinicDesk &desk() { return m_desk; }

Q_SIGNALS:
    /// At the start of the work, and after each change of the clinic's data or settings.
    void clinicKnown(const ClinicData &clinic);

private:
    std::vector<ui::PageEntry> pages();
    void readClinic();
    void changePassword();
    void showUploadStatus(const ExchangeStatus &status);
    ui::ClinicDesk::Factory factory(Access access);

    std::unique_ptr<OpenClinic> m_clinic;
    ui::MainWindow &m_window;
    ui::ChangeFeed m_changes{};
    DraftStore m_drafts;
    ui::ClinicDesk m_desk;
    ui::Workplace m_work;
    SeatSettings &m_seat;
    SeatSettingsFile m_seatFile;
    ui::DeskDocumentPrinter m_documents;
    HttpTransport m_transport{};
    ExchangeRunner m_runner;
};

} // namespace clinic
