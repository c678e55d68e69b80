// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchange_page.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/exchange/exchange_status_text.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kStateIcon = 40;
const QString kDash = u"—"_s;

QString reasonText(const QuarantinedRecord &record)
{
    return codeText(record.code, record.args);
}

std::vector<RowsColumn<QuarantinedRecord>> columns()
{
    return {
        {[] { return ExchangePage::tr("Record"); },
         [](const QuarantinedRecord &record) { return recordTypeText(record.resourceType); },
         [](const QuarantinedRecord &, int role) -> QVariant {
             if (role == Qt::DecorationRole)
                 return makeIcon(severityIcon(Severity::Ask), theme::mark(Severity::Ask));
             return role == Qt::FontRole ? QVariant{theme::font(theme::kBodyText, true)} : QVariant{};
         }},
        {[] { return ExchangePage::tr("Since"); },
         [](const QuarantinedRecord &record) { return record.since.toMinuteString(); }},
        {[] { return ExchangePage::tr("Why"); }, reasonText,
         [](const QuarantinedRecord &record, int role) {
             return role == Qt::ToolTipRole ? QVariant{reasonText(record)} : QVariant{};
         }},
    };
}

QString timeOf(const std::optional<Instant> &time)
{
    return time ? time->toMinuteString() : kDash;
}

} // namespace

ExchangePage::ExchangePage(Workplace &work, ExchangeRunner &runner, QWidget *parent)
    : Page{parent},
      m_work{work},
      m_runner{runner},
      m_banner{new Banner{u"exchangeMessage"_s, this}},
      m_icon{new QLabel{this}},
      m_word{new QLabel{this}},
      m_problem{new QLabel{this}},
      m_heading{new QLabel{this}},
      m_model{new RowsModel<QuarantinedRecord>{columns(), this}},
      m_table{new TableView{u"refusedRecords"_s, this}},
      m_detail{new QLabel{this}},
      m_keys{new FKeyBar{this}}
{
    setObjectName(u"exchangePage"_s);
    theme::setTextRole(m_word, theme::TextRole::Title);
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    theme::setTextRole(m_detail, theme::TextRole::Secondary);
    m_word->setObjectName(u"exchangeState"_s);
    m_problem->setObjectName(u"exchangeProblem"_s);
    m_detail->setObjectName(u"refusedDetail"_s);
    m_problem->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText); // holds the county's words

    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(px(theme::kGapSection));
    int at = 0;
    for (Fact *fact : {&m_waiting, &m_since, &m_confirmed, &m_next}) {
        fact->name = new QLabel{this};
        fact->value = new QLabel{this};
        fact->value->setObjectName(u"exchangeFact%1"_s.arg(at));
        theme::setTextRole(fact->name, theme::TextRole::Secondary);
        theme::setTextRole(fact->value, theme::TextRole::Heading);
        facts->addWidget(fact->name, 0, at);
        facts->addWidget(fact->value, 1, at);
        facts->setColumnStretch(at, 1);
        ++at;
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(px(theme::kGapTiny));
    words->addWidget(m_word);
    words->addWidget(m_problem);
    auto *state = new QHBoxLayout;
    state->setSpacing(px(theme::kGapLarge));
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addLayout(words, 1);
    auto *card = new QFrame{this};
    theme::makeCard(card);
    auto *inside = new QVBoxLayout{card};
    inside->setContentsMargins(px(theme::kGapLarge), px(theme::kGapLarge), px(theme::kGapLarge), px(theme::kGapLarge));
    inside->setSpacing(px(theme::kGapLarge));
    inside->addLayout(state);
    inside->addLayout(facts);

    m_table->setModel(m_model);
    m_table->setStretchColumn(2);
    m_open = m_keys->addButton(u"openRefused"_s, Icon::Person, Qt::Key_F9);
    m_keys->addStretch();
    m_send = m_keys->addButton(u"sendNow"_s, Icon::CloudUp, Qt::Key_F10, theme::Variant::Primary);

    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGap), px(theme::kGap), px(theme::kGap));
    column->setSpacing(px(theme::kGap));
    column->addWidget(m_banner);
    column->addWidget(card);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addWidget(m_keys);

    connect(&runner, &ExchangeRunner::statusChanged, this, &ExchangePage::showStatus);
    connect(&runner, &ExchangeRunner::refused, this,
            [this](const Error &error) { m_banner->showMessage(Severity::Stop, errorText(error)); });
    connect(&runner, &ExchangeRunner::runFinished, this, [this](const RunReport &report) {
        if (report.error)
            m_banner->showMessage(Severity::Stop, errorText(*report.error));
        else if (report.acknowledged > 0)
            m_banner->showMessage(Severity::Ok,
                                  tr("The county confirmed %n parcel(s) of records.", nullptr, report.acknowledged));
        showStatus(report.status);
    });
    connect(m_send, &QPushButton::clicked, this, &ExchangePage::sendNow);
    connect(m_open, &QPushButton::clicked, this, &ExchangePage::openPatient);
    connect(m_table, &QAbstractItemView::activated, this, &ExchangePage::openPatient);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExchangePage::showRecord);
    ExchangePage::retranslate();
}

