// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/document_printer.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"
#include "ui/reception/queue_model.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;

namespace clinic::ui {

class KeyButton;
class TableView;

/// Today's queue with what can be done to one of its registrations: ticket again, correct the person, not here, cancel
/// with a reason.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the panel.
    QueuePanel(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    /// The acts in a row of their own, which the page places.
    QWidget *actions() const { return m_actions; }
    TableView *table() const { return m_table; }
    void refresh();
    /// Shows this registration and makes it the current one, as soon as the queue has it.
    void select(const RegistrationId &id);
    void focusQueue();
    std::optional<QueueRow> current() const;
    /// Where most people of today were registered to.
    std::optional<DepartmentId> busiestDepartment() const;
    void retranslate();

Q_SIGNALS:
    void said(clinic::ui::Severity severity, const QString &text);
    /// Something was done that `undo` takes back.
    void undoOffered(const QString &whatWasDone, const std::function<void()> &undo);
    void correctionRequested(const clinic::PatientId &patient);
    /// Another department or doctor.
    void moveRequested(const clinic::QueueRow &row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    KeyButton *addAction(const QString &objectName, Icon icon, Qt::Key key, theme::Variant variant);
    void showRows(std::vector<QueueRow> rows);
    void restoreSelection();
    void setFilter(int index);
    void updateActions();
    void printTicket();
    void markAway();
    void bringBack(const RegistrationId &id, int version);
    void askCancellation();
    void cancel(const QueueRow &row, const QString &reason);
    void failed(const Error &error);

    Workplace &m_work;
    DocumentPrinter &m_documents;
    QueueModel *m_model;
    TableView *m_table;
    QLabel *m_title;
    QComboBox *m_filter;
    QWidget *m_actions;
    QLabel *m_selected;
    KeyButton *m_ticket;
    KeyButton *m_correct;
    KeyButton *m_move;
    KeyButton *m_away;
    KeyButton *m_cancel;
    QTimer m_refreshSoon{};
    Latest m_latest{};
    RegistrationId m_wanted{};
    bool m_isSought{false}; ///< shown whatever the filter is
    bool m_isWriting{false};
};

} // namespace clinic::ui
