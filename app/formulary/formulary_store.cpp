// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/formulary_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kImportColumns =
    u"id, kind, number, source_name, sha256, row_count, imported_at, imported_by, is_signed"_s;
const QString kDrugColumns = u"id, code, name, initials, english, salt, form, strength, content_mg, content_iu, "
                             "content_ml, min_unit, kind, specialist, atc_group, insurance_category, "
                             "insurance_restriction, source, active"_s;
const QString kProductColumns =
    u"id, drug_id, code, maker, pack, units_per_pack, pack_unit, min_unit, price_micro, example_price, split_allowed, "
    "usual_dose, usual_unit, usual_frequency, usual_route, usual_days, usual_reviewed, active, version"_s;
const QString kItemColumns = u"id, code, name, initials, unit, price_fen, category, insurance_category, "
                             "is_general_fee, tier, example_price, active, version"_s;

QString prefixed(const QString &columns, const QString &table)
{
    return table + u'.' + QString{columns}.replace(u", "_s, u", "_s + table + u'.');
}

const QString kProductSelect = u"SELECT "_s + prefixed(kDrugColumns, u"d"_s) + u", "_s +
                               prefixed(kProductColumns, u"p"_s) +
                               u" FROM product p JOIN drug d ON d.id = p.drug_id "_s;

ImportRecord importFromRow(Row &row)
{
    ImportRecord record;
    row.take(record.id);
    row.take(record.kind);
    row.take(record.number);
    row.take(record.sourceName);
    row.take(record.sha256);
    row.take(record.rows);
    row.take(record.importedAt);
    row.take(record.importedBy);
    row.take(record.isSigned);
    return record;
}

Drug drugFromRow(Row &row)
{
    Drug drug;
    row.take(drug.id);
    row.take(drug.code);
    row.take(drug.name);
    row.take(drug.initials);
    row.take(drug.english);
    row.take(drug.salt);
    row.take(drug.form);
    row.take(drug.strength);
    row.take(drug.content.milligrams);
    row.take(drug.content.units);
    row.take(drug.content.millilitres);
    row.take(drug.minUnit);
    row.take(drug.kind);
    row.take(drug.specialist);
    row.take(drug.atcGroup);
    row.take(drug.insuranceCategory);
    row.take(drug.insuranceRestriction);
    row.take(drug.source);
    row.take(drug.active);
    return drug;
}

Product productFromRow(Row &row)
{
    Product product;
    product.drug = drugFromRow(row);
    row.take(product.id);
    row.take<DrugId>(); // already read with the drug
    row.take(product.code);
    row.take(product.maker);
    row.take(product.pack);
    row.take(product.unitsPerPack);
    row.take(product.packUnit);
    row.take(product.minUnit);
    row.take(product.pricePerPack);
    row.take(product.isExamplePrice);
    row.take(product.splitAllowed);
    const auto dose = row.take<std::optional<Quantity>>();
    Dosage usual;
    row.take(usual.unit);
    row.take(usual.frequency);
    row.take(usual.route);
    row.take(usual.days);
    if (dose) {
        usual.dose = *dose;
        product.usualDosage = usual;
    }
    row.take(product.usualDosageReviewed);
    row.take(product.active);
    row.take(product.version);
    return product;
}

ServiceItem itemFromRow(Row &row)
{
    ServiceItem item;
    row.take(item.id);
    row.take(item.code);
    row.take(item.name);
    row.take(item.initials);
    row.take(item.unit);
    row.take(item.price);
    row.take(item.category);
    row.take(item.insuranceCategory);
    row.take(item.isGeneralConsultationFee);
    row.take(item.tier);
    row.take(item.isExamplePrice);
    row.take(item.active);
    row.take(item.version);
    return item;
}

Dosage usualOf(const Product &product)
{
    return product.usualDosage.value_or(Dosage{});
}

