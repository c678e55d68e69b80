// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/seat_settings.h"
#include "formulary/formulary.h"
#include "insurance/policy.h"

#include <QComboBox>

#include <algorithm>

namespace clinic::ui {

// Words of the administrator's page, in the user's language.

QString tierText(Tier tier);
QString paperText(Paper paper);
QString offlineModeText(OfflineMode mode);
QString documentKindText(DocumentKind kind);
QString catalogueText(CatalogueKind kind);
QString drugKindText(DrugKind kind);
QString insuranceCategoryText(InsuranceCategory category);
QString serviceCategoryText(ServiceCategory category);
QString serviceTierText(ServiceTier tier);
QString schemeText(Scheme scheme);
QString personClassText(PersonClass personClass);
QString priceEffectText(PriceRowEffect effect);
/// The label of a setting, by its key (clinic/settings.h).
QString settingLabel(const QString &key);
/// "Yes" or "No".
QString yesNoText(bool yes);

/// Fills a combo box with an enumeration's words, or names them again after a change of language.
template <class E> void fillCombo(QComboBox *combo, QString (*textOf)(E))
{
    if (combo->count() == 0) {
        for (const auto &word : Words<E>::table)
            combo->addItem(textOf(word.value), int(word.value));
        return;
    }
    for (int i = 0; i < combo->count(); ++i)
        combo->setItemText(i, textOf(static_cast<E>(combo->itemData(i).toInt())));
}

template <class E> E chosen(const QComboBox *combo)
{
    return static_cast<E>(combo->currentData().toInt());
}

template <class E> void choose(QComboBox *combo, E value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(int(value))));
}

} // namespace clinic::ui
