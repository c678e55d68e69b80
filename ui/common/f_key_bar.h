// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QKeySequence>
#include <QPushButton>
#include <QWidget>

class QHBoxLayout;
class QShortcut;

namespace clinic::ui {

/// A button with its key printed on it. The key works at once (Qt's own shortcut waits for an animation) while the
/// button is visible and enabled.
class KeyButton : public QPushButton {
    Q_OBJECT

public:
    KeyButton(const QString &objectName, Icon icon, const QKeySequence &key, QWidget *parent = nullptr);

    QKeySequence key() const { return m_key; }
    /// The key as printed, in the user's language.
    QString keyText() const { return m_key.toString(QKeySequence::NativeText); }
    Icon keyIcon() const { return m_icon; }
    /// Only icon and key; the text becomes the tool tip.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }
    /// Navigation look: text at the leading edge, a bar when checked.
    void setNavigation(bool navigation);
    void setKey(const QKeySequence &key);
    /// Also sets the accessible name.
    void setLabel(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont capFont() const;
    int capWidth() const;
    bool showsCap() const;

    Icon m_icon;
    QKeySequence m_key{};
    QShortcut *m_shortcut;
    bool m_compact{false};
    bool m_navigation{false};
};

/// The acts of a page in one row at its bottom, each with its key. The last primary one stands at the trailing end.
class FKeyBar : public QWidget {
    Q_OBJECT

public:
    explicit FKeyBar(QWidget *parent = nullptr);
    /// In reading order. Connect to the button's clicked(). Set the text with setLabel(), again when the language
    /// changes.
    KeyButton *addButton(const QString &objectName, Icon icon, const QKeySequence &key,
                         theme::Variant variant = theme::Variant::Plain);
    void addStretch();

private:
    QHBoxLayout *m_row;
};

} // namespace clinic::ui
