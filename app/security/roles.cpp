// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/roles.h"

#include <initializer_list>

namespace clinic {

namespace {

Actor::Rights rights(std::initializer_list<Right> list)
{
    Actor::Rights set;
    for (const Right right : list)
        set.set(static_cast<std::size_t>(right));
    return set;
}

} // namespace

Actor::Rights rightsOf(Role role)
{
    switch (role) {
    case Role::Receptionist:
        return rights({Right::ViewPatients, Right::EditPatients, Right::RegisterVisits, Right::CheckInsurance});
    case Role::Doctor:
        return rights({Right::ViewPatients, Right::EditPatients, Right::RegisterVisits, Right::ViewEncounters,
                       Right::WriteEncounters, Right::Prescribe, Right::Refer, Right::CheckInsurance,
                       Right::ViewStock});
    case Role::Pharmacist:
        return rights(
            {Right::ViewPatients, Right::ViewEncounters, Right::Dispense, Right::ManageStock, Right::ViewStock});
    case Role::Cashier:
        return rights({Right::ViewPatients, Right::CheckInsurance, Right::TakePayments, Right::ViewTakings});
    case Role::Administrator:
        return rights({Right::ManageClinic, Right::ManageStaff, Right::ImportData, Right::RunExchange,
                       Right::ViewTakings, Right::ViewStock});
    }
    Q_UNREACHABLE();
}

Actor::Rights rightsOf(const std::vector<Role> &roles)
{
    Actor::Rights set;
    for (const Role role : roles)
        set |= rightsOf(role);
    return set;
}

} // namespace clinic
