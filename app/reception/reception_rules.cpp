// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/reception_rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kAgedYears = 75;
constexpr int kChildYears = 14;

struct Step {
    RegistrationState from;
    QueueEvent event;
    RegistrationState to;
};

/// Everything that can happen to a registration; what is not here is refused.
const auto &steps()
{
    using S = RegistrationState;
    using E = QueueEvent;
    static constexpr auto table = std::to_array<Step>({
        {S::Waiting, E::Call, S::Called},
        {S::Waiting, E::MarkNoShow, S::NoShow},
        {S::Waiting, E::Start, S::InConsultation},
        {S::Waiting, E::Cancel, S::Cancelled},
        {S::Called, E::Recall, S::Called},
        {S::Called, E::Skip, S::Waiting},
        {S::Called, E::MarkNoShow, S::NoShow},
        {S::Called, E::Start, S::InConsultation},
        {S::Called, E::Cancel, S::Cancelled},
        {S::NoShow, E::ComeBack, S::Waiting},
        {S::NoShow, E::Cancel, S::Cancelled},
        {S::InConsultation, E::PutBack, S::Waiting},
        {S::InConsultation, E::SendToTests, S::AtTests},
        {S::InConsultation, E::Finish, S::Finished},
        {S::AtTests, E::ReturnFromTests, S::Waiting},
        {S::AtTests, E::Start, S::InConsultation},
        {S::AtTests, E::Finish, S::Finished},
        {S::Finished, E::Reopen, S::InConsultation},
    });
    return table;
}

} // namespace

Result<RegistrationState> nextState(RegistrationState state, QueueEvent event)
{
    for (const Step &step : steps())
        if (step.from == state && step.event == event)
            return step.to;
    if (state == RegistrationState::Cancelled)
        return fail(ErrorKind::Conflict, u"reception.already_cancelled"_s);
    if (event == QueueEvent::Cancel)
        return fail(ErrorKind::Conflict, u"reception.begun"_s);
    return fail(ErrorKind::Conflict, u"reception.not_now"_s, {toWord(state)});
}

bool isOpen(RegistrationState state)
{
    switch (state) {
    case RegistrationState::Waiting:
    case RegistrationState::Called:
    case RegistrationState::InConsultation:
    case RegistrationState::AtTests:
        return true;
    case RegistrationState::Finished:
    case RegistrationState::NoShow:
    case RegistrationState::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

Priority priorityFor(const PriorityFacts &facts)
{
    if (facts.isEmergency)
        return Priority::Emergency;
    if (facts.years && *facts.years >= kAgedYears)
        return Priority::Aged;
    if (facts.isDisabled)
        return Priority::Disabled;
    if (facts.hasFever && facts.years && *facts.years <= kChildYears)
        return Priority::ChildWithFever;
    return facts.isServiceman ? Priority::Serviceman : Priority::None;
}

int levelOf(Priority priority)
{
    switch (priority) {
    case Priority::Emergency:
        return 0;
    case Priority::BackFromTests:
        return 1;
    case Priority::Aged:
    case Priority::Disabled:
    case Priority::ChildWithFever:
    case Priority::Serviceman:
        return 2;
    case Priority::None:
        return 3;
    }
    Q_UNREACHABLE();
}

QueuePlace placeBehind(std::span<const QueuePlace> waiting, int behind, const QueuePlace &own)
{
    if (waiting.empty() || behind < 1)
        return own;
    const auto index = std::min(static_cast<std::size_t>(behind), waiting.size()) - 1;
    QueuePlace place = waiting[index];
    ++place.place;
    return place;
}

Exemption proposedExemption(std::optional<int> years, std::optional<qint64> daysSinceLast, int freeFromAge,
                            int freeReturnDays)
{
    if (freeFromAge > 0 && years && *years >= freeFromAge)
        return Exemption::Aged;
    if (freeReturnDays > 0 && daysSinceLast && *daysSinceLast <= freeReturnDays)
        return Exemption::ReturnVisit;
    return Exemption::None;
}

QString queueLabel(const QString &departmentCode, int queueNo)
{
    return departmentCode + u'-' + QString::number(queueNo).rightJustified(3, u'0');
}

} // namespace clinic
