// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTest>
#include <QWidget>

namespace clinic::test {

/// Works a window as a person does: every key goes to whatever has the focus, and is counted. Letters that an input
/// method composes are not counted (design/interface.md), the keys around them are.
class Keyboard {
public:
    explicit Keyboard(QWidget *window) : m_window{window} {}

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// One key for each character of ASCII text.
    void type(const QString &text);
    /// The input method shows `letters` while composing and then gives `text`.
    void compose(const QString &letters, const QString &text);
    /// The input method is left in the middle of `letters`.
    void beginComposing(const QString &letters);

    int count() const { return m_count; }
    void reset() { m_count = 0; }

private:
    QWidget *target() const;

    QWidget *m_window;
    int m_count{0};
};

// Each gives what is wrong, one line per fault; a test says NO_FAULTS(nameFaults(&page)).

/// Visible controls that take the focus and have no accessible name, or share one with another.
QStringList nameFaults(const QWidget *window);
/// Tab goes through every visible control that takes it and comes back to where it began.
QStringList tabFaults(QWidget *window);
/// Visible labels, buttons and fields that are smaller than what they show, or stick out of the window; fields and
/// buttons below 32 pixels at 100 %; a list that needs a horizontal scroll bar, and
/// at 100 % an area that scrolls.
QStringList fitFaults(const QWidget *window);

#define NO_FAULTS(...) QCOMPARE((__VA_ARGS__).join(u'\n'), QString{})

/// Shows the window, makes it active, and waits for both.
void showActive(QWidget *window, const QSize &size = {1024, 768});
/// Saves a picture as `folder/name.png` when the environment's CLINIC_PICTURES names a folder.
void keepPicture(QWidget *window, const QString &name);

} // namespace clinic::test
