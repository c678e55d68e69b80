// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_parts.h"
#include "bench/statement_recorder.h"
#include "people/people_store.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace clinic::bench {

namespace {

/// A way of searching: what somebody types for a person.
struct Way {
    const char *name;
    QueryKind kind; ///< what it must be understood as
    std::function<QString(const Patient &, const Pinyin &)> typed;
};

const std::vector<Way> &ways()
{
    const auto id = [](const Patient &patient) { return patient.residentId->toString(); };
    static const std::vector<Way> list{
        {"name", QueryKind::Name, [](const Patient &p, const Pinyin &) { return p.name; }},
        {"surname only", QueryKind::Name, [](const Patient &p, const Pinyin &) { return p.name.left(1); }},
        {"initials", QueryKind::Name,
         [](const Patient &p, const Pinyin &pinyin) { return pinyin.forms(p.name).initials.value(0); }},
        {"first letter", QueryKind::Name,
         [](const Patient &p, const Pinyin &pinyin) { return pinyin.forms(p.name).initials.value(0).left(1); }},
        {"full pinyin", QueryKind::Name,
         [](const Patient &p, const Pinyin &pinyin) { return pinyin.forms(p.name).full.value(0); }},
        {"resident ID, whole", QueryKind::ResidentId, [id](const Patient &p, const Pinyin &) { return id(p); }},
        {"resident ID, last 4", QueryKind::Tail, [id](const Patient &p, const Pinyin &) { return id(p).right(4); }},
        {"resident ID, last 6", QueryKind::Tail, [id](const Patient &p, const Pinyin &) { return id(p).right(6); }},
        {"phone", QueryKind::Phone, [](const Patient &p, const Pinyin &) { return p.phone; }},
        {"phone, first 7", QueryKind::Phone, [](const Patient &p, const Pinyin &) { return p.phone.left(7); }},
        {"birth date", QueryKind::Birthday,
         [](const Patient &p, const Pinyin &) { return p.birthDate->toString().remove(u'-'); }},
        {"village and group", QueryKind::Place,
         [](const Patient &p, const Pinyin &) { return p.village + p.villageGroup; }},
    };
    return list;
}

struct Sample {
    PatientQuery query{};
    sqlite3_stmt *statement{nullptr};
};

std::size_t searchOnce(Database &database, const PatientQuery &query, Times *times)
{
    return must(database.readUnguarded([&](const ReadTransaction &tx) -> Result<std::size_t> {
        QElapsedTimer timer;
        timer.start();
        CLINIC_TRY_ASSIGN(const auto found, PeopleStore{}.search(tx, query, PeopleService::kMaxHits));
        if (times)
            times->add(timer.nsecsElapsed());
        return found.size();
    }),
                "search");
}

/// What SQLite is asked for each person; the first round, which also brings the pages into the store's cache.
std::vector<Sample> record(const Way &way, Database &database, sqlite3 *connection, RawConnection &raw,
                           const std::vector<Patient> &people, const Pinyin &pinyin)
{
    std::vector<Sample> samples;
    StatementRecorder recorder{connection};
    for (const Patient &person : people) {
        const PatientQuery query = classifyQuery(way.typed(person, pinyin));
        if (query.kind != way.kind)
            giveUp(u"not understood as meant: "_s + QString::fromUtf8(way.name));
        if (searchOnce(database, query, nullptr) == 0)
            giveUp(u"nobody found: "_s + QString::fromUtf8(way.name));
        std::vector<QByteArray> sql = recorder.take();
        std::erase_if(sql, [](const QByteArray &one) { return !one.startsWith("SELECT"); });
        if (sql.size() != 1)
            giveUp(u"not one statement: "_s + QString::fromUtf8(way.name));
        samples.push_back({query, raw.prepare(sql.front())});
    }
    return samples;
}

void measure(const Way &way, std::vector<Sample> &samples, Database &database, RawConnection &raw, Report &report)
{
    Times ours;
    Times plain;
    for (const Sample &sample : samples)
        RawConnection::readAll(sample.statement);
    for (const Sample &sample : samples) {
        searchOnce(database, sample.query, &ours);
        // In a transaction like the store's.
        raw.run("BEGIN");
        QElapsedTimer timer;
        timer.start();
        RawConnection::readAll(sample.statement);
        plain.add(timer.nsecsElapsed());
        raw.run("ROLLBACK");
    }
    for (const Sample &sample : samples)
        RawConnection::finish(sample.statement);
    const double ratio = ours.percentileUs(50) / plain.percentileUs(50);
    const double p95Ms = ours.percentileUs(95) / 1'000;
    report.add(
        {QString::fromUtf8(way.name) + u", p50"_s,
         u"%1 µs = %2 × raw %3 µs"_s.arg(number(ours.percentileUs(50)), number(ratio), number(plain.percentileUs(50))),
         u"≤ 2 ×"_s, ratio <= 2});
    report.add({QString::fromUtf8(way.name) + u", p95"_s,
                u"%1 ms (raw %2 ms)"_s.arg(number(p95Ms), number(plain.percentileUs(95) / 1'000)), u"≤ 1 ms"_s,
                p95Ms <= 1});
}

} // namespace

void searchBench(BenchClinic &clinic, const Size &size, Report &report)
{
    report.heading(u"Search, %1 residents: the store's call on its own thread"_s.arg(size.residents));
    const auto people = clinic.sample(size.searches);
    const auto services = clinic.open(Access::ReadOnly);
    sqlite3 *connection = StatementRecorder::newest();
    RawConnection raw{clinic.folder().databaseFile().toUtf8()};
    for (const Way &way : ways()) {
        auto samples = record(way, services->database(), connection, raw, people, clinic.reference()->pinyin);
        measure(way, samples, services->database(), raw, report);
    }
}

} // namespace clinic::bench
