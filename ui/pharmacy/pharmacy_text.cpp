// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/pharmacy_text.h"

#include "text/person_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::ui {

QString unitsText(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? quantity.toString() : quantity.toString() + u' ' + unit;
}

QString packsText(const PrescriptionLine &line, Quantity quantity)
{
    const qint64 pack = Quantity::whole(line.unitsPerPack).tenThousandths();
    if (line.unitsPerPack > 1 && !quantity.isZero() && quantity.tenThousandths() % pack == 0)
        return unitsText(Quantity::whole(quantity.tenThousandths() / pack), line.packUnit);
    return unitsText(quantity, line.unitsPerPack == 1 && !line.packUnit.isEmpty() ? line.packUnit : line.minUnit);
}

QString usageText(const CounterLine &line)
{
    QStringList parts;
    if (line.line.skinTest == SkinTest::Ordered)
        parts << QCoreApplication::translate("PharmacyText", "Skin test ordered: see its result first");
    if (line.line.skinTest == SkinTest::Positive)
        parts << QCoreApplication::translate("PharmacyText", "Skin test positive: do not hand out");
    const Dosage &dosage = line.line.dosage;
    if (!dosage.dose.isZero())
        parts << QCoreApplication::translate("PharmacyText", "%1 each").arg(dosage.doseText());
    for (const QString &text : {line.route, line.frequency})
        if (!text.isEmpty())
            parts << text;
    if (dosage.days > 0)
        parts << QCoreApplication::translate("PharmacyText", "%1 days").arg(dosage.days);
    if (!line.line.note.isEmpty())
        parts << line.line.note;
    return parts.join(u" · "_s);
}

bool isEnough(const CounterLine &line)
{
    return !line.batches.empty();
}

QString batchesText(const CounterLine &line)
{
    if (!isEnough(line))
        return QCoreApplication::translate("PharmacyText", "In stock:") + u'\n' +
               unitsText(line.onHand, line.line.minUnit);
    // Where several are needed, how much of each matters more than their dates.
    const StockBatch &first = line.batches.front();
    if (line.batches.size() == 1)
        return first.lot + u'\n' + first.expiresOn.toString();
    const auto part = [&](const StockBatch &batch) {
        return u"%1: %2"_s.arg(batch.lot, unitsText(batch.onHand, line.line.minUnit));
    };
    QString text = part(first) + u'\n' + part(line.batches[1]);
    if (line.batches.size() > 2)
        text += u" +%1"_s.arg(line.batches.size() - 2);
    return text;
}

QString batchesTip(const CounterLine &line)
{
    QStringList parts;
    for (const StockBatch &batch : line.batches)
        //: %1 is a lot number, %2 its expiry date
        parts << QCoreApplication::translate("PharmacyText", "Lot %1, until %2")
                         .arg(batch.lot, batch.expiresOn.toString()) +
                     u": "_s + unitsText(batch.onHand, line.line.minUnit);
    return parts.join(u'\n');
}

QString expiryText(ExpiryLevel level)
{
    switch (level) {
    case ExpiryLevel::Good:
        return QCoreApplication::translate("PharmacyText", "Good");
    case ExpiryLevel::Within180:
        return QCoreApplication::translate("PharmacyText", "Under 180 days");
    case ExpiryLevel::Within90:
        return QCoreApplication::translate("PharmacyText", "Under 90 days");
    case ExpiryLevel::Within30:
        return QCoreApplication::translate("PharmacyText", "Under 30 days");
    case ExpiryLevel::Expired:
        return QCoreApplication::translate("PharmacyText", "Expired");
    }
    Q_UNREACHABLE();
}

Severity severityOf(ExpiryLevel level)
{
    switch (level) {
    case ExpiryLevel::Good:
        return Severity::Ok;
    case ExpiryLevel::Within180:
        return Severity::Note;
    case ExpiryLevel::Within90:
        return Severity::Ask;
    case ExpiryLevel::Within30:
    case ExpiryLevel::Expired:
        return Severity::Stop;
    }
    Q_UNREACHABLE();
}

QString dispenseStateText(DispenseState state)
{
    switch (state) {
    case DispenseState::Dispensed:
        return QCoreApplication::translate("PharmacyText", "Handed out");
    case DispenseState::PartlyReturned:
        return QCoreApplication::translate("PharmacyText", "Partly returned");
    case DispenseState::Returned:
        return QCoreApplication::translate("PharmacyText", "Returned");
    }
    Q_UNREACHABLE();
}

QString moveText(MoveKind kind)
{
    switch (kind) {
    case MoveKind::Receipt:
        return QCoreApplication::translate("PharmacyText", "Received");
    case MoveKind::Dispense:
        return QCoreApplication::translate("PharmacyText", "Handed out");
    case MoveKind::Return:
        return QCoreApplication::translate("PharmacyText", "Came back");
    case MoveKind::Loss:
        return QCoreApplication::translate("PharmacyText", "Taken out");
    case MoveKind::Correction:
        return QCoreApplication::translate("PharmacyText", "Put in");
    }
    Q_UNREACHABLE();
}

QString diagnosesText(const std::vector<Diagnosis> &diagnoses)
{
    QStringList names;
    for (const Diagnosis &each : diagnoses)
        names << each.name;
    return names.join(u"；"_s);
}

PatientSummary summaryOf(const DispenseTask &task, const ClinicDate &today)
{
    const Patient &patient = task.patient;
    PatientSummary summary;
    summary.name = patient.name;
    summary.sex = sexText(patient.sex);
    summary.age = ageText(patient.birthDate, patient.birthEstimated, today);
    summary.details = QStringList{placeText(patient.village, patient.villageGroup)};
    summary.details.removeAll(QString{});
    for (const Allergy &allergy : task.allergies)
        summary.allergies << (allergy.reaction.isEmpty() ? allergy.substance
                                                         : u"%1 (%2)"_s.arg(allergy.substance, allergy.reaction));
    summary.allergyKnowledge = !task.allergies.empty() ? AllergyKnowledge::Known
                               : task.hasNoAllergies   ? AllergyKnowledge::NoneKnown
                                                       : AllergyKnowledge::NotAsked;
    return summary;
}

} // namespace clinic::ui
