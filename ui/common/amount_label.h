// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QLabel>

#include <optional>

namespace clinic::ui {

/// An amount as people read it: `¥1,234.50`, with a real minus sign in front when negative.
QString amountText(Money amount);

/// A large amount of money; a dash when there is none.
class AmountLabel : public QLabel {
    Q_OBJECT

public:
    explicit AmountLabel(const QString &objectName, QWidget *parent = nullptr);
    void setAmount(std::optional<Money> amount);
    std::optional<Money> amount() const { return m_amount; }

protected:
    void changeEvent(QEvent *event) override;

private:
    std::optional<Money> m_amount{};
};

} // namespace clinic::ui
