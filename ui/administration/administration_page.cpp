// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administration_page.h"

#include "ui/administration/clinic_section.h"
#include "ui/administration/county_section.h"
#include "ui/administration/department_section.h"
#include "ui/administration/facility_section.h"
#include "ui/administration/imports_section.h"
#include "ui/administration/product_section.h"
#include "ui/administration/seat_section.h"
#include "ui/administration/service_item_section.h"
#include "ui/administration/staff_section.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

/// Below this width (at 100 %) the list of sections shows icons and keys only.
constexpr int kRoomForTitles = 760;

/// A section is seen whole at 100 %; where everything is larger than the screen has room for, it can be scrolled.
class SectionArea : public QScrollArea {
public:
    SectionArea(Section *section, QWidget *parent) : QScrollArea{parent}
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        setWidget(section);
    }
    QSize minimumSizeHint() const override
    {
        return theme::scale() > theme::kMinScale ? QScrollArea::minimumSizeHint() : widget()->minimumSizeHint();
    }
};

} // namespace

AdministrationPage::AdministrationPage(Workplace &work, SeatSettings &seat, const SeatSettingsFile &file,
                                       QWidget *parent)
    : Page{parent}, m_list{new QWidget{this}}, m_stack{new QStackedWidget{this}}
{
    setObjectName(u"administrationPage"_s);
    auto *list = new QVBoxLayout{m_list};
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(px(theme::kGapTiny));
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(px(theme::kGap), px(theme::kGap), px(theme::kGap), px(theme::kGap));
    row->setSpacing(px(theme::kGap));
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);

    const auto may = [&work](Right right) { return work.session.actor.may(right); };
    Section *imports = nullptr;
    if (may(Right::ManageClinic)) {
        addSection(new ClinicSection{work}, Icon::Gear);
        addSection(new CountySection{work}, Icon::CloudUp);
    }
    if (may(Right::ManageStaff))
        addSection(new StaffSection{work}, Icon::Person);
    if (may(Right::ManageClinic)) {
        addSection(new DepartmentSection{work}, Icon::List);
        addSection(new FacilitySection{work}, Icon::Referral);
        addSection(new ProductSection{work}, Icon::Pill);
        addSection(new ServiceItemSection{work}, Icon::Cash);
        addSection(new SeatSection{work, seat, file}, Icon::Print);
    }
    if (may(Right::ImportData)) {
        imports = new ImportsSection{work};
        addSection(imports, Icon::Document);
    }
    list->addStretch(1);
    for (Section *section : m_sections)
        connect(section, &Section::importsRequested, this, [this, imports] {
            const auto at = std::ranges::find(m_sections, imports);
            if (at != m_sections.end())
                openSection(std::size_t(at - m_sections.begin()));
        });
    AdministrationPage::retranslate();
    if (!m_buttons.empty())
        m_buttons.front()->setChecked(true);
}

void AdministrationPage::addSection(Section *section, Icon icon)
{
    const std::size_t index = m_sections.size();
    const auto key = static_cast<Qt::Key>(int(Qt::Key_1) + int(index));
    auto *button = new KeyButton{u"section%1"_s.arg(index + 1), icon, QKeySequence{Qt::CTRL | key}, m_list};
    button->setNavigation(true);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    connect(button, &QPushButton::clicked, this, [this, index] { openSection(index); });
    m_list->layout()->addWidget(button);
    m_stack->addWidget(new SectionArea{section, m_stack});
    m_sections.push_back(section);
    m_buttons.push_back(button);
}

void AdministrationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    for (KeyButton *button : m_buttons)
        button->setCompact(width() < px(kRoomForTitles));
}

QString AdministrationPage::title() const
{
    return tr("Administration");
}

Section *AdministrationPage::current() const
{
    const int index = m_stack->currentIndex();
    return index < 0 ? nullptr : m_sections[std::size_t(index)];
}

void AdministrationPage::openSection(std::size_t index)
{
    if (index >= m_sections.size())
        return;
    m_buttons[index]->setChecked(true);
    m_stack->setCurrentIndex(int(index));
    m_sections[index]->activate();
}

void AdministrationPage::activate()
{
    if (Section *section = current())
        section->activate();
}

bool AdministrationPage::goBack()
{
    Section *section = current();
    return section && section->goBack();
}

void AdministrationPage::retranslate()
{
    m_list->setAccessibleName(tr("Sections"));
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_buttons[i]->setLabel(m_sections[i]->title());
        m_sections[i]->retranslate();
    }
}

} // namespace clinic::ui
