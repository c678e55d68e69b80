// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documents.h"

#include "documents/document_words.h"
#include "documents/sheet.h"
#include "text/person_text.h"

#include <QPageSize>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr TextStyle kTitle{15, true, Qt::AlignHCenter};
constexpr TextStyle kHeading{12, true, Qt::AlignHCenter};
constexpr TextStyle kBody{9.5};
constexpr TextStyle kStrong{9.5, true};
constexpr TextStyle kRight{9.5, false, Qt::AlignRight};
constexpr TextStyle kSmall{8};
constexpr TextStyle kSmallRight{8, false, Qt::AlignRight};

QString label(const QString &name, const QString &value)
{
    return Documents::tr("%1: %2", "label and value").arg(name, value.isEmpty() ? u"—"_s : value);
}

QString diagnosisText(const std::vector<Diagnosis> &diagnoses)
{
    QStringList names;
    for (const Diagnosis &diagnosis : diagnoses)
        names << diagnosis.name;
    return names.join(u'；');
}

QString ageOnDay(const Patient &patient, Instant at)
{
    return ageText(patient.birthDate, patient.birthEstimated, ClinicDate::of(at));
}

QString cornerMark(PrescriptionKind kind)
{
    switch (kind) {
    case PrescriptionKind::Emergency:
        return Documents::tr("Emergency", "prescription mark");
    case PrescriptionKind::Paediatric:
        return Documents::tr("Child", "prescription mark");
    case PrescriptionKind::PsychotropicTwo:
        return Documents::tr("Psychotropic 2", "prescription mark");
    case PrescriptionKind::TcmSlices:
        return Documents::tr("TCM", "prescription mark");
    case PrescriptionKind::LongTerm:
        return Documents::tr("Long-term", "prescription mark");
    case PrescriptionKind::Ordinary:
        return Documents::tr("Ordinary", "prescription mark");
    }
    Q_UNREACHABLE();
}

/// Cells of one row side by side, each a share of the width.
void rowOf(Sheet &sheet, double y, const std::vector<std::pair<double, QString>> &cells, const TextStyle &style = kBody)
{
    double x = 0;
    for (const auto &[share, text] : cells) {
        const double width = sheet.width() * share;
        sheet.line(x, y, width - 1, text, style);
        x += width;
    }
}

/// A place to sign or to write by hand: the label and a line up to the end of its share.
void writeIn(Sheet &sheet, double x, double y, double width, const QString &name, const TextStyle &style = kBody)
{
    const QString text = Documents::tr("%1: %2", "label and value").arg(name, QString{});
    sheet.line(x, y, width, text, style);
    const double base = y + Sheet::lineHeight(style) * 0.88;
    const double start = x + sheet.widthOf(text, style) + 1;
    if (start < x + width - 3)
        sheet.rule(start, base, x + width - 3, base, 0.15);
}

void markReprint(Sheet &sheet, DocumentCopy copy, double x = 0)
{
    if (copy == DocumentCopy::Reprint)
        sheet.line(x, 0, 30, Documents::tr("Reprint"), kStrong);
}

QString methodText(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::Fund:
        return Documents::tr("Insurance fund");
    case PaymentMethod::Account:
        return Documents::tr("Personal account");
    case PaymentMethod::Cash:
        return Documents::tr("Cash");
    case PaymentMethod::Mobile:
        return Documents::tr("Mobile payment");
    }
    Q_UNREACHABLE();
}

QString itemClassText(ItemClass itemClass)
{
    switch (itemClass) {
    case ItemClass::A:
        return Documents::tr("A", "insurance class");
    case ItemClass::B:
        return Documents::tr("B", "insurance class");
    default:
        return Documents::tr("own", "insurance class");
    }
}

QString urgencyText(ReferralUrgency urgency)
{
    switch (urgency) {
    case ReferralUrgency::Routine:
        return Documents::tr("Routine");
    case ReferralUrgency::Urgent:
        return Documents::tr("Urgent");
    case ReferralUrgency::Emergency:
        return Documents::tr("Emergency");
    }
    Q_UNREACHABLE();
}

