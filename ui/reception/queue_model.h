// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reception/reception.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace clinic::ui {

/// Today's registrations, open ones first, of which a filter shows some.
class QueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Name, SexAndAge, Where, State, Since, Count_ };
    enum class Filter { Open, Finished, Away, All }; ///< Away: not here, or cancelled

    using QAbstractTableModel::QAbstractTableModel;

    /// In the order in which they are shown.
    void setRows(std::vector<QueueRow> rows, const ClinicDate &today);
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    /// How many there are behind a filter.
    int count(Filter filter) const;

    std::optional<DepartmentId> busiestDepartment() const;

    const QueueRow *row(int row) const;
    std::optional<int> rowOf(const RegistrationId &id) const;
    /// Where this registration is shown, also when another filter is chosen now; nothing when it is not of today.
    std::optional<Filter> filterOf(const RegistrationId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// After a change of language.
    void retranslate();

private:
    static bool passes(const QueueRow &row, Filter filter);
    void choose();

    std::vector<QueueRow> m_all{};
    std::vector<std::size_t> m_shown{};
    Filter m_filter{Filter::Open};
    ClinicDate m_today{};
};

} // namespace clinic::ui
