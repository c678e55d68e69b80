// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/formulary_service.h"

#include "formulary/formulary_rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr std::array kClinicalKinds{
    CatalogueKind::Compositions,      CatalogueKind::Dosing,    CatalogueKind::AllergyGroups,
    CatalogueKind::Contraindications, CatalogueKind::SkinTests, CatalogueKind::AntibacterialLevels,
    CatalogueKind::Frequencies,       CatalogueKind::Routes,
};

} // namespace

FormularyService::FormularyService(Database &database, const Pinyin &pinyin, const StockLookup *stock)
    : m_database{database}, m_stock{stock}, m_pinyin{pinyin}
{
}

Result<Product> FormularyService::saveProduct(const Actor &actor, const Product &product, const QString &reason)
{
    return m_database.write(actor, Right::ManageClinic, [&](Transaction &tx) -> Result<Product> {
        Product wanted = product;
        const bool addsDrug = wanted.id.isNull() && wanted.drug.id.isNull();
        const bool getsCode = addsDrug && wanted.code.isEmpty();
        QString action = u"product.save"_s;
        auto problems = problemsOf(wanted);
        if (getsCode)
            std::erase_if(problems, [](const FieldProblem &problem) { return problem.path == u"code"; });
        if (addsDrug) {
            CLINIC_TRY_ASSIGN(auto ofDrug, newDrugProblems(tx, wanted.drug));
            for (FieldProblem &problem : ofDrug)
                problems.push_back({u"drug."_s + problem.path, problem.code, std::move(problem.args)});
        }
        if (!wanted.id.isNull()) {
            CLINIC_TRY_ASSIGN(const Product before, m_store.findProduct(tx, wanted.id));
            if (before.pricePerPack != wanted.pricePerPack) {
                action = u"product.price"_s;
                wanted.isExamplePrice = false;
                if (reason.trimmed().isEmpty())
                    problems.push_back({u"reason"_s, u"field.required"_s, {}});
            }
        }
        if (!problems.empty())
            return failFields(std::move(problems));
        if (addsDrug) {
            CLINIC_TRY_ASSIGN(wanted.drug, addDrugStep(tx, wanted.drug));
        }
        if (getsCode)
            wanted.code = productCode(wanted.drug.code, 1);
        return saveProductStep(tx, std::move(wanted), action, reason);
    });
}

Result<Product> FormularyService::saveProductStep(Transaction &tx, Product product, const QString &action,
                                                  const QString &reason) const
{
    const bool isNew = product.id.isNull();
    bool priceChanged = true;
    if (isNew) {
        product.id = tx.ids().next<ProductId>();
        product.version = 1;
        if (auto inserted = m_store.insertProduct(tx, product); !inserted) {
            if (inserted.error().code == u"storage.unique"_s)
                return fail(ErrorKind::Conflict, u"formulary.product_exists"_s, {product.code});
            return tl::unexpected(std::move(inserted).error());
        }
    } else {
        CLINIC_TRY_ASSIGN(const Product before, m_store.findProduct(tx, product.id));
        priceChanged = before.pricePerPack != product.pricePerPack;
        CLINIC_TRY(m_store.updateProduct(tx, product));
        ++product.version;
    }
    if (priceChanged)
        CLINIC_TRY(m_store.insertPrice(tx, product, reason));
    CLINIC_TRY_ASSIGN(const Product stored, m_store.findProduct(tx, product.id));
    CLINIC_TRY(m_store.bumpRevision(tx));
    CLINIC_TRY(tx.audit(action, Aggregate::Product, product.id, reason));
    CLINIC_TRY_ASSIGN(const bool used, m_store.isUsed(tx, product.id));
    if (used) // the county knows only products that were prescribed
        CLINIC_TRY(tx.outbox(Aggregate::Product, stored.id, stored.version));
    else
        tx.announce(Aggregate::Product, stored.id);
    return stored;
}

