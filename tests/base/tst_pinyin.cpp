// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <limits>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace clinic;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kCharacters = "char,readings\n"
                                       "王,wang\n建,jian\n国,guo\n单,dan|chan|shan\n曾,ceng|zeng\n长,chang|zhang\n"
                                       "孙,sun\n吕,lv\n略,lüè\n女,nǚ|nǜ|rǔ\n行,xing hang heng xing hang\n万,wan|mo\n"
                                       "俟,si|qi\n尉,wei|yu\n迟,chi\n芳,fang\n于,yu\n重,zhong|chong|tong\n"
                                       "多,a|b|c|d|e|f\n维,wei\n生,sheng\n素,su\n型,xing\n五,wu\n𬱖,wei\n";
constexpr QByteArrayView kSurnames =
    "surname,readings\n"
    "单,shan|dan\n曾,zeng\n尉迟,yu chi\n万俟,mo qi\n长孙,zhang sun\n单于,chan yu\n吕,lv\n";

Pinyin somePinyin()
{
    return Pinyin::fromCsv(kCharacters, kSurnames).value();
}

QByteArray catalogue(const QString &name)
{
    QFile file{QStringLiteral(CATALOGUES "/") + name};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

class TestPinyin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesAreSpelledInEveryWay_data();
    void namesAreSpelledInEveryWay();
    void theLikeliestSpellingStandsFirst();
    void manyReadingsAreCappedAndEachCharacterKeepsOne();
    void emptyAndOddNamesAreHarmless();
    void mixedSearchSeesEachCharacter();
    void namesSortByTheSurnameReading();
    void initialsOfNamesOfThings_data();
    void initialsOfNamesOfThings();
    void brokenCataloguesAreRefusedWithTheirLine_data();
    void brokenCataloguesAreRefusedWithTheirLine();
    void withoutCataloguesCharactersStandForThemselves();
    void surnamesWithTheirOwnReadingAreFound_data();
    void surnamesWithTheirOwnReadingAreFound();
    void theShippedCataloguesAreSmallAndFast();

private:
    Pinyin m_shipped{};
};

void TestPinyin::namesAreSpelledInEveryWay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("full");
    QTest::addColumn<QStringList>("initials");
    const auto row = [](const char *name, const char *full, const char *initials) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(full).split(u' ')
                            << QString::fromLatin1(initials).split(u' ');
    };
    row("王建国", "wangjianguo", "wjg");
    row("单芳", "shanfang danfang chanfang", "sf df cf");
    row("曾芳", "zengfang cengfang", "zf cf");
    row("吕芳", "lvfang lufang", "lf");
    row("王略", "wanglve wanglue", "wl");
    row("王女", "wangnv wangnu wangru", "wn wr");
    row("尉迟芳", "yuchifang weichifang", "ycf wcf");
    row("长孙芳", "zhangsunfang changsunfang", "zsf csf");
    row("万俟芳", "moqifang mosifang wanqifang wansifang", "mqf msf wqf wsf");
    row("单于芳", "chanyufang shanyufang danyufang", "cyf syf dyf");
    row("王行", "wangxing wanghang wangheng", "wx wh");
    row("王 建　国", "wangjianguo", "wjg");
    row("王·建国", "wangjianguo", "wjg");
    row("王•建（国）", "wangjianguo", "wjg");
    row("王A", "wanga", "wa");
    row("王Ａ1", "wanga1", "wa wa1");
    row("John Smith", "johnsmith", "js jsmith johns johnsmith");
    row("王𬱖", "wangwei", "ww");
}

void TestPinyin::namesAreSpelledInEveryWay()
{
    QFETCH(QString, name);
    const auto forms = somePinyin().forms(name);
    QTEST(forms.full, "full");
    QTEST(forms.initials, "initials");
}

void TestPinyin::theLikeliestSpellingStandsFirst()
{
    QCOMPARE(somePinyin().forms(u"单重行").full.constFirst(), u"shanzhongxing"_s);
    QCOMPARE(somePinyin().forms(u"单重行").initials.constFirst(), u"szx"_s);
}