QString reasonText(const Referral &referral)
{
    const auto word = [&]() -> QString {
        switch (referral.reason) {
        case ReferralReason::BeyondAbility:
            return Documents::tr("Beyond this clinic's technical ability");
        case ReferralReason::Equipment:
            return Documents::tr("Equipment is lacking");
        case ReferralReason::Emergency:
            return Documents::tr("Emergency");
        case ReferralReason::Unclear:
            return Documents::tr("Diagnosis is unclear");
        case ReferralReason::NotControlled:
            return Documents::tr("Not controlled");
        case ReferralReason::Pregnancy:
            return Documents::tr("Pregnancy");
        case ReferralReason::Wish:
            return Documents::tr("Patient's wish");
        case ReferralReason::Infectious:
            return Documents::tr("Infectious disease");
        case ReferralReason::Other:
            return Documents::tr("Other");
        }
        Q_UNREACHABLE();
    }();
    return referral.reasonText.isEmpty() ? word : word + u"；"_s + referral.reasonText;
}

QString transportText(Transport transport)
{
    switch (transport) {
    case Transport::Own:
        return Documents::tr("On their own");
    case Transport::Ambulance:
        return Documents::tr("Ambulance");
    case Transport::Escorted:
        return Documents::tr("Escorted by staff");
    case Transport::None:
        return Documents::tr("No transport needed");
    }
    Q_UNREACHABLE();
}

QString vitalText(const std::vector<VitalSign> &vitals)
{
    QStringList parts;
    const auto find = [&](VitalKind kind) -> QString {
        for (const VitalSign &sign : vitals)
            if (sign.kind == kind)
                return sign.value.toString();
        return {};
    };
    const auto add = [&](const QString &name, const QString &value, const QString &unit) {
        if (!value.isEmpty())
            parts << name + u' ' + value + u' ' + unit;
    };
    add(Documents::tr("T", "temperature"), find(VitalKind::Temperature), u"℃"_s);
    add(Documents::tr("P", "pulse"), find(VitalKind::Pulse), u"/min"_s);
    add(Documents::tr("R", "respiration"), find(VitalKind::Respiration), u"/min"_s);
    const QString systolic = find(VitalKind::Systolic);
    if (!systolic.isEmpty())
        add(Documents::tr("BP", "blood pressure"), systolic + u'/' + find(VitalKind::Diastolic), u"mmHg"_s);
    add(Documents::tr("SpO₂"), find(VitalKind::SpO2), u"%"_s);
    add(Documents::tr("Weight"), find(VitalKind::Weight), u"kg"_s);
    add(Documents::tr("Glucose"), find(VitalKind::GlucoseFasting) + find(VitalKind::GlucoseRandom), u"mmol/L"_s);
    return parts.join(u"，"_s);
}

} // namespace

QPageLayout pageLayoutFor(Paper paper, double rollLengthMm)
{
    const auto roll = [&](double width) {
        return QPageSize(QSizeF(width, rollLengthMm), QPageSize::Millimeter, u"roll"_s, QPageSize::ExactMatch);
    };
    switch (paper) {
    case Paper::A4:
        return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(15, 12, 15, 12), QPageLayout::Millimeter};
    case Paper::A5:
        return {QPageSize(QPageSize::A5), QPageLayout::Portrait, QMarginsF(10, 8, 10, 8), QPageLayout::Millimeter};
    case Paper::B5:
        return {QPageSize(QPageSize::B5), QPageLayout::Portrait, QMarginsF(12, 10, 12, 10), QPageLayout::Millimeter};
    case Paper::Roll80:
        return {roll(80), QPageLayout::Portrait, QMarginsF(4, 4, 4, 4), QPageLayout::Millimeter};
    case Paper::Roll58:
        return {roll(58), QPageLayout::Portrait, QMarginsF(3, 4, 3, 4), QPageLayout::Millimeter};
    }
    Q_UNREACHABLE();
}

bool drawTicket(QPagedPaintDevice &device, const TicketContent &content)
{
    Sheet sheet{device};
    if (!sheet.isActive())
        return false;
    const Registration &registration = content.row.registration;
    double y = 0;
    y += sheet.paragraph(0, y, sheet.width(), content.organisation.name, {11, true, Qt::AlignHCenter});
    sheet.line(0, y, sheet.width(), Documents::tr("Queue ticket"), kHeading);
    y += 7;
    sheet.line(0, y, sheet.width(), queueLabel(content.row.departmentCode, registration.queueNo),
               {26, true, Qt::AlignHCenter});
    y += 14;
    const auto add = [&](const QString &name, const QString &value) {
        sheet.line(0, y, sheet.width(), label(name, value), {10});
        y += Sheet::lineHeight({10});
    };
    add(Documents::tr("Name"), content.row.patientName);
    add(Documents::tr("Department"),
        content.row.departmentName + (content.row.room.isEmpty() ? QString{} : u"  "_s + content.row.room));
    add(Documents::tr("Doctor"), content.row.doctorName);
    add(Documents::tr("Fee"), registration.fee.isZero() ? Documents::tr("none", "fee")
                                                        : Documents::tr("%1 yuan").arg(registration.fee.toString()));
    add(Documents::tr("Time"), registration.registeredAt.toMinuteString());
    if (content.copy == DocumentCopy::Reprint)
        sheet.line(0, y, sheet.width(), Documents::tr("Reprint"), kStrong);
    return true;
}

