// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cli/clinic_session.h"

#include "clinic/seat_settings.h"
#include "formulary/catalogue_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace clinic::cli {

Result<std::shared_ptr<const Reference>> loadReference()
{
    return Reference::load(CatalogueFiles::defaultPath(QCoreApplication::applicationDirPath()));
}

Result<SeatId> commandLineSeat(IdSource &ids)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/xiangyi"_s;
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Storage, u"seat.unwritable"_s);
    const SeatSettingsFile file{folder + u"/command-line-seat.json"_s};
    CLINIC_TRY_ASSIGN(const auto known, file.load());
    if (known)
        return known->seatId;
    SeatSettings fresh;
    fresh.seatId = ids.next<SeatId>();
    fresh.name = u"cli"_s;
    CLINIC_TRY(file.save(fresh));
    return fresh.seatId;
}

Result<QByteArray> contentOf(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"cli.file_missing"_s, {path}, file.errorString());
    if (file.size() > limit)
        return fail(ErrorKind::Validation, u"cli.file_too_large"_s, {path, limit >> 20U});
    return file.readAll();
}

Result<QString> firstLineOf(const QString &path)
{
    CLINIC_TRY_ASSIGN(const QByteArray content, contentOf(path, 1 << 16));
    const QByteArray line = content.left(content.indexOf('\n') < 0 ? content.size() : content.indexOf('\n'));
    QString text = QString::fromUtf8(line);
    if (text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

tl::expected<std::unique_ptr<ClinicSession>, int> ClinicSession::open(const Call &call)
{
    const auto folder = call.required(u"clinic"_s);
    const auto user = call.required(u"user"_s);
    const auto passwordFile = call.required(u"password-file"_s);
    if (!folder || !user || !passwordFile)
        return tl::unexpected{static_cast<int>(WrongCall)};
    std::unique_ptr<ClinicSession> session{new ClinicSession};
    const auto start = [&]() -> Result<> {
        CLINIC_TRY_ASSIGN(const QString password, firstLineOf(*passwordFile));
        CLINIC_TRY_ASSIGN(auto reference, loadReference());
        CLINIC_TRY_ASSIGN(const SeatId seat, commandLineSeat(session->m_ids));
        CLINIC_TRY_ASSIGN(session->m_open,
                          OpenClinic::open(ClinicFolder{*folder}, *user, password, std::move(reference),
                                           session->m_clock, session->m_ids, seat));
        CLINIC_TRY_ASSIGN(session->m_services, session->m_open->services(Access::ReadWrite));
        return {};
    };
    if (const auto started = start(); !started)
        return tl::unexpected{call.refuse(started.error())};
    return session;
}

} // namespace clinic::cli
