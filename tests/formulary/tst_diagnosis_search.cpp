// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_formulary.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::shippedCatalogues;
using clinic::test::shippedPinyin;

class TstDiagnosisSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { MUST(m_service.importShipped(m_clinic.everyone(), m_files)); }

    /// What a doctor types, and what has to stand in the first three rows.
    void theExpectedOneIsAmongTheFirstThree_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *typed, const char *expected) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
        };
        row("shxdgr", "急性上呼吸道感染");
        row("gxy", "高血压");
        row("fr", "发热");
        row("tnb", "2型糖尿病");
        row("sg", "急性上呼吸道感染");
        row("上感", "急性上呼吸道感染");
        row("gm", "急性鼻咽炎[感冒]");
        row("感冒", "急性鼻咽炎[感冒]");
        row("btty", "急性扁桃体炎");
        row("扁桃体", "急性扁桃体炎");
        row("jz", "急性支气管炎");
        row("mzf", "慢性阻塞性肺病");
        row("copd", "慢性阻塞性肺病");
        row("COPD", "慢性阻塞性肺病");
        row("xc", "支气管哮喘");
        row("哮喘", "支气管哮喘");
        row("fy", "肺炎");
        row("lg", "流行性感冒");
        row("xg", "新型冠状病毒感染");
        row("ks", "咳嗽");
        row("发烧", "发热");
        row("tt", "头痛");
        row("ty", "头晕");
        row("ft", "腹痛");
        row("ot", "恶心和呕吐");
        row("xj", "心悸");
        row("i10", "高血压");
        row("I10", "高血压");
        row("高血压", "高血压");
        row("gxb", "冠状动脉粥样硬化性心脏病");
        row("冠心病", "冠状动脉粥样硬化性心脏病");
        row("xjt", "心绞痛");
        row("xs", "心力衰竭");
        row("fc", "心房颤动");
        row("ng", "脑梗死");
        row("脑梗", "脑梗死");
        row("e11.9", "2型糖尿病");
        row("糖尿病", "2型糖尿病");
        row("gxz", "高脂血症");
        row("tf", "痛风");
        row("jk", "甲状腺功能亢进症");
        row("mxwy", "慢性胃炎");
        row("胃炎", "慢性胃炎");
        row("wcy", "急性胃肠炎");
        row("bm", "便秘");
        row("lwy", "急性阑尾炎");
        row("jzb", "颈椎病");
        row("yjls", "腰肌劳损");
        row("lfs", "类风湿关节炎");
        row("xmz", "荨麻疹");
        row("jmy", "结膜炎");
        row("ptt", "偏头痛");
        row("szkb", "手足口病");
        row("fjh", "肺结核");
        row("j06", "急性上呼吸道感染");
        row("xefx", "小儿腹泻病");
    }
    void theExpectedOneIsAmongTheFirstThree()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        const auto found = MUST(m_service.searchDiagnoses(m_clinic.everyone(), typed, 3));
        QStringList names;
        for (const DiagnosisCode &diagnosis : found)
            names << diagnosis.name;
        QVERIFY2(names.contains(expected), qPrintable(names.join(u", "_s)));
    }

    void whatThisClinicUsesComesFirst()
    {
        const auto first = [&] {
            return MUST(m_service.searchDiagnoses(m_clinic.everyone(), u"炎"_s, 1)).front().name;
        };
        QVERIFY(first() != u"结膜炎"_s);
        m_clinic.mustWrite([&](Transaction &tx) -> Result<> {
            for (int i = 0; i < 3; ++i)
                CLINIC_TRY(m_service.recordDiagnosisUse(tx, u"H10.9"_s, u"结膜炎"_s));
            return {};
        });
        QCOMPARE(first(), u"结膜炎"_s);
        QCOMPARE(MUST(m_service.searchDiagnoses(m_clinic.everyone(), u""_s, 1)).front().name, u"结膜炎"_s);
        QVERIFY(MUST(m_service.searchDiagnoses(m_clinic.everyone(), u"没有这个"_s, 5)).empty());
    }

    void aKeystrokeIsAnsweredAtOnce()
    {
        std::vector<qint64> times;
        for (int round = 0; round < 20; ++round)
            for (const QString &typed : {u"g"_s, u"gx"_s, u"gxy"_s, u"炎"_s, u"j0"_s, u"慢性"_s}) {
                QElapsedTimer timer;
                timer.start();
                MUST(m_service.searchDiagnoses(m_clinic.everyone(), typed, 20));
                times.push_back(timer.nsecsElapsed() / 1000);
            }
        std::ranges::sort(times);
        qInfo("diagnosis search: p50 %lld us, p95 %lld us", times[times.size() / 2], times[times.size() * 95 / 100]);
        QVERIFY(times[times.size() * 95 / 100] < 100'000); // a debug build on a busy machine
    }

private:
    ClinicFixture m_clinic;
    CatalogueFiles m_files{shippedCatalogues()};
    Pinyin m_pinyin{shippedPinyin(m_files)};
    FormularyService m_service{m_clinic.database(), m_pinyin};
};

QTEST_GUILESS_MAIN(TstDiagnosisSearch)
#include "tst_diagnosis_search.moc"
