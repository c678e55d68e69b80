// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/seat_settings.h"

#include "base/json_object_reader.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kFormat = 1;
constexpr int kMostPath = 1'000;

Result<SeatSettings> parse(const QByteArray &bytes)
{
    CLINIC_TRY_ASSIGN(const JsonNode document, JsonReader::parse(bytes));
    JsonObjectReader reader{document};
    SeatSettings seat;
    reader.requiredInt(u"format", kFormat, kFormat);
    seat.seatId = reader.requiredId<SeatId>(u"seatId");
    seat.name = reader.optionalText(u"name", 100).value_or(seat.name);
    seat.language = reader.optionalText(u"language", 20).value_or(seat.language);
    seat.scalePercent = static_cast<int>(reader.optionalInt(u"scalePercent", 50, 300).value_or(seat.scalePercent));
    seat.lastClinic = reader.optionalText(u"lastClinic", kMostPath).value_or(QString{});
    seat.lastLogin = reader.optionalText(u"lastLogin", 100).value_or(QString{});
    seat.server = reader.optionalText(u"server", kMostPath).value_or(QString{});
    reader.optionalArray(u"printers", [&seat](JsonObjectReader &entry) {
        const auto kind = entry.requiredEnum<DocumentKind>(u"document");
        PrinterChoice choice;
        choice.printer = entry.optionalText(u"printer", kMostPath).value_or(QString{});
        choice.paper = entry.requiredEnum<Paper>(u"paper");
        seat.printers.insert(kind, choice);
    });
    CLINIC_TRY(reader.finish());
    return seat;
}

QJsonObject toJson(const SeatSettings &seat)
{
    QJsonArray printers;
    for (auto it = seat.printers.cbegin(); it != seat.printers.cend(); ++it)
        printers.append(QJsonObject{
            {u"document"_s, toWord(it.key())}, {u"printer"_s, it->printer}, {u"paper"_s, toWord(it->paper)}});
    return {{u"format"_s, kFormat},
            {u"seatId"_s, seat.seatId.toString()},
            {u"name"_s, seat.name},
            {u"language"_s, seat.language},
            {u"scalePercent"_s, seat.scalePercent},
            {u"lastClinic"_s, seat.lastClinic},
            {u"lastLogin"_s, seat.lastLogin},
            {u"server"_s, seat.server},
            {u"printers"_s, printers}};
}

} // namespace

Result<std::optional<SeatSettings>> SeatSettingsFile::load() const
{
    QFile file{m_path};
    if (!file.exists())
        return std::optional<SeatSettings>{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, u"seat.unreadable"_s, {m_path}, file.errorString());
    auto seat = parse(file.readAll());
    if (!seat)
        return fail(ErrorKind::Corrupt, u"seat.damaged"_s, {m_path}, seat.error().code);
    return std::optional<SeatSettings>{std::move(*seat)};
}

Result<> SeatSettingsFile::save(const SeatSettings &settings) const
{
    QDir{}.mkpath(QFileInfo{m_path}.path());
    QSaveFile file{m_path};
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, u"seat.unwritable"_s, {m_path}, file.errorString());
    file.write(QJsonDocument{toJson(settings)}.toJson());
    if (!file.commit())
        return fail(ErrorKind::Storage, u"seat.unwritable"_s, {m_path}, file.errorString());
    return {};
}

} // namespace clinic
