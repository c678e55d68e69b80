// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resident_id.h"

#include <QFile>
#include <QTest>

using namespace clinic;
using namespace Qt::StringLiterals;

namespace {

const ClinicDate kToday{2026, 5, 5};

Divisions someDivisions()
{
    return Divisions::fromCsv("code,name,status\n"
                              "440000,广东省,current\n440300,深圳市,current\n440308,盐田区,current\n"
                              "110000,北京市,current\n110100,市辖区,retired\n110105,朝阳区,current\n"
                              "610104,莲湖区,current\n"
                              "132430,某县,retired\n810000,香港特别行政区,current\n830000,台湾省,current\n")
        .value();
}

ResidentIdReading parsed(const QString &text)
{
    static const Divisions kDivisions = someDivisions();
    return ResidentId::parse(text, kToday, kDivisions);
}

} // namespace

class TestResidentId : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publicSamplesAreRead_data();
    void publicSamplesAreRead();
    void wrongNumbersAreRefusedWithAReason_data();
    void wrongNumbersAreRefusedWithAReason();
    void whatPeopleTypeIsAccepted_data();
    void whatPeopleTypeIsAccepted();
    void unknownAndAbolishedDivisionsOnlyWarn();
    void foreignersHaveNoDivision();
    void madeUpNumbersAreValidAndUnlikeEachOther();
    void nothingIsMadeFromWrongArguments();
    void everyChangedDigitIsNoticed();
    void theBirthDateIsBounded();
    void storedNumbersAreCheckedAgain();
    void masksHideTheBirthDate();
    void tailsAreFoundFromBehind();
    void divisionNamesLeaveCollectiveNamesOut();
    void aBrokenCatalogueIsRefusedWithItsLine();
    void theShippedCatalogueIsRead();
};

void TestResidentId::publicSamplesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normalized");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<Sex>("sex");
    QTest::addColumn<ResidentIdKind>("kind");
    QTest::newRow("citizen") << u"440308199901101512"_s << u"440308199901101512"_s << u"1999-01-10"_s << Sex::Male
                             << ResidentIdKind::Citizen;
    QTest::newRow("15 digits") << u"610104620927690"_s << u"610104196209276908"_s << u"1962-09-27"_s << Sex::Female
                               << ResidentIdKind::Citizen;
    QTest::newRow("check X") << u"11010519491231002X"_s << u"11010519491231002X"_s << u"1949-12-31"_s << Sex::Female
                             << ResidentIdKind::Citizen;
    QTest::newRow("Hong Kong") << u"810000199408230021"_s << u"810000199408230021"_s << u"1994-08-23"_s << Sex::Female
                               << ResidentIdKind::HongKongPermit;
    QTest::newRow("Taiwan") << u"830000199201300022"_s << u"830000199201300022"_s << u"1992-01-30"_s << Sex::Female
                            << ResidentIdKind::TaiwanPermit;
}

void TestResidentId::publicSamplesAreRead()
{
    QFETCH(QString, text);
    const auto reading = parsed(text);
    QVERIFY2(reading.valid, qPrintable(reading.reason));
    QVERIFY(reading.reason.isEmpty());
    QVERIFY(reading.warnings.isEmpty());
    QTEST(reading.normalized.toString(), "normalized");
    QTEST(reading.birthDate.toString(), "birth");
    QTEST(reading.sex, "sex");
    QTEST(reading.kind, "kind");
    QCOMPARE(reading.division, reading.normalized.division());
    QCOMPARE(reading.birthDate, reading.normalized.birthDate());
    QCOMPARE(reading.isConverted, text.size() == 15);
    QVERIFY(!reading.divisionName.isEmpty());
}

void TestResidentId::wrongNumbersAreRefusedWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("check digit") << u"440308199901101513"_s << u"resident_id.check_digit"_s;
    QTest::newRow("X for a digit") << u"44030819990110151X"_s << u"resident_id.check_digit"_s;
    QTest::newRow("30 February") << u"440308199902301512"_s << u"resident_id.birth_date"_s;
    QTest::newRow("month 13") << u"440308199913011512"_s << u"resident_id.birth_date"_s;
    QTest::newRow("29 February in no leap year") << u"999999190002290011"_s << u"resident_id.birth_date"_s;
    QTest::newRow("15 digits, no such day") << u"610104620931690"_s << u"resident_id.birth_date"_s;
    QTest::newRow("empty") << u""_s << u"resident_id.empty"_s;
    QTest::newRow("blanks") << u" 　- "_s << u"resident_id.empty"_s;
    QTest::newRow("17 characters") << u"44030819990110151"_s << u"resident_id.length"_s;
    QTest::newRow("19 characters") << u"4403081999011015122"_s << u"resident_id.length"_s;
    QTest::newRow("16 characters") << u"6101046209276901"_s << u"resident_id.length"_s;
    QTest::newRow("X inside") << u"44030819990110X512"_s << u"resident_id.characters"_s;
    QTest::newRow("X after 14 digits") << u"61010462092769X"_s << u"resident_id.characters"_s;
    QTest::newRow("other letter") << u"44030819990110151Y"_s << u"resident_id.characters"_s;
    QTest::newRow("other script's digits") << u"44030819990110151٢"_s << u"resident_id.characters"_s;
    QTest::newRow("Han numerals") << u"四四〇三〇八一九九九〇一一〇一五一二"_s << u"resident_id.characters"_s;
    QTest::newRow("masked") << u"440308********1512"_s << u"resident_id.characters"_s;
}

