// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pinyin.h"
#include "services/services.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// Paid prescriptions that wait, oldest first. Two lines a row.
class PharmacyQueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `pinyin` outlives the model.
    explicit PharmacyQueueModel(const Pinyin &pinyin, QObject *parent = nullptr);

    void setRows(std::vector<DispenseTask> rows);
    /// Only those whose name or number holds this text, or whose name has these initials; all when empty.
    void setFilter(const QString &text);
    /// How many wait, whatever is shown.
    int waiting() const { return static_cast<int>(m_all.size()); }
    const DispenseTask *row(int row) const;
    /// `subject` is a prescription or its visit's encounter.
    std::optional<int> rowOf(const QUuid &subject) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

private:
    void choose();

    const Pinyin &m_pinyin;
    std::vector<DispenseTask> m_all{};
    std::vector<std::size_t> m_shown{};
    QString m_text{};
};

} // namespace clinic::ui
