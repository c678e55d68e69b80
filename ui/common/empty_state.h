// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/icons.h"

#include <QWidget>

class QLabel;

namespace clinic::ui {

/// What stands where a list has nothing to show: an icon, a sentence, and what to do.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setContent(Icon icon, const QString &text, const QString &hint = {});

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_hint;
};

} // namespace clinic::ui
