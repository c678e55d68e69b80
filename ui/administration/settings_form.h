// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/settings.h"
#include "formulary/formulary.h"
#include "ui/common/enter_order.h"
#include "ui/common/form.h"

#include <QWidget>

#include <vector>

namespace clinic::ui {

/// Editors for some of the clinic's settings, made from their table (clinic/settings.h): a setting with a new type
/// needs no code here.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    /// Where a setting stands in the form.
    struct Place {
        QString key{};
        int row{0};
        int column{0};
        int span{1};
    };

    /// The fields' problems are shown through `form`, so that several forms can share one.
    SettingsForm(const std::vector<Place> &places, Form &form, EnterOrder &order, QWidget *parent);

    void setSettings(const ClinicSettings &settings);
    /// For the choice of the registration fee.
    void setServiceItems(const std::vector<ServiceItem> &items);
    /// `base` with what is typed; what cannot be a value is noted in `problems`.
    ClinicSettings typed(ClinicSettings base, std::vector<FieldProblem> &problems) const;
    QWidget *editor(const QString &key) const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    struct Editor {
        const SettingRow *row{nullptr};
        QWidget *widget{nullptr};
    };

    QWidget *makeEditor(const SettingRow &row) const;
    static QString textIn(const Editor &editor);
    static void setTextIn(const Editor &editor, const QString &text);
    void nameChoices(const Editor &editor);

    Form &m_form;
    std::vector<Editor> m_editors{};
    std::vector<ServiceItem> m_items{};
    bool m_isFilling{false};
};

} // namespace clinic::ui
