// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/prescription_line_editor.h"

#include "ui/common/enter_order.h"
#include "ui/common/theme.h"
#include "ui/consultation/consultation_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kMostDaysShown = 366;

/// A quantity is typed in packs unless the pack may be split.
bool isInPacks(const PrescriptionLine &line)
{
    return !line.splitAllowed && line.unitsPerPack > 0 && !line.packUnit.isEmpty();
}

QString typedQuantity(const PrescriptionLine &line)
{
    if (line.quantity.isZero())
        return {};
    return isInPacks(line) ? Quantity::fromTenThousandths(line.quantity.tenThousandths() / line.unitsPerPack).toString()
                           : line.quantity.toString();
}

} // namespace

PrescriptionLineEditor::PrescriptionLineEditor(QWidget *parent)
    : QWidget{parent},
      m_dose{new QLineEdit{this}},
      m_unit{new QComboBox{this}},
      m_frequency{new QComboBox{this}},
      m_route{new QComboBox{this}},
      m_days{new QLineEdit{this}},
      m_quantity{new QLineEdit{this}},
      m_note{new QLineEdit{this}},
      m_skinTest{new QComboBox{this}},
      m_selfPay{new QCheckBox{this}},
      m_elsewhere{new QCheckBox{this}}
{
    m_dose->setObjectName(u"dose"_s);
    m_unit->setObjectName(u"doseUnit"_s);
    m_frequency->setObjectName(u"frequency"_s);
    m_route->setObjectName(u"route"_s);
    m_days->setObjectName(u"days"_s);
    m_quantity->setObjectName(u"quantity"_s);
    m_note->setObjectName(u"lineNote"_s);
    m_skinTest->setObjectName(u"skinTest"_s);
    m_selfPay->setObjectName(u"selfPay"_s);
    m_elsewhere->setObjectName(u"boughtElsewhere"_s);
    m_days->setValidator(new QIntValidator{1, kMostDaysShown, m_days});
    m_note->setMaxLength(200);

    auto *grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::px(theme::kGapSmall));
    grid->setVerticalSpacing(theme::px(theme::kGapTiny));
    addField(grid, 0, m_dose, 70);
    addField(grid, 1, m_unit, 90);
    addField(grid, 2, m_frequency, 140);
    addField(grid, 3, m_route, 110);
    addField(grid, 4, m_days, 60);
    addField(grid, 5, m_quantity, 90);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(theme::px(theme::kGapSmall));
    second->addWidget(m_note, 1);
    second->addWidget(m_skinTest);
    second->addWidget(m_selfPay);
    second->addWidget(m_elsewhere);
    grid->addLayout(second, 2, 0, 1, 6);

    auto *order = new EnterOrder{this};
    for (QWidget *editor : std::initializer_list<QWidget *>{m_dose, m_unit, m_frequency, m_route, m_days, m_quantity,
                                                            m_note, m_skinTest, m_selfPay, m_elsewhere})
        order->add(editor);
    connect(order, &EnterOrder::lastPassed, this, &PrescriptionLineEditor::done);
    const auto tell = [this] {
        if (!m_isFilling)
            Q_EMIT changed();
    };
    for (QLineEdit *edit : {m_dose, m_days, m_quantity, m_note})
        connect(edit, &QLineEdit::textChanged, this, tell);
    for (QComboBox *combo : {m_unit, m_frequency, m_route, m_skinTest})
        connect(combo, &QComboBox::currentIndexChanged, this, tell);
    connect(m_elsewhere, &QCheckBox::toggled, this, tell);
    // What the patient agreed to is asked first: until then the box stays as it was.
    connect(m_selfPay, &QCheckBox::toggled, this, [this](bool isOn) {
        if (m_isFilling)
            return;
        const QScopedValueRollback filling{m_isFilling, true};
        m_selfPay->setChecked(!isOn);
        Q_EMIT selfPayWanted(isOn);
    });
    retranslate();
    clear();
}

void PrescriptionLineEditor::addField(QGridLayout *grid, int column, QWidget *editor, int width)
{
    auto *label = new QLabel{this};
    theme::setTextRole(label, theme::TextRole::Secondary);
    label->setBuddy(editor);
    editor->setMinimumWidth(theme::px(width));
    grid->addWidget(label, 0, column);
    grid->addWidget(editor, 1, column);
    m_labels.push_back(label);
}

void PrescriptionLineEditor::retranslate()
{
    const QScopedValueRollback filling{m_isFilling, true};
    const std::array titles{tr("Dose"), tr("Unit"), tr("Frequency"), tr("Route"), tr("Days"), tr("Quantity")};
    const std::array<QWidget *, titles.size()> editors{m_dose, m_unit, m_frequency, m_route, m_days, m_quantity};
    for (std::size_t i = 0; i < titles.size(); ++i) {
        m_labels[i]->setText(titles[i]);
        editors[i]->setAccessibleName(titles[i]);
    }
    m_note->setPlaceholderText(tr("Advice: after meals, …"));
    m_note->setAccessibleName(tr("Advice"));
    m_skinTest->setAccessibleName(tr("Skin test"));
    m_skinTest->setToolTip(tr("Skin test"));
    m_selfPay->setText(tr("Self-pay"));
    m_selfPay->setToolTip(tr("The patient agreed to pay this drug without the insurance"));
    m_elsewhere->setText(tr("Bought elsewhere"));
    const int test = m_skinTest->currentIndex();
    m_skinTest->clear();
    for (const auto &word : Words<SkinTest>::table)
        m_skinTest->addItem(skinTestText(word.value), static_cast<int>(word.value));
    m_skinTest->setCurrentIndex(std::max(0, test));
    if (!m_line.drugName.isEmpty())
        setComputed(m_line);
}

