// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cli/clinic_session.h"
#include "main/walkthrough/walkthrough.h"
#include "text/code_text.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace clinic::cli {

namespace {

int walkthrough(const Call &call)
{
    const auto folder = call.required(u"out"_s);
    if (!folder)
        return WrongCall;
    const auto reference = loadReference();
    if (!reference)
        return call.refuse(reference.error());
    WalkthroughOptions options;
    options.folder = *folder;
    options.countyUrl = call.options.value(u"to"_s);
    options.progress = [&call](const WayResult &way, const StationResult &station) {
        QTextStream &stream = call.json ? call.err : call.out;
        stream << codeText(u"walkthrough.way_"_s + way.way) << ", "
               << codeText(u"walkthrough.station_"_s + station.station) << ": "
               << (station.isOk ? u"ok"_s : u"FAILED"_s) << (station.isOk ? u"  "_s : u": "_s) << station.text << "\n";
        stream.flush();
    };
    const auto ways = runWalkthrough(options, *reference, SystemClock{}.now());
    if (!ways)
        return call.refuse(ways.error());
    const bool ok = isOk(*ways);
    QJsonObject answer = toJson(*ways);
    answer[u"folder"_s] = QDir{*folder}.absolutePath();
    call.answer(answer, codeText(ok ? u"walkthrough.done"_s : u"walkthrough.failed"_s, {QDir{*folder}.absolutePath()}));
    return ok ? Done : AnswerIsNo;
}

} // namespace

std::vector<Command> walkthroughCommands()
{
    return {{u"walkthrough"_s,
             u"--out DIR [--to URL] [--json]"_s,
             u"Leads two made-up patients through a whole clinic and keeps what was printed and sent."_s,
             u"xiangyi-cli walkthrough --out walkthrough"_s,
             {{u"out"_s, u"Folder for the result; an earlier walkthrough there is replaced."_s, u"DIR"_s},
              {u"to"_s, u"County's FHIR server to which the records are sent; without it they are only written."_s,
               u"URL"_s}},
             walkthrough}};
}

} // namespace clinic::cli
