// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_encounters.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// How a measurement is named and in which unit it is sent.
struct VitalCode {
    VitalKind kind;
    const char16_t *loinc;
    const char16_t *name;
    const char16_t *unit;
    const char16_t *ucum;
    bool isLaboratory{false};
};

constexpr auto kVitals = std::to_array<VitalCode>({
    {VitalKind::Systolic, u"8480-6", u"收缩压", u"mmHg", u"mm[Hg]"},
    {VitalKind::Diastolic, u"8462-4", u"舒张压", u"mmHg", u"mm[Hg]"},
    {VitalKind::Temperature, u"8310-5", u"体温", u"℃", u"Cel"},
    {VitalKind::Pulse, u"8867-4", u"脉搏", u"次/分", u"/min"},
    {VitalKind::Respiration, u"9279-1", u"呼吸", u"次/分", u"/min"},
    {VitalKind::SpO2, u"59408-5", u"血氧饱和度", u"%", u"%"},
    {VitalKind::Weight, u"29463-7", u"体重", u"kg", u"kg"},
    {VitalKind::Height, u"8302-2", u"身高", u"cm", u"cm"},
    {VitalKind::GlucoseFasting, u"14770-2", u"空腹血糖", u"mmol/L", u"mmol/L", true},
    {VitalKind::GlucoseRandom, u"14743-9", u"随机血糖", u"mmol/L", u"mmol/L", true},
});

const VitalCode &codeOf(VitalKind kind)
{
    return *std::ranges::find(kVitals, kind, &VitalCode::kind);
}

FhirNode loincConcept(const FhirSystems &systems, const VitalCode &code)
{
    return fhirConcept(systems.loinc, QString::fromUtf16(code.loinc), QString::fromUtf16(code.name));
}

FhirNode valueOf(const FhirSystems &systems, const VitalSign &sign)
{
    const VitalCode &code = codeOf(sign.kind);
    return FhirNode::object()
        .set(u"value"_s, FhirNode::quantity(sign.value))
        .set(u"unit"_s, QString::fromUtf16(code.unit))
        .set(u"system"_s, systems.ucum)
        .set(u"code"_s, QString::fromUtf16(code.ucum));
}

class VisitRenderer {
public:
    VisitRenderer(const FhirSystems &systems, const VisitContents &visit)
        : m_systems{systems}, m_visit{visit}, m_encounter{visit.record.encounter}
    {
    }

    std::vector<FhirResource> run()
    {
        const bool voided = m_encounter.state == EncounterState::Voided;
        m_all.push_back(encounter());
        for (const Diagnosis &diagnosis : m_visit.record.diagnoses)
            m_all.push_back(condition(diagnosis, voided));
        for (const Diagnosis &diagnosis : m_visit.voidedDiagnoses)
            m_all.push_back(condition(diagnosis, true));
        observations(m_visit.record.vitals, voided);
        observations(m_visit.voidedVitals, true);
        return std::move(m_all);
    }

private:
    FhirResource start(const QString &type, const QUuid &id, bool voided) const
    {
        FhirResource resource{type, id, m_encounter.version, Aggregate::Encounter, m_encounter.id.toUuid()};
        resource.onlyIfKnown = voided;
        return resource;
    }
    FhirNode subject() const { return fhirReference(u"Patient", m_encounter.patientId.toUuid()); }
    FhirNode self() const { return fhirReference(u"Encounter", m_encounter.id.toUuid()); }
    FhirNode doctor() const { return fhirReference(u"Practitioner", m_encounter.doctorId.toUuid()); }

