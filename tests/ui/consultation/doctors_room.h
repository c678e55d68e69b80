// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/common/banner.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/consultation/consultation_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace clinic::test {

using namespace clinic::ui;
using namespace Qt::StringLiterals;

/// The page as large as the main window leaves it at 1024×768.
inline constexpr QSize kSmallPage{856, 724};

/// A doctor at work: the clinic, who waits, the page, and the hands on the keyboard.
struct DoctorsRoom {
    PageFixture clinic{{Role::Doctor}};
    std::unique_ptr<ConsultationPage> page{std::make_unique<ConsultationPage>(clinic.work(), clinic.documents())};
    Keyboard keys{page.get()};

    /// 王建国, grown up, and after him 李小满, 14 months old.
    const Patient wang{clinic.addPatient(PageFixture::person(u"王建国"_s, Sex::Male, {1958, 3, 12}, 17))};
    const Patient child{clinic.addPatient(PageFixture::person(u"李小满"_s, Sex::Female, {2024, 12, 20}, 18))};
    const QueueRow first{clinic.registerVisit(wang.id)};
    const QueueRow second{clinic.registerVisit(child.id)};

    void open()
    {
        showActive(page.get(), kSmallPage);
        page->activate();
        clinic.settle();
    }
    /// F9, and the visit stands there.
    void callNext(const Patient &expected)
    {
        keys.press(Qt::Key_F9);
        QTRY_VERIFY(name().contains(expected.name));
        clinic.settle();
    }
    /// The program was closed and started again.
    void startAgain()
    {
        page = std::make_unique<ConsultationPage>(clinic.work(), clinic.documents());
        open();
    }
    /// Everything that a grown-up's visit needs.
    void write(const QString &complaint = QStringLiteral("toutong"))
    {
        field(u"complaint"_s)->setFocus();
        keys.type(complaint);
        takeDiagnosis(u"gxy"_s);
    }
    void takeDiagnosis(const QString &initials)
    {
        const int before = diagnoses()->rowCount();
        field(u"diagnosisSearch"_s)->setFocus();
        keys.type(initials);
        keys.press(Qt::Key_Return);
        QTRY_COMPARE(diagnoses()->rowCount(), before + 1);
    }

    template <class T> T *part(const QString &name) const
    {
        auto *found = page->findChild<T *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return found;
    }
    QLineEdit *field(const QString &name) const { return part<QLineEdit>(name); }
    QPlainTextEdit *text(const QString &name) const { return part<QPlainTextEdit>(name); }
    QAbstractItemModel *diagnoses() const { return part<TableView>(u"diagnosisList"_s)->model(); }
    QAbstractItemModel *queue() const { return part<TableView>(u"doctorQueue"_s)->model(); }
    QTabWidget *sections() const { return part<QTabWidget>(u"visitSections"_s); }
    Banner *message() const { return part<Banner>(u"message"_s); }
    QString name() const { return part<QLabel>(u"patientName"_s)->text(); }
    QString allergies() const { return part<QLabel>(u"patientAllergies"_s)->text(); }
    QString problemOf(const QString &field) const { return part<FormField>(field + u"Field"_s)->problem(); }
    bool isShown(const QString &key) const { return part<QWidget>(key)->isVisible(); }

    /// What stands in the clinic's record.
    EncounterRecord stored(const QueueRow &row)
    {
        return clinic.run(
            [actor = clinic.everyone(), id = row.registration.id](Services &s) -> Result<EncounterRecord> {
                CLINIC_TRY_ASSIGN(const ConsultationView view, s.encounters.start(actor, id));
                return view.record;
            });
    }
    RegistrationState stateOf(const QueueRow &row)
    {
        const auto rows = clinic.run([actor = clinic.everyone()](Services &s) { return s.reception.today(actor); });
        for (const QueueRow &each : rows)
            if (each.registration.id == row.registration.id)
                return each.registration.state;
        qFatal("the registration is not in today's queue");
    }
};

} // namespace clinic::test