void PrescriptionLineEditor::setTables(const std::shared_ptr<const ClinicalTables> &tables)
{
    m_tables = tables;
    fillWords();
}

void PrescriptionLineEditor::fillWords()
{
    const QScopedValueRollback filling{m_isFilling, true};
    m_frequency->clear();
    m_route->clear();
    if (!m_tables)
        return;
    for (const Frequency &each : m_tables->frequencies())
        m_frequency->addItem(u"%1 %2"_s.arg(each.code, each.name), each.code);
    for (const Route &each : m_tables->routes())
        m_route->addItem(u"%1 %2"_s.arg(each.code, each.name), each.code);
    m_frequency->setCurrentIndex(m_frequency->findData(m_line.dosage.frequency));
    m_route->setCurrentIndex(m_route->findData(m_line.dosage.route));
}

void PrescriptionLineEditor::show(const PrescriptionLine &line)
{
    const QScopedValueRollback filling{m_isFilling, true};
    m_line = line;
    setEnabled(true);
    QStringList units{
        line.minUnit, u"g"_s, u"mg"_s, u"μg"_s, u"ml"_s, u"IU"_s, u"万IU"_s, u"滴"_s, kAsNeededAmount.toString()};
    if (!line.dosage.unit.isEmpty())
        units.prepend(line.dosage.unit);
    units.removeAll({});
    units.removeDuplicates();
    m_unit->clear();
    m_unit->addItems(units);
    m_unit->setCurrentIndex(0);
    m_dose->setText(line.dosage.dose.isZero() ? QString{} : line.dosage.dose.toString());
    m_frequency->setCurrentIndex(m_frequency->findData(line.dosage.frequency));
    m_route->setCurrentIndex(m_route->findData(line.dosage.route));
    m_days->setText(line.dosage.days > 0 ? QString::number(line.dosage.days) : QString{});
    m_quantity->setText(line.quantityStated ? typedQuantity(line) : QString{});
    m_note->setText(line.note);
    m_skinTest->setCurrentIndex(m_skinTest->findData(static_cast<int>(line.skinTest)));
    setComputed(line);
}

void PrescriptionLineEditor::clear()
{
    const QScopedValueRollback filling{m_isFilling, true};
    m_line = {};
    for (QLineEdit *edit : {m_dose, m_days, m_quantity, m_note})
        edit->clear();
    m_quantity->setPlaceholderText({});
    m_unit->clear();
    m_frequency->setCurrentIndex(-1);
    m_route->setCurrentIndex(-1);
    m_skinTest->setCurrentIndex(0);
    m_selfPay->setChecked(false);
    m_elsewhere->setChecked(false);
    setEnabled(false);
}

void PrescriptionLineEditor::setComputed(const PrescriptionLine &line)
{
    const QScopedValueRollback filling{m_isFilling, true};
    m_line = line;
    const QString unit = isInPacks(line) ? line.packUnit : line.minUnit;
    m_labels.back()->setText(unit.isEmpty() ? tr("Quantity") : tr("Quantity (%1)").arg(unit));
    if (!line.quantityStated)
        m_quantity->setPlaceholderText(typedQuantity(line));
    m_selfPay->setChecked(line.selfPay);
    m_selfPay->setEnabled(!line.boughtElsewhere);
    m_elsewhere->setChecked(line.boughtElsewhere);
    m_elsewhere->setEnabled(line.productId.has_value());
}

PrescriptionLine PrescriptionLineEditor::applied(PrescriptionLine line) const
{
    line.dosage.dose = Quantity::fromString(m_dose->text().trimmed()).value_or(Quantity{});
    line.dosage.unit = m_unit->currentText();
    if (m_tables) {
        line.dosage.frequency = m_frequency->currentData().toString();
        line.dosage.route = m_route->currentData().toString();
    }
    line.dosage.days = m_days->text().toInt();
    if (line.dosage.unit == kAsNeededAmount && line.dosage.dose.isZero())
        line.dosage.dose = Quantity::whole(1);
    const QString typed = m_quantity->text().trimmed();
    line.quantityStated = !typed.isEmpty();
    if (line.quantityStated) {
        const Quantity amount = Quantity::fromString(typed).value_or(Quantity{});
        line.quantity =
            isInPacks(line) ? Quantity::fromTenThousandths(amount.tenThousandths() * line.unitsPerPack) : amount;
    }
    line.note = m_note->text().trimmed();
    line.skinTest = static_cast<SkinTest>(m_skinTest->currentData().toInt());
    line.boughtElsewhere = m_elsewhere->isChecked();
    return line;
}

void PrescriptionLineEditor::focusFirstMissing()
{
    QWidget *first = m_dose;
    if (!m_dose->text().isEmpty()) {
        if (m_frequency->currentIndex() < 0)
            first = m_frequency;
        else if (m_route->currentIndex() < 0)
            first = m_route;
        else if (m_days->text().isEmpty())
            first = m_days;
        else if (m_quantity->text().isEmpty() && m_quantity->placeholderText().isEmpty())
            first = m_quantity;
    }
    first->setFocus(Qt::TabFocusReason);
    if (auto *edit = qobject_cast<QLineEdit *>(first))
        edit->selectAll();
}

} // namespace clinic::ui