void TestPinyin::manyReadingsAreCappedAndEachCharacterKeepsOne()
{
    const auto pinyin = somePinyin();
    QCOMPARE(pinyin.readings(U'多').size(), 6);
    QCOMPARE(pinyin.forms(u"多").full, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    const auto forms = pinyin.forms(QString(40, u'多') + u"行"_s);
    QVERIFY(forms.full.size() <= Pinyin::kMostForms);
    QVERIFY(forms.initials.size() <= Pinyin::kMostForms);
    QVERIFY(forms.full.size() > Pinyin::kMostForms / 4);
    QVERIFY(forms.full.contains(QString(40, u'a') + u"xing"_s));
    for (const QString &form : forms.full)
        QVERIFY(form.size() >= 41);
    QCOMPARE(QSet<QString>(forms.full.cbegin(), forms.full.cend()).size(), forms.full.size());
}

void TestPinyin::emptyAndOddNamesAreHarmless()
{
    const auto pinyin = somePinyin();
    for (const QString &name : {u""_s, u"  "_s, u"·"_s, u"\u200D"_s, u"，。"_s}) {
        QVERIFY(pinyin.forms(name).full.isEmpty());
        QVERIFY(pinyin.forms(name).initials.isEmpty());
        QVERIFY(pinyin.sortKey(name).isEmpty());
    }
    const QChar lone(0xD840);
    QVERIFY(!pinyin.forms(u"王"_s + lone).full.isEmpty());
    // A character without a known reading is not lost: it stands for itself.
    QCOMPARE(pinyin.forms(u"王䶮").full, QStringList{u"wang䶮"_s});
    QCOMPARE(pinyin.forms(u"王䶮").initials, QStringList{u"w䶮"_s});
    QCOMPARE(pinyin.forms(u"王𠮷").initials, QStringList{u"w𠮷"_s});
    QCOMPARE(pinyin.forms(u"王\uE863").full, QStringList{u"wang\uE863"_s});
}

void TestPinyin::mixedSearchSeesEachCharacter()
{
    const auto characters = somePinyin().characters(u"单·行 Ann");
    QCOMPARE(characters.size(), std::size_t{3});
    QCOMPARE(characters[0].text, u"单"_s);
    QCOMPARE(characters[0].readings, (QStringList{u"shan"_s, u"dan"_s, u"chan"_s}));
    QCOMPARE(characters[1].readings, (QStringList{u"xing"_s, u"hang"_s, u"heng"_s}));
    QCOMPARE(characters[2].text, u"ann"_s);
    QVERIFY(characters[2].readings.isEmpty());
}

void TestPinyin::namesSortByTheSurnameReading()
{
    const auto pinyin = somePinyin();
    QStringList names{u"曾芳"_s, u"王五"_s, u"单于芳"_s, u"万国"_s, u"单芳"_s, u"王建国"_s, u"吕芳"_s, u"䶮芳"_s};
    std::sort(names.begin(), names.end(),
              [&pinyin](const QString &a, const QString &b) { return pinyin.sortKey(a) < pinyin.sortKey(b); });
    QCOMPARE(names,
             (QStringList{u"单于芳"_s, u"吕芳"_s, u"单芳"_s, u"万国"_s, u"王建国"_s, u"王五"_s, u"曾芳"_s, u"䶮芳"_s}));
    QCOMPARE(pinyin.sortKey(u"王五"), u"wang 王 wu 五"_s);
}

void TestPinyin::initialsOfNamesOfThings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char *text, const char *initials) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(initials);
    };
    row("阿莫西林胶囊", "amxljn");
    row("维生素B12片", "wssb12p");
    row("急性上呼吸道感染", "jxshxdgr");
    row("高血压", "gxy");
    row("2型糖尿病", "2xtnb");
    row("Ⅱ型糖尿病", "2xtnb");
    row("糖尿病（伴并发症）", "tnbbbfz");
    row("α-酮酸", "ats");
    row("ＡＢ片", "abp");
    row("", "");
}

void TestPinyin::initialsOfNamesOfThings()
{
    QFETCH(QString, text);
    QTEST(m_shipped.initialsOf(text), "initials");
}

void TestPinyin::brokenCataloguesAreRefusedWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("characters");
    QTest::addColumn<QByteArray>("surnames");
    QTest::addColumn<QString>("code");
    const QByteArray good = "char,readings\n王,wang\n";
    const QByteArray goodSurnames = "surname,readings\n王,wang\n";
    QTest::newRow("two characters") << QByteArray{"char,readings\n王国,wang\n"} << goodSurnames << u"pinyin.row"_s;
    QTest::newRow("no reading") << QByteArray{"char,readings\n王,\n"} << goodSurnames << u"pinyin.row"_s;
    QTest::newRow("empty reading") << QByteArray{"char,readings\n王,wang|\n"} << goodSurnames << u"pinyin.row"_s;
    QTest::newRow("tone number") << QByteArray{"char,readings\n王,wang2\n"} << goodSurnames << u"pinyin.row"_s;
    QTest::newRow("surname syllables") << good << QByteArray{"surname,readings\n尉迟,yuchi\n"} << u"pinyin.row"_s;
    QTest::newRow("surname without reading") << good << QByteArray{"surname,readings\n尉迟,\n"} << u"pinyin.row"_s;
    QTest::newRow("other columns") << QByteArray{"a,b\n王,wang\n"} << goodSurnames << u"csv.columns_missing"_s;
    QTest::newRow("empty") << QByteArray{} << goodSurnames << u"csv.empty"_s;
}

