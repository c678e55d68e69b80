// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/print_record.h"

#include "storage/audit.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

QString original(const PrintedRecord &record)
{
    return u"print."_s + record.document;
}

} // namespace

Result<DocumentCopy> copyToPrint(const ReadTransaction &tx, const PrintedRecord &record, DocumentCopy asked)
{
    if (asked == DocumentCopy::Reprint)
        return asked;
    CLINIC_TRY_ASSIGN(const bool isPrinted, wasAudited(tx, original(record), record.id));
    return isPrinted ? DocumentCopy::Reprint : DocumentCopy::Original;
}

Result<> recordPrint(Database &database, const Actor &actor, const PrintedRecord &record, DocumentCopy copy)
{
    return database.write(actor, Right::ViewPatients, [&](Transaction &tx) {
        return tx.audit(copy == DocumentCopy::Original ? original(record) : original(record) + u"_again"_s,
                        record.aggregate, record.id);
    });
}

} // namespace clinic
