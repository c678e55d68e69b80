// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/catalogue_readers.h"

#include "base/csv_reader.h"
#include "base/text_input.h"
#include "formulary/formulary_rules.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// Collects what is wrong with a file, row by row.
class Faults {
public:
    explicit Faults(CatalogueKind kind) : m_kind{kind} {}

    void cell(const CsvRow &row, const QString &column) { note(row, u"catalogue.cell"_s, column); }
    void twice(const CsvRow &row, const QString &value) { note(row, u"catalogue.twice"_s, value); }

    /// The rows, or every fault.
    template <class T> Result<std::vector<T>> finish(const Result<CsvSummary> &summary, std::vector<T> rows)
    {
        if (!summary)
            return tl::unexpected(summary.error());
        if (m_problems.empty())
            return rows;
        const auto count = qint64(m_problems.size());
        return tl::unexpected(Error{ErrorKind::Validation, u"catalogue.invalid"_s, {count}, {}, std::move(m_problems)});
    }

private:
    void note(const CsvRow &row, const QString &code, const QString &arg)
    {
        m_problems.push_back({toWord(m_kind) + u':' + QString::number(row.line()), code, {arg}});
    }

    CatalogueKind m_kind;
    std::vector<FieldProblem> m_problems{};
};

std::optional<InsuranceCategory> insuranceCategoryOf(QStringView text)
{
    if (text == u"甲" || text == u"A")
        return InsuranceCategory::A;
    if (text == u"乙" || text == u"B")
        return InsuranceCategory::B;
    if (text.isEmpty() || text == u"none" || text == u"丙" || text == u"自费")
        return InsuranceCategory::None;
    return std::nullopt;
}

QStringList parts(QStringView text)
{
    return text.toString().split(u';', Qt::SkipEmptyParts);
}

bool isTrue(QStringView text)
{
    return text == u"1" || text == u"是" || text == u"yes" || text == u"true";
}

} // namespace

Result<std::vector<Drug>> readFormulary(const QByteArray &csv)
{
    enum {
        Code,
        Name,
        Initials,
        English,
        Salt,
        Form,
        Strength,
        Value,
        Unit,
        Volume,
        MinUnit,
        Part,
        Specialist,
        Atc,
        Category,
        Restriction,
        Source
    };
    const std::vector<CsvColumn> columns{{{u"code"_s}},
                                         {{u"name"_s}},
                                         {{u"initials"_s}},
                                         {{u"english"_s}, false},
                                         {{u"salt"_s}, false},
                                         {{u"form"_s}},
                                         {{u"strength"_s}},
                                         {{u"strength_value"_s}},
                                         {{u"strength_unit"_s}},
                                         {{u"volume_ml"_s}},
                                         {{u"min_unit"_s}},
                                         {{u"part"_s}},
                                         {{u"specialist"_s}, false},
                                         {{u"atc_group"_s}, false},
                                         {{u"insurance_category"_s}},
                                         {{u"insurance_restriction"_s}, false},
                                         {{u"source"_s}}};
    Faults faults{CatalogueKind::Formulary};
    std::vector<Drug> drugs;
    QSet<QString> codes;
    const auto summary = CsvReader::read(csv, columns, [&](const CsvRow &row) -> Result<> {
        Drug drug;
        drug.code = row.trimmed(Code).toString();
        drug.name = row.trimmed(Name).toString();
        drug.initials = row.trimmed(Initials).toString();
        drug.english = row.trimmed(English).toString();
        drug.salt = row.trimmed(Salt).toString();
        drug.form = row.trimmed(Form).toString();
        drug.strength = row.trimmed(Strength).toString();
        drug.content =
            withUnitsInBrackets(contentOf(row.trimmed(Value), row.trimmed(Unit), row.trimmed(Volume)), drug.strength);
        drug.minUnit = row.trimmed(MinUnit).toString();
        drug.kind = row.trimmed(Part) == u"T"   ? DrugKind::Patent
                    : row.trimmed(Part) == u"S" ? DrugKind::Slices
                                                : DrugKind::Western;
        drug.specialist = row.trimmed(Specialist) == u"1";
        drug.atcGroup = row.trimmed(Atc).toString();
        drug.insuranceRestriction = row.trimmed(Restriction).toString();
        drug.source = row.trimmed(Source).toString();
        if (const auto category = insuranceCategoryOf(row.trimmed(Category)))
            drug.insuranceCategory = *category;
        else
            faults.cell(row, u"insurance_category"_s);
        if (drug.code.isEmpty() || drug.code.size() > 40)
            faults.cell(row, u"code"_s);
        else if (codes.contains(drug.code))
            faults.twice(row, drug.code);
        if (drug.name.isEmpty() || drug.name.size() > kMaxNameLength)
            faults.cell(row, u"name"_s);
        if (drug.minUnit.isEmpty())
            faults.cell(row, u"min_unit"_s);
        codes.insert(drug.code);
        drugs.push_back(std::move(drug));
        return {};
    });
    return faults.finish(summary, std::move(drugs));
}

