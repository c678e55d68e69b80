// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/reception_page.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/draft_delay.h"
#include "ui/common/empty_state.h"
#include "ui/common/f_key_bar.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/common/undo_bar.h"
#include "ui/reception/merge_form.h"
#include "ui/reception/move_form.h"
#include "ui/reception/patient_form.h"
#include "ui/reception/patient_hits_model.h"
#include "ui/reception/queue_panel.h"
#include "ui/reception/quick_forms.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kDuplicatesMs = 120;

/// A part of the card that scrolls only where the window is too small for it.
QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    QObject::connect(qApp, &QApplication::focusChanged, area, [area](const QWidget *, QWidget *now) {
        if (now && area->widget()->isAncestorOf(now))
            area->ensureWidgetVisible(now);
    });
    return area;
}

} // namespace

ReceptionPage::ReceptionPage(Workplace &work, DocumentPrinter &documents, QWidget *parent)
    : Page{parent},
      m_work{work},
      m_search{new SearchField{u"search"_s, this}},
      m_hitsModel{new PatientHitsModel{this}},
      m_hits{new TableView{u"hits"_s, this}},
      m_queue{new QueuePanel{work, documents, this}},
      m_message{new Banner{u"message"_s, this}},
      m_undo{new UndoBar{this}},
      m_card{new QFrame{this}},
      m_heading{new QLabel{m_card}},
      m_question{new Banner{u"question"_s, m_card}},
      m_stack{new QStackedWidget{m_card}},
      m_idle{new EmptyState},
      m_registration{new RegistrationForm},
      m_newPerson{new PatientForm{work.reference.divisions, work.clock}},
      m_correction{new PatientForm{work.reference.divisions, work.clock}},
      m_baby{new BabyForm{work.clock}},
      m_unknown{new UnknownPersonForm},
      m_merge{new MergeForm},
      m_move{new MoveForm},
      m_keys{new FKeyBar{this}}
{
    build();

    m_search->catchTypingOn(this);
    m_search->catchTypingOn(m_hits);
    m_search->catchTypingOn(m_queue->table());
    connect(m_search, &SearchField::searchChanged, this, &ReceptionPage::search);
    connect(m_search, &SearchField::chosen, this, &ReceptionPage::chooseCurrent);
    connect(m_search, &SearchField::moveRequested, m_hits, &TableView::moveCurrent);
    connect(m_hits, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const PatientHit *hit = m_hitsModel->hit(index.row()))
            choose(*hit);
    });
    connect(m_queue, &QueuePanel::said, this, &ReceptionPage::say);
    connect(m_queue, &QueuePanel::undoOffered, m_undo, &UndoBar::offer);
    connect(m_queue, &QueuePanel::correctionRequested, this, &ReceptionPage::openCorrection);
    connect(m_queue, &QueuePanel::moveRequested, this, &ReceptionPage::openMove);
    connect(m_question, &Banner::actionTriggered, this, [this] {
        if (const auto act = m_asked)
            act();
    });
    connect(m_registration, &RegistrationForm::submitted, this, &ReceptionPage::submit);
    connect(m_newPerson, &PatientForm::submitted, this, &ReceptionPage::submit);
    connect(m_newPerson, &PatientForm::changed, this, &ReceptionPage::personTyped);
    connect(m_correction, &PatientForm::submitted, this, &ReceptionPage::submit);
    connect(m_correction, &PatientForm::changed, this, [this] { m_correctionTouched = true; });
    connect(m_baby, &BabyForm::submitted, this, &ReceptionPage::submit);
    connect(m_unknown, &UnknownPersonForm::submitted, this, &ReceptionPage::submit);
    connect(m_move, &MoveForm::submitted, this, &ReceptionPage::submit);
    connect(m_go, &QPushButton::clicked, this, &ReceptionPage::submit);
    connect(m_back, &QPushButton::clicked, this, &ReceptionPage::goBack);
    connect(m_mergeKey, &QPushButton::clicked, this, &ReceptionPage::openMerge);
    connect(m_correctChosen, &QPushButton::clicked, this, [this] { openCorrection(m_registration->person().id); });
    for (const auto &[key, open] : {std::pair{m_newKey, &ReceptionPage::openNew},
                                    {m_babyKey, &ReceptionPage::openBaby},
                                    {m_unknownKey, &ReceptionPage::openUnknown},
                                    {m_lastKey, &ReceptionPage::openLast}})
        connect(key, &QPushButton::clicked, this,
                [this, open = open] { dropCorrection([this, open] { (this->*open)(); }); });
    connect(m_queueKey, &QPushButton::clicked, m_queue, &QueuePanel::focusQueue);

    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(kDraftDelayMs);
    connect(&m_draftSoon, &QTimer::timeout, this, &ReceptionPage::keepDraft);
    m_duplicatesSoon.setSingleShot(true);
    m_duplicatesSoon.setInterval(kDuplicatesMs);
    connect(&m_duplicatesSoon, &QTimer::timeout, this, &ReceptionPage::lookForDuplicates);
    connect(&m_work.changes, &ChangeFeed::changed, this, [this](Aggregate kind) {
        if (kind == Aggregate::Department || kind == Aggregate::Staff || kind == Aggregate::ServiceItem)
            loadChoices();
    });

    retranslate();
    setMode(Mode::Idle);
    restoreDraft();
    loadChoices();
    m_queue->refresh();
    search({});
}

