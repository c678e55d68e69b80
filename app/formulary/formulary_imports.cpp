// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/catalogue_files.h"
#include "formulary/catalogue_readers.h"
#include "formulary/formulary_rules.h"
#include "formulary/formulary_service.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr std::array kShipped{
    CatalogueKind::Frequencies,
    CatalogueKind::Routes,
    CatalogueKind::Formulary,
    CatalogueKind::Icd10,
    CatalogueKind::Procurement,
    CatalogueKind::Compositions,
    CatalogueKind::Dosing,
    CatalogueKind::AllergyGroups,
    CatalogueKind::Contraindications,
    CatalogueKind::SkinTests,
    CatalogueKind::AntibacterialLevels,
};

/// Text of the rows below the header, for the record of an import.
int rowsOf(const QByteArray &csv)
{
    return std::max(0, int(csv.count('\n')) - 1);
}

/// What identifies a drug in a list that names no code.
QString drugKey(const QString &name, const QString &form, const QString &strength)
{
    return name + u'|' + form + u'|' + strength;
}

QString productKey(const Product &product)
{
    return product.drug.id.toString() + u'|' + product.maker + u'|' + product.pack;
}

/// Turns rows of a price list into products, against what the clinic has.
class PriceListPlan {
public:
    PriceListPlan(const std::vector<Drug> &drugs, const std::vector<Product> &products)
    {
        for (const Drug &drug : drugs) {
            m_drugByCode.insert(drug.code, &drug);
            m_drugsByKey[drugKey(drug.name, drug.form, drug.strength)].push_back(&drug);
        }
        for (const Product &product : products) {
            m_byCode.insert(product.code, &product);
            m_byKey.insert(productKey(product), &product);
            m_counts[product.drug.code]++;
        }
    }

    PriceRow plan(const PriceListRow &row)
    {
        PriceRow planned;
        planned.line = row.line;
        planned.name = QStringList{row.name, row.strength, row.pack, row.maker}.join(u' ');
        planned.newPrice = row.price;
        planned.reasonCode = row.reasonCode;
        planned.reasonArgs = row.reasonArgs;
        if (planned.reasonCode.isEmpty())
            fill(row, planned);
        if (!planned.reasonCode.isEmpty())
            planned.effect = PriceRowEffect::Refused;
        return planned;
    }

private:
    void refuse(PriceRow &planned, const QString &code, const QVariantList &args = {})
    {
        planned.reasonCode = code;
        planned.reasonArgs = args;
    }

    /// The formulary's drug, or one of the clinic's own.
    std::optional<Drug> drugOf(const PriceListRow &row, PriceRow &planned)
    {
        if (!row.formularyCode.isEmpty()) {
            if (const Drug *drug = m_drugByCode.value(row.formularyCode))
                return *drug;
            refuse(planned, u"price_list.unknown_code"_s, {row.formularyCode});
            return std::nullopt;
        }
        std::vector<const Drug *> found = m_drugsByKey.value(drugKey(row.name, row.form, row.strength));
        if (!row.salt.isEmpty())
            std::erase_if(found, [&](const Drug *drug) { return drug->salt != row.salt; });
        if (found.size() == 1)
            return *found.front();
        if (found.size() > 1) {
            refuse(planned, u"price_list.ambiguous"_s, {row.name, qint64(found.size())});
            return std::nullopt;
        }
        if (row.form.isEmpty() || row.strength.isEmpty() || row.minUnit.isEmpty()) {
            refuse(planned, u"price_list.unknown_drug"_s, {row.name});
            return std::nullopt;
        }
        Drug own;
        own.name = row.name;
        own.salt = row.salt;
        own.form = row.form;
        own.strength = row.strength;
        own.minUnit = row.minUnit;
        planned.addsDrug = true;
        return own;
    }

    void fill(const PriceListRow &row, PriceRow &planned)
    {
        const auto drug = drugOf(row, planned);
        if (!drug)
            return;
        Product &wanted = planned.product;
        wanted.drug = *drug;
        wanted.code = row.productCode;
        wanted.maker = row.maker;
        wanted.pack = row.pack;
        const Product *present = wanted.code.isEmpty() ? nullptr : m_byCode.value(wanted.code);
        if (present == nullptr && !planned.addsDrug)
            present = m_byKey.value(productKey(wanted));
        if (present != nullptr) {
            wanted = *present;
            planned.oldPrice = present->pricePerPack;
        } else if (wanted.code.isEmpty()) {
            wanted.code = productCode(drug->code.isEmpty() ? row.name : drug->code, ++m_counts[drug->code]);
        }
        wanted.maker = row.maker;
        wanted.pack = row.pack;
        wanted.unitsPerPack = row.unitsPerPack;
        wanted.packUnit = row.packUnit;
        wanted.minUnit = row.minUnit.isEmpty() ? drug->minUnit : row.minUnit;
        wanted.pricePerPack = row.price;
        wanted.isExamplePrice = row.isExample;
        if (row.splitAllowed)
            wanted.splitAllowed = *row.splitAllowed;
        if (row.usualDosage) {
            wanted.usualDosageReviewed = true;
            wanted.usualDosage = row.usualDosage;
        }
        if (const auto problems = problemsOf(wanted); !problems.empty()) {
            refuse(planned, u"price_list.field"_s, {problems.front().path});
            return;
        }
        const QString key = row.name + row.form + row.strength + row.salt + row.maker + row.pack;
        if (m_seen.contains(key)) {
            refuse(planned, u"price_list.twice"_s, {planned.name});
            return;
        }
        m_seen.insert(key);
        planned.effect = effectOf(wanted, present);
    }

