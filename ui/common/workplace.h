// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/session.h"
#include "services/services.h"
#include "storage/draft_store.h"
#include "ui/common/change_feed.h"
#include "ui/common/desk.h"
#include "ui/common/prompts.h"

namespace clinic::ui {

/// The pages' door to the services: `desk.read([](Services &s) { return s.people.search(…); })`.
using ClinicDesk = Desk<Services>;

/// What every page of a logged-in person is given. All of it outlives the page.
struct Workplace {
    ClinicDesk &desk;
    ChangeFeed &changes;
    Prompts &prompts;
    DraftStore &drafts;
    const Clock &clock;
    const Reference &reference;
    const Session &session; ///< who works here; `session.actor` is the first argument of every service method
};

} // namespace clinic::ui
