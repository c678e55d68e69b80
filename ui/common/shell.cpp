// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/shell.h"

#include "ui/common/f_key_bar.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

/// Below this width (at 100 %) the navigation shows icons and keys only.
constexpr int kRoomForWords = 960;
constexpr int kLeastWidth = 640;
constexpr int kLeastHeight = 480;
constexpr int kLongestName = 160;

QWidget *separator(QWidget *parent)
{
    auto *line = new QFrame{parent};
    line->setFixedSize(px(1), px(20));
    QPalette colours = line->palette();
    colours.setColor(QPalette::Window, theme::colour(theme::Colour::Line));
    line->setPalette(colours);
    line->setAutoFillBackground(true);
    return line;
}

/// Long names must not make the window wider than the screen.
QString elided(const QWidget &part, const QString &text)
{
    return part.fontMetrics().elidedText(text, Qt::ElideRight, px(kLongestName));
}

void showElided(QLabel &label, const QString &text)
{
    const QString shown = elided(label, text);
    label.setTextFormat(Qt::PlainText);
    label.setText(shown);
    label.setToolTip(shown == text ? QString{} : text);
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow{parent},
      m_layers{new QStackedWidget{this}},
      m_workspace{new QWidget{m_layers}},
      m_navigation{new QWidget{m_workspace}},
      m_stack{new QStackedWidget{m_workspace}},
      m_statusBar{new QWidget{m_workspace}}
{
    setObjectName(u"mainWindow"_s);
    m_navigation->setObjectName(u"navigation"_s);
    m_navigation->setAttribute(Qt::WA_StyledBackground);
    m_stack->setObjectName(u"pages"_s);
    m_statusBar->setObjectName(u"statusBar"_s);
    m_statusBar->setAttribute(Qt::WA_StyledBackground);
    makeNavigation();
    makeStatusBar();

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout{m_workspace};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(m_statusBar);
    m_layers->addWidget(m_workspace);
    setCentralWidget(m_layers);
    // Never wider than a small screen: what a page needs is made room for by fitNavigation().
    setMinimumSize(kLeastWidth, kLeastHeight);
    resize(1024, 720);
    retranslate();
}

void MainWindow::makeNavigation()
{
    auto *column = new QVBoxLayout{m_navigation};
    column->setContentsMargins(px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall), px(theme::kGapSmall));
    column->setSpacing(px(2));
    m_pageButtons = new QVBoxLayout;
    m_pageButtons->setSpacing(px(2));
    column->addLayout(m_pageButtons);
    column->addStretch(1);
    m_language = new KeyButton{u"languageButton"_s, Icon::Language, {}, m_navigation};
    m_switchUser = new KeyButton{u"switchUserButton"_s, Icon::SwitchUser, {}, m_navigation};
    m_lock = new KeyButton{u"lockButton"_s, Icon::Lock, QKeySequence{Qt::CTRL | Qt::Key_L}, m_navigation};
    for (KeyButton *button : {m_language, m_switchUser, m_lock}) {
        button->setNavigation(true);
        column->addWidget(button);
    }
    m_language->hide();
    connect(m_lock, &QPushButton::clicked, this, &MainWindow::lockRequested);
    connect(m_switchUser, &QPushButton::clicked, this, &MainWindow::switchUserRequested);
    connect(m_language, &QPushButton::clicked, this, [this] { Q_EMIT languageRequested(m_otherLanguage); });
}

void MainWindow::makeStatusBar()
{
    m_seat = new QLabel{m_statusBar};
    m_seat->setObjectName(u"seatName"_s);
    m_user = new QPushButton{m_statusBar};
    m_user->setObjectName(u"userName"_s);
    m_user->setIcon(makeIcon(Icon::Person, theme::colour(theme::Colour::TextSecondary)));
    theme::setVariant(m_user, theme::Variant::Quiet);
    connect(m_user, &QPushButton::clicked, this, &MainWindow::passwordRequested);
    m_databaseIcon = new QLabel{m_statusBar};
    m_database = new QLabel{m_statusBar};
    m_database->setObjectName(u"databaseState"_s);
    m_upload = new UploadStatusWidget{m_statusBar};
    connect(m_upload, &UploadStatusWidget::sendNowRequested, this, &MainWindow::uploadNowRequested);

    auto *row = new QHBoxLayout{m_statusBar};
    row->setContentsMargins(px(theme::kGap), px(theme::kGapTiny), px(theme::kGap), px(theme::kGapTiny));
    row->setSpacing(px(theme::kGapSmall));
    row->addWidget(m_seat);
    row->addWidget(separator(m_statusBar));
    row->addWidget(m_user);
    row->addWidget(separator(m_statusBar));
    row->addWidget(m_databaseIcon);
    row->addWidget(m_database);
    row->addStretch(1);
    row->addWidget(m_upload);
}

void MainWindow::setPages(std::vector<PageEntry> entries, const std::function<bool(Right)> &may, const QString &first)
{
    clearPages();
    for (PageEntry &entry : entries) {
        if (!entry.anyOf.empty() && std::none_of(entry.anyOf.begin(), entry.anyOf.end(), may))
            continue;
        auto *button = new KeyButton{u"go_"_s + entry.id, entry.icon, entry.shortcut, m_navigation};
        button->setNavigation(true);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, id = entry.id] { openPage(id); });
        m_pageButtons->addWidget(button);
        m_places.push_back({std::move(entry), button, nullptr});
    }
    retranslate();
    fitNavigation();
    if (!openPage(first) && !m_places.empty())
        openPage(m_places.front().entry.id);
}

void MainWindow::setPages(std::vector<PageEntry> entries, const Actor &actor, const QString &first)
{
    setPages(
        std::move(entries), [&actor](Right right) { return actor.may(right); }, first);
}

