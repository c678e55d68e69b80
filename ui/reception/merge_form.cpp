// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/merge_form.h"

#include "text/person_text.h"
#include "ui/common/theme.h"
#include "ui/reception/reception_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <tuple>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

/// Name, sex, birth, ID number, other document, phone, place, address, next of kin, note, visits.
constexpr std::size_t kRows = 11;

} // namespace

bool staysRather(const Patient &one, const Patient &other)
{
    const auto rank = [](const Patient &p) { return std::tuple{!p.residentId.has_value(), p.isTemporary, p.number}; };
    return rank(one) < rank(other);
}

MergeForm::MergeForm(QWidget *parent)
    : QWidget{parent}, m_text{new QLabel{this}}, m_comparison{new QWidget{this}}, m_consequence{new QLabel{this}}
{
    m_text->setObjectName(u"mergeText"_s);
    m_text->setWordWrap(true);
    theme::setTextRole(m_text, theme::TextRole::Secondary);
    m_consequence->setObjectName(u"mergeConsequence"_s);
    m_consequence->setWordWrap(true);

    auto *grid = new QGridLayout{m_comparison};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(theme::kGap));
    grid->setVerticalSpacing(px(theme::kGapTiny));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (std::size_t side = 0; side < m_stays.size(); ++side) {
        m_stays[side] = new QRadioButton{m_comparison};
        m_stays[side]->setObjectName(side == 0 ? u"staysFirst"_s : u"staysSecond"_s);
        grid->addWidget(m_stays[side], 0, side == 0 ? 1 : 3);
        connect(m_stays[side], &QRadioButton::toggled, this, &MergeForm::renderConsequence);
    }
    for (int row = 1; row <= int(kRows); ++row) {
        Row made{
            new QLabel{m_comparison}, new QLabel{m_comparison}, {new QLabel{m_comparison}, new QLabel{m_comparison}}};
        theme::setTextRole(made.name, theme::TextRole::Secondary);
        made.differs->setObjectName(u"differs%1"_s.arg(row));
        grid->addWidget(made.name, row, 0, Qt::AlignTop);
        grid->addWidget(made.values[0], row, 1, Qt::AlignTop);
        grid->addWidget(made.differs, row, 2, Qt::AlignTop);
        grid->addWidget(made.values[1], row, 3, Qt::AlignTop);
        for (QLabel *value : made.values)
            value->setWordWrap(true);
        m_rows.push_back(made);
    }

    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_text);
    column->addWidget(m_comparison);
    column->addWidget(m_consequence);
    column->addStretch(1);
    retranslate();
}

void MergeForm::start(const MergeSide &one, const ClinicDate &today)
{
    m_sides = {one, MergeSide{}};
    m_today = today;
    m_isComplete = false;
    render();
}

void MergeForm::setOther(const MergeSide &other)
{
    m_sides[1] = other;
    m_isComplete = true;
    m_stays[staysRather(m_sides[0].patient, other.patient) ? 0 : 1]->setChecked(true);
    render();
}

const Patient &MergeForm::from() const
{
    return m_sides[m_stays[0]->isChecked() ? 1 : 0].patient;
}

const Patient &MergeForm::into() const
{
    return m_sides[m_stays[0]->isChecked() ? 0 : 1].patient;
}

void MergeForm::focusChoice()
{
    m_stays[m_stays[0]->isChecked() ? 0 : 1]->setFocus(Qt::OtherFocusReason);
}

std::vector<QString> MergeForm::texts(const MergeSide &side) const
{
    const Patient &p = side.patient;
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString{});
        return parts.join(u"  "_s);
    };
    const bool hasDocument = p.documentType != DocumentType::None;
    const bool hasRelation = p.kinRelation != KinRelation::Unstated;
    return {p.name,
            sexText(p.sex),
            p.birthDate ? joined({p.birthDate->toString(), ageText(p.birthDate, p.birthEstimated, m_today)})
                        : QString{},
            p.residentId ? p.residentId->toString() : QString{},
            hasDocument ? joined({documentText(p.documentType), p.documentNumber}) : QString{},
            p.phone,
            placeText(p.village, p.villageGroup),
            p.address,
            joined({p.kinName, hasRelation ? relationText(p.kinRelation) : QString{}, p.kinPhone}),
            p.note,
            QString::number(side.visits)};
}

void MergeForm::render()
{
    //: %1 is a name, %2 the number of a file
    m_text->setText(m_isComplete ? tr("Compare: is this the same person? Choose the file that stays.")
                                 : tr("Which file is the same person as %1 (no. %2)? Find it at the left and press "
                                      "Enter.")
                                       .arg(m_sides[0].patient.name)
                                       .arg(m_sides[0].patient.number));
    m_comparison->setVisible(m_isComplete);
    m_consequence->setVisible(m_isComplete);
    const auto one = texts(m_sides[0]);
    const auto other = texts(m_sides[1]);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool isEmpty = one[i].isEmpty() && other[i].isEmpty();
        const bool isVisits = i + 1 == m_rows.size();
        const bool differs = one[i] != other[i] && !isVisits;
        for (QLabel *label : {row.name, row.values[0], row.values[1], row.differs})
            label->setVisible(!isEmpty);
        row.differs->setText(differs ? u"≠"_s : QString{});
        row.differs->setAccessibleName(differs ? tr("different") : QString{});
        for (std::size_t side = 0; side < row.values.size(); ++side) {
            const QString &text = side == 0 ? one[i] : other[i];
            row.values[side]->setText(text.isEmpty() ? u"–"_s : text);
            row.values[side]->setFont(theme::font(theme::kBodyText, differs || i == 0));
        }
    }
    for (std::size_t side = 0; side < m_stays.size(); ++side)
        //: %1 is the number of a file
        m_stays[side]->setText(tr("No. %1 stays").arg(m_sides[side].patient.number));
    renderConsequence();
}

void MergeForm::renderConsequence()
{
    if (!m_isComplete)
        return;
    //: %1 and %2 are numbers of files
    m_consequence->setText(tr("Visits, charges, drugs and allergies of no. %1 move to no. %2, whose data above stay as "
                              "they are. This cannot be undone.")
                               .arg(from().number)
                               .arg(into().number));
}

void MergeForm::retranslate()
{
    const std::array<QString, kRows> names{tr("Name"),        tr("Sex"),   tr("Born"),    tr("ID number"),
                                           tr("Other ID"),    tr("Phone"), tr("Village"), tr("Address"),
                                           tr("Next of kin"), tr("Note"),  tr("Visits")};
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].name->setText(names[i]);
    render();
}

} // namespace clinic::ui
