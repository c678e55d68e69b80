// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/print_record.h"
#include "support/page_checks.h"
#include "support/visit_steps.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/consultation/prescription_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSectionSize{700, 470};

enum class Insured { No, Yes };

/// The section on the open visit of a hypertensive adult.
struct OpenVisit {
    PageFixture clinic{};
    Patient patient{};
    ConsultationView view{};
    PrescriptionPanel panel{clinic.work(), clinic.documents()};
    Keyboard keys{&panel};
    std::vector<std::pair<Severity, QString>> said{};

    explicit OpenVisit(Insured insured = Insured::No, const std::function<void(OpenVisit &)> &before = {})
    {
        patient = clinic.addPatient(PageFixture::person(u"王小明"_s, Sex::Male, {1970, 1, 1}, 17));
        if (insured == Insured::Yes)
            insure(clinic, {patient});
        if (before)
            before(*this);
        view = begin();
        QObject::connect(&panel, &PrescriptionPanel::said, &panel,
                         [this](Severity severity, const QString &text) { said.emplace_back(severity, text); });
        panel.show(view);
        panel.setReadOnly(false);
        showActive(&panel, kSectionSize);
        panel.focusFirst();
        clinic.settle();
    }

    Actor doctor() const { return const_cast<OpenVisit *>(this)->clinic.work().session.actor; }

    ConsultationView begin()
    {
        const QueueRow row = clinic.registerVisit(patient.id);
        return clinic.run([actor = doctor(), id = row.registration.id](Services &s) -> Result<ConsultationView> {
            CLINIC_TRY_ASSIGN(const ConsultationView opened, s.encounters.start(actor, id));
            EncounterNotes notes;
            notes.id = opened.record.encounter.id;
            notes.version = opened.record.encounter.version;
            notes.complaint = u"头晕3天"_s;
            notes.diagnoses = {{{}, u"I10"_s, u"原发性高血压"_s}};
            CLINIC_TRY(s.encounters.save(actor, notes));
            return s.encounters.open(actor, opened.record.encounter.id);
        });
    }

    template <class T> T *part(const QString &name)
    {
        auto *found = panel.findChild<T *>(name);
        if (!found)
            qFatal("the section has no %s", qPrintable(name));
        return found;
    }
    KeyButton *key(const QString &name) { return part<KeyButton>(name); }
    TableView *list() { return part<TableView>(u"prescriptionLines"_s); }
    TableView *signedList() { return part<TableView>(u"signedPrescriptions"_s); }
    int lines() { return list()->model()->rowCount(); }
    QString cell(int row, int column) { return list()->model()->index(row, column).data().toString(); }
    QStringList findings()
    {
        const QAbstractItemModel *model = part<TableView>(u"findings"_s)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, 1).data().toString();
        return texts;
    }
    /// The rules and the insurance have said what they have to say.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QTest::qWait(60);
            clinic.settle();
        }
    }
    /// Initials and Enter.
    void prescribe(const QString &initials)
    {
        part<SearchField>(u"productSearch"_s)->setFocus();
        const int before = lines();
        keys.type(initials);
        keys.press(Qt::Key_Return);
        QTRY_COMPARE(lines(), before + 1);
    }
    /// Answers what is asked, a key for each question, and signs.
    void answerAndSign()
    {
        settle();
        for (int i = 0; i < 8 && key(u"answerFinding"_s)->isVisible(); ++i) {
            keys.press(Qt::Key_A, Qt::AltModifier);
            settle();
        }
        keys.press(Qt::Key_F11);
        QTRY_COMPARE(lines(), 0);
        settle();
    }
    std::vector<Prescription> stored()
    {
        return clinic.run([actor = doctor(), id = view.record.encounter.id](Services &s) {
            return s.prescriptions.ofEncounter(actor, id);
        });
    }
    QAction *action(QPushButton *button, const QString &text)
    {
        for (QAction *each : button->menu()->actions())
            if (each->text().contains(text))
                return each;
        return nullptr;
    }
    void noFaults(const QString &picture)
    {
        keepPicture(&panel, picture);
        NO_FAULTS(fitFaults(&panel));
        NO_FAULTS(nameFaults(&panel));
    }
};

} // namespace

class TestPrescriptionPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void threeDrugsTakeThirtyKeys()
    {
        OpenVisit visit;
        visit.prescribe(u"ldp"_s);  // 氨氯地平
        visit.prescribe(u"ejsg"_s); // 二甲双胍
        visit.prescribe(u"aspl"_s); // 阿司匹林
        visit.settle();
        visit.noFaults(u"prescription_three"_s);
        visit.answerAndSign();
        QVERIFY2(visit.keys.count() <= 30, qPrintable(QString::number(visit.keys.count())));
        const auto stored = visit.stored();
        QCOMPARE(stored.size(), std::size_t{1});
        QCOMPARE(stored.front().state, PrescriptionState::Signed);
        QCOMPARE(stored.front().lines.size(), std::size_t{3});
        visit.noFaults(u"prescription_signed"_s);
    }

    void everyControlIsReachedWithTab()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.settle();
        visit.panel.focusFirst();
        NO_FAULTS(tabFaults(&visit.panel));
    }

    void aDrugChosenJustBeforeSigningIsSignedToo()
    {
        OpenVisit visit;
        visit.keys.type(u"ejsg"_s);
        visit.keys.press(Qt::Key_Return);
        visit.keys.press(Qt::Key_F11); // before the drug has arrived
        QTRY_COMPARE(visit.lines(), 1);
        visit.settle();
        if (visit.lines() > 0)
            visit.answerAndSign();
        QCOMPARE(visit.stored().size(), std::size_t{1});
        QCOMPARE(visit.stored().front().lines.size(), std::size_t{1});
    }

    void missingDosageKeepsItFromBeingSigned()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.part<QLineEdit>(u"dose"_s)->clear();
        visit.settle();
        visit.keys.press(Qt::Key_F11);
        QTRY_COMPARE(visit.said.size(), std::size_t{1});
        QCOMPARE(visit.lines(), 1);
        QVERIFY(visit.stored().empty() || visit.stored().front().state == PrescriptionState::Draft);
        // One key goes to what is missing.
        visit.keys.press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), visit.part<QLineEdit>(u"dose"_s));
        visit.noFaults(u"prescription_missing"_s);
    }

    void stockIsSeenWhileWriting()
    {
        OpenVisit visit;
        const Product metformin = productNamed(visit.clinic, u"二甲双胍"_s);
        stockUp(visit.clinic, metformin, 1);
        visit.keys.type(u"ejsg"_s);
        auto *hits = visit.part<TableView>(u"productHits"_s);
        QTRY_VERIFY(hits->model()->rowCount() > 0);
        // In stock comes first.
        QVERIFY(hits->model()->index(0, 1).data().toString().contains(metformin.minUnit));
        visit.noFaults(u"prescription_search"_s);
        visit.keys.press(Qt::Key_Return);
        QTRY_COMPARE(visit.lines(), 1);
        visit.settle();
        QVERIFY(!visit.cell(0, 3).isEmpty());
        visit.part<QLineEdit>(u"quantity"_s)->setText(u"500"_s);
        visit.settle();
        QVERIFY(visit.findings().filter(metformin.drug.name).size() > 0);
        visit.noFaults(u"prescription_short"_s);
    }

    void unsignedDrugsComeBackAsOneDraft()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        QTRY_COMPARE_WITH_TIMEOUT(visit.stored().size(), std::size_t{1}, 5'000);
        visit.part<QLineEdit>(u"days"_s)->setText(u"5"_s);
        QTest::qWait(1'200);
        visit.clinic.settle();
        QCOMPARE(visit.stored().size(), std::size_t{1});
        QCOMPARE(visit.stored().front().lines.front().dosage.days, 5);
        PrescriptionPanel again{visit.clinic.work(), visit.clinic.documents()};
        again.show(visit.view);
        QTRY_COMPARE(again.findChild<TableView *>(u"prescriptionLines"_s)->model()->rowCount(), 1);
    }

    void deleteTakesALineOut()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.list()->setFocus();
        visit.keys.press(Qt::Key_Delete);
        QCOMPARE(visit.lines(), 0);
    }

    void sixDrugsAreTooMany()
    {
        OpenVisit visit;
        for (const auto *initials : {u"ejsg", u"ldp", u"aspl", u"blf", u"amxl", u"xftt"}) {
            visit.part<SearchField>(u"productSearch"_s)->setFocus();
            visit.prescribe(QString::fromUtf16(initials));
        }
        visit.settle();
        visit.keys.press(Qt::Key_F11);
        visit.settle();
        QCOMPARE(visit.lines(), 6);
        QVERIFY(std::ranges::none_of(visit.stored(),
                                     [](const Prescription &each) { return each.state == PrescriptionState::Signed; }));
        visit.noFaults(u"prescription_six"_s);
    }

    void theInsuranceSaysWhatItRefusesAndThePatientMayPayAlone()
    {
        OpenVisit visit{Insured::Yes};
        visit.prescribe(u"aqms"_s); // an antibiotic that hypertension does not explain
        visit.settle();
        visit.noFaults(u"prescription_insurance"_s);
        QVERIFY(visit.part<QLabel>(u"insuranceSplit"_s)->text().contains(u"fund"_s));
        auto *selfPay = visit.part<QCheckBox>(u"selfPay"_s);
        QVERIFY(selfPay->isEnabled());
        visit.clinic.prompts().cancel();
        selfPay->click();
        QVERIFY(!selfPay->isChecked()); // nobody agreed
        visit.clinic.prompts().answer(u"当面同意"_s);
        selfPay->click();
        QVERIFY(selfPay->isChecked());
        visit.settle();
        visit.noFaults(u"prescription_selfpay"_s);
        visit.answerAndSign();
        const Prescription done = visit.stored().front();
        QVERIFY(done.lines.front().selfPay);
        const BillPreview bill =
            visit.clinic.run([actor = visit.doctor(), id = visit.view.registration.registration.id](Services &s) {
                return s.billing.preview(actor, id);
            });
        const auto charge = std::ranges::find(bill.charges, done.lines.front().id.toUuid(), &Charge::sourceId);
        QVERIFY(charge != bill.charges.end());
        QVERIFY(charge->isSelfPay);
        QCOMPARE(charge->selfPayReason, u"当面同意"_s);
    }

    void boughtElsewhereIsPrescribedAndNotCharged()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.settle();
        visit.part<QCheckBox>(u"boughtElsewhere"_s)->click();
        visit.settle();
        QCOMPARE(visit.cell(0, 4), u"–"_s);
        visit.answerAndSign();
        const Prescription done = visit.stored().front();
        QVERIFY(done.lines.front().boughtElsewhere);
        const BillPreview bill =
            visit.clinic.run([actor = visit.doctor(), id = visit.view.registration.registration.id](Services &s) {
                return s.billing.preview(actor, id);
            });
        QVERIFY(std::ranges::none_of(bill.charges,
                                     [](const Charge &each) { return each.source == ChargeSource::PrescriptionLine; }));
    }

    void aTemplateIsSavedUsedAndRemoved()
    {
        OpenVisit visit;
        auto *templates = visit.part<QPushButton>(u"templates"_s);
        visit.prescribe(u"ejsg"_s);
        visit.settle();
        visit.clinic.prompts().answer(u"糖尿病常用"_s);
        QTRY_VERIFY(visit.action(templates, u"Save"_s));
        visit.action(templates, u"Save"_s)->trigger();
        QTRY_VERIFY(visit.action(templates, u"糖尿病常用"_s));
        // Under the same name again it takes the place of the first.
        visit.clinic.prompts().answer(u"糖尿病常用"_s);
        visit.action(templates, u"Save"_s)->trigger();
        visit.settle();
        QCOMPARE(
            visit.clinic.run([actor = visit.doctor()](Services &s) { return s.prescriptions.templates(actor); }).size(),
            std::size_t{1});

        visit.list()->setFocus();
        visit.keys.press(Qt::Key_Delete);
        QCOMPARE(visit.lines(), 0);
        visit.action(templates, u"糖尿病常用"_s)->trigger();
        QTRY_COMPARE(visit.lines(), 1);

        QMenu *removal = nullptr;
        for (QMenu *menu : templates->menu()->findChildren<QMenu *>())
            removal = menu;
        QVERIFY(removal);
        visit.clinic.prompts().answerYes();
        removal->actions().front()->trigger();
        QTRY_VERIFY(!visit.action(templates, u"糖尿病常用"_s));
    }

    void anEarlierPrescriptionIsRepeatedWithoutItsConsent()
    {
        OpenVisit visit{Insured::No, [](OpenVisit &before) {
                            constexpr qint64 kMonthMs = 30LL * 86'400'000;
                            FixedClock &clock = before.clinic.clock();
                            clock.set(Instant{clock.now().msSinceEpoch() - kMonthMs});
                            finishVisit(before.clinic, before.patient, {productNamed(before.clinic, u"二甲双胍"_s)});
                            clock.set(Instant{clock.now().msSinceEpoch() + kMonthMs});
                        }};
        auto *repeat = visit.part<QPushButton>(u"repeatEarlier"_s);
        QTRY_VERIFY(visit.action(repeat, u"二甲双胍"_s));
        visit.action(repeat, u"二甲双胍"_s)->trigger();
        QTRY_COMPARE(visit.lines(), 1);
        QVERIFY(!visit.part<QCheckBox>(u"selfPay"_s)->isChecked());
    }

    void aSignedOneIsChangedOrVoidedBeforeItIsPaid()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.answerAndSign();
        QTRY_VERIFY(visit.signedList()->isVisible());
        visit.keys.press(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(visit.lines(), 1);
        visit.part<QLineEdit>(u"days"_s)->setText(u"5"_s);
        visit.settle();
        visit.noFaults(u"prescription_changing"_s);
        visit.clinic.prompts().answer(u"剂量有误"_s);
        visit.answerAndSign();
        auto stored = visit.stored();
        QCOMPARE(stored.size(), std::size_t{2});
        QCOMPARE(std::ranges::count(stored, PrescriptionState::Voided, &Prescription::state), 1);
        const auto valid = std::ranges::find(stored, PrescriptionState::Signed, &Prescription::state);
        QCOMPARE(valid->lines.front().dosage.days, 5);
        QVERIFY(valid->replacesId.has_value());

        visit.clinic.prompts().answer(u"患者要求"_s);
        visit.keys.press(Qt::Key_X, Qt::AltModifier);
        QTRY_COMPARE(std::ranges::count(visit.stored(), PrescriptionState::Voided, &Prescription::state), 2);
        visit.settle();
        visit.noFaults(u"prescription_voided"_s);
    }

    void aPaidOneStaysUntilItsReceiptIsCancelled()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.answerAndSign();
        const RegistrationId registration = visit.view.registration.registration.id;
        const Settlement paid = settleVisit(visit.clinic, registration);
        visit.said.clear();
        visit.clinic.prompts().answer(u"患者要求"_s);
        visit.keys.press(Qt::Key_X, Qt::AltModifier);
        QTRY_COMPARE(visit.said.size(), std::size_t{1});
        QCOMPARE(visit.said.front().first, Severity::Stop);
        QVERIFY(visit.said.front().second.contains(paid.number));
        QCOMPARE(visit.stored().front().state, PrescriptionState::Signed);

        visit.clinic.run([actor = visit.clinic.everyone(), paid](Services &s) {
            return s.billing.cancelSettlement(actor, paid.id, paid.version, u"患者要求"_s);
        });
        visit.clinic.prompts().answer(u"患者要求"_s);
        visit.keys.press(Qt::Key_X, Qt::AltModifier);
        QTRY_COMPARE(visit.stored().front().state, PrescriptionState::Voided);
    }

    void printingAsksForTheNextCopy()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.answerAndSign();
        visit.keys.press(Qt::Key_P, Qt::AltModifier);
        QTRY_COMPARE(visit.clinic.documents().asked().size(), std::size_t{1});
        QCOMPARE(visit.clinic.documents().asked().front().id, visit.stored().front().id.toUuid());
    }

    void theFirstThatReachedPaperIsTheOnlyOriginal()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.answerAndSign();
        const PrescriptionId id = visit.stored().front().id;
        const auto shown = [&] {
            return visit.clinic.run([actor = visit.doctor(), id](Services &s) {
                return s.documents.prescription(actor, id, DocumentCopy::Original);
            });
        };
        QCOMPARE(shown().copy, DocumentCopy::Original);
        QCOMPARE(shown().copy, DocumentCopy::Original); // looked at twice, printed never
        visit.clinic.run([actor = visit.doctor(), id](Services &s) {
            return recordPrint(s.database(), actor, {u"prescription"_s, Aggregate::Prescription, id.toUuid()},
                               DocumentCopy::Original);
        });
        QCOMPARE(shown().copy, DocumentCopy::Reprint);
    }

    void aFinishedVisitIsOnlyLookedAt()
    {
        OpenVisit visit;
        visit.prescribe(u"ejsg"_s);
        visit.answerAndSign();
        visit.panel.setReadOnly(true);
        visit.settle();
        QVERIFY(!visit.key(u"signPrescription"_s)->isVisible());
        QVERIFY(!visit.part<SearchField>(u"productSearch"_s)->isEnabled());
        QVERIFY(visit.key(u"printPrescription"_s)->isEnabled());
        QVERIFY(!visit.key(u"voidPrescription"_s)->isEnabled());
        visit.noFaults(u"prescription_readonly"_s);
    }
};

QTEST_MAIN(TestPrescriptionPanel)
#include "tst_prescription_panel.moc"
