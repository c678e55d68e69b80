// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/referral_list.h"

#include "text/code_text.h"
#include "ui/common/list_view.h"
#include "ui/consultation/consultation_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr std::array kAnswers{ReferralState::Accepted, ReferralState::Refused, ReferralState::Arrived,
                              ReferralState::Completed};

QPushButton *quiet(const QString &name, Icon icon, QWidget *parent)
{
    auto *button = new QPushButton{parent};
    button->setObjectName(name);
    button->setIcon(makeIcon(icon));
    button->setAutoDefault(false);
    return button;
}

} // namespace

ReferralList::ReferralList(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_documents{documents},
      m_model{new RowsModel<Referral>{
          {{[] { return tr("Number"); }, [](const Referral &each) { return each.number; }, {}},
           {[] { return tr("Issued"); }, [](const Referral &each) { return each.issuedAt.toMinuteString(); }, {}},
           {[] { return tr("State"); }, [](const Referral &each) { return referralStateText(each.state); },
            [](const Referral &each, int role) -> QVariant {
                if (role != Qt::DecorationRole)
                    return {};
                const bool isClosed = each.state == ReferralState::Refused || each.state == ReferralState::Withdrawn;
                const Severity severity = isClosed                              ? Severity::Ask
                                          : each.state == ReferralState::Issued ? Severity::Note
                                                                                : Severity::Ok;
                return makeIcon(severityIcon(severity), theme::mark(severity));
            }},
           {[] { return tr("Reply"); }, [](const Referral &each) { return each.reply; }, {}}},
          this}},
      m_list{new TableView{u"referrals"_s, this}},
      m_print{quiet(u"printReferral"_s, Icon::Print, this)},
      m_withdraw{quiet(u"withdrawReferral"_s, Icon::Void, this)},
      m_answer{new QComboBox{this}},
      m_note{new QLineEdit{this}},
      m_record{quiet(u"recordReply"_s, Icon::Check, this)},
      m_actions{new QHBoxLayout}
{
    m_list->setModel(m_model);
    m_list->setStretchColumn(3);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_answer->setObjectName(u"replyState"_s);
    m_note->setObjectName(u"replyNote"_s);
    theme::setVariant(m_withdraw, theme::Variant::Danger);
    m_actions->setSpacing(px(theme::kGapSmall));
    m_actions->addWidget(m_print);
    m_actions->addWidget(m_withdraw);
    auto *reply = new QHBoxLayout;
    reply->setSpacing(px(theme::kGapSmall));
    reply->addWidget(m_answer);
    reply->addWidget(m_note, 1);
    reply->addWidget(m_record);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapTiny));
    column->addWidget(m_list, 1);
    column->addLayout(reply);
    column->addLayout(m_actions);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReferralList::showChoices);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (const Referral *each = current())
            print(each->id);
    });
    connect(m_withdraw, &QPushButton::clicked, this, &ReferralList::withdraw);
    connect(m_record, &QPushButton::clicked, this, &ReferralList::recordReply);
    connect(m_note, &QLineEdit::returnPressed, this, &ReferralList::recordReply);
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind, const QUuid &) {
        if (kind == Aggregate::Referral && !m_encounter.isNull())
            reload();
    });
    setExpanded(false);
    setModelShown();
    retranslate();
}

void ReferralList::setExpanded(bool isExpanded)
{
    const int row = px(theme::kRowHeight + 12);
    m_list->setMinimumHeight(isExpanded ? px(theme::kRowHeight * 4) : row);
    m_list->setMaximumHeight(isExpanded ? QWIDGETSIZE_MAX : row);
    m_list->horizontalHeader()->setVisible(isExpanded);
}

bool ReferralList::hasOpen() const
{
    return std::ranges::any_of(m_model->rows(), [](const Referral &each) { return !isClosed(each.state); });
}

void ReferralList::retranslate()
{
    m_list->setAccessibleName(tr("Referrals of this visit"));
    m_print->setText(tr("Print again"));
    m_withdraw->setText(tr("Take back"));
    m_answer->setAccessibleName(tr("What the hospital answered"));
    m_note->setPlaceholderText(tr("Reply of the hospital"));
    m_note->setAccessibleName(tr("Reply of the hospital"));
    m_record->setText(tr("Note the reply"));
    m_model->retranslate();
    showChoices();
}

