// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bundle_rules.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// U1 and the order in which reference data refers to each other.
int rankOf(const QString &type)
{
    const qsizetype rank = writtenTypes().indexOf(type);
    return rank < 0 ? 99 : static_cast<int>(rank);
}

FhirNode entryNode(const FhirSystems &systems, const QString &key, FhirNode resource)
{
    return FhirNode::object()
        .set(u"fullUrl"_s, systems.base + u'/' + key)
        .set(u"resource"_s, std::move(resource))
        .set(u"request"_s, FhirNode::object().set(u"method"_s, u"PUT"_s).set(u"url"_s, key));
}

FhirNode provenance(const FhirSystems &systems, const std::vector<BundleEntry> &entries, const BundleFrame &frame)
{
    FhirNode targets = FhirNode::array();
    for (const BundleEntry &entry : entries)
        targets.add(fhirReference(entry.type, entry.id));
    FhirNode agent = FhirNode::object().set(
        u"type"_s, fhirConcept(u"http://terminology.hl7.org/CodeSystem/provenance-participant-type"_s, u"author"_s));
    const FhirNode organisation = fhirReference(u"Organization", frame.organisation);
    if (frame.author.isNull())
        agent.set(u"who"_s, organisation);
    else
        agent.set(u"who"_s, fhirReference(u"Practitioner", frame.author)).set(u"onBehalfOf"_s, organisation);
    const bool isNew = std::ranges::all_of(entries, [](const BundleEntry &entry) { return entry.revision == 1; });

    FhirResource resource{u"Provenance"_s, frame.provenanceId, 1};
    resource.body = FhirNode::object()
                        .set(u"target"_s, std::move(targets))
                        .set(u"recorded"_s, frame.at.toIsoString())
                        .set(u"activity"_s, fhirConcept(u"http://terminology.hl7.org/CodeSystem/v3-DataOperation"_s,
                                                        isNew ? u"CREATE"_s : u"UPDATE"_s))
                        .set(u"agent"_s, FhirNode::listOf(std::move(agent)));
    return entryNode(systems, resource.key(), resource.toNode(systems));
}

/// Bounds of the groups that must stay together: whatever refers forward pulls everything up to there in, so that
/// between two groups references only point back.
std::vector<std::size_t> groupEnds(const std::vector<BundleEntry> &entries)
{
    std::map<QString, std::size_t> places;
    for (std::size_t i = 0; i < entries.size(); ++i)
        places.emplace(entries[i].key(), i);
    std::vector<std::size_t> ends;
    std::size_t reach = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        reach = std::max(reach, i);
        for (const QString &reference : fhirReferences(entries[i].resource))
            if (const auto found = places.find(reference); found != places.end())
                reach = std::max(reach, found->second);
        if (reach == i)
            ends.push_back(i + 1);
    }
    return ends;
}

qsizetype entryBytes(const FhirSystems &systems, const BundleEntry &entry)
{
    // The entry itself and its line among the targets of the Provenance.
    constexpr qsizetype kTargetBytes = 100;
    return entryNode(systems, entry.key(), entry.resource).toJson().size() + 1 + kTargetBytes;
}

constexpr qsizetype kFrameBytes = 1500; ///< Bundle and Provenance without entries, rounded up

std::vector<BundleEntry> slice(const std::vector<BundleEntry> &entries, std::size_t from, std::size_t to)
{
    return {entries.begin() + static_cast<std::ptrdiff_t>(from), entries.begin() + static_cast<std::ptrdiff_t>(to)};
}

} // namespace

const QStringList &writtenTypes()
{
    static const QStringList kTypes{
        u"Organization"_s,
        u"Practitioner"_s,
        u"PractitionerRole"_s,
        u"Medication"_s,
        u"Patient"_s,
        u"Coverage"_s,
        u"Encounter"_s,
        u"Condition"_s,
        u"Observation"_s,
        u"AllergyIntolerance"_s,
        u"MedicationRequest"_s,
        u"MedicationDispense"_s,
        u"Claim"_s,
        u"ServiceRequest"_s,
        u"Task"_s,
        u"Provenance"_s,
    };
    return kTypes;
}

BundleEntry toEntry(const FhirSystems &systems, const FhirResource &resource)
{
    return {resource.type,      resource.id,          resource.revision,       resource.contentHash(),
            resource.aggregate, resource.aggregateId, resource.toNode(systems)};
}

