// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/referral/referrals_page.h"

#include "text/code_text.h"
#include "text/person_text.h"
#include "ui/common/banner.h"
#include "ui/common/enter_order.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/form_field.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/consultation/consultation_text.h"
#include "ui/referral/referral_detail.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kMostListed = 500;
constexpr int kOpenMs = 200; ///< who runs down the list does not open every one of them
constexpr std::array kAnswers{ReferralState::Accepted, ReferralState::Refused, ReferralState::Arrived,
                              ReferralState::Completed};

Severity stateSeverity(ReferralState state)
{
    switch (state) {
    case ReferralState::Issued:
    case ReferralState::Sent:
    case ReferralState::Withdrawn:
        return Severity::Note;
    case ReferralState::Refused:
        return Severity::Ask;
    case ReferralState::Accepted:
    case ReferralState::Arrived:
    case ReferralState::Completed:
        return Severity::Ok;
    }
    Q_UNREACHABLE();
}

QString answerText(ReferralState state)
{
    switch (state) {
    case ReferralState::Accepted:
        return ReferralsPage::tr("The hospital takes the patient");
    case ReferralState::Refused:
        return ReferralsPage::tr("The hospital refuses");
    case ReferralState::Arrived:
        return ReferralsPage::tr("The patient has arrived there");
    case ReferralState::Completed:
        return ReferralsPage::tr("Treated, the patient is back");
    default:
        return referralStateText(state);
    }
}

std::vector<RowsColumn<ReferralRow>> columns(const Clock &clock)
{
    return {
        {[] { return ReferralsPage::tr("Patient"); },
         [&clock](const ReferralRow &row) {
             return u"%1  %2 %3\n→ %4 %5"_s.arg(row.patientName, sexText(row.sex),
                                                ageText(row.birthDate, row.birthEstimated, clock.today()),
                                                row.facilityName, row.referral.targetDepartment);
         },
         [](const ReferralRow &row, int role) {
             return role == Qt::ToolTipRole ? QVariant{row.referral.number} : QVariant{};
         }},
        {[] { return ReferralsPage::tr("State"); },
         [&clock](const ReferralRow &row) {
             const ReferralWait wait = waitOf(row.referral, row.lastHeard, clock.now());
             const Referral &referral = row.referral;
             const QString state = referral.urgency == ReferralUrgency::Routine
                                       ? referralStateText(referral.state)
                                       : referralStateText(referral.state) + u" · "_s + urgencyText(referral.urgency);
             return state + u'\n' +
                    (wait.what == ReferralWait::For::Nothing ? wait.since.toMinuteString()
                                                             : waitText(wait, clock.now()));
         },
         [&clock](const ReferralRow &row, int role) -> QVariant {
             const ReferralWait wait = waitOf(row.referral, row.lastHeard, clock.now());
             const Severity severity = wait.isOverdue ? Severity::Ask : stateSeverity(row.referral.state);
             if (role == Qt::DecorationRole)
                 return makeIcon(severityIcon(severity), theme::mark(severity));
             if (role == Qt::ToolTipRole)
                 return ReferralsPage::tr("since %1").arg(wait.since.toMinuteString());
             return role == Qt::ForegroundRole && wait.isOverdue ? QVariant{theme::ink(severity)} : QVariant{};
         }},
    };
}

} // namespace

