// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/clinic_folder.h"

#include <QJsonObject>

#include <functional>

namespace clinic {

/// How one station of a patient's way ended.
struct StationResult {
    QString station{}; ///< `reception`; its title is the code "walkthrough.station_<station>"
    bool isOk{false};
    QString text{};      ///< what was done, or why it failed
    QStringList files{}; ///< what was written, relative to the walkthrough's folder
};

/// One patient's way from the new clinic to the county.
struct WayResult {
    QString way{}; ///< `centre` or `village`; its title is the code "walkthrough.way_<way>"
    int logins{0}; ///< how often somebody logged in
    std::vector<StationResult> stations{};
};

/// What a maker of window pictures is told: a clinic that nobody has open and that may be changed, one of its logins,
/// what to show, and where the pictures go.
struct PictureOrder {
    QString clinicFolder{};
    QString login{};
    QString password{};
    QStringList pages{}; ///< page, or page:record
    QString folder{};    ///< exists
};
/// Makes the pictures; gives their file names inside the order's folder.
using PictureMaker = std::function<Result<QStringList>(const PictureOrder &)>;

struct WalkthroughOptions {
    QString folder{};
    QString countyUrl{};     ///< FHIR server that the bundles are sent to; empty: they are only written to files
    PictureMaker pictures{}; ///< empty: there is no such station
    /// Told each station as it ends.
    std::function<void(const WayResult &, const StationResult &)> progress{};
};

/// Leads two made-up patients through a clinic each, with the services that the window uses: `centre`, where four
/// people log in one after the other, and `village`, where one doctor holds all roles. Each way gets a folder of its
/// own in `options.folder`, with the clinic, the printed PDFs and the FHIR bundles.
///
/// Replaces an earlier walkthrough there. Fails as Conflict with "walkthrough.not_a_walkthrough" (folder) when the
/// folder holds something else, as Busy when one of its clinics is open, as Storage with
/// "walkthrough.folder_not_writable" (folder). What goes wrong at a station stands in the result.
[[nodiscard]] Result<std::vector<WayResult>>
runWalkthrough(const WalkthroughOptions &options, const std::shared_ptr<const Reference> &reference, Instant now);

bool isOk(const std::vector<WayResult> &ways);
QJsonObject toJson(const std::vector<WayResult> &ways);

} // namespace clinic
