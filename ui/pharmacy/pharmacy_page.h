// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/document_printer.h"
#include "ui/common/page.h"
#include "ui/common/workplace.h"
#include "ui/pharmacy/pharmacy_reads.h"

#include <QTimer>

class QTabWidget;

namespace clinic::ui {

class Banner;
class DispenseView;
class PharmacyQueueModel;
class ReturnView;
class TableView;

/// The pharmacy's counter: paid prescriptions arrive by themselves; Enter, and Enter again hands one out.
class PharmacyPage : public Page {
    Q_OBJECT

public:
    /// Both outlive the page.
    PharmacyPage(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    /// A prescription that waits.
    void openSubject(const QUuid &subject) override;
    void retranslate() override;
    bool goBack() override;

private:
    enum class Tab { Queue, Dispensed };

    QWidget *buildQueue();
    void refresh();
    void showQueue(std::vector<CounterTask> tasks);
    void openCurrent();
    QString queueTitle() const;

    Workplace &m_work;
    PrescriptionId m_wanted{};
    bool m_filling{false};
    Latest m_reading{};
    QTimer m_refreshSoon{};
    Banner *m_message;
    QTabWidget *m_tabs;
    PharmacyQueueModel *m_model;
    TableView *m_queue{nullptr};
    DispenseView *m_counter;
    ReturnView *m_returns;
};

} // namespace clinic::ui