Result<std::vector<FieldProblem>> FormularyService::newDrugProblems(const ReadTransaction &tx, const Drug &drug) const
{
    auto problems = problemsOf(drug);
    CLINIC_TRY_ASSIGN(const auto known, m_store.drugs(tx));
    if (std::ranges::any_of(known, [&](const Drug &other) {
            return other.name == drug.name && other.form == drug.form && other.strength == drug.strength;
        }))
        problems.push_back({u"name"_s, u"formulary.drug_exists"_s, {drug.displayName()}});
    return problems;
}

Result<Drug> FormularyService::addDrugStep(Transaction &tx, Drug drug) const
{
    drug.id = tx.ids().next<DrugId>();
    if (drug.code.isEmpty()) {
        CLINIC_TRY_ASSIGN(const qint64 number, tx.nextNumber(u"clinic_drug"_s, {}));
        drug.code = u"OWN-%1"_s.arg(number, 4, 10, QChar(u'0'));
    }
    if (drug.content == Content{})
        drug.content = contentOf(drug.strength);
    drug.source = u"clinic"_s;
    drug.active = true;
    if (drug.initials.isEmpty())
        drug.initials = m_pinyin.initialsOf(drug.name);
    CLINIC_TRY(m_store.insertDrug(tx, drug));
    CLINIC_TRY(m_store.bumpRevision(tx));
    CLINIC_TRY(tx.audit(u"drug.add"_s, Aggregate::Product, drug.id));
    return drug;
}

Result<ServiceItem> FormularyService::saveServiceItem(const Actor &actor, const ServiceItem &item)
{
    return m_database.write(actor, Right::ManageClinic, [&](Transaction &tx) -> Result<ServiceItem> {
        if (auto problems = problemsOf(item); !problems.empty())
            return failFields(std::move(problems));
        return saveServiceItemStep(tx, item);
    });
}

Result<ServiceItem> FormularyService::saveServiceItemStep(Transaction &tx, ServiceItem item) const
{
    if (item.initials.isEmpty())
        item.initials = m_pinyin.initialsOf(item.name);
    if (item.id.isNull()) {
        item.id = tx.ids().next<ServiceItemId>();
        item.version = 1;
        if (auto inserted = m_store.insertServiceItem(tx, item); !inserted) {
            if (inserted.error().code == u"storage.unique"_s)
                return fail(ErrorKind::Conflict, u"formulary.service_exists"_s, {item.code});
            return tl::unexpected(std::move(inserted).error());
        }
    } else {
        CLINIC_TRY(m_store.updateServiceItem(tx, item));
        ++item.version;
    }
    CLINIC_TRY(tx.audit(u"service_item.save"_s, Aggregate::ServiceItem, item.id));
    tx.announce(Aggregate::ServiceItem, item.id);
    return item;
}

Result<std::vector<Product>> FormularyService::products(const Actor &)
{
    return m_database.readUnguarded([&](const ReadTransaction &tx) { return m_store.products(tx); });
}

Result<std::vector<PriceChange>> FormularyService::priceHistory(const Actor &, const ProductId &id)
{
    return m_database.readUnguarded([&](const ReadTransaction &tx) { return m_store.prices(tx, id); });
}

Result<std::vector<ServiceItem>> FormularyService::serviceItems(const Actor &)
{
    return m_database.readUnguarded([&](const ReadTransaction &tx) { return m_store.serviceItems(tx); });
}

Result<std::vector<ProductHit>> FormularyService::searchProducts(const Actor &, const QString &text, int limit)
{
    return m_database.readUnguarded(
        [&](const ReadTransaction &tx) { return m_productSearch.search(tx, m_store, m_stock, text, limit); });
}

Result<std::vector<DiagnosisCode>> FormularyService::searchDiagnoses(const Actor &, const QString &text, int limit)
{
    return m_database.readUnguarded(
        [&](const ReadTransaction &tx) { return m_diagnosisSearch.search(tx, m_store, text, limit); });
}