QString ExchangePage::title() const
{
    return tr("Upload");
}

void ExchangePage::activate()
{
    m_runner.refreshStatus();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ExchangePage::showStatus(const ExchangeStatus &status)
{
    const int before = m_table->currentIndex().row();
    m_status = status;
    m_model->setRows(status.quarantined);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::clamp(before, 0, m_model->rowCount() - 1), 0));
    render();
}

void ExchangePage::render()
{
    const bool maySend = m_work.session.actor.may(Right::RunExchange);
    const bool isSending = m_runner.isRunning();
    const UploadStatus upload = uploadStatusOf(m_status, isSending, maySend);
    const Severity severity = severityOf(upload.state);
    m_icon->setPixmap(iconPixmap(iconOf(upload.state), kStateIcon, theme::mark(severity), devicePixelRatioF()));
    m_word->setText(UploadStatusWidget::stateWord(upload.state));
    QStringList problems;
    if (!upload.problem.isEmpty())
        problems << upload.problem;
    else if (upload.state == UploadStatus::State::Confirmed)
        problems << tr("The county has confirmed every record of this clinic.");
    else if (upload.state == UploadStatus::State::Waiting)
        problems << tr("The records are sent by themselves while the program is open.");
    m_problem->setText(problems.join(u'\n'));
    m_problem->setVisible(!problems.isEmpty());

    m_waiting.value->setText(QLocale{}.toString(m_status.waiting));
    m_since.value->setText(timeOf(m_status.waitingSince));
    m_confirmed.value->setText(m_status.lastConfirmed ? timeOf(m_status.lastConfirmed) : tr("never yet"));
    m_next.value->setText(isSending ? tr("now") : timeOf(m_status.nextTryAt));
    m_send->setEnabled(upload.canSend);
    m_send->setLabel(isSending ? tr("Sending…") : tr("Send now"));
    m_heading->setText(tr("Records that the county does not take (%1)").arg(m_model->rowCount()));
    showRecord();
}

void ExchangePage::showRecord()
{
    const QuarantinedRecord *record = m_model->row(m_table->currentIndex().row());
    m_open->setEnabled(record && record->patientId && m_work.session.actor.may(Right::ViewPatients));
    QStringList lines;
    if (record) {
        lines << reasonText(*record);
        if (!record->serverText.isEmpty())
            lines << tr("The county's words: %1").arg(record->serverText.left(300));
        lines << tr("Correct the record where it was written: then it is sent again by itself.");
    }
    m_detail->setText(lines.join(u'\n'));
    m_detail->setVisible(record != nullptr);
}

void ExchangePage::sendNow()
{
    m_banner->clear();
    m_runner.sendNow(m_work.session.actor);
    render();
}

void ExchangePage::openPatient()
{
    const QuarantinedRecord *record = m_model->row(m_table->currentIndex().row());
    if (record && m_open->isEnabled())
        Q_EMIT pageRequested(u"reception"_s, record->patientId->toUuid());
}

void ExchangePage::retranslate()
{
    m_waiting.name->setText(tr("Records waiting"));
    m_since.name->setText(tr("Waiting since"));
    m_confirmed.name->setText(tr("Last confirmed"));
    m_next.name->setText(tr("Next try"));
    m_open->setLabel(tr("Open the patient"));
    m_table->setAccessibleName(tr("Records that the county does not take"));
    m_table->setEmptyState(Icon::CloudOk, tr("No record was refused"));
    m_model->retranslate();
    render();
}

} // namespace clinic::ui
