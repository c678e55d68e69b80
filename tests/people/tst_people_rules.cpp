// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_rules.h"
#include "support/sample_people.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::samplePerson;
using clinic::test::samplePinyin;

Q_DECLARE_METATYPE(clinic::QueryKind)
Q_DECLARE_METATYPE(clinic::Patient)

namespace {

const ClinicDate kToday{2026, 3, 2};

QStringList codesOf(const std::vector<FieldProblem> &problems)
{
    QStringList codes;
    for (const FieldProblem &problem : problems)
        codes << problem.path + u' ' + problem.code;
    return codes;
}

bool isFoundBy(const QStringList &keys, const QString &text)
{
    const PatientQuery query = classifyQuery(text);
    return std::ranges::any_of(keys, [&](const QString &key) {
        return key.startsWith(query.key) || (!query.second.isEmpty() && key.startsWith(query.second));
    });
}

} // namespace

class TstPeopleRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreLookedUpAsWhatTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QueryKind>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("second");
        const auto row = [](const QString &text, QueryKind kind, const QString &key, const QString &second = {}) {
            QTest::newRow(text.isEmpty() ? "nothing" : qPrintable(text)) << text << kind << key << second;
        };
        row({}, QueryKind::Recent, {});
        row(u"  "_s, QueryKind::Recent, {});
        row(u"···"_s, QueryKind::Recent, {});
        row(u"王建国"_s, QueryKind::Name, u"王建国"_s);
        row(u"wang jian guo"_s, QueryKind::Name, u"wangjianguo"_s);
        row(u"Ｗ建国"_s, QueryKind::Name, u"w建国"_s);
        row(u"lü"_s, QueryKind::Name, u"lv"_s);
        row(u"买买提·吐尔逊"_s, QueryKind::Name, u"买买提吐尔逊"_s);
        row(u"7"_s, QueryKind::FileNumber, u"7"_s);
        row(u"2769"_s, QueryKind::Tail, u"9672"_s, u"2769"_s);
        row(u"276x"_s, QueryKind::Tail, u"X672"_s);
        row(u"012769"_s, QueryKind::Tail, u"967210"_s, u"012769"_s);
        row(u"19620927"_s, QueryKind::Birthday, u"1962-09-27"_s, u"19620927"_s);
        row(u"19621327"_s, QueryKind::Phone, u"19621327"_s);
        row(u"100 1234 5678"_s, QueryKind::Phone, u"10012345678"_s);
        row(u"999999196209"_s, QueryKind::ResidentId, u"999999196209"_s);
        row(u"999999620927690"_s, QueryKind::ResidentId, u"999999620927690"_s, u"99999919620927690"_s);
        row(u"99999919620927276x"_s, QueryKind::ResidentId, u"99999919620927276X"_s);
        row(u"E12345678"_s, QueryKind::Document, u"E12345678"_s);
        row(u"三组 王"_s, QueryKind::Place, u"@3组|王"_s);
        row(u"王 三组"_s, QueryKind::Place, u"@3组|王"_s);
        row(u"第十二组"_s, QueryKind::Place, u"@12组"_s, u"第十二组"_s);
        row(u"柳河村三组"_s, QueryKind::Place, u"@柳河村3组"_s, u"柳河村三组"_s);
        row(u"柳河村 三组 王建"_s, QueryKind::Place, u"@柳河村3组|王建"_s);
        row(u"王村"_s, QueryKind::Place, u"@王村"_s, u"王村"_s);
    }
    void textsAreLookedUpAsWhatTheyAre()
    {
        QFETCH(QString, text);
        QFETCH(QueryKind, kind);
        QFETCH(QString, key);
        QFETCH(QString, second);
        const PatientQuery query = classifyQuery(text);
        QCOMPARE(query.kind, kind);
        QCOMPARE(query.key, key);
        QCOMPARE(query.second, second);
    }

    void aPersonIsFoundByEveryWayOfTyping_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("finds");
        QTest::addColumn<QStringList>("misses");
        QTest::newRow("plain") << u"王建国"_s
                               << QStringList{u"王"_s,
                                              u"建国"_s,
                                              u"国"_s,
                                              u"wangjianguo"_s,
                                              u"wjg"_s,
                                              u"wj"_s,
                                              u"wangjg"_s,
                                              u"wjianguo"_s,
                                              u"w建国"_s,
                                              u"王jg"_s,
                                              u"王jianguo"_s,
                                              u"wang建"_s,
                                              u"三组"_s,
                                              u"3组 王"_s,
                                              u"柳河村 王建国"_s,
                                              u"柳河"_s + u"村3组"_s}
                               << QStringList{u"王国"_s, u"jg"_s, u"4组"_s};
        QTest::newRow("surname reading") << u"单芳"_s << QStringList{u"shanfang"_s, u"danfang"_s, u"sf"_s, u"df"_s}
                                         << QStringList{u"fang"_s};
        QTest::newRow("two readings") << u"乐芳"_s << QStringList{u"yuefang"_s, u"lefang"_s, u"yf"_s, u"lf"_s}
                                      << QStringList{};
        QTest::newRow("ü") << u"吕芳"_s << QStringList{u"lvfang"_s, u"lufang"_s, u"lf"_s, u"lüf"_s} << QStringList{};
        QTest::newRow("compound") << u"欧阳小明"_s
                                  << QStringList{u"ouyangxm"_s, u"oyxm"_s, u"ouyangxiaoming"_s, u"欧阳xm"_s,
                                                 u"oy小明"_s}
                                  << QStringList{};
        QTest::newRow("rare") << u"王\U000265AC"_s << QStringList{u"王\U000265AC"_s, u"\U000265AC"_s, u"wang"_s}
                              << QStringList{};
        QTest::newRow("foreign") << u"John Smith"_s << QStringList{u"john"_s, u"smith"_s, u"John S"_s}
                                 << QStringList{u"mith"_s};
    }
    void aPersonIsFoundByEveryWayOfTyping()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, finds);
        QFETCH(QStringList, misses);
        Patient patient;
        patient.name = name;
        patient.village = u"柳河村"_s;
        patient.villageGroup = u"三组"_s;
        const QStringList keys = searchKeys(patient, samplePinyin());
        for (const QString &text : finds)
            QVERIFY2(isFoundBy(keys, text), qPrintable(text + u" in "_s + keys.join(u' ')));
        for (const QString &text : misses)
            QVERIFY2(!isFoundBy(keys, text), qPrintable(text));
    }

    void problemsOfAFormComeAllAtOnce_data()
    {
        QTest::addColumn<Patient>("patient");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *title, auto change, const QStringList &problems) {
            Patient patient = samplePerson(u"王建国"_s, {1962, 9, 27}, 11);
            change(patient);
            QTest::newRow(title) << patient << problems;
        };
        row("complete", [](Patient &) {}, {});
        row("nothing", [](Patient &p) { p = Patient{}; },
            {u"name field.required"_s, u"sex field.required"_s, u"birthDate field.required"_s});
        row("temporary",
            [](Patient &p) { p.sex = Sex::Unknown, p.birthDate.reset(), p.residentId.reset(), p.isTemporary = true; },
            {});
        row("name of digits", [](Patient &p) { p.name = u"123"_s; }, {u"name people.name_format"_s});
        row("born tomorrow", [](Patient &p) { p.residentId.reset(), p.birthDate = kToday.addDays(1); },
            {u"birthDate people.birth_future"_s});
        row("born today", [](Patient &p) { p.residentId.reset(), p.birthDate = kToday; }, {});
        row("too old",
            [](Patient &p) {
                p.residentId.reset(), p.birthDate = ClinicDate{1896, 3, 2};
            },
            {u"birthDate people.birth_too_old"_s});
        row("not the ID's",
            [](Patient &p) {
                p.birthDate = ClinicDate{1962, 9, 28}, p.sex = Sex::Female;
            },
            {u"birthDate people.birth_not_of_id"_s, u"sex people.sex_not_of_id"_s});
        row("short phone", [](Patient &p) { p.phone = u"12345"_s; }, {u"phone people.phone_format"_s});
        row("letters in phone", [](Patient &p) { p.kinPhone = u"1001234567a"_s; }, {u"kinPhone people.phone_format"_s});
        row("phone as typed", [](Patient &p) { p.phone = u"+86 100-1234-5678"_s; }, {});
        row("landline", [](Patient &p) { p.phone = u"(0999) 1234567"_s; }, {});
        row("passport without number", [](Patient &p) { p.documentType = DocumentType::Passport; },
            {u"documentNumber field.required"_s});
        row("number of nothing", [](Patient &p) { p.documentNumber = u"E12345678"_s; },
            {u"documentType field.required"_s});
        row("control character", [](Patient &p) { p.village = u"柳\u0007河"_s; }, {u"village text.characters"_s});
    }
    void problemsOfAFormComeAllAtOnce()
    {
        QFETCH(Patient, patient);
        QFETCH(QStringList, problems);
        QCOMPARE(codesOf(checkPatient(patient, kToday)), problems);
    }

    void whatIsUnusualIsAskedAbout()
    {
        Patient child = samplePerson(u"王小明"_s, {2020, 1, 1}, 11);
        child.phone = u"10012345678"_s;
        QCOMPARE(codesOf(patientWarnings(child, kToday)),
                 (QStringList{u"residentId people.id_made_up"_s, u"phone people.phone_made_up"_s,
                              u"kinName people.child_without_kin"_s}));
        child.kinName = u"王建国"_s;
        child.residentId.reset();
        child.phone.clear();
        QCOMPARE(codesOf(patientWarnings(child, kToday)), QStringList{u"residentId people.no_document"_s});
    }

    void masksHideTheMiddle()
    {
        QCOMPARE(maskPhone(u"10012345678"_s), u"100****5678"_s);
        QCOMPARE(maskPhone(u"1234567"_s), u"*****67"_s);
        QCOMPARE(maskPhone({}), QString{});
        QCOMPARE(maskName(u"王建国"_s), u"王*国"_s);
        QCOMPARE(maskName(u"王芳"_s), u"王*"_s);
        QCOMPARE(maskName(u"欧阳小明"_s), u"欧**明"_s);
        QCOMPARE(maskName(u"王"_s), u"王"_s);
        QCOMPARE(maskName({}), QString{});
    }

    void changedFieldsNameOldAndNew()
    {
        const Patient before = samplePerson(u"王建国"_s, {1962, 9, 27}, 11);
        Patient after = before;
        QVERIFY(changedFields(before, after).empty());
        after.phone = u"10012345678"_s;
        after.state = PatientState::Moved;
        const auto changes = changedFields(before, after);
        QCOMPARE(changes.size(), 2U);
        QCOMPARE(changes[0].field, u"phone"_s);
        QCOMPARE(changes[0].oldValue, QString{});
        QCOMPARE(changes[0].newValue, u"10012345678"_s);
        QCOMPARE(changes[1].newValue, u"moved"_s);
    }
};

QTEST_GUILESS_MAIN(TstPeopleRules)
#include "tst_people_rules.moc"