std::optional<Quantity> usualDoseOf(const Product &product)
{
    return product.usualDosage ? std::optional{product.usualDosage->dose} : std::nullopt;
}

} // namespace

Result<> FormularyStore::insertImport(Transaction &tx, const ImportRecord &record, const QString &content) const
{
    return tx.insert(u"catalogue_import"_s, kImportColumns + u", content"_s, record.id, record.kind, record.number,
                     record.sourceName, record.sha256, record.rows, record.importedAt, record.importedBy,
                     record.isSigned, content);
}

Result<int> FormularyStore::nextImportNumber(const ReadTransaction &tx, CatalogueKind kind) const
{
    CLINIC_TRY_ASSIGN(const auto last,
                      tx.value<std::optional<int>>(u"SELECT MAX(number) FROM catalogue_import WHERE kind = ?"_s, kind));
    return last.value_or(std::nullopt).value_or(0) + 1;
}

Result<std::vector<ImportRecord>> FormularyStore::imports(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kImportColumns + u" FROM catalogue_import ORDER BY imported_at DESC, id DESC"_s,
                  importFromRow);
}

Result<std::optional<ImportId>> FormularyStore::currentImport(const ReadTransaction &tx, CatalogueKind kind) const
{
    return tx.value<ImportId>(u"SELECT id FROM catalogue_import WHERE kind = ? ORDER BY number DESC LIMIT 1"_s, kind);
}

Result<QString> FormularyStore::content(const ReadTransaction &tx, const ImportId &id) const
{
    CLINIC_TRY_ASSIGN(const auto text, tx.value<QString>(u"SELECT content FROM catalogue_import WHERE id = ?"_s, id));
    return text.value_or(QString{});
}

Result<> FormularyStore::replaceDrugs(Transaction &tx, const std::vector<Drug> &drugs) const
{
    CLINIC_TRY(tx.exec(u"UPDATE drug SET active = 0 WHERE source <> 'clinic'"_s));
    const QString sql =
        u"INSERT INTO drug ("_s + kDrugColumns +
        u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (code) DO UPDATE SET "
        "name = excluded.name, initials = excluded.initials, english = excluded.english, salt = excluded.salt, "
        "form = excluded.form, strength = excluded.strength, content_mg = excluded.content_mg, "
        "content_iu = excluded.content_iu, content_ml = excluded.content_ml, min_unit = excluded.min_unit, "
        "kind = excluded.kind, specialist = excluded.specialist, atc_group = excluded.atc_group, "
        "insurance_category = excluded.insurance_category, insurance_restriction = excluded.insurance_restriction, "
        "source = excluded.source, active = 1"_s;
    for (const Drug &drug : drugs)
        CLINIC_TRY(tx.exec(sql, tx.ids().next<DrugId>(), drug.code, drug.name, drug.initials, drug.english, drug.salt,
                           drug.form, drug.strength, drug.content.milligrams, drug.content.units,
                           drug.content.millilitres, drug.minUnit, drug.kind, drug.specialist, drug.atcGroup,
                           drug.insuranceCategory, drug.insuranceRestriction, drug.source));
    return {};
}

Result<> FormularyStore::insertDrug(Transaction &tx, const Drug &drug) const
{
    return tx.insert(u"drug"_s, kDrugColumns, drug.id, drug.code, drug.name, drug.initials, drug.english, drug.salt,
                     drug.form, drug.strength, drug.content.milligrams, drug.content.units, drug.content.millilitres,
                     drug.minUnit, drug.kind, drug.specialist, drug.atcGroup, drug.insuranceCategory,
                     drug.insuranceRestriction, drug.source, drug.active);
}

Result<Drug> FormularyStore::findDrug(const ReadTransaction &tx, const DrugId &id) const
{
    return tx.one(u"formulary.drug_not_found"_s, u"SELECT "_s + kDrugColumns + u" FROM drug WHERE id = ?"_s,
                  drugFromRow, id);
}

