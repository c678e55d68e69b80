// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/desk_document_printer.h"

#include "documents/print_record.h"
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

/// Opens the preview when the content has arrived, or says why it did not. What reached paper or a file is noted: the
/// next copy, from the same preview too, says that it is a reprint.
template <class Content, class Draw, class MakeJob>
void showWhenDone(const QFuture<Result<Content>> &future, QWidget *asker, Workplace &work, PrintedRecord record,
                  Draw draw, MakeJob makeJob)
{
    whenDone(future, asker, [asker, &work, record = std::move(record), draw, makeJob](const Result<Content> &content) {
        if (!content) {
            showError(asker, content.error());
            return;
        }
        const auto shown = std::make_shared<Content>(*content);
        PrintJob job = makeJob(*content);
        job.draw = [shown, draw](QPagedPaintDevice &device) { return draw(device, *shown); };
        auto *dialog = new PreviewDialog(std::move(job), work.prompts, asker);
        QObject::connect(dialog, &PreviewDialog::printed, asker, [&work, record, shown] {
            work.desk.write([actor = work.session.actor, record, copy = shown->copy](Services &services) {
                return recordPrint(services.database(), actor, record, copy);
            });
            shown->copy = DocumentCopy::Reprint;
        });
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
    showWhenDone(future, asker, m_work, {u"ticket"_s, Aggregate::Registration, id.toUuid()}, drawTicket,
                 [choice = choice(DocumentKind::Ticket, Paper::Roll80)](const TicketContent &content) {
                     PrintJob job;
                     job.title = Printing::tr("Queue ticket");
                     job.suggestedFile = u"ticket-%1.pdf"_s.arg(
                         queueLabel(content.row.departmentCode, content.row.registration.queueNo));
                     job.choice = choice;
                     job.unprintable = charactersWithoutShape(content.row.patientName + content.row.doctorName);
                     return job;
                 });
}

void DeskDocumentPrinter::previewPrescription(QWidget *asker, const PrescriptionId &id, Copy copy)
{
    const auto future = m_work.desk.write([actor = m_work.session.actor, id, copy](Services &services) {
        return services.documents.prescription(actor, id, documentCopy(copy));
    });
    showWhenDone(future, asker, m_work, {u"prescription"_s, Aggregate::Prescription, id.toUuid()}, drawPrescription,
                 [choice = choice(DocumentKind::Prescription, Paper::A5)](const PrescriptionContent &content) {
                     PrintJob job;
                     job.title = Printing::tr("Prescription");
                     job.suggestedFile = content.prescription.number + u".pdf"_s;
                     job.choice = choice;
                     job.unprintable = charactersWithoutShape(namesOn(content));
                     return job;
                 });
}

void DeskDocumentPrinter::previewReceipt(QWidget *asker, const SettlementId &id, Copy copy)
{
    const auto future = m_work.desk.write([actor = m_work.session.actor, id, copy](Services &services) {
        return services.documents.receipt(actor, id, documentCopy(copy));
    });
    showWhenDone(future, asker, m_work, {u"receipt"_s, Aggregate::Settlement, id.toUuid()}, drawReceipt,
                 [choice = choice(DocumentKind::Receipt, Paper::A5)](const ReceiptDocument &content) {
                     PrintJob job;
                     job.title = Printing::tr("Receipt");
                     job.suggestedFile = content.receipt.settlement.number + u".pdf"_s;
                     job.choice = choice;
                     job.unprintable =
                         charactersWithoutShape(content.receipt.patientName + content.receipt.cashierName);
                     return job;
                 });
}

void DeskDocumentPrinter::previewReferral(QWidget *asker, const ReferralId &id, Copy copy)
{
    const auto future = m_work.desk.write([actor = m_work.session.actor, id, copy](Services &services) {
        return services.documents.referral(actor, id, documentCopy(copy));
    });
    showWhenDone(future, asker, m_work, {u"referral"_s, Aggregate::Referral, id.toUuid()}, drawReferral,
                 [choice = choice(DocumentKind::Referral, Paper::A4)](const ReferralContent &content) {
                     PrintJob job;
                     job.title = Printing::tr("Referral form");
                     job.suggestedFile = content.view.referral.number + u".pdf"_s;
                     job.choice = choice;
                     job.unprintable = charactersWithoutShape(content.view.patient.name + content.view.doctorName);
                     return job;
                 });
}

} // namespace clinic::ui
