// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/preview_dialog.h"

#include "documents/documents.h"
#include "documents/pdf_file.h"
#include "text/code_text.h"
#include "ui/common/theme.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

PreviewDialog::PreviewDialog(PrintJob job, Prompts &prompts, QWidget *parent)
    : QDialog{parent},
      m_job{std::move(job)},
      m_prompts{prompts},
      m_printer{std::make_unique<QPrinter>(QPrinter::HighResolution)}
{
    setObjectName(u"printPreview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_job.title);
    const QPrinterInfo wanted = QPrinterInfo::printerInfo(m_job.choice.printer);
    if (!wanted.isNull())
        m_printer->setPrinterName(wanted.printerName());
    m_printer->setPageLayout(pageLayoutFor(m_job.choice.paper));
    m_printer->setDocName(m_job.title);

    m_banner = new Banner(u"printBanner"_s, this);
    m_preview = new QPrintPreviewWidget(m_printer.get(), this);
    m_preview->setAccessibleName(tr("Preview of the document"));
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) { m_job.draw(*printer); });
    m_preview->fitInView();

    m_print = new QPushButton(tr("&Print"), this);
    m_print->setObjectName(u"printDocument"_s);
    m_print->setDefault(true);
    m_print->setEnabled(!QPrinterInfo::availablePrinterNames().isEmpty());
    connect(m_print, &QPushButton::clicked, this, &PreviewDialog::print);
    auto *pdf = new QPushButton(tr("Save as P&DF…"), this);
    pdf->setObjectName(u"savePdf"_s);
    connect(pdf, &QPushButton::clicked, this, &PreviewDialog::savePdf);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closePreview"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_print);
    buttons->addWidget(pdf);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_preview, 1);
    layout->addLayout(buttons);
    resize(720, 640);

    if (!m_job.unprintable.isEmpty())
        m_banner->showMessage(Severity::Ask, tr("No installed font can print these characters: %1. Install the fonts "
                                                "“Noto Sans CJK” or write them by hand after printing.")
                                                 .arg(m_job.unprintable));
    else if (!m_print->isEnabled())
        m_banner->showMessage(Severity::Note, tr("No printer is installed on this computer. The document can be saved "
                                                 "as a PDF file."));
}

PreviewDialog::~PreviewDialog() = default;

void PreviewDialog::print()
{
    if (!m_job.draw(*m_printer) || m_printer->printerState() == QPrinter::Error ||
        m_printer->printerState() == QPrinter::Aborted) {
        m_banner->showMessage(Severity::Stop, tr("The printer did not take the document. Check that it is on and has "
                                                 "paper, then print again."));
        return;
    }
    m_banner->showMessage(Severity::Ok, tr("Handed to the printer “%1”.").arg(m_printer->printerName()));
    Q_EMIT printed();
}

void PreviewDialog::savePdf()
{
    m_prompts.saveFile(this, tr("Save as PDF"), m_job.suggestedFile, tr("PDF documents (*.pdf)"),
                       [this](const QString &file) { writeTo(file); });
}

void PreviewDialog::writeTo(const QString &file)
{
    const auto written = writePdf(file, m_job.choice.paper, m_job.title, m_job.draw);
    if (!written) {
        m_banner->showMessage(Severity::Stop, errorText(written.error()));
        return;
    }
    const QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
    m_banner->showMessage(Severity::Ok, tr("Saved as %1.").arg(QFileInfo(file).absoluteFilePath()));
    m_banner->setAction(tr("Open"));
    connect(m_banner, &Banner::actionTriggered, this, [url] { QDesktopServices::openUrl(url); });
    Q_EMIT printed();
}

} // namespace clinic::ui
