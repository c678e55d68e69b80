// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/patient_form.h"

#include "text/code_text.h"
#include "text/person_text.h"
#include "ui/common/enter_order.h"
#include "ui/common/form_field.h"
#include "ui/common/theme.h"
#include "ui/reception/birth_input.h"
#include "ui/reception/reception_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kPersonLabels = 92;
constexpr qsizetype kIdLength = 18;
constexpr qsizetype kPhoneLength = 11;
constexpr int kMostHistory = 2;

template <class E> void fillCombo(QComboBox *combo, QString (*textOf)(E))
{
    if (combo->count() == 0) {
        for (const auto &word : Words<E>::table)
            combo->addItem(textOf(word.value), int(word.value));
        return;
    }
    for (int i = 0; i < combo->count(); ++i)
        combo->setItemText(i, textOf(static_cast<E>(combo->itemData(i).toInt())));
}

template <class E> E chosen(const QComboBox *combo)
{
    return static_cast<E>(combo->currentData().toInt());
}

template <class E> void choose(QComboBox *combo, E value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(int(value))));
}

/// A digit before the word, so that one key chooses it without an input method.
QString numberedSex(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return u"1 "_s + sexText(sex);
    case Sex::Female:
        return u"2 "_s + sexText(sex);
    case Sex::Unknown:
        return u"–"_s;
    case Sex::Other:
        return u"9 "_s + sexText(sex);
    }
    Q_UNREACHABLE();
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

PatientForm::PatientForm(const Divisions &divisions, const Clock &clock, QWidget *parent)
    : QWidget{parent},
      m_divisions{divisions},
      m_clock{clock},
      m_order{new EnterOrder{this}},
      m_history{new QLabel{this}}
{
    auto *grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(theme::kGap));
    grid->setVerticalSpacing(px(theme::kGapSmall));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    m_name = addLine(u"name"_s, 0, 0);
    m_sex = addCombo(u"sex"_s, 0, 1);
    m_id = addLine(u"residentId"_s, 1, 0, 2);
    m_birth = addLine(u"birthDate"_s, 2, 0);
    m_phone = addLine(u"phone"_s, 2, 1);
    m_village = addLine(u"village"_s, 3, 0);
    m_group = addLine(u"villageGroup"_s, 3, 1);
    m_address = addLine(u"address"_s, 4, 0, 2);
    m_kinName = addLine(u"kinName"_s, 5, 0);
    m_kinRelation = addCombo(u"kinRelation"_s, 5, 1);
    m_kinPhone = addLine(u"kinPhone"_s, 6, 0);
    m_occupation = addCombo(u"occupation"_s, 6, 1);
    m_documentType = addCombo(u"documentType"_s, 7, 0);
    m_documentNumber = addLine(u"documentNumber"_s, 7, 1);
    m_note = addLine(u"note"_s, 8, 0, 2);
    m_reason = addLine(u"reason"_s, 9, 0, 2);
    m_history->setObjectName(u"patientHistory"_s);
    m_history->setWordWrap(true);
    theme::setTextRole(m_history, theme::TextRole::Secondary);
    grid->addWidget(m_history, 10, 0, 1, 2);
    grid->setRowStretch(11, 1);
    for (const QString &path : {u"name"_s, u"sex"_s, u"birthDate"_s, u"reason"_s})
        m_form.field(path)->setRequired(true);

    const auto fromId = [this] { return m_sexFromId && m_birthFromId; };
    m_order->add(m_name);
    m_order->add(m_id);
    m_order->add(m_sex, fromId);
    m_order->add(m_birth, fromId);
    for (QWidget *editor :
         std::initializer_list<QWidget *>{m_phone, m_village, m_group, m_address, m_kinName, m_kinRelation, m_kinPhone,
                                          m_occupation, m_documentType, m_documentNumber, m_note, m_reason})
        m_order->add(editor);
    connect(m_order, &EnterOrder::lastPassed, this, &PatientForm::submitted);

    for (QLineEdit *line : m_lines)
        connect(line, &QLineEdit::textChanged, this, [this] {
            if (!m_isFilling)
                Q_EMIT changed();
        });
    for (QComboBox *combo : m_combos)
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_isFilling)
                Q_EMIT changed();
        });
    connect(m_id, &QLineEdit::textChanged, this, &PatientForm::idChanged);
    connect(m_id, &QLineEdit::editingFinished, this, [this] { checkLeft(u"residentId"_s); });
    connect(m_birth, &QLineEdit::editingFinished, this, [this] { checkLeft(u"birthDate"_s); });
    connect(m_birth, &QLineEdit::textEdited, this, [this] { m_birthFromId = false; });
    connect(m_birth, &QLineEdit::textChanged, this, &PatientForm::showBirthMeaning);
    connect(m_sex, &QComboBox::activated, this, [this] { m_sexFromId = false; });
    retranslate();
    startNew();
}

FormField *PatientForm::place(const QString &path, QWidget *editor, int row, int column, int span)
{
    auto *field = new FormField{path, editor, FormField::LabelPosition::Left, this};
    field->setLabelWidth(kPersonLabels);
    m_form.add(field, path);
    static_cast<QGridLayout *>(layout())->addWidget(field, row, column, 1, span, Qt::AlignTop);
    return field;
}

