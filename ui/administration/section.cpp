// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/section.h"

#include "text/code_text.h"

#include <QFrame>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

Section::Section(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_column{new QVBoxLayout},
      m_banner{new Banner{u"message"_s, this}},
      m_busy{new Busy{this}},
      m_keys{new FKeyBar{this}}
{
    auto *whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(px(theme::kGapSmall));
    m_column->setSpacing(px(theme::kGapSmall));
    whole->addWidget(m_banner);
    whole->addLayout(m_column, 1);
    whole->addWidget(m_busy);
    whole->addWidget(m_keys);
}

void Section::placeLast(KeyButton *button)
{
    auto *row = static_cast<QBoxLayout *>(m_keys->layout());
    row->removeWidget(button);
    row->addStretch(1);
    row->addWidget(button);
    setTabOrder(m_keys, button);
}

void Section::alignLabels()
{
    const QFontMetrics metrics{theme::font(theme::kBodyText)};
    const auto fields = findChildren<FormField *>();
    int widest = 0;
    for (const FormField *field : fields)
        widest = std::max(widest, metrics.horizontalAdvance(field->label() + u" *"_s));
    for (FormField *field : fields)
        field->setLabelWidth((widest * 100 + theme::scale() - 1) / theme::scale() + 1);
}

void Section::say(Severity severity, const QString &text)
{
    m_banner->removeAction();
    m_banner->showMessage(severity, text);
}

void Section::showError(const Error &error, Form *form)
{
    if (!form || error.fields.empty()) {
        say(Severity::Stop, errorText(error));
        return;
    }
    const QStringList homeless = form->showProblems(error.fields, problemText);
    say(Severity::Stop, homeless.isEmpty() ? codeText(u"form.invalid"_s) : homeless.join(u'\n'));
}

QString Section::savingText()
{
    return tr("Saving…");
}

QFrame *makeCardFrame(QLayout *layout, QWidget *parent)
{
    auto *card = new QFrame{parent};
    theme::makeCard(card);
    layout->setContentsMargins(px(theme::kGapLarge), px(theme::kGap), px(theme::kGapLarge), px(theme::kGap));
    card->setLayout(layout);
    return card;
}

} // namespace clinic::ui