Result<std::vector<ProcurementAward>> readProcurement(const QByteArray &csv)
{
    const std::vector<CsvColumn> columns{{{u"formulary_code"_s}}, {{u"round"_s}}, {{u"announced"_s}},
                                         {{u"generic"_s}},        {{u"form"_s}},  {{u"strength"_s}},
                                         {{u"pack"_s}},           {{u"maker"_s}}, {{u"unit_price_micro"_s}}};
    static const QRegularExpression month{u"^\\d{4}-(0[1-9]|1[0-2])$"_s};
    Faults faults{CatalogueKind::Procurement};
    std::vector<ProcurementAward> awards;
    const auto summary = CsvReader::read(csv, columns, [&](const CsvRow &row) -> Result<> {
        ProcurementAward award;
        award.drugCode = row.trimmed(0).toString();
        award.round = row.trimmed(1).toString();
        award.announced = row.trimmed(2).toString();
        award.name = row.trimmed(3).toString();
        award.form = row.trimmed(4).toString();
        award.strength = row.trimmed(5).toString();
        award.pack = row.trimmed(6).toString();
        award.maker = row.trimmed(7).toString();
        award.unitPrice = UnitPrice::fromMicro(row.trimmed(8).toLongLong());
        if (award.unitPrice.micro() <= 0)
            faults.cell(row, u"unit_price_micro"_s);
        if (!month.match(award.announced).hasMatch())
            faults.cell(row, u"announced"_s);
        if (award.name.isEmpty())
            faults.cell(row, u"generic"_s);
        awards.push_back(std::move(award));
        return {};
    });
    return faults.finish(summary, std::move(awards));
}

Result<std::vector<ServiceItem>> readServiceItems(const QByteArray &csv)
{
    enum { Code, Name, Unit, PriceFen, Price, Category, Insurance, GeneralFee, Source, Initials, Tier };
    const std::vector<CsvColumn> columns{{{u"code"_s, u"编码"_s}},
                                         {{u"name"_s, u"名称"_s}},
                                         {{u"unit"_s, u"单位"_s}},
                                         {{u"price_fen"_s}, false},
                                         {{u"price"_s, u"price_yuan"_s, u"单价"_s}, false},
                                         {{u"category"_s, u"类别"_s}, false},
                                         {{u"insurance_category"_s, u"医保类别"_s}, false},
                                         {{u"general_consultation_fee"_s, u"is_general_consultation_fee"_s}, false},
                                         {{u"source"_s}, false},
                                         {{u"initials"_s}, false},
                                         {{u"tier"_s}, false}};
    Faults faults{CatalogueKind::ServiceList};
    std::vector<ServiceItem> items;
    QSet<QString> codes;
    const auto summary = CsvReader::read(csv, columns, [&](const CsvRow &row) -> Result<> {
        ServiceItem item;
        item.code = row.trimmed(Code).toString();
        item.name = row.trimmed(Name).toString();
        item.unit = row.trimmed(Unit).toString();
        item.initials = row.trimmed(Initials).toString();
        bool ok = false;
        if (const QStringView fen = row.trimmed(PriceFen); !fen.isEmpty()) {
            item.price = Money::fromFen(fen.toLongLong(&ok));
        } else {
            const auto price = Money::fromString(row.trimmed(Price));
            ok = price.has_value();
            item.price = price.value_or(Money{});
        }
        if (!ok || item.price.isNegative())
            faults.cell(row, u"price"_s);
        const auto category = fromWord<ServiceCategory>(row.trimmed(Category));
        if (!category && !row.trimmed(Category).isEmpty())
            faults.cell(row, u"category"_s);
        item.category = category.value_or(ServiceCategory::Other);
        if (const auto insurance = insuranceCategoryOf(row.trimmed(Insurance)))
            item.insuranceCategory = *insurance;
        else
            faults.cell(row, u"insurance_category"_s);
        item.isGeneralConsultationFee = isTrue(row.trimmed(GeneralFee));
        item.isExamplePrice = row.trimmed(Source) == u"示例";
        const auto tier = fromWord<ServiceTier>(row.trimmed(Tier));
        if (!tier && !row.trimmed(Tier).isEmpty())
            faults.cell(row, u"tier"_s);
        item.tier = tier.value_or(ServiceTier::Both);
        if (item.unit.isEmpty())
            item.unit = u"次"_s;
        if (!problemsOf(item).empty())
            faults.cell(row, u"code, name"_s);
        if (codes.contains(item.code))
            faults.twice(row, item.code);
        codes.insert(item.code);
        items.push_back(std::move(item));
        return {};
    });
    return faults.finish(summary, std::move(items));
}

