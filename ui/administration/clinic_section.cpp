// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/clinic_section.h"

#include "clinic/clinic_rules.h"
#include "ui/administration/admin_text.h"

#include <QApplication>
#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

const std::vector<SettingsForm::Place> kClinicPlaces{
    {u"reception.registration_fee_item"_s, 0, 0, 2},
    {u"reception.free_from_age"_s, 1, 0},
    {u"reception.free_return_days"_s, 1, 1},
    {u"reception.calls_before_skip"_s, 2, 0},
    {u"reception.skip_behind"_s, 2, 1},
    {u"reception.register_without_card"_s, 3, 0},
    {u"insurance.roll_age_limit_days"_s, 3, 1},
    {u"insurance.offline_mode"_s, 4, 0},
    {u"security.lock_minutes"_s, 4, 1},
    {u"printing.prescription_paper"_s, 5, 0},
    {u"printing.receipt_paper"_s, 5, 1},
    {u"printing.ticket_paper"_s, 6, 0},
};

struct Loaded {
    ClinicData data{};
    std::vector<ServiceItem> items{};
};

} // namespace

ClinicSection::ClinicSection(Workplace &work, QWidget *parent)
    : Section{work, parent},
      m_organisationHeading{new QLabel{this}},
      m_settingsHeading{new QLabel{this}},
      m_grid{new QGridLayout},
      m_save{keys()->addButton(u"clinicSave"_s, Icon::Check, Qt::Key_F10, theme::Variant::Primary)}
{
    for (QLabel *heading : {m_organisationHeading, m_settingsHeading})
        theme::setTextRole(heading, theme::TextRole::Heading);
    m_grid->setHorizontalSpacing(px(theme::kGapSection));
    m_grid->setVerticalSpacing(px(theme::kGapSmall));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_name = addLine(u"organisation.name"_s, 0, 0, 2);
    m_code = addLine(u"organisation.institutionCode"_s, 1, 0);
    m_phone = addLine(u"organisation.phone"_s, 1, 1);
    m_tier = new QComboBox;
    m_tier->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tier->setMinimumContentsLength(6);
    place(u"organisation.tier"_s, m_tier, 2, 0);
    m_designated = new QCheckBox;
    place(u"organisation.insuranceDesignated"_s, m_designated, 2, 1);
    m_address = addLine(u"organisation.address"_s, 3, 0, 2);
    m_form.field(u"organisation.name"_s)->setRequired(true);
    m_settings = new SettingsForm{kClinicPlaces, m_form, m_order, this};

    auto *organisation = new QVBoxLayout;
    organisation->setSpacing(px(theme::kGapSmall));
    organisation->addWidget(m_organisationHeading);
    organisation->addLayout(m_grid);
    auto *settings = new QVBoxLayout;
    settings->setSpacing(px(theme::kGapSmall));
    settings->addWidget(m_settingsHeading);
    settings->addWidget(m_settings);
    column()->addWidget(makeCardFrame(organisation, this));
    column()->addWidget(makeCardFrame(settings, this));
    column()->addStretch(1);

    for (QLineEdit *line : {m_name, m_code, m_phone, m_address})
        connect(line, &QLineEdit::textChanged, this, &ClinicSection::typed);
    connect(m_tier, &QComboBox::currentIndexChanged, this, &ClinicSection::typed);
    connect(m_designated, &QCheckBox::toggled, this, &ClinicSection::typed);
    connect(m_settings, &SettingsForm::changed, this, &ClinicSection::typed);
    connect(m_save, &QPushButton::clicked, this, &ClinicSection::save);
    connect(&m_order, &EnterOrder::lastPassed, this, [this] {
        if (m_save->isEnabled())
            save();
    });
    connect(banner(), &Banner::actionTriggered, this, [this] {
        banner()->clear();
        m_isTyped = false;
        load();
    });
    placeLast(m_save);
    ClinicSection::retranslate();
}

void ClinicSection::place(const QString &path, QWidget *editor, int row, int columnIndex, int span)
{
    auto *field = new FormField{path, editor, FormField::LabelPosition::Left, this};
    m_form.add(field, path);
    m_order.add(editor);
    m_grid->addWidget(field, row, columnIndex, 1, span, Qt::AlignTop);
}

