// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/window/background_starter.h"

#include "main/demo/demonstration.h"

#include <QtConcurrent>

namespace clinic {

QFuture<Result<>> BackgroundStarter::createClinic(const ClinicSetUp &setUp, const QString &folder)
{
    return QtConcurrent::run([setUp, folder, reference = m_reference, seat = m_seat]() -> Result<> {
        const SystemClock clock;
        IdSource ids{clock};
        return ClinicFolder{folder}.create(setUp, reference, clock, ids, seat);
    });
}

QFuture<Result<>> BackgroundStarter::createDemo(const QString &folder)
{
    return QtConcurrent::run([folder, reference = m_reference](QPromise<Result<>> &promise) {
        promise.setProgressRange(0, 100);
        DemoOptions options;
        options.progress = [&promise](int percent) {
            promise.setProgressValue(percent);
            return !promise.isCanceled();
        };
        const auto outcome = makeDemonstration(ClinicFolder{folder}, reference, SystemClock{}.now(), options);
        promise.addResult(outcome ? Result<>{} : Result<>{tl::unexpected(outcome.error())});
    });
}

bool BackgroundStarter::isClinic(const QString &folder) const
{
    return ClinicFolder{folder}.exists();
}

} // namespace clinic
