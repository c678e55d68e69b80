// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/staff_section.h"

#include "security/staff_rules.h"
#include "ui/common/list_view.h"
#include "ui/login/password_field.h"
#include "ui/login/role_text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kRoleColumns = 3;
constexpr int kStaffRoles = 2; // of the columns below

std::vector<RowsColumn<Staff>> staffColumns()
{
    const auto stateLook = [](const Staff &staff, int role) -> QVariant {
        if (role != Qt::DecorationRole)
            return {};
        const Severity severity = staff.active ? Severity::Ok : Severity::Note;
        return makeIcon(severityIcon(severity), theme::mark(severity));
    };
    return {
        {[] { return StaffSection::tr("Name"); }, [](const Staff &staff) { return staff.name; },
         [](const Staff &, int role) {
             return role == Qt::FontRole ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
         }},
        {[] { return StaffSection::tr("Login"); }, [](const Staff &staff) { return staff.login; }},
        {[] { return StaffSection::tr("Roles"); },
         [](const Staff &staff) {
             QStringList words;
             for (const Role role : staff.roles)
                 words << roleText(role);
             return words.join(StaffSection::tr(", ", "between two roles"));
         }},
        {[] { return StaffSection::tr("State"); },
         [](const Staff &staff) {
             return staff.active ? StaffSection::tr("Works here") : StaffSection::tr("Has left");
         },
         stateLook},
    };
}

} // namespace

StaffSection::StaffSection(Workplace &work, QWidget *parent)
    : RecordSection{work, u"staff"_s, parent},
      m_model{new RowsModel<Staff>{staffColumns(), this}},
      m_passwordKey{keys()->addButton(u"staffPassword"_s, Icon::Lock, Qt::Key_F11)},
      m_awayKey{keys()->addButton(u"staffAway"_s, Icon::SwitchUser, Qt::Key_F12)}
{
    table()->setModel(m_model);
    table()->setStretchColumn(kStaffRoles);
    m_name = addLine(u"name"_s, 0, 0);
    m_login = addLine(u"login"_s, 0, 1);
    m_staffCode = addLine(u"staffCode"_s, 1, 0);
    m_doctorCode = addLine(u"doctorCode"_s, 1, 1);
    m_roles = new QWidget;
    auto *roles = new QGridLayout{m_roles};
    roles->setContentsMargins(0, px(theme::kGapSmall), 0, 0);
    roles->setHorizontalSpacing(px(theme::kGapLarge));
    roles->setVerticalSpacing(px(theme::kGapSmall));
    int at = 0;
    for (const auto &word : Words<Role>::table) {
        auto *check = new QCheckBox{m_roles};
        check->setObjectName(u"role_"_s + QString::fromLatin1(word.word));
        connect(check, &QCheckBox::toggled, this, [this] {
            form().field(u"roles"_s)->clearProblem();
            typed();
        });
        roles->addWidget(check, at / kRoleColumns, at % kRoleColumns);
        ++at;
        m_roleChecks.push_back(check);
    }
    m_roles->setFocusProxy(m_roleChecks.front());
    addField(u"roles"_s, m_roles, 2, 0, 2);
    m_password = new PasswordField;
    m_again = new PasswordField;
    addField(u"password"_s, m_password, 3, 0);
    addField(u"passwordAgain"_s, m_again, 3, 1);
    for (const QString &path : {u"name"_s, u"login"_s, u"roles"_s, u"password"_s, u"passwordAgain"_s})
        form().field(path)->setRequired(true);

    connect(m_passwordKey, &QPushButton::clicked, this, [this] { leaveTyped([this] { ask(Asks::NewPassword); }); });
    connect(m_awayKey, &QPushButton::clicked, this, &StaffSection::deactivateOrReturn);
    connect(&work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if (kind == Aggregate::Staff && isVisible())
            refresh();
    });
    finish();
    showPasswordFields();
}

QString StaffSection::title() const
{
    return tr("Staff and roles");
}

