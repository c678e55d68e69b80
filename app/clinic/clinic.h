// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/words.h"

#include <QString>

namespace clinic {

/// The level of an institution in the referral system.
enum class Tier { Village, Township, County, Municipal, Provincial };

template <> struct Words<Tier> {
    static constexpr auto table = std::to_array<Word<Tier>>({
        {Tier::Village, "village"},
        {Tier::Township, "township"},
        {Tier::County, "county"},
        {Tier::Municipal, "municipal"},
        {Tier::Provincial, "provincial"},
    });
};

/// The clinic whose database this is; stands at the head of everything that is printed.
struct Organisation {
    OrganisationId id{};
    QString name{};            ///< as on the licence
    QString institutionCode{}; ///< of the institution's licence; may be unknown in a new clinic
    Tier tier{Tier::Township};
    QString address{};
    QString phone{};
    bool insuranceDesignated{true}; ///< 医保定点
    bool isDemo{false};
    int version{1};
    friend bool operator==(const Organisation &, const Organisation &) = default;
};

/// A department with its room; also what a queue number belongs to.
struct Department {
    DepartmentId id{};
    QString code{}; ///< short, unique; stands before the queue number on tickets
    QString name{};
    QString room{};
    bool active{true};
    int version{1};
};

/// An institution to which patients are referred.
struct Facility {
    FacilityId id{};
    QString name{};
    QString institutionCode{};
    Tier tier{Tier::County};
    QString departments{}; ///< names, separated by blanks
    QString phone{};
    bool isLead{false}; ///< lead hospital of the consortium (牵头医院); at most one
    bool active{true};
    int version{1};
};

} // namespace clinic
