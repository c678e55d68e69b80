// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/vitals_grid.h"

#include "text/code_text.h"
#include "ui/common/theme.h"
#include "ui/consultation/unit_edit.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr std::array kOrder{VitalKind::Temperature,  VitalKind::Pulse,       VitalKind::Systolic,
                            VitalKind::Diastolic,    VitalKind::Respiration, VitalKind::SpO2,
                            VitalKind::Weight,       VitalKind::Height,      VitalKind::GlucoseFasting,
                            VitalKind::GlucoseRandom};
constexpr int kMostColumns = 5;
constexpr int kLeastColumnWidth = 128;
constexpr int kLeastFieldWidth = 110;

/// Words of a table row are Chinese; elsewhere the level says it.
bool isChinese()
{
    return QLocale{}.language() == QLocale::Chinese;
}

void setInk(QLabel *label, const QString &severity)
{
    if (label->property("severityText").toString() == severity)
        return;
    label->setProperty("severityText", severity);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

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

VitalsGrid::VitalsGrid(const VitalRanges &ranges, QWidget *parent)
    : QWidget{parent}, m_ranges{ranges}, m_grid{new QGridLayout}, m_words{new QLabel{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(px(theme::kGapSmall));
    m_grid->setVerticalSpacing(px(theme::kGapTiny));
    for (const VitalKind kind : kOrder) {
        Cell made;
        made.kind = kind;
        made.box = new QWidget{this};
        made.label = new QLabel{made.box};
        made.edit = new UnitEdit{toWord(kind), unitOf(kind), made.box};
        made.edit->setMaxLength(7); // 168/98 before it is split
        made.edit->setMinimumWidth(px(kLeastFieldWidth));
        made.label->setBuddy(made.edit);
        theme::setTextRole(made.label, theme::TextRole::Secondary);
        auto *column = new QVBoxLayout{made.box};
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(2));
        column->addWidget(made.label);
        column->addWidget(made.edit);
        m_cells.push_back(made);
    }
    for (std::size_t at = 0; at < m_cells.size(); ++at) {
        connect(m_cells[at].edit, &QLineEdit::textEdited, this, [this, at] { edited(at); });
        connect(m_cells[at].edit, &QLineEdit::returnPressed, this, [this, at] { goOn(at); });
    }
    m_words->setObjectName(u"vitalWords"_s);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapTiny));
    column->addLayout(m_grid);
    column->addWidget(m_words);
    arrange();
    retranslate();
}

void VitalsGrid::retranslate()
{
    for (const Cell &each : m_cells) {
        QString label = vitalText(each.kind);
        each.edit->setAccessibleName(label);
        if (each.kind == VitalKind::Temperature)
            label = tr("&Temperature");
        if (each.kind == VitalKind::SpO2)
            label = tr("Oxygen, SpO₂");
        if (each.kind == VitalKind::Weight && m_age.years < kWeightRequiredBelowYears)
            label = tr("%1 *").arg(label);
        each.label->setText(label);
    }
    judge();
}

QSize VitalsGrid::minimumSizeHint() const
{
    // The grid takes fewer columns when it is given less width.
    return {2 * px(kLeastColumnWidth), QWidget::minimumSizeHint().height()};
}

void VitalsGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void VitalsGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

void VitalsGrid::arrange()
{
    const int columns =
        std::clamp((width() + m_grid->horizontalSpacing()) / (px(kLeastColumnWidth) + m_grid->horizontalSpacing()), 2,
                   kMostColumns);
    if (columns == m_columns)
        return;
    for (const Cell &each : m_cells)
        m_grid->removeWidget(each.box);
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int at = 0; at < static_cast<int>(m_cells.size()); ++at)
        m_grid->addWidget(m_cells[static_cast<std::size_t>(at)].box, at / columns, at % columns);
    m_columns = columns;
    updateGeometry();
}

void VitalsGrid::setTexts(const std::map<VitalKind, QString> &texts)
{
    for (const Cell &each : m_cells) {
        const auto found = texts.find(each.kind);
        const QString text = found == texts.end() ? QString{} : found->second;
        if (each.edit->text() != text)
            each.edit->setText(text);
    }
    judge();
}

std::map<VitalKind, QString> VitalsGrid::texts() const
{
    std::map<VitalKind, QString> texts;
    for (const Cell &each : m_cells)
        if (const QString text = each.edit->text().trimmed(); !text.isEmpty())
            texts.emplace(each.kind, text);
    return texts;
}

void VitalsGrid::setAge(const Age &age)
{
    m_age = age;
    retranslate();
}

std::vector<VitalSign> VitalsGrid::values() const
{
    std::vector<VitalSign> values;
    for (const auto &[kind, text] : texts())
        if (const auto value = Quantity::fromString(text))
            values.push_back({{}, kind, *value, {}});
    return values;
}

bool VitalsGrid::hasNonNumber() const
{
    return std::ranges::any_of(texts(), [](const auto &entry) { return !Quantity::fromString(entry.second); });
}

