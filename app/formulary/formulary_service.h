// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pinyin.h"
#include "formulary/clinical_tables.h"
#include "formulary/diagnosis_search.h"
#include "formulary/formulary_store.h"
#include "formulary/product_search.h"
#include "storage/database.h"

#include <memory>

namespace clinic {

class CatalogueFiles;

/// Drugs, products and prices, service items, diagnoses and the clinical tables: what is imported, what it costs, and
/// how it is found. Built on the thread that owns `database`; keeps the packed search indexes of that thread.
class FormularyService {
public:
    /// `pinyin` gives the initials of what the clinic adds itself. `stock` may be null until pharmacy is wired: then
    /// nothing counts as being in stock. All outlive the service.
    FormularyService(Database &database, const Pinyin &pinyin, const StockLookup *stock = nullptr);

    // --- imports (Right::ImportData) -------------------------------------------------------------------------------

    /// Imports every shipped catalogue that a new clinic needs (formulary, diagnoses, procurement history, clinical
    /// tables) in one transaction: all or none. Not the example prices.
    [[nodiscard]] Result<std::vector<ImportRecord>> importShipped(const Actor &actor, const CatalogueFiles &files);
    /// The demonstration's price list and service items, marked as examples.
    [[nodiscard]] Result<std::vector<ImportRecord>> importExamples(const Actor &actor, const CatalogueFiles &files);
    /// Imports one catalogue from a file, whole or not at all, as the next version of its kind. Drugs that the new
    /// formulary no longer holds become inactive; their products stay. Fails with the codes of CsvReader and
    /// "catalogue.row" {line, column}, as a field problem per fault.
    [[nodiscard]] Result<ImportRecord> importCatalogue(const Actor &actor, CatalogueKind kind,
                                                       const QString &sourceName, const QByteArray &bytes);
    /// Every import, newest first.
    [[nodiscard]] Result<std::vector<ImportRecord>> imports(const Actor &actor);

    /// What a price list would do, row by row; changes nothing.
    [[nodiscard]] Result<PriceListPreview> previewPriceList(const Actor &actor, const QByteArray &bytes);
    /// Imports it. With StopImport a single refused row refuses the list ("price_list.refused_rows" {count}).
    [[nodiscard]] Result<ImportRecord> importPriceList(const Actor &actor, const QString &sourceName,
                                                       const QByteArray &bytes, RefusedRows refused);
    /// Imports a list of service items (columns code, name, unit, price, category, …), whole or not at all.
    [[nodiscard]] Result<ImportRecord> importServiceItems(const Actor &actor, const QString &sourceName,
                                                          const QByteArray &bytes);

    // --- the clinic's own lists (Right::ManageClinic) ---------------------------------------------------------------

    /// Saves a product. A new one (null id) belongs to the drug `product.drug.id`; when that is null too,
    /// `product.drug` is added with it as a drug that no catalogue holds, and a missing `product.code` is given.
    /// Another price, or none, needs a reason and is the clinic's own from then on; the old one stays in the price
    /// history. Fails as Validation with every fault of the
    /// form (`drug.name` "formulary.drug_exists" …, `reason` "field.required"), as Conflict "formulary.product_exists"
    /// or "storage.changed_elsewhere".
    [[nodiscard]] Result<Product> saveProduct(const Actor &actor, const Product &product, const QString &reason = {});
    [[nodiscard]] Result<ServiceItem> saveServiceItem(const Actor &actor, const ServiceItem &item);

    // --- reading (any logged-in person) -----------------------------------------------------------------------------

    /// Every product, by name; the inactive ones last.
    [[nodiscard]] Result<std::vector<Product>> products(const Actor &actor);
    [[nodiscard]] Result<std::vector<PriceChange>> priceHistory(const Actor &actor, const ProductId &id);
    [[nodiscard]] Result<std::vector<ServiceItem>> serviceItems(const Actor &actor);
    /// By part of the name, initials or code; in stock first, then by this clinic's use. An empty text gives the most
    /// used ones.
    [[nodiscard]] Result<std::vector<ProductHit>> searchProducts(const Actor &actor, const QString &text, int limit);
    /// By code, part of the name, alias or initials; what this clinic uses and common diagnoses first.
    [[nodiscard]] Result<std::vector<DiagnosisCode>> searchDiagnoses(const Actor &actor, const QString &text,
                                                                     int limit);
    /// Awards of earlier procurement rounds for this drug, newest first: history, not today's prices.
    [[nodiscard]] Result<std::vector<ProcurementAward>> awards(const Actor &actor, const Drug &drug);

