// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/patient_header.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

/// Keeps a name of one writing direction from turning its neighbours around.
QString isolated(const QString &text)
{
    return u'\u2068' + text + u'\u2069';
}

} // namespace

PatientHeader::PatientHeader(QWidget *parent)
    : QFrame{parent},
      m_name{new QLabel{this}},
      m_facts{new QLabel{this}},
      m_details{new QLabel{this}},
      m_allergyBox{new QFrame{this}},
      m_allergyIcon{new QLabel{m_allergyBox}},
      m_allergies{new QLabel{m_allergyBox}},
      m_missing{new QLabel{this}},
      m_actions{new QHBoxLayout}
{
    setObjectName(u"patientHeader"_s);
    theme::makeCard(this);
    m_name->setObjectName(u"patientName"_s);
    m_facts->setObjectName(u"patientFacts"_s);
    m_details->setObjectName(u"patientDetails"_s);
    m_allergyBox->setObjectName(u"patientAllergyBox"_s);
    m_allergies->setObjectName(u"patientAllergies"_s);
    m_missing->setObjectName(u"patientMissingGlyphs"_s);
    for (QLabel *label : {m_name, m_facts, m_details, m_allergies, m_missing})
        label->setTextFormat(Qt::PlainText);
    theme::setTextRole(m_name, theme::TextRole::Name);
    theme::setTextRole(m_facts, theme::TextRole::Heading);
    theme::setTextRole(m_details, theme::TextRole::Secondary);
    theme::setTextRole(m_allergies, theme::TextRole::Heading);
    m_details->setWordWrap(true);
    m_allergies->setWordWrap(true);
    m_missing->setWordWrap(true);
    m_missing->setProperty("severityText", u"ask"_s);

    auto *first = new QHBoxLayout;
    first->setSpacing(theme::px(theme::kGapLarge));
    first->addWidget(m_name);
    first->addWidget(m_facts);
    first->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(theme::px(2));
    left->addLayout(first);
    left->addWidget(m_details);
    left->addWidget(m_missing);
    auto *allergyRow = new QHBoxLayout{m_allergyBox};
    allergyRow->setContentsMargins(theme::px(theme::kGap), theme::px(6), theme::px(theme::kGap), theme::px(6));
    allergyRow->setSpacing(theme::px(theme::kGapSmall));
    allergyRow->addWidget(m_allergyIcon);
    allergyRow->addWidget(m_allergies, 1);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(theme::px(theme::kGapLarge), theme::px(theme::kGapSmall), theme::px(theme::kGap),
                            theme::px(theme::kGapSmall));
    row->setSpacing(theme::px(theme::kGap));
    row->addLayout(left, 3);
    row->addWidget(m_allergyBox, 2, Qt::AlignVCenter);
    row->addLayout(m_actions);
    render();
}

void PatientHeader::setPatient(const PatientSummary &patient)
{
    m_patient = patient;
    render();
}

void PatientHeader::clear()
{
    setPatient({});
}

void PatientHeader::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

void PatientHeader::render()
{
    m_name->setText(isEmpty() ? tr("Nobody selected") : isolated(m_patient.name));
    QStringList facts{m_patient.sex, m_patient.age};
    facts.removeAll(QString{});
    m_facts->setText(facts.join(u"   "_s));
    QStringList details = m_patient.details;
    if (!m_patient.maskedId.isEmpty())
        details.prepend(tr("ID %1").arg(isolated(m_patient.maskedId)));
    m_details->setText(details.join(u"  ·  "_s));
    m_details->setVisible(!details.isEmpty());

    Severity severity = Severity::Ask;
    QString style = u"ask"_s;
    QString text = tr("Allergies: not asked yet");
    switch (m_patient.allergyKnowledge) {
    case AllergyKnowledge::NotAsked:
        break;
    case AllergyKnowledge::NoneKnown:
        severity = Severity::Ok;
        style = u"ok"_s;
        text = tr("No known allergies");
        break;
    case AllergyKnowledge::Known: {
        severity = Severity::Stop;
        style = u"stop"_s;
        QStringList names;
        for (const QString &name : m_patient.allergies)
            names << isolated(name);
        text = tr("Allergic to: %1").arg(QLocale{}.createSeparatedList(names));
        break;
    }
    }
    m_allergyBox->setVisible(!isEmpty());
    m_allergies->setText(text);
    m_allergyIcon->setPixmap(
        iconPixmap(severityIcon(severity), theme::kIconSize + 4, theme::mark(severity), devicePixelRatioF()));
    if (m_allergyBox->property("severity").toString() != style) {
        m_allergyBox->setProperty("severity", style);
        m_allergies->setProperty("severityText", style);
        for (QWidget *widget : std::initializer_list<QWidget *>{m_allergyBox, m_allergies}) {
            widget->style()->unpolish(widget);
            widget->style()->polish(widget);
        }
    }

    const QString missing = missingGlyphs(m_patient.name);
    m_missing->setVisible(!missing.isEmpty());
    QStringList codes;
    for (const char32_t character : missing.toUcs4())
        codes << u"U+%1"_s.arg(static_cast<uint>(character), 4, 16, QChar{u'0'}).toUpper();
    m_missing->setText(
        tr("This computer has no font for %1 in this name: install one before printing.").arg(codes.join(u", "_s)));
    setAccessibleName(isEmpty() ? tr("Nobody selected")
                                : QStringList{m_patient.name, facts.join(u' '), text}.join(u". "_s));
}

} // namespace clinic::ui
