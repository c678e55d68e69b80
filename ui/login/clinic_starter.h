// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "clinic/clinic_service.h"

#include <QFuture>
#include <QString>

namespace clinic::ui {

/// Makes clinics, for the first start. Implemented where the program is wired together.
class ClinicStarter {
public:
    virtual ~ClinicStarter() = default;

    /// Makes the folder with a migrated database, the first administrator and the shipped catalogues. Problems of the
    /// form have the paths of setUpClinic(); a folder that is not empty or not writable fails with a code of its own.
    virtual QFuture<Result<>> createClinic(const ClinicSetUp &setUp, const QString &folder) = 0;
    /// Makes the demonstration clinic, or opens the way to one that is there already. The future may carry a progress
    /// range; cancelling it leaves nothing behind.
    virtual QFuture<Result<>> createDemo(const QString &folder) = 0;
    /// True for a folder that holds a clinic of this program.
    virtual bool isClinic(const QString &folder) const = 0;
};

} // namespace clinic::ui
