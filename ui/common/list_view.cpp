// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_view.h"

#include "ui/common/empty_state.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

void setUp(QAbstractItemView &view, const QString &objectName)
{
    view.setObjectName(objectName);
    view.setTabKeyNavigation(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTextElideMode(Qt::ElideRight);
    view.setMouseTracking(true);
}

/// True when the key was Enter and is dealt with: it must not go on to a page or a default button.
bool activateByKey(QAbstractItemView &view, QKeyEvent &event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    event.accept();
    if (event.modifiers().testFlag(Qt::ControlModifier))
        event.ignore();                                              // Ctrl+Enter is the page's
    else if (view.currentIndex().isValid() && !event.isAutoRepeat()) // a key held down is one act
        Q_EMIT view.activated(view.currentIndex());
    return true;
}

void goToRow(QAbstractItemView &view, int row)
{
    const QAbstractItemModel *model = view.model();
    if (!model || model->rowCount(view.rootIndex()) == 0)
        return;
    const int last = model->rowCount(view.rootIndex()) - 1;
    const int column = std::max(0, view.currentIndex().column());
    view.setCurrentIndex(model->index(std::clamp(row, 0, last), column, view.rootIndex()));
}

void moveRows(QAbstractItemView &view, int rows)
{
    if (view.currentIndex().isValid())
        goToRow(view, view.currentIndex().row() + rows);
    else
        goToRow(view, rows > 0 ? 0 : std::numeric_limits<int>::max());
}

template <class Refresh> void watchRows(QAbstractItemModel *model, QObject *context, Refresh refresh)
{
    if (!model)
        return;
    QObject::connect(model, &QAbstractItemModel::rowsInserted, context, refresh);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, context, refresh);
    QObject::connect(model, &QAbstractItemModel::modelReset, context, refresh);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, context, refresh);
}

void showEmpty(EmptyState *empty, const QAbstractItemView &view)
{
    if (!empty)
        return;
    empty->setGeometry(view.viewport()->rect());
    empty->setVisible(!view.model() || view.model()->rowCount(view.rootIndex()) == 0);
}

} // namespace

TableView::TableView(const QString &objectName, QWidget *parent) : QTableView{parent}, m_rowHeight{theme::kRowHeight}
{
    setUp(*this, objectName);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight(m_rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(true);
}

void TableView::setEmptyState(Icon icon, const QString &text, const QString &hint)
{
    if (!m_empty)
        m_empty = new EmptyState{viewport()};
    m_empty->setContent(icon, text, hint);
    showEmptyState();
}

void TableView::setStretchColumn(int column)
{
    horizontalHeader()->setStretchLastSection(false);
    for (int section = 0; section < horizontalHeader()->count(); ++section)
        horizontalHeader()->setSectionResizeMode(section, section == column ? QHeaderView::Stretch
                                                                            : QHeaderView::ResizeToContents);
}

void TableView::setRowHeight(int logicalPixels)
{
    m_rowHeight = logicalPixels;
    verticalHeader()->setMinimumSectionSize(theme::px(theme::kRowHeight));
    verticalHeader()->setDefaultSectionSize(theme::px(m_rowHeight));
}

void TableView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(newModel);
    watchRows(newModel, this, [this] { showEmptyState(); });
    showEmptyState();
}

void TableView::moveCurrent(int rows)
{
    moveRows(*this, rows);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (!activateByKey(*this, *event))
        QTableView::keyPressEvent(event);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        goToRow(*this, 0);
    viewport()->update();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    showEmptyState();
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setRowHeight(m_rowHeight);
}

void TableView::showEmptyState()
{
    showEmpty(m_empty, *this);
}

ListView::ListView(const QString &objectName, QWidget *parent) : QListView{parent}
{
    setUp(*this, objectName);
    setUniformItemSizes(true);
}

void ListView::setEmptyState(Icon icon, const QString &text, const QString &hint)
{
    if (!m_empty)
        m_empty = new EmptyState{viewport()};
    m_empty->setContent(icon, text, hint);
    showEmptyState();
}

void ListView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QListView::setModel(newModel);
    watchRows(newModel, this, [this] { showEmptyState(); });
    showEmptyState();
}

void ListView::moveCurrent(int rows)
{
    moveRows(*this, rows);
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    if (!activateByKey(*this, *event))
        QListView::keyPressEvent(event);
}

void ListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        goToRow(*this, 0);
    viewport()->update();
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    showEmptyState();
}

void ListView::showEmptyState()
{
    showEmpty(m_empty, *this);
}

} // namespace clinic::ui
