// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/catalogue_readers.h"
#include "formulary/formulary_rules.h"
#include "formulary/text_index.h"
#include "shipped_formulary.h"

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::codeOf;
using clinic::test::shippedCatalogues;

class TstFormularyRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStrengthSaysWhatOneUnitHolds_data()
    {
        QTest::addColumn<QString>("strength");
        QTest::addColumn<QString>("milligrams");
        QTest::addColumn<QString>("units");
        QTest::addColumn<QString>("millilitres");
        QTest::newRow("grams") << u"0.25g"_s << u"250"_s << u"0"_s << u"0"_s;
        QTest::newRow("milligrams") << u"5mg"_s << u"5"_s << u"0"_s << u"0"_s;
        QTest::newRow("micrograms") << u"50μg"_s << u"0.05"_s << u"0"_s << u"0"_s;
        QTest::newRow("ampoule") << u"2ml∶0.1g"_s << u"100"_s << u"0"_s << u"2"_s;
        QTest::newRow("bottle") << u"100ml：3g"_s << u"3000"_s << u"0"_s << u"100"_s;
        QTest::newRow("percent") << u"0.9%×250ml"_s << u"2250"_s << u"0"_s << u"250"_s;
        QTest::newRow("units") << u"80万单位"_s << u"0"_s << u"800000"_s << u"0"_s;
        QTest::newRow("units in brackets") << u"0.48g（80万单位）"_s << u"480"_s << u"800000"_s << u"0"_s;
        QTest::newRow("volume") << u"10ml"_s << u"0"_s << u"0"_s << u"10"_s;
        QTest::newRow("each sachet") << u"每袋装6g"_s << u"6000"_s << u"0"_s << u"0"_s;
        QTest::newRow("unknown notation") << u"复方"_s << u"0"_s << u"0"_s << u"0"_s;
    }
    void aStrengthSaysWhatOneUnitHolds()
    {
        QFETCH(QString, strength);
        QFETCH(QString, milligrams);
        QFETCH(QString, units);
        QFETCH(QString, millilitres);
        const Content content = contentOf(strength);
        QCOMPARE(content.milligrams.toString(), milligrams);
        QCOMPARE(content.units.toString(), units);
        QCOMPARE(content.millilitres.toString(), millilitres);
    }

    void aPackSaysTheVolumeWhereTheStrengthIsAConcentration()
    {
        Drug drug;
        drug.strength = u"0.6%"_s;
        QCOMPARE(contentInPack(drug, u"100ml×1瓶").millilitres.toString(), u"100"_s);
        QCOMPARE(contentInPack(drug, u"100ml×1瓶").milligrams.toString(), u"600"_s);
        QCOMPARE(contentInPack(drug, u"1瓶"), Content{});
        drug.content = contentOf(u"10ml∶0.1g");
        QCOMPARE(contentInPack(drug, u"5ml×1瓶"), drug.content);
    }

    void namesLoseSaltAndForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("ingredient");
        const auto row = [](const char *name, const char *ingredient) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(ingredient);
        };
        row("对乙酰氨基酚片", "对乙酰氨基酚");
        row("盐酸二甲双胍", "二甲双胍");
        row("美托洛尔(酒石酸)", "美托洛尔");
        row("硝苯地平缓释", "硝苯地平");
        row("头孢曲松钠", "头孢曲松");
        row("头孢呋辛酯", "头孢呋辛");
        row("沙丁胺醇气雾剂", "沙丁胺醇");
        row("苯磺酸氨氯地平片", "氨氯地平");
        row("注射用青霉素钠", "青霉素");
        row("重酒石酸间羟胺", "间羟胺");
        row("氯化钾口服", "氯化钾");
        row("氯化钠", "氯化钠");
        row("碳酸氢钠片", "碳酸氢钠");
        row("硫酸镁", "硫酸镁");
        row("葡萄糖酸钙", "葡萄糖酸钙");
        row("阿莫西林克拉维酸钾", "阿莫西林克拉维酸");
    }
    void namesLoseSaltAndForm()
    {
        QFETCH(QString, name);
        QFETCH(QString, ingredient);
        QCOMPARE(normalizedIngredient(name), ingredient);
    }

    void theShippedCataloguesAreWhole()
    {
        const CatalogueFiles files = shippedCatalogues();
        QVERIFY(MUST(readFormulary(MUST(files.text(u"formulary")))).size() > 2000);
        QVERIFY(MUST(readDiagnoses(MUST(files.text(u"icd10")))).size() > 20'000);
        QVERIFY(MUST(readProcurement(MUST(files.text(u"procurement")))).size() > 500);
        QVERIFY(MUST(readServiceItems(MUST(files.text(u"example_services")))).size() >= 30);
        const auto prices = MUST(readPriceList(MUST(files.text(u"example_prices"))));
        QVERIFY(prices.size() >= 200);
        for (const PriceListRow &row : prices) {
            QVERIFY2(row.reasonCode.isEmpty(), qPrintable(row.name + row.reasonCode));
            QVERIFY(row.isExample);
        }
        QCOMPARE(codeOf(files.text(u"no_such")), u"catalogue.absent"_s);
        QCOMPARE(codeOf(CatalogueFiles::open(u"/no/such.rcc"_s)), u"catalogue.missing"_s);
    }

    void theShippedClinicalTablesAreRead()
    {
        const CatalogueFiles files = shippedCatalogues();
        QMap<CatalogueKind, QByteArray> texts;
        for (const CatalogueKind kind :
             {CatalogueKind::Compositions, CatalogueKind::Dosing, CatalogueKind::AllergyGroups,
              CatalogueKind::Contraindications, CatalogueKind::SkinTests, CatalogueKind::AntibacterialLevels,
              CatalogueKind::Frequencies, CatalogueKind::Routes})
            texts.insert(kind, MUST(files.text(toWord(kind))));
        const ClinicalTables tables = MUST(ClinicalTables::parse(texts));
        QCOMPARE(tables.frequency(u"tid")->times, 3);
        QCOMPARE(tables.frequency(u"qod")->dosesIn(7), 4);
        QVERIFY(tables.frequency(u"st")->once);
        QCOMPARE(tables.route(u"po")->group, u"口服"_s);
        QCOMPARE(tables.dosing(u"对乙酰氨基酚片", u"口服")->adultMaxSingle->toString(), u"500"_s);
        QCOMPARE(tables.dosing(u"蒙脱石", u"口服")->adultMaxSingle->toString(), u"3000"_s);
        QCOMPARE(tables.dosing(u"蒙脱石", u"注射"), nullptr);
        QCOMPARE(tables.dosing(u"氯化钾", u"口服")->adultMaxDaily->toString(), u"6000"_s);
        QCOMPARE(tables.dosing(u"左甲状腺素钠", u"口服")->adultMaxDaily->toString(), u"0.3"_s);
        QCOMPARE(tables.dosing(u"复方磺胺甲噁唑", u"口服")->basis, DoseBasis::MinUnit);
        QVERIFY(tables.antibacterial(u"左氧氟沙星", u"注射")->level == 2);
        QVERIFY(tables.antibacterial(u"左氧氟沙星", u"口服")->level == 1);
        QVERIFY(tables.skinTest(u"青霉素") != nullptr);
        QVERIFY(tables.skinTest(u"碘造影剂") == nullptr);
        QCOMPARE(tables.ageLimits(u"诺氟沙星").front().belowMonths, 18 * 12);
        QCOMPARE(tables.ageLimits(u"诺氟沙星").front().level, AlertLevel::Stop);
        QCOMPARE(tables.ageLimits(u"阿司匹林").front().level, AlertLevel::Ask);
        const auto cold = tables.ingredientsOf(u"复方氨酚烷胺", DrugKind::Western, u"片");
        QCOMPARE(cold.size(), 5U);
        const auto paracetamol = std::ranges::find(cold, u"对乙酰氨基酚"_s, &Ingredient::name);
        QCOMPARE(paracetamol->milligrams->toString(), u"250"_s);
        QVERIFY(!tables.ingredientsOf(u"复方氨酚烷胺", DrugKind::Western, u"瓶").front().milligrams);
        QCOMPARE(tables.ingredientsOf(u"对乙酰氨基酚片", DrugKind::Western, u"片").front().name, u"对乙酰氨基酚"_s);
        QCOMPARE(tables.allergyGroup(u"青霉素类")->level, AlertLevel::Stop);
        QCOMPARE(tables.allergyGroup(u"大环内酯类")->level, AlertLevel::Ask);
    }

    void everyFaultOfACatalogueIsNamed()
    {
        const auto result = ClinicalTables::parse(
            {{CatalogueKind::Frequencies, "code,name,times,per_days\nbid,每日两次,2,1\n,x,1,1\ntid,每日三次,0,1\n"}});
        QCOMPARE(codeOf(result), u"catalogue.invalid"_s);
        QCOMPARE(result.error().fields.size(), 2U);
        QCOMPARE(result.error().fields[0].path, u"frequencies:3"_s);
        QCOMPARE(result.error().fields[1].args, QVariantList{u"times"_s});
        const auto missing = ClinicalTables::parse({{CatalogueKind::Dosing, "drug,route\nx,口服\n"}});
        QCOMPARE(codeOf(missing), u"csv.columns_missing"_s);
        const auto twice = readFormulary("code,name,initials,form,strength,strength_value,strength_unit,volume_ml,"
                                         "min_unit,part,insurance_category,source\n"
                                         "A,阿莫西林,amxl,胶囊,0.25g,0.25,g,,粒,W,甲,x\n"
                                         "A,头孢拉定,tbld,胶囊,0.25g,0.25,g,,粒,W,丁,x\n");
        QCOMPARE(twice.error().fields.size(), 2U);
        QCOMPARE(twice.error().fields[0].code, u"catalogue.cell"_s);
        QCOMPARE(twice.error().fields[1].code, u"catalogue.twice"_s);
    }

    void priceListsCanHaveChineseHeadersAndFaultyRows()
    {
        const auto rows = MUST(readPriceList("药品名称,剂型,规格,生产厂家,包装规格,包装数量,包装单位,单价\r\n"
                                             "阿莫西林,胶囊,0.25g,示例厂,0.25g×24粒,24,盒,8.50\r\n"
                                             "头孢拉定,胶囊,0.25g,示例厂,0.25g×24粒,24,盒,-1\r\n"
                                             ",胶囊,0.25g,示例厂,0.25g×24粒,24,盒,1\r\n"
                                             "布洛芬,片剂,0.1g,示例厂,0.1g×100片,,瓶,1\r\n"
                                             "外购药,片剂,0.1g,示例厂,0.1g×100片,100,瓶,\r\n"));
        QCOMPARE(rows.size(), 5U);
        QCOMPARE(rows[0].price->toString(), u"8.50"_s);
        QCOMPARE(rows[1].reasonCode, u"price_list.price"_s);
        QCOMPARE(rows[2].reasonCode, u"price_list.no_name"_s);
        QCOMPARE(rows[3].reasonCode, u"price_list.units_per_pack"_s);
        QCOMPARE(rows[3].line, 5);
        QVERIFY(!rows[4].price && rows[4].reasonCode.isEmpty());
    }

    void anIndexFindsEveryPartOfEveryKey()
    {
        TextIndex index;
        index.add({u"I10"_s, u"高血压"_s, u"gxy"_s});
        index.add({u"E11.9"_s, u"2型糖尿病"_s, u"2xtnb"_s, u"tnb"_s});
        index.add({});
        index.add({u"J06.9"_s, u"ABC型"_s});
        const auto ranks = [&](QStringView text) {
            QStringList found;
            for (const auto &match : index.find(text))
                found << QString::number(match.entry) + u':' + QString::number(int(match.rank));
            return found.join(u' ');
        };
        QCOMPARE(ranks(u"gxy"), u"0:0"_s);
        QCOMPARE(ranks(u"GX"), u"0:1"_s);
        QCOMPARE(ranks(u"血压"), u"0:2"_s);
        QCOMPARE(ranks(u"tnb"), u"1:0"_s);
        QCOMPARE(ranks(u"e11"), u"1:1"_s);
        QCOMPARE(ranks(u"ａｂｃ"), u"3:1"_s);
        QCOMPARE(ranks(u"型"), u"1:2 3:2"_s);
        QCOMPARE(ranks(u""), QString{});
        QCOMPARE(ranks(u"zzz"), QString{});
    }

    void theNameOnPaperHoldsTheForm()
    {
        Drug drug;
        drug.name = u"阿莫西林"_s;
        drug.form = u"胶囊"_s;
        drug.strength = u"0.25g"_s;
        QCOMPARE(drug.displayName(), u"阿莫西林胶囊 0.25g"_s);
        drug.form = u"片剂"_s;
        QCOMPARE(drug.displayName(), u"阿莫西林片 0.25g"_s);
        drug.form = u"注射用无菌粉末"_s;
        QCOMPARE(drug.displayName(), u"阿莫西林（注射用） 0.25g"_s);
        drug.name = u"九味羌活丸"_s;
        drug.kind = DrugKind::Patent;
        QCOMPARE(drug.displayName(), u"九味羌活丸 0.25g"_s);
    }
};

QTEST_GUILESS_MAIN(TstFormularyRules)
#include "tst_formulary_rules.moc"
