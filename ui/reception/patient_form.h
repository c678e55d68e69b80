// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/resident_id.h"
#include "people/people.h"
#include "ui/common/form.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace clinic::ui {

class EnterOrder;
class FormField;

/// All fields of a person, for a new one and for a correction. Birth date, sex and the place's name come from the
/// resident ID while it is typed.
class PatientForm : public QWidget {
    Q_OBJECT

public:
    enum class Mode { New, Edit };

    /// `divisions` and `clock` outlive the form.
    PatientForm(const Divisions &divisions, const Clock &clock, QWidget *parent = nullptr);

    Mode mode() const { return m_mode; }
    /// Empty fields for a new person.
    void startNew();
    /// The fields of a person who is there; `history` newest first.
    void startEdit(const Patient &patient, const std::vector<PatientChange> &history);
    /// What the search box held becomes the name, ID number or phone; letters of pinyin are not taken.
    void takeSearchText(const QString &text);

    /// What is typed, over what was loaded. Texts are not normalised here: that is the service's.
    Patient patient() const;
    /// Why a person is corrected.
    QString reason() const;
    bool hasText() const;
    /// Faults that only the form can see, since they cannot become a value: number and date that cannot be read.
    std::vector<FieldProblem> ownProblems() const;
    /// Sentences of problems that have no field here.
    [[nodiscard]] QStringList showProblems(const std::vector<FieldProblem> &problems);
    void clearProblems() { m_form.clearProblems(); }

    /// What is typed, for the draft, and back.
    QByteArray draft() const;
    bool restoreDraft(const QByteArray &draft);

    void focusFirst();
    void retranslate();

Q_SIGNALS:
    void changed();
    /// Enter in the last field.
    void submitted();

private:
    QLineEdit *addLine(const QString &path, int row, int column, int span = 1);
    QComboBox *addCombo(const QString &path, int row, int column);
    FormField *place(const QString &path, QWidget *editor, int row, int column, int span);
    void setAll(const Patient &patient);
    void idChanged();
    void showBirthMeaning();
    void checkLeft(const QString &path);
    std::optional<FieldProblem> idProblem() const;
    std::optional<FieldProblem> birthProblem() const;
    ResidentIdReading readId() const;

    const Divisions &m_divisions;
    const Clock &m_clock;
    Mode m_mode{Mode::New};
    Patient m_base{};
    bool m_birthFromId{false};
    bool m_sexFromId{false};
    bool m_isFilling{false};
    Form m_form{};
    EnterOrder *m_order;
    std::vector<QLineEdit *> m_lines{};
    std::vector<QComboBox *> m_combos{};
    QLineEdit *m_name{nullptr};
    QComboBox *m_sex{nullptr};
    QLineEdit *m_id{nullptr};
    QLineEdit *m_birth{nullptr};
    QLineEdit *m_phone{nullptr};
    QLineEdit *m_village{nullptr};
    QLineEdit *m_group{nullptr};
    QLineEdit *m_address{nullptr};
    QLineEdit *m_kinName{nullptr};
    QComboBox *m_kinRelation{nullptr};
    QLineEdit *m_kinPhone{nullptr};
    QComboBox *m_occupation{nullptr};
    QComboBox *m_documentType{nullptr};
    QLineEdit *m_documentNumber{nullptr};
    QLineEdit *m_note{nullptr};
    QLineEdit *m_reason{nullptr};
    QLabel *m_history;
};

} // namespace clinic::ui
