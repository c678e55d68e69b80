// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consultation/allergy_bar.h"

#include "text/code_text.h"
#include "ui/common/f_key_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kRoomForWords = 600;

} // namespace

AllergyBar::AllergyBar(Workplace &work, QWidget *parent)
    : QWidget{parent},
      m_work{work},
      m_substance{new QLineEdit{this}},
      m_severity{new QComboBox{this}},
      m_add{new QPushButton{this}},
      m_none{new KeyButton{u"noAllergies"_s, Icon::Check, QKeySequence{Qt::ALT | Qt::Key_N}, this}},
      m_known{new QComboBox{this}},
      m_takeBack{new QPushButton{this}}
{
    m_substance->setObjectName(u"allergySubstance"_s);
    m_substance->setMaxLength(100);
    m_substance->setMinimumWidth(px(90));
    m_severity->setObjectName(u"allergySeverity"_s);
    m_add->setObjectName(u"addAllergy"_s);
    m_known->setObjectName(u"knownAllergies"_s);
    m_known->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_known->setMinimumContentsLength(8);
    m_takeBack->setObjectName(u"voidAllergy"_s);
    for (QPushButton *button : {m_add, m_takeBack})
        button->setAutoDefault(false);
    for (const AllergySeverity severity : {AllergySeverity::Severe, AllergySeverity::Mild, AllergySeverity::Unknown})
        m_severity->addItem({}, toWord(severity));
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(theme::kGapSmall));
    row->addWidget(m_substance, 3);
    row->addWidget(m_severity);
    row->addWidget(m_add);
    row->addSpacing(px(theme::kGapSmall));
    row->addWidget(m_none);
    m_none->setMinimumWidth(1); // resizeEvent() makes it fit
    row->addWidget(m_known, 2);
    row->addWidget(m_takeBack);
    setFocusProxy(m_substance);
    connect(m_add, &QPushButton::clicked, this, &AllergyBar::add);
    connect(m_substance, &QLineEdit::returnPressed, this, &AllergyBar::add);
    connect(m_none, &QPushButton::clicked, this, &AllergyBar::stateNone);
    connect(m_takeBack, &QPushButton::clicked, this, &AllergyBar::takeBack);
    retranslate();
    renderState();
}

void AllergyBar::retranslate()
{
    m_substance->setPlaceholderText(tr("Allergic to: drug or group"));
    m_substance->setAccessibleName(tr("Allergic to"));
    m_severity->setAccessibleName(tr("Severity of the allergy"));
    m_severity->setItemText(0, tr("Severe"));
    m_severity->setItemText(1, tr("Mild"));
    m_severity->setItemText(2, tr("Severity unknown"));
    m_add->setText(tr("Record allergy"));
    m_none->setLabel(tr("None known"));
    m_known->setAccessibleName(tr("Known allergies"));
    m_takeBack->setText(tr("Take back…"));
}

void AllergyBar::setPatient(const PatientId &patient, std::vector<Allergy> allergies, std::optional<Allergy> none)
{
    // What is half typed belongs to one person.
    if (patient != m_patient)
        m_substance->clear();
    m_patient = patient;
    m_allergies = std::move(allergies);
    m_statement = std::move(none);
    m_known->clear();
    for (const Allergy &allergy : m_allergies)
        m_known->addItem(allergy.substance);
    renderState();
}

void AllergyBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_none->setCompact(width() < px(kRoomForWords));
}

void AllergyBar::focusFirst()
{
    m_substance->setFocus();
    m_substance->selectAll();
}

void AllergyBar::renderState()
{
    m_known->setVisible(!m_allergies.empty());
    m_none->setVisible(m_allergies.empty() && !m_statement);
    m_takeBack->setVisible(!m_allergies.empty() || m_statement);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_add, m_none, m_takeBack})
        button->setEnabled(!m_isSaving);
}

void AllergyBar::add()
{
    if (m_isSaving)
        return;
    Allergy allergy;
    allergy.patientId = m_patient;
    allergy.substance = m_substance->text().trimmed();
    // A name that ends in 类 is a group of drugs (青霉素类), which the cross-allergy table knows.
    allergy.kind = allergy.substance.endsWith(u'类') ? AllergyKind::Group : AllergyKind::Ingredient;
    allergy.severity =
        fromWord<AllergySeverity>(m_severity->currentData().toString()).value_or(AllergySeverity::Unknown);
    m_isSaving = true;
    renderState();
    const auto future = m_work.desk.write([actor = m_work.session.actor, allergy](Services &services) {
        return services.encounters.addAllergy(actor, allergy);
    });
    whenDone(future, this, [this, patient = m_patient](const Result<Allergy> &added) {
        m_isSaving = false;
        renderState();
        if (!added) {
            Q_EMIT said(Severity::Stop, errorText(added.error()));
            return;
        }
        if (patient == m_patient)
            m_substance->clear();
        Q_EMIT said(Severity::Ok, tr("Allergy recorded: %1").arg(added->substance));
        Q_EMIT recorded();
    });
}

void AllergyBar::stateNone()
{
    if (m_isSaving)
        return;
    m_isSaving = true;
    renderState();
    const auto future = m_work.desk.write([actor = m_work.session.actor, patient = m_patient](Services &services) {
        return services.encounters.stateNoAllergies(actor, patient);
    });
    whenDone(future, this, [this](const Result<Allergy> &stated) {
        m_isSaving = false;
        renderState();
        if (!stated) {
            Q_EMIT said(Severity::Stop, errorText(stated.error()));
            return;
        }
        Q_EMIT said(Severity::Ok, tr("Recorded: no known allergies."));
        Q_EMIT recorded();
    });
}

void AllergyBar::takeBack()
{
    const int row = m_known->currentIndex();
    const bool isStatement = m_allergies.empty() && m_statement;
    if (!isStatement && (row < 0 || row >= static_cast<int>(m_allergies.size())))
        return;
    const Allergy allergy = isStatement ? *m_statement : m_allergies[static_cast<std::size_t>(row)];
    const QString question = isStatement ? tr("Why is “no known allergies” taken back?")
                                         : tr("Why is “%1” no allergy?").arg(allergy.substance);
    const QStringList reasons = isStatement ? QStringList{tr("Entered by mistake"), tr("To be asked again")}
                                            : QStringList{tr("Entered by mistake"), tr("Disproved by test")};
    m_work.prompts.askReason(this, tr("Take back"), question, reasons, [this, allergy](const QString &reason) {
        const auto future = m_work.desk.write([actor = m_work.session.actor, allergy, reason](Services &services) {
            return services.encounters.voidAllergy(actor, allergy.id, allergy.version, reason);
        });
        whenDone(future, this, [this](const Result<> &done) {
            if (done)
                Q_EMIT recorded();
            else
                Q_EMIT said(Severity::Stop, errorText(done.error()));
        });
    });
}

} // namespace clinic::ui
