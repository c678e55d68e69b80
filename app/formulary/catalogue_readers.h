// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formulary/formulary.h"

#include <QByteArray>

namespace clinic {

/// Every reader takes a whole CSV text and gives all rows or every fault: Validation "catalogue.invalid" with a field
/// problem per fault (`formulary:17`, "catalogue.cell" {column} or "catalogue.twice" {value}), or the codes of
/// CsvReader. Ids stay null.

/// formulary.csv of the shipped catalogues.
[[nodiscard]] Result<std::vector<Drug>> readFormulary(const QByteArray &csv);
/// procurement.csv: awards of past rounds.
[[nodiscard]] Result<std::vector<ProcurementAward>> readProcurement(const QByteArray &csv);
/// Service items: code, name, unit, price_fen or price (yuan), category, insurance_category, general_consultation_fee.
[[nodiscard]] Result<std::vector<ServiceItem>> readServiceItems(const QByteArray &csv);

/// A diagnosis with everything it is found by.
struct DiagnosisRow {
    DiagnosisCode diagnosis{};
    int commonRank{0}; ///< 1 for the most common; 0 when it is none of the common ones
    QString initials{};
    QStringList aliases{};
    QStringList aliasInitials{};
};
[[nodiscard]] Result<std::vector<DiagnosisRow>> readDiagnoses(const QByteArray &csv);

/// One row of a price list as it stands in the file; a cell that could not be read leaves a reason.
struct PriceListRow {
    qint64 line{0};
    QString formularyCode{};
    QString productCode{};
    QString name{};
    QString salt{};
    QString form{};
    QString strength{};
    QString maker{};
    QString pack{};
    int unitsPerPack{0};
    QString packUnit{};
    QString minUnit{};
    std::optional<UnitPrice> price{};
    std::optional<bool> splitAllowed{};
    std::optional<Dosage> usualDosage{};
    bool isExample{false};
    QString reasonCode{}; ///< empty when the row can be used
    QVariantList reasonArgs{};
};
/// A price list with English or Chinese headers (药品名称, 剂型, 规格, 生产厂家, 包装, 单价 …); faults of a cell refuse
/// only their row.
[[nodiscard]] Result<std::vector<PriceListRow>> readPriceList(const QByteArray &csv);

} // namespace clinic