ReferralsPage::ReferralsPage(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : Page{parent},
      m_work{work},
      m_documents{documents},
      m_message{new Banner{u"message"_s, this}},
      m_search{new SearchField{u"referralSearch"_s, this}},
      m_show{new QComboBox{this}},
      m_model{new RowsModel<ReferralRow>{columns(work.clock), this}},
      m_list{new TableView{u"referralList"_s, this}},
      m_detail{new ReferralDetail{this}},
      m_reply{new QWidget{this}},
      m_answer{new QComboBox},
      m_note{new QLineEdit},
      m_noteField{new FormField{u"note"_s, m_note, FormField::LabelPosition::Above, m_reply}},
      m_keys{new FKeyBar{this}}
{
    setObjectName(u"referralsPage"_s);
    build();
    m_openSoon.setSingleShot(true);
    m_openSoon.setInterval(kOpenMs);
    connect(&m_openSoon, &QTimer::timeout, this, &ReferralsPage::openCurrent);
    connect(m_search, &SearchField::searchChanged, this, &ReferralsPage::showRows);
    connect(m_search, &SearchField::moveRequested, m_list, &TableView::moveCurrent);
    connect(m_search, &SearchField::chosen, m_list, [this] { m_list->setFocus(); });
    connect(m_show, &QComboBox::currentIndexChanged, this, &ReferralsPage::showRows);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_isShowing)
            m_openSoon.start();
    });
    connect(m_list, &QAbstractItemView::activated, this, [this] {
        openCurrent();
        m_isAnswerWanted = m_opening.has_value();
        if (!m_isAnswerWanted && m_answer->isVisible())
            m_answer->setFocus();
    });
    connect(m_answer, &QComboBox::currentIndexChanged, this,
            [this] { m_noteField->setRequired(m_answer->currentData().toInt() == int(ReferralState::Refused)); });
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind, const QUuid &) {
        if (kind == Aggregate::Referral)
            load();
    });
    retranslate();
    renderState();
}

void ReferralsPage::build()
{
    m_show->setObjectName(u"referralFilter"_s);
    m_answer->setObjectName(u"replyState"_s);
    m_answer->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_list->setModel(m_model);
    m_list->setStretchColumn(0);
    m_list->setWordWrap(true);
    m_list->verticalHeader()->setDefaultSectionSize(px(52));
    m_search->catchTypingOn(this);
    m_search->catchTypingOn(m_list);

    auto *filter = new QHBoxLayout;
    filter->setSpacing(px(theme::kGapSmall));
    filter->addWidget(m_search, 1);
    filter->addWidget(m_show);
    auto *left = new QVBoxLayout;
    left->setSpacing(px(theme::kGapSmall));
    left->addLayout(filter);
    left->addWidget(m_list, 1);

    auto *answer = new FormField{u"answer"_s, m_answer, FormField::LabelPosition::Above, m_reply};
    m_note->setMaxLength(500);
    auto *reply = new QVBoxLayout{m_reply};
    reply->setContentsMargins(0, 0, 0, 0);
    reply->setSpacing(px(theme::kGapTiny));
    reply->addWidget(answer);
    reply->addWidget(m_noteField);
    auto *order = new EnterOrder{this};
    order->add(m_answer);
    order->add(m_note);
    connect(order, &EnterOrder::lastPassed, this, &ReferralsPage::recordReply);

    auto *right = new QVBoxLayout;
    right->setSpacing(px(theme::kGapSmall));
    right->addWidget(m_detail, 1);
    right->addWidget(m_reply);

    auto *body = new QHBoxLayout;
    body->setSpacing(px(theme::kGap));
    body->addLayout(left, 1);
    body->addLayout(right, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGap), px(theme::kGap), px(theme::kGap));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addLayout(body, 1);
    column->addWidget(m_keys);

    m_print = m_keys->addButton(u"printReferral"_s, Icon::Print, QKeySequence{Qt::ALT | Qt::Key_P});
    m_withdraw =
        m_keys->addButton(u"withdrawReferral"_s, Icon::Void, QKeySequence{Qt::ALT | Qt::Key_X}, theme::Variant::Danger);
    m_keys->addStretch();
    m_record = m_keys->addButton(u"recordReply"_s, Icon::Check, Qt::Key_F9, theme::Variant::Primary);
    connect(m_record, &QPushButton::clicked, this, &ReferralsPage::recordReply);
    connect(m_withdraw, &QPushButton::clicked, this, &ReferralsPage::withdraw);
    connect(m_print, &QPushButton::clicked, this, [this] {
        // The first copy that reaches paper is the original; the document itself knows whether that has happened.
        if (m_open)
            m_documents.previewReferral(this, m_open->referral.id, Copy::Original);
    });
}

QString ReferralsPage::title() const
{
    return tr("Referrals");
}

