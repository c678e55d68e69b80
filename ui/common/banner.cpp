// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "ui/common/f_key_bar.h"
#include "ui/common/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kLeavesAfterMs = 10'000;

} // namespace

Banner::Banner(const QString &objectName, QWidget *parent)
    : QFrame{parent},
      m_icon{new QLabel{this}},
      m_word{new QLabel{this}},
      m_text{new QLabel{this}},
      m_action{new KeyButton{objectName + u"Action"_s, Icon::ArrowRight, {}, this}},
      m_close{new QPushButton{this}}
{
    setObjectName(objectName);
    m_word->setObjectName(objectName + u"Word"_s);
    m_text->setObjectName(objectName + u"Text"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->hide();
    m_close->setObjectName(objectName + u"Close"_s);
    m_close->setIcon(makeIcon(Icon::Close));
    m_close->setFixedSize(theme::px(32), theme::px(32));
    theme::setVariant(m_close, theme::Variant::Quiet);

    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(theme::px(theme::kGap), theme::px(6), theme::px(6), theme::px(6));
    row->setSpacing(theme::px(theme::kGapSmall));
    row->addWidget(m_icon);
    row->addWidget(m_word);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(kLeavesAfterMs);
    connect(&m_leaving, &QTimer::timeout, this, [this] {
        if (m_action->isHidden())
            clear();
    });
    hide();
    render();
}

void Banner::showMessage(Severity severity, const QString &text)
{
    m_severity = severity;
    m_text->setText(text);
    render();
    show();
    if (severity == Severity::Ok)
        m_leaving.start();
    else
        m_leaving.stop();
    QAccessibleEvent spoken{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&spoken);
}

void Banner::setAction(const QString &text, const QKeySequence &key)
{
    m_action->setKey(key);
    m_action->setLabel(text);
    m_action->show();
}

void Banner::removeAction()
{
    m_action->hide();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::clear()
{
    m_leaving.stop();
    m_text->clear();
    removeAction();
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

void Banner::render()
{
    static constexpr std::array kWords{"stop", "ask", "note", "ok"};
    const QString style = QString::fromLatin1(kWords[static_cast<std::size_t>(m_severity)]);
    m_icon->setPixmap(
        iconPixmap(severityIcon(m_severity), theme::kIconSize + 4, theme::mark(m_severity), devicePixelRatioF()));
    m_word->setText(u"<b>%1</b>"_s.arg(theme::severityWord(m_severity).toHtmlEscaped()));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    setAccessibleName(theme::severityWord(m_severity) + u": "_s + m_text->text());
    if (property("severity").toString() == style)
        return;
    setProperty("severity", style);
    m_word->setProperty("severityText", style);
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_word)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace clinic::ui
