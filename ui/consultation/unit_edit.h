// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QLineEdit>

namespace clinic::ui {

/// A field for a number, with its unit in grey inside at the trailing end; a mark that tells what is wrong with the
/// number takes the unit's place.
class UnitEdit : public QLineEdit {
    Q_OBJECT

public:
    UnitEdit(const QString &objectName, QString unit, QWidget *parent = nullptr);
    /// Empty for none.
    void setMark(const QString &mark, Severity severity);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoom();

    QString m_unit;
    QString m_mark{};
    Severity m_severity{Severity::Note};
};

} // namespace clinic::ui