bool drawPrescription(QPagedPaintDevice &device, const PrescriptionContent &content)
{
    Sheet sheet{device};
    if (!sheet.isActive())
        return false;
    const Prescription &prescription = content.prescription;
    const double w = sheet.width();
    const Instant signedAt = prescription.signedAt.value_or(prescription.createdAt);

    // The pharmacy's scanner reads the number; nothing else is in the code.
    constexpr double kQrSize = 13;
    sheet.qrCode(0, 0, kQrSize, prescription.number);
    markReprint(sheet, content.copy, kQrSize + 2);
    const QString mark = cornerMark(prescription.kind);
    const double markWidth = sheet.widthOf(mark, kStrong) + 4;
    sheet.box(w - markWidth, 0, markWidth, 6);
    sheet.line(w - markWidth, 0.6, markWidth, mark, {9.5, true, Qt::AlignHCenter});
    sheet.line(0, 0, w, content.organisation.name, kTitle);
    sheet.line(0, 7.5, w, Documents::tr("Prescription"), kHeading);

    double y = 15;
    const double step = Sheet::lineHeight(kBody);
    rowOf(sheet, y,
          {{0.5, label(Documents::tr("No."), prescription.number)},
           {0.25, label(Documents::tr("Fee type"), content.feeType)},
           {0.25, label(Documents::tr("Date"), ClinicDate::of(signedAt).toString())}});
    y += step;
    rowOf(sheet, y,
          {{0.34, label(Documents::tr("Name"), content.patient.name)},
           {0.2, label(Documents::tr("Sex"), sexText(content.patient.sex))},
           {0.22, label(Documents::tr("Age"), ageOnDay(content.patient, signedAt))},
           {0.24,
            content.weightKg ? label(Documents::tr("Weight"), content.weightKg->toString() + u"kg"_s) : QString{}}});
    y += step;
    rowOf(sheet, y,
          {{0.5, label(Documents::tr("Outpatient no."), content.encounter.number)},
           {0.5, label(Documents::tr("Department"), content.departmentName)}});
    y += step;
    if (!content.insuranceNo.isEmpty()) {
        sheet.line(0, y, w, label(Documents::tr("Insurance card no."), content.insuranceNo), kBody);
        y += step;
    }
    y += sheet.paragraph(0, y, w, label(Documents::tr("Diagnosis"), diagnosisText(content.diagnoses)), kBody);
    const QString contact = content.patient.village + content.patient.villageGroup +
                            (content.patient.phone.isEmpty() ? QString{} : u"  "_s + content.patient.phone);
    sheet.line(0, y, w, label(Documents::tr("Address, phone"), contact), kBody);
    y += step + 1;
    sheet.rule(0, y, w, y, 0.4);
    y += 1.5;
    sheet.line(0, y, 20, u"Rp"_s, {14, true});
    y += 8;

    const QString advice =
        Documents::tr("Valid on the day of issue. Drugs that were handed out are not taken back unless "
                      "there is a medical reason.");
    const double tailTop = sheet.height() - 25 - sheet.heightOf(w, advice, kSmall);
    int number = 1;
    for (const PrescriptionLineText &line : content.lines) {
        const QString head = u"%1. %2"_s.arg(number++).arg(line.drug);
        sheet.line(2, y, w - 26, head, kStrong);
        sheet.line(w - 22, y, 22, line.quantity, kRight);
        y += step;
        sheet.line(8, y, w - 8, Documents::tr("Usage: %1").arg(line.usage), kBody);
        y += step;
        if (!line.remark.isEmpty()) {
            sheet.line(8, y, w - 8, line.remark, kSmall);
            y += Sheet::lineHeight(kSmall);
        }
        y += 1;
    }
    // Nothing may be added after the last drug.
    if (tailTop - y > 6)
        sheet.rule(2, y + 2, w - 2, tailTop - 2, 0.3);

    y = tailTop;
    sheet.rule(0, y, w, y, 0.4);
    y += 1.5;
    rowOf(sheet, y,
          {{0.5, label(Documents::tr("Doctor"), content.doctorName)},
           {0.5, label(Documents::tr("Drug amount"), Documents::tr("%1 yuan").arg(content.amount.toString()))}});
    y += step + 2;
    const double half = w / 2;
    writeIn(sheet, 0, y, half, Documents::tr("Reviewed by"));
    writeIn(sheet, half, y, half, Documents::tr("Prepared by"));
    y += step + 2;
    writeIn(sheet, 0, y, half, Documents::tr("Checked by"));
    if (content.dispensedBy.isEmpty())
        writeIn(sheet, half, y, half, Documents::tr("Handed out by"));
    else
        sheet.line(half, y, half, label(Documents::tr("Handed out by"), content.dispensedBy), kBody);
    y += step + 2;
    sheet.paragraph(0, y, w, advice, kSmall);
    return true;
}

