// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <bitset>
#include <cstddef>
#include <optional>

namespace clinic {

/// What somebody may do. Roles are sets of rights (app/security/roles.h).
enum class Right : std::size_t {
    ViewPatients,    ///< search and open the registry
    EditPatients,    ///< register and correct people
    RegisterVisits,  ///< reception: registrations, queue, cancellation; what was paid goes back at the till
    ViewEncounters,  ///< read notes, diagnoses, vital signs, allergies
    WriteEncounters, ///< the doctor's part of a visit
    Prescribe,       ///< write, sign, void prescriptions
    Refer,           ///< issue and withdraw referrals
    CheckInsurance,  ///< see coverage and estimates
    TakePayments,    ///< settle, cancel settlements, receipts
    ViewTakings,     ///< a cashier's takings of the day
    Dispense,        ///< hand out drugs and take them back
    ManageStock,     ///< receive goods, see batches
    ViewStock,       ///< stock figures without changing them
    ManageClinic,    ///< organisation, departments, price list, county address
    ManageStaff,     ///< staff, roles, passwords
    ImportData,      ///< roll, formulary, policy
    RunExchange,     ///< upload now, see what waits
    Count_,          ///< number of rights; not a right
};

class ActorFactory;

/// Who acts: an immutable value that only app/security makes (through ActorFactory). First argument of every service
/// method.
class Actor {
public:
    using Rights = std::bitset<static_cast<std::size_t>(Right::Count_)>;

    StaffId staffId() const { return m_staffId; }
    SeatId seatId() const { return m_seatId; }
    SessionId sessionId() const { return m_sessionId; }
    bool may(Right right) const { return m_rights.test(static_cast<std::size_t>(right)); }
    /// Succeeds, or fails as Denied with "security.denied".
    [[nodiscard]] Result<> require(Right right) const;

private:
    friend class ActorFactory;
    Actor(StaffId staff, SeatId seat, SessionId session, Rights rights)
        : m_staffId{staff}, m_seatId{seat}, m_sessionId{session}, m_rights{rights}
    {
    }

    StaffId m_staffId{};
    SeatId m_seatId{};
    SessionId m_sessionId{};
    Rights m_rights{};
};

} // namespace clinic
