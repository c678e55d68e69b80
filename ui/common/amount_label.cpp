// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/amount_label.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace clinic::ui {

QString amountText(Money amount)
{
    const QString plain = amount.toString(); // exact, C locale: -1234.50
    const QStringView digits = amount.isNegative() ? QStringView{plain}.mid(1) : QStringView{plain};
    const qsizetype point = digits.indexOf(u'.');
    const QLocale locale;
    QString text =
        locale.toString(digits.left(point).toLongLong()) + locale.decimalPoint() + digits.mid(point + 1).toString();
    text.prepend(u'¥');
    if (amount.isNegative())
        text.prepend(u'\u2212');
    return text;
}

AmountLabel::AmountLabel(const QString &objectName, QWidget *parent) : QLabel{parent}
{
    setObjectName(objectName);
    setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setTextRole(this, theme::TextRole::Amount);
    setAmount({});
}

void AmountLabel::setAmount(std::optional<Money> amount)
{
    m_amount = amount;
    setText(amount ? amountText(*amount) : u"–"_s);
}

void AmountLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        setAmount(m_amount);
}

} // namespace clinic::ui