ReceptionPage::~ReceptionPage()
{
    if (m_draftSoon.isActive())
        keepDraft();
}

QString ReceptionPage::title() const
{
    return tr("Reception");
}

void ReceptionPage::build()
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(px(theme::kGap), px(theme::kGap), px(theme::kGap), px(theme::kGap));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_message);
    column->addWidget(m_undo);
    m_body = new QHBoxLayout;
    m_body->setSpacing(px(theme::kGap));
    m_body->addWidget(buildLeft());
    m_body->addWidget(buildCard());
    column->addLayout(m_body, 1);
    column->addWidget(buildActs());
    column->addWidget(m_keys);
    m_newKey = m_keys->addButton(u"newPatient"_s, Icon::PersonAdd, Qt::Key_F9);
    m_babyKey = m_keys->addButton(u"newBaby"_s, Icon::Plus, Qt::Key_F10);
    m_unknownKey = m_keys->addButton(u"newUnknown"_s, Icon::Info, Qt::Key_F11);
    m_lastKey = m_keys->addButton(u"lastRegistered"_s, Icon::Refresh, Qt::Key_F12);
    m_keys->addStretch();
    m_queueKey = m_keys->addButton(u"toQueue"_s, Icon::Queue, QKeySequence{Qt::ALT | Qt::Key_Q});
}

QWidget *ReceptionPage::buildLeft()
{
    auto *left = new QWidget{this};
    auto *column = new QVBoxLayout{left};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_search);
    column->addWidget(m_hits, 5);
    column->addWidget(m_queue, 6);
    m_hits->setModel(m_hitsModel);
    m_hits->setStretchColumn(PatientHitsModel::Name);
    return left;
}

