// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"
#include "ui/common/document_printer.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace clinic::ui {

class Banner;
class DispenseLinesModel;
class EmptyState;
class FKeyBar;
class KeyButton;
class PatientHeader;
class TableView;

/// The prescription at the counter: who, what, from which batch; Enter hands it out.
class DispenseView : public QWidget {
    Q_OBJECT

public:
    DispenseView(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);

    void open(const DispenseTask &task);
    void close();
    PrescriptionId prescription() const;
    void focusDispense();
    void retranslate();

Q_SIGNALS:
    void dispensed(const QString &sentence);
    void stockRequested();

private:
    void render();
    void toggleLine();
    void dispense();
    void say(Severity severity, const QString &text);

    Workplace &m_work;
    DocumentPrinter &m_documents;
    std::optional<DispenseTask> m_task{};
    bool m_writing{false};
    QStackedWidget *m_parts;
    EmptyState *m_empty;
    Banner *m_message;
    PatientHeader *m_header;
    QLabel *m_diagnosis;
    QLabel *m_number;
    DispenseLinesModel *m_model;
    TableView *m_table;
    FKeyBar *m_keys;
    KeyButton *m_lineKey{nullptr};
    KeyButton *m_printKey{nullptr};
    KeyButton *m_dispenseKey{nullptr};
};

} // namespace clinic::ui
