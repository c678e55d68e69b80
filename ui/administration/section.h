// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form.h"
#include "ui/common/form_field.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace clinic::ui {

/// One part of the administrator's page: a message, the contents, the acts with their keys.
class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(Workplace &work, QWidget *parent = nullptr);

    /// In the list at the left, in the current language.
    virtual QString title() const = 0;
    /// Has come to the front: refreshes what may be stale and puts the focus where work begins.
    virtual void activate() = 0;
    /// Esc; false when there was no step left.
    virtual bool goBack() { return false; }
    virtual void retranslate() = 0;

Q_SIGNALS:
    /// Asks the page to open the imports.
    void importsRequested();

protected:
    Workplace &work() const { return m_work; }
    const Actor &actor() const { return m_work.session.actor; }
    /// Between the message and the keys.
    QVBoxLayout *column() const { return m_column; }
    Banner *banner() const { return m_banner; }
    Busy *busy() const { return m_busy; }
    FKeyBar *keys() const { return m_keys; }

    /// Puts a button at the trailing end of the keys, apart from the others. To be called when all are there.
    void placeLast(KeyButton *button);
    /// Gives all labels before fields the width of the longest. To be called whenever they have new words.
    void alignLabels();
    void say(Severity severity, const QString &text);
    /// Puts problems at the fields of `form`; what has no field goes into the banner.
    void showError(const Error &error, Form *form = nullptr);
    /// While something is written: `button` is off and says so; afterwards it is called `label` again. `done` gets the
    /// whole result.
    template <class T, class F>
    void write(KeyButton *button, const QString &label, const QFuture<Result<T>> &future, F done)
    {
        button->setEnabled(false);
        button->setLabel(savingText());
        m_busy->watch(future, savingText(), false);
        whenDone(future, this, [button, label, done = std::move(done)](const Result<T> &result) mutable {
            button->setEnabled(true);
            button->setLabel(label);
            done(result);
        });
    }

private:
    static QString savingText();

    Workplace &m_work;
    QVBoxLayout *m_column;
    Banner *m_banner;
    Busy *m_busy;
    FKeyBar *m_keys;
};

/// A white card with the usual margins; `layout` is given to it.
QFrame *makeCardFrame(QLayout *layout, QWidget *parent);

} // namespace clinic::ui
