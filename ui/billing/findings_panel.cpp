// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/billing/findings_panel.h"

#include "text/code_text.h"
#include "ui/billing/billing_text.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kMostHeight = 136;
constexpr int kKeys = 9;
const QString kSelfPay = u"cure.self_pay"_s;

bool isNote(const ClaimFinding &finding)
{
    return finding.level == FindingLevel::Info || finding.level == FindingLevel::Unknown;
}

bool hasCure(const ClaimFinding &finding, const QString &code)
{
    return std::ranges::find(finding.cures, code, &Cure::code) != finding.cures.end();
}

QString severityStyle(Severity severity)
{
    static constexpr std::array kWords{"stop", "ask", "note", "ok"};
    return QString::fromLatin1(kWords[static_cast<std::size_t>(severity)]);
}

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent) : QScrollArea{parent}
{
    setObjectName(u"findings"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

int FindingsPanel::noteCount() const
{
    return static_cast<int>(std::ranges::count_if(m_findings, isNote));
}

void FindingsPanel::setFindings(const std::vector<ClaimFinding> &findings, bool mayAct)
{
    if (m_findings == findings && m_mayAct == mayAct)
        return;
    m_findings = findings;
    m_mayAct = mayAct;
    render();
}

void FindingsPanel::setNotesShown(bool shown)
{
    if (m_notesShown == shown)
        return;
    m_notesShown = shown;
    render();
}

void FindingsPanel::retranslate()
{
    setAccessibleName(tr("What the insurance rules say"));
    render();
}

void FindingsPanel::render()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapTiny));
    int nextKey = 1;
    bool any = false;
    for (const ClaimFinding &finding : m_findings) {
        if (isNote(finding) && !m_notesShown)
            continue;
        column->addWidget(makeRow(finding, nextKey));
        any = true;
    }
    column->addStretch(1);
    setWidget(content);
    setVisible(any);
    fitHeight();
}

QWidget *FindingsPanel::makeRow(const ClaimFinding &finding, int &nextKey)
{
    const Severity severity = severityOf(finding.level);
    auto *row = new QFrame;
    row->setProperty("severity", severityStyle(severity));
    auto *line = new QHBoxLayout{row};
    line->setContentsMargins(px(theme::kGapSmall), px(theme::kGapTiny), px(theme::kGapSmall), px(theme::kGapTiny));
    line->setSpacing(px(theme::kGapSmall));
    auto *icon = new QLabel{row};
    icon->setPixmap(iconPixmap(severityIcon(severity), theme::kIconSize, theme::mark(severity), devicePixelRatioF()));
    line->addWidget(icon, 0, Qt::AlignTop);
    // What a button does need not be read as well; beside it one other way is enough.
    const bool canBeSelfPaid = m_mayAct && finding.line && nextKey <= kKeys && hasCure(finding, kSelfPay);
    QStringList cures;
    for (const Cure &cure : finding.cures)
        if (!canBeSelfPaid || (cure.code != kSelfPay && cures.isEmpty()))
            cures << codeText(cure.code, cure.args);
    QString text = codeText(finding.code, finding.args);
    if (!cures.isEmpty())
        //: %1 is what is wrong, %2 what to do about it
        text = tr("%1 → %2").arg(text, cures.join(u" / "_s));
    auto *sentence = new QLabel{
        u"<b>%1</b>&nbsp;&nbsp;%2"_s.arg(levelText(finding.level).toHtmlEscaped(), text.toHtmlEscaped()), row};
    sentence->setTextFormat(Qt::RichText);
    sentence->setProperty("severityText", severityStyle(severity));
    sentence->setWordWrap(true);
    line->addWidget(sentence, 1);
    const auto addKey = [&](const QString &name, const QString &label) {
        auto *button =
            new KeyButton{name, Icon::Check, QKeySequence{QKeyCombination{Qt::ALT, Qt::Key(Qt::Key_0 + nextKey)}}, row};
        button->setLabel(label);
        // Several lines may have the same way out: the name says which one is meant.
        button->setAccessibleName(u"%1: %2"_s.arg(label, codeText(finding.code, finding.args)));
        line->addWidget(button, 0, Qt::AlignTop);
        ++nextKey;
        return button;
    };
    if (canBeSelfPaid) {
        auto *button = addKey(u"selfPay%1"_s.arg(*finding.line), tr("Patient pays"));
        connect(button, &QPushButton::clicked, this, [this, at = *finding.line] { Q_EMIT selfPayRequested(at); });
    } else if (m_mayAct && finding.level == FindingLevel::Warn && nextKey <= kKeys) {
        auto *button = addKey(u"giveReason%1"_s.arg(nextKey), tr("Give a reason"));
        connect(button, &QPushButton::clicked, this, &FindingsPanel::reasonRequested);
    }
    return row;
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void FindingsPanel::fitHeight()
{
    if (!widget())
        return;
    const int wanted = widget()->layout()->hasHeightForWidth() ? widget()->layout()->heightForWidth(viewport()->width())
                                                               : widget()->sizeHint().height();
    setFixedHeight(std::min(wanted + 2, px(kMostHeight)));
}

} // namespace clinic::ui
