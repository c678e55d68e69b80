// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/staff.h"
#include "ui/administration/record_section.h"
#include "ui/common/rows_model.h"

class QCheckBox;

namespace clinic::ui {

class PasswordField;

/// Who works here, with which roles, and their passwords.
class StaffSection : public RecordSection {
    Q_OBJECT

public:
    explicit StaffSection(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    bool goBack() override;
    RowsModel<Staff> *model() const { return m_model; }

protected:
    void refresh() override;
    void fillForm(int row) override;
    void save() override;
    QString headingOf(int row) const override;
    QString keyOf(int row) const override;
    void showLabels() override;

private:
    /// What the password fields are for, when they are shown for somebody who is there.
    enum class Asks { Nothing, NewPassword, Return };

    Staff typedStaff() const;
    void save(const Staff &typed, const QString &reason);
    void ask(Asks what);
    void showPasswordFields();
    void deactivateOrReturn();
    /// Adds a problem when the repeated password differs.
    bool passwordsAgree();

    RowsModel<Staff> *m_model;
    Staff m_base{};
    Asks m_asks{Asks::Nothing};
    QLineEdit *m_name{nullptr};
    QLineEdit *m_login{nullptr};
    QLineEdit *m_staffCode{nullptr};
    QLineEdit *m_doctorCode{nullptr};
    QWidget *m_roles{nullptr};
    std::vector<QCheckBox *> m_roleChecks{};
    PasswordField *m_password{nullptr};
    PasswordField *m_again{nullptr};
    KeyButton *m_passwordKey;
    KeyButton *m_awayKey;
};

} // namespace clinic::ui
