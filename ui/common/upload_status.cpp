// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/upload_status.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinic::ui {

Severity severityOf(UploadStatus::State state)
{
    switch (state) {
    case UploadStatus::State::Confirmed:
        return Severity::Ok;
    case UploadStatus::State::Waiting:
    case UploadStatus::State::Sending:
        return Severity::Note;
    case UploadStatus::State::Problem:
        return Severity::Ask;
    }
    Q_UNREACHABLE();
}

Icon iconOf(UploadStatus::State state)
{
    switch (state) {
    case UploadStatus::State::Confirmed:
        return Icon::CloudOk;
    case UploadStatus::State::Waiting:
        return Icon::CloudWait;
    case UploadStatus::State::Sending:
        return Icon::CloudUp;
    case UploadStatus::State::Problem:
        return Icon::CloudOff;
    }
    Q_UNREACHABLE();
}

UploadStatusWidget::UploadStatusWidget(QWidget *parent)
    : QWidget{parent},
      m_icon{new QLabel{this}},
      m_word{new QLabel{this}},
      m_detail{new QLabel{this}},
      m_sendNow{new QPushButton{this}}
{
    setObjectName(u"uploadStatus"_s);
    m_word->setObjectName(u"uploadState"_s);
    m_detail->setObjectName(u"uploadDetail"_s);
    m_sendNow->setObjectName(u"uploadSendNow"_s);
    theme::setTextRole(m_detail, theme::TextRole::Secondary);
    m_word->setFont(theme::font(theme::kBodyText, true));

    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::px(theme::kGapSmall));
    for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_word, m_detail, m_sendNow})
        row->addWidget(part);
    connect(m_sendNow, &QPushButton::clicked, this, &UploadStatusWidget::sendNowRequested);
    render();
}

QString UploadStatusWidget::stateWord(UploadStatus::State state)
{
    switch (state) {
    case UploadStatus::State::Confirmed:
        return tr("Uploaded", "state of the upload: the county confirmed everything");
    case UploadStatus::State::Waiting:
        return tr("Waiting", "state of the upload");
    case UploadStatus::State::Sending:
        return tr("Sending", "state of the upload");
    case UploadStatus::State::Problem:
        return tr("Problem", "state of the upload");
    }
    Q_UNREACHABLE();
}

void UploadStatusWidget::setStatus(const UploadStatus &status)
{
    m_status = status;
    render();
}

void UploadStatusWidget::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    render();
}

void UploadStatusWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

void UploadStatusWidget::render()
{
    const Severity severity = severityOf(m_status.state);
    m_icon->setPixmap(
        iconPixmap(iconOf(m_status.state), theme::kIconSize + 2, theme::mark(severity), devicePixelRatioF()));
    m_word->setText(stateWord(m_status.state));

    const QLocale locale;
    const auto when = [&locale](Instant time) {
        //: month, day and time in the status bar, in the order of the language (Qt's format letters)
        return locale.toString(time.toLocal(), tr("d MMM HH:mm", "date format"));
    };
    QStringList brief;
    QStringList full;
    if (m_status.waiting > 0) {
        brief << (m_compact ? locale.toString(m_status.waiting)
                            : tr("%n record(s)", "waiting for the upload", m_status.waiting));
        full << (m_status.waitingSince
                     ? tr("%n record(s) waiting since %1", "upload", m_status.waiting).arg(when(*m_status.waitingSince))
                     : tr("%n record(s) waiting", "upload", m_status.waiting));
    }
    if (m_compact && m_status.lastConfirmed)
        brief << when(*m_status.lastConfirmed);
    else if (!m_compact)
        brief << (m_status.lastConfirmed ? tr("confirmed %1", "upload").arg(when(*m_status.lastConfirmed))
                                         : tr("never confirmed", "upload"));
    full << (m_status.lastConfirmed ? tr("Last confirmed by the county: %1").arg(when(*m_status.lastConfirmed))
                                    : tr("The county has not confirmed anything yet"));
    if (!m_status.problem.isEmpty())
        full << m_status.problem;
    m_detail->setText(brief.join(u" · "_s));
    setToolTip(full.join(u'\n'));
    setAccessibleName(tr("Upload: %1").arg(stateWord(m_status.state)));
    setAccessibleDescription(full.join(u". "_s));

    m_sendNow->setText(tr("Send now"));
    m_sendNow->setAccessibleName(tr("Send waiting records now"));
    m_sendNow->setEnabled(m_status.canSend && m_status.waiting > 0 && m_status.state != UploadStatus::State::Sending);
}

} // namespace clinic::ui