Result<std::vector<Drug>> FormularyStore::drugs(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kDrugColumns + u" FROM drug WHERE active = 1 ORDER BY code"_s, drugFromRow);
}

Result<> FormularyStore::insertProduct(Transaction &tx, const Product &product) const
{
    const Dosage usual = usualOf(product);
    return tx.insert(u"product"_s, kProductColumns, product.id, product.drug.id, product.code, product.maker,
                     product.pack, product.unitsPerPack, product.packUnit, product.minUnit, product.pricePerPack,
                     product.isExamplePrice, product.splitAllowed, usualDoseOf(product), usual.unit, usual.frequency,
                     usual.route, usual.days, product.usualDosageReviewed, product.active, product.version);
}

Result<> FormularyStore::updateProduct(Transaction &tx, const Product &product) const
{
    const Dosage usual = usualOf(product);
    return tx.updateVersioned(
        u"UPDATE product SET code = ?, maker = ?, pack = ?, units_per_pack = ?, pack_unit = ?, min_unit = ?, "
        "price_micro = ?, example_price = ?, split_allowed = ?, usual_dose = ?, usual_unit = ?, usual_frequency = ?, "
        "usual_route = ?, usual_days = ?, usual_reviewed = ?, active = ?, version = version + 1 "
        "WHERE id = ? AND version = ?"_s,
        product.code, product.maker, product.pack, product.unitsPerPack, product.packUnit, product.minUnit,
        product.pricePerPack, product.isExamplePrice, product.splitAllowed, usualDoseOf(product), usual.unit,
        usual.frequency, usual.route, usual.days, product.usualDosageReviewed, product.active, product.id,
        product.version);
}

Result<Product> FormularyStore::findProduct(const ReadTransaction &tx, const ProductId &id) const
{
    return tx.one(u"formulary.product_not_found"_s, kProductSelect + u"WHERE p.id = ?"_s, productFromRow, id);
}

Result<std::vector<Product>> FormularyStore::findProducts(const ReadTransaction &tx,
                                                          std::span<const ProductId> ids) const
{
    if (ids.empty())
        return std::vector<Product>{};
    QVariantList values;
    QStringList places;
    for (const ProductId &id : ids) {
        values.append(SqlValue<ProductId>::bind(id));
        places.append(u"?"_s);
    }
    CLINIC_TRY_ASSIGN(auto found, tx.allBound(kProductSelect + u"WHERE p.id IN ("_s + places.join(u", "_s) + u')',
                                              productFromRow, values));
    // In the order asked for.
    std::vector<Product> ordered;
    ordered.reserve(found.size());
    for (const ProductId &id : ids)
        if (const auto at = std::ranges::find(found, id, &Product::id); at != found.end())
            ordered.push_back(*at);
    return ordered;
}

Result<std::vector<Product>> FormularyStore::products(const ReadTransaction &tx) const
{
    return tx.all(kProductSelect + u"ORDER BY p.active DESC, d.name, d.code, p.code"_s, productFromRow);
}

Result<std::vector<Product>> FormularyStore::productsOfSameDrug(const ReadTransaction &tx, const Drug &drug) const
{
    return tx.all(kProductSelect + u"WHERE d.name = ? AND d.form = ? AND p.active = 1 AND p.price_micro IS NOT NULL "
                                   "ORDER BY d.strength, p.code"_s,
                  productFromRow, drug.name, drug.form);
}

Result<> FormularyStore::insertPrice(Transaction &tx, const Product &product, const QString &reason) const
{
    return tx.insert(u"product_price"_s, u"product_id, version, price_micro, changed_at, changed_by, reason"_s,
                     product.id, product.version, product.pricePerPack, tx.now(), tx.actor().staffId(), reason);
}

Result<std::vector<PriceChange>> FormularyStore::prices(const ReadTransaction &tx, const ProductId &id) const
{
    return tx.all(
        u"SELECT price_micro, changed_at, changed_by, reason FROM product_price WHERE product_id = ? "
        "ORDER BY version DESC"_s,
        [](Row &row) {
            PriceChange change;
            row.take(change.pricePerPack);
            row.take(change.changedAt);
            row.take(change.changedBy);
            row.take(change.reason);
            return change;
        },
        id);
}