void ReferralsPage::retranslate()
{
    const int shown = std::max(0, m_show->currentIndex());
    {
        const QSignalBlocker quiet{m_show};
        m_show->clear();
        m_show->addItem(tr("Under way"), int(Show::UnderWay));
        m_show->addItem(tr("Overdue"), int(Show::Overdue));
        m_show->addItem(tr("Closed"), int(Show::Closed));
        m_show->addItem(tr("All"), int(Show::All));
        m_show->setCurrentIndex(shown);
    }
    m_show->setAccessibleName(tr("Which referrals"));
    m_search->setPlaceholderText(tr("Name, number or hospital"));
    m_search->setAccessibleName(tr("Search referrals"));
    m_list->setAccessibleName(tr("Referrals"));
    m_list->setEmptyState(Icon::Referral, tr("No referral here"),
                          tr("Referrals are written in the visit, section Referral."));
    if (auto *answer = qobject_cast<FormField *>(m_answer->parentWidget()))
        answer->setLabel(tr("What was heard"));
    m_noteField->setLabel(tr("In their words"));
    m_note->setPlaceholderText(tr("Bed, doctor, diagnosis, what to do next …"));
    m_print->setLabel(tr("Print form"));
    m_withdraw->setLabel(tr("Take back"));
    m_record->setLabel(tr("Note the reply"));
    m_model->retranslate();
    m_detail->retranslate();
    renderState();
}

void ReferralsPage::activate()
{
    load();
    m_list->setFocus();
}

void ReferralsPage::openSubject(const QUuid &subject)
{
    m_wanted = subject;
    m_search->clear();
    m_show->setCurrentIndex(m_show->findData(int(Show::All)));
    load();
}

bool ReferralsPage::goBack()
{
    if (!m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (m_list->hasFocus() || m_model->rowCount() == 0)
        return false;
    m_list->setFocus();
    return true;
}

void ReferralsPage::load()
{
    const auto future = m_work.desk.read(m_latest, [actor = m_work.session.actor](Services &services) {
        return services.referrals.list(actor, kMostListed);
    });
    whenDone(future, this, [this](const Result<std::vector<ReferralRow>> &all) {
        if (!all) {
            say(Severity::Stop, errorText(all.error()));
            return;
        }
        m_all = *all;
        showRows();
    });
}

bool ReferralsPage::isShown(const ReferralRow &row) const
{
    switch (static_cast<Show>(m_show->currentData().toInt())) {
    case Show::UnderWay:
        if (isClosed(row.referral.state))
            return false;
        break;
    case Show::Overdue:
        if (!waitOf(row.referral, row.lastHeard, m_work.clock.now()).isOverdue)
            return false;
        break;
    case Show::Closed:
        if (!isClosed(row.referral.state))
            return false;
        break;
    case Show::All:
        break;
    }
    const QString text = m_search->text().trimmed();
    return text.isEmpty() || row.patientName.contains(text, Qt::CaseInsensitive) ||
           row.referral.number.contains(text, Qt::CaseInsensitive) ||
           row.facilityName.contains(text, Qt::CaseInsensitive);
}

void ReferralsPage::showRows()
{
    const ReferralRow *before = current();
    QUuid id = before ? before->referral.id.toUuid() : QUuid{};
    if (!m_wanted.isNull())
        id = std::exchange(m_wanted, {});
    std::vector<ReferralRow> rows;
    for (const ReferralRow &row : m_all)
        if (isShown(row))
            rows.push_back(row);
    // What somebody should ring about comes first, the longest waiting at the top.
    const Instant now = m_work.clock.now();
    std::ranges::stable_sort(rows, {}, [now](const ReferralRow &row) {
        const ReferralWait wait = waitOf(row.referral, row.lastHeard, now);
        return std::pair{!wait.isOverdue, wait.isOverdue ? wait.since.msSinceEpoch() : 0};
    });
    int row = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].referral.id.toUuid() == id)
            row = static_cast<int>(i);
    {
        const QScopedValueRollback showing{m_isShowing, true};
        m_model->setRows(std::move(rows));
        if (m_model->rowCount() > 0)
            m_list->selectRow(row);
    }
    openCurrent();
}

const ReferralRow *ReferralsPage::current() const
{
    return m_model->row(m_list->currentIndex().row());
}

