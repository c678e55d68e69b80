// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_field.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>

using namespace Qt::StringLiterals;

namespace clinic::ui {

FormField::FormField(const QString &name, QWidget *editor, LabelPosition position, QWidget *parent)
    : QWidget{parent},
      m_name{name},
      m_editor{editor},
      m_label{new QLabel{this}},
      m_hint{new QLabel{this}},
      m_problemRow{new QWidget{this}},
      m_problemIcon{new QLabel{m_problemRow}},
      m_problem{new QLabel{m_problemRow}}
{
    setObjectName(name + u"Field"_s);
    if (m_editor->objectName().isEmpty())
        m_editor->setObjectName(name);
    m_label->setObjectName(name + u"Label"_s);
    m_hint->setObjectName(name + u"Hint"_s);
    m_problem->setObjectName(name + u"Problem"_s);
    m_label->setBuddy(m_editor);
    theme::setTextRole(m_label, theme::TextRole::Secondary);
    theme::setTextRole(m_hint, theme::TextRole::Secondary);
    m_hint->setWordWrap(true);
    m_hint->hide();

    m_problem->setWordWrap(true);
    m_problem->setProperty("severityText", u"stop"_s);
    m_problemIcon->setPixmap(
        iconPixmap(severityIcon(Severity::Stop), theme::kIconSize, theme::mark(Severity::Stop), devicePixelRatioF()));
    m_problemIcon->setAccessibleName(theme::severityWord(Severity::Stop));
    auto *problemLayout = new QHBoxLayout{m_problemRow};
    problemLayout->setContentsMargins(0, 0, 0, 0);
    problemLayout->setSpacing(theme::px(theme::kGapTiny));
    problemLayout->addWidget(m_problemIcon, 0, Qt::AlignTop);
    problemLayout->addWidget(m_problem, 1);
    m_problemRow->hide();

    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(2));
    if (position == LabelPosition::Above)
        column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_hint);
    column->addWidget(m_problemRow);

    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::px(theme::kGapSmall));
    if (position == LabelPosition::Left) {
        m_label->setMinimumHeight(theme::px(theme::kFieldHeight));
        row->addWidget(m_label, 0, Qt::AlignTop);
    }
    row->addLayout(column, 1);

    setFocusProxy(m_editor);
    const QMetaObject *meta = m_editor->metaObject();
    if (const QMetaProperty user = meta->userProperty(); user.hasNotifySignal()) {
        const QMetaMethod clear = metaObject()->method(metaObject()->indexOfMethod("editorChanged()"));
        connect(m_editor, user.notifySignal(), this, clear);
    }
}

void FormField::editorChanged()
{
    clearProblem();
}

void FormField::setLabel(const QString &text)
{
    m_labelText = text;
    //: %1 is the name of a field that must be filled in
    m_label->setText(m_required ? tr("%1 *").arg(text) : text);
    describe();
}

void FormField::setRequired(bool required)
{
    m_required = required;
    setLabel(m_labelText);
}

void FormField::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    describe();
}

void FormField::setProblem(const QString &text)
{
    if (m_problemText == text)
        return;
    m_problemText = text;
    m_problem->setText(text);
    m_problemRow->setVisible(!text.isEmpty());
    theme::setProblem(m_editor, !text.isEmpty());
    describe();
}

void FormField::setLabelWidth(int logicalPixels)
{
    m_label->setFixedWidth(theme::px(logicalPixels));
}

void FormField::focusEditor()
{
    m_editor->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        line->selectAll();
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setLabel(m_labelText);
}

void FormField::describe()
{
    QString plain = m_labelText;
    plain.remove(u'&');
    m_editor->setAccessibleName(plain);
    QStringList parts;
    if (m_required)
        parts << tr("required");
    if (!m_hint->text().isEmpty())
        parts << m_hint->text();
    if (!m_problemText.isEmpty())
        parts << m_problemText;
    m_editor->setAccessibleDescription(parts.join(u". "_s));
}

} // namespace clinic::ui