    FhirResource encounter() const
    {
        QString status;
        switch (m_encounter.state) {
        case EncounterState::Open:
            status = u"in-progress"_s;
            break;
        case EncounterState::Finished:
            status = u"finished"_s;
            break;
        case EncounterState::Voided:
            status = u"entered-in-error"_s;
            break;
        }
        FhirNode period = FhirNode::object().set(u"start"_s, m_encounter.startedAt.toIsoString());
        // A clock that was set back between start and end must not make a period that ends before it begins.
        if (m_encounter.finishedAt)
            period.set(u"end"_s, std::max(m_encounter.startedAt, *m_encounter.finishedAt).toIsoString());
        FhirNode diagnoses = FhirNode::array();
        if (m_encounter.state != EncounterState::Voided)
            for (std::size_t i = 0; i < m_visit.record.diagnoses.size(); ++i)
                diagnoses.add(
                    FhirNode::object()
                        .set(u"condition"_s, fhirReference(u"Condition", m_visit.record.diagnoses[i].id.toUuid()))
                        .set(u"rank"_s, FhirNode::integer(static_cast<qint64>(i) + 1)));
        FhirResource resource =
            start(u"Encounter"_s, m_encounter.id.toUuid(), m_encounter.state == EncounterState::Voided);
        resource.body =
            FhirNode::object()
                .set(u"identifier"_s, FhirNode::listOf(fhirIdentifier(m_systems.outpatientNumber, m_encounter.number)))
                .set(u"status"_s, status)
                .set(u"class"_s, fhirCoding(FhirSystems::terminology(u"v3-ActCode"), u"AMB"_s))
                .set(u"subject"_s, subject())
                .set(u"participant"_s, FhirNode::listOf(FhirNode::object().set(u"individual"_s, doctor())))
                .set(u"period"_s, std::move(period))
                .set(u"reasonCode"_s, FhirNode::listOf(fhirText(m_encounter.complaint)))
                .set(u"diagnosis"_s, std::move(diagnoses))
                .set(u"serviceProvider"_s, fhirReference(u"Organization", m_visit.organisation.toUuid()));
        return resource;
    }

    FhirResource condition(const Diagnosis &diagnosis, bool voided) const
    {
        FhirResource resource = start(u"Condition"_s, diagnosis.id.toUuid(), voided);
        FhirNode &body = resource.body;
        if (!voided)
            body.set(u"clinicalStatus"_s, fhirConcept(FhirSystems::terminology(u"condition-clinical"), u"active"_s));
        body.set(u"verificationStatus"_s, fhirConcept(FhirSystems::terminology(u"condition-ver-status"),
                                                      voided ? u"entered-in-error"_s : u"confirmed"_s));
        body.set(u"category"_s, FhirNode::listOf(fhirConcept(FhirSystems::terminology(u"condition-category"),
                                                             u"encounter-diagnosis"_s)));
        body.set(u"code"_s, FhirNode::object()
                                .set(u"coding"_s, diagnosisCodings(m_systems, diagnosis.code))
                                .set(u"text"_s, diagnosis.name));
        body.set(u"subject"_s, subject());
        body.set(u"encounter"_s, self());
        body.set(u"recordedDate"_s, m_encounter.startedAt.toIsoString());
        body.set(u"recorder"_s, doctor());
        return resource;
    }

    void observations(const std::vector<VitalSign> &signs, bool voided)
    {
        std::vector<const VitalSign *> diastolic;
        for (const VitalSign &sign : signs)
            if (sign.kind == VitalKind::Diastolic)
                diastolic.push_back(&sign);
        for (const VitalSign &sign : signs) {
            if (sign.kind == VitalKind::Diastolic)
                continue;
            if (sign.kind != VitalKind::Systolic) {
                m_all.push_back(observation(sign, voided));
                continue;
            }
            const auto partner = std::ranges::find(diastolic, sign.measuredAt, &VitalSign::measuredAt);
            const VitalSign *low = partner == diastolic.end() ? nullptr : *partner;
            if (low != nullptr)
                diastolic.erase(partner);
            m_all.push_back(bloodPressure(sign, &sign, low, voided));
        }
        for (const VitalSign *alone : diastolic)
            m_all.push_back(bloodPressure(*alone, nullptr, alone, voided));
    }

    FhirResource observationFrame(const VitalSign &sign, FhirNode code, const QString &category, bool voided) const
    {
        FhirResource resource = start(u"Observation"_s, sign.id.toUuid(), voided);
        resource.body =
            FhirNode::object()
                .set(u"status"_s, voided ? u"entered-in-error"_s : u"final"_s)
                .set(u"category"_s,
                     FhirNode::listOf(fhirConcept(FhirSystems::terminology(u"observation-category"), category)))
                .set(u"code"_s, std::move(code))
                .set(u"subject"_s, subject())
                .set(u"encounter"_s, self())
                .set(u"effectiveDateTime"_s, sign.measuredAt.toIsoString())
                .set(u"performer"_s, FhirNode::listOf(doctor()));
        return resource;
    }

