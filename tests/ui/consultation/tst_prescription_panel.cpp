// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/page_fixture.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/common/theme.h"
#include "ui/consultation/prescription_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using namespace Qt::StringLiterals;
using clinic::test::PageFixture;

namespace {

/// A panel on the open visit of an adult.
struct OpenVisit {
    PageFixture clinic{};
    ConsultationView view{begin(clinic)};
    PrescriptionPanel panel{clinic.work(), clinic.documents()};

    OpenVisit()
    {
        panel.resize(720, 470);
        panel.show(view);
        panel.setReadOnly(false);
        panel.QWidget::show();
        QApplication::setActiveWindow(&panel);
        panel.focusFirst();
        clinic.settle();
    }
    static ConsultationView begin(PageFixture &clinic)
    {
        const Patient wang = clinic.addPatient(PageFixture::person(u"王小明"_s, Sex::Male, {1980, 1, 1}, 17));
        const QueueRow row = clinic.registerVisit(wang.id);
        return clinic.run([actor = clinic.work().session.actor, id = row.registration.id](Services &services) {
            return services.encounters.start(actor, id);
        });
    }
    template <class T> T *child(const QString &name) { return panel.findChild<T *>(name); }
    int lines() { return child<TableView>(u"prescriptionLines"_s)->model()->rowCount(); }
    void prescribe(const QString &name)
    {
        auto *search = child<SearchField>(u"productSearch"_s);
        search->setFocus();
        search->setText(name);
        const int before = lines();
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(lines(), before + 1);
    }
    void fill()
    {
        auto *frequency = child<QComboBox>(u"frequency"_s);
        auto *route = child<QComboBox>(u"route"_s);
        child<QLineEdit>(u"dose"_s)->setText(u"1"_s);
        frequency->setCurrentIndex(frequency->findData(u"tid"_s));
        route->setCurrentIndex(route->findData(u"po"_s));
        child<QLineEdit>(u"days"_s)->setText(u"3"_s);
    }
    std::vector<Prescription> stored()
    {
        return clinic.run([actor = clinic.work().session.actor, id = view.record.encounter.id](Services &services) {
            return services.prescriptions.ofEncounter(actor, id);
        });
    }
    /// Answers every question with one key, then signs.
    void sign()
    {
        clinic.settle();
        QTRY_VERIFY(child<QAbstractButton>(u"signPrescription"_s)->isEnabled());
        QTest::qWait(300);
        for (int i = 0; i < 8; ++i)
            if (auto *answer = child<QAbstractButton>(u"answerFinding"_s); answer->isVisible())
                QTest::keyClick(&panel, Qt::Key_A, Qt::AltModifier);
        QTest::qWait(300);
        QTest::keyClick(&panel, Qt::Key_F11);
    }
};

} // namespace

class TestPrescriptionPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, 100); }

    void drugIsFoundFilledAndSignedWithKeys()
    {
        OpenVisit visit;
        QSignalSpy prescribed{&visit.panel, &PrescriptionPanel::prescribed};
        visit.prescribe(u"阿莫西林胶囊"_s);
        visit.fill();
        QTest::qWait(400);
        if (const QByteArray folder = qgetenv("CLINIC_SHOTS"); !folder.isEmpty())
            visit.panel.grab().save(QString::fromLocal8Bit(folder) + u"/prescription.png"_s);
        visit.sign();
        QTRY_COMPARE(prescribed.count(), 1);
        QCOMPARE(visit.lines(), 0);
        const auto stored = visit.stored();
        QCOMPARE(stored.size(), 1u);
        QCOMPARE(stored.front().state, PrescriptionState::Signed);
        visit.clinic.settle();
        if (const QByteArray folder = qgetenv("CLINIC_SHOTS"); !folder.isEmpty())
            visit.panel.grab().save(QString::fromLocal8Bit(folder) + u"/prescription_signed.png"_s);
    }

    void missingDosageKeepsItFromBeingSigned()
    {
        OpenVisit visit;
        visit.prescribe(u"阿莫西林胶囊"_s);
        visit.child<QLineEdit>(u"dose"_s)->clear();
        QSignalSpy said{&visit.panel, &PrescriptionPanel::said};
        QTest::qWait(300);
        QTest::keyClick(&visit.panel, Qt::Key_F11);
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(visit.lines(), 1);
    }

    void unsignedDrugsComeBackAsOneDraft()
    {
        OpenVisit visit;
        visit.prescribe(u"阿莫西林胶囊"_s);
        visit.fill();
        QTest::qWait(1'300);
        visit.child<QLineEdit>(u"days"_s)->setText(u"5"_s);
        QTest::qWait(1'300);
        visit.clinic.settle();
        QCOMPARE(visit.stored().size(), 1u);
        PrescriptionPanel again{visit.clinic.work(), visit.clinic.documents()};
        again.show(visit.view);
        QTRY_COMPARE(again.findChild<TableView *>(u"prescriptionLines"_s)->model()->rowCount(), 1);
    }

    void deleteTakesALineOut()
    {
        OpenVisit visit;
        visit.prescribe(u"阿莫西林胶囊"_s);
        QTest::keyClick(visit.child<TableView>(u"prescriptionLines"_s), Qt::Key_Delete);
        QCOMPARE(visit.lines(), 0);
    }
};

QTEST_MAIN(TestPrescriptionPanel)
#include "tst_prescription_panel.moc"
