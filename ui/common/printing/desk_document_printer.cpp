// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/desk_document_printer.h"

#include "documents/sheet.h"
#include "text/code_text.h"
#include "ui/common/printing/preview_dialog.h"

#include <QCoreApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

DocumentCopy documentCopy(Copy copy)
{
    return copy == Copy::Reprint ? DocumentCopy::Reprint : DocumentCopy::Original;
}

/// The translations' context.
class Printing {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

void showError(QWidget *asker, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, Printing::tr("Cannot print"), errorText(error),
                                QMessageBox::Close, asker);
    box->setObjectName(u"printError"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

/// Opens the preview when the content has arrived, or says why it did not.
template <class Content, class MakeJob>
void showWhenDone(const QFuture<Result<Content>> &future, QWidget *asker, Prompts &prompts, MakeJob makeJob)
{
    whenDone(future, asker, [asker, &prompts, makeJob](const Result<Content> &content) {
        if (!content) {
            showError(asker, content.error());
            return;
        }
        auto *dialog = new PreviewDialog(makeJob(*content), prompts, asker);
        dialog->open();
    });
}

} // namespace

PrinterChoice DeskDocumentPrinter::choice(DocumentKind kind, Paper usual) const
{
    const auto chosen = m_seat.printers.constFind(kind);
    return chosen != m_seat.printers.constEnd() ? *chosen : PrinterChoice{{}, usual};
}

void DeskDocumentPrinter::previewTicket(QWidget *asker, const RegistrationId &id, Copy copy)
{
    const auto future = m_work.desk.write([actor = m_work.session.actor, id, copy](Services &services) {
        return services.documents.ticket(actor, id, documentCopy(copy));
    });
    showWhenDone(future, asker, m_work.prompts,
                 [choice = choice(DocumentKind::Ticket, Paper::Roll80)](const TicketContent &content) {
                     PrintJob job;
                     job.title = Printing::tr("Queue ticket");
                     job.suggestedFile =
                         u"ticket-%1.pdf"_s.arg(queueLabel(content.row.departmentCode, content.row.registration.queueNo));
                     job.choice = choice;
                     job.unprintable = charactersWithoutShape(content.row.patientName + content.row.doctorName);
                     job.draw = [content](QPagedPaintDevice &device) { return drawTicket(device, content); };
                     return job;
                 });
}

void DeskDocumentPrinter::previewPrescription(QWidget *asker, const PrescriptionId &id, Copy copy)
{
    const auto future = m_work.desk.write([actor = m_work.session.actor, id, copy](Services &services) {
        return services.documents.prescription(actor, id, documentCopy(copy));
    });
    showWhenDone(future, asker, m_work.prompts,
                 [choice = choice(DocumentKind::Prescription, Paper::A5)](const PrescriptionContent &content) {
                     PrintJob job;
                     job.title = Printing::tr("Prescription");
                     job.suggestedFile = content.prescription.number + u".pdf"_s;
                     job.choice = choice;
                     job.unprintable = charactersWithoutShape(namesOn(content));
                     job.draw = [content](QPagedPaintDevice &device) { return drawPrescription(device, content); };
                     return job;
                 });
}

void DeskDocumentPrinter::previewReceipt(QWidget *asker, const SettlementId &id, Copy copy)
{
    const auto future = m_work.desk.write([actor = m_work.session.actor, id, copy](Services &services) {
        return services.documents.receipt(actor, id, documentCopy(copy));
    });
    showWhenDone(future, asker, m_work.prompts,
                 [choice = choice(DocumentKind::Receipt, Paper::A5)](const ReceiptDocument &content) {
                     PrintJob job;
                     job.title = Printing::tr("Receipt");
                     job.suggestedFile = content.receipt.settlement.number + u".pdf"_s;
                     job.choice = choice;
                     job.unprintable =
                         charactersWithoutShape(content.receipt.patientName + content.receipt.cashierName);
                     job.draw = [content](QPagedPaintDevice &device) { return drawReceipt(device, content); };
                     return job;
                 });
}

void DeskDocumentPrinter::previewReferral(QWidget *asker, const ReferralId &id, Copy copy)
{
    const auto future = m_work.desk.write([actor = m_work.session.actor, id, copy](Services &services) {
        return services.documents.referral(actor, id, documentCopy(copy));
    });
    showWhenDone(future, asker, m_work.prompts,
                 [choice = choice(DocumentKind::Referral, Paper::A4)](const ReferralContent &content) {
                     PrintJob job;
                     job.title = Printing::tr("Referral form");
                     job.suggestedFile = content.view.referral.number + u".pdf"_s;
                     job.choice = choice;
                     job.unprintable = charactersWithoutShape(content.view.patient.name + content.view.doctorName);
                     job.draw = [content](QPagedPaintDevice &device) { return drawReferral(device, content); };
                     return job;
                 });
}

} // namespace clinic::ui