void TestResidentId::wrongNumbersAreRefusedWithAReason()
{
    QFETCH(QString, text);
    const auto reading = parsed(text);
    QVERIFY(!reading.valid);
    QTEST(reading.reason, "reason");
    QVERIFY(reading.normalized.isNull());
    QVERIFY(!reading.birthDate.isValid());
    QVERIFY(reading.division.isEmpty());
}

void TestResidentId::whatPeopleTypeIsAccepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("lower-case x") << u"11010519491231002x"_s;
    QTest::newRow("full-width") << u"１１０１０５１９４９１２３１００２Ｘ"_s;
    QTest::newRow("full-width x") << u"11010519491231002ｘ"_s;
    QTest::newRow("groups") << u"110105 19491231 002X"_s;
    QTest::newRow("hyphens") << u"110105-19491231-002x"_s;
    QTest::newRow("typographic hyphens") << u"110105‐19491231–002x"_s;
    QTest::newRow("full-width hyphens") << u"110105－19491231－002x"_s;
    QTest::newRow("blanks around") << u"\t 11010519491231002X\r\n"_s;
    QTest::newRow("ideographic blank") << u"110105　19491231002X"_s;
}

void TestResidentId::whatPeopleTypeIsAccepted()
{
    QFETCH(QString, text);
    QCOMPARE(parsed(text).normalized.toString(), u"11010519491231002X"_s);
}

void TestResidentId::unknownAndAbolishedDivisionsOnlyWarn()
{
    const auto madeUp = ResidentId::make(u"999999", {1980, 1, 1}, 1);
    const auto unknown = parsed(madeUp.toString());
    QVERIFY(unknown.valid);
    QCOMPARE(unknown.kind, ResidentIdKind::Citizen);
    QCOMPARE(unknown.division, u"999999"_s);
    QCOMPARE(unknown.warnings, QStringList{u"resident_id.unknown_division"_s});

    const auto abolished = parsed(ResidentId::make(u"132430", {1950, 1, 1}, 2).toString());
    QVERIFY(abolished.valid);
    QCOMPARE(abolished.warnings, QStringList{u"resident_id.abolished_division"_s});
    QCOMPARE(abolished.divisionName, u"某县"_s);

    // Without any catalogue all numbers are still readable.
    QVERIFY(ResidentId::parse(u"440308199901101512", kToday, Divisions{}).valid);
    // Permits never warn: their three codes are no county's.
    QVERIFY(ResidentId::parse(ResidentId::make(u"820000", {1990, 1, 1}, 1).toString(), kToday, Divisions{})
                .warnings.isEmpty());
}

void TestResidentId::foreignersHaveNoDivision()
{
    const auto reading = parsed(ResidentId::make(u"944840", {1985, 7, 7}, 4).toString());
    QVERIFY(reading.valid);
    QCOMPARE(reading.kind, ResidentIdKind::PermanentForeigner);
    QVERIFY(reading.division.isEmpty());
    QVERIFY(reading.warnings.isEmpty());
    QCOMPARE(reading.sex, Sex::Female);
    QCOMPARE(parsed(ResidentId::make(u"820000", {1990, 1, 1}, 1).toString()).kind, ResidentIdKind::MacaoPermit);
}

