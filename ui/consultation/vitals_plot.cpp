// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/vitals_plot.h"

#include "ui/common/theme.h"
#include "ui/consultation/vitals_grid.h"

#include <QEvent>
#include <QVBoxLayout>

// The plotting library's header still needs Qt's keywords.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::Colour;
using theme::colour;
using theme::px;

namespace {

constexpr double kTenThousand = 10'000.0; // only for drawing
constexpr double kDay = 86'400.0;
constexpr double kShanghaiOffset = 8 * 3600.0;

/// One line of the plot.
struct Series {
    VitalKind kind;
    Colour ink;
    QCPScatterStyle::ScatterShape shape;
    Qt::PenStyle line;
};

constexpr std::array kPressure{
    Series{VitalKind::Systolic, Colour::StopMark, QCPScatterStyle::ssDisc, Qt::SolidLine},
    Series{VitalKind::Diastolic, Colour::Accent, QCPScatterStyle::ssSquare, Qt::DashLine},
};
constexpr std::array kGlucose{
    Series{VitalKind::GlucoseFasting, Colour::Accent, QCPScatterStyle::ssTriangle, Qt::SolidLine},
    Series{VitalKind::GlucoseRandom, Colour::AskMark, QCPScatterStyle::ssDiamond, Qt::DashLine},
};

double timeOf(const VitalReading &reading)
{
    return double(reading.measuredAt.msSinceEpoch()) / 1000.0 + kShanghaiOffset;
}

double valueOf(const VitalReading &reading)
{
    return double(reading.value.tenThousandths()) / kTenThousand;
}

void dress(QCPAxis *axis)
{
    axis->setTickLabelFont(theme::font(14));
    axis->setLabelFont(theme::font(14));
    axis->setTickLabelColor(colour(Colour::TextSecondary));
    axis->setLabelColor(colour(Colour::TextSecondary));
    axis->setBasePen(QPen{colour(Colour::FieldBorder)});
    axis->setTickPen(QPen{colour(Colour::FieldBorder)});
    axis->setSubTicks(false);
    axis->grid()->setPen(QPen{colour(Colour::Line)});
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

/// The time axis; dates of the clinic's calendar.
void setDates(QCPAxis *axis, const QCPRange &range)
{
    const QSharedPointer<QCPAxisTickerDateTime> ticker{new QCPAxisTickerDateTime};
    ticker->setDateTimeSpec(Qt::UTC); // times carry the clinic's offset already
    ticker->setDateTimeFormat(range.size() > 300 * kDay ? u"yyyy-MM"_s : u"MM-dd"_s);
    ticker->setTickCount(5);
    axis->setTicker(ticker);
    axis->setRange(range);
}

} // namespace

VitalsPlot::VitalsPlot(QWidget *parent) : QWidget{parent}, m_plot{new QCustomPlot{this}}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->setObjectName(u"vitalsPlot"_s);
    m_plot->setMinimumSize(px(240), px(200));
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setAutoAddPlottableToLegend(false); // each area has a legend of its own
    retranslate();
}

const std::vector<VitalKind> &VitalsPlot::kinds()
{
    static const std::vector<VitalKind> all{VitalKind::Systolic, VitalKind::Diastolic, VitalKind::GlucoseFasting,
                                            VitalKind::GlucoseRandom};
    return all;
}

void VitalsPlot::setReadings(const std::vector<VitalReading> &readings)
{
    m_readings = readings;
    draw();
}

void VitalsPlot::setShown(Shown shown)
{
    m_shown = shown;
    draw();
}

bool VitalsPlot::has(Shown shown) const
{
    return std::ranges::any_of(m_readings, [shown](const VitalReading &reading) {
        const bool isPressure = reading.kind == VitalKind::Systolic || reading.kind == VitalKind::Diastolic;
        return shown == Shown::Both || isPressure == (shown == Shown::Pressure);
    });
}

