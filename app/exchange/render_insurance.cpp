// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_insurance.h"

using namespace Qt::StringLiterals;

namespace clinic {

FhirResource renderCoverage(const FhirSystems &systems, const Coverage &coverage, const PatientId &patient,
                            const QUuid &insurer)
{
    FhirResource resource{u"Coverage"_s, coverage.id.toUuid(), coverage.version, Aggregate::Coverage,
                          coverage.id.toUuid()};
    const QString types = systems.codes(u"nhsa-insurance-type");
    FhirNode codings = FhirNode::listOf(fhirCoding(types, toWord(coverage.scheme)));
    if (coverage.legacyScheme)
        codings.add(fhirCoding(types, toWord(*coverage.legacyScheme)));
    const QString name = coverage.scheme == Scheme::Employee ? u"职工基本医疗保险"_s : u"城乡居民基本医疗保险"_s;

    FhirNode extensions = FhirNode::array();
    const auto addExtension = [&](QStringView url, const QString &value) {
        if (!value.isEmpty())
            extensions.add(FhirNode::object().set(u"url"_s, systems.extension(url)).set(u"valueCode"_s, value));
    };
    addExtension(u"insured-area", coverage.area);
    addExtension(u"coverage-state", toWord(coverage.status));

    resource.body =
        FhirNode::object()
            .set(u"extension"_s, std::move(extensions))
            .set(u"identifier"_s, FhirNode::listOf(fhirIdentifier(systems.insuranceCard, coverage.insuranceNo)))
            .set(u"status"_s, coverage.status == CoverageStatus::Normal ? u"active"_s : u"cancelled"_s)
            .set(u"type"_s, FhirNode::object().set(u"coding"_s, std::move(codings)).set(u"text"_s, name))
            .set(u"beneficiary"_s, fhirReference(u"Patient", patient.toUuid()))
            .set(u"relationship"_s,
                 fhirConcept(u"http://terminology.hl7.org/CodeSystem/subscriber-relationship"_s, u"self"_s))
            .set(u"payor"_s, FhirNode::listOf(fhirReference(u"Organization", insurer)));
    return resource;
}

} // namespace clinic
