// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/documents.h"
#include "storage/database.h"

namespace clinic {

/// What a document is about, as the audit names it: "prescription", "referral", "receipt", "ticket".
struct PrintedRecord {
    QString document{};
    Aggregate aggregate{};
    QUuid id{};
};

/// The first copy that reaches paper or a file is the original; whatever comes after it says that it is a reprint.
/// `asked` as Reprint stays one.
[[nodiscard]] Result<DocumentCopy> copyToPrint(const ReadTransaction &tx, const PrintedRecord &record,
                                               DocumentCopy asked);

/// Notes that a copy has reached paper or a file. Needs no right beyond having been shown the document.
[[nodiscard]] Result<> recordPrint(Database &database, const Actor &actor, const PrintedRecord &record,
                                   DocumentCopy copy);

} // namespace clinic