void TestPinyin::brokenCataloguesAreRefusedWithTheirLine()
{
    QFETCH(QByteArray, characters);
    QFETCH(QByteArray, surnames);
    const auto pinyin = Pinyin::fromCsv(characters, surnames);
    QVERIFY(!pinyin.has_value());
    QTEST(pinyin.error().code, "code");
    if (pinyin.error().code == u"pinyin.row"_s)
        QCOMPARE(pinyin.error().args, QVariantList{2LL});
}

void TestPinyin::withoutCataloguesCharactersStandForThemselves()
{
    QCOMPARE(Pinyin{}.forms(u"王a").full, QStringList{u"王a"_s});
    QVERIFY(Pinyin{}.readings(U'王').isEmpty());
}

void TestPinyin::surnamesWithTheirOwnReadingAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("spellings");
    const auto row = [](const char *name, const char *spellings) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(spellings).split(u' ');
    };
    // The table of the domain page, each with the reading of the surname and where it differs the common one.
    row("单芳", "shanfang danfang");
    row("曾芳", "zengfang cengfang");
    row("仇芳", "qiufang choufang");
    row("解芳", "xiefang jiefang");
    row("区芳", "oufang qufang");
    row("查芳", "zhafang chafang");
    row("朴芳", "piaofang pufang");
    row("盖芳", "gefang gaifang");
    row("任芳", "renfang");
    row("华芳", "huafang");
    row("乐芳", "yuefang lefang");
    row("缪芳", "miaofang");
    row("翟芳", "zhaifang difang");
    row("覃芳", "qinfang tanfang");
    row("纪芳", "jifang");
    row("宁芳", "ningfang");
    row("燕芳", "yanfang");
    row("应芳", "yingfang");
    row("薄芳", "bofang");
    row("那芳", "nafang");
    row("员芳", "yunfang yuanfang");
    row("过芳", "guofang");
    row("哈芳", "hafang");
    row("召芳", "shaofang zhaofang");
    row("折芳", "shefang zhefang");
    row("能芳", "naifang nengfang");
    row("句芳", "goufang jufang");
    row("都芳", "dufang doufang");
    row("盛芳", "shengfang chengfang");
    row("洗芳", "xianfang xifang");
    row("尉迟芳", "yuchifang");
    row("万俟芳", "moqifang");
    row("长孙芳", "zhangsunfang changsunfang");
    row("澹台芳", "tantaifang");
    row("令狐芳", "linghufang");
    row("宰父芳", "zaifufang");
    row("夏侯芳", "xiahoufang");
    row("呼延芳", "huyanfang");
    row("黑芳", "hefang heifang");
    row("秘芳", "bifang mifang");
    row("吕女", "lvnv lunu lvnu lunv");
    row("王䶮", "wangyan");
}

void TestPinyin::surnamesWithTheirOwnReadingAreFound()
{
    QFETCH(QString, name);
    QFETCH(QStringList, spellings);
    const QStringList full = m_shipped.forms(name).full;
    for (const QString &spelling : spellings)
        QVERIFY2(full.contains(spelling), qPrintable(spelling + u" not in "_s + full.join(u' ')));
}

void TestPinyin::theShippedCataloguesAreSmallAndFast()
{
    const QByteArray characters = catalogue(u"pinyin.csv"_s);
    const QByteArray surnames = catalogue(u"surnames.csv"_s);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(Pinyin::fromCsv(characters, surnames).has_value());
        best = std::min(best, timer.elapsed());
    }
    qInfo("loaded in %lld ms", static_cast<long long>(best));
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__)
    QVERIFY(best < 100); // 15 on an idle machine
#endif
#ifdef __GLIBC__
    const auto before = mallinfo2().uordblks + mallinfo2().hblkhd;
    const auto pinyin = Pinyin::fromCsv(characters, surnames);
    const auto used = mallinfo2().uordblks + mallinfo2().hblkhd - before;
    qInfo("%zu characters in %zu KiB", pinyin->size(), used / 1024);
    QVERIFY(pinyin->size() > 26'000);
    QVERIFY(used < 3 * 1024 * 1024);
#endif
}

void TestPinyin::initTestCase()
{
    auto pinyin = Pinyin::fromCsv(catalogue(u"pinyin.csv"_s), catalogue(u"surnames.csv"_s));
    QVERIFY2(pinyin.has_value(), pinyin ? "" : qPrintable(QDebug::toString(pinyin.error().args)));
    m_shipped = *std::move(pinyin);
}

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
