// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "administration_window.h"

#include "ui/administration/imports_section.h"
#include "ui/common/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kImports = 9;

const QString kRollHead = u"resident_id,name,scheme,status,waiting_until,area,person_class,premium_grade,"
                          "assistance_class,signed,insurance_no,pool_used,deductible_used,as_of\n"_s;

QString rollRow(int sequence, const QString &asOf = u"2026-02-28"_s)
{
    const auto id = ResidentId::make(u"999999"_s, {1980, 1, 1}, sequence);
    return u"%1,王某%2,390,1,,999999,adult,0,none,1,,0.00,0.00,%3\n"_s.arg(id.toString()).arg(sequence).arg(asOf);
}

QByteArray policyBytes()
{
    QFile file{QStringLiteral(CLINIC_SOURCE_DIR "/resources/policies/demo-999999-390-2026.json")};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample policy is missing");
    return file.readAll();
}

} // namespace

class TestAdministrationImports : public QObject {
    Q_OBJECT

private:
    static QString write(const PageFixture &clinic, const QString &name, const QByteArray &bytes)
    {
        QFile file{clinic.folder() + u'/' + name};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    /// Opens the file with the key of its kind and waits for the preview, or for what is wrong.
    static void look(PageFixture &clinic, AdministrationWindow &window, Qt::Key key, const QString &path)
    {
        clinic.clock().advanceMs(60'000); // one import after the other
        clinic.prompts().answer(path);
        window.press(key);
        QTRY_VERIFY(!window.message().isEmpty());
        clinic.settle();
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void aRollIsPreviewedAndThenImported()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ImportsSection *>(window.open(kImports));
        QAbstractItemModelTester tester{section->history()->imports(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        const QString path = write(clinic, u"roll.csv"_s, (kRollHead + rollRow(1) + rollRow(3)).toUtf8());
        look(clinic, window, Qt::Key_F9, path);
        QCOMPARE(window.severity(), Severity::Note);
        keepPicture(&window.page, u"administration-roll"_s);
        QCOMPARE(fitFaults(&window.page).join(u'\n'), QString{});
        const auto age = [&] {
            return clinic.run([&](Services &s) { return s.insurance.rollAge(clinic.everyone()); });
        };
        QVERIFY(!age().hasRoll);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        QCOMPARE(age().people, 2);
        QTRY_COMPARE(section->history()->imports()->row(0)->sourceName, u"roll.csv"_s);
        QCOMPARE(section->history()->imports()->row(0)->rows, 2);
        QVERIFY(section->history()->imports()->index(0, 5).data().toString().contains(u"unsigned"_s));
    }

    void aRefusedRollChangesNothingAndSaysWhere()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ImportsSection *>(window.open(kImports));
        QAbstractItemModelTester tester{section->preview()->faults(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        QString wrong = rollRow(3);
        wrong.replace(u",390,"_s, u",999,"_s);
        const QString path = write(clinic, u"wrong.csv"_s, (kRollHead + rollRow(1) + wrong).toUtf8());
        look(clinic, window, Qt::Key_F9, path);
        QCOMPARE(window.severity(), Severity::Stop);
        QVERIFY(section->preview()->faults()->rowCount() >= 1);
        QVERIFY(section->preview()->faults()->index(0, 0).data().toString().contains(u"3"_s)); // the line
        keepPicture(&window.page, u"administration-roll-refused"_s);
        window.press(Qt::Key_Return, Qt::ControlModifier); // there is nothing to import
        QVERIFY(!clinic.run([&](Services &s) { return s.insurance.rollAge(clinic.everyone()); }).hasRoll);
        QVERIFY(window.page.goBack());
        QVERIFY(section->history()->isVisible());
    }

    void aFileThatIsNotThereIsTold()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        window.open(kImports);
        look(clinic, window, Qt::Key_F9, clinic.folder() + u"/nothing.csv"_s);
        QCOMPARE(window.severity(), Severity::Stop);
    }

    void aPolicyIsReadAsATableComparedAndWithdrawn()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ImportsSection *>(window.open(kImports));
        QAbstractItemModelTester rules{section->preview()->policyRules(),
                                       QAbstractItemModelTester::FailureReportingMode::QtTest};
        QAbstractItemModelTester policies{section->history()->policies(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest};
        look(clinic, window, Qt::Key_F10, write(clinic, u"policy.json"_s, policyBytes()));
        QCOMPARE(window.severity(), Severity::Note);
        QVERIFY(section->preview()->policyRules()->rowCount() > 10);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(section->history()->policies()->rowCount(), 1);

        QJsonObject next = QJsonDocument::fromJson(policyBytes()).object();
        next.insert(u"name"_s, u"2027"_s);
        next.insert(u"validFrom"_s, u"2027-01-01"_s);
        next.insert(u"validTo"_s, u"2027-12-31"_s);
        next.insert(u"firstShare"_s, QJsonObject{{u"classBBp"_s, 2000}});
        look(clinic, window, Qt::Key_F10, write(clinic, u"next.json"_s, QJsonDocument{next}.toJson()));
        QTRY_VERIFY(std::ranges::any_of(section->preview()->policyRules()->rows(), [](const PolicyLine &line) {
            return line.differs && line.value == u"20%" && line.before == u"10%";
        }));
        keepPicture(&window.page, u"administration-policy"_s);
        QCOMPARE(fitFaults(&window.page).join(u'\n'), QString{});
        window.page.goBack();
        clinic.settle();

        window.focus(u"policies"_s);
        clinic.settle();
        clinic.prompts().answer(u"replaced"_s);
        window.press(Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY(section->history()->policies()->row(0)->isWithdrawn);
        keepPicture(&window.page, u"administration-imports"_s);
    }

    void aPolicyWithAFaultSaysItsPlace()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ImportsSection *>(window.open(kImports));
        QJsonObject wrong = QJsonDocument::fromJson(policyBytes()).object();
        wrong.insert(u"unknown"_s, 1);
        look(clinic, window, Qt::Key_F10, write(clinic, u"wrong.json"_s, QJsonDocument{wrong}.toJson()));
        QCOMPARE(window.severity(), Severity::Stop);
        QVERIFY(section->history()->policies()->rowCount() == 0);
    }

    void refusedRowsOfAPriceListAreLeftOutOnlyWhenAsked()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ImportsSection *>(window.open(kImports));
        QAbstractItemModelTester tester{section->preview()->prices(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest};
        const auto products = [&] {
            return clinic.run([&](Services &s) { return s.formulary.products(clinic.everyone()); });
        };
        const Product first = products().front();
        const QString head = u"formulary_code,generic,salt,form,strength,pack,units_per_pack,pack_unit,min_unit,maker,"
                             "purchase_price_micro,source\n"_s;
        const auto row = [&](const QString &code, const QString &price) {
            return u"%1,%2,%3,%4,%5,%6,%7,%8,%9,"_s
                       .arg(code, first.drug.name, first.drug.salt, first.drug.form, first.drug.strength, first.pack)
                       .arg(first.unitsPerPack)
                       .arg(first.packUnit, first.minUnit) +
                   u"%1,%2,own\n"_s.arg(first.maker, price);
        };
        const QString path = write(clinic, u"prices.csv"_s,
                                   (head + row(first.drug.code, u"4560000"_s) + row(u"NO-9"_s, u"1"_s)).toUtf8());
        look(clinic, window, Qt::Key_F11, path);
        QVERIFY2(section->preview()->prices()->rowCount() == 2, qPrintable(window.message()));
        QCOMPARE(section->preview()->prices()->row(0)->effect, PriceRowEffect::Refused);
        QCOMPARE(section->preview()->prices()->row(1)->effect, PriceRowEffect::Changed);
        keepPicture(&window.page, u"administration-prices"_s);
        QCOMPARE(fitFaults(&window.page).join(u'\n'), QString{});
        window.press(Qt::Key_Return, Qt::ControlModifier); // still refused
        QCOMPARE(products().front().pricePerPack, first.pricePerPack);
        QVERIFY(window.find<QCheckBox>(u"leaveOutRefused"_s)->hasFocus());
        window.press(Qt::Key_Space);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        const auto after = products();
        QCOMPARE(std::ranges::find(after, first.id, &Product::id)->pricePerPack->toString(), u"4.56"_s);
    }

    void aCatalogueIsImportedAsItsNextVersion()
    {
        PageFixture clinic{{Role::Administrator}};
        AdministrationWindow window{clinic};
        auto *section = qobject_cast<ImportsSection *>(window.open(kImports));
        const QByteArray frequencies = MUST(clinic.work().reference.catalogues.text(u"frequencies"));
        look(clinic, window, Qt::Key_F12, write(clinic, u"frequencies.csv"_s, frequencies));
        QCOMPARE(window.find<QComboBox>(u"catalogueKind"_s)->currentText(), u"Frequencies"_s);
        keepPicture(&window.page, u"administration-catalogue"_s);
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(window.severity(), Severity::Ok);
        QTRY_COMPARE(section->history()->imports()->row(0)->kind, std::optional{CatalogueKind::Frequencies});
        QCOMPARE(section->history()->imports()->row(0)->number, 2);
    }
};

QTEST_MAIN(TestAdministrationImports)
#include "tst_administration_imports.moc"