QLineEdit *ClinicSection::addLine(const QString &path, int row, int columnIndex, int span)
{
    auto *line = new QLineEdit;
    place(path, line, row, columnIndex, span);
    return line;
}

QString ClinicSection::title() const
{
    return tr("Clinic");
}

void ClinicSection::activate()
{
    if (!m_isTyped)
        load();
    if (const QWidget *focus = QApplication::focusWidget(); !focus || !isAncestorOf(focus))
        m_name->setFocus(Qt::OtherFocusReason);
}

void ClinicSection::load()
{
    const auto future = work().desk.read([actor = actor()](Services &s) -> Result<Loaded> {
        Loaded loaded;
        CLINIC_TRY_ASSIGN(loaded.data.organisation, s.clinic.organisation());
        CLINIC_TRY_ASSIGN(loaded.data.settings, s.clinic.settings());
        CLINIC_TRY_ASSIGN(loaded.items, s.formulary.serviceItems(actor));
        return loaded;
    });
    whenDone(future, this, [this](const Result<Loaded> &loaded) {
        if (!loaded) {
            showError(loaded.error());
            return;
        }
        m_settings->setServiceItems(loaded->items);
        if (m_isTyped)
            return;
        m_before = loaded->data;
        fill();
    });
}

void ClinicSection::fill()
{
    m_isFilling = true;
    m_name->setText(m_before.organisation.name);
    m_code->setText(m_before.organisation.institutionCode);
    choose(m_tier, m_before.organisation.tier);
    m_phone->setText(m_before.organisation.phone);
    m_address->setText(m_before.organisation.address);
    m_designated->setChecked(m_before.organisation.insuranceDesignated);
    m_settings->setSettings(m_before.settings);
    m_isFilling = false;
    m_isTyped = false;
}

void ClinicSection::typed()
{
    if (!m_isFilling)
        m_isTyped = true;
}

Organisation ClinicSection::typedOrganisation() const
{
    Organisation organisation = m_before.organisation;
    organisation.name = m_name->text();
    organisation.institutionCode = m_code->text();
    organisation.tier = chosen<Tier>(m_tier);
    organisation.phone = m_phone->text();
    organisation.address = m_address->text();
    organisation.insuranceDesignated = m_designated->isChecked();
    return organisation;
}

void ClinicSection::save()
{
    ClinicData changed{typedOrganisation(), {}};
    std::vector<FieldProblem> problems = checkOrganisation(changed.organisation, u"organisation."_s);
    changed.settings = m_settings->typed(m_before.settings, problems);
    for (FieldProblem &problem : settingProblems(changed.settings))
        problems.push_back(std::move(problem));
    if (!problems.empty()) {
        showError(failFields(std::move(problems)).value(), &m_form);
        return;
    }
    const auto future = work().desk.write(
        [actor = actor(), before = m_before, changed](Services &s) { return s.clinic.change(actor, before, changed); });
    write(m_save, tr("Save"), future, [this](const Result<ClinicData> &after) {
        if (!after) {
            showError(after.error(), &m_form);
            if (after.error().kind == ErrorKind::Conflict)
                banner()->setAction(tr("Show what is stored"), QKeySequence{Qt::CTRL | Qt::Key_D});
            return;
        }
        m_before = *after;
        m_form.clearProblems();
        fill();
        say(Severity::Ok, tr("The clinic's data and settings are saved."));
    });
}

void ClinicSection::retranslate()
{
    m_isFilling = true;
    m_organisationHeading->setText(tr("Organisation, as on the licence"));
    m_settingsHeading->setText(tr("Settings for all seats"));
    const auto label = [this](const QString &path, const QString &text) { m_form.field(path)->setLabel(text); };
    label(u"organisation.name"_s, tr("Name"));
    label(u"organisation.institutionCode"_s, tr("Institution code"));
    label(u"organisation.tier"_s, tr("Tier"));
    label(u"organisation.phone"_s, tr("Phone"));
    label(u"organisation.address"_s, tr("Address"));
    label(u"organisation.insuranceDesignated"_s, tr("Settles insurance"));
    fillCombo<Tier>(m_tier, tierText);
    m_settings->retranslate();
    alignLabels();
    m_save->setLabel(tr("Save"));
    m_isFilling = false;
}

} // namespace clinic::ui
