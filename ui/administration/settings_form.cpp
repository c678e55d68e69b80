// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/settings_form.h"

#include "ui/administration/admin_text.h"
#include "ui/common/amount_label.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kCertificateHeight = 130;

const SettingRow *settingRow(const QString &key)
{
    for (const SettingRow &row : settingTable())
        if (QLatin1StringView{row.key} == key)
            return &row;
    Q_UNREACHABLE();
}

bool isMember(const SettingRow &row, QString ClinicSettings::*member)
{
    return row.member == SettingRow::Member{member};
}

bool isNumber(const SettingRow &row)
{
    return std::holds_alternative<int ClinicSettings::*>(row.member);
}

} // namespace

SettingsForm::SettingsForm(const std::vector<Place> &places, Form &form, EnterOrder &order, QWidget *parent)
    : QWidget{parent}, m_form{form}
{
    auto *grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(theme::kGapSection));
    grid->setVerticalSpacing(px(theme::kGapSmall));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (const Place &place : places) {
        const SettingRow *row = settingRow(place.key);
        auto *widget = makeEditor(*row);
        widget->setObjectName(place.key);
        auto *field = new FormField{place.key, widget, FormField::LabelPosition::Left, this};
        m_form.add(field, place.key);
        order.add(widget);
        grid->addWidget(field, place.row, place.column, 1, place.span, Qt::AlignTop);
        m_editors.push_back({row, widget});
        const auto changedByHand = [this] {
            if (!m_isFilling)
                Q_EMIT changed();
        };
        if (auto *line = qobject_cast<QLineEdit *>(widget))
            connect(line, &QLineEdit::textChanged, this, changedByHand);
        else if (auto *combo = qobject_cast<QComboBox *>(widget))
            connect(combo, &QComboBox::currentIndexChanged, this, changedByHand);
        else if (auto *check = qobject_cast<QCheckBox *>(widget))
            connect(check, &QCheckBox::toggled, this, changedByHand);
        else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
            connect(text, &QPlainTextEdit::textChanged, this, changedByHand);
    }
}

QWidget *SettingsForm::makeEditor(const SettingRow &row) const
{
    if (std::holds_alternative<bool ClinicSettings::*>(row.member))
        return new QCheckBox;
    if (isMember(row, &ClinicSettings::countyCa)) {
        auto *text = new QPlainTextEdit;
        text->setTabChangesFocus(true);
        text->setFixedHeight(px(kCertificateHeight));
        return text;
    }
    const bool isChoice = std::holds_alternative<OfflineMode ClinicSettings::*>(row.member) ||
                          std::holds_alternative<Paper ClinicSettings::*>(row.member) ||
                          isMember(row, &ClinicSettings::registrationFeeItem);
    if (!isChoice)
        return new QLineEdit;
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

void SettingsForm::nameChoices(const Editor &editor)
{
    auto *combo = qobject_cast<QComboBox *>(editor.widget);
    if (!combo)
        return;
    const QString before = combo->currentData().toString();
    combo->clear();
    if (std::holds_alternative<OfflineMode ClinicSettings::*>(editor.row->member)) {
        for (const auto &word : Words<OfflineMode>::table)
            combo->addItem(offlineModeText(word.value), QString::fromLatin1(word.word));
    } else if (std::holds_alternative<Paper ClinicSettings::*>(editor.row->member)) {
        for (const auto &word : Words<Paper>::table)
            combo->addItem(paperText(word.value), QString::fromLatin1(word.word));
    } else {
        combo->addItem(tr("Asked each time"), QString{});
        for (const ServiceItem &item : m_items)
            combo->addItem(u"%1 %2 %3"_s.arg(item.code, item.name, amountText(item.price)), item.code);
    }
    setTextIn(editor, before);
}

QString SettingsForm::textIn(const Editor &editor)
{
    if (const auto *check = qobject_cast<const QCheckBox *>(editor.widget))
        return check->isChecked() ? u"1"_s : u"0"_s;
    if (const auto *combo = qobject_cast<const QComboBox *>(editor.widget))
        return combo->currentData().toString();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor.widget))
        return text->toPlainText().trimmed();
    return qobject_cast<const QLineEdit *>(editor.widget)->text().trimmed();
}

void SettingsForm::setTextIn(const Editor &editor, const QString &text)
{
    if (auto *check = qobject_cast<QCheckBox *>(editor.widget)) {
        check->setChecked(text == u"1");
    } else if (auto *combo = qobject_cast<QComboBox *>(editor.widget)) {
        if (combo->findData(text) < 0)
            combo->addItem(text, text); // an item that is no longer listed
        combo->setCurrentIndex(combo->findData(text));
    } else if (auto *paper = qobject_cast<QPlainTextEdit *>(editor.widget)) {
        paper->setPlainText(text);
    } else {
        qobject_cast<QLineEdit *>(editor.widget)->setText(text);
    }
}

void SettingsForm::setSettings(const ClinicSettings &settings)
{
    m_isFilling = true;
    for (const Editor &editor : m_editors)
        setTextIn(editor, settingText(*editor.row, settings));
    m_isFilling = false;
}

void SettingsForm::setServiceItems(const std::vector<ServiceItem> &items)
{
    m_items = items;
    std::erase_if(m_items, [](const ServiceItem &item) {
        return !item.active || item.category != ServiceCategory::Consultation;
    });
    m_isFilling = true;
    for (const Editor &editor : m_editors)
        if (isMember(*editor.row, &ClinicSettings::registrationFeeItem))
            nameChoices(editor);
    m_isFilling = false;
}

ClinicSettings SettingsForm::typed(ClinicSettings base, std::vector<FieldProblem> &problems) const
{
    for (const Editor &editor : m_editors) {
        // Texts are judged by settingProblems(), which knows more about them.
        const bool isTaken = setSettingText(*editor.row, textIn(editor), base);
        if (!isTaken && isNumber(*editor.row)) {
            problems.push_back(
                {QString::fromLatin1(editor.row->key), u"field.range"_s, {editor.row->least, editor.row->most}});
            setSettingText(*editor.row, QString::number(editor.row->least), base);
        }
    }
    return base;
}

QWidget *SettingsForm::editor(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_editors, [&key](const Editor &each) { return QLatin1StringView{each.row->key} == key; });
    return found == m_editors.end() ? nullptr : found->widget;
}

void SettingsForm::retranslate()
{
    m_isFilling = true;
    for (const Editor &editor : m_editors) {
        const QString key = QString::fromLatin1(editor.row->key);
        m_form.field(key)->setLabel(settingLabel(key));
        nameChoices(editor);
    }
    m_isFilling = false;
}

} // namespace clinic::ui
