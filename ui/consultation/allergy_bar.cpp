// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/allergy_bar.h"

#include "text/code_text.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinic::ui {

AllergyBar::AllergyBar(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_substance{new QLineEdit{this}},
      m_severity{new QComboBox{this}},
      m_add{new QPushButton{this}},
      m_known{new QComboBox{this}},
      m_takeBack{new QPushButton{this}}
{
    m_substance->setObjectName(u"allergySubstance"_s);
    m_substance->setMaxLength(100);
    m_severity->setObjectName(u"allergySeverity"_s);
    m_add->setObjectName(u"addAllergy"_s);
    m_known->setObjectName(u"knownAllergies"_s);
    m_takeBack->setObjectName(u"voidAllergy"_s);
    for (const AllergySeverity severity : {AllergySeverity::Severe, AllergySeverity::Mild, AllergySeverity::Unknown})
        m_severity->addItem({}, toWord(severity));
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_substance, 3);
    row->addWidget(m_severity);
    row->addWidget(m_add);
    row->addSpacing(theme::px(theme::kGapLarge));
    row->addWidget(m_known, 2);
    row->addWidget(m_takeBack);
    connect(m_add, &QPushButton::clicked, this, &AllergyBar::add);
    connect(m_substance, &QLineEdit::returnPressed, this, &AllergyBar::add);
    connect(m_takeBack, &QPushButton::clicked, this, &AllergyBar::takeBack);
    retranslate();
}

void AllergyBar::retranslate()
{
    m_substance->setPlaceholderText(tr("Allergic to: drug or group, such as penicillins"));
    m_substance->setAccessibleName(tr("Allergic to"));
    m_severity->setAccessibleName(tr("Severity of the allergy"));
    m_severity->setItemText(0, tr("Severe"));
    m_severity->setItemText(1, tr("Mild"));
    m_severity->setItemText(2, tr("Severity unknown"));
    m_add->setText(tr("Record allergy"));
    m_known->setAccessibleName(tr("Known allergies"));
    m_takeBack->setText(tr("Take back…"));
}

void AllergyBar::setPatient(const PatientId &patient, std::vector<Allergy> allergies)
{
    m_patient = patient;
    m_allergies = std::move(allergies);
    m_known->clear();
    for (const Allergy &allergy : m_allergies)
        m_known->addItem(allergy.substance);
    m_known->setVisible(!m_allergies.empty());
    m_takeBack->setVisible(!m_allergies.empty());
}

void AllergyBar::setReadOnly(bool isReadOnly)
{
    setEnabled(!isReadOnly);
}

void AllergyBar::add()
{
    Allergy allergy;
    allergy.patientId = m_patient;
    allergy.substance = m_substance->text().trimmed();
    // A name that ends in 类 is a group of drugs (青霉素类), which the cross-allergy table knows.
    allergy.kind = allergy.substance.endsWith(u'类') ? AllergyKind::Group : AllergyKind::Ingredient;
    allergy.severity =
        fromWord<AllergySeverity>(m_severity->currentData().toString()).value_or(AllergySeverity::Unknown);
    m_add->setEnabled(false);
    const auto future = m_work.desk.write([actor = m_work.session.actor, allergy](Services &services) {
        return services.encounters.addAllergy(actor, allergy);
    });
    whenDone(future, this, [this](const Result<Allergy> &added) {
        m_add->setEnabled(true);
        if (!added) {
            Q_EMIT said(Severity::Stop, errorText(added.error()));
            return;
        }
        m_substance->clear();
        Q_EMIT said(Severity::Ok, tr("Allergy recorded: %1").arg(added->substance));
    });
}

void AllergyBar::takeBack()
{
    const int row = m_known->currentIndex();
    if (row < 0 || row >= static_cast<int>(m_allergies.size()))
        return;
    const Allergy allergy = m_allergies[static_cast<std::size_t>(row)];
    m_work.prompts.askReason(
        this, tr("Take an allergy back"), tr("Why is “%1” no allergy?").arg(allergy.substance),
        {tr("Entered by mistake"), tr("Disproved by test")}, [this, allergy](const QString &reason) {
            const auto future = m_work.desk.write([actor = m_work.session.actor, allergy, reason](Services &services) {
                return services.encounters.voidAllergy(actor, allergy.id, allergy.version, reason);
            });
            whenDone(future, this, [this](const Result<> &done) {
                if (!done)
                    Q_EMIT said(Severity::Stop, errorText(done.error()));
            });
        });
}

} // namespace clinic::ui