void ReferralList::setEncounter(const EncounterId &encounter)
{
    if (m_encounter != encounter) {
        m_model->setRows({});
        m_note->clear();
        setModelShown();
        showChoices();
    }
    m_encounter = encounter;
    reload();
}

void ReferralList::reload()
{
    const auto future =
        m_work.desk.read(m_latest, [actor = m_work.session.actor, id = m_encounter](Services &services) {
            return services.referrals.ofEncounter(actor, id);
        });
    whenDone(future, this, [this, visit = m_encounter](const Result<std::vector<Referral>> &rows) {
        if (visit != m_encounter)
            return;
        if (!rows) {
            Q_EMIT said(Severity::Stop, errorText(rows.error()));
            return;
        }
        const int row = std::max(0, m_list->currentIndex().row());
        m_model->setRows(*rows);
        setModelShown();
        if (!rows->empty())
            m_list->selectRow(std::min(row, m_model->rowCount() - 1));
        showChoices();
        Q_EMIT changed();
    });
}

void ReferralList::setModelShown()
{
    m_list->setVisible(m_model->rowCount() > 0);
}

const Referral *ReferralList::current() const
{
    return m_model->row(m_list->currentIndex().row());
}

void ReferralList::showChoices()
{
    const Referral *each = current();
    const QVariant chosen = m_answer->currentData();
    m_answer->clear();
    for (const ReferralState state : kAnswers)
        if (each && mayFollow(each->state, state))
            m_answer->addItem(referralStateText(state), int(state));
    m_answer->setCurrentIndex(std::max(0, m_answer->findData(chosen)));
    const bool canAnswer = m_answer->count() > 0;
    m_print->setVisible(each);
    m_withdraw->setVisible(each && mayFollow(each->state, ReferralState::Withdrawn));
    m_answer->setVisible(canAnswer);
    m_note->setVisible(canAnswer);
    m_record->setVisible(canAnswer);
    m_withdraw->setEnabled(!m_isWriting);
    m_record->setEnabled(!m_isWriting);
}

void ReferralList::print(const ReferralId &id)
{
    m_documents.previewReferral(this, id, Copy::Original);
}

void ReferralList::withdraw()
{
    const Referral *each = current();
    if (!each || m_isWriting)
        return;
    m_work.prompts.askReason(
        this, tr("Take the referral back"), tr("Why is referral %1 taken back?").arg(each->number),
        {tr("The patient does not want to go"), tr("The condition is better"), tr("Written by mistake")},
        [this, visit = m_encounter, id = each->id, version = each->version](const QString &reason) {
            m_isWriting = true;
            showChoices();
            const auto future =
                m_work.desk.write([actor = m_work.session.actor, id, version, reason](Services &services) {
                    return services.referrals.withdraw(actor, id, version, reason);
                });
            whenDone(future, this, [this, visit](const Result<ReferralView> &result) {
                took(visit, result, tr("The referral is taken back."));
            });
        });
}

void ReferralList::recordReply()
{
    const Referral *each = current();
    if (!each || m_answer->currentIndex() < 0 || m_isWriting)
        return;
    m_isWriting = true;
    showChoices();
    const auto state = static_cast<ReferralState>(m_answer->currentData().toInt());
    const auto future = m_work.desk.write([actor = m_work.session.actor, id = each->id, version = each->version, state,
                                           note = m_note->text().trimmed()](Services &services) {
        return services.referrals.recordReply(actor, id, version, state, note);
    });
    whenDone(future, this, [this, visit = m_encounter](const Result<ReferralView> &result) {
        if (result && visit == m_encounter)
            m_note->clear();
        took(visit, result, tr("The reply is noted."));
    });
}

void ReferralList::took(const EncounterId &visit, const Result<ReferralView> &result, const QString &text)
{
    m_isWriting = false;
    if (result)
        Q_EMIT said(Severity::Ok, text);
    else
        Q_EMIT said(Severity::Stop, result.error().fields.empty() ? errorText(result.error())
                                                                  : problemText(result.error().fields.front()));
    if (visit == m_encounter)
        reload();
    showChoices();
}

} // namespace clinic::ui
