// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insurance/policy.h"
#include "storage/transaction.h"

namespace clinic {

/// The only SQL of `policy`.
class PolicyStore {
public:
    [[nodiscard]] Result<> insert(Transaction &tx, const StoredPolicy &policy) const;
    /// Gives an open-ended policy its last day, because another follows.
    [[nodiscard]] Result<> setLastDay(Transaction &tx, const StoredPolicy &policy, const ClinicDate &day) const;
    [[nodiscard]] Result<> withdraw(Transaction &tx, const PolicyId &id, int version) const;
    [[nodiscard]] Result<StoredPolicy> find(const ReadTransaction &tx, const PolicyId &id) const;
    [[nodiscard]] Result<std::vector<StoredPolicy>> all(const ReadTransaction &tx) const;
    /// Those in use for an area and scheme, by first day.
    [[nodiscard]] Result<std::vector<StoredPolicy>> inUse(const ReadTransaction &tx, const QString &area,
                                                          Scheme scheme) const;
    /// The one in use on a day.
    [[nodiscard]] Result<std::optional<StoredPolicy>> validOn(const ReadTransaction &tx, const QString &area,
                                                              Scheme scheme, const ClinicDate &day) const;
};

} // namespace clinic
