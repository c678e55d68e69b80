// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/common/workplace.h"

#include <QWidget>

namespace clinic::ui {

class TableView;

/// Today's patients of this doctor: wide with age and state, or, while a visit needs the room, only number and name.
class DoctorQueue : public QWidget {
    Q_OBJECT

public:
    enum class Width { Wide, Narrow, Hidden, Whole };

    explicit DoctorQueue(Workplace &work, QWidget *parent = nullptr);

    void load();
    void setWidthMode(Width width);
    Width widthMode() const { return m_width; }
    /// Selects the registration whose visit is open.
    void setOpenVisit(const std::optional<RegistrationId> &registration);
    /// How many are not finished.
    int waiting() const;
    void focusList();
    void retranslate();

Q_SIGNALS:
    /// Somebody was chosen by Enter or a double click.
    void chosen(const clinic::RegistrationId &registration);
    void loaded();
    void failed(const clinic::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString nameCell(const QueueRow &row) const;
    void selectOpen();
    void applyWidth();

    Workplace &m_work;
    Latest m_latest{};
    RowsModel<QueueRow> *m_model;
    TableView *m_list;
    std::optional<RegistrationId> m_open{};
    Width m_width{Width::Wide};
};

/// Department code and number, as called and printed.
QString queueNumberText(const QueueRow &row);

} // namespace clinic::ui
