// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounters.h"

#include <QWidget>

class QCustomPlot;

namespace clinic::ui {

/// Blood pressure above and glucose below, over time. Lines differ in shape of their points and are named beside them,
/// so that colour is not needed to tell them apart.
class VitalsPlot : public QWidget {
    Q_OBJECT

public:
    explicit VitalsPlot(QWidget *parent = nullptr);

    enum class Shown { Both, Pressure, Glucose };

    /// Oldest first.
    void setReadings(const std::vector<VitalReading> &readings);
    void setShown(Shown shown);
    /// There is something to draw of it.
    bool has(Shown shown) const;
    /// How many points of a kind are drawn.
    int points(VitalKind kind) const;
    /// What is plotted.
    static const std::vector<VitalKind> &kinds();
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    std::vector<VitalReading> m_readings{};
    Shown m_shown{Shown::Both};
    QCustomPlot *m_plot;
};

} // namespace clinic::ui
