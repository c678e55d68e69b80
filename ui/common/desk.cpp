// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/desk.h"

using namespace Qt::StringLiterals;

namespace clinic::ui {

DeskThread::DeskThread(const QString &name) : m_context{new QObject}
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

DeskThread::~DeskThread()
{
    finish({});
}

void DeskThread::post(std::function<void()> task)
{
    if (!m_finished)
        QMetaObject::invokeMethod(m_context, std::move(task), Qt::QueuedConnection);
}

void DeskThread::finish(std::function<void()> last)
{
    if (m_finished.exchange(true))
        return;
    QMetaObject::invokeMethod(
        m_context,
        [last = std::move(last), thread = &m_thread] {
            if (last)
                last();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

Error errorOfException(const std::exception *exception)
{
    return Error{
        ErrorKind::Storage, u"desk.exception"_s, {}, exception ? QString::fromUtf8(exception->what()) : QString{}, {}};
}

} // namespace clinic::ui