Result<> FormularyStore::bumpRevision(Transaction &tx) const
{
    CLINIC_TRY(tx.exec(u"UPDATE formulary_state SET revision = revision + 1 WHERE name = 'drugs'"_s));
    return {};
}

Result<qint64> FormularyStore::revision(const ReadTransaction &tx) const
{
    CLINIC_TRY_ASSIGN(const auto revision,
                      tx.value<qint64>(u"SELECT revision FROM formulary_state WHERE name = 'drugs'"_s));
    return revision.value_or(0);
}

Result<std::vector<SearchRow>> FormularyStore::searchRows(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT p.id, d.id, COALESCE(p.code, ''), d.code, d.name, d.initials, d.english, "
                  "CASE WHEN p.price_micro IS NULL THEN 0 ELSE 1 END "
                  "FROM drug d LEFT JOIN product p ON p.drug_id = d.id AND p.active = 1 "
                  "WHERE d.active = 1 OR p.id IS NOT NULL ORDER BY d.code, p.code"_s,
                  [](Row &row) {
                      SearchRow found;
                      row.take(found.productId);
                      row.take(found.drugId);
                      row.take(found.productCode);
                      row.take(found.drugCode);
                      row.take(found.name);
                      row.take(found.initials);
                      row.take(found.english);
                      row.take(found.hasPrice);
                      return found;
                  });
}

Result<QHash<ProductId, qint64>> FormularyStore::mostUsedProducts(const ReadTransaction &tx, int limit) const
{
    CLINIC_TRY_ASSIGN(const auto rows, tx.all(
                                           u"SELECT product_id, CAST(SUM(uses) AS BIGINT) AS total FROM product_use "
                                           "GROUP BY product_id ORDER BY total DESC LIMIT ?"_s,
                                           [](Row &row) {
                                               const auto id = row.take<ProductId>();
                                               return std::pair{id, row.take<qint64>()};
                                           },
                                           limit));
    QHash<ProductId, qint64> uses;
    for (const auto &[id, total] : rows)
        uses.insert(id, total);
    return uses;
}

Result<std::vector<DiagnosisUse>> FormularyStore::mostUsedDiagnoses(const ReadTransaction &tx, int limit) const
{
    return tx.all(
        u"SELECT name, code, uses FROM diagnosis_use ORDER BY uses DESC, name LIMIT ?"_s,
        [](Row &row) {
            DiagnosisUse use;
            row.take(use.name);
            row.take(use.code);
            row.take(use.uses);
            return use;
        },
        limit);
}

Result<> FormularyStore::recordProductUse(Transaction &tx, const ProductId &id, const StaffId &doctor,
                                          const Dosage &dosage) const
{
    CLINIC_TRY(tx.exec(u"INSERT INTO product_use (product_id, staff_id, uses, dose, dose_unit, frequency, route, days, "
                       "used_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT (product_id, staff_id) DO UPDATE SET "
                       "uses = product_use.uses + 1, dose = excluded.dose, dose_unit = excluded.dose_unit, "
                       "frequency = excluded.frequency, route = excluded.route, days = excluded.days, "
                       "used_at = excluded.used_at"_s,
                       id, doctor, dosage.dose, dosage.unit, dosage.frequency, dosage.route, dosage.days, tx.now()));
    return {};
}

Result<bool> FormularyStore::isUsed(const ReadTransaction &tx, const ProductId &id) const
{
    CLINIC_TRY_ASSIGN(const auto found, tx.value<int>(u"SELECT 1 FROM product_use WHERE product_id = ? LIMIT 1"_s, id));
    return found.has_value();
}