    FhirResource observation(const VitalSign &sign, bool voided) const
    {
        const VitalCode &code = codeOf(sign.kind);
        FhirResource resource = observationFrame(sign, loincConcept(m_systems, code),
                                                 code.isLaboratory ? u"laboratory"_s : u"vital-signs"_s, voided);
        resource.body.set(u"valueQuantity"_s, valueOf(m_systems, sign));
        return resource;
    }

    FhirResource bloodPressure(const VitalSign &named, const VitalSign *high, const VitalSign *low, bool voided) const
    {
        FhirResource resource =
            observationFrame(named, fhirConcept(m_systems.loinc, u"85354-9"_s, u"血压"_s), u"vital-signs"_s, voided);
        FhirNode components = FhirNode::array();
        for (const VitalSign *sign : {high, low})
            if (sign != nullptr)
                components.add(FhirNode::object()
                                   .set(u"code"_s, loincConcept(m_systems, codeOf(sign->kind)))
                                   .set(u"valueQuantity"_s, valueOf(m_systems, *sign)));
        resource.body.set(u"component"_s, std::move(components));
        return resource;
    }

    const FhirSystems &m_systems;
    const VisitContents &m_visit;
    const Encounter &m_encounter;
    std::vector<FhirResource> m_all{};
};

} // namespace

FhirNode diagnosisCodings(const FhirSystems &systems, const QString &code)
{
    static const QRegularExpression kWho{u"^[A-Z][0-9]{2}(\\.[0-9])?"_s};
    const auto match = kWho.match(code);
    if (code.isEmpty() || !match.hasMatch())
        return FhirNode::array().add(fhirCoding(systems.diagnosis, code));
    FhirNode codings = FhirNode::array();
    if (match.capturedLength() < code.size())
        codings.add(fhirCoding(systems.diagnosis, code));
    codings.add(fhirCoding(systems.icd10, match.captured()));
    return codings;
}

std::vector<FhirResource> renderVisit(const FhirSystems &systems, const VisitContents &visit)
{
    return VisitRenderer{systems, visit}.run();
}

FhirResource renderAllergy(const FhirSystems &systems, const Allergy &allergy)
{
    Q_UNUSED(systems)
    FhirResource resource{u"AllergyIntolerance"_s, allergy.id.toUuid(), allergy.version, Aggregate::Allergy,
                          allergy.id.toUuid()};
    const bool voided = allergy.state == AllergyState::Voided;
    resource.onlyIfKnown = voided;
    FhirNode &body = resource.body;
    if (!voided)
        body.set(u"clinicalStatus"_s,
                 fhirConcept(FhirSystems::terminology(u"allergyintolerance-clinical"), u"active"_s));
    body.set(u"verificationStatus"_s, fhirConcept(FhirSystems::terminology(u"allergyintolerance-verification"),
                                                  voided ? u"entered-in-error"_s : u"confirmed"_s));
    body.set(u"patient"_s, fhirReference(u"Patient", allergy.patientId.toUuid()));
    body.set(u"recordedDate"_s, allergy.recordedAt.toIsoString());
    body.set(u"recorder"_s, fhirReference(u"Practitioner", allergy.recordedBy.toUuid()));
    if (allergy.kind == AllergyKind::None) {
        // "Asked, none known" is a statement of its own; the International Patient Summary has the free code for it.
        body.set(u"code"_s, fhirConcept(u"http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"_s,
                                        u"no-known-allergies"_s, u"无已知过敏"_s));
        return resource;
    }
    body.set(u"type"_s, u"allergy"_s);
    if (allergy.kind != AllergyKind::Other)
        body.set(u"category"_s, FhirNode::listOf(FhirNode::text(u"medication"_s)));
    switch (allergy.severity) {
    case AllergySeverity::Mild:
        body.set(u"criticality"_s, u"low"_s);
        break;
    case AllergySeverity::Severe:
        body.set(u"criticality"_s, u"high"_s);
        break;
    case AllergySeverity::Unknown:
        body.set(u"criticality"_s, u"unable-to-assess"_s);
        break;
    }
    body.set(u"code"_s, fhirText(allergy.substance));
    if (!allergy.reaction.trimmed().isEmpty())
        body.set(u"reaction"_s, FhirNode::listOf(FhirNode::object().set(u"manifestation"_s,
                                                                        FhirNode::listOf(fhirText(allergy.reaction)))));
    return resource;
}

} // namespace clinic
