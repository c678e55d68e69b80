// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bundle_rules.h"
#include "exchange/clinic_resources.h"
#include "exchange/exchange_runner.h"
#include "main/walkthrough/stations.h"
#include "text/code_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// More units than a single visit can have: a faulty upload must end.
constexpr int kMostUnits = 200;

/// Keeps the units as files, and what is in them.
class UnitFiles {
public:
    explicit UnitFiles(Way &way) : m_way{way} {}

    [[nodiscard]] Result<> keep(const OutgoingUnit &unit)
    {
        ++m_count;
        const QJsonObject bundle = QJsonDocument::fromJson(unit.body).object();
        const QJsonArray entries = bundle[u"entry"_s].toArray();
        CLINIC_TRY(expect(bundle[u"resourceType"_s].toString() == u"Bundle" && entries.size() == unit.entries,
                          u"walkthrough.bundle_broken"_s, {m_count}));
        for (const auto &entry : entries)
            m_types.insert(entry[u"resource"_s][u"resourceType"_s].toString());
        return m_way.write(u"fhir/%1-%2.json"_s.arg(m_count, 3, 10, QLatin1Char('0')).arg(toWord(unit.lane)),
                           unit.body);
    }
    int count() const { return m_count; }
    /// Resource types that a whole visit has and none of the units held.
    QStringList missingTypes() const
    {
        QStringList missing;
        for (const QString &type : writtenTypes())
            if (!m_types.contains(type))
                missing << type;
        return missing;
    }

private:
    Way &m_way;
    int m_count{0};
    QSet<QString> m_types{};
};

/// Fails when something was left behind.
Result<> everythingArrived(const ExchangeStatus &status)
{
    if (!status.quarantined.empty()) {
        const QuarantinedRecord &record = status.quarantined.front();
        return fail(ErrorKind::Conflict, record.code, record.args, record.resourceType + u' ' + record.serverText);
    }
    if (status.state == ExchangeState::UpToDate)
        return {};
    return fail(ErrorKind::Network, status.problemCode.isEmpty() ? u"walkthrough.not_all_sent"_s : status.problemCode,
                status.problemArgs);
}

/// Sends to a real server and keeps what it confirmed.
Result<> send(Way &way, const QString &url, UnitFiles &files)
{
    CLINIC_TRY_ASSIGN(const AtWork work, way.as(Role::Administrator));
    const ClinicResources resources{work.services.formulary};
    ExchangeService service{work.services.database(), resources, way.seat()};
    service.setAddress({url, {}});
    CLINIC_TRY(service.sendNow(work.actor));
    HttpTransport transport;
    Result<> kept;
    const RunReport report = runExchangeOnce(service, transport, [&](const OutgoingUnit &unit) {
        if (kept)
            kept = files.keep(unit);
    });
    if (report.error)
        return tl::unexpected(*report.error);
    CLINIC_TRY(std::move(kept));
    return everythingArrived(report.status);
}

/// Plays the upload through on a copy of the clinic, with a county that takes everything.
Result<> rehearse(Way &way, UnitFiles &files)
{
    const QTemporaryDir copy;
    CLINIC_TRY(way.copyClinic(copy.path()));
    CLINIC_TRY_ASSIGN(const auto open,
                      OpenClinic::open(ClinicFolder{copy.path()}, way.loginOf(Role::Administrator), Way::password(),
                                       way.reference(), way.clock(), way.ids(), way.seat()));
    CLINIC_TRY_ASSIGN(const auto services, open->services(Access::ReadWrite));
    const ClinicResources resources{services->formulary};
    ExchangeService service{services->database(), resources, way.seat()};
    // Nobody is called: the address only stands for one.
    const QString nobody = u"https://county.invalid/fhir"_s;
    service.setAddress({nobody, {}});
    CLINIC_TRY(service.start());
    while (files.count() < kMostUnits) {
        CLINIC_TRY_ASSIGN(const NextStep step, service.takeNext());
        SendOutcome taken;
        taken.kind = OutcomeKind::Acknowledged;
        if (step.kind == NextStep::Kind::Nothing) {
            CLINIC_TRY_ASSIGN(const ExchangeStatus status, service.status());
            return everythingArrived(status);
        }
        if (step.kind == NextStep::Kind::CheckMetadata)
            CLINIC_TRY(service.bookMetadata(nobody, taken));
        if (step.kind != NextStep::Kind::Send)
            continue;
        CLINIC_TRY(files.keep(step.unit));
        for (int i = 0; i < step.unit.entries; ++i)
            taken.etags << u"W/\"1\""_s;
        CLINIC_TRY(service.book(step.unit.id, step.unit.attempt, taken));
    }
    return fail(ErrorKind::Conflict, u"walkthrough.not_all_sent"_s);
}

} // namespace

Result<QString> exchangeStation(Way &way, const QString &countyUrl)
{
    UnitFiles files{way};
    CLINIC_TRY(countyUrl.isEmpty() ? rehearse(way, files) : send(way, countyUrl, files));
    const QStringList missing = files.missingTypes();
    CLINIC_TRY(expect(missing.isEmpty(), u"walkthrough.types_missing"_s, {missing.join(u", "_s)}));
    return codeText(countyUrl.isEmpty() ? u"walkthrough.did_write_bundles"_s : u"walkthrough.did_send_bundles"_s,
                    {files.count(), countyUrl});
}

} // namespace clinic