void TestResidentId::madeUpNumbersAreValidAndUnlikeEachOther()
{
    QSet<QString> seen;
    for (int sequence = 0; sequence < 1'000; ++sequence) {
        const auto id = ResidentId::make(u"999999", ClinicDate(1960, 1, 1).addDays(sequence * 20), sequence);
        const auto reading = parsed(id.toString());
        QVERIFY2(reading.valid, qPrintable(id.toString()));
        QCOMPARE(reading.normalized, id);
        QCOMPARE(reading.sex, sequence % 2 == 1 ? Sex::Male : Sex::Female);
        seen.insert(id.toString());
    }
    QCOMPARE(seen.size(), 1'000);
    QCOMPARE(ResidentId::make(u"440308", {1999, 1, 10}, 151).toString(), u"440308199901101512"_s);
    QCOMPARE(ResidentId::make(u"110105", {1949, 12, 31}, 2).toString(), u"11010519491231002X"_s);
}

void TestResidentId::nothingIsMadeFromWrongArguments()
{
    QVERIFY(ResidentId::make(u"99999", {1980, 1, 1}, 1).isNull());
    QVERIFY(ResidentId::make(u"99999x", {1980, 1, 1}, 1).isNull());
    QVERIFY(ResidentId::make(u"999999", {1980, 2, 30}, 1).isNull());
    QVERIFY(ResidentId::make(u"999999", {1980, 1, 1}, -1).isNull());
    QVERIFY(ResidentId::make(u"999999", {1980, 1, 1}, 1'000).isNull());
    QVERIFY(ResidentId{}.masked().isEmpty());
    QCOMPARE(ResidentId{}.sex(), Sex::Unknown);
    QVERIFY(!ResidentId{}.birthDate().isValid());
}

void TestResidentId::everyChangedDigitIsNoticed()
{
    const QString right = ResidentId::make(u"999999", {1971, 11, 11}, 121).toString();
    for (qsizetype place = 0; place < 18; ++place) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = right;
            wrong[place] = QChar(digit);
            if (wrong != right)
                QVERIFY2(!parsed(wrong).valid, qPrintable(wrong));
        }
    }
    for (qsizetype place = 0; place < 17; ++place) {
        QString swapped = right;
        swapped[place] = right[place + 1];
        swapped[place + 1] = right[place];
        if (swapped != right)
            QVERIFY2(!parsed(swapped).valid, qPrintable(swapped));
    }
}

void TestResidentId::theBirthDateIsBounded()
{
    const auto reason = [](const ClinicDate &birth) {
        return parsed(ResidentId::make(u"999999", birth, 1).toString()).reason;
    };
    QCOMPARE(reason(kToday), QString{});
    QCOMPARE(reason(kToday.addDays(1)), u"resident_id.birth_in_future"_s);
    QCOMPARE(reason({1896, 5, 6}), QString{}); // 130 tomorrow
    QCOMPARE(reason({1896, 5, 5}), u"resident_id.too_old"_s);
    QCOMPARE(reason({1800, 1, 1}), u"resident_id.too_old"_s);
    QCOMPARE(reason({2024, 2, 29}), QString{});
}

void TestResidentId::storedNumbersAreCheckedAgain()
{
    QVERIFY(ResidentId::fromStored(u"11010519491231002X").has_value());
    QVERIFY(!ResidentId::fromStored(u"11010519491231002x").has_value());
    QVERIFY(!ResidentId::fromStored(u"110105194912310021").has_value());
    QVERIFY(!ResidentId::fromStored(u"610104620927690").has_value());
    QVERIFY(!ResidentId::fromStored(u"").has_value());
    QVERIFY(!ResidentId::fromStored(u" 11010519491231002X").has_value());
}

void TestResidentId::masksHideTheBirthDate()
{
    const auto id = ResidentId::make(u"999999", {1980, 1, 1}, 1);
    QCOMPARE(id.masked().size(), 18);
    QVERIFY(id.masked().startsWith(u"999999********001"));
    QVERIFY(!id.masked().contains(u"1980"_s));
}

void TestResidentId::tailsAreFoundFromBehind()
{
    const auto id = parsed(u"11010519491231002X"_s).normalized;
    QCOMPARE(id.suffixReversed(), u"X20013219491501011"_s);
    for (const QString &typed : {u"002X"_s, u"002x"_s, u"1002ｘ"_s, u"31 002X"_s, u"X"_s})
        QVERIFY2(id.suffixReversed().startsWith(ResidentId::reversedTail(typed)), qPrintable(typed));
    QVERIFY(!id.suffixReversed().startsWith(ResidentId::reversedTail(u"0020")));
}

void TestResidentId::divisionNamesLeaveCollectiveNamesOut()
{
    const auto divisions = someDivisions();
    QCOMPARE(divisions.fullName(u"440308"), u"广东省深圳市盐田区"_s);
    QCOMPARE(divisions.fullName(u"110105"), u"北京市朝阳区"_s);
    QCOMPARE(divisions.fullName(u"440000"), u"广东省"_s);
    QCOMPARE(divisions.fullName(u"132430"), u"某县"_s); // nothing above is known
    QCOMPARE(divisions.fullName(u"999999"), QString{});
    QVERIFY(!divisions.find(u"44030").has_value());
    QVERIFY(!divisions.find(u"44030８").has_value());
}

void TestResidentId::aBrokenCatalogueIsRefusedWithItsLine()
{
    const auto error = [](QByteArrayView csv) { return Divisions::fromCsv(csv).error(); };
    QCOMPARE(error("code,name,status\n110000,北京市,current\n11010,x,current\n").code, u"division.row"_s);
    QCOMPARE(error("code,name,status\n110000,北京市,current\n11010,x,current\n").args, QVariantList{3LL});
    QCOMPARE(error("code,name,status\n110000,北京市,gone\n").code, u"division.row"_s);
    QCOMPARE(error("code,name\n110000,北京市\n").code, u"csv.columns_missing"_s);
}

void TestResidentId::theShippedCatalogueIsRead()
{
    QFile file{QStringLiteral(CATALOGUES "/divisions.csv")};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto divisions = Divisions::fromCsv(file.readAll());
    QVERIFY(divisions.has_value());
    QVERIFY(divisions->size() > 7'000);
    QVERIFY(!divisions->find(u"999999").has_value());
    QCOMPARE(divisions->fullName(u"440308"), u"广东省深圳市盐田区"_s);
    QVERIFY(divisions->find(u"110103").value().isAbolished); // 崇文区, part of 东城区 since 2010
}

QTEST_GUILESS_MAIN(TestResidentId)
#include "tst_resident_id.moc"
