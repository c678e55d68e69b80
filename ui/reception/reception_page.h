// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/document_printer.h"
#include "ui/common/page.h"
#include "ui/common/workplace.h"
#include "ui/reception/registration_form.h"

#include <QTimer>

#include <functional>

class QFrame;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace clinic::ui {

class BabyForm;
class Banner;
class EmptyState;
class FKeyBar;
class KeyButton;
class MergeForm;
class MoveForm;
class PatientForm;
class PatientHitsModel;
class QueuePanel;
class SearchField;
class TableView;
class UndoBar;
class UnknownPersonForm;

/// What a correction shows: the person and what was corrected before.
struct OpenedPerson {
    Patient patient{};
    std::vector<PatientChange> history{};
};

/// Reception, by keyboard: find somebody, Enter, Enter, and he is in the queue. What is typed for a new person is kept
/// as a draft.
class ReceptionPage : public Page {
    Q_OBJECT

public:
    /// Both outlive the page.
    ReceptionPage(Workplace &work, DocumentPrinter &documents, QWidget *parent = nullptr);
    ~ReceptionPage() override;

    QString title() const override;
    void activate() override;
    /// A patient: proposes his registration.
    void openSubject(const QUuid &subject) override;
    void retranslate() override;
    bool goBack() override;

private:
    enum class Mode { Idle, Register, NewPerson, Correct, Baby, Unknown, Merge, Move };

    // reception_page.cpp: what is where
    void build();
    QWidget *buildLeft();
    QWidget *buildCard();
    QWidget *buildActs();
    void setMode(Mode mode);
    void setWriting(bool isWriting);
    void say(Severity severity, const QString &text);
    /// Beside the form, with an act that Alt and the letter do.
    void ask(Severity severity, const QString &text, const QString &action, Qt::Key key, std::function<void()> act);
    void showError(const Error &error, const QStringList &withoutField);
    void nameButtons();

    // reception_flow.cpp: what happens
    void loadChoices();
    void search(const QString &text);
    void showHits(std::vector<PatientHit> hits);
    void chooseCurrent();
    void choose(const PatientHit &hit);
    void openNew();
    void openBaby();
    void openUnknown();
    void openLast();
    void submit();
    void registerPerson(bool confirmedAgain);
    void registered(const QueueRow &row);
    void saveNew(const QString &sameNameReason);
    void saveBaby();
    void saveUnknown();
    void saved(const Patient &patient);
    void askSameName(const Error &error, const std::function<void(const QString &)> &again);
    void personTyped();
    void lookForDuplicates();
    void showDuplicates(const std::vector<DuplicateHit> &found);
    void keepDraft();
    void restoreDraft();

    // reception_correction.cpp: corrections, another department, and two files of one person
    void openCorrection(const PatientId &id);
    void startCorrection();
    void saveCorrection(const QString &sameNameReason);
    void corrected(const Patient &patient);
    void dropCorrection(const std::function<void()> &then);
    void openMove(const QueueRow &row);
    void saveMove();
    void openMerge();
    void proposeOthers();
    void chooseOther(const PatientId &id);
    void askMerge();
    void merge(const Patient &from, const Patient &into, const QString &reason);

    Workplace &m_work;
    Mode m_mode{Mode::Idle};
    bool m_isWriting{false};
    bool m_submitWhenProposed{false};
    bool m_chooseWhenFound{false};
    OpenedPerson m_opened{};
    bool m_correctionTouched{false};
    bool m_isCorrectingChosen{false}; ///< the person about to be registered
    bool m_hitsAreDuplicates{false};
    QString m_searched{}; ///< what the list beside the box answers
    DepartmentId m_lastDepartment{};
    DepartmentId m_generalPractice{};
    PatientId m_babyOf{};
    std::function<void()> m_asked{};
    Latest m_searching{};
    Latest m_duplicates{};
    Latest m_proposing{};
    Latest m_insuring{};
    QTimer m_draftSoon{};
    QTimer m_duplicatesSoon{};

    SearchField *m_search;
    PatientHitsModel *m_hitsModel;
    TableView *m_hits;
    QueuePanel *m_queue;
    Banner *m_message;
    UndoBar *m_undo;
    QHBoxLayout *m_body{nullptr};
    QFrame *m_card;
    QLabel *m_heading;
    Banner *m_question;
    QStackedWidget *m_stack;
    EmptyState *m_idle;
    RegistrationForm *m_registration;
    PatientForm *m_newPerson;
    PatientForm *m_correction;
    BabyForm *m_baby;
    UnknownPersonForm *m_unknown;
    MergeForm *m_merge;
    MoveForm *m_move;
    QWidget *m_chosenActs{nullptr};
    QLabel *m_chosenName{nullptr};
    KeyButton *m_correctChosen{nullptr};
    QWidget *m_cardButtons{nullptr};
    KeyButton *m_back{nullptr};
    KeyButton *m_mergeKey{nullptr};
    KeyButton *m_go{nullptr};
    FKeyBar *m_keys;
    KeyButton *m_newKey{nullptr};
    KeyButton *m_babyKey{nullptr};
    KeyButton *m_unknownKey{nullptr};
    KeyButton *m_lastKey{nullptr};
    KeyButton *m_queueKey{nullptr};
};

} // namespace clinic::ui
