// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/window/window_pictures.h"

#include "main/window/window_controller.h"
#include "text/code_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// An answer may lead to another question, at most so often one after the other.
constexpr int kRounds = 6;
/// For what pages put off by a timer, such as looking again after a change.
constexpr int kPauseMs = 120;

} // namespace

Result<std::vector<std::pair<QString, QUuid>>> picturePages(const QString &text)
{
    std::vector<std::pair<QString, QUuid>> pages;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString id = part.section(u':', 1);
        const QUuid subject = QUuid::fromString(id);
        if (!id.isEmpty() && subject.isNull())
            return fail(ErrorKind::Validation, u"pictures.pages"_s, {part});
        pages.emplace_back(part.section(u':', 0, 0), subject);
    }
    return pages;
}

WindowPictures::WindowPictures(WindowController &controller, PicturesOrder order)
    : m_controller{controller}, m_order{std::move(order)}
{
    connect(&m_controller, &WindowController::logInFailed, this, &WindowPictures::end);
    connect(
        &m_controller, &WindowController::loggedIn, this,
        [this] {
            if (m_order.pages.empty())
                for (const QString &id : m_controller.window().pageIds())
                    m_order.pages.emplace_back(id, QUuid{});
            next();
        },
        Qt::QueuedConnection);
}

void WindowPictures::start()
{
    ui::MainWindow &window = m_controller.window();
    window.showNormal();
    window.resize(m_order.size);
    if (!QDir().mkpath(m_order.folder))
        return end(codeText(u"pictures.not_written"_s, {m_order.folder}));
    m_controller.logIn(m_order.login, m_order.password);
}

void WindowPictures::next()
{
    if (m_at == m_order.pages.size())
        return QCoreApplication::exit(0);
    const auto &[page, subject] = m_order.pages[m_at];
    if (!m_controller.window().openPage(page, subject))
        return end(codeText(u"pictures.no_page"_s, {page, m_order.login}));
    whenQuiet(kRounds, [this] { save(); });
}

void WindowPictures::whenQuiet(int rounds, std::function<void()> done)
{
    if (rounds == 0) {
        QTimer::singleShot(kPauseMs, this, std::move(done));
        return;
    }
    ui::ClinicDesk &desk = m_controller.workday()->desk();
    // First the writer, whose answers make pages read again; then the reader.
    ui::whenDone(desk.write([](Services &) { return Result<>{}; }), this,
                 [this, rounds, &desk, done = std::move(done)](const Result<> &) mutable {
                     ui::whenDone(desk.opened(), this,
                                  [this, rounds, done = std::move(done)](const Result<> &) mutable {
                                      whenQuiet(rounds - 1, std::move(done));
                                  });
                 });
}

void WindowPictures::save()
{
    const QString file = QDir(m_order.folder).filePath(m_order.pages[m_at].first + u".png"_s);
    if (!m_controller.window().grab().save(file))
        return end(codeText(u"pictures.not_written"_s, {file}));
    ++m_at;
    next();
}

void WindowPictures::end(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    // Also before the event loop runs.
    QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(1); });
}

} // namespace clinic
