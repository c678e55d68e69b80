// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/referral/referrals_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QTextBrowser>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHourMs = 3'600'000;

/// A doctor's clinic with referrals that were issued in the past.
struct Clinic {
    PageFixture clinic{{Role::Doctor}};
    Facility hospital{};
    int nextPerson{17};

    Clinic()
    {
        Facility facility;
        facility.name = u"云岭县人民医院"_s;
        facility.tier = Tier::County;
        facility.departments = u"心内科 神经内科"_s;
        facility.phone = u"10000000120"_s;
        facility.isLead = true;
        hospital = clinic.run(
            [actor = clinic.everyone(), facility](Services &s) { return s.clinic.saveFacility(actor, facility); });
    }

    Referral refer(const QString &name, int hoursAgo, ReferralUrgency urgency = ReferralUrgency::Routine)
    {
        const Instant now = clinic.clock().now();
        clinic.clock().set(Instant{now.msSinceEpoch() - hoursAgo * kHourMs});
        const Patient patient = clinic.addPatient(PageFixture::person(name, Sex::Male, {1958, 3, 12}, nextPerson));
        nextPerson += 2;
        const QueueRow row = clinic.registerVisit(patient.id);
        const Actor doctor = clinic.actor(Role::Doctor);
        const Referral issued = clinic.run([&, doctor](Services &s) -> Result<Referral> {
            CLINIC_TRY_ASSIGN(const ConsultationView view, s.encounters.start(doctor, row.registration.id));
            EncounterNotes notes;
            notes.id = view.record.encounter.id;
            notes.version = view.record.encounter.version;
            notes.complaint = u"头痛1天"_s;
            notes.diagnoses = {{{}, u"I10"_s, u"原发性高血压"_s}};
            CLINIC_TRY(s.encounters.save(doctor, notes));
            Referral draft;
            draft.encounterId = view.record.encounter.id;
            draft.facilityId = hospital.id;
            draft.targetDepartment = u"心内科"_s;
            draft.urgency = urgency;
            draft.summary = u"主诉：头痛1天\n体征：血压186/112mmHg"_s;
            draft.consentBy = name;
            CLINIC_TRY_ASSIGN(const ReferralView done, s.referrals.issue(doctor, draft));
            return done.referral;
        });
        clinic.clock().set(now);
        return issued;
    }
    void answer(const Referral &referral, ReferralState state, const QString &note)
    {
        clinic.run([actor = clinic.actor(Role::Doctor), referral, state, note](Services &s) {
            return s.referrals.recordReply(actor, referral.id, referral.version, state, note);
        });
    }
    Referral stored(const ReferralId &id)
    {
        return clinic.run([actor = clinic.actor(Role::Doctor), id](Services &s) { return s.referrals.open(actor, id); })
            .referral;
    }
};

/// The page, in front.
struct OpenPage {
    Clinic &clinic;
    ReferralsPage page;
    Keyboard keys{&page};

    explicit OpenPage(Clinic &where, const QSize &size = {840, 680})
        : clinic{where}, page{where.clinic.work(), where.clinic.documents()}
    {
        showActive(&page, size);
        page.activate();
        clinic.clinic.settle(); // the list
        clinic.clinic.settle(); // the referral that stands first
    }
    template <class T> T *part(const QString &name)
    {
        auto *found = page.findChild<T *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return found;
    }
    TableView *list() { return part<TableView>(u"referralList"_s); }
    QString cell(int row, int column) { return list()->model()->index(row, column).data().toString(); }
    void show(int index)
    {
        part<QComboBox>(u"referralFilter"_s)->setCurrentIndex(index);
        clinic.clinic.settle();
    }
};

} // namespace

class TestReferralsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void theOverdueStandAtTheTopAndFit_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024x768") << QSize{840, 680};
        QTest::newRow("1366x768") << QSize{1180, 680};
    }

    void theOverdueStandAtTheTopAndFit()
    {
        QFETCH(const QSize, size);
        Clinic clinic;
        clinic.refer(u"王建国"_s, 72);
        clinic.refer(u"李大海"_s, 30);
        clinic.refer(u"张秀英"_s, 1);
        OpenPage open{clinic, size};
        QTRY_COMPARE(open.list()->model()->rowCount(), 3);
        QVERIFY(open.cell(0, 0).contains(u"王建国"_s));
        QVERIFY(open.cell(0, 1).contains(u"3 day"_s));
        QVERIFY(open.cell(1, 0).contains(u"李大海"_s));
        QVERIFY(open.part<QTextBrowser>(u"referralLetter"_s)->toPlainText().contains(u"头痛1天"_s));
        keepPicture(&open.page, u"referrals_%1"_s.arg(size.width()));
        NO_FAULTS(fitFaults(&open.page));
        NO_FAULTS(nameFaults(&open.page));
        NO_FAULTS(tabFaults(&open.page));
        open.show(1);
        QCOMPARE(open.list()->model()->rowCount(), 2);
    }

    void anEmptyListSaysWhereReferralsAreWritten()
    {
        Clinic clinic;
        OpenPage open{clinic};
        QVERIFY(!open.part<KeyButton>(u"recordReply"_s)->isVisible());
        QVERIFY(!open.part<KeyButton>(u"printReferral"_s)->isEnabled());
        keepPicture(&open.page, u"referrals_empty"_s);
        NO_FAULTS(fitFaults(&open.page));
    }

    void aReplyIsNotedWithKeys()
    {
        Clinic clinic;
        const Referral referral = clinic.refer(u"王建国"_s, 30);
        OpenPage open{clinic};
        QTRY_COMPARE(open.list()->model()->rowCount(), 1);
        open.keys.press(Qt::Key_Return); // to the answer
        QCOMPARE(QApplication::focusWidget(), open.part<QComboBox>(u"replyState"_s));
        open.keys.press(Qt::Key_Return);
        open.keys.compose(u"5 chuang"_s, u"5床"_s);
        open.keys.press(Qt::Key_Return);
        QTRY_COMPARE(clinic.stored(referral.id).state, ReferralState::Accepted);
        QCOMPARE(clinic.stored(referral.id).reply, u"5床"_s);
        clinic.clinic.settle();
        QTRY_VERIFY(open.part<QTextBrowser>(u"referralLetter"_s)->toPlainText().contains(u"5床"_s));
        QCOMPARE(open.part<QLineEdit>(u"note"_s)->text(), QString{});
        keepPicture(&open.page, u"referrals_answered"_s);
        NO_FAULTS(fitFaults(&open.page));
    }

    void theReturnOfThePatientClosesIt()
    {
        Clinic clinic;
        const Referral referral = clinic.refer(u"王建国"_s, 30);
        clinic.answer(referral, ReferralState::Arrived, u"已入院"_s);
        OpenPage open{clinic};
        QTRY_COMPARE(open.list()->model()->rowCount(), 1);
        open.part<QLineEdit>(u"note"_s)->setText(u"住院7天，血压控制，回村随访"_s);
        open.keys.press(Qt::Key_F9);
        QTRY_COMPARE(clinic.stored(referral.id).state, ReferralState::Completed);
        clinic.clinic.settle();
        QTRY_COMPARE(open.list()->model()->rowCount(), 0); // no longer under way
        open.show(2);
        QCOMPARE(open.list()->model()->rowCount(), 1);
        QVERIFY(!open.part<KeyButton>(u"recordReply"_s)->isVisible());
        QVERIFY(!open.part<KeyButton>(u"withdrawReferral"_s)->isVisible());
    }

    void aRefusalNeedsItsReasonAndKeepsWhatWasChosen()
    {
        Clinic clinic;
        const Referral referral = clinic.refer(u"王建国"_s, 30);
        OpenPage open{clinic};
        QTRY_COMPARE(open.list()->model()->rowCount(), 1);
        auto *answer = open.part<QComboBox>(u"replyState"_s);
        answer->setCurrentIndex(answer->findData(int(ReferralState::Refused)));
        open.keys.press(Qt::Key_F9);
        QTRY_VERIFY(!open.part<FormField>(u"noteField"_s)->problem().isEmpty());
        keepPicture(&open.page, u"referrals_refusal"_s);
        NO_FAULTS(fitFaults(&open.page));
        QCOMPARE(answer->currentData().toInt(), int(ReferralState::Refused));
        open.part<QLineEdit>(u"note"_s)->setText(u"无床位"_s);
        open.keys.press(Qt::Key_F9);
        QTRY_COMPARE(clinic.stored(referral.id).state, ReferralState::Refused);
    }

    void itIsTakenBackWithAReason()
    {
        Clinic clinic;
        const Referral referral = clinic.refer(u"王建国"_s, 2);
        OpenPage open{clinic};
        QTRY_COMPARE(open.list()->model()->rowCount(), 1);
        open.keys.press(Qt::Key_X, Qt::AltModifier); // cancelled: nothing happens
        clinic.clinic.settle();
        QCOMPARE(clinic.stored(referral.id).state, ReferralState::Issued);
        clinic.clinic.prompts().answer(u"患者不愿前往"_s);
        open.keys.press(Qt::Key_X, Qt::AltModifier);
        QTRY_COMPARE(clinic.stored(referral.id).state, ReferralState::Withdrawn);
    }

    void theFormIsPrintedAgain()
    {
        Clinic clinic;
        const Referral referral = clinic.refer(u"王建国"_s, 2);
        OpenPage open{clinic};
        QTRY_COMPARE(open.list()->model()->rowCount(), 1);
        open.keys.press(Qt::Key_P, Qt::AltModifier);
        QTRY_COMPARE(clinic.clinic.documents().asked().size(), std::size_t{1});
        QCOMPARE(clinic.clinic.documents().asked().front().id, referral.id.toUuid());
    }

    void typingFindsByNameAndEscGoesBack()
    {
        Clinic clinic;
        clinic.refer(u"王建国"_s, 30);
        const Referral second = clinic.refer(u"李大海"_s, 30);
        OpenPage open{clinic};
        QTRY_COMPARE(open.list()->model()->rowCount(), 2);
        open.keys.type(second.number.right(4)); // typed anywhere
        QTRY_COMPARE(open.list()->model()->rowCount(), 1);
        QVERIFY(open.cell(0, 0).contains(u"李大海"_s));
        QVERIFY(open.page.goBack());
        QCOMPARE(open.list()->model()->rowCount(), 2);
    }

    void whatAnotherSeatNotesAppearsByItself()
    {
        Clinic clinic;
        const Referral referral = clinic.refer(u"王建国"_s, 30);
        OpenPage open{clinic};
        QTRY_COMPARE(open.list()->model()->rowCount(), 1);
        open.part<QLineEdit>(u"note"_s)->setText(u"写到一半"_s);
        clinic.answer(referral, ReferralState::Accepted, u"同意"_s);
        QTRY_VERIFY(open.part<QTextBrowser>(u"referralLetter"_s)->toPlainText().contains(u"同意"_s));
        QCOMPARE(open.part<QLineEdit>(u"note"_s)->text(), u"写到一半"_s); // typed text is never lost
    }
};

QTEST_MAIN(TestReferralsPage)
#include "tst_referrals_page.moc"
