// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctors_room.h"
#include "ui/common/shell.h"

#include <QApplication>
#include <QTest>
#include <QTranslator>

using namespace clinic;
using namespace clinic::test;
using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

/// The sections that are shown, and before them the queue alone.
enum class Shown { Queue, Notes, Orders, History };

/// The consultation page in the main window of a village doctor, with a visit in which much was written.
struct Window {
    PageFixture clinic{};
    MainWindow window{};
    Keyboard keys{&window};

    Window()
    {
        const Patient wang = clinic.addPatient(PageFixture::person(u"王建国"_s, Sex::Male, {1958, 3, 12}, 17));
        for (int i = 0; i < 6; ++i)
            clinic.registerVisit(
                clinic.addPatient(PageFixture::person(u"欧阳小满"_s, Sex::Female, {2015 + i, 12, 20}, 2 * i)).id);
        const QueueRow row = clinic.registerVisit(wang.id);
        clinic.run([actor = clinic.everyone(), id = row.registration.id](Services &s) -> Result<EncounterRecord> {
            CLINIC_TRY_ASSIGN(const ConsultationView view, s.encounters.start(actor, id));
            EncounterNotes notes;
            notes.id = view.record.encounter.id;
            notes.version = view.record.encounter.version;
            notes.complaint = u"头痛伴胸闷1天，夜间加重"_s;
            notes.presentIllness = u"1天前受凉后出现头痛，位于双侧颞部，呈胀痛，伴胸闷，无恶心呕吐，无肢体活动障碍。"_s;
            notes.pastHistory = u"高血压10年，规律服药。"_s;
            notes.examination = u"神清，双肺呼吸音清，心律齐，无杂音。\n腹软，无压痛。\n双下肢无水肿。"_s;
            notes.plan = u"低盐饮食，监测血压，三天后复诊。"_s;
            notes.diagnoses = {{{}, u"I10.x00"_s, u"原发性高血压"_s}, {{}, u"R51.x00"_s, u"头痛"_s}};
            notes.vitals = {{{}, VitalKind::Temperature, Quantity::fromTenThousandths(386'000), {}},
                            {{}, VitalKind::Systolic, Quantity::whole(186), {}},
                            {{}, VitalKind::Diastolic, Quantity::whole(112), {}},
                            {{}, VitalKind::Weight, Quantity::whole(67), {}},
                            {{}, VitalKind::GlucoseFasting, Quantity::whole(17), {}}};
            return s.encounters.save(actor, notes);
        });
        std::vector<PageEntry> entries;
        const std::array titles{u"Consultation"_s, u"Registration"_s, u"Cashier"_s,       u"Pharmacy"_s,
                                u"Stock"_s,        u"Upload"_s,       u"Administration"_s};
        for (std::size_t i = 0; i < titles.size(); ++i)
            entries.push_back({i == 0 ? u"consultation"_s : u"other%1"_s.arg(i),
                               [title = titles[i]] { return title; },
                               Icon::Stethoscope,
                               QKeySequence{Qt::Key(int(Qt::Key_F1) + int(i))},
                               {},
                               [this](QWidget *parent) -> Page * {
                                   return new ConsultationPage{clinic.work(), clinic.documents(), parent};
                               }});
        window.setPages(
            std::move(entries), [](Right) { return true; }, u"consultation"_s);
        window.setSeatStatus({u"1"_s, u"村医吴"_s, u"OK"_s, Severity::Ok});
        m_visit = row.registration.id;
    }

    void open(const QSize &size, Shown shown)
    {
        showActive(&window, size);
        clinic.settle();
        if (shown == Shown::Queue)
            return;
        window.currentPage()->openSubject(m_visit.toUuid());
        clinic.settle();
        QTRY_VERIFY(window.currentPage()->findChild<QWidget *>(u"finishVisit"_s)->isVisible());
        clinic.settle();
        if (shown == Shown::Orders)
            keys.press(Qt::Key_3, Qt::AltModifier);
        if (shown == Shown::History)
            keys.press(Qt::Key_4, Qt::AltModifier);
        clinic.settle();
        QTest::qWait(60);
    }

private:
    RegistrationId m_visit{};
};

} // namespace

class TestConsultationFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        theme::apply(*qApp, 100);
        qApp->removeTranslator(&m_translator);
        QLocale::setDefault(QLocale{QLocale::English});
        qApp->setLayoutDirection(Qt::LeftToRight);
    }

    void everythingFits_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("shown");
        const std::array states{std::pair{"queue", Shown::Queue}, std::pair{"notes", Shown::Notes},
                                std::pair{"orders", Shown::Orders}, std::pair{"history", Shown::History}};
        for (const char *language : {"zh_CN", "en"})
            for (const auto &[name, shown] : states) {
                const QString code = QString::fromLatin1(language);
                QTest::addRow("%s-%s-1024", name, language) << QSize{1024, 768} << 100 << code << int(shown);
                QTest::addRow("%s-%s-1366", name, language) << QSize{1366, 768} << 100 << code << int(shown);
                QTest::addRow("%s-%s-1366-150", name, language) << QSize{1366, 768} << 150 << code << int(shown);
                QTest::addRow("%s-%s-1024-150", name, language) << QSize{1024, 768} << 150 << code << int(shown);
            }
    }
    void everythingFits()
    {
        QFETCH(QSize, size);
        QFETCH(int, scale);
        QFETCH(QString, language);
        QFETCH(int, shown);
        theme::apply(*qApp, scale);
        QLocale::setDefault(QLocale{language});
        QVERIFY(m_translator.load(u"xiangyi_"_s + language, QStringLiteral(CLINIC_TRANSLATIONS)));
        qApp->installTranslator(&m_translator);
        Window window;
        window.open(size, Shown{shown});
        keepPicture(&window.window, u"consultation-"_s + QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(window.window.size(), size); // its contents do not push it wider or higher
        NO_FAULTS(fitFaults(window.window.currentPage()));
        NO_FAULTS(nameFaults(window.window.currentPage()));
        NO_FAULTS(tabFaults(&window.window)); // through the navigation and back
    }

    void worksFromRightToLeft()
    {
        theme::apply(*qApp, 100);
        qApp->setLayoutDirection(Qt::RightToLeft);
        Window window;
        window.open({1024, 768}, Shown::Notes);
        keepPicture(&window.window, u"consultation-right-to-left"_s);
        NO_FAULTS(fitFaults(window.window.currentPage()));
    }

private:
    QTranslator m_translator{};
};

QTEST_MAIN(TestConsultationFit)
#include "tst_consultation_fit.moc"
