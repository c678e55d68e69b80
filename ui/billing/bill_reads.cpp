// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/bill_reads.h"

namespace clinic::ui {

namespace {

/// People who may take money; somebody who lost that role is told by a dash.
Result<QHash<StaffId, QString>> cashierNames(Services &services)
{
    QHash<StaffId, QString> names;
    CLINIC_TRY_ASSIGN(const auto cashiers, services.staff.active(Role::Cashier));
    for (const Staff &each : cashiers)
        names.insert(each.id, each.name);
    return names;
}

} // namespace

Result<BillData> readBill(Services &services, const Actor &actor, const RegistrationId &visit,
                          const std::optional<CoverageId> &coverage)
{
    BillData data;
    CLINIC_TRY_ASSIGN(data.preview, services.billing.preview(actor, visit, coverage));
    CLINIC_TRY_ASSIGN(data.visit, services.reception.row(actor, visit));
    return data;
}

Result<std::vector<SettlementRow>> readSettlements(Services &services, const Actor &actor, const ClinicDate &day)
{
    CLINIC_TRY_ASSIGN(const auto names, cashierNames(services));
    CLINIC_TRY_ASSIGN(auto settlements, services.billing.settlementsOn(actor, day));
    std::vector<SettlementRow> rows;
    for (Settlement &each : settlements) {
        CLINIC_TRY_ASSIGN(const QueueRow visit, services.reception.row(actor, each.registrationId));
        const QString cashier = names.value(each.cashierId, QStringLiteral("–"));
        rows.push_back({std::move(each), visit.patientName, cashier});
    }
    return rows;
}

Result<TakingsOfDay> readTakings(Services &services, const Actor &actor, const ClinicDate &day)
{
    CLINIC_TRY_ASSIGN(const auto names, cashierNames(services));
    TakingsOfDay found;
    CLINIC_TRY_ASSIGN(found.rows, services.billing.takings(actor, day));
    for (std::size_t i = 0; i + 1 < found.rows.size(); ++i)
        found.names << names.value(found.rows[i].cashierId, QStringLiteral("–"));
    return found;
}

} // namespace clinic::ui
