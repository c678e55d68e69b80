// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pharmacy/pharmacy_reads.h"

#include <algorithm>

namespace clinic::ui {

namespace {

Result<CounterLine> counterLine(Services &services, const Actor &actor, const ClinicalTables &tables,
                                const DispenseTask &task, const PrescriptionLine &line, const ClinicDate &today)
{
    CounterLine found;
    found.line = line;
    const Frequency *frequency = tables.frequency(line.dosage.frequency);
    const Route *route = tables.route(line.dosage.route);
    found.frequency = frequency ? frequency->name : line.dosage.frequency;
    found.route = route ? route->name : line.dosage.route;
    if (!line.productId)
        return found;
    found.onHand = task.onHand.value(*line.productId);
    CLINIC_TRY_ASSIGN(const auto batches, services.pharmacy.batches(actor, *line.productId));
    const auto shares = allocate(batches, line.quantity, today);
    if (!shares)
        return found;
    for (const BatchShare &share : *shares) {
        StockBatch batch = *std::ranges::find(batches, share.batchId, &StockBatch::id);
        batch.onHand = share.quantity;
        found.batches.push_back(std::move(batch));
    }
    return found;
}

} // namespace

Result<std::vector<CounterTask>> readCounter(Services &services, const Actor &actor)
{
    CLINIC_TRY_ASSIGN(const auto tables,
                      services.database().read(actor, Right::Dispense, [&](const ReadTransaction &tx) {
                          return services.formulary.clinicalTables(tx);
                      }));
    const ClinicDate today = services.database().clock().today();
    CLINIC_TRY_ASSIGN(auto tasks, services.pharmacy.queue(actor));
    std::vector<CounterTask> counter;
    for (DispenseTask &task : tasks) {
        CounterTask one;
        for (const PrescriptionLine &line : task.prescription.lines) {
            if (line.boughtElsewhere)
                continue;
            CLINIC_TRY_ASSIGN(auto at, counterLine(services, actor, *tables, task, line, today));
            one.lines.push_back(std::move(at));
        }
        one.task = std::move(task);
        counter.push_back(std::move(one));
    }
    return counter;
}

Result<std::vector<DispensedRow>> readDispensed(Services &services, const Actor &actor, const ClinicDate &day)
{
    CLINIC_TRY_ASSIGN(auto dispensed, services.pharmacy.dispensedOn(actor, day));
    std::vector<DispensedRow> rows;
    for (Dispense &each : dispensed) {
        DispensedRow row;
        using Names = std::pair<QString, RegistrationId>;
        CLINIC_TRY_ASSIGN(
            const Names names,
            services.database().read(actor, Right::Dispense, [&](const ReadTransaction &tx) -> Result<Names> {
                CLINIC_TRY_ASSIGN(const Patient patient, PeopleService::find(tx, each.patientId));
                CLINIC_TRY_ASSIGN(const EncounterRecord visit, EncounterService::record(tx, each.encounterId));
                return Names{patient.name, visit.encounter.registrationId};
            }));
        row.patientName = names.first;
        row.registrationId = names.second;
        CLINIC_TRY_ASSIGN(const auto prescriptions, services.prescriptions.ofEncounter(actor, each.encounterId));
        for (const DispenseLine &line : each.lines) {
            PrescriptionLine of;
            for (const Prescription &prescription : prescriptions)
                for (const PrescriptionLine &candidate : prescription.lines)
                    if (candidate.id == line.prescriptionLineId)
                        of = candidate;
            row.lines.push_back(std::move(of));
        }
        row.dispense = std::move(each);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace clinic::ui