bool drawReceipt(QPagedPaintDevice &device, const ReceiptDocument &content)
{
    Sheet sheet{device};
    if (!sheet.isActive())
        return false;
    const ReceiptContent &receipt = content.receipt;
    const Settlement &settlement = receipt.settlement;
    const double w = sheet.width();
    const double step = Sheet::lineHeight(kBody);
    double y = 0;
    const auto head = [&] {
        markReprint(sheet, content.copy);
        sheet.line(0, 0, w, content.organisation.name, kTitle);
        sheet.line(0, 7.5, w,
                   receipt.isRefund ? Documents::tr("Outpatient refund receipt")
                                    : Documents::tr("Outpatient fee receipt"),
                   kHeading);
        y = 15;
        rowOf(sheet, y,
              {{0.55, label(Documents::tr("No."), settlement.number)},
               {0.45, label(Documents::tr("Time"), settlement.settledAt.toMinuteString())}});
        y += step;
        rowOf(sheet, y,
              {{0.35, label(Documents::tr("Name"), receipt.patientName)},
               {0.2, label(Documents::tr("Sex"), sexText(receipt.sex))},
               {0.45, label(Documents::tr("ID"), receipt.residentIdMasked)}});
        y += step;
        if (receipt.cancelledNumber) {
            sheet.line(0, y, w,
                       Documents::tr("Cancels receipt %1: %2").arg(*receipt.cancelledNumber, settlement.reason),
                       kStrong);
            y += step;
        }
        y += 1;
        sheet.rule(0, y, w, y, 0.4);
        y += 1;
        const TextStyle column{8.5, true};
        const TextStyle figures{8.5, true, Qt::AlignRight};
        sheet.line(0, y, w * 0.44, Documents::tr("Item"), column);
        sheet.line(w * 0.44, y, w * 0.1, Documents::tr("Class", "insurance class"), column);
        sheet.line(w * 0.54, y, w * 0.14, Documents::tr("Price"), figures);
        sheet.line(w * 0.68, y, w * 0.16 - 2, Documents::tr("Quantity"), figures);
        sheet.line(w * 0.84, y, w * 0.16, Documents::tr("Amount"), figures);
        y += step;
        sheet.rule(0, y, w, y, 0.2);
        y += 0.8;
    };
    head();
    const double tail = 52;
    const double nameWidth = w * 0.44 - 1;
    for (const SettlementLine &line : settlement.lines) {
        const QString name = line.spec.isEmpty() ? line.name : line.name + u' ' + line.spec;
        const double height = std::max(step, sheet.heightOf(nameWidth, name, kBody));
        if (y > sheet.height() - tail - height) {
            sheet.line(0, sheet.height() - 5, w, Documents::tr("continued on the next page"), kSmallRight);
            sheet.newPage();
            head();
        }
        sheet.paragraph(0, y, nameWidth, name, kBody);
        sheet.line(w * 0.44, y, w * 0.1, itemClassText(line.itemClass), kBody);
        sheet.line(w * 0.54, y, w * 0.14, line.price.toString(), kRight);
        sheet.line(w * 0.68, y, w * 0.16 - 2, line.quantity.toString() + line.unit, kRight);
        sheet.line(w * 0.84, y, w * 0.16, line.gross.toString(), kRight);
        y += height;
    }
    y += 1;
    sheet.rule(0, y, w, y, 0.4);
    y += 1.5;
    const auto amount = [&](const QString &name, Money value, const TextStyle &style = kBody) {
        sheet.line(0, y, w * 0.6, name, style);
        sheet.line(w * 0.6, y, w * 0.4, value.toString(), {style.points, style.bold, Qt::AlignRight});
        y += Sheet::lineHeight(style);
    };
    amount(Documents::tr("Total"), settlement.total, kStrong);
    amount(Documents::tr("Paid by the insurance fund"), settlement.fund);
    if (settlement.mode == SettlementMode::PaysAll && settlement.estimatedFund != settlement.fund)
        amount(Documents::tr("Estimated reimbursement, to be claimed later"), settlement.estimatedFund);
    amount(Documents::tr("Paid by the patient"), settlement.personal, {12, true});
    sheet.line(0, y, w, Documents::tr("In words: %1").arg(receipt.capitals), kStrong);
    y += step;
    QStringList methods;
    for (const Payment &payment : settlement.payments)
        if (payment.method != PaymentMethod::Fund)
            methods << methodText(payment.method) + u' ' + payment.amount.toString();
    if (!settlement.tendered.isZero())
        methods << Documents::tr("Tendered %1, change %2")
                       .arg(settlement.tendered.toString(), settlement.change.toString());
    sheet.line(0, y, w, methods.join(u"；"_s), kBody);
    y += step;
    if (receipt.isEstimate) {
        const QString date = settlement.dataDate ? settlement.dataDate->toString() : u"—"_s;
        y += sheet.paragraph(
            0, y, w, Documents::tr("Insurance estimate; the platform's settlement prevails. Data of %1.").arg(date),
            kStrong);
    }
    if (receipt.isSamplePolicy)
        y += sheet.paragraph(0, y, w, Documents::tr("The figures come from a sample policy."), kSmall);
    y += 1;
    sheet.line(0, y, w, label(Documents::tr("Cashier"), receipt.cashierName), kBody);
    return true;
}