QWidget *ReceptionPage::buildCard()
{
    theme::makeCard(m_card);
    m_card->setObjectName(u"card"_s);
    m_heading->setObjectName(u"cardHeading"_s);
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    // In the order of Mode.
    m_stack->addWidget(m_idle);
    for (QWidget *form : std::initializer_list<QWidget *>{m_registration, m_newPerson, m_correction, m_baby, m_unknown,
                                                          m_merge, m_move})
        m_stack->addWidget(scrolled(form));

    m_cardButtons = new QWidget{m_card};
    auto *row = new QHBoxLayout{m_cardButtons};
    row->setContentsMargins(0, 0, 0, 0);
    m_back = new KeyButton{u"back"_s, Icon::ArrowLeft, Qt::Key_Escape, m_cardButtons};
    theme::setVariant(m_back, theme::Variant::Quiet);
    m_go = new KeyButton{u"go"_s, Icon::Check, QKeySequence{Qt::CTRL | Qt::Key_Return}, m_cardButtons};
    theme::setVariant(m_go, theme::Variant::Primary);
    m_mergeKey = new KeyButton{u"mergePatient"_s, Icon::Person, QKeySequence{Qt::ALT | Qt::Key_M}, m_cardButtons};
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_mergeKey);
    row->addWidget(m_go);

    auto *column = new QVBoxLayout{m_card};
    column->setContentsMargins(px(theme::kGapLarge), px(theme::kGap), px(theme::kGapLarge), px(theme::kGap));
    column->setSpacing(px(theme::kGapSmall));
    column->addWidget(m_heading);
    column->addWidget(m_question);
    column->addWidget(m_stack, 1);
    column->addWidget(m_cardButtons);
    return m_card;
}

/// One row for what can be done with whoever is current: somebody of the queue, or the person in the card.
QWidget *ReceptionPage::buildActs()
{
    m_chosenActs = new QWidget{this};
    auto *row = new QHBoxLayout{m_chosenActs};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(theme::kGapSmall));
    m_chosenName = new QLabel{m_chosenActs};
    theme::setTextRole(m_chosenName, theme::TextRole::Secondary);
    m_correctChosen = new KeyButton{u"correctChosen"_s, Icon::Edit, QKeySequence{Qt::ALT | Qt::Key_E}, m_chosenActs};
    row->addStretch(1);
    row->addWidget(m_chosenName);
    row->addWidget(m_correctChosen);
    auto *acts = new QWidget{this};
    auto *both = new QVBoxLayout{acts};
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_queue->actions());
    both->addWidget(m_chosenActs);
    return acts;
}

void ReceptionPage::setMode(Mode mode)
{
    m_mode = mode;
    m_question->clear();
    m_asked = {};
    m_stack->setCurrentIndex(int(mode));
    // The form of a person needs the room of the queue, which nobody looks at while typing.
    const bool isWide = mode == Mode::NewPerson || mode == Mode::Correct || mode == Mode::Merge;
    m_body->setStretch(0, isWide ? 38 : 54);
    m_body->setStretch(1, isWide ? 62 : 46);
    m_hits->setColumnHidden(PatientHitsModel::IdNumber, isWide);
    m_queue->setVisible(!isWide);
    m_queue->actions()->setVisible(!isWide && mode != Mode::Register);
    m_chosenActs->setVisible(mode == Mode::Register);
    m_chosenName->setText(m_registration->person().name);
    m_mergeKey->setVisible(mode == Mode::Correct && m_work.session.actor.may(Right::EditPatients));
    m_cardButtons->setVisible(mode != Mode::Idle);
    m_heading->setVisible(mode != Mode::Idle && mode != Mode::Register);
    nameButtons();
}

void ReceptionPage::nameButtons()
{
    m_go->setEnabled(!m_isWriting && (m_mode != Mode::Merge || m_merge->isComplete()));
    theme::setVariant(m_go, m_mode == Mode::Merge ? theme::Variant::Danger : theme::Variant::Primary);
    switch (m_mode) {
    case Mode::Idle:
        break;
    case Mode::Register:
        m_go->setLabel(m_isWriting ? tr("Registering…") : tr("Register"));
        break;
    case Mode::NewPerson:
        m_heading->setText(tr("New patient"));
        break;
    case Mode::Correct:
        m_heading->setText(tr("Correct a patient's data"));
        break;
    case Mode::Baby:
        m_heading->setText(tr("Baby without papers"));
        break;
    case Mode::Unknown:
        m_heading->setText(tr("Unknown person"));
        break;
    case Mode::Move:
        m_heading->setText(tr("Another department or doctor"));
        break;
    case Mode::Merge:
        m_heading->setText(tr("Merge two files of one person"));
        m_go->setLabel(m_isWriting ? tr("Merging…") : tr("Merge"));
        return;
    }
    if (m_mode != Mode::Idle && m_mode != Mode::Register)
        m_go->setLabel(m_isWriting ? tr("Saving…") : tr("Save"));
}

