// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/window/window_controller.h"

#include "main/demo/demonstration.h"
#include "main/program.h"
#include "text/code_text.h"
#include "ui/login/first_start_page.h"
#include "ui/login/lock_page.h"
#include "ui/login/login_page.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

QString dataFolder(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"xiangyi/"_s + name);
}

std::vector<ui::DemoLogin> demoButtons()
{
    std::vector<ui::DemoLogin> buttons;
    std::vector<Role> shown;
    for (const DemoLogin &login : demoLogins()) {
        const bool all = login.roles.size() > 1;
        if (!all && std::ranges::find(shown, login.roles.front()) != shown.end())
            continue;
        if (!all)
            shown.push_back(login.roles.front());
        buttons.push_back({all ? std::nullopt : std::optional{login.roles.front()}, login.login, demoPassword()});
    }
    return buttons;
}

} // namespace

WindowController::WindowController(std::shared_ptr<const Reference> reference, SeatSettings seat, QString seatFile,
                                   const QString &clinicFolder)
    : m_reference{std::move(reference)},
      m_seat{std::move(seat)},
      m_seatFile{std::move(seatFile)},
      m_folder{clinicFolder.isEmpty() ? m_seat.lastClinic : clinicFolder},
      m_starter{m_reference, m_seat.seatId}
{
    connect(&m_window, &ui::MainWindow::lockRequested, this, &WindowController::lock);
    connect(&m_window, &ui::MainWindow::switchUserRequested, this, [this] {
        endWork(u"switch_user"_s);
        showLogin();
    });
    connect(&m_window, &ui::MainWindow::languageRequested, this, &WindowController::setLanguage);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &WindowController::lock);
    qApp->installEventFilter(this);
    setLanguage(m_seat.language);
}

WindowController::~WindowController()
{
    endWork(u"closed"_s);
}

void WindowController::show()
{
    if (m_folder.isEmpty() || !ClinicFolder{m_folder}.exists())
        showFirstStart();
    else
        showLogin(m_seat.lastLogin);
    m_window.showMaximized();
}

void WindowController::showFirstStart()
{
    const QString proposed = m_folder.isEmpty() ? dataFolder(u"clinic"_s) : m_folder;
    auto *page = new ui::FirstStartPage(m_starter, m_prompts, proposed, dataFolder(u"demo-clinic"_s), &m_window);
    connect(page, &ui::FirstStartPage::languageRequested, this, &WindowController::setLanguage);
    connect(page, &ui::FirstStartPage::created, this, [this](const QString &folder, const QString &login) {
        m_folder = folder;
        showLogin(login);
    });
    m_window.showGate(page);
    page->activate();
}

void WindowController::showLogin(const QString &login)
{
    const ClinicFolder folder{m_folder};
    m_lock = nullptr;
    m_login = new ui::LoginPage(&m_window);
    const ClinicCover cover = folder.cover();
    m_login->setClinic(cover.name, cover.isDemo);
    if (cover.isDemo)
        m_login->setDemoLogins(demoButtons());
    m_login->setLogin(login);
    m_login->setOtherLanguage(m_seat.language == u"en" ? u"zh_CN"_s : u"en"_s,
                              m_seat.language == u"en" ? u"中文"_s : u"English"_s);
    connect(m_login, &ui::LoginPage::languageRequested, this, &WindowController::setLanguage);
    connect(m_login, &ui::LoginPage::loginRequested, this, &WindowController::logIn);
    m_window.showGate(m_login);
    m_login->activate();
}

void WindowController::logIn(const QString &login, const QString &password)
{
    if (m_login)
        m_login->setBusy(true);
    using Opened = std::shared_ptr<std::unique_ptr<OpenClinic>>;
    const auto future = QtConcurrent::run([=, this]() -> Result<Opened> {
        CLINIC_TRY_ASSIGN(auto clinic, OpenClinic::open(ClinicFolder{m_folder}, login, password, m_reference, m_clock,
                                                        m_ids, m_seat.seatId));
        return std::make_shared<std::unique_ptr<OpenClinic>>(std::move(clinic));
    });
    ui::whenDone(future, this, [this, login](const Result<Opened> &opened) {
        if (!opened) {
            if (m_login) {
                m_login->setBusy(false);
                m_login->showError(errorText(opened.error()));
            }
            Q_EMIT logInFailed(errorText(opened.error()));
            return;
        }
        m_work = std::make_unique<Workday>(std::move(**opened), m_clock, m_window, m_prompts, m_seat, m_seatFile);
        m_seat.lastClinic = m_folder;
        m_seat.lastLogin = login;
        saveSeat();
        m_login = nullptr;
        const Session &session = m_work->session();
        m_window.setSeatStatus(
            {m_seat.name, session.staff.name, ClinicFolder{m_folder}.cover().name, ui::Severity::Ok});
        m_work->showPages();
        m_window.hideGate();
        m_idle.start(ClinicSettings{}.lockMinutes * 60'000);
        Q_EMIT loggedIn();
    });
}

void WindowController::lock()
{
    if (!m_work || m_lock)
        return;
    m_lock = new ui::LockPage(m_work->session().staff.name, &m_window);
    connect(m_lock, &ui::LockPage::unlockRequested, this, &WindowController::unlock);
    connect(m_lock, &ui::LockPage::switchUserRequested, this, [this] {
        endWork(u"switch_user"_s);
        showLogin();
    });
    m_window.showGate(m_lock);
    m_lock->activate();
}

void WindowController::unlock(const QString &password)
{
    m_lock->setBusy(true);
    const auto future = QtConcurrent::run(
        [keyFile = m_work->clinic().folder().keyFile(), login = m_work->session().staff.login, password]() -> Result<> {
            CLINIC_TRY(KeyFile{keyFile}.unlock(login, password));
            return {};
        });
    ui::whenDone(future, m_lock, [this](const Result<> &unlocked) {
        if (!unlocked) {
            m_lock->setBusy(false);
            m_lock->showError(errorText(unlocked.error()));
            return;
        }
        m_lock = nullptr;
        m_window.hideGate();
        m_idle.start();
    });
}

void WindowController::endWork(const QString &how)
{
    if (!m_work)
        return;
    m_idle.stop();
    m_lock = nullptr;
    const OpenClinic &clinic = m_work->clinic();
    // The desk is idle once the workday's pages are gone; the session's end is written after its last change.
    m_window.clearPages();
    if (const auto services = clinic.services(Access::ReadWrite)) {
        [[maybe_unused]] const auto written = closeSession((*services)->database(), m_work->session(), how);
    }
    m_work.reset();
}

bool WindowController::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (m_work && (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel))
        m_idle.start();
    return QObject::eventFilter(watched, event);
}

void WindowController::setLanguage(const QString &language)
{
    useLanguage(language);
    const bool english = language == u"en";
    m_window.setOtherLanguage(english ? u"zh_CN"_s : u"en"_s, english ? u"中文"_s : u"English"_s);
    if (m_login)
        m_login->setOtherLanguage(english ? u"zh_CN"_s : u"en"_s, english ? u"中文"_s : u"English"_s);
    if (m_seat.language == language)
        return;
    m_seat.language = language;
    saveSeat();
}

void WindowController::saveSeat()
{
    QDir().mkpath(QFileInfo(m_seatFile).path());
    if (const auto saved = SeatSettingsFile{m_seatFile}.save(m_seat); !saved)
        qWarning("seat settings: %s", qPrintable(saved.error().detail));
}

} // namespace clinic