bool drawReferral(QPagedPaintDevice &device, const ReferralContent &content)
{
    Sheet sheet{device};
    if (!sheet.isActive())
        return false;
    const Referral &referral = content.view.referral;
    const Patient &patient = content.view.patient;
    const EncounterRecord &visit = content.view.visit;
    const double w = sheet.width();
    const TextStyle body{10.5};
    const double step = Sheet::lineHeight(body) + 0.8;
    constexpr double kQrSize = 24;

    markReprint(sheet, content.copy);
    sheet.line(0, 0, w, content.organisation.name, {17, true, Qt::AlignHCenter});
    sheet.line(0, 9, w, Documents::tr("Two-way referral form (upward)"), {13, true, Qt::AlignHCenter});
    // Whoever receives the paper finds the record by id and number; no personal data is in the code.
    sheet.qrCode(w - kQrSize, 0, kQrSize, u"XY-REF;%1;%2"_s.arg(referral.id.toString(), referral.number));

    double y = 27;
    const auto makeRoom = [&](double height) {
        if (y + height <= sheet.height())
            return;
        sheet.newPage();
        sheet.line(0, 0, w, label(Documents::tr("No."), referral.number) + u"  "_s + patient.name, body);
        y = step + 2;
    };
    const auto row = [&](const std::vector<std::pair<double, QString>> &cells) {
        makeRoom(step);
        rowOf(sheet, y, cells, body);
        y += step;
    };
    const auto section = [&](const QString &title) {
        makeRoom(3 * step);
        y += 1.5;
        sheet.rule(0, y, w, y, 0.3);
        y += 1.5;
        sheet.line(0, y, w, title, {11, true});
        y += step;
    };
    const auto block = [&](const QString &name, const QString &text) {
        if (text.isEmpty())
            return;
        // Line by line, so that a long letter goes on on the next page.
        const QStringList lines = label(name, text).split(u'\n');
        for (const QString &line : lines) {
            makeRoom(sheet.heightOf(w, line, body));
            y += sheet.paragraph(0, y, w, line, body) + 0.6;
        }
    };
    const auto toWrite = [&](const std::vector<std::pair<double, QString>> &cells) {
        double x = 0;
        for (const auto &[share, name] : cells) {
            writeIn(sheet, x, y, w * share, name, body);
            x += w * share;
        }
        y += step + 1.5;
    };
    const QString phone = referral.contactPhone.isEmpty() ? patient.phone : referral.contactPhone;
    row({{0.4, label(Documents::tr("No."), referral.number)},
         {0.25, label(Documents::tr("Urgency"), urgencyText(referral.urgency))},
         {0.35, label(Documents::tr("Time"), referral.issuedAt.toMinuteString())}});
    section(Documents::tr("Patient"));
    row({{0.3, label(Documents::tr("Name"), patient.name)},
         {0.2, label(Documents::tr("Sex"), sexText(patient.sex))},
         {0.2, label(Documents::tr("Age"), ageOnDay(patient, referral.issuedAt))},
         {0.3, label(Documents::tr("Birth date"), patient.birthDate ? patient.birthDate->toString() : QString{})}});
    row({{0.5, label(Documents::tr("ID number"),
                     patient.residentId ? patient.residentId->toString() : patient.documentNumber)},
         {0.5, label(Documents::tr("Phone"), phone)}});
    row({{0.5, label(Documents::tr("Address"),
                     patient.address.isEmpty() ? patient.village + patient.villageGroup : patient.address)},
         {0.5, label(Documents::tr("Contact"), (patient.kinName + u' ' + patient.kinPhone).trimmed())}});
    section(Documents::tr("From and to"));
    row({{0.5, label(Documents::tr("From"), content.organisation.name)},
         {0.2, label(Documents::tr("Doctor"), content.view.doctorName)},
         {0.3, label(Documents::tr("Phone"), content.organisation.phone)}});
    row({{0.5, label(Documents::tr("To"), content.view.facility.name)},
         {0.2, label(Documents::tr("Department"), referral.targetDepartment)},
         {0.3, label(Documents::tr("Phone"), content.view.facility.phone)}});
    row({{1.0, label(Documents::tr("Transport"), transportText(referral.transport))}});
    section(Documents::tr("Clinical summary"));
    block(Documents::tr("Diagnosis"), diagnosisText(visit.diagnoses));
    QStringList allergies;
    for (const Allergy &allergy : content.view.allergies)
        allergies << allergy.substance;
    // An empty list alone does not say that somebody asked.
    block(Documents::tr("Allergies"), !allergies.isEmpty()          ? allergies.join(u'、')
                                      : content.view.hasNoAllergies ? Documents::tr("none known", "allergies")
                                                                    : Documents::tr("not asked", "allergies"));
    block(Documents::tr("Vital signs"), vitalText(visit.vitals));
    block(Documents::tr("Summary"), referral.summary);
    block(Documents::tr("Treatment given"), referral.treatment);
    block(Documents::tr("Drugs now"), referral.currentDrugs);
    block(Documents::tr("Reason"), reasonText(referral));
    section(Documents::tr("Consent"));
    const QString consent =
        Documents::tr("The reason for the referral and its risks were explained, and the referral was "
                      "agreed to by: %1")
            .arg(referral.consentBy);
    makeRoom(sheet.heightOf(w, consent, body) + 2 + step);
    y += sheet.paragraph(0, y, w, consent, body) + 2;
    toWrite({{0.5, Documents::tr("Signature of patient or relative")}, {0.5, Documents::tr("Doctor's signature")}});

    // The slip is cut off and comes back: it stands as a whole at the foot of the page.
    constexpr int kSlipLines = 6;
    const double slip = 4 + step + kSlipLines * (step + 1.5);
    makeRoom(slip);
    y = std::max(y, sheet.height() - slip);
    sheet.rule(0, y, w, y, 0.2);
    y += 2;
    sheet.line(0, y, w, Documents::tr("Reply slip (please return to the sending clinic)"),
               {11, true, Qt::AlignHCenter});
    y += step + 1;
    rowOf(sheet, y,
          {{0.35, label(Documents::tr("No."), referral.number)},
           {0.25, label(Documents::tr("Name"), patient.name)},
           {0.4, label(Documents::tr("From"), content.organisation.name)}},
          body);
    y += step + 1.5;
    toWrite({{0.5, Documents::tr("Received at")}, {0.5, Documents::tr("Received by")}});
    toWrite({{0.5, Documents::tr("Accepted or refused")}, {0.5, Documents::tr("Diagnosis")}});
    toWrite({{1.0, Documents::tr("Treatment and advice")}});
    sheet.rule(0, y + step * 0.88, w - 3, y + step * 0.88, 0.15);
    return true;
}

QString namesOn(const PrescriptionContent &content)
{
    return content.patient.name + content.doctorName + content.dispensedBy;
}

} // namespace clinic