void MainWindow::clearPages()
{
    m_current.clear();
    m_history.clear();
    for (const Place &place : m_places) {
        delete place.page;
        delete place.button;
    }
    m_places.clear();
    showTitle();
}

void MainWindow::showGate(QWidget *gate)
{
    if (m_gate)
        m_gate->deleteLater();
    m_gate = gate;
    m_layers->addWidget(gate);
    m_layers->setCurrentWidget(gate);
    gate->setFocus();
    showTitle();
}

void MainWindow::hideGate()
{
    m_layers->setCurrentWidget(m_workspace);
    if (m_gate)
        m_gate->deleteLater();
    m_gate = nullptr;
    showTitle();
    if (Page *page = currentPage())
        page->activate();
}

bool MainWindow::gateIsShown() const
{
    return m_gate != nullptr;
}

MainWindow::Place *MainWindow::place(const QString &id)
{
    const auto found =
        std::find_if(m_places.begin(), m_places.end(), [&id](const Place &p) { return p.entry.id == id; });
    return found == m_places.end() ? nullptr : &*found;
}

Page *MainWindow::page(const QString &id)
{
    Place *wanted = place(id);
    if (!wanted)
        return nullptr;
    if (!wanted->page) {
        wanted->page = wanted->entry.make(m_stack);
        m_stack->addWidget(wanted->page);
        connect(wanted->page, &Page::pageRequested, this,
                [this](const QString &other, const QUuid &subject) { openPage(other, subject); });
        connect(wanted->page, &Page::titleChanged, this, &MainWindow::showTitle);
    }
    return wanted->page;
}

bool MainWindow::openPage(const QString &id, const QUuid &subject)
{
    Page *opened = page(id);
    if (!opened)
        return false;
    if (m_current != id) {
        m_history.removeAll(id);
        if (!m_current.isEmpty())
            m_history.append(m_current);
    }
    m_current = id;
    for (const Place &each : m_places)
        each.button->setChecked(each.entry.id == id);
    m_stack->setCurrentWidget(opened);
    fitNavigation();
    showTitle();
    if (!subject.isNull())
        opened->openSubject(subject);
    opened->activate();
    Q_EMIT currentPageChanged(id);
    return true;
}

Page *MainWindow::currentPage() const
{
    for (const Place &each : m_places)
        if (each.entry.id == m_current)
            return each.page;
    return nullptr;
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const Place &each : m_places)
        ids << each.entry.id;
    return ids;
}

void MainWindow::setSeatStatus(const SeatStatus &status)
{
    m_status = status;
    m_seat->setAccessibleName(tr("Seat: %1").arg(status.seat));
    m_user->setAccessibleName(tr("User: %1. Change the password").arg(status.user));
    m_user->setToolTip(tr("%1: change the password").arg(status.user));
    m_database->setAccessibleName(tr("Database: %1").arg(status.database));
    showElided(*m_seat, status.seat);
    m_user->setText(elided(*m_user, status.user).replace(u'&', u"&&"_s));
    showElided(*m_database, status.database);
    const bool fine = status.databaseSeverity == Severity::Ok;
    m_databaseIcon->setPixmap(iconPixmap(fine ? Icon::Database : severityIcon(status.databaseSeverity),
                                         theme::kIconSize, theme::mark(status.databaseSeverity), devicePixelRatioF()));
    fitNavigation();
}

void MainWindow::setOtherLanguage(const QString &code, const QString &nativeName)
{
    m_otherLanguage = code;
    m_language->setLabel(nativeName);
    m_language->setVisible(!code.isEmpty());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        setSeatStatus(m_status);
        // Once the pages have their words too.
        QTimer::singleShot(0, this, &MainWindow::fitNavigation);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !gateIsShown()) {
        // First a step inside the page; when there is none, the page before this one.
        Page *page = currentPage();
        if (page && !page->goBack() && !m_history.isEmpty()) {
            const QString before = m_history.takeLast();
            m_current.clear(); // so that going back is not itself remembered
            openPage(before);
        }
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitNavigation();
}

int MainWindow::setNavigationCompact(bool compact)
{
    int widest = 0;
    const auto set = [&](KeyButton *button) {
        button->setCompact(compact);
        widest = std::max(widest, button->sizeHint().width());
    };
    for (const Place &each : m_places)
        set(each.button);
    for (KeyButton *button : {m_language, m_switchUser, m_lock})
        set(button);
    return widest + 2 * px(theme::kGapSmall);
}

void MainWindow::fitNavigation()
{
    const bool isNarrow = width() < px(kRoomForWords);
    int wide = setNavigationCompact(isNarrow);
    // The words also go where a page has no room beside them.
    if (!isNarrow && wide + m_stack->minimumSizeHint().width() > width())
        wide = setNavigationCompact(true);
    m_navigation->setFixedWidth(wide);
    m_upload->setCompact(isNarrow);
    m_database->setVisible(!isNarrow || m_status.databaseSeverity != Severity::Ok);
}

void MainWindow::retranslate()
{
    m_lock->setLabel(tr("Lock"));
    m_switchUser->setLabel(tr("Switch user"));
    m_navigation->setAccessibleName(tr("Pages"));
    m_statusBar->setAccessibleName(tr("Status"));
    for (const Place &each : m_places)
        each.button->setLabel(each.entry.title());
    fitNavigation();
    showTitle();
}

void MainWindow::showTitle()
{
    const Page *page = currentPage();
    setWindowTitle(page && !gateIsShown() ? tr("%1 – Xiangyi", "window title").arg(page->title())
                                          : tr("Xiangyi", "name of the program"));
}

} // namespace clinic::ui
