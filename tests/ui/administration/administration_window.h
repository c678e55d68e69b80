// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/administration/administration_page.h"
#include "ui/administration/section.h"
#include "ui/common/banner.h"
#include "ui/common/composition_guard.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace clinic::test {

/// The page of an administrator in a window of its own.
class AdministrationWindow {
public:
    explicit AdministrationWindow(PageFixture &clinic, const QSize &size = {944, 690})
        : m_clinic{clinic},
          m_file{clinic.folder() + QStringLiteral("/seat.json")},
          page{clinic.work(), seat, m_file},
          keys{&page}
    {
        seat.seatId = SeatId{QUuid::createUuid()};
        seat.name = QStringLiteral("Seat 1");
        showActive(&page, size);
        page.activate();
        clinic.settle();
    }

    /// The section with this number, as Ctrl and the number open it.
    ui::Section *open(int number)
    {
        keys.press(static_cast<Qt::Key>(int(Qt::Key_0) + number), Qt::ControlModifier);
        m_clinic.settle();
        return page.current();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        keys.press(key, modifiers);
        m_clinic.settle();
    }
    void focus(const QString &objectName) { find<QWidget>(objectName)->setFocus(); }
    /// In the visible section.
    template <class W> W *find(const QString &objectName)
    {
        auto *found = page.current()->findChild<W *>(objectName);
        if (!found)
            qFatal("no %s in this section", qPrintable(objectName));
        return found;
    }
    QString message() { return find<ui::Banner>(QStringLiteral("message"))->text(); }
    ui::Severity severity() { return find<ui::Banner>(QStringLiteral("message"))->severity(); }
    QString problem(const QString &path) { return find<ui::FormField>(path + QStringLiteral("Field"))->problem(); }

private:
    PageFixture &m_clinic;
    SeatSettingsFile m_file;

public:
    SeatSettings seat{};
    ui::AdministrationPage page;
    Keyboard keys;
};

} // namespace clinic::test
