// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/seat_settings.h"
#include "ui/common/banner.h"
#include "ui/common/prompts.h"

#include <QDialog>
#include <QPagedPaintDevice>

#include <functional>

class QPrinter;
class QPrintPreviewWidget;
class QPushButton;

namespace clinic::ui {

/// What is printed: how it is drawn, on what paper, and what to call it.
struct PrintJob {
    QString title{};         ///< in the window's title
    QString suggestedFile{}; ///< name of a PDF without folder; carries a number, never a person's name
    PrinterChoice choice{};
    std::function<bool(QPagedPaintDevice &)> draw{};
    QString unprintable{}; ///< characters of the document that no font can show
};

/// Shows a document as it will be printed, and prints it or writes it to a PDF file. Success is said only after the
/// printer's state or the file was checked.
class PreviewDialog : public QDialog {
    Q_OBJECT

public:
    PreviewDialog(PrintJob job, Prompts &prompts, QWidget *parent);
    ~PreviewDialog() override;

Q_SIGNALS:
    /// The document is on paper or in the file.
    void printed();

private:
    void print();
    void savePdf();
    void writeTo(const QString &file);

    PrintJob m_job;
    Prompts &m_prompts;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_preview{nullptr};
    Banner *m_banner{nullptr};
    QPushButton *m_print{nullptr};
};

} // namespace clinic::ui
