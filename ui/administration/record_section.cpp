// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/record_section.h"

#include "base/json_reader.h"
#include "ui/common/draft_delay.h"
#include "ui/common/list_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

const QString kKey = u"#key"_s;

bool isPassword(const QWidget *editor)
{
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line && line->echoMode() != QLineEdit::Normal;
}

QVariant valueOf(const QWidget *editor)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        return combo->currentData().toString();
    return editor->metaObject()->userProperty().read(editor);
}

void setValue(QWidget *editor, const QVariant &value)
{
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        for (int i = 0; i < combo->count(); ++i)
            if (combo->itemData(i).toString() == value.toString())
                combo->setCurrentIndex(i);
    } else {
        editor->metaObject()->userProperty().write(editor, value);
    }
}

} // namespace

RecordSection::RecordSection(Workplace &work, const QString &name, QWidget *parent)
    : Section{work, parent},
      m_name{name},
      m_table{new TableView{name + u"List"_s, this}},
      m_heading{new QLabel{this}},
      m_grid{new QGridLayout},
      m_order{new EnterOrder{this}},
      m_newKey{keys()->addButton(name + u"New"_s, Icon::Plus, Qt::Key_F9)},
      m_saveKey{keys()->addButton(name + u"Save"_s, Icon::Check, Qt::Key_F10, theme::Variant::Primary)}
{
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    m_heading->setObjectName(name + u"Heading"_s);
    m_grid->setHorizontalSpacing(px(theme::kGapSection));
    m_grid->setVerticalSpacing(px(theme::kGapSmall));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    auto *inside = new QVBoxLayout;
    inside->setSpacing(px(theme::kGapSmall));
    inside->addWidget(m_heading);
    inside->addLayout(m_grid);
    column()->addWidget(m_table, 1);
    column()->addWidget(makeCardFrame(inside, this));

    connect(m_newKey, &QPushButton::clicked, this, &RecordSection::startNew);
    connect(m_saveKey, &QPushButton::clicked, this, [this] { save(); });
    connect(m_order, &EnterOrder::lastPassed, this, [this] {
        if (m_saveKey->isEnabled())
            save();
    });
    connect(m_table, &QAbstractItemView::activated, this, [this] { focusForm(); });
    connect(banner(), &Banner::actionTriggered, this, [this] {
        banner()->clear();
        if (const auto discard = std::exchange(m_discard, {})) {
            m_isTyped = false;
            dropDraft();
            discard();
        }
    });
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(kDraftDelayMs);
    connect(&m_draftSoon, &QTimer::timeout, this, &RecordSection::keepDraft);
}

RecordSection::~RecordSection()
{
    if (m_draftSoon.isActive())
        keepDraft();
}

void RecordSection::finish()
{
    placeLast(m_saveKey);
    RecordSection::retranslate();
}

FormField *RecordSection::addField(const QString &path, QWidget *editor, int row, int columnIndex, int span)
{
    auto *field = new FormField{path, editor, FormField::LabelPosition::Left, this};
    m_form.add(field, path);
    m_grid->addWidget(field, row, columnIndex, 1, span, Qt::AlignTop);
    m_order->add(editor);
    m_editors.push_back(editor);
    const QMetaMethod slot = metaObject()->method(metaObject()->indexOfMethod("editorTyped()"));
    if (const QMetaProperty user = editor->metaObject()->userProperty(); user.hasNotifySignal())
        connect(editor, user.notifySignal(), this, slot);
    return field;
}

QLineEdit *RecordSection::addLine(const QString &path, int row, int columnIndex, int span)
{
    auto *line = new QLineEdit;
    line->setMaxLength(200);
    addField(path, line, row, columnIndex, span);
    return line;
}

QComboBox *RecordSection::addCombo(const QString &path, int row, int columnIndex)
{
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    addField(path, combo, row, columnIndex);
    return combo;
}

QCheckBox *RecordSection::addCheck(const QString &path, int row, int columnIndex)
{
    auto *check = new QCheckBox;
    addField(path, check, row, columnIndex);
    return check;
}

void RecordSection::editorTyped()
{
    if (!m_isFilling)
        typed();
}

void RecordSection::typed()
{
    if (m_isFilling)
        return;
    m_isTyped = true;
    m_draftSoon.start();
}

void RecordSection::activate()
{
    refresh();
    if (const QWidget *focus = QApplication::focusWidget(); !focus || !isAncestorOf(focus))
        m_table->setFocus(Qt::OtherFocusReason);
}

