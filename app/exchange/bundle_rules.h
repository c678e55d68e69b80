// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/fhir_resource.h"

#include <map>
#include <optional>

namespace clinic {

/// Limits of one Bundle (U2); a county that takes less teaches smaller ones.
struct BundleLimits {
    int entries{40};
    qsizetype bytes{256LL * 1024}; ///< of the JSON before compression
};

/// Above this a Bundle is never built.
inline constexpr qsizetype kMostBundleBytes = 1024LL * 1024;

/// One resource of a Bundle with what has to be remembered of it.
struct BundleEntry {
    QString type{};
    QUuid id{};
    int revision{1};
    QString contentHash{};
    Aggregate aggregate{};
    QUuid aggregateId{};
    FhirNode resource{}; ///< whole, with the revision

    QString key() const { return fhirKey(type, id); }
};

BundleEntry toEntry(const FhirSystems &systems, const FhirResource &resource);

/// Sorts by U1: Patient, Coverage, Encounter, Conditions, then the rest; reference data in the order of its references.
/// Entries of one type keep their order.
void sortEntries(std::vector<BundleEntry> &entries);

/// What goes around the entries of a Bundle.
struct BundleFrame {
    QUuid bundleId{};
    QUuid provenanceId{}; ///< null: no Provenance (reference data)
    QUuid author{};       ///< Practitioner; null: the organisation itself
    QUuid organisation{};
    Instant at{};
};

/// The transaction as it is sent: `PUT Type/id` for each entry (U6), the Provenance last.
FhirNode assembleBundle(const FhirSystems &systems, const std::vector<BundleEntry> &entries, const BundleFrame &frame);

/// The resources of a Bundle built by assembleBundle, without the Provenance, in order.
std::vector<FhirNode> resourcesOf(const FhirNode &bundle);

/// The resource types that are sent, in the order in which they stand in a Bundle.
const QStringList &writtenTypes();

/// Bytes that the entries take in a Bundle, its frame included.
qsizetype bundleBytes(const FhirSystems &systems, const std::vector<BundleEntry> &entries);

/// Splits sorted entries into Bundles within the limits. What refers to each other stays together, and no part refers
/// to a later one. A part with a single such group may be larger than the limits.
std::vector<std::vector<BundleEntry>> splitEntries(const FhirSystems &systems, const std::vector<BundleEntry> &entries,
                                                   const BundleLimits &limits);

/// Two halves of sorted entries along the same seams; nothing when they cannot be divided.
std::optional<std::pair<std::vector<BundleEntry>, std::vector<BundleEntry>>>
halveEntries(const std::vector<BundleEntry> &entries);

/// The refused entries and, again and again, those that refer to one: index -> key of the resource referred to, empty
/// for a refused one itself.
std::map<std::size_t, QString> poisonedEntries(const std::vector<BundleEntry> &entries,
                                               const std::set<std::size_t> &refused);

} // namespace clinic