bool StaffSection::goBack()
{
    if (m_asks != Asks::Nothing) {
        showRow(shownRow());
        table()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return RecordSection::goBack();
}

void StaffSection::refresh()
{
    const auto future = work().desk.read([actor = actor()](Services &s) { return s.staff.all(actor); });
    whenDone(future, this, [this](const Result<std::vector<Staff>> &all) {
        if (!all) {
            showError(all.error());
            return;
        }
        m_model->setRows(*all);
        rowsLoaded();
    });
}

void StaffSection::fillForm(int row)
{
    const Staff *staff = m_model->row(row);
    m_base = staff ? *staff : Staff{};
    m_name->setText(m_base.name);
    m_login->setText(m_base.login);
    m_login->setReadOnly(staff != nullptr);
    m_staffCode->setText(m_base.staffCode);
    m_doctorCode->setText(m_base.doctorCode);
    for (std::size_t i = 0; i < m_roleChecks.size(); ++i)
        m_roleChecks[i]->setChecked(m_base.holds(Words<Role>::table[i].value));
    ask(Asks::Nothing);
}

void StaffSection::ask(Asks what)
{
    m_asks = what;
    m_password->clear();
    m_again->clear();
    showPasswordFields();
    if (what != Asks::Nothing)
        m_password->setFocus(Qt::OtherFocusReason);
}

void StaffSection::showPasswordFields()
{
    const bool isAdding = m_base.id.isNull();
    const bool asks = isAdding || m_asks != Asks::Nothing;
    form().field(u"password"_s)->setVisible(asks);
    form().field(u"passwordAgain"_s)->setVisible(asks);
    // While only a password is asked for, the rest cannot be changed with it.
    const bool isOpen = isAdding || (m_base.active && m_asks == Asks::Nothing);
    for (QWidget *editor : std::initializer_list<QWidget *>{m_name, m_login, m_staffCode, m_doctorCode, m_roles})
        editor->setEnabled(isOpen);
    m_passwordKey->setEnabled(!isAdding && m_base.active);
    m_awayKey->setEnabled(!isAdding);
    m_awayKey->setLabel(m_base.active ? tr("Has left…") : tr("Is back…"));
    saveKey()->setEnabled(isOpen || asks);
}

Staff StaffSection::typedStaff() const
{
    Staff staff = m_base;
    staff.name = m_name->text();
    staff.login = m_login->text();
    staff.staffCode = m_staffCode->text();
    staff.doctorCode = m_doctorCode->text();
    staff.roles.clear();
    for (std::size_t i = 0; i < m_roleChecks.size(); ++i)
        if (m_roleChecks[i]->isChecked())
            staff.roles.push_back(Words<Role>::table[i].value);
    return staff;
}

bool StaffSection::passwordsAgree()
{
    if (m_password->text() == m_again->text())
        return true;
    std::vector<FieldProblem> problems;
    if (m_base.id.isNull()) {
        Staff staff = typedStaff();
        problems = checkStaff(staff);
    }
    problems.push_back({u"passwordAgain"_s, u"password.differs"_s, {}});
    showError(failFields(std::move(problems)).value(), &form());
    return false;
}

void StaffSection::save()
{
    const bool asks = m_base.id.isNull() || m_asks != Asks::Nothing;
    if (asks && !passwordsAgree())
        return;
    const Staff staff = typedStaff();
    Staff checked = staff;
    // What is at fault is told before a reason is asked for.
    if (asks || staff.roles == m_base.roles || !checkStaff(checked).empty()) {
        save(staff, {});
        return;
    }
    work().prompts.askReason(
        this, tr("Other roles for %1").arg(m_base.name),
        tr("Other roles are other rights. The reason is kept with the change."),
        {tr("Other work in the clinic"), tr("Stands in for a colleague"), tr("Corrects a mistake")},
        [this, staff](const QString &reason) { save(staff, reason); });
}

void StaffSection::save(const Staff &typed, const QString &reason)
{
    const auto future = work().desk.write([actor = actor(), staff = typed, reason, password = m_password->text(),
                                           asks = m_asks](Services &s) -> Result<Staff> {
        if (staff.id.isNull())
            return s.staff.add(actor, staff, password);
        if (asks == Asks::Nothing)
            return s.staff.change(actor, staff, reason);
        CLINIC_TRY(asks == Asks::NewPassword ? s.staff.setPassword(actor, staff.id, password)
                                             : s.staff.reactivate(actor, staff.id, staff.version, password));
        return staff;
    });
    const QString message = m_base.id.isNull()            ? tr("%1 can log in now.")
                            : m_asks == Asks::NewPassword ? tr("%1 has a new password.")
                            : m_asks == Asks::Return      ? tr("%1 is back and can log in.")
                                                          : tr("Saved: %1");
    write(saveKey(), saveText(), future, [this, message](const Result<Staff> &staff) {
        if (!staff) {
            notSaved(staff.error());
            return;
        }
        m_base = *staff;
        ask(Asks::Nothing);
        saved(staff->id.toString(), message.arg(staff->name));
    });
}

void StaffSection::deactivateOrReturn()
{
    if (!m_base.active) {
        leaveTyped([this] { ask(Asks::Return); });
        return;
    }
    leaveTyped([this] {
        work().prompts.askReason(
            this, tr("%1 has left").arg(m_base.name),
            tr("%1 can no longer log in. What this person wrote keeps the name.").arg(m_base.name),
            {tr("Has left the clinic"), tr("Long absence"), tr("Entered by mistake")},
            [this, person = m_base](const QString &reason) {
                const auto future =
                    work().desk.write([actor = actor(), id = person.id, version = person.version, reason](Services &s) {
                        return s.staff.deactivate(actor, id, version, reason);
                    });
                write(saveKey(), saveText(), future, [this, person](const Result<> &done) {
                    if (done)
                        saved(person.id.toString(), tr("%1 can no longer log in.").arg(person.name));
                    else
                        notSaved(done.error());
                });
            });
    });
}

QString StaffSection::headingOf(int row) const
{
    const Staff *staff = m_model->row(row);
    return staff ? staff->name : tr("New member of staff");
}

QString StaffSection::keyOf(int row) const
{
    const Staff *staff = m_model->row(row);
    return staff ? staff->id.toString() : QString{};
}

void StaffSection::showLabels()
{
    setLabel(u"name"_s, tr("Name"));
    setLabel(u"login"_s, tr("Login"));
    setLabel(u"staffCode"_s, tr("Staff number"));
    setLabel(u"doctorCode"_s, tr("Doctor code"));
    setLabel(u"roles"_s, tr("Roles"));
    setLabel(u"password"_s, tr("Password"));
    setLabel(u"passwordAgain"_s, tr("Once more"));
    for (std::size_t i = 0; i < m_roleChecks.size(); ++i)
        m_roleChecks[i]->setText(roleText(Words<Role>::table[i].value));
    newKey()->setLabel(tr("New person"));
    m_passwordKey->setLabel(tr("Password…"));
    m_awayKey->setLabel(m_base.active ? tr("Has left…") : tr("Is back…"));
    table()->setAccessibleName(tr("Staff"));
    table()->setEmptyState(Icon::Person, tr("Nobody yet"), tr("F9 adds somebody."));
    m_model->retranslate();
}

} // namespace clinic::ui
