// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/undo_bar.h"

#include "ui/common/f_key_bar.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kTickMs = 100;

/// A field takes Ctrl+Z for itself even when it has nothing to undo; then the key is the bar's while it offers.
class FieldsLeaveUndo : public QObject {
public:
    explicit FieldsLeaveUndo(UndoBar *bar) : QObject{bar}, m_bar{bar} { qApp->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride || !m_bar->isOffering() || !m_bar->isVisible())
            return false;
        const auto *field = qobject_cast<QLineEdit *>(watched);
        if (!field || field->isUndoAvailable() || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo))
            return false;
        event->ignore();
        return true;
    }

private:
    UndoBar *m_bar;
};

} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QFrame{parent},
      m_icon{new QLabel{this}},
      m_text{new QLabel{this}},
      m_left{new QProgressBar{this}},
      m_button{new KeyButton{u"undoButton"_s, Icon::Undo, QKeySequence{Qt::CTRL | Qt::Key_Z}, this}}
{
    setObjectName(u"undoBar"_s);
    setProperty("severity", u"ok"_s);
    m_icon->setPixmap(
        iconPixmap(severityIcon(Severity::Ok), theme::kIconSize + 4, theme::mark(Severity::Ok), devicePixelRatioF()));
    m_text->setObjectName(u"undoText"_s);
    m_text->setWordWrap(true);
    m_left->setObjectName(u"undoTimeLeft"_s);
    m_left->setTextVisible(false);
    m_left->setFixedSize(theme::px(80), theme::px(6));
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(theme::px(theme::kGap), theme::px(6), theme::px(6), theme::px(6));
    row->setSpacing(theme::px(theme::kGapSmall));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_left);
    row->addWidget(m_button);

    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_elapsedMs += kTickMs;
        m_left->setValue(m_offerMs - m_elapsedMs);
        if (m_elapsedMs >= m_offerMs)
            withdraw();
    });
    connect(m_button, &QPushButton::clicked, this, &UndoBar::takeBack);
    new FieldsLeaveUndo{this};
    retranslate();
    hide();
}

void UndoBar::offer(const QString &whatWasDone, std::function<void()> undo)
{
    withdraw();
    m_undo = std::move(undo);
    m_text->setText(whatWasDone);
    setAccessibleName(whatWasDone);
    m_elapsedMs = 0;
    m_left->setRange(0, m_offerMs);
    m_left->setValue(m_offerMs);
    m_tick.start();
    show();
}

void UndoBar::withdraw()
{
    if (!isOffering())
        return;
    m_undo = {};
    m_tick.stop();
    hide();
    Q_EMIT ended();
}

void UndoBar::takeBack()
{
    if (!isOffering())
        return;
    const auto undo = std::exchange(m_undo, {});
    m_tick.stop();
    hide();
    undo();
    Q_EMIT undone();
}

void UndoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UndoBar::retranslate()
{
    m_button->setLabel(tr("Undo"));
    m_left->setAccessibleName(tr("Time left to undo"));
}

} // namespace clinic::ui