VitalsGrid::Cell &VitalsGrid::cell(VitalKind kind)
{
    return *std::ranges::find(m_cells, kind, &Cell::kind);
}

void VitalsGrid::edited(std::size_t at)
{
    const Cell &here = m_cells[at];
    m_problems.erase(here.kind);
    theme::setProblem(here.edit, false);
    // 168/98 in one go, as it is said.
    const QString text = here.edit->text();
    if (const auto slash = text.indexOf(u'/'); here.kind == VitalKind::Systolic && slash >= 0) {
        const Cell &below = cell(VitalKind::Diastolic);
        here.edit->setText(text.left(slash));
        below.edit->setText(text.mid(slash + 1));
        below.edit->setFocus();
        below.edit->end(false);
        m_problems.erase(below.kind);
        theme::setProblem(below.edit, false);
    }
    judge();
    Q_EMIT changed();
}

void VitalsGrid::goOn(std::size_t from)
{
    if (from + 1 == m_cells.size()) {
        Q_EMIT passed();
        return;
    }
    m_cells[from + 1].edit->setFocus();
    m_cells[from + 1].edit->selectAll();
}

VitalsGrid::Verdict VitalsGrid::verdict(const Cell &each) const
{
    const auto value = Quantity::fromString(each.edit->text().trimmed());
    if (!value)
        return {};
    if (const auto possible = checkPossible(each.kind, *value); !possible)
        return {VitalLevel::Alarm, true, u"⛔"_s, errorText(possible.error())};
    const VitalFlag flag = m_ranges.flag(each.kind, *value, m_age);
    if (flag.level == VitalLevel::Normal)
        return {};
    const bool isLow = flag.side == VitalSide::Below;
    const bool isAlarm = flag.level == VitalLevel::Alarm;
    QString words = isAlarm ? (isLow ? tr("very low") : tr("very high")) : (isLow ? tr("low") : tr("high"));
    if (!flag.label.isEmpty() && isChinese())
        words = flag.label;
    const QString mark = (isAlarm ? u"▲▲"_s : u"▲"_s) + (isLow ? u'↓' : u'↑');
    return {flag.level, false, mark, u"%1 %2"_s.arg(vitalText(each.kind), words)};
}

void VitalsGrid::judge()
{
    QStringList words;
    QString ink;
    for (const Cell &each : m_cells) {
        const Verdict found = verdict(each);
        const bool isStop = found.isImpossible || found.level == VitalLevel::Alarm;
        each.edit->setMark(found.mark, isStop ? Severity::Stop : Severity::Ask);
        const auto problem = m_problems.find(each.kind);
        QString said = found.mark.isEmpty() ? QString{} : u"%1 %2"_s.arg(found.mark, found.words);
        if (problem != m_problems.end())
            said = u"⛔ %1"_s.arg(problem->second);
        each.edit->setAccessibleDescription(said);
        if (said.isEmpty())
            continue;
        words << said;
        if (isStop || problem != m_problems.end())
            ink = u"stop"_s;
        else if (ink.isEmpty())
            ink = u"ask"_s;
    }
    if (words.isEmpty() && m_age.years < kWeightRequiredBelowYears && cell(VitalKind::Weight).edit->text().isEmpty())
        words << tr("Below %1 years the weight is required.").arg(kWeightRequiredBelowYears);
    m_words->setText(words.join(u"   "_s));
    m_words->setVisible(!words.isEmpty());
    setInk(m_words, ink);
}

void VitalsGrid::setReadOnly(bool isReadOnly)
{
    for (const Cell &each : m_cells)
        each.edit->setReadOnly(isReadOnly);
}

bool VitalsGrid::showProblem(const FieldProblem &problem)
{
    const auto kind = fromWord<VitalKind>(problem.path);
    if (!kind)
        return false;
    m_problems[*kind] = problemText(problem);
    theme::setProblem(cell(*kind).edit, true);
    judge();
    return true;
}

void VitalsGrid::showNonNumbers()
{
    for (const auto &[kind, text] : texts())
        if (!Quantity::fromString(text)) {
            m_problems[kind] = tr("%1: “%2” is no number. Enter one such as 36.5.").arg(vitalText(kind), text);
            theme::setProblem(cell(kind).edit, true);
        }
    judge();
    focusProblem();
}

void VitalsGrid::clearProblems()
{
    m_problems.clear();
    for (const Cell &each : m_cells)
        theme::setProblem(each.edit, false);
    judge();
}

void VitalsGrid::focusFirst()
{
    m_cells.front().edit->setFocus();
    m_cells.front().edit->selectAll();
}

QWidget *VitalsGrid::chainBehind(QWidget *before)
{
    for (const Cell &each : m_cells) {
        setTabOrder(before, each.edit);
        before = each.edit;
    }
    return before;
}

void VitalsGrid::focusProblem()
{
    const auto first =
        std::ranges::find_if(m_cells, [this](const Cell &each) { return m_problems.contains(each.kind); });
    if (first == m_cells.end())
        return;
    first->edit->setFocus();
    first->edit->selectAll();
}

} // namespace clinic::ui
