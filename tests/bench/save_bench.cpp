// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_parts.h"

#include <QDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace clinic::bench {

namespace {

/// A file that grows by a page and is brought to the disk each time, as a log does.
class BareFile {
public:
    explicit BareFile(const QString &path)
        : m_path{path.toUtf8()}, m_file{::open(m_path.constData(), O_CREAT | O_TRUNC | O_WRONLY, 0600)}
    {
        if (m_file < 0)
            giveUp(u"cannot write "_s + path);
    }
    ~BareFile()
    {
        ::close(m_file);
        ::unlink(m_path.constData());
    }
    BareFile(const BareFile &) = delete;
    BareFile &operator=(const BareFile &) = delete;

    void writeAndSync()
    {
        const std::array<char, 4096> page{};
        if (::write(m_file, page.data(), page.size()) != qint64{page.size()} || ::fdatasync(m_file) != 0)
            giveUp(u"cannot write to the disk"_s);
    }

private:
    QByteArray m_path;
    int m_file;
};

} // namespace

void saveBench(BenchClinic &clinic, const Size &size, Report &report)
{
    report.heading(u"Saving a registration, with audit and outbox, so that it survives a power cut"_s);
    const auto people = clinic.sample(size.saves);
    const auto services = clinic.open(Access::ReadWrite);
    const auto departments = must(services->clinic.departments(), "departments");
    const auto items = must(services->formulary.serviceItems(clinic.actor()), "fees");
    const auto fee = std::ranges::find(items, u"XY-S01"_s, &ServiceItem::code);
    if (departments.empty() || fee == items.end())
        giveUp(u"no department or no fee"_s);
    BareFile bare{QDir(clinic.folder().path()).filePath(u"bare"_s)};
    Times saves;
    Times syncs;
    for (const Patient &person : people) {
        NewRegistration entry;
        entry.patientId = person.id;
        entry.departmentId = departments.front().id;
        entry.feeItemId = fee->id;
        entry.confirmedAgain = true;
        QElapsedTimer timer;
        timer.start();
        must(services->reception.registerPatient(clinic.actor(), entry), "register");
        saves.add(timer.nsecsElapsed());
        timer.restart();
        bare.writeAndSync();
        syncs.add(timer.nsecsElapsed());
    }
    const double ratio = saves.percentileUs(50) / syncs.percentileUs(50);
    report.add({u"registration, p50"_s,
                u"%1 ms = %2 × bare fdatasync %3 ms"_s.arg(number(saves.percentileUs(50) / 1'000), number(ratio),
                                                           number(syncs.percentileUs(50) / 1'000)),
                u"≤ 2 ×"_s, ratio <= 2});
    report.add(
        {u"registration, p95"_s,
         u"%1 ms (bare %2 ms)"_s.arg(number(saves.percentileUs(95) / 1'000), number(syncs.percentileUs(95) / 1'000)),
         {},
         true});
}

} // namespace clinic::bench
