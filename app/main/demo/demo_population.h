// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/demo/demonstration.h"

#include <QRandomGenerator>

namespace clinic {

/// A made-up resident as the visits need it.
struct DemoResident {
    Patient patient{};
    bool isHypertensive{false};
    bool isDiabetic{false};
};

/// The people whom the demonstration promises to have.
struct DemoPopulation {
    std::vector<DemoResident> residents{};
    std::size_t hypertensive{0}; ///< two years of readings
    std::size_t baby{0};
    std::size_t namesake{0}; ///< has the same name as the hypertensive
    std::size_t allergic{0}; ///< to penicillins
    std::size_t uninsured{0};
    std::size_t quotaNearlyUsed{0};
};

/// Somebody of the showcase: born on a day, or so many days before today.
struct DemoCharacter {
    QString name{};
    Sex sex{Sex::Unknown};
    std::optional<ClinicDate> birth{};
    int daysOld{0};
    std::size_t DemoPopulation::*place{nullptr};
};
const std::vector<DemoCharacter> &demoCharacters();

/// Draws names by their frequency, ages as in a village whose young work elsewhere, villages and phones that nobody
/// has. Deterministic for a state of `random`. Nobody is registered yet.
[[nodiscard]] Result<DemoPopulation> makePopulation(const CatalogueFiles &files, int count, const ClinicDate &today,
                                                    QRandomGenerator &random);

/// Registers those who were born by `day` and are not registered yet.
[[nodiscard]] Result<> registerPeople(Services &services, const Actor &actor, DemoPopulation &population,
                                      const ClinicDate &day);

/// The insurance roll of these people as the file that the county would send.
[[nodiscard]] Result<QByteArray> rollOf(const DemoPopulation &population, const ClinicDate &asOf,
                                        QRandomGenerator &random);

} // namespace clinic