    // --- steps for later features ----------------------------------------------------------------------------------

    [[nodiscard]] Result<Product> product(const ReadTransaction &tx, const ProductId &id) const;
    [[nodiscard]] Result<std::vector<Product>> products(const ReadTransaction &tx,
                                                        std::span<const ProductId> ids) const;
    [[nodiscard]] Result<Drug> drug(const ReadTransaction &tx, const DrugId &id) const;
    [[nodiscard]] Result<ServiceItem> serviceItem(const ReadTransaction &tx, const ServiceItemId &id) const;
    /// The item charged at registration as general consultation fee at this tier, if the clinic has one.
    [[nodiscard]] Result<std::optional<ServiceItem>> generalConsultationFee(const ReadTransaction &tx,
                                                                            ServiceTier tier) const;
    /// Other active products of the same ingredient and form that have a price, for "another drug with one key".
    [[nodiscard]] Result<std::vector<Product>> sameDrugProducts(const ReadTransaction &tx, const Drug &drug) const;
    /// The clinical tables as imported last; kept until another import.
    [[nodiscard]] Result<std::shared_ptr<const ClinicalTables>> clinicalTables(const ReadTransaction &tx);
    /// Counts a prescribed product for its doctor and keeps the dosage as that doctor's last one.
    [[nodiscard]] Result<> recordProductUse(Transaction &tx, const ProductId &id, const StaffId &doctor,
                                            const Dosage &dosage) const;
    [[nodiscard]] Result<std::optional<Dosage>> lastDosage(const ReadTransaction &tx, const ProductId &id,
                                                           const StaffId &doctor) const;
    /// Initials of a name that the clinic made up, by which it is found.
    QString initialsOf(QStringView name) const { return m_pinyin.initialsOf(name); }
    /// Counts a diagnosis that was made, so that this clinic's own come first.
    [[nodiscard]] Result<> recordDiagnosisUse(Transaction &tx, const QString &code, const QString &name) const;

private:
    [[nodiscard]] Result<ImportRecord> importStep(Transaction &tx, CatalogueKind kind, const QString &sourceName,
                                                  const QByteArray &bytes) const;
    [[nodiscard]] Result<std::vector<ImportRecord>> importFiles(Transaction &tx, const CatalogueFiles &files,
                                                                std::span<const CatalogueKind> kinds) const;
    [[nodiscard]] Result<ImportRecord> recordImport(Transaction &tx, CatalogueKind kind, const QString &sourceName,
                                                    const QByteArray &bytes, int rows, const QString &content) const;
    [[nodiscard]] Result<PriceListPreview> planPriceList(const ReadTransaction &tx, const QByteArray &bytes) const;
    [[nodiscard]] Result<ImportRecord> priceListStep(Transaction &tx, const QString &sourceName,
                                                     const QByteArray &bytes, RefusedRows refused) const;
    [[nodiscard]] Result<Product> saveProductStep(Transaction &tx, Product product, const QString &action,
                                                  const QString &reason) const;
    [[nodiscard]] Result<std::vector<FieldProblem>> newDrugProblems(const ReadTransaction &tx, const Drug &drug) const;
    [[nodiscard]] Result<Drug> addDrugStep(Transaction &tx, Drug drug) const;
    [[nodiscard]] Result<ServiceItem> saveServiceItemStep(Transaction &tx, ServiceItem item) const;

    Database &m_database;
    const StockLookup *m_stock;
    const Pinyin &m_pinyin;
    FormularyStore m_store{};
    ProductSearch m_productSearch{};
    DiagnosisSearch m_diagnosisSearch{};
    std::shared_ptr<const ClinicalTables> m_tables{};
    QString m_tablesStamp{};
};

} // namespace clinic
