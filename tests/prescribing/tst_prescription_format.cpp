// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_reference.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::codeOf;

class TstPrescriptionFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDocumentedExampleIsChecked()
    {
        QFile page{QStringLiteral(CLINIC_DOCS "/prescription-check.md")};
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll();
        const auto from = text.indexOf("```json\n") + 8;
        const QByteArray example = text.mid(from, text.indexOf("```", from) - from);
        const auto document = MUST(readPrescriptionDocument(example, m_reference));
        QVERIFY(document.prescriber.isVillageClinic);
        QCOMPARE(document.patient.weightKg->toString(), u"20"_s);
        const QJsonObject answer = checkDocument(document, m_reference);
        QVERIFY(answer[u"problems"_s].toArray().isEmpty());
        QCOMPARE(answer[u"lines"_s][0][u"quantity"_s].toInteger(), 150'000);
        QStringList findings;
        for (const QJsonValue &finding : answer[u"findings"_s].toArray())
            findings << u"%1 %2 %3"_s.arg(finding[u"level"_s].toString(), finding[u"code"_s].toString())
                            .arg(finding[u"line"_s].toInt(-1));
        QVERIFY2(findings.contains(u"stop prescribing.allergy_group 0"_s), qPrintable(findings.join(u'\n')));
        QVERIFY2(findings.contains(u"ask prescribing.child_single_dose 1"_s), qPrintable(findings.join(u'\n')));
    }

    void aDrugCanBeNamedByItsFormularyCode()
    {
        const auto document = MUST(readPrescriptionDocument(
            R"({"format":1,"patient":{},"lines":[{"formularyCode":"XY-W003-03","dose":10000,"doseUnit":"g",)"
            R"("frequency":"bid","route":"im","days":3}]})",
            m_reference));
        QCOMPARE(document.prescription.lines[0].drugName, u"苯唑西林"_s);
        QCOMPARE(document.prescription.lines[0].quantity, Quantity::whole(12));
    }

    void whatIsWrongIsRefusedWithItsPath_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        const QByteArray line = R"({"drug":"药","form":"片剂","minUnit":"片","dose":10000,"doseUnit":"片",)"
                                R"("frequency":"tid","route":"po","days":3)";
        const auto with = [&](const QByteArray &patient, const QByteArray &more) {
            return QByteArray{R"({"format":1,"patient":{)" + patient + R"(},"lines":[)" + line + more + "}]}"};
        };
        QTest::newRow("unknown member") << with({}, R"(,"colour":"red")") << u"lines[0].colour"_s
                                        << u"json.unknown_field"_s;
        QTest::newRow("wrong type") << with(R"("ageYears":"six")", {}) << u"patient.ageYears"_s << u"json.type"_s;
        QTest::newRow("negative") << with({}, R"(,"quantity":-10000)") << u"lines[0].quantity"_s << u"field.negative"_s;
        QTest::newRow("unknown word") << with(R"("sex":"m")", {}) << u"patient.sex"_s << u"field.word"_s;
        QTest::newRow("years and months disagree")
            << with(R"("ageYears":3,"ageMonths":12)", {}) << u"patient.ageMonths"_s << u"prescribing.age_mismatch"_s;
        QTest::newRow("unknown code") << QByteArray(R"({"format":1,"patient":{},"lines":[{"formularyCode":"Z",)"
                                                    R"("dose":1,"doseUnit":"g","frequency":"bid","route":"im",)"
                                                    R"("days":3}]})")
                                      << u"lines[0].formularyCode"_s << u"prescribing.unknown_drug"_s;
        QTest::newRow("no lines") << QByteArray(R"({"format":1,"patient":{},"lines":[]})") << u"lines"_s
                                  << u"field.count"_s;
        QTest::newRow("other format") << QByteArray(R"({"format":2,"patient":{},"lines":[]})") << u"format"_s
                                      << u"field.range"_s;
    }
    void whatIsWrongIsRefusedWithItsPath()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        QFETCH(QString, code);
        const auto result = readPrescriptionDocument(json, m_reference);
        QVERIFY(!result);
        QCOMPARE(codeOf(result), u"form.invalid"_s);
        QCOMPARE(result.error().fields.front().path, path);
        QCOMPARE(result.error().fields.front().code, code);
    }

    void brokenJsonIsRefused()
    {
        QCOMPARE(codeOf(readPrescriptionDocument(R"({"format":1,"format":1})", m_reference)), u"json.duplicate_key"_s);
        QCOMPARE(codeOf(readPrescriptionDocument("{", m_reference)), u"json.syntax"_s);
    }

    void anIncompletePrescriptionIsNotChecked()
    {
        const auto document = MUST(readPrescriptionDocument(
            R"({"format":1,"patient":{},"lines":[{"drug":"药","form":"片剂","strength":"复方","minUnit":"片",)"
            R"("dose":5000,"doseUnit":"g","frequency":"five","route":"po","days":3}]})",
            m_reference));
        const QJsonObject answer = checkDocument(document, m_reference);
        QStringList codes;
        for (const QJsonValue &problem : answer[u"problems"_s].toArray())
            codes << problem[u"code"_s].toString();
        QCOMPARE(codes, (QStringList{u"prescribing.unknown_word"_s, u"prescribing.quantity_needed"_s}));
        QVERIFY(answer[u"findings"_s].toArray().isEmpty());
    }

private:
    const PrescriptionReference m_reference{clinic::test::shippedReference()};
};

QTEST_GUILESS_MAIN(TstPrescriptionFormat)
#include "tst_prescription_format.moc"
