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

/// What the language button offers beside `language`: code, and name in itself.
std::pair<QString, QString> otherLanguage(const QString &language)
{
    return language == u"en" ? std::pair{u"zh_CN"_s, u"中文"_s} : std::pair{u"en"_s, u"English"_s};
}

void offerOtherLanguage(ui::GateFrame &gate, const QString &language)
{
    const auto [code, name] = otherLanguage(language);
    gate.setOtherLanguage(code, name);
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
    const bool hasClinic = !m_folder.isEmpty() && ClinicFolder{m_folder}.exists();
    QString proposed = m_folder.isEmpty() || hasClinic ? dataFolder(u"clinic"_s) : m_folder;
    for (int i = 2; ClinicFolder{proposed}.exists(); ++i)
        proposed = dataFolder(u"clinic-%1"_s.arg(i));
    auto *page = new ui::FirstStartPage(m_starter, m_prompts, proposed, dataFolder(u"demo-clinic"_s), &m_window);
    m_login = nullptr;
    m_firstStart = page;
    page->setWayBack(hasClinic);
    offerOtherLanguage(*page, m_seat.language);
    connect(page, &ui::FirstStartPage::languageRequested, this, &WindowController::setLanguage);
    connect(page, &ui::FirstStartPage::backRequested, this, [this] { showLogin(m_seat.lastLogin); });
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
    offerOtherLanguage(*m_login, m_seat.language);
    connect(m_login, &ui::LoginPage::languageRequested, this, &WindowController::setLanguage);
    connect(m_login, &ui::LoginPage::loginRequested, this, &WindowController::logIn);
    connect(m_login, &ui::LoginPage::otherClinicRequested, this, &WindowController::showFirstStart);
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
        m_window.setSeatStatus(
            {m_seat.name, m_work->session().staff.name, ClinicFolder{m_folder}.cover().name, ui::Severity::Ok});
        m_idle.start(ClinicSettings{}.lockMinutes * 60'000); // until the clinic's own is known
        connect(m_work.get(), &Workday::clinicKnown, this, &WindowController::showClinic);
        m_work->showPages();
        m_window.hideGate();
        Q_EMIT loggedIn();
    });
}

void WindowController::lock()
{
    if (!m_work || m_lock)
        return;
    hideDialogs();
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
        showDialogs();
        m_idle.start();
    });
}

void WindowController::showClinic(const ClinicData &clinic)
{
    const QString name = clinic.organisation.name;
    m_idle.setInterval(clinic.settings.lockMinutes * 60'000);
    m_window.setSeatStatus({m_seat.name, m_work->session().staff.name, name, ui::Severity::Ok});
    // The login page shows the name before anybody can read the records.
    if (const auto named = m_work->clinic().folder().setName(name); !named)
        qWarning("cover: %s", qPrintable(named.error().code));
}

/// A document or a question must not stand open on a locked screen.
void WindowController::hideDialogs()
{
    for (QWidget *window : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(window); dialog && dialog->isVisible()) {
            dialog->hide();
            m_hidden.emplace_back(dialog);
        }
}

void WindowController::showDialogs()
{
    for (const QPointer<QDialog> &dialog : std::exchange(m_hidden, {}))
        if (dialog)
            dialog->open();
}

void WindowController::endWork(const QString &how)
{
    if (!m_work)
        return;
    m_idle.stop();
    m_lock = nullptr;
    m_hidden.clear();
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
    const auto [code, name] = otherLanguage(language);
    m_window.setOtherLanguage(code, name);
    if (m_firstStart)
        offerOtherLanguage(*m_firstStart, language);
    if (m_login)
        offerOtherLanguage(*m_login, language);
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