void ReferralsPage::openCurrent()
{
    m_openSoon.stop();
    const ReferralRow *row = current();
    if (!row) {
        m_opening.reset();
        m_open.reset();
        m_detail->clear();
        renderState();
        return;
    }
    const ReferralId id = row->referral.id;
    const bool isAnother = !m_open || m_open->referral.id != id;
    if (m_opening == id || (!isAnother && m_open->referral.version == row->referral.version))
        return;
    if (isAnother) {
        m_open.reset();
        m_detail->clear();
        m_note->clear();
        m_noteField->clearProblem();
        renderState();
    }
    m_opening = id;
    const auto future = m_work.desk.write(
        [actor = m_work.session.actor, id](Services &services) { return services.referrals.open(actor, id); });
    whenDone(future, this, [this, id](const Result<ReferralView> &view) {
        if (m_opening != id)
            return; // another one was chosen meanwhile
        m_opening.reset();
        if (!view) {
            say(Severity::Stop, errorText(view.error()));
            return;
        }
        showDetail(*view);
        if (std::exchange(m_isAnswerWanted, false) && m_answer->isVisible())
            m_answer->setFocus();
    });
}

void ReferralsPage::showDetail(const ReferralView &view)
{
    m_open = view;
    m_detail->setReferral(view, m_work.clock.today());
    renderState();
}

void ReferralsPage::renderState()
{
    const QVariant chosen = m_answer->currentData();
    m_answer->clear();
    for (const ReferralState state : kAnswers)
        if (m_open && mayFollow(m_open->referral.state, state))
            m_answer->addItem(answerText(state), int(state));
    m_answer->setCurrentIndex(std::max(0, m_answer->findData(chosen)));
    const bool canAnswer = m_answer->count() > 0;
    m_reply->setVisible(canAnswer);
    m_reply->setEnabled(!m_isWriting);
    m_record->setVisible(canAnswer);
    m_record->setEnabled(!m_isWriting);
    m_print->setEnabled(m_open.has_value());
    m_withdraw->setVisible(m_open && mayFollow(m_open->referral.state, ReferralState::Withdrawn));
    m_withdraw->setEnabled(!m_isWriting);
}

void ReferralsPage::recordReply()
{
    if (!m_open || m_isWriting || m_answer->currentIndex() < 0)
        return;
    m_isWriting = true;
    const auto state = static_cast<ReferralState>(m_answer->currentData().toInt());
    renderState();
    const auto future =
        m_work.desk.write([actor = m_work.session.actor, id = m_open->referral.id, version = m_open->referral.version,
                           state, note = m_note->text().trimmed()](Services &services) {
            return services.referrals.recordReply(actor, id, version, state, note);
        });
    whenDone(future, this, [this](const Result<ReferralView> &result) {
        if (result && m_open && m_open->referral.id == result->referral.id)
            m_note->clear();
        took(result, tr("The reply is noted."));
    });
}

void ReferralsPage::withdraw()
{
    if (!m_open || m_isWriting)
        return;
    m_work.prompts.askReason(
        this, tr("Take the referral back"), tr("Why is referral %1 taken back?").arg(m_open->referral.number),
        {tr("The patient does not want to go"), tr("The condition is better"), tr("Written by mistake")},
        [this, id = m_open->referral.id, version = m_open->referral.version](const QString &reason) {
            m_isWriting = true;
            renderState();
            const auto future =
                m_work.desk.write([actor = m_work.session.actor, id, version, reason](Services &services) {
                    return services.referrals.withdraw(actor, id, version, reason);
                });
            whenDone(future, this,
                     [this](const Result<ReferralView> &result) { took(result, tr("The referral is taken back.")); });
        });
}

void ReferralsPage::took(const Result<ReferralView> &result, const QString &text)
{
    m_isWriting = false;
    renderState();
    if (!result) {
        if (result.error().fields.empty()) {
            say(Severity::Stop, errorText(result.error()));
        } else {
            m_noteField->setProblem(problemText(result.error().fields.front()));
            m_note->setFocus();
        }
    } else {
        say(Severity::Ok, u"%1 %2"_s.arg(result->referral.number, text));
        if (m_open && m_open->referral.id == result->referral.id)
            showDetail(*result);
        m_list->setFocus();
    }
    load();
}

void ReferralsPage::say(Severity severity, const QString &text)
{
    m_message->showMessage(severity, text);
}

} // namespace clinic::ui
