// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/diagnosis_editor.h"

#include "ui/common/list_view.h"
#include "ui/common/search_field.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

constexpr int kDiagnosisHits = 8;

} // namespace

DiagnosisEditor::DiagnosisEditor(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_search{new SearchField{u"diagnosisSearch"_s, this}},
      m_hits{new RowsModel<DiagnosisCode>{
          {{[] { return tr("Code"); }, [](const DiagnosisCode &hit) { return hit.code; }, {}},
           {[] { return tr("Name"); }, [](const DiagnosisCode &hit) { return hit.name; }, {}}},
          this}},
      m_hitList{new TableView{u"diagnosisHits"_s, this}},
      m_chosen{new RowsModel<Diagnosis>{
          {{[] { return tr("Code"); }, [](const Diagnosis &d) { return d.code.isEmpty() ? u"–"_s : d.code; }, {}},
           {[] { return tr("Diagnosis, the primary one first"); }, [](const Diagnosis &d) { return d.name; }, {}}},
          this}},
      m_list{new TableView{u"diagnosisList"_s, this}},
      m_below{new QStackedWidget{this}},
      m_hint{new QLabel{this}}
{
    m_hitList->setModel(m_hits);
    m_hitList->horizontalHeader()->hide();
    m_hitList->setStretchColumn(1);
    m_hitList->setMinimumHeight(theme::px(2 * theme::kRowHeight));
    m_list->setModel(m_chosen);
    m_list->setStretchColumn(1);
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGapTiny));
    column->addWidget(m_search);
    column->addWidget(m_below, 1);
    column->addWidget(m_hint);
    // A table would like to be much higher than it need be; it takes what is left.
    m_below->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_below->addWidget(m_list);
    m_below->addWidget(m_hitList);
    m_hint->setObjectName(u"diagnosisHint"_s);
    m_hint->setWordWrap(true);
    theme::setTextRole(m_hint, theme::TextRole::Secondary);
    setFocusPolicy(Qt::ClickFocus); // for the label's key; no proxy, which would be a stop of Tab of its own
    connect(m_search, &SearchField::searchChanged, this, &DiagnosisEditor::search);
    connect(m_search, &SearchField::chosen, this, &DiagnosisEditor::take);
    connect(m_search, &SearchField::moveRequested, m_hitList, &TableView::moveCurrent);
    connect(m_hitList, &QAbstractItemView::activated, this, &DiagnosisEditor::take);
    retranslate();
}

void DiagnosisEditor::retranslate()
{
    m_search->setPlaceholderText(tr("Diagnosis: initials, code or name"));
    m_search->setAccessibleName(tr("Search diagnoses"));
    m_hitList->setAccessibleName(tr("Diagnoses found"));
    m_list->setAccessibleName(tr("Diagnoses of this visit"));
    m_hitList->setEmptyState(Icon::Search, tr("No such diagnosis"), tr("Enter takes the text as it stands."));
    m_hits->retranslate();
    m_chosen->retranslate();
    renderHint();
}

void DiagnosisEditor::renderHint()
{
    const bool isSearching = m_below->currentWidget() == m_hitList;
    m_hint->setVisible(!m_isReadOnly && (isSearching || m_chosen->rowCount() > 0));
    m_hint->setText(isSearching ? tr("Enter: take  ·  Up, Down: choose") : tr("Del: take out  ·  Alt+Up: move up"));
}

void DiagnosisEditor::setDiagnoses(std::vector<Diagnosis> diagnoses)
{
    if (diagnoses != m_chosen->rows())
        m_chosen->setRows(std::move(diagnoses));
    renderHint();
}

QString DiagnosisEditor::halfTyped() const
{
    return m_search->text().trimmed();
}

void DiagnosisEditor::setHalfTyped(const QString &text)
{
    if (text == halfTyped())
        return;
    m_search->setText(text);
}

void DiagnosisEditor::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_search->setEnabled(!isReadOnly);
    renderHint();
}

void DiagnosisEditor::focusSearch()
{
    m_search->setFocus();
}

QWidget *DiagnosisEditor::chainBehind(QWidget *before)
{
    setTabOrder(before, m_search);
    setTabOrder(m_search, m_hitList);
    setTabOrder(m_hitList, m_list);
    return m_list;
}

void DiagnosisEditor::search(const QString &text)
{
    m_takesFirst = false;
    m_isSearching = !text.isEmpty();
    Q_EMIT changed(); // what is half typed is kept, too
    if (text.isEmpty()) {
        m_latest.cancel();
        m_hits->setRows({});
        m_below->setCurrentWidget(m_list);
        renderHint();
        return;
    }
    const auto future = m_work.desk.read(m_latest, [actor = m_work.session.actor, text](Services &services) {
        return services.formulary.searchDiagnoses(actor, text, kDiagnosisHits);
    });
    whenDone(future, this, [this](const Result<std::vector<DiagnosisCode>> &hits) {
        m_isSearching = false;
        m_hits->setRows(hits.value_or(std::vector<DiagnosisCode>{}));
        m_below->setCurrentWidget(m_hitList);
        if (m_hits->rowCount() > 0)
            m_hitList->selectRow(0);
        renderHint();
        if (m_takesFirst)
            takeHit();
    });
}

void DiagnosisEditor::take()
{
    if (m_isSearching)
        m_takesFirst = true;
    else
        takeHit();
}

void DiagnosisEditor::takeHit()
{
    m_takesFirst = false;
    const QString typed = m_search->text().trimmed();
    if (const DiagnosisCode *hit = m_hits->row(std::max(0, m_hitList->currentIndex().row())))
        add({{}, hit->code, hit->name});
    else if (!typed.isEmpty())
        add({{}, {}, typed});
}

void DiagnosisEditor::add(Diagnosis diagnosis)
{
    auto rows = m_chosen->rows();
    if (std::ranges::find(rows, diagnosis) == rows.end()) {
        rows.push_back(std::move(diagnosis));
        m_chosen->setRows(std::move(rows));
        Q_EMIT changed();
    }
    m_search->clear();
    m_search->setFocus();
}

void DiagnosisEditor::removeCurrent()
{
    auto rows = m_chosen->rows();
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(rows.size()))
        return;
    rows.erase(rows.begin() + row);
    m_chosen->setRows(std::move(rows));
    if (m_chosen->rowCount() > 0)
        m_list->selectRow(std::min(row, m_chosen->rowCount() - 1));
    renderHint();
    Q_EMIT changed();
}

void DiagnosisEditor::moveCurrent(int by)
{
    auto rows = m_chosen->rows();
    const int row = m_list->currentIndex().row();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= static_cast<int>(rows.size()))
        return;
    std::swap(rows[static_cast<std::size_t>(row)], rows[static_cast<std::size_t>(target)]);
    m_chosen->setRows(std::move(rows));
    m_list->selectRow(target);
    Q_EMIT changed();
}

void DiagnosisEditor::focusInEvent(QFocusEvent *event)
{
    m_search->setFocus(event->reason());
}

bool DiagnosisEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && !m_isReadOnly) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace clinic::ui