void ReceptionPage::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    nameButtons();
}

void ReceptionPage::say(Severity severity, const QString &text)
{
    m_message->showMessage(severity, text);
}

void ReceptionPage::ask(Severity severity, const QString &text, const QString &action, Qt::Key key,
                        std::function<void()> act)
{
    m_asked = std::move(act);
    if (m_asked)
        m_question->setAction(action, QKeySequence{Qt::ALT | key});
    else
        m_question->removeAction();
    m_question->showMessage(severity, text);
}

void ReceptionPage::showError(const Error &error, const QStringList &withoutField)
{
    const bool isAllAtFields = !error.fields.empty() && withoutField.isEmpty();
    if (!isAllAtFields)
        ask(Severity::Stop, withoutField.isEmpty() ? errorText(error) : withoutField.join(u'\n'), {}, {}, {});
}

void ReceptionPage::activate()
{
    m_queue->refresh();
    if (m_mode == Mode::Idle)
        m_search->setFocus(Qt::OtherFocusReason);
}

bool ReceptionPage::goBack()
{
    if (m_mode == Mode::Correct && m_correctionTouched) {
        dropCorrection([this] { goBack(); });
        return true;
    }
    if (m_mode == Mode::Merge) {
        setMode(Mode::Correct);
        m_correction->focusFirst();
        return true;
    }
    if (m_mode == Mode::Correct && std::exchange(m_isCorrectingChosen, false)) {
        setMode(Mode::Register);
        m_registration->focusFirst();
        return true;
    }
    m_submitWhenProposed = false;
    if (m_mode != Mode::Idle) {
        setMode(Mode::Idle);
        if (m_hitsAreDuplicates)
            search(m_search->text().trimmed());
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->selectAll();
        return true;
    }
    if (!m_search->hasFocus()) {
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void ReceptionPage::retranslate()
{
    m_search->setPlaceholderText(tr("Name, initials, ID number, phone"));
    m_search->setAccessibleName(tr("Find a patient"));
    m_hits->setAccessibleName(tr("Patients found"));
    m_hits->setEmptyState(Icon::Search, tr("Nobody found"), tr("F9 enters a new patient."));
    m_idle->setContent(Icon::PersonAdd, tr("Find a patient, then press Enter"),
                       tr("By name, initials, the last digits of the ID number, or phone. F9 enters somebody new."));
    m_back->setLabel(tr("Back"));
    m_mergeKey->setLabel(tr("Merge…"));
    m_mergeKey->setAccessibleName(tr("Merge with another file of the same person"));
    m_correctChosen->setLabel(tr("Edit"));
    m_correctChosen->setAccessibleName(tr("Correct the patient's data"));
    m_newKey->setLabel(tr("New"));
    m_newKey->setAccessibleName(tr("New patient"));
    m_babyKey->setLabel(tr("Baby"));
    m_unknownKey->setLabel(tr("Unknown"));
    m_unknownKey->setAccessibleName(tr("Unknown person"));
    m_lastKey->setLabel(tr("Last"));
    m_lastKey->setAccessibleName(tr("Last registered"));
    m_queueKey->setLabel(tr("Queue"));
    m_queueKey->setAccessibleName(tr("To the queue"));
    m_hitsModel->retranslate();
    m_queue->retranslate();
    m_registration->retranslate();
    m_newPerson->retranslate();
    m_correction->retranslate();
    m_baby->retranslate();
    m_unknown->retranslate();
    m_merge->retranslate();
    m_move->retranslate();
    nameButtons();
}

} // namespace clinic::ui