QLineEdit *PatientForm::addLine(const QString &path, int row, int column, int span)
{
    auto *line = new QLineEdit;
    line->setMaxLength(200);
    place(path, line, row, column, span);
    m_lines.push_back(line);
    return line;
}

QComboBox *PatientForm::addCombo(const QString &path, int row, int column)
{
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    place(path, combo, row, column, 1);
    m_combos.push_back(combo);
    return combo;
}

void PatientForm::startNew()
{
    m_mode = Mode::New;
    setAll({});
    m_form.field(u"reason"_s)->hide();
    m_history->hide();
}

void PatientForm::startEdit(const Patient &patient, const std::vector<PatientChange> &history)
{
    m_mode = Mode::Edit;
    setAll(patient);
    m_form.field(u"reason"_s)->show();
    QStringList lines;
    for (const PatientChange &change : history) {
        if (lines.size() == kMostHistory)
            break;
        const FormField *field = m_form.field(change.field);
        //: a correction: %1 date, %2 name of the field, %3 what stood there before
        lines << tr("%1: %2 was \"%3\"")
                     .arg(ClinicDate::of(change.changedAt).toString(), field ? field->label() : change.field,
                          change.oldValue);
    }
    m_history->setText(lines.join(u'\n'));
    m_history->setVisible(!lines.isEmpty());
}

void PatientForm::setAll(const Patient &patient)
{
    m_isFilling = true;
    m_base = patient;
    m_name->setText(patient.name);
    choose(m_sex, patient.sex);
    m_id->setText(patient.residentId ? patient.residentId->toString() : QString{});
    m_birth->setText(patient.birthDate ? patient.birthDate->toString() : QString{});
    m_phone->setText(patient.phone);
    m_village->setText(patient.village);
    m_group->setText(patient.villageGroup);
    m_address->setText(patient.address);
    m_kinName->setText(patient.kinName);
    choose(m_kinRelation, patient.kinRelation);
    m_kinPhone->setText(patient.kinPhone);
    choose(m_occupation, patient.occupation);
    choose(m_documentType, patient.documentType);
    m_documentNumber->setText(patient.documentNumber);
    m_note->setText(patient.note);
    m_reason->clear();
    m_isFilling = false;
    m_form.clearProblems();
    showBirthMeaning();
}

void PatientForm::takeSearchText(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return;
    if (typed.size() >= 15 && isDigits(typed.left(15)))
        m_id->setText(typed);
    else if (isDigits(typed) && typed.size() == kPhoneLength)
        m_phone->setText(typed);
    else if (std::ranges::any_of(typed, [](QChar c) { return c.isLetter() && c.unicode() > 0x24f; }))
        m_name->setText(typed);
}

ResidentIdReading PatientForm::readId() const
{
    return ResidentId::parse(m_id->text(), m_clock.today(), m_divisions);
}

void PatientForm::idChanged()
{
    const QString typed = m_id->text().trimmed();
    FormField *field = m_form.field(u"residentId"_s);
    const ResidentIdReading reading = readId();
    // The first 15 of 18 digits may look like an old number: it counts only when the field is left.
    const bool isWhole = typed.size() >= kIdLength || !m_id->hasFocus();
    if (!reading.valid || !isWhole) {
        field->setHint({});
        m_address->setPlaceholderText({});
        if (m_birthFromId && !m_isFilling)
            m_birth->clear();
        if (m_sexFromId && !m_isFilling)
            choose(m_sex, Sex::Unknown);
        m_birthFromId = false;
        m_sexFromId = false;
        return;
    }
    field->setHint(reading.divisionName.isEmpty() ? tr("Place of first registration not in the list")
                                                  : reading.divisionName);
    m_address->setPlaceholderText(reading.divisionName);
    m_birth->setText(reading.birthDate.toString());
    choose(m_sex, reading.sex);
    m_birthFromId = true;
    m_sexFromId = true;
    field->clearProblem();
}

void PatientForm::showBirthMeaning()
{
    FormField *field = m_form.field(u"birthDate"_s);
    const auto birth = readBirth(m_birth->text(), m_clock.today());
    if (!birth)
        field->setHint({});
    else if (birth->isEstimated)
        field->setHint(tr("about %1").arg(birth->date->toString()));
    else
        field->setHint(ageText(birth->date, false, m_clock.today()));
}

void PatientForm::checkLeft(const QString &path)
{
    if (path == u"residentId"_s)
        idChanged();
    const auto problem = path == u"residentId"_s ? idProblem() : birthProblem();
    if (problem)
        m_form.field(path)->setProblem(problemText(*problem));
}

std::optional<FieldProblem> PatientForm::idProblem() const
{
    if (m_id->text().trimmed().isEmpty())
        return std::nullopt;
    const ResidentIdReading reading = readId();
    if (reading.valid)
        return std::nullopt;
    return FieldProblem{u"residentId"_s, reading.reason, reading.reasonArgs};
}

