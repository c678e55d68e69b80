// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace clinic::ui {

/// A few lines of free text. It takes the height it is given and shows whole lines only, never the upper half of one.
class NoteEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    /// `lines` is the least that is shown.
    NoteEdit(const QString &objectName, int lines, QWidget *parent = nullptr);

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What is above and below the lines.
    int frame() const;
    void showWholeLines();

    int m_lines;
};

} // namespace clinic::ui
