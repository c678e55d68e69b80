// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/page_checks.h"
#include "support/page_fixture.h"
#include "ui/common/banner.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/reception/reception_page.h"

#include <QLineEdit>

namespace clinic::test {

using namespace clinic::ui;
using namespace Qt::StringLiterals;

/// A receptionist at work: the clinic, the page, and the hands on the keyboard.
struct Reception {
    PageFixture clinic;
    ReceptionPage page;
    Keyboard keys{&page};

    explicit Reception(const std::vector<Role> &roles = {Role::Receptionist})
        : clinic{roles}, page{clinic.work(), clinic.documents()}
    {
    }
    void open(const QSize &size = {1024, 768})
    {
        showActive(&page, size);
        page.activate();
        clinic.settle();
    }
    template <class T> T *part(const QString &name) const
    {
        auto *found = page.findChild<T *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return found;
    }
    QLineEdit *line(const QString &name) const
    {
        for (QLineEdit *each : page.findChildren<QLineEdit *>(name))
            if (each->isVisible())
                return each;
        qFatal("no field %s is visible", qPrintable(name));
    }
    QAbstractItemModel *hits() const { return part<TableView>(u"hits"_s)->model(); }
    QAbstractItemModel *queue() const { return part<TableView>(u"queue"_s)->model(); }
    Banner *message() const { return part<Banner>(u"message"_s); }
    Banner *question() const { return part<Banner>(u"question"_s); }
    QString problemOf(const QString &field) const
    {
        for (const FormField *each : page.findChildren<FormField *>(field + u"Field"_s))
            if (each->isVisible())
                return each->problem();
        return {};
    }
    std::vector<QueueRow> today()
    {
        return clinic.run([actor = clinic.everyone()](Services &s) { return s.reception.today(actor); });
    }
    std::vector<PatientHit> find(const QString &text)
    {
        return clinic.run([actor = clinic.everyone(), text](Services &s) { return s.people.search(actor, text); });
    }
};

/// Somebody to register: 王小明, born 1980-01-01.
inline Patient wang()
{
    return PageFixture::person(u"王小明"_s, Sex::Male, {1980, 1, 1}, 17);
}

} // namespace clinic::test
