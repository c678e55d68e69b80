// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace clinic::ui {

/// A label, its editor and the place where a fault of this field is told. The label is the editor's buddy and gives it
/// its accessible name; the fault becomes the accessible description. A fault disappears as soon as the field is
/// changed, since it was about the earlier text.
class FormField : public QWidget {
    Q_OBJECT

public:
    enum class LabelPosition { Above, Left };

    /// Takes over `editor`. `name` is the path under which faults of this field are reported and, unless the editor has
    /// one already, its objectName.
    FormField(const QString &name, QWidget *editor, LabelPosition position = LabelPosition::Above,
              QWidget *parent = nullptr);

    QString name() const { return m_name; }
    QWidget *editor() const { return m_editor; }
    QString label() const { return m_labelText; }
    /// Again after a change of language. May hold a mnemonic (`&Name`).
    void setLabel(const QString &text);
    /// Marks the label with a star; screen readers hear "required".
    void setRequired(bool required);
    /// A quiet line under the editor; empty for none.
    void setHint(const QString &text);
    /// Shows what is wrong and what to do; an empty text clears it.
    void setProblem(const QString &text);
    void clearProblem() { setProblem({}); }
    QString problem() const { return m_problemText; }
    /// For LabelPosition::Left: the same width for all labels of a form, in logical pixels.
    void setLabelWidth(int logicalPixels);
    /// Puts the focus into the editor with its text selected.
    void focusEditor();

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();
    Q_SLOT void editorChanged();

    QString m_name;
    QWidget *m_editor;
    QLabel *m_label;
    QLabel *m_hint;
    QWidget *m_problemRow;
    QLabel *m_problemIcon;
    QLabel *m_problem;
    QString m_labelText{};
    QString m_problemText{};
    bool m_required{false};
};

} // namespace clinic::ui
