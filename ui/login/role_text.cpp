// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/role_text.h"

#include <QCoreApplication>

namespace clinic::ui {

QString roleText(Role role)
{
    switch (role) {
    case Role::Receptionist:
        return QCoreApplication::translate("RoleText", "Receptionist");
    case Role::Doctor:
        return QCoreApplication::translate("RoleText", "Doctor");
    case Role::Pharmacist:
        return QCoreApplication::translate("RoleText", "Pharmacist");
    case Role::Cashier:
        return QCoreApplication::translate("RoleText", "Cashier");
    case Role::Administrator:
        return QCoreApplication::translate("RoleText", "Administrator");
    }
    Q_UNREACHABLE();
}

} // namespace clinic::ui