    QHash<QString, const Drug *> m_drugByCode{};
    QHash<QString, std::vector<const Drug *>> m_drugsByKey{};
    QHash<QString, const Product *> m_byCode{};
    QHash<QString, const Product *> m_byKey{};
    QHash<QString, int> m_counts{};
    QSet<QString> m_seen{};
};

} // namespace

Result<ImportRecord> FormularyService::recordImport(Transaction &tx, CatalogueKind kind, const QString &sourceName,
                                                    const QByteArray &bytes, int rows, const QString &content) const
{
    ImportRecord record;
    record.id = tx.ids().next<ImportId>();
    record.kind = kind;
    CLINIC_TRY_ASSIGN(record.number, m_store.nextImportNumber(tx, kind));
    record.sourceName = sourceName;
    record.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    record.rows = rows;
    record.importedAt = tx.now();
    record.importedBy = tx.actor().staffId();
    CLINIC_TRY(m_store.insertImport(tx, record, content));
    CLINIC_TRY(tx.audit(u"catalogue.import"_s, Aggregate::Import, record.id));
    tx.announce(Aggregate::Import, record.id);
    return record;
}

Result<ImportRecord> FormularyService::importStep(Transaction &tx, CatalogueKind kind, const QString &sourceName,
                                                  const QByteArray &bytes) const
{
    switch (kind) {
    case CatalogueKind::Formulary: {
        CLINIC_TRY_ASSIGN(const auto drugs, readFormulary(bytes));
        if (drugs.empty())
            return fail(ErrorKind::Validation, u"catalogue.empty"_s, {toWord(kind)});
        CLINIC_TRY(m_store.replaceDrugs(tx, drugs));
        CLINIC_TRY(m_store.bumpRevision(tx));
        return recordImport(tx, kind, sourceName, bytes, int(drugs.size()), {});
    }
    case CatalogueKind::Icd10: {
        CLINIC_TRY_ASSIGN(const auto rows, readDiagnoses(bytes));
        if (rows.empty())
            return fail(ErrorKind::Validation, u"catalogue.empty"_s, {toWord(kind)});
        return recordImport(tx, kind, sourceName, bytes, int(rows.size()), QString::fromUtf8(bytes));
    }
    case CatalogueKind::Procurement: {
        CLINIC_TRY_ASSIGN(const auto awards, readProcurement(bytes));
        CLINIC_TRY_ASSIGN(const ImportRecord record, recordImport(tx, kind, sourceName, bytes, int(awards.size()), {}));
        CLINIC_TRY(m_store.insertAwards(tx, record.id, awards));
        return record;
    }
    case CatalogueKind::PriceList:
        return priceListStep(tx, sourceName, bytes, RefusedRows::StopImport);
    case CatalogueKind::ServiceList: {
        CLINIC_TRY_ASSIGN(const auto items, readServiceItems(bytes));
        CLINIC_TRY_ASSIGN(const auto present, m_store.serviceItems(tx));
        for (ServiceItem item : items) {
            const auto at = std::ranges::find(present, item.code, &ServiceItem::code);
            if (at != present.end()) {
                item.id = at->id;
                item.version = at->version;
                item.initials = at->name == item.name ? at->initials : QString{};
            }
            if (at == present.end() || !(item == *at))
                CLINIC_TRY(saveServiceItemStep(tx, item));
        }
        return recordImport(tx, kind, sourceName, bytes, int(items.size()), {});
    }
    case CatalogueKind::Compositions:
    case CatalogueKind::Dosing:
    case CatalogueKind::AllergyGroups:
    case CatalogueKind::Contraindications:
    case CatalogueKind::SkinTests:
    case CatalogueKind::AntibacterialLevels:
    case CatalogueKind::Frequencies:
    case CatalogueKind::Routes:
        CLINIC_TRY(ClinicalTables::parse({{kind, bytes}}));
        return recordImport(tx, kind, sourceName, bytes, rowsOf(bytes), QString::fromUtf8(bytes));
    }
    Q_UNREACHABLE();
}

Result<ImportRecord> FormularyService::importCatalogue(const Actor &actor, CatalogueKind kind,
                                                       const QString &sourceName, const QByteArray &bytes)
{
    return m_database.write(actor, Right::ImportData,
                            [&](Transaction &tx) { return importStep(tx, kind, sourceName, bytes); });
}

