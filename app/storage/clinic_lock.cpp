// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clinic_lock.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace clinic {

Result<std::unique_ptr<ClinicLock>> ClinicLock::take(const QString &clinicFolder)
{
    std::unique_ptr<ClinicLock> lock{new ClinicLock(QDir(clinicFolder).filePath(u"clinic.lock"_s))};
    // Zero: a lock is stale only when its process has gone, however long the clinic has been open.
    lock->m_file.setStaleLockTime(0);
    if (lock->m_file.tryLock(200))
        return lock;
    if (lock->m_file.error() != QLockFile::LockFailedError)
        return fail(ErrorKind::Storage, u"clinic.folder_not_writable"_s, {clinicFolder});
    qint64 process = 0;
    QString computer;
    QString program;
    lock->m_file.getLockInfo(&process, &computer, &program);
    return fail(ErrorKind::Busy, u"clinic.open_elsewhere"_s, {process, computer, program});
}

} // namespace clinic
