// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/walkthrough/walkthrough.h"

#include "main/walkthrough/stations.h"
#include "text/code_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kMarker = u"walkthrough.json"_s;
/// A visit that runs over midnight could no longer be reopened.
constexpr qint64 kBeforeMidnightMs = 30LL * 60'000;

Result<> notWritable(const QString &folder)
{
    return fail(ErrorKind::Storage, u"walkthrough.folder_not_writable"_s, {folder});
}

Result<> writeMarker(const QString &folder, const QJsonObject &content)
{
    QFile file{QDir(folder).filePath(kMarker)};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(content).toJson()) < 0 || !file.flush())
        return notWritable(folder);
    return {};
}

/// An empty folder with the marker. Only what a walkthrough makes is taken away; anything else in the folder stays.
Result<> prepareFolder(const QString &folder)
{
    const QDir dir{folder};
    if (dir.exists() && !dir.isEmpty() && !dir.exists(kMarker))
        return fail(ErrorKind::Conflict, u"walkthrough.not_a_walkthrough"_s, {folder});
    for (const WayPlan &plan : wayPlans()) {
        const QString clinic = dir.filePath(plan.name + u"/clinic"_s);
        if (QDir{clinic}.exists())
            CLINIC_TRY(ClinicLock::take(clinic));
    }
    for (const WayPlan &plan : wayPlans()) {
        if (QDir old{dir.filePath(plan.name)}; old.exists() && !old.removeRecursively())
            return notWritable(folder);
        if (!dir.mkpath(plan.name + u"/fhir"_s))
            return notWritable(folder);
    }
    return writeMarker(folder, {});
}

QString whyOf(const Error &error)
{
    QString why = errorText(error);
    if (!error.detail.isEmpty())
        why += u" ("_s + error.detail + u')';
    if (error.fields.empty())
        return why + u" ["_s + error.code + u']';
    for (const FieldProblem &field : error.fields)
        why += u" ["_s + field.path + u' ' + field.code + u']';
    return why;
}

std::vector<Station> stationsOf(const WalkthroughOptions &options)
{
    std::vector<Station> stations{
        {u"set_up"_s, setUpStation},
        {u"stock"_s, stockStation},
        {u"reception"_s, receptionStation},
        {u"consultation"_s, consultationStation},
        {u"prescription"_s, prescriptionStation},
        {u"insurance"_s, insuranceStation},
        {u"cashier"_s, cashierStation},
        {u"pharmacy"_s, pharmacyStation},
        {u"referral"_s, referralStation},
        {u"corrections"_s, correctionsStation},
        {u"exchange"_s, [url = options.countyUrl](Way &way) { return exchangeStation(way, url); }},
    };
    if (options.pictures)
        stations.push_back({u"pictures"_s, [make = options.pictures](Way &way) { return picturesStation(way, make); }});
    return stations;
}

WayResult walk(const WalkthroughOptions &options, Way &way)
{
    WayResult result;
    result.way = way.plan().name;
    QString failed;
    for (const Station &station : stationsOf(options)) {
        StationResult done{station.name};
        if (!failed.isEmpty()) {
            done.text = codeText(u"walkthrough.not_reached"_s, {codeText(u"walkthrough.station_"_s + failed)});
        } else if (auto outcome = station.run(way); outcome) {
            done.isOk = true;
            done.text = *outcome;
        } else {
            done.text = whyOf(outcome.error());
            failed = station.name;
        }
        done.files = way.takeFiles();
        result.stations.push_back(done);
        result.logins = way.logins();
        if (options.progress)
            options.progress(result, done);
    }
    // Nobody stays logged in; what could not be closed is closed with the process.
    [[maybe_unused]] const auto ignored = way.leave();
    return result;
}

} // namespace

Result<std::vector<WayResult>> runWalkthrough(const WalkthroughOptions &options,
                                              const std::shared_ptr<const Reference> &reference, Instant now)
{
    const QString folder = QDir{options.folder}.absolutePath();
    CLINIC_TRY(prepareFolder(folder));
    const Instant midnight = ClinicDate::of(now).addDays(1).startsAt();
    const Instant latest{midnight.msSinceEpoch() - kBeforeMidnightMs};
    std::vector<WayResult> ways;
    for (const WayPlan &plan : wayPlans()) {
        FixedClock clock{std::min(now, latest)};
        IdSource ids{clock};
        Way way{plan, QDir(folder).filePath(plan.name), reference, clock, ids};
        ways.push_back(walk(options, way));
    }
    CLINIC_TRY(writeMarker(folder, toJson(ways)));
    return ways;
}

bool isOk(const std::vector<WayResult> &ways)
{
    return std::ranges::all_of(
        ways, [](const WayResult &way) { return std::ranges::all_of(way.stations, &StationResult::isOk); });
}

QJsonObject toJson(const std::vector<WayResult> &ways)
{
    QJsonArray list;
    for (const WayResult &way : ways) {
        QJsonArray stations;
        for (const StationResult &station : way.stations)
            stations.append(QJsonObject{{u"station"_s, station.station},
                                        {u"ok"_s, station.isOk},
                                        {u"text"_s, station.text},
                                        {u"files"_s, QJsonArray::fromStringList(station.files)}});
        list.append(QJsonObject{{u"way"_s, way.way}, {u"logins"_s, way.logins}, {u"stations"_s, stations}});
    }
    return {{u"ok"_s, isOk(ways)}, {u"ways"_s, list}};
}

} // namespace clinic