std::optional<FieldProblem> PatientForm::birthProblem() const
{
    if (m_birth->text().trimmed().isEmpty() || readBirth(m_birth->text(), m_clock.today()))
        return std::nullopt;
    return FieldProblem{u"birthDate"_s, u"reception.birth_unreadable"_s, {}};
}

std::vector<FieldProblem> PatientForm::ownProblems() const
{
    std::vector<FieldProblem> problems;
    if (auto problem = idProblem())
        problems.push_back(std::move(*problem));
    if (auto problem = birthProblem())
        problems.push_back(std::move(*problem));
    if (m_mode == Mode::Edit && reason().isEmpty())
        problems.push_back({u"reason"_s, u"field.required"_s, {}});
    return problems;
}

QStringList PatientForm::showProblems(const std::vector<FieldProblem> &problems)
{
    return m_form.showProblems(problems, problemText);
}

Patient PatientForm::patient() const
{
    Patient typed = m_base;
    typed.name = m_name->text();
    typed.sex = chosen<Sex>(m_sex);
    const ResidentIdReading reading = readId();
    typed.residentId = reading.valid ? std::optional{reading.normalized} : std::nullopt;
    const QString birthText = m_birth->text().trimmed();
    if (!m_base.birthDate || m_base.birthDate->toString() != birthText) {
        const auto birth = readBirth(birthText, m_clock.today());
        typed.birthDate = birth ? birth->date : std::nullopt;
        typed.birthEstimated = birth && birth->isEstimated;
    }
    typed.phone = m_phone->text();
    typed.village = m_village->text();
    typed.villageGroup = m_group->text();
    typed.address = m_address->text();
    typed.kinName = m_kinName->text();
    typed.kinRelation = chosen<KinRelation>(m_kinRelation);
    typed.kinPhone = m_kinPhone->text();
    typed.occupation = chosen<Occupation>(m_occupation);
    typed.documentType = chosen<DocumentType>(m_documentType);
    typed.documentNumber = m_documentNumber->text();
    typed.note = m_note->text();
    return typed;
}

QString PatientForm::reason() const
{
    return m_reason->text().trimmed();
}

bool PatientForm::hasText() const
{
    return std::ranges::any_of(m_lines, [](const QLineEdit *line) { return !line->text().trimmed().isEmpty(); });
}

QByteArray PatientForm::draft() const
{
    QJsonObject fields;
    for (const QLineEdit *line : m_lines)
        if (!line->text().isEmpty())
            fields.insert(line->objectName(), line->text());
    for (const QComboBox *combo : m_combos)
        fields.insert(combo->objectName(), combo->currentData().toInt());
    return QJsonDocument{fields}.toJson(QJsonDocument::Compact);
}

bool PatientForm::restoreDraft(const QByteArray &draft)
{
    const QJsonObject fields = QJsonDocument::fromJson(draft).object();
    if (fields.isEmpty())
        return false;
    startNew();
    m_isFilling = true;
    for (QLineEdit *line : m_lines)
        line->setText(fields.value(line->objectName()).toString());
    for (QComboBox *combo : m_combos)
        combo->setCurrentIndex(std::max(0, combo->findData(fields.value(combo->objectName()).toInt())));
    m_isFilling = false;
    return hasText();
}

void PatientForm::focusFirst()
{
    if (m_name->text().isEmpty())
        m_name->setFocus(Qt::OtherFocusReason);
    else if (m_id->text().isEmpty())
        m_id->setFocus(Qt::OtherFocusReason);
    else
        m_phone->setFocus(Qt::OtherFocusReason);
}

void PatientForm::retranslate()
{
    const QSignalBlocker blocker{this};
    const auto label = [this](const QString &path, const QString &text) { m_form.field(path)->setLabel(text); };
    label(u"name"_s, tr("Name"));
    label(u"sex"_s, tr("Sex"));
    label(u"residentId"_s, tr("ID number"));
    label(u"birthDate"_s, tr("Born/age"));
    label(u"phone"_s, tr("Phone"));
    label(u"village"_s, tr("Village"));
    label(u"villageGroup"_s, tr("Group"));
    label(u"address"_s, tr("Address"));
    label(u"kinName"_s, tr("Next of kin"));
    label(u"kinRelation"_s, tr("Relation"));
    label(u"kinPhone"_s, tr("Kin's phone"));
    label(u"occupation"_s, tr("Occupation"));
    label(u"documentType"_s, tr("Other ID"));
    label(u"documentNumber"_s, tr("Its number"));
    label(u"note"_s, tr("Note"));
    label(u"reason"_s, tr("Reason", "why a person's data are corrected"));
    m_birth->setPlaceholderText(tr("19800117, 46"));
    m_reason->setPlaceholderText(tr("Why is it corrected?"));
    fillCombo<Sex>(m_sex, numberedSex);
    fillCombo<KinRelation>(m_kinRelation, relationText);
    fillCombo<Occupation>(m_occupation, occupationText);
    fillCombo<DocumentType>(m_documentType, documentText);
    showBirthMeaning();
}

} // namespace clinic::ui