int VitalsPlot::points(VitalKind kind) const
{
    int count = 0;
    for (int i = 0; i < m_plot->graphCount(); ++i)
        if (m_plot->graph(i)->property("kind").toInt() == int(kind))
            count += m_plot->graph(i)->dataCount();
    return count;
}

void VitalsPlot::retranslate()
{
    draw();
}

void VitalsPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        draw();
}

void VitalsPlot::draw()
{
    m_plot->clearGraphs();
    m_plot->plotLayout()->clear();
    m_plot->setBackground(QBrush{colour(Colour::Surface)});

    QCPRange time;
    if (!m_readings.empty()) {
        const auto [first, last] = std::ranges::minmax_element(m_readings, {}, &VitalReading::measuredAt);
        const double margin = std::max(kDay, (timeOf(*last) - timeOf(*first)) * 0.05);
        time = QCPRange{timeOf(*first) - margin, timeOf(*last) + margin};
    }
    QStringList spoken;
    auto *margins = new QCPMarginGroup{m_plot}; // so that both time axes begin at the same place
    const auto addRect = [&](int row, const auto &lines, const QString &unit, const QCPRange &usual) {
        const bool any = std::ranges::any_of(m_readings, [&](const VitalReading &reading) {
            return std::ranges::find(lines, reading.kind, &Series::kind) != lines.end();
        });
        if (!any)
            return false;
        auto *area = new QCPAxisRect{m_plot};
        area->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
        m_plot->plotLayout()->addElement(row, 0, area);
        QCPAxis *across = area->axis(QCPAxis::atBottom);
        QCPAxis *up = area->axis(QCPAxis::atLeft);
        dress(across);
        dress(up);
        up->setLabel(unit);
        setDates(across, time);
        auto *legend = new QCPLegend;
        area->insetLayout()->addElement(legend, Qt::AlignTop | Qt::AlignLeft);
        legend->setLayer(u"legend"_s);
        legend->setFont(theme::font(14));
        legend->setTextColor(colour(Colour::Text));
        legend->setBorderPen(QPen{colour(Colour::Line)});
        legend->setFillOrder(QCPLegend::foColumnsFirst);
        QCPRange span = usual;
        for (const Series &series : lines) {
            QCPGraph *graph = m_plot->addGraph(across, up);
            graph->setProperty("kind", int(series.kind));
            graph->setName(vitalText(series.kind));
            graph->setPen(QPen{colour(series.ink), double(px(2)), series.line});
            graph->setScatterStyle(QCPScatterStyle{series.shape, QPen{colour(series.ink), 1.5},
                                                   QBrush{colour(series.ink)}, double(px(8))});
            for (const VitalReading &reading : m_readings)
                if (reading.kind == series.kind) {
                    graph->addData(timeOf(reading), valueOf(reading));
                    span.expand(valueOf(reading));
                }
            if (graph->dataCount() == 0) {
                m_plot->removeGraph(graph);
                continue;
            }
            legend->addItem(new QCPPlottableLegendItem{legend, graph});
            const auto newest = graph->data()->constEnd() - 1;
            spoken << tr("%1: %2 readings, newest %3 %4")
                          .arg(vitalText(series.kind))
                          .arg(graph->dataCount())
                          .arg(newest->value, 0, 'g', 4)
                          .arg(unit);
        }
        // Room above for the legend.
        up->setRange(span.lower, span.upper + span.size() * 0.35);
        return true;
    };
    const bool hasPressure = m_shown != Shown::Glucose && addRect(0, kPressure, u"mmHg"_s, QCPRange{60, 140});
    if (m_shown != Shown::Pressure)
        addRect(hasPressure ? 1 : 0, kGlucose, u"mmol/L"_s, QCPRange{4, 10});
    setAccessibleName(tr("Blood pressure and glucose over time"));
    setAccessibleDescription(spoken.join(u". "_s));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace clinic::ui
