// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"
#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

class QPushButton;
class QRadioButton;
class QStackedWidget;
class QTextBrowser;

namespace clinic::ui {

class EmptyState;
class TableView;
class VitalsPlot;

/// Earlier visits of the patient. One of them can be read in place; otherwise blood pressure and glucose are plotted.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Workplace &work, QWidget *parent = nullptr);

    void show(const ConsultationView &view);
    /// Nothing here can be changed anyway.
    void setReadOnly(bool isReadOnly) { Q_UNUSED(isReadOnly) }
    void retranslate();
    VitalsPlot *plot() const { return m_plot; }

Q_SIGNALS:
    void said(clinic::ui::Severity severity, const QString &text);

private:
    void loadReadings();
    void openCurrent();
    void showVisit(const ConsultationView &visit, const std::vector<Prescription> &prescriptions);
    void showPlot();
    /// The curves, or what to say when there is none.
    void renderPlot();

    Workplace &m_work;
    PatientId m_patient{};
    Latest m_latest{};
    RowsModel<VisitSummary> *m_model;
    TableView *m_list;
    QStackedWidget *m_side;
    QWidget *m_curves;
    QRadioButton *m_both;
    QRadioButton *m_pressure;
    QRadioButton *m_glucose;
    QStackedWidget *m_plotOrNone;
    VitalsPlot *m_plot;
    EmptyState *m_none;
    QWidget *m_visit;
    QTextBrowser *m_text;
    QPushButton *m_back;
};

} // namespace clinic::ui
