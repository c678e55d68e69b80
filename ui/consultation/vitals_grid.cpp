// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/vitals_grid.h"

#include "text/code_text.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr std::array kOrder{VitalKind::Temperature,  VitalKind::Pulse,       VitalKind::Systolic,
                            VitalKind::Diastolic,    VitalKind::Respiration, VitalKind::SpO2,
                            VitalKind::Weight,       VitalKind::Height,      VitalKind::GlucoseFasting,
                            VitalKind::GlucoseRandom};
constexpr int kColumns = 2;

} // namespace

QString vitalText(VitalKind kind)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("VitalText", source); };
    switch (kind) {
    case VitalKind::Systolic:
        return text(QT_TRANSLATE_NOOP("VitalText", "Systolic"));
    case VitalKind::Diastolic:
        return text(QT_TRANSLATE_NOOP("VitalText", "Diastolic"));
    case VitalKind::Temperature:
        return text(QT_TRANSLATE_NOOP("VitalText", "Temperature"));
    case VitalKind::Pulse:
        return text(QT_TRANSLATE_NOOP("VitalText", "Pulse"));
    case VitalKind::Respiration:
        return text(QT_TRANSLATE_NOOP("VitalText", "Respiration"));
    case VitalKind::SpO2:
        return text(QT_TRANSLATE_NOOP("VitalText", "Oxygen saturation"));
    case VitalKind::Weight:
        return text(QT_TRANSLATE_NOOP("VitalText", "Weight"));
    case VitalKind::Height:
        return text(QT_TRANSLATE_NOOP("VitalText", "Height"));
    case VitalKind::GlucoseFasting:
        return text(QT_TRANSLATE_NOOP("VitalText", "Glucose, fasting"));
    case VitalKind::GlucoseRandom:
        return text(QT_TRANSLATE_NOOP("VitalText", "Glucose, random"));
    }
    Q_UNREACHABLE();
}

VitalsGrid::VitalsGrid(const VitalRanges &ranges, QWidget *parent) : QWidget{parent}, m_ranges{ranges}
{
    auto *grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::px(theme::kGapSmall));
    grid->setVerticalSpacing(theme::px(theme::kGapTiny));
    int at = 0;
    for (const VitalKind kind : kOrder) {
        Cell cell{kind, new QLabel{this}, new QLineEdit{this}, new QLabel{unitOf(kind), this}, new QLabel{this}};
        cell.edit->setObjectName(toWord(kind));
        cell.edit->setFixedWidth(theme::px(60));
        cell.edit->setMaxLength(6);
        cell.label->setBuddy(cell.edit);
        theme::setTextRole(cell.unit, theme::TextRole::Secondary);
        const int row = at / kColumns;
        const int column = at % kColumns * 4;
        grid->addWidget(cell.label, row, column);
        grid->addWidget(cell.edit, row, column + 1);
        grid->addWidget(cell.unit, row, column + 2);
        grid->addWidget(cell.flag, row, column + 3);
        ++at;
        m_cells.push_back(cell);
        connect(cell.edit, &QLineEdit::textEdited, this, [this, cell] {
            theme::setProblem(cell.edit, false);
            judge(cell);
            Q_EMIT changed();
        });
    }
    grid->setColumnStretch(3, 1);
    grid->setColumnStretch(7, 1);
    retranslate();
}

void VitalsGrid::retranslate()
{
    for (const Cell &cell : m_cells) {
        cell.label->setText(vitalText(cell.kind));
        cell.edit->setAccessibleName(vitalText(cell.kind));
        judge(cell);
    }
}

void VitalsGrid::setValues(const std::vector<VitalSign> &values, const Age &age)
{
    m_age = age;
    for (const Cell &cell : m_cells) {
        const auto found = std::ranges::find(values, cell.kind, &VitalSign::kind);
        cell.edit->setText(found != values.end() ? found->value.toString() : QString{});
        theme::setProblem(cell.edit, false);
        judge(cell);
    }
}

std::vector<VitalSign> VitalsGrid::values() const
{
    std::vector<VitalSign> values;
    for (const Cell &cell : m_cells) {
        const QString text = cell.edit->text().trimmed();
        if (text.isEmpty())
            continue;
        const auto value = Quantity::fromString(text);
        if (value)
            values.push_back({{}, cell.kind, *value, {}});
        else
            theme::setProblem(cell.edit, true);
    }
    return values;
}

void VitalsGrid::judge(const Cell &cell) const
{
    const auto value = Quantity::fromString(cell.edit->text().trimmed());
    cell.flag->clear();
    if (!value)
        return;
    if (const auto possible = checkPossible(cell.kind, *value); !possible) {
        cell.flag->setText(u"⛔ "_s + tr("impossible"));
        cell.flag->setToolTip(errorText(possible.error()));
        return;
    }
    const VitalFlag flag = m_ranges.flag(cell.kind, *value, m_age);
    if (flag.level == VitalLevel::Normal)
        return;
    const QString arrow = flag.side == VitalSide::Below ? u"↓"_s : u"↑"_s;
    const QString word = !flag.label.isEmpty() ? flag.label : flag.side == VitalSide::Below ? tr("low") : tr("high");
    cell.flag->setText((flag.level == VitalLevel::Alarm ? u"▲▲ "_s : u"▲ "_s) + arrow + u' ' + word);
    const Severity severity = flag.level == VitalLevel::Alarm ? Severity::Stop : Severity::Ask;
    QPalette palette = cell.flag->palette();
    palette.setColor(QPalette::WindowText, theme::ink(severity));
    cell.flag->setPalette(palette);
}

void VitalsGrid::setReadOnly(bool isReadOnly)
{
    for (const Cell &cell : m_cells)
        cell.edit->setReadOnly(isReadOnly);
}

bool VitalsGrid::showProblem(const FieldProblem &problem)
{
    for (const Cell &cell : m_cells) {
        if (toWord(cell.kind) != problem.path)
            continue;
        theme::setProblem(cell.edit, true);
        cell.edit->setToolTip(problemText(problem));
        cell.edit->setFocus();
        return true;
    }
    return false;
}

void VitalsGrid::clearProblems()
{
    for (const Cell &cell : m_cells)
        theme::setProblem(cell.edit, false);
}

void VitalsGrid::focusFirst()
{
    m_cells.front().edit->setFocus();
}

} // namespace clinic::ui
