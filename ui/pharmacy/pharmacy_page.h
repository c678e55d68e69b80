// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/document_printer.h"
#include "ui/common/page.h"
#include "ui/common/workplace.h"

#include <QTimer>

class QTabWidget;

namespace clinic::ui {

class Banner;
class DispenseView;
class PharmacyQueueModel;
class ReturnView;
class SearchField;
class TableView;

/// The pharmacy's counter: paid prescriptions arrive by themselves. One is found by scanning its number, typing a
/// name's initials, or with the arrow keys; Enter opens it, Enter again hands it out. After that nothing is open, so
/// that a key pressed once too often never hands out the next one.
class PharmacyPage : public Page {
    Q_OBJECT

public:
    /// Both outlive the page.
    PharmacyPage(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    /// A prescription that waits, or the visit that it belongs to.
    void openSubject(const QUuid &subject) override;
    void retranslate() override;
    bool goBack() override;

private:
    enum class Tab { Queue, Dispensed };

    QWidget *buildQueue();
    void refresh();
    void showQueue(std::vector<DispenseTask> tasks);
    void search(const QString &text);
    void chooseFound();
    void openCurrent();
    void handedOut(const QString &sentence);
    void focusSearch();
    QString queueTitle() const;

    Workplace &m_work;
    QUuid m_wanted{};
    bool m_filling{false};
    bool m_waitsForChoice{false}; ///< something was handed out: the next one is opened by its pharmacist
    Latest m_reading{};
    QTimer m_refreshSoon{};
    Banner *m_message;
    QTabWidget *m_tabs;
    PharmacyQueueModel *m_model;
    SearchField *m_search{nullptr};
    TableView *m_queue{nullptr};
    DispenseView *m_counter;
    ReturnView *m_returns;
};

} // namespace clinic::ui
