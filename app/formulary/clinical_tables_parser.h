// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/csv_reader.h"
#include "formulary/clinical_tables.h"

namespace clinic {

/// Reads the clinical CSV texts into ClinicalTables, collecting every fault.
class ClinicalTablesParser {
public:
    [[nodiscard]] Result<ClinicalTables> parse(const QMap<CatalogueKind, QByteArray> &texts);

private:
    [[nodiscard]] Result<> parseOne(CatalogueKind kind, const QByteArray &text);
    [[nodiscard]] Result<> frequencies(const QByteArray &text);
    [[nodiscard]] Result<> routes(const QByteArray &text);
    [[nodiscard]] Result<> compositions(const QByteArray &text);
    [[nodiscard]] Result<> dosing(const QByteArray &text);
    [[nodiscard]] Result<> allergyGroups(const QByteArray &text);
    [[nodiscard]] Result<> contraindications(const QByteArray &text);
    [[nodiscard]] Result<> skinTests(const QByteArray &text);
    [[nodiscard]] Result<> antibacterials(const QByteArray &text);
    void linkGroups();
    void fault(const CsvRow &row, const QString &column);
    std::optional<Quantity> amount(const CsvRow &row, std::size_t column, const QString &name, qint64 factor = 1);

    ClinicalTables m_tables{};
    CatalogueKind m_kind{};
    std::vector<FieldProblem> m_faults{};
};

} // namespace clinic