void sortEntries(std::vector<BundleEntry> &entries)
{
    std::ranges::stable_sort(entries, {}, [](const BundleEntry &entry) { return rankOf(entry.type); });
}

FhirNode assembleBundle(const FhirSystems &systems, const std::vector<BundleEntry> &entries, const BundleFrame &frame)
{
    FhirNode list = FhirNode::array();
    for (const BundleEntry &entry : entries)
        list.add(entryNode(systems, entry.key(), entry.resource));
    if (!frame.provenanceId.isNull())
        list.add(provenance(systems, entries, frame));
    return FhirNode::object()
        .set(u"resourceType"_s, u"Bundle"_s)
        .set(u"id"_s, frame.bundleId.toString(QUuid::WithoutBraces))
        .set(u"type"_s, u"transaction"_s)
        .set(u"timestamp"_s, frame.at.toIsoString())
        .set(u"entry"_s, std::move(list));
}

std::vector<FhirNode> resourcesOf(const FhirNode &bundle)
{
    std::vector<FhirNode> resources;
    const FhirNode *entries = bundle.find(u"entry");
    if (entries == nullptr)
        return resources;
    for (const FhirNode &entry : entries->items()) {
        const FhirNode *resource = entry.find(u"resource");
        const FhirNode *type = resource == nullptr ? nullptr : resource->find(u"resourceType");
        if (type != nullptr && type->toText() != u"Provenance")
            resources.push_back(*resource);
    }
    return resources;
}

qsizetype bundleBytes(const FhirSystems &systems, const std::vector<BundleEntry> &entries)
{
    qsizetype bytes = kFrameBytes;
    for (const BundleEntry &entry : entries)
        bytes += entryBytes(systems, entry);
    return bytes;
}

std::vector<std::vector<BundleEntry>> splitEntries(const FhirSystems &systems, const std::vector<BundleEntry> &entries,
                                                   const BundleLimits &limits)
{
    std::vector<std::vector<BundleEntry>> parts;
    const auto mostEntries = static_cast<std::size_t>(std::max(1, limits.entries - 1)); // one is the Provenance
    std::size_t partStart = 0;
    std::size_t groupStart = 0;
    qsizetype bytes = kFrameBytes;
    for (const std::size_t groupEnd : groupEnds(entries)) {
        qsizetype groupBytes = 0;
        for (std::size_t i = groupStart; i < groupEnd; ++i)
            groupBytes += entryBytes(systems, entries[i]);
        const bool isFull = groupEnd - partStart > mostEntries || bytes + groupBytes > limits.bytes;
        if (isFull && groupStart > partStart) {
            parts.push_back(slice(entries, partStart, groupStart));
            partStart = groupStart;
            bytes = kFrameBytes;
        }
        bytes += groupBytes;
        groupStart = groupEnd;
    }
    if (partStart < entries.size())
        parts.push_back(slice(entries, partStart, entries.size()));
    return parts;
}

std::optional<std::pair<std::vector<BundleEntry>, std::vector<BundleEntry>>>
halveEntries(const std::vector<BundleEntry> &entries)
{
    const auto ends = groupEnds(entries);
    if (ends.size() < 2)
        return std::nullopt;
    // The seam nearest to the middle.
    std::size_t seam = ends.front();
    for (std::size_t i = 0; i + 1 < ends.size(); ++i)
        if (ends[i] <= entries.size() / 2)
            seam = ends[i];
    return std::pair{slice(entries, 0, seam), slice(entries, seam, entries.size())};
}

std::map<std::size_t, QString> poisonedEntries(const std::vector<BundleEntry> &entries,
                                               const std::set<std::size_t> &refused)
{
    std::map<std::size_t, QString> poisoned;
    std::set<QString> keys;
    for (const std::size_t index : refused) {
        if (index >= entries.size())
            continue;
        poisoned.emplace(index, QString{});
        keys.insert(entries[index].key());
    }
    for (bool found = true; found;) {
        found = false;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (poisoned.contains(i))
                continue;
            for (const QString &reference : fhirReferences(entries[i].resource)) {
                if (!keys.contains(reference))
                    continue;
                poisoned.emplace(i, reference);
                keys.insert(entries[i].key());
                found = true;
                break;
            }
        }
    }
    return poisoned;
}

} // namespace clinic
