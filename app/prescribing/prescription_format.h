// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/catalogue_files.h"
#include "prescribing/prescription_rules.h"

#include <QByteArrayView>
#include <QJsonObject>

namespace clinic {

/// What a check without a database knows: the shipped catalogues.
struct PrescriptionReference {
    std::vector<Drug> drugs{};
    ClinicalTables tables{};

    [[nodiscard]] static Result<PrescriptionReference> load(const CatalogueFiles &files);
};

/// A prescription to be checked, as `docs/prescription-check.md` describes it.
struct PrescriptionDocument {
    Prescription prescription{};
    PatientFacts patient{};
    PrescriberFacts prescriber{};
};

/// Reads format 1 strictly. Fails as Validation "form.invalid" with every fault and its path (an unknown member, a
/// wrong type, a formulary code that does not exist: "prescribing.unknown_drug"), or with the codes of JsonReader.
[[nodiscard]] Result<PrescriptionDocument> readPrescriptionDocument(QByteArrayView json,
                                                                    const PrescriptionReference &reference);

/// `{"format": 1, "problems": […], "lines": […], "findings": […]}`: what is missing, the quantity computed for each
/// line, and every finding of every rule. Findings are empty while there are problems.
QJsonObject checkDocument(const PrescriptionDocument &document, const PrescriptionReference &reference);

} // namespace clinic
