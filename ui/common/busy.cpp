// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/busy.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinic::ui {

Busy::Busy(QWidget *parent)
    : QWidget{parent}, m_text{new QLabel{this}}, m_bar{new QProgressBar{this}}, m_cancel{new QPushButton{this}}
{
    setObjectName(u"busy"_s);
    m_text->setObjectName(u"busyText"_s);
    m_bar->setObjectName(u"busyProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme::px(8));
    m_cancel->setObjectName(u"busyCancel"_s);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::px(theme::kGap));
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);

    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Busy::stop);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { setProgress(value, m_watcher.progressMaximum()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_watcher.cancel();
        stop();
        Q_EMIT cancelled();
    });
    retranslate();
    hide();
}

void Busy::watchAny(const QFuture<void> &future, const QString &what, bool mayCancel)
{
    m_watching = true;
    m_text->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setRange(0, 0);
    m_cancel->setVisible(mayCancel);
    if (!isVisible())
        m_patience.start();
    m_watcher.setFuture(future);
}

void Busy::setProgress(int done, int total)
{
    if (total <= 0)
        return;
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

void Busy::stop()
{
    m_watching = false;
    m_patience.stop();
    hide();
}

void Busy::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Busy::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel this work"));
}

} // namespace clinic::ui