Result<std::optional<Dosage>> FormularyStore::lastDosage(const ReadTransaction &tx, const ProductId &id,
                                                         const StaffId &doctor) const
{
    return tx.first(
        u"SELECT dose, dose_unit, frequency, route, days FROM product_use "
        "WHERE product_id = ? AND staff_id = ?"_s,
        [](Row &row) {
            Dosage dosage;
            row.take(dosage.dose);
            row.take(dosage.unit);
            row.take(dosage.frequency);
            row.take(dosage.route);
            row.take(dosage.days);
            return dosage;
        },
        id, doctor);
}

Result<> FormularyStore::recordDiagnosisUse(Transaction &tx, const QString &code, const QString &name) const
{
    CLINIC_TRY(tx.exec(u"INSERT INTO diagnosis_use (name, code, uses) VALUES (?, ?, 1) ON CONFLICT (name) DO UPDATE "
                       "SET uses = diagnosis_use.uses + 1, code = excluded.code"_s,
                       name, code));
    return {};
}

Result<> FormularyStore::insertAwards(Transaction &tx, const ImportId &import,
                                      const std::vector<ProcurementAward> &awards) const
{
    int seq = 0;
    for (const ProcurementAward &award : awards)
        CLINIC_TRY(tx.insert(u"procurement_award"_s,
                             u"import_id, seq, round, announced, drug_code, name, form, strength, pack, maker, "
                             "unit_micro"_s,
                             import, ++seq, award.round, award.announced, award.drugCode, award.name, award.form,
                             award.strength, award.pack, award.maker, award.unitPrice));
    return {};
}

Result<std::vector<ProcurementAward>> FormularyStore::awards(const ReadTransaction &tx, const ImportId &import,
                                                             const Drug &drug) const
{
    return tx.all(
        u"SELECT round, announced, drug_code, name, form, strength, pack, maker, unit_micro "
        "FROM procurement_award WHERE import_id = ? AND (drug_code = ? OR (drug_code = '' AND name = ?)) "
        "ORDER BY announced DESC, unit_micro"_s,
        [](Row &row) {
            ProcurementAward award;
            row.take(award.round);
            row.take(award.announced);
            row.take(award.drugCode);
            row.take(award.name);
            row.take(award.form);
            row.take(award.strength);
            row.take(award.pack);
            row.take(award.maker);
            row.take(award.unitPrice);
            return award;
        },
        import, drug.code, drug.name);
}

Result<> FormularyStore::insertServiceItem(Transaction &tx, const ServiceItem &item) const
{
    return tx.insert(u"service_item"_s, kItemColumns, item.id, item.code, item.name, item.initials, item.unit,
                     item.price, item.category, item.insuranceCategory, item.isGeneralConsultationFee, item.tier,
                     item.isExamplePrice, item.active, item.version);
}

Result<> FormularyStore::updateServiceItem(Transaction &tx, const ServiceItem &item) const
{
    return tx.updateVersioned(u"UPDATE service_item SET code = ?, name = ?, initials = ?, unit = ?, price_fen = ?, "
                              "category = ?, insurance_category = ?, is_general_fee = ?, tier = ?, example_price = ?, "
                              "active = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
                              item.code, item.name, item.initials, item.unit, item.price, item.category,
                              item.insuranceCategory, item.isGeneralConsultationFee, item.tier, item.isExamplePrice,
                              item.active, item.id, item.version);
}

Result<ServiceItem> FormularyStore::findServiceItem(const ReadTransaction &tx, const ServiceItemId &id) const
{
    return tx.one(u"formulary.service_not_found"_s, u"SELECT "_s + kItemColumns + u" FROM service_item WHERE id = ?"_s,
                  itemFromRow, id);
}

Result<std::vector<ServiceItem>> FormularyStore::serviceItems(const ReadTransaction &tx) const
{
    return tx.all(u"SELECT "_s + kItemColumns + u" FROM service_item ORDER BY active DESC, code"_s, itemFromRow);
}

} // namespace clinic