Result<std::vector<DiagnosisRow>> readDiagnoses(const QByteArray &csv)
{
    const std::vector<CsvColumn> columns{{{u"code"_s}},
                                         {{u"code6"_s}, false},
                                         {{u"name"_s}},
                                         {{u"initials"_s}},
                                         {{u"common"_s}, false},
                                         {{u"aliases"_s}, false},
                                         {{u"alias_initials"_s}, false}};
    Faults faults{CatalogueKind::Icd10};
    std::vector<DiagnosisRow> rows;
    rows.reserve(24'000);
    const auto summary = CsvReader::read(csv, columns, [&](const CsvRow &row) -> Result<> {
        DiagnosisRow entry;
        entry.diagnosis.code = row.trimmed(0).toString();
        entry.diagnosis.code6 = row.trimmed(1).toString();
        entry.diagnosis.name = row.trimmed(2).toString();
        entry.initials = row.trimmed(3).toString();
        entry.commonRank = row.trimmed(4).toInt();
        entry.diagnosis.isCommon = entry.commonRank > 0;
        entry.aliases = parts(row.trimmed(5));
        entry.aliasInitials = parts(row.trimmed(6));
        if (entry.diagnosis.code.isEmpty())
            faults.cell(row, u"code"_s);
        if (entry.diagnosis.name.isEmpty())
            faults.cell(row, u"name"_s);
        rows.push_back(std::move(entry));
        return {};
    });
    return faults.finish(summary, std::move(rows));
}

namespace {

enum PriceColumn : std::size_t {
    FormularyCode,
    ProductCode,
    Name,
    Salt,
    Form,
    Strength,
    Maker,
    Pack,
    UnitsPerPack,
    PackUnit,
    MinUnit,
    PriceMicro,
    Price,
    Split,
    Dose,
    DoseUnit,
    FrequencyCode,
    RouteCode,
    Days,
    Source
};

const std::vector<CsvColumn> &priceColumns()
{
    static const std::vector<CsvColumn> columns{
        {{u"formulary_code"_s, u"目录编码"_s}, false},
        {{u"code"_s, u"product_code"_s, u"编码"_s}, false},
        {{u"generic"_s, u"name"_s, u"药品名称"_s, u"通用名"_s}},
        {{u"salt"_s}, false},
        {{u"form"_s, u"剂型"_s}},
        {{u"strength"_s, u"规格"_s}},
        {{u"maker"_s, u"生产厂家"_s, u"生产企业"_s}},
        {{u"pack"_s, u"包装"_s, u"包装规格"_s}},
        {{u"units_per_pack"_s, u"包装数量"_s}},
        {{u"pack_unit"_s, u"包装单位"_s}},
        {{u"min_unit"_s, u"最小单位"_s}, false},
        {{u"purchase_price_micro"_s, u"price_micro"_s}, false},
        {{u"price"_s, u"单价"_s, u"零售价"_s}, false},
        {{u"split_allowed"_s, u"可拆零"_s}, false},
        {{u"dose"_s, u"单次用量"_s}, false},
        {{u"dose_unit"_s, u"用量单位"_s}, false},
        {{u"frequency"_s, u"频次"_s}, false},
        {{u"route"_s, u"用法"_s}, false},
        {{u"days"_s, u"天数"_s}, false},
        {{u"source"_s}, false},
    };
    return columns;
}

/// The price of a row: absent, or a fault.
void readPrice(const CsvRow &row, PriceListRow &entry)
{
    const auto refuse = [&](QStringView text) {
        entry.reasonCode = u"price_list.price"_s;
        entry.reasonArgs = {text.toString()};
    };
    if (const QStringView micro = row.trimmed(PriceMicro); !micro.isEmpty()) {
        bool ok = false;
        entry.price = UnitPrice::fromMicro(micro.toLongLong(&ok));
        if (!ok || entry.price->micro() <= 0)
            refuse(micro);
    } else if (const QStringView text = row.trimmed(Price); !text.isEmpty()) {
        const auto price = UnitPrice::fromString(text);
        if (price && price->micro() > 0)
            entry.price = *price;
        else
            refuse(text);
    }
}

void readUsualDosage(const CsvRow &row, PriceListRow &entry)
{
    const bool unmeasured = row.trimmed(Dose).isEmpty() && row.trimmed(DoseUnit) == kAsNeededAmount;
    if (row.trimmed(Dose).isEmpty() && !unmeasured)
        return;
    const auto dose = unmeasured ? Quantity::whole(1) : Quantity::fromString(row.trimmed(Dose));
    bool daysOk = true;
    const int days = row.trimmed(Days).isEmpty() ? 0 : row.trimmed(Days).toInt(&daysOk);
    if (!dose || dose->isZero() || dose->isNegative() || !daysOk || days < 0 || days > 366) {
        entry.reasonCode = u"price_list.dosage"_s;
        entry.reasonArgs = {row.trimmed(Dose).toString()};
        return;
    }
    entry.usualDosage = Dosage{*dose, row.trimmed(DoseUnit).toString(), row.trimmed(FrequencyCode).toString(),
                               row.trimmed(RouteCode).toString(), days};
}

} // namespace

Result<std::vector<PriceListRow>> readPriceList(const QByteArray &csv)
{
    std::vector<PriceListRow> rows;
    CLINIC_TRY(CsvReader::read(csv, priceColumns(), [&](const CsvRow &row) -> Result<> {
        if (row.isBlank())
            return {};
        PriceListRow entry;
        entry.line = row.line();
        entry.formularyCode = row.trimmed(FormularyCode).toString();
        entry.productCode = row.trimmed(ProductCode).toString();
        entry.name = row.trimmed(Name).toString();
        entry.salt = row.trimmed(Salt).toString();
        entry.form = row.trimmed(Form).toString();
        entry.strength = row.trimmed(Strength).toString();
        entry.maker = row.trimmed(Maker).toString();
        entry.pack = row.trimmed(Pack).toString();
        entry.packUnit = row.trimmed(PackUnit).toString();
        entry.minUnit = row.trimmed(MinUnit).toString();
        entry.unitsPerPack = row.trimmed(UnitsPerPack).toInt();
        if (!row.trimmed(Split).isEmpty())
            entry.splitAllowed = isTrue(row.trimmed(Split));
        entry.isExample = row.trimmed(Source) == u"示例";
        readPrice(row, entry);
        readUsualDosage(row, entry);
        if (entry.name.isEmpty()) {
            entry.reasonCode = u"price_list.no_name"_s;
        } else if (entry.unitsPerPack < 1) {
            entry.reasonCode = u"price_list.units_per_pack"_s;
            entry.reasonArgs = {row.trimmed(UnitsPerPack).toString()};
        }
        rows.push_back(std::move(entry));
        return {};
    }));
    return rows;
}

} // namespace clinic
