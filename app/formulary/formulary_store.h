// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary.h"
#include "storage/transaction.h"

#include <QHash>

#include <span>

namespace clinic {

/// One price that a product had.
struct PriceChange {
    std::optional<UnitPrice> pricePerPack{};
    Instant changedAt{};
    StaffId changedBy{};
    QString reason{};
};

/// What the product search keeps in memory: a product, or a drug without one.
struct SearchRow {
    std::optional<ProductId> productId{};
    DrugId drugId{};
    QString productCode{};
    QString drugCode{};
    QString name{};
    QString initials{};
    QString english{};
    bool hasPrice{false};
};

struct DiagnosisUse {
    QString name{};
    QString code{};
    qint64 uses{0};
};

/// The only SQL of drugs, products, prices, uses, awards, service items and catalogue imports.
class FormularyStore {
public:
    // imports
    [[nodiscard]] Result<> insertImport(Transaction &tx, const ImportRecord &record, const QString &content) const;
    [[nodiscard]] Result<int> nextImportNumber(const ReadTransaction &tx, CatalogueKind kind) const;
    [[nodiscard]] Result<std::vector<ImportRecord>> imports(const ReadTransaction &tx) const;
    /// The newest import of a kind.
    [[nodiscard]] Result<std::optional<ImportId>> currentImport(const ReadTransaction &tx, CatalogueKind kind) const;
    [[nodiscard]] Result<QString> content(const ReadTransaction &tx, const ImportId &id) const;

    // drugs
    /// Replaces the catalogue's drugs: by code, those it no longer holds become inactive, the clinic's own stay.
    [[nodiscard]] Result<> replaceDrugs(Transaction &tx, const std::vector<Drug> &drugs) const;
    [[nodiscard]] Result<> insertDrug(Transaction &tx, const Drug &drug) const;
    [[nodiscard]] Result<Drug> findDrug(const ReadTransaction &tx, const DrugId &id) const;
    [[nodiscard]] Result<std::vector<Drug>> drugs(const ReadTransaction &tx) const;

    // products
    [[nodiscard]] Result<> insertProduct(Transaction &tx, const Product &product) const;
    /// Writes `product` with version + 1; refused when another seat was faster.
    [[nodiscard]] Result<> updateProduct(Transaction &tx, const Product &product) const;
    [[nodiscard]] Result<Product> findProduct(const ReadTransaction &tx, const ProductId &id) const;
    [[nodiscard]] Result<std::vector<Product>> findProducts(const ReadTransaction &tx,
                                                            std::span<const ProductId> ids) const;
    [[nodiscard]] Result<std::vector<Product>> products(const ReadTransaction &tx) const;
    [[nodiscard]] Result<std::vector<Product>> productsOfSameDrug(const ReadTransaction &tx, const Drug &drug) const;
    [[nodiscard]] Result<> insertPrice(Transaction &tx, const Product &product, const QString &reason) const;
    [[nodiscard]] Result<std::vector<PriceChange>> prices(const ReadTransaction &tx, const ProductId &id) const;

    // searches
    [[nodiscard]] Result<> bumpRevision(Transaction &tx) const;
    [[nodiscard]] Result<qint64> revision(const ReadTransaction &tx) const;
    [[nodiscard]] Result<std::vector<SearchRow>> searchRows(const ReadTransaction &tx) const;
    /// The products that this clinic prescribes most, at most `limit`.
    [[nodiscard]] Result<QHash<ProductId, qint64>> mostUsedProducts(const ReadTransaction &tx, int limit) const;
    [[nodiscard]] Result<std::vector<DiagnosisUse>> mostUsedDiagnoses(const ReadTransaction &tx, int limit) const;

    // uses
    [[nodiscard]] Result<> recordProductUse(Transaction &tx, const ProductId &id, const StaffId &doctor,
                                            const Dosage &dosage) const;
    [[nodiscard]] Result<bool> isUsed(const ReadTransaction &tx, const ProductId &id) const;
    [[nodiscard]] Result<std::optional<Dosage>> lastDosage(const ReadTransaction &tx, const ProductId &id,
                                                           const StaffId &doctor) const;
    [[nodiscard]] Result<> recordDiagnosisUse(Transaction &tx, const QString &code, const QString &name) const;

    // awards
    [[nodiscard]] Result<> insertAwards(Transaction &tx, const ImportId &import,
                                        const std::vector<ProcurementAward> &awards) const;
    [[nodiscard]] Result<std::vector<ProcurementAward>> awards(const ReadTransaction &tx, const ImportId &import,
                                                               const Drug &drug) const;

    // service items
    [[nodiscard]] Result<> insertServiceItem(Transaction &tx, const ServiceItem &item) const;
    [[nodiscard]] Result<> updateServiceItem(Transaction &tx, const ServiceItem &item) const;
    [[nodiscard]] Result<ServiceItem> findServiceItem(const ReadTransaction &tx, const ServiceItemId &id) const;
    [[nodiscard]] Result<std::vector<ServiceItem>> serviceItems(const ReadTransaction &tx) const;
};

} // namespace clinic