Result<std::vector<ImportRecord>> FormularyService::importShipped(const Actor &actor, const CatalogueFiles &files)
{
    return m_database.write(actor, Right::ImportData,
                            [&](Transaction &tx) { return importFiles(tx, files, kShipped); });
}

Result<std::vector<ImportRecord>> FormularyService::importExamples(const Actor &actor, const CatalogueFiles &files)
{
    return m_database.write(actor, Right::ImportData, [&](Transaction &tx) -> Result<std::vector<ImportRecord>> {
        CLINIC_TRY_ASSIGN(const QByteArray prices, files.text(u"example_prices"));
        CLINIC_TRY_ASSIGN(const QByteArray services, files.text(u"example_services"));
        std::vector<ImportRecord> records;
        CLINIC_TRY_ASSIGN(records.emplace_back(),
                          importStep(tx, CatalogueKind::PriceList, u"example_prices.csv"_s, prices));
        CLINIC_TRY_ASSIGN(records.emplace_back(),
                          importStep(tx, CatalogueKind::ServiceList, u"example_services.csv"_s, services));
        return records;
    });
}

Result<std::vector<ImportRecord>> FormularyService::importFiles(Transaction &tx, const CatalogueFiles &files,
                                                                std::span<const CatalogueKind> kinds) const
{
    std::vector<ImportRecord> records;
    for (const CatalogueKind kind : kinds) {
        CLINIC_TRY_ASSIGN(const QByteArray bytes, files.text(toWord(kind)));
        CLINIC_TRY_ASSIGN(records.emplace_back(), importStep(tx, kind, toWord(kind) + u".csv"_s, bytes));
    }
    return records;
}

Result<std::vector<ImportRecord>> FormularyService::imports(const Actor &actor)
{
    CLINIC_TRY(actor.require(Right::ImportData));
    return m_database.readUnguarded([&](const ReadTransaction &tx) { return m_store.imports(tx); });
}

Result<PriceListPreview> FormularyService::planPriceList(const ReadTransaction &tx, const QByteArray &bytes) const
{
    CLINIC_TRY_ASSIGN(const auto rows, readPriceList(bytes));
    CLINIC_TRY_ASSIGN(const auto drugs, m_store.drugs(tx));
    CLINIC_TRY_ASSIGN(const auto products, m_store.products(tx));
    PriceListPlan plan{drugs, products};
    PriceListPreview preview;
    for (const PriceListRow &row : rows)
        preview.rows.push_back(plan.plan(row));
    return preview;
}

Result<PriceListPreview> FormularyService::previewPriceList(const Actor &actor, const QByteArray &bytes)
{
    return m_database.read(actor, Right::ImportData,
                           [&](const ReadTransaction &tx) { return planPriceList(tx, bytes); });
}

Result<ImportRecord> FormularyService::importPriceList(const Actor &actor, const QString &sourceName,
                                                       const QByteArray &bytes, RefusedRows refused)
{
    return m_database.write(actor, Right::ImportData,
                            [&](Transaction &tx) { return priceListStep(tx, sourceName, bytes, refused); });
}

Result<ImportRecord> FormularyService::priceListStep(Transaction &tx, const QString &sourceName,
                                                     const QByteArray &bytes, RefusedRows refused) const
{
    CLINIC_TRY_ASSIGN(const PriceListPreview preview, planPriceList(tx, bytes));
    if (refused == RefusedRows::StopImport && preview.count(PriceRowEffect::Refused) > 0) {
        Error error{ErrorKind::Validation, u"price_list.refused_rows"_s, {preview.count(PriceRowEffect::Refused)}};
        for (const PriceRow &row : preview.rows)
            if (row.effect == PriceRowEffect::Refused)
                error.fields.push_back({u"price_list:"_s + QString::number(row.line), row.reasonCode, row.reasonArgs});
        return tl::unexpected(std::move(error));
    }
    int used = 0;
    QHash<QString, Drug> added;
    for (const PriceRow &row : preview.rows) {
        if (row.effect == PriceRowEffect::Refused)
            continue;
        ++used;
        if (row.effect == PriceRowEffect::Unchanged)
            continue;
        Product product = row.product;
        if (row.addsDrug) {
            const QString key = drugKey(product.drug.name, product.drug.form, product.drug.strength);
            if (!added.contains(key)) {
                CLINIC_TRY_ASSIGN(const Drug drug, addDrugStep(tx, product.drug));
                added.insert(key, drug);
            }
            product.drug = added.value(key);
        }
        CLINIC_TRY(saveProductStep(tx, std::move(product), u"product.import"_s, sourceName));
    }
    return recordImport(tx, CatalogueKind::PriceList, sourceName, bytes, used, {});
}

Result<ImportRecord> FormularyService::importServiceItems(const Actor &actor, const QString &sourceName,
                                                          const QByteArray &bytes)
{
    return importCatalogue(actor, CatalogueKind::ServiceList, sourceName, bytes);
}

} // namespace clinic
