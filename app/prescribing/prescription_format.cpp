// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/prescription_format.h"

#include "base/json_object_reader.h"
#include "base/text_input.h"
#include "formulary/catalogue_readers.h"
#include "formulary/formulary_rules.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kFormat = 1;
constexpr int kMostLines = 50;
constexpr int kMostAgeYears = 150;
constexpr qint64 kMostGrams = 500'000;
constexpr int kMostDays = 3'660;
constexpr int kMostUnitsPerPack = 10'000;

void readPatient(JsonObjectReader &object, PatientFacts &patient)
{
    const auto years = object.optionalInt(u"ageYears", 0, kMostAgeYears);
    const auto months = object.optionalInt(u"ageMonths", 0, 12LL * kMostAgeYears);
    if (years || months) {
        Age age;
        age.months = int(months.value_or(years.value_or(0) * 12));
        age.years = int(years.value_or(age.months / 12));
        if (age.years != age.months / 12)
            object.problem(u"ageMonths", u"prescribing.age_mismatch"_s, {age.years, age.months});
        patient.age = age;
    }
    patient.sex = object.optionalEnum<Sex>(u"sex").value_or(Sex::Unknown);
    if (const auto grams = object.optionalInt(u"weightGrams", 1, kMostGrams))
        patient.weightKg = Quantity::fromTenThousandths(*grams * 10);
    object.optionalArray(u"allergies", [&](JsonObjectReader &entry) {
        KnownAllergy allergy;
        allergy.kind = entry.requiredEnum<AllergyKind>(u"kind");
        if (allergy.kind == AllergyKind::None) // no allergy is an empty list
            entry.problem(u"kind", u"field.word"_s, {u"ingredient, group, other"_s});
        allergy.substance = entry.requiredText(u"substance", kMaxNameLength);
        allergy.severity = entry.optionalEnum<AllergySeverity>(u"severity").value_or(AllergySeverity::Unknown);
        patient.allergies.push_back(std::move(allergy));
    });
}

/// The drug of a line: from the formulary by its code, else as written.
void readDrug(JsonObjectReader &object, const std::vector<Drug> &drugs, PrescriptionLine &line)
{
    const QString code = object.optionalText(u"formularyCode", kMaxNameLength).value_or(QString{});
    if (!code.isEmpty()) {
        const auto at = std::ranges::find(drugs, code, &Drug::code);
        if (at == drugs.end()) {
            object.problem(u"formularyCode", u"prescribing.unknown_drug"_s, {code});
            return;
        }
        line.drugName = at->name;
        line.salt = at->salt;
        line.form = at->form;
        line.strength = at->strength;
        line.content = at->content;
        line.minUnit = at->minUnit;
        line.drugKind = at->kind;
        line.atcGroup = at->atcGroup;
        return;
    }
    line.drugName = object.requiredText(u"drug", kMaxNameLength);
    line.form = object.requiredText(u"form", kMaxNameLength);
    line.strength = object.optionalText(u"strength", kMaxNameLength).value_or(QString{});
    line.content = contentOf(line.strength);
    line.minUnit = object.requiredText(u"minUnit", 10);
    line.drugKind = object.optionalEnum<DrugKind>(u"drugKind").value_or(DrugKind::Western);
}

PrescriptionLine readLine(JsonObjectReader &object, const PrescriptionReference &reference)
{
    PrescriptionLine line;
    readDrug(object, reference.drugs, line);
    line.unitsPerPack = int(object.optionalInt(u"unitsPerPack", 1, kMostUnitsPerPack).value_or(1));
    line.packUnit = object.optionalText(u"packUnit", 10).value_or(line.minUnit);
    line.splitAllowed = object.optionalBool(u"splitAllowed").value_or(false);
    line.dosage.dose = object.requiredQuantity(u"dose");
    line.dosage.unit = object.requiredText(u"doseUnit", 10);
    line.dosage.frequency = object.requiredText(u"frequency", 20);
    line.dosage.route = object.requiredText(u"route", 20);
    line.dosage.days = int(object.requiredInt(u"days", 1, kMostDays));
    line.skinTest = object.optionalEnum<SkinTest>(u"skinTest").value_or(SkinTest::NotNeeded);
    line.boughtElsewhere = object.optionalBool(u"boughtElsewhere").value_or(false);
    if (const auto quantity = object.optionalQuantity(u"quantity")) {
        line.quantity = *quantity;
        line.quantityStated = true;
    } else {
        line.quantity = quantityFor(line, reference.tables).value_or(Quantity{});
    }
    return line;
}

