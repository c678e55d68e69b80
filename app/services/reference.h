// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pinyin.h"
#include "base/resident_id.h"
#include "encounters/vital_rules.h"
#include "formulary/catalogue_files.h"

#include <memory>

namespace clinic {

/// What is read once from the shipped catalogues and then shared, unchanged, by all threads.
struct Reference {
    CatalogueFiles catalogues;
    Pinyin pinyin;
    Divisions divisions;
    VitalRanges vitalRanges;

    /// Fails as NotFound "catalogue.missing" or Corrupt "catalogue.damaged".
    [[nodiscard]] static Result<std::shared_ptr<const Reference>> load(const QString &catalogueFile);
};

} // namespace clinic
