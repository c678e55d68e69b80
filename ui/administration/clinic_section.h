// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/clinic_service.h"
#include "ui/administration/section.h"
#include "ui/administration/settings_form.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace clinic::ui {

/// The organisation as on its licence, and the settings that all seats share.
class ClinicSection : public Section {
    Q_OBJECT

public:
    explicit ClinicSection(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    void retranslate() override;

private:
    QLineEdit *addLine(const QString &path, int row, int column, int span = 1);
    void place(const QString &path, QWidget *editor, int row, int column, int span = 1);
    void load();
    void fill();
    Organisation typedOrganisation() const;
    void save();
    void typed();

    Form m_form{};
    EnterOrder m_order{};
    QLabel *m_organisationHeading;
    QLabel *m_settingsHeading;
    QGridLayout *m_grid;
    QLineEdit *m_name{nullptr};
    QLineEdit *m_code{nullptr};
    QComboBox *m_tier{nullptr};
    QCheckBox *m_designated{nullptr};
    QLineEdit *m_address{nullptr};
    QLineEdit *m_phone{nullptr};
    SettingsForm *m_settings;
    KeyButton *m_save;
    ClinicData m_before{};
    bool m_isFilling{false};
    bool m_isTyped{false};
};

} // namespace clinic::ui
