// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/catalogue_readers.h"
#include "formulary/formulary_rules.h"
#include "shipped_reference.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::codeOf;

namespace {

struct Written {
    QString drug{};
    QString form{u"片剂"_s};
    QString strength{};
    QString minUnit{u"片"_s};
    QString dose{u"1"_s};
    QString unit{u"片"_s};
    QString frequency{u"tid"_s};
    int days{3};
    QString route{u"po"_s};
};

PrescriptionLine lineOf(const Written &written)
{
    PrescriptionLine line;
    line.drugName = written.drug;
    line.form = written.form;
    line.strength = written.strength;
    line.content = contentOf(written.strength);
    line.minUnit = written.minUnit;
    line.packUnit = u"盒"_s;
    line.dosage = {MUST(Quantity::fromString(written.dose)), written.unit, written.frequency, written.route,
                   written.days};
    line.quantity = Quantity::whole(10);
    line.splitAllowed = true;
    return line;
}

const Written kParacetamol{u"对乙酰氨基酚"_s, u"片剂"_s, u"0.5g"_s, u"片"_s, u"0.5"_s, u"g"_s};
const Written kAmoxicillin{u"阿莫西林"_s, u"胶囊"_s, u"0.25g"_s, u"粒"_s, u"0.5"_s, u"g"_s};

PatientFacts adult()
{
    PatientFacts facts;
    facts.age = Age{40, 480, 14'600};
    facts.sex = Sex::Male;
    return facts;
}

PatientFacts child(int months, int kilograms)
{
    PatientFacts facts;
    facts.age = Age{months / 12, months, months * 30};
    facts.weightKg = Quantity::whole(kilograms);
    return facts;
}

PatientFacts allergicTo(const QString &substance, AllergyKind kind = AllergyKind::Ingredient)
{
    PatientFacts facts = adult();
    facts.allergies.push_back({kind, substance, AllergySeverity::Severe});
    return facts;
}

} // namespace

class TstPrescriptionRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theQuantityFollowsFromDosageAndForm_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("strength");
        QTest::addColumn<QString>("minUnit");
        QTest::addColumn<QString>("dose");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("frequency");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("unitsPerPack");
        QTest::addColumn<bool>("split");
        QTest::addColumn<QString>("quantity");
        const auto row = [](const char *name, const char *form, const char *strength, const char *minUnit,
                            const char *dose, const char *unit, const char *frequency, int days, int pack, bool split,
                            const char *quantity) {
            const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
            QTest::newRow(name) << text(form) << text(strength) << text(minUnit) << text(dose) << text(unit)
                                << text(frequency) << days << pack << split << text(quantity);
        };
        row("capsules by mass, whole packs", "胶囊", "0.25g", "粒", "0.5", "g", "tid", 5, 24, false, "48");
        row("capsules, split", "胶囊", "0.25g", "粒", "0.5", "g", "tid", 5, 24, true, "30");
        row("half tablets add up", "片剂", "25mg", "片", "0.5", "片", "bid", 7, 100, true, "7");
        row("half tablets of an odd day", "片剂", "25mg", "片", "12.5", "mg", "qd", 3, 20, true, "2");
        row("every other day", "片剂", "5mg", "片", "5", "mg", "qod", 7, 1, true, "4");
        row("once a week", "片剂", "5mg", "片", "5", "mg", "qw", 28, 1, true, "4");
        row("at once", "片剂", "5mg", "片", "5", "mg", "st", 1, 1, true, "1");
        row("ampoules are opened for each dose", "注射液", "2ml∶0.1g", "支", "1", "ml", "bid", 3, 10, true, "6");
        row("two ampoules a dose", "注射液", "2ml∶0.1g", "支", "150", "mg", "bid", 3, 10, true, "12");
        row("penicillin by units", "注射用无菌粉末", "0.48g（80万单位）", "支", "160", "万单位", "bid", 3, 1, false,
            "12");
        row("syrup by volume", "糖浆剂", "100ml", "瓶", "10", "ml", "tid", 3, 1, false, "1");
        row("syrup for longer", "糖浆剂", "100ml", "瓶", "10", "ml", "tid", 5, 1, false, "2");
        row("suspension by mass", "混悬液", "100ml∶2g", "瓶", "200", "mg", "tid", 5, 1, false, "2");
        row("eye drops: one", "滴眼剂", "8ml", "支", "2", "滴", "tid", 7, 1, false, "1");
        row("cream: one", "乳膏剂", "1%", "支", "1", "适量", "bid", 7, 1, false, "1");
        row("inhaler: one", "吸入气雾剂", "100μg", "瓶", "2", "揿", "prn", 7, 1, false, "1");
        row("plasters are counted", "贴膏剂", "7cm×10cm", "贴", "1", "贴", "qd", 5, 4, false, "8");
        row("suppositories", "栓剂", "0.1g", "粒", "0.1", "g", "qn", 5, 10, true, "5");
        row("sachets", "颗粒剂", "每袋装10g", "袋", "1", "袋", "tid", 3, 9, false, "9");
        row("a strength that says nothing", "片剂", "复方", "片", "0.5", "g", "tid", 3, 12, false, "-");
    }
    void theQuantityFollowsFromDosageAndForm()
    {
        QFETCH(QString, form);
        QFETCH(QString, strength);
        QFETCH(QString, minUnit);
        QFETCH(QString, dose);
        QFETCH(QString, unit);
        QFETCH(QString, frequency);
        QFETCH(int, days);
        QFETCH(int, unitsPerPack);
        QFETCH(bool, split);
        QFETCH(QString, quantity);
        PrescriptionLine line = lineOf({u"药"_s, form, strength, minUnit, dose, unit, frequency, days});
        line.unitsPerPack = unitsPerPack;
        line.splitAllowed = split;
        const auto computed = quantityFor(line, tables());
        QCOMPARE(computed ? computed->toString() : u"-"_s, quantity);
    }

    void aLineIsChargedByPackOrByUnit()
    {
        PrescriptionLine line = lineOf(kAmoxicillin);
        line.unitsPerPack = 24;
        line.pricePerPack = UnitPrice::fromFen(850);
        line.quantity = Quantity::whole(48);
        const ChargeTerms packs = MUST(chargeTerms(line));
        QCOMPARE(packs.quantity, Quantity::whole(2));
        QCOMPARE(packs.unit, u"盒"_s);
        QCOMPARE(packs.amount, Money::fromFen(1700));
        line.quantity = Quantity::whole(30);
        const ChargeTerms units = MUST(chargeTerms(line));
        QCOMPARE(units.price.toString(), u"0.354167"_s);
        QCOMPARE(units.unit, u"粒"_s);
        QCOMPARE(units.amount, Money::fromFen(1063));
        line.boughtElsewhere = true;
        QCOMPARE(codeOf(chargeTerms(line)), u"prescribing.no_price"_s);
    }

    void fiveDrugsAreTheMost()
    {
        Prescription prescription;
        for (const QString &name : {u"一"_s, u"二"_s, u"三"_s, u"四"_s, u"五"_s})
            prescription.lines.push_back(lineOf({name}));
        QVERIFY(check(prescription, adult()).empty());
        prescription.lines.push_back(lineOf({u"六"_s}));
        const auto findings = check(prescription, adult());
        QCOMPARE(codes(findings), QStringList{u"stop prescribing.too_many_drugs"_s});
        QVERIFY(!findings.front().mayOverride);
        QCOMPARE(codeOf(mayBeSigned(findings, {{findings.front().alertKey, u"理由"_s}})), u"prescribing.not_allowed"_s);
    }

    void slicesStandAlone()
    {
        Prescription prescription;
        prescription.lines = {lineOf({u"甘草"_s}), lineOf(kParacetamol)};
        prescription.lines[0].drugKind = DrugKind::Slices;
        QVERIFY(codes(check(prescription, adult())).contains(u"stop prescribing.slices_mixed"_s));
        prescription.lines.pop_back();
        QCOMPARE(codes(check(prescription, adult())), QStringList{u"stop prescribing.slices_kind"_s});
        prescription.kind = PrescriptionKind::TcmSlices;
        QVERIFY(check(prescription, adult()).empty());
    }

    void everyKindHasItsDays_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ordinary 7") << u"ordinary"_s << 7 << QString{} << QString{};
        QTest::newRow("ordinary 8") << u"ordinary"_s << 8 << QString{} << u"stop prescribing.days_over_limit"_s;
        QTest::newRow("emergency 3") << u"emergency"_s << 3 << QString{} << QString{};
        QTest::newRow("emergency 4") << u"emergency"_s << 4 << QString{} << u"stop prescribing.days_over_limit"_s;
        QTest::newRow("long-term 28") << u"long_term"_s << 28 << QString{} << QString{};
        QTest::newRow("long-term 29") << u"long_term"_s << 29 << QString{} << u"stop prescribing.long_term_reason"_s;
        QTest::newRow("long-term 84, reason") << u"long_term"_s << 84 << u"病情稳定"_s << QString{};
        QTest::newRow("long-term 85") << u"long_term"_s << 85 << u"病情稳定"_s << u"stop prescribing.days_over_limit"_s;
    }
    void everyKindHasItsDays()
    {
        QFETCH(QString, kind);
        QFETCH(int, days);
        QFETCH(QString, reason);
        QFETCH(QString, expected);
        Prescription prescription;
        prescription.kind = *fromWord<PrescriptionKind>(kind);
        prescription.longTermReason = reason;
        prescription.lines = {lineOf({u"氨氯地平"_s, u"片剂"_s, u"5mg"_s, u"片"_s, u"5"_s, u"mg"_s, u"qd"_s, days})};
        QCOMPARE(codes(check(prescription, adult())).join(u' '), expected);
    }

    void aStatedQuantityCountsAsDays()
    {
        Prescription prescription;
        prescription.lines = {lineOf({u"氨氯地平"_s, u"片剂"_s, u"5mg"_s, u"片"_s, u"5"_s, u"mg"_s, u"qd"_s, 7})};
        prescription.lines[0].quantity = Quantity::whole(28);
        QVERIFY(check(prescription, adult()).empty());
        prescription.lines[0].quantityStated = true;
        const auto findings = check(prescription, adult());
        QCOMPARE(codes(findings), QStringList{u"stop prescribing.days_over_limit"_s});
        QCOMPARE(findings.front().args[1].toInt(), 28);
    }

    void anAllergySpeaksAsLoudlyAsItsGroup_data()
    {
        QTest::addColumn<QString>("substance");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *substance, const char *kind, const char *drug, const char *expected) {
            QTest::newRow(qPrintable(QString::fromUtf8(substance) + u' ' + QString::fromUtf8(drug)))
                << QString::fromUtf8(substance) << QString::fromLatin1(kind) << QString::fromUtf8(drug)
                << QString::fromLatin1(expected);
        };
        row("阿莫西林", "ingredient", "阿莫西林", "stop prescribing.allergy_ingredient");
        row("青霉素", "ingredient", "阿莫西林", "stop prescribing.allergy_group");
        row("青霉素钠", "ingredient", "阿莫西林", "stop prescribing.allergy_group");
        row("青霉素类", "group", "氨苄西林", "stop prescribing.allergy_group");
        row("青霉素类过敏", "other", "阿莫西林", "stop prescribing.allergy_group");
        row("阿莫西林", "ingredient", "头孢氨苄", "stop prescribing.allergy_group");
        row("青霉素", "ingredient", "头孢拉定", "ask prescribing.allergy_group");
        row("青霉素", "ingredient", "头孢曲松", "ask prescribing.allergy_group");
        row("青霉素", "ingredient", "阿奇霉素", "");
        row("头孢曲松", "ingredient", "头孢呋辛酯", "ask prescribing.allergy_group");
        row("复方磺胺甲噁唑", "ingredient", "磺胺嘧啶", "stop prescribing.allergy_group");
        row("复方磺胺甲噁唑", "ingredient", "呋塞米", "note prescribing.allergy_group");
        row("阿司匹林", "ingredient", "布洛芬", "stop prescribing.allergy_group");
        row("红霉素", "ingredient", "罗红霉素", "ask prescribing.allergy_group");
        row("大环内酯类", "group", "罗红霉素", "stop prescribing.allergy_group");
        row("对乙酰氨基酚", "ingredient", "复方氨酚烷胺", "stop prescribing.allergy_ingredient");
        row("花生", "other", "阿莫西林", "");
    }
    void anAllergySpeaksAsLoudlyAsItsGroup()
    {
        QFETCH(QString, substance);
        QFETCH(QString, kind);
        QFETCH(QString, drug);
        QFETCH(QString, expected);
        Prescription prescription;
        prescription.lines = {lineOf({drug})};
        const auto findings = check(prescription, allergicTo(substance, *fromWord<AllergyKind>(kind)));
        QStringList found;
        for (const QString &code : codes(findings))
            if (code.contains(u"allergy"_s))
                found << code;
        QCOMPARE(found.join(u' '), expected);
    }

    void theSameIngredientIsSeenInsideCompounds()
    {
        Prescription prescription;
        prescription.lines = {lineOf(kParacetamol), lineOf({u"复方氨酚烷胺"_s})};
        const auto findings = check(prescription, adult());
        const auto at = std::ranges::find(findings, u"prescribing.duplicate_ingredient"_s, &Finding::code);
        QVERIFY(at != findings.end());
        QCOMPARE(at->level, AlertLevel::Ask);
        QCOMPARE(at->line, 1);
        QCOMPARE(at->args[2].toString(), u"对乙酰氨基酚"_s);
        // Across the prescriptions of a visit, voided ones apart.
        Prescription other;
        other.id = PrescriptionId{QUuid::createUuid()};
        other.state = PrescriptionState::Signed;
        other.lines = {lineOf(kParacetamol)};
        prescription.lines = {lineOf({u"复方氨酚烷胺"_s})};
        QVERIFY(codes(checkPrescription(prescription, adult(), {}, tables(), {other}))
                    .contains(u"ask prescribing.duplicate_ingredient"_s));
        other.state = PrescriptionState::Voided;
        QVERIFY(checkPrescription(prescription, adult(), {}, tables(), {other}).empty());
        // A gel beside tablets of the same drug is only noted.
        prescription.lines = {
            lineOf({u"双氯芬酸"_s, u"片剂"_s, u"25mg"_s, u"片"_s, u"25"_s, u"mg"_s}),
            lineOf({u"双氯芬酸"_s, u"凝胶剂"_s, u"1%"_s, u"支"_s, u"1"_s, u"适量"_s, u"tid"_s, 3, u"top"_s})};
        QCOMPARE(codes(check(prescription, adult())), QStringList{u"note prescribing.duplicate_ingredient"_s});
    }

    void aChildNeedsAWeight()
    {
        Prescription prescription;
        prescription.lines = {lineOf({u"药"_s})};
        PatientFacts facts = child(13 * 12 + 11, 40);
        facts.weightKg.reset();
        const auto findings = check(prescription, facts);
        QCOMPARE(codes(findings), QStringList{u"stop prescribing.weight_missing"_s});
        QVERIFY(!findings.front().mayOverride);
        facts.age = Age{14, 168, 5'113};
        QVERIFY(check(prescription, facts).empty());
        facts.age.reset();
        QCOMPARE(codes(check(prescription, facts)), QStringList{u"note prescribing.age_unknown"_s});
    }

    void agesOfTheTableAreKept_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *drug, int months, const char *expected) {
            QTest::newRow(qPrintable(QString::fromUtf8(drug) + QString::number(months)))
                << QString::fromUtf8(drug) << months << QString::fromLatin1(expected);
        };
        row("诺氟沙星", 17 * 12 + 11, "stop");
        row("诺氟沙星", 18 * 12, "");
        row("多西环素", 7 * 12, "stop");
        row("多西环素", 8 * 12, "");
        row("阿司匹林", 10 * 12, "ask");
        row("布洛芬", 5, "ask");
        row("布洛芬", 6, "");
        row("异丙嗪", 20, "stop");
        row("柴胡注射液", 10 * 12, "stop");
    }
    void agesOfTheTableAreKept()
    {
        QFETCH(QString, drug);
        QFETCH(int, months);
        QFETCH(QString, expected);
        Prescription prescription;
        prescription.lines = {lineOf({drug})};
        const auto findings = check(prescription, child(months, 20));
        const auto at = std::ranges::find(findings, u"prescribing.age"_s, &Finding::code);
        QCOMPARE(at == findings.end() ? QString{} : toWord(at->level), expected);
    }

    void dosesAreHeldAgainstTheTable_data()
    {
        QTest::addColumn<QString>("dose");
        QTest::addColumn<QString>("frequency");
        QTest::addColumn<int>("months");
        QTest::addColumn<int>("kilograms");
        QTest::addColumn<QString>("expected");
        // Paracetamol: adult 500 mg and 2 g a day; child 15 mg/kg and 60 mg/kg a day.
        QTest::newRow("adult at the limit") << u"500"_s << u"qid"_s << 480 << 60 << QString{};
        QTest::newRow("adult above one dose") << u"750"_s << u"bid"_s << 480 << 60 << u"ask prescribing.single_dose"_s;
        QTest::newRow("adult above twice") << u"1001"_s << u"qd"_s << 480 << 60 << u"stop prescribing.single_dose"_s;
        QTest::newRow("adult above a day") << u"500"_s << u"5id"_s << 480 << 60 << u"ask prescribing.daily_dose"_s;
        QTest::newRow("child at the limit") << u"150"_s << u"qid"_s << 24 << 10 << QString{};
        QTest::newRow("child above") << u"200"_s << u"tid"_s << 24 << 10 << u"ask prescribing.child_single_dose"_s;
        QTest::newRow("child far above") << u"500"_s << u"tid"_s << 24 << 10
                                         << u"stop prescribing.child_single_dose stop prescribing.child_daily_dose"_s;
        QTest::newRow("heavy child is held to the adult's")
            << u"600"_s << u"tid"_s << 150 << 60 << u"ask prescribing.child_single_dose"_s;
    }
    void dosesAreHeldAgainstTheTable()
    {
        QFETCH(QString, dose);
        QFETCH(QString, frequency);
        QFETCH(int, months);
        QFETCH(int, kilograms);
        QFETCH(QString, expected);
        Written written = kParacetamol;
        written.dose = dose;
        written.unit = u"mg"_s;
        written.frequency = frequency;
        Prescription prescription;
        prescription.lines = {lineOf(written)};
        QCOMPARE(codes(check(prescription, child(months, kilograms))).join(u' '), expected);
    }

    void theDailyDoseIsThatOfAllLines()
    {
        // 500 mg three times and 250 mg in each of two tablets three times: 3 g of 2 g.
        Prescription prescription;
        Written compound{u"复方氨酚烷胺"_s};
        compound.dose = u"2"_s;
        prescription.lines = {lineOf(kParacetamol), lineOf(compound)};
        const auto findings = check(prescription, adult());
        const auto at = std::ranges::find(findings, u"prescribing.daily_dose"_s, &Finding::code);
        QVERIFY(at != findings.end());
        QCOMPARE(at->args[2].toString(), u"3000 mg"_s);
        QCOMPARE(at->args[3].toString(), u"2000 mg"_s);
        QCOMPARE(at->level, AlertLevel::Ask);
    }

    void whatCannotBeComputedIsSaid()
    {
        Written written = kParacetamol;
        written.strength = u"复方"_s;
        written.dose = u"1"_s;
        written.unit = u"片"_s;
        Prescription prescription;
        prescription.lines = {lineOf(written)};
        QCOMPARE(codes(check(prescription, adult())), QStringList{u"note prescribing.dose_not_checked"_s});
    }

    void penicillinWantsItsSkinTest()
    {
        Prescription prescription;
        prescription.lines = {lineOf(kAmoxicillin)};
        const auto state = [&](SkinTest test) {
            prescription.lines[0].skinTest = test;
            return codes(check(prescription, adult())).join(u' ');
        };
        QCOMPARE(state(SkinTest::NotNeeded), u"ask prescribing.skin_test"_s);
        QCOMPARE(state(SkinTest::Ordered), u"note prescribing.skin_test_pending"_s);
        QCOMPARE(state(SkinTest::Negative), QString{});
        QCOMPARE(state(SkinTest::Exempt), QString{});
        QCOMPARE(state(SkinTest::Positive), u"stop prescribing.skin_test_positive"_s);
    }

    void antibacterialsHaveTheirPlace_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QString>("route");
        QTest::addColumn<bool>("village");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *drug, const char *route, bool village, const char *expected) {
            QTest::newRow(
                qPrintable(QString::fromUtf8(drug) + QString::number(int(village)) + QString::fromLatin1(route)))
                << QString::fromUtf8(drug) << QString::fromLatin1(route) << village << QString::fromLatin1(expected);
        };
        row("头孢拉定", "po", true, "");
        row("头孢地尼", "po", true, "stop prescribing.antibacterial_village");
        row("头孢地尼", "po", false, "ask prescribing.antibacterial_restricted");
        row("左氧氟沙星", "po", true, "");
        row("左氧氟沙星", "ivgtt", true, "stop prescribing.antibacterial_village");
        row("万古霉素", "ivgtt", false, "stop prescribing.antibacterial_special");
    }
    void antibacterialsHaveTheirPlace()
    {
        QFETCH(QString, drug);
        QFETCH(QString, route);
        QFETCH(bool, village);
        QFETCH(QString, expected);
        Prescription prescription;
        Written written{drug};
        written.route = route;
        prescription.lines = {lineOf(written)};
        const auto findings = checkPrescription(prescription, adult(), {village}, tables());
        QStringList found;
        for (const Finding &finding : findings)
            if (finding.code.contains(u"antibacterial"_s)) {
                found << toWord(finding.level) + u' ' + finding.code;
                if (drug == u"头孢地尼"_s)
                    QVERIFY(!finding.alternatives.isEmpty());
            }
        QCOMPARE(found.join(u' '), expected);
        prescription.kind = PrescriptionKind::LongTerm;
        QVERIFY(codes(check(prescription, adult())).contains(u"stop prescribing.long_term_antibacterial"_s));
    }

    /// An ordinary day: each example product as it is usually taken by an adult.
    void usualDosagesAreQuietAndCanBeCounted()
    {
        const CatalogueFiles files = MUST(CatalogueFiles::open(CatalogueFiles::defaultPath({})));
        const auto rows = MUST(readPriceList(MUST(files.text(u"example_prices"))));
        QStringList loud;
        QStringList uncounted;
        int asked = 0;
        for (const PriceListRow &row : rows) {
            const auto drug = std::ranges::find(m_reference.drugs, row.formularyCode, &Drug::code);
            QVERIFY(drug != m_reference.drugs.end());
            if (!row.usualDosage || drug->name.startsWith(u"小儿"_s))
                continue;
            PrescriptionLine line;
            line.drugName = drug->name;
            line.form = drug->form;
            line.strength = drug->strength;
            line.content = contentInPack(*drug, row.pack);
            line.drugKind = drug->kind;
            line.minUnit = row.minUnit;
            line.unitsPerPack = row.unitsPerPack;
            line.splitAllowed = row.splitAllowed.value_or(false);
            line.dosage = *row.usualDosage;
            if (const auto quantity = quantityFor(line, tables()))
                line.quantity = *quantity;
            else
                uncounted << line.displayName() + u' ' + line.dosage.doseText();
            Prescription prescription;
            prescription.lines = {line};
            if (line.dosage.days > mostDays(PrescriptionKind::Ordinary))
                prescription.kind = PrescriptionKind::LongTerm;
            for (const Finding &finding : check(prescription, adult())) {
                asked += finding.level == AlertLevel::Ask ? 1 : 0;
                // Two weeks against a nail fungus want their reason.
                if (finding.level == AlertLevel::Stop && finding.code != u"prescribing.long_term_antibacterial"_s)
                    loud << line.displayName() + u' ' + line.dosage.doseText() + u' ' + finding.code;
            }
        }
        qInfo("%d of %d ask; stops: %s; without quantity: %s", asked, int(rows.size()), qPrintable(loud.join(u", "_s)),
              qPrintable(uncounted.join(u", "_s)));
        QVERIFY(asked * 10 <= int(rows.size()));
        QVERIFY2(loud.isEmpty(), qPrintable(loud.join(u", "_s)));
        QVERIFY2(uncounted.isEmpty(), qPrintable(uncounted.join(u", "_s)));
    }

    void anAnswerHoldsForTheVisit()
    {
        Prescription prescription;
        prescription.lines = {lineOf(kAmoxicillin)};
        auto findings = check(prescription, allergicTo(u"青霉素"_s));
        QCOMPARE(codes(findings), (QStringList{u"stop prescribing.allergy_group"_s, u"ask prescribing.skin_test"_s}));
        QCOMPARE(codeOf(mayBeSigned(findings, {})), u"prescribing.unanswered"_s);
        QCOMPARE(mayBeSigned(findings, {}).error().fields.size(), 2U);
        QCOMPARE(mayBeSigned(findings, {}).error().fields[0].path, u"lines[0]"_s);
        // One key is enough for Ask; Stop wants a reason.
        QCOMPARE(codeOf(mayBeSigned(findings, {{findings[0].alertKey, u" "_s}, {findings[1].alertKey, {}}})),
                 u"prescribing.unanswered"_s);
        QVERIFY(mayBeSigned(findings, {{findings[0].alertKey, u"已脱敏"_s}, {findings[1].alertKey, {}}}).has_value());
        PrescriptionOverride answer;
        answer.alertKey = findings[1].alertKey;
        answer.level = AlertLevel::Ask;
        markAnswered(findings, {answer});
        QVERIFY(!findings[0].answered && findings[1].answered);
        // What was asked before and stops now is another alert.
        answer.alertKey = findings[0].alertKey;
        markAnswered(findings, {answer});
        QVERIFY(!findings[0].answered);
    }

    void anIncompleteFormNamesEveryField()
    {
        Prescription prescription;
        QCOMPARE(problemsOf(prescription, tables()).front().code, u"prescribing.no_lines"_s);
        PrescriptionLine line = lineOf(kAmoxicillin);
        QVERIFY(problemsOf({.lines = {line}}, tables()).empty());
        line.dosage = {Quantity{}, {}, u"five"_s, {}, 0};
        line.quantity = Quantity{};
        prescription.lines = {line};
        QStringList paths;
        for (const FieldProblem &problem : problemsOf(prescription, tables()))
            paths << problem.path;
        QCOMPARE(paths, (QStringList{u"lines[0].dose"_s, u"lines[0].doseUnit"_s, u"lines[0].frequency"_s,
                                     u"lines[0].route"_s, u"lines[0].days"_s, u"lines[0].quantity"_s}));
        line = lineOf(kAmoxicillin);
        line.splitAllowed = false;
        line.unitsPerPack = 24;
        QCOMPARE(problemsOf({.lines = {line}}, tables()).front().code, u"prescribing.whole_packs"_s);
    }

private:
    const ClinicalTables &tables() const { return m_reference.tables; }
    std::vector<Finding> check(const Prescription &prescription, const PatientFacts &patient) const
    {
        return checkPrescription(prescription, patient, {}, tables());
    }
    static QStringList codes(const std::vector<Finding> &findings)
    {
        QStringList found;
        for (const Finding &finding : findings)
            found << toWord(finding.level) + u' ' + finding.code;
        return found;
    }

    const PrescriptionReference m_reference{clinic::test::shippedReference()};
};

QTEST_GUILESS_MAIN(TstPrescriptionRules)
#include "tst_prescription_rules.moc"
