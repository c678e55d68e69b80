// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "ui/common/icons.h"
#include "ui/common/page.h"
#include "ui/common/upload_status.h"

#include <QKeySequence>
#include <QMainWindow>
#include <QUuid>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace clinic::ui {

class KeyButton;

/// One line of the navigation.
struct PageEntry {
    QString id{};
    std::function<QString()> title{}; ///< in the current language: asked again when it changes
    Icon icon{Icon::List};
    QKeySequence shortcut{};
    std::vector<Right> anyOf{}; ///< shown to who has one of these; to everybody when empty
    std::function<Page *(QWidget *parent)> make{};
};

/// What the status bar says about where we are; texts come translated.
struct SeatStatus {
    QString seat{};
    QString user{};
    QString database{};
    Severity databaseSeverity{Severity::Ok};
};

/// The one window: navigation at the left, the current page, a status bar. Before login and while locked a gate (login,
/// first start) takes the whole window; pages stay alive behind it.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// Replaces all pages by those that somebody with these rights may use; opens the first, or `first`. Pages are made
    /// when first opened.
    void setPages(std::vector<PageEntry> entries, const std::function<bool(Right)> &may, const QString &first = {});
    void setPages(std::vector<PageEntry> entries, const Actor &actor, const QString &first = {});
    /// Destroys all pages (logout).
    void clearPages();

    /// Takes ownership. An earlier gate is destroyed.
    void showGate(QWidget *gate);
    /// Back to the page that was open.
    void hideGate();
    bool gateIsShown() const;

    /// False when there is no such page for this person.
    bool openPage(const QString &id, const QUuid &subject = {});
    QString currentPageId() const { return m_current; }
    Page *currentPage() const;
    /// Made on demand; null when there is none for this person.
    Page *page(const QString &id);
    QStringList pageIds() const;

    void setSeatStatus(const SeatStatus &status);
    UploadStatusWidget *uploadStatus() const { return m_upload; }
    /// Language that the language button offers next ("zh_CN" shows 中文, "en" English).
    void setOtherLanguage(const QString &code, const QString &nativeName);

Q_SIGNALS:
    void lockRequested();
    void switchUserRequested();
    /// The person wants to change the own password.
    void passwordRequested();
    void languageRequested(const QString &code);
    void uploadNowRequested();
    void currentPageChanged(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place {
        PageEntry entry{};
        KeyButton *button{nullptr};
        Page *page{nullptr};
    };

    Place *place(const QString &id);
    void makeNavigation();
    void makeStatusBar();
    /// Words or only icons and keys; gives the width that the navigation needs.
    int setNavigationCompact(bool compact);
    void fitNavigation();
    void retranslate();
    void showTitle();

    QStackedWidget *m_layers;
    QWidget *m_workspace;
    QWidget *m_navigation;
    QVBoxLayout *m_pageButtons{nullptr};
    QStackedWidget *m_stack;
    QWidget *m_gate{nullptr};
    QWidget *m_statusBar;
    QLabel *m_seat{nullptr};
    QPushButton *m_user{nullptr};
    QLabel *m_databaseIcon{nullptr};
    QLabel *m_database{nullptr};
    UploadStatusWidget *m_upload{nullptr};
    KeyButton *m_lock{nullptr};
    KeyButton *m_switchUser{nullptr};
    KeyButton *m_language{nullptr};
    SeatStatus m_status{};
    QString m_otherLanguage{};
    std::vector<Place> m_places{};
    QString m_current{};
    QStringList m_history{};
};

} // namespace clinic::ui