bool RecordSection::goBack()
{
    if (isNew() && !m_isTyped && m_table->model()->rowCount() > 0) {
        showRow(0);
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!m_table->hasFocus()) {
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void RecordSection::rowsLoaded()
{
    const bool isFirst = !m_isLoaded;
    if (isFirst) {
        m_isLoaded = true;
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex &current) { currentChanged(current.row()); });
        restoreDraft();
        if (m_isTyped)
            return;
    }
    const int count = m_table->model()->rowCount();
    if (count == 0 && isFiltered() && !isFirst && !m_isTyped) {
        m_shown = kNotListed;
        return;
    }
    int row = 0;
    const bool keepsForm = m_isTyped || (!isFirst && isNew() && m_key.isEmpty());
    if (keepsForm)
        row = m_key.isEmpty() ? kNewRow : kNotListed;
    else if (count == 0)
        row = kNewRow;
    for (int i = 0; i < count && !m_key.isEmpty(); ++i)
        if (keyOf(i) == m_key)
            row = i;
    if (keepsForm) {
        // The list may have moved below the form: only the place in it is new.
        m_shown = row;
        m_isMoving = true;
        m_table->setCurrentIndex(row < 0 ? QModelIndex{} : m_table->model()->index(row, 0));
        m_isMoving = false;
        return;
    }
    showRow(row);
}

void RecordSection::saved(const QString &key, const QString &message)
{
    m_isTyped = false;
    m_key = key;
    dropDraft();
    m_form.clearProblems();
    say(Severity::Ok, message);
    refresh();
}

void RecordSection::notSaved(const Error &error)
{
    showError(error, &m_form);
    if (error.kind != ErrorKind::Conflict)
        return;
    m_discard = [this] { refresh(); };
    banner()->setAction(tr("Show what is stored"), QKeySequence{Qt::CTRL | Qt::Key_D});
}

void RecordSection::showRow(int row)
{
    m_shown = row < m_table->model()->rowCount() ? row : kNewRow;
    m_key = m_shown == kNewRow ? QString{} : keyOf(m_shown);
    m_isFilling = true;
    fillForm(m_shown);
    m_isFilling = false;
    m_isTyped = false;
    m_form.clearProblems();
    showHeading();
    m_isMoving = true;
    if (m_shown == kNewRow)
        m_table->setCurrentIndex({});
    else if (m_table->currentIndex().row() != m_shown)
        m_table->setCurrentIndex(m_table->model()->index(m_shown, 0));
    m_isMoving = false;
}

void RecordSection::currentChanged(int row)
{
    if (m_isMoving || row < 0 || row == m_shown)
        return;
    leaveTyped([this, row] { showRow(row); });
    if (!m_isTyped && banner()->severity() != Severity::Stop)
        banner()->clear();
}

void RecordSection::startNew()
{
    leaveTyped([this] {
        banner()->clear();
        showRow(kNewRow);
        focusForm();
    });
}

void RecordSection::focusForm()
{
    if (!m_editors.empty())
        m_editors.front()->setFocus(Qt::OtherFocusReason);
}

void RecordSection::showHeading()
{
    m_heading->setText(headingOf(m_shown));
}

void RecordSection::leaveTyped(const std::function<void()> &go)
{
    if (!m_isTyped) {
        go();
        return;
    }
    m_discard = go;
    banner()->showMessage(Severity::Ask, tr("What was typed is not saved yet (F10 saves)."));
    banner()->setAction(tr("Discard it"), QKeySequence{Qt::CTRL | Qt::Key_D});
}

void RecordSection::retranslate()
{
    m_isFilling = true;
    showLabels();
    alignLabels();
    m_isFilling = false;
    showHeading();
    m_saveKey->setLabel(saveText());
}

QString RecordSection::saveText()
{
    return tr("Save");
}

QString RecordSection::draftName() const
{
    return u"administration-"_s + m_name.toLower();
}

void RecordSection::keepDraft()
{
    if (!m_isTyped)
        return;
    QJsonObject draft{{kKey, m_key}};
    for (const QWidget *editor : m_editors)
        if (!isPassword(editor))
            draft.insert(editor->objectName(), QJsonValue::fromVariant(valueOf(editor)));
    if (const auto kept = work().drafts.keep(draftName(), QJsonDocument{draft}.toJson(QJsonDocument::Compact)); !kept)
        showError(kept.error());
}

void RecordSection::dropDraft()
{
    m_draftSoon.stop();
    // A draft that remains is offered again; nothing is lost by that.
    std::ignore = work().drafts.drop(draftName());
}

void RecordSection::restoreDraft()
{
    const auto found = work().drafts.find(draftName());
    if (!found || !*found)
        return;
    const auto draft = JsonReader::parse(**found);
    if (!draft || !draft->isObject())
        return;
    const QString key = (*draft)[kKey].toText();
    int row = kNewRow;
    for (int i = 0; i < m_table->model()->rowCount() && !key.isEmpty(); ++i)
        if (keyOf(i) == key)
            row = i;
    if (row == kNewRow && !key.isEmpty())
        return;
    showRow(row);
    m_isFilling = true;
    for (QWidget *editor : m_editors)
        if (const JsonNode *kept = draft->find(editor->objectName()))
            setValue(editor, kept->kind() == JsonNode::Kind::Bool ? QVariant{kept->toBool()} : kept->toText());
    draftRestored();
    m_isFilling = false;
    m_isTyped = true;
    say(Severity::Note, tr("This was typed earlier and is not saved yet. F10 saves it."));
}

} // namespace clinic::ui
