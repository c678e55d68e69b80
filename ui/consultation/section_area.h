// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace clinic::ui {

/// Holds one section of a page. At the usual scale all of it is seen; at a large scale on a small screen it can be
/// scrolled up and down, never sideways.
class SectionArea : public QScrollArea {
    Q_OBJECT

public:
    /// Takes over `section`.
    explicit SectionArea(QWidget *section, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace clinic::ui
