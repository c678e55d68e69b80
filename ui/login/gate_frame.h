// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/f_key_bar.h"

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace clinic::ui {

/// What the pages before the work have in common: the program's name, a card in the middle, and the language button.
class GateFrame : public QWidget {
    Q_OBJECT

public:
    /// `cardWidth` in logical pixels.
    GateFrame(int cardWidth, QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }
    /// A quiet button before the language, for leaving the page.
    void addToTop(QWidget *button);
    void setHeadline(const QString &text, const QString &second = {});
    /// Language that the button offers next, and its name in itself; hidden while empty.
    void setOtherLanguage(const QString &code, const QString &nativeName);

Q_SIGNALS:
    void languageRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Sets every text again; called by the page's constructor and at a change of language.
    virtual void retranslate();

private:
    QLabel *m_program;
    QLabel *m_purpose;
    KeyButton *m_language;
    QHBoxLayout *m_top;
    QFrame *m_card;
    QLabel *m_headline;
    QLabel *m_second;
    QVBoxLayout *m_column;
    QString m_otherLanguage{};
};

} // namespace clinic::ui
