// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/demo/demo_population.h"

#include <QRandomGenerator>

namespace clinic {

/// The demonstration's staff as actors.
struct DemoStaff {
    Actor receptionist;
    std::vector<Actor> doctors;
    Actor pharmacist;
    Actor cashier;
    Actor administrator;
};

/// Runs visits through the same services as the window, at the times of a made-up clock.
class DemoVisits {
public:
    struct Scenario;

    DemoVisits(Services &services, FixedClock &clock, const DemoStaff &staff, const DemoPopulation &population,
               QRandomGenerator &random);

    /// Finds products, departments and fees; to be called once, after the price list was imported.
    [[nodiscard]] Result<> prepare();
    /// Goods for all that is prescribed, among them lots near their expiry and one shortage.
    [[nodiscard]] Result<> stockUp(const ClinicDate &firstDay, const ClinicDate &today);

    /// What ran out the last time comes in again.
    [[nodiscard]] Result<> restock(const ClinicDate &day);
    /// All visits of an earlier day, from registration to dispensing. Returns how many.
    [[nodiscard]] Result<int> pastDay(const ClinicDate &day, int visits);
    /// A visit of the hypertensive with his reading.
    [[nodiscard]] Result<> hypertensiveVisit(const ClinicDate &day, int systolic, int diastolic);
    /// A visit that ends with a referral to the county hospital, of which nothing is heard.
    [[nodiscard]] Result<> referralVisit(const ClinicDate &day);
    /// Today until the middle of the morning: people finished, called and waiting, a drug that ran out.
    [[nodiscard]] Result<int> today(const ClinicDate &day);

private:
    enum class Until { Registered, Called, Prescribed, Paid, Dispensed };

    [[nodiscard]] const Scenario &scenarioFor(const DemoResident &resident);
    [[nodiscard]] Result<EncounterId> visit(const DemoResident &resident, const Scenario &scenario, Until until,
                                            std::optional<std::pair<int, int>> pressure = {});
    [[nodiscard]] Result<> settle(const RegistrationId &registration);
    [[nodiscard]] Result<> refer(const EncounterId &encounter);
    void advanceMinutes(int minutes);
    [[nodiscard]] Result<> writeOff(const QString &drug);
    const DemoResident &anyone();
    const DemoResident &anyAdult();

    Services &m_services;
    FixedClock &m_clock;
    const DemoStaff &m_staff;
    const DemoPopulation &m_population;
    QRandomGenerator &m_random;
    QHash<QString, Product> m_products{}; ///< by generic name: the first with a price and a usual dosage
    DepartmentId m_department{};
    std::optional<ServiceItemId> m_fee{};
    std::optional<FacilityId> m_hospital{};
};

} // namespace clinic
