// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QWidget>

namespace clinic::ui {

/// One job of the clinic on one page of the main window. A page is made when it is first opened and lives until its
/// user logs out, so what was typed on it survives a look at another page.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the window title, in the current language.
    virtual QString title() const = 0;
    /// The page has come to the front: refresh what may be stale and put the focus where typing begins.
    virtual void activate() {}
    /// Another page asks to show this record (a visit, a patient, …: the page knows which kind it takes).
    virtual void openSubject(const QUuid &subject) { Q_UNUSED(subject) }
    /// The language has changed: set every text again. A page also calls this itself at the end of its constructor.
    virtual void retranslate() {}
    /// Esc: goes back one step inside the page without losing text. False when there was no step left.
    virtual bool goBack() { return false; }

Q_SIGNALS:
    /// Asks the main window to open another page; `subject` may be null.
    void pageRequested(const QString &pageId, const QUuid &subject);
    void titleChanged();

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace clinic::ui
