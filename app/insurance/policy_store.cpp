// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/policy_store.h"

#include "insurance/policy_format.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QString kPolicyColumns =
    u"id, area, scheme, benefit, valid_from, valid_to, name, sample, document, sha256, withdrawn, "
    "imported_at, imported_by, version"_s;
const QString kSelectPolicy = u"SELECT "_s + kPolicyColumns + u" FROM policy "_s;

StoredPolicy policyFromRow(Row &row)
{
    StoredPolicy stored;
    row.take(stored.id);
    row.take(stored.policy.area);
    row.take(stored.policy.scheme);
    row.take(stored.policy.benefit);
    row.take(stored.policy.validFrom);
    row.take(stored.policy.validTo);
    row.take(stored.policy.name);
    row.take(stored.policy.isSample);
    stored.document = row.take<QString>().toUtf8();
    row.take(stored.sha256);
    row.take(stored.isWithdrawn);
    row.take(stored.importedAt);
    row.take(stored.importedBy);
    row.take(stored.version);
    return stored;
}

/// The document holds the rules; the last day is the row's, because a follower may have set it.
Result<> readDocument(StoredPolicy &stored)
{
    auto policy = parsePolicy(stored.document);
    if (!policy)
        return fail(ErrorKind::Corrupt, u"policy.unreadable"_s, {stored.policy.name});
    policy->validTo = stored.policy.validTo;
    stored.policy = std::move(*policy);
    return {};
}

Result<std::vector<StoredPolicy>> withDocuments(Result<std::vector<StoredPolicy>> found)
{
    if (found)
        for (StoredPolicy &stored : *found)
            CLINIC_TRY(readDocument(stored));
    return found;
}

} // namespace

Result<> PolicyStore::insert(Transaction &tx, const StoredPolicy &stored) const
{
    const Policy &policy = stored.policy;
    return tx.insert(u"policy"_s, kPolicyColumns, stored.id, policy.area, policy.scheme, policy.benefit,
                     policy.validFrom, policy.validTo, policy.name, policy.isSample, QString::fromUtf8(stored.document),
                     stored.sha256, stored.isWithdrawn, stored.importedAt, stored.importedBy, stored.version);
}

Result<> PolicyStore::setLastDay(Transaction &tx, const StoredPolicy &policy, const ClinicDate &day) const
{
    return tx.updateVersioned(u"UPDATE policy SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?"_s,
                              day, policy.id, policy.version);
}

Result<> PolicyStore::withdraw(Transaction &tx, const PolicyId &id, int version) const
{
    return tx.updateVersioned(
        u"UPDATE policy SET withdrawn = 1, version = version + 1 WHERE id = ? AND version = ? AND withdrawn = 0"_s, id,
        version);
}

Result<StoredPolicy> PolicyStore::find(const ReadTransaction &tx, const PolicyId &id) const
{
    CLINIC_TRY_ASSIGN(StoredPolicy stored,
                      tx.one(u"policy.not_found"_s, kSelectPolicy + u"WHERE id = ?"_s, policyFromRow, id));
    CLINIC_TRY(readDocument(stored));
    return stored;
}

Result<std::vector<StoredPolicy>> PolicyStore::all(const ReadTransaction &tx) const
{
    return withDocuments(tx.all(kSelectPolicy + u"ORDER BY withdrawn, area, scheme, valid_from, id"_s, policyFromRow));
}

Result<std::vector<StoredPolicy>> PolicyStore::inUse(const ReadTransaction &tx, const QString &area,
                                                     Scheme scheme) const
{
    return withDocuments(
        tx.all(kSelectPolicy + u"WHERE withdrawn = 0 AND area = ? AND scheme = ? ORDER BY valid_from"_s, policyFromRow,
               area, scheme));
}

Result<std::optional<StoredPolicy>> PolicyStore::validOn(const ReadTransaction &tx, const QString &area, Scheme scheme,
                                                         const ClinicDate &day) const
{
    CLINIC_TRY_ASSIGN(auto found, tx.first(kSelectPolicy + u"WHERE withdrawn = 0 AND area = ? AND scheme = ? AND "
                                                           "valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) "
                                                           "ORDER BY valid_from DESC LIMIT 1"_s,
                                           policyFromRow, area, scheme, day, day));
    if (found)
        CLINIC_TRY(readDocument(*found));
    return found;
}

} // namespace clinic
