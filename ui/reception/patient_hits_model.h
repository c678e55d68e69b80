// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people/people.h"

#include <QAbstractTableModel>

#include <vector>

namespace clinic::ui {

/// A person as a list shows him: identity numbers masked.
PatientHit hitOf(const Patient &patient);

/// People found, or people who may be the one being typed: one row each, identity numbers masked.
class PatientHitsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, SexAndAge, IdNumber, Place, Count_ };

    using QAbstractTableModel::QAbstractTableModel;

    /// Ages are worked out for `today`.
    void setHits(std::vector<PatientHit> hits, const ClinicDate &today);
    const PatientHit *hit(int row) const;
    const std::vector<PatientHit> &hits() const { return m_hits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// After a change of language.
    void retranslate();

private:
    std::vector<PatientHit> m_hits{};
    ClinicDate m_today{};
};

} // namespace clinic::ui