QJsonArray argsOf(const QVariantList &args)
{
    QJsonArray values;
    for (const QVariant &arg : args)
        values.append(QJsonValue::fromVariant(arg));
    return values;
}

QJsonObject findingToJson(const Finding &finding)
{
    QJsonObject object{{u"level"_s, toWord(finding.level)},
                       {u"code"_s, finding.code},
                       {u"args"_s, argsOf(finding.args)},
                       {u"mayOverride"_s, finding.mayOverride},
                       {u"alternatives"_s, QJsonArray::fromStringList(finding.alternatives)}};
    if (finding.line)
        object.insert(u"line"_s, *finding.line);
    return object;
}

} // namespace

Result<PrescriptionReference> PrescriptionReference::load(const CatalogueFiles &files)
{
    PrescriptionReference reference;
    CLINIC_TRY_ASSIGN(const QByteArray formulary, files.text(u"formulary"));
    CLINIC_TRY_ASSIGN(reference.drugs, readFormulary(formulary));
    QMap<CatalogueKind, QByteArray> texts;
    for (const CatalogueKind kind :
         {CatalogueKind::Compositions, CatalogueKind::Dosing, CatalogueKind::AllergyGroups,
          CatalogueKind::Contraindications, CatalogueKind::SkinTests, CatalogueKind::AntibacterialLevels,
          CatalogueKind::Frequencies, CatalogueKind::Routes}) {
        CLINIC_TRY_ASSIGN(texts[kind], files.text(toWord(kind)));
    }
    CLINIC_TRY_ASSIGN(reference.tables, ClinicalTables::parse(texts));
    return reference;
}

Result<PrescriptionDocument> readPrescriptionDocument(QByteArrayView json, const PrescriptionReference &reference)
{
    CLINIC_TRY_ASSIGN(const JsonNode node, JsonReader::parse(json));
    PrescriptionDocument document;
    JsonObjectReader reader{node};
    reader.requiredInt(u"format", kFormat, kFormat);
    document.prescription.kind = reader.optionalEnum<PrescriptionKind>(u"kind").value_or(PrescriptionKind::Ordinary);
    document.prescription.longTermReason = reader.optionalText(u"longTermReason", kMaxLineLength).value_or(QString{});
    document.prescriber.isVillageClinic =
        reader.optionalEnum<ServiceTier>(u"tier").value_or(ServiceTier::Township) == ServiceTier::Village;
    reader.object(u"patient", [&](JsonObjectReader &object) { readPatient(object, document.patient); });
    reader.array(
        u"lines", [&](JsonObjectReader &object) { document.prescription.lines.push_back(readLine(object, reference)); },
        1, kMostLines);
    CLINIC_TRY(reader.finish());
    return document;
}

QJsonObject checkDocument(const PrescriptionDocument &document, const PrescriptionReference &reference)
{
    QJsonArray problems;
    const auto faults = problemsOf(document.prescription, reference.tables);
    for (const FieldProblem &problem : faults)
        problems.append(
            QJsonObject{{u"path"_s, problem.path}, {u"code"_s, problem.code}, {u"args"_s, argsOf(problem.args)}});
    QJsonArray lines;
    for (const PrescriptionLine &line : document.prescription.lines)
        lines.append(QJsonObject{{u"drug"_s, line.displayName()},
                                 {u"quantity"_s, line.quantity.tenThousandths()},
                                 {u"unit"_s, line.minUnit},
                                 {u"quantityStated"_s, line.quantityStated}});
    QJsonArray findings;
    if (faults.empty())
        for (const Finding &finding :
             checkPrescription(document.prescription, document.patient, document.prescriber, reference.tables))
            findings.append(findingToJson(finding));
    return {{u"format"_s, kFormat}, {u"problems"_s, problems}, {u"lines"_s, lines}, {u"findings"_s, findings}};
}

} // namespace clinic
