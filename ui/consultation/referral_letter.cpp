// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/referral_letter.h"

#include "encounters/vital_rules.h"

using namespace Qt::StringLiterals;

namespace clinic::ui {

QString referralSummary(const ConsultationView &view)
{
    const Encounter &visit = view.record.encounter;
    QStringList parts;
    const auto add = [&parts](QStringView title, const QString &text) {
        if (!text.trimmed().isEmpty())
            parts << u"%1：%2"_s.arg(title, text.trimmed());
    };
    add(u"主诉", visit.complaint);
    add(u"现病史", visit.presentIllness);
    add(u"既往史", visit.pastHistory);
    add(u"查体", visit.examination);
    const EncounterRecord &record = view.record;
    QStringList signs;
    const auto sign = [&](VitalKind kind, QStringView name) {
        if (const auto value = record.vital(kind))
            signs << u"%1%2%3"_s.arg(name, value->toString(), unitOf(kind));
    };
    const auto systolic = record.vital(VitalKind::Systolic);
    const auto diastolic = record.vital(VitalKind::Diastolic);
    if (systolic && diastolic)
        signs << u"血压%1/%2mmHg"_s.arg(systolic->toString(), diastolic->toString());
    sign(VitalKind::Temperature, u"体温");
    sign(VitalKind::Pulse, u"脉搏");
    sign(VitalKind::Respiration, u"呼吸");
    sign(VitalKind::SpO2, u"血氧");
    sign(VitalKind::GlucoseFasting, u"空腹血糖");
    sign(VitalKind::GlucoseRandom, u"随机血糖");
    sign(VitalKind::Weight, u"体重");
    add(u"体征", signs.join(u"，"_s));
    QStringList diagnoses;
    for (const Diagnosis &each : record.diagnoses)
        diagnoses << each.name;
    add(u"初步诊断", diagnoses.join(u"；"_s));
    QStringList allergies;
    for (const Allergy &each : view.allergies)
        allergies << each.substance;
    add(u"过敏", allergies.join(u"、"_s));
    return parts.join(u'\n');
}

QString prescribedDrugs(const std::vector<Prescription> &prescriptions, const ClinicalTables &tables)
{
    QStringList lines;
    for (const Prescription &prescription : prescriptions) {
        if (prescription.state != PrescriptionState::Signed)
            continue;
        for (const PrescriptionLine &line : prescription.lines) {
            const Frequency *frequency = tables.frequency(line.dosage.frequency);
            lines << u"%1 %2 %3"_s.arg(line.displayName(), line.dosage.doseText(),
                                       frequency ? frequency->name : line.dosage.frequency);
        }
    }
    return lines.join(u'\n');
}

} // namespace clinic::ui