Result<std::vector<ProcurementAward>> FormularyService::awards(const Actor &, const Drug &drug)
{
    return m_database.readUnguarded([&](const ReadTransaction &tx) -> Result<std::vector<ProcurementAward>> {
        CLINIC_TRY_ASSIGN(const auto current, m_store.currentImport(tx, CatalogueKind::Procurement));
        if (!current)
            return std::vector<ProcurementAward>{};
        return m_store.awards(tx, *current, drug);
    });
}

Result<Product> FormularyService::product(const ReadTransaction &tx, const ProductId &id) const
{
    return m_store.findProduct(tx, id);
}

Result<std::vector<Product>> FormularyService::products(const ReadTransaction &tx, std::span<const ProductId> ids) const
{
    return m_store.findProducts(tx, ids);
}

Result<Drug> FormularyService::drug(const ReadTransaction &tx, const DrugId &id) const
{
    return m_store.findDrug(tx, id);
}

Result<ServiceItem> FormularyService::serviceItem(const ReadTransaction &tx, const ServiceItemId &id) const
{
    return m_store.findServiceItem(tx, id);
}

Result<std::optional<ServiceItem>> FormularyService::generalConsultationFee(const ReadTransaction &tx,
                                                                            ServiceTier tier) const
{
    CLINIC_TRY_ASSIGN(const auto items, m_store.serviceItems(tx));
    for (const ServiceItem &item : items)
        if (item.isGeneralConsultationFee && item.active && (item.tier == tier || item.tier == ServiceTier::Both))
            return std::optional{item};
    return std::optional<ServiceItem>{};
}

Result<std::vector<Product>> FormularyService::sameDrugProducts(const ReadTransaction &tx, const Drug &drug) const
{
    return m_store.productsOfSameDrug(tx, drug);
}

Result<std::shared_ptr<const ClinicalTables>> FormularyService::clinicalTables(const ReadTransaction &tx)
{
    QMap<CatalogueKind, ImportId> current;
    QString stamp;
    for (const CatalogueKind kind : kClinicalKinds) {
        CLINIC_TRY_ASSIGN(const auto id, m_store.currentImport(tx, kind));
        if (id)
            current.insert(kind, *id);
        stamp += id.value_or(ImportId{}).toString();
    }
    if (m_tables && stamp == m_tablesStamp)
        return m_tables;
    QMap<CatalogueKind, QByteArray> texts;
    for (auto it = current.cbegin(); it != current.cend(); ++it) {
        CLINIC_TRY_ASSIGN(const QString text, m_store.content(tx, it.value()));
        texts.insert(it.key(), text.toUtf8());
    }
    CLINIC_TRY_ASSIGN(auto tables, ClinicalTables::parse(texts));
    m_tables = std::make_shared<const ClinicalTables>(std::move(tables));
    m_tablesStamp = stamp;
    return m_tables;
}

Result<> FormularyService::recordProductUse(Transaction &tx, const ProductId &id, const StaffId &doctor,
                                            const Dosage &dosage) const
{
    CLINIC_TRY_ASSIGN(const bool known, m_store.isUsed(tx, id));
    CLINIC_TRY(m_store.recordProductUse(tx, id, doctor, dosage));
    if (!known) {
        CLINIC_TRY_ASSIGN(const Product product, m_store.findProduct(tx, id));
        CLINIC_TRY(tx.outbox(Aggregate::Product, product.id, product.version));
    }
    return {};
}

Result<std::optional<Dosage>> FormularyService::lastDosage(const ReadTransaction &tx, const ProductId &id,
                                                           const StaffId &doctor) const
{
    return m_store.lastDosage(tx, id, doctor);
}

Result<> FormularyService::recordDiagnosisUse(Transaction &tx, const QString &code, const QString &name) const
{
    return m_store.recordDiagnosisUse(tx, code, name);
}

} // namespace clinic
