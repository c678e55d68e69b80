// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/seat_settings.h"
#include "main/window/background_starter.h"
#include "main/window/workday.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

namespace clinic {

namespace ui {
class FirstStartPage;
class LockPage;
class LoginPage;
} // namespace ui

/// Leads from the start of the program to the pages and back: first start, login, work, lock, change of user.
class WindowController : public QObject {
    Q_OBJECT

public:
    /// `clinicFolder` empty: the clinic that was open last, or the first start.
    WindowController(std::shared_ptr<const Reference> reference, SeatSettings seat, QString seatFile,
                     const QString &clinicFolder);
    ~WindowController() override;

    void show();
    /// For pictures and tests: as if the person had typed name and password.
    void logIn(const QString &login, const QString &password);
    ui::MainWindow &window() { return m_window; }
    /// Null before the login.
    Workday *workday() const { return m_work.get(); }

Q_SIGNALS:
    void loggedIn();
    void logInFailed(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFirstStart();
    void showLogin(const QString &login = {});
    void lock();
    void unlock(const QString &password);
    void endWork(const QString &how);
    void setLanguage(const QString &language);
    void saveSeat();
    void showClinic(const ClinicData &clinic);
    void hideDialogs();
    void showDialogs();

    SystemClock m_clock{};
    IdSource m_ids{m_clock};
    std::shared_ptr<const Reference> m_reference;
    SeatSettings m_seat;
    QString m_seatFile;
    QString m_folder;
    BackgroundStarter m_starter;
    ui::QtPrompts m_prompts{};
    ui::MainWindow m_window{};
    ui::LoginPage *m_login{nullptr};
    QPointer<ui::FirstStartPage> m_firstStart{};
    ui::LockPage *m_lock{nullptr};
    std::unique_ptr<Workday> m_work{};
    QTimer m_idle{};
    std::vector<QPointer<QDialog>> m_hidden{}; ///< open when the seat was locked
};

} // namespace clinic
