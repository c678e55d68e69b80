// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/first_start_page.h"

#include "text/code_text.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/desk.h"
#include "ui/common/form_field.h"
#include "ui/login/password_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

const std::vector<Role> kAllRoles{Role::Receptionist, Role::Doctor, Role::Pharmacist, Role::Cashier,
                                  Role::Administrator};

/// Path of the one problem that is the window's own: the repeated password.
const QString kAdminAgain = u"adminPasswordAgain"_s;
const QString kExistingFolder = u"existingFolder"_s;

} // namespace

FirstStartPage::FirstStartPage(ClinicStarter &starter, Prompts &prompts, const QString &clinicFolder,
                               const QString &demoFolder, QWidget *parent)
    : GateFrame{840, parent},
      m_starter{starter},
      m_prompts{prompts},
      m_demoFolder{demoFolder},
      m_newClinic{new QRadioButton{this}},
      m_demo{new QRadioButton{this}},
      m_existing{new QRadioButton{this}},
      m_newText{new QLabel{this}},
      m_demoText{new QLabel{this}},
      m_existingText{new QLabel{this}},
      m_banner{new Banner{u"firstStartBanner"_s, this}},
      m_busy{new Busy{this}},
      m_start{new KeyButton{u"startButton"_s, Icon::ArrowRight, QKeySequence{Qt::CTRL | Qt::Key_Return}, this}},
      m_back{new KeyButton{u"back"_s, Icon::ArrowLeft, Qt::Key_Escape, this}}
{
    m_newClinic->setObjectName(u"newClinic"_s);
    m_demo->setObjectName(u"demoClinic"_s);
    m_existing->setObjectName(u"existingClinic"_s);
    m_newClinic->setChecked(true);
    for (QLabel *text : {m_newText, m_demoText, m_existingText}) {
        theme::setTextRole(text, theme::TextRole::Secondary);
        text->setWordWrap(true);
    }
    auto *choices = new QHBoxLayout;
    choices->setSpacing(px(theme::kGapSection));
    for (const auto &[button, text] :
         {std::pair{m_newClinic, m_newText}, {m_demo, m_demoText}, {m_existing, m_existingText}}) {
        auto *choice = new QVBoxLayout;
        choice->setSpacing(px(2));
        choice->addWidget(button);
        choice->addWidget(text);
        choice->addStretch(1);
        choices->addLayout(choice, 1);
    }
    column()->addLayout(choices);
    m_formPart = makeForm();
    m_folder->setText(clinicFolder);
    m_existingPart = makeExistingPart();
    column()->addWidget(m_formPart);
    column()->addWidget(m_existingPart);
    column()->addWidget(m_banner);
    column()->addWidget(m_busy);
    auto *last = new QHBoxLayout;
    last->addWidget(m_back);
    last->addStretch(1);
    last->addWidget(m_start);
    column()->addLayout(last);
    theme::setVariant(m_start, theme::Variant::Primary);
    theme::setVariant(m_back, theme::Variant::Quiet);
    m_back->hide();

    for (QRadioButton *choice : {m_newClinic, m_demo, m_existing})
        connect(choice, &QRadioButton::toggled, this, [this](bool isChosen) {
            if (isChosen)
                showChoice();
        });
    connect(m_start, &QPushButton::clicked, this, &FirstStartPage::start);
    connect(m_back, &QPushButton::clicked, this, &FirstStartPage::backRequested);
    connect(m_busy, &Busy::cancelled, this, &FirstStartPage::stopDemo);
    FirstStartPage::retranslate();
    showChoice();
}

FormField *FirstStartPage::addField(QVBoxLayout *column, const QString &path, QWidget *editor)
{
    auto *field = new FormField{path, editor, FormField::LabelPosition::Above, this};
    column->addWidget(field);
    m_form.add(field, path);
    return field;
}

QWidget *FirstStartPage::makeForm()
{
    auto *part = new QWidget{this};
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *side : {left, right})
        side->setSpacing(px(theme::kGapSmall));

    m_name = new QLineEdit;
    m_code = new QLineEdit;
    m_tier = new QComboBox;
    m_folder = new QLineEdit;
    m_login = new QLineEdit;
    m_adminName = new QLineEdit;
    m_password = new PasswordField;
    m_again = new PasswordField;
    m_alone = new QCheckBox{part};
    m_alone->setObjectName(u"workAlone"_s);
    m_choose = new KeyButton{u"chooseFolder"_s, Icon::Box, {}, part};
    m_folder->setReadOnly(true);

    addField(left, u"organisation.name"_s, m_name)->setRequired(true);
    addField(left, u"organisation.institutionCode"_s, m_code);
    m_tier->addItems({QString{}, QString{}});
    addField(left, u"organisation.tier"_s, m_tier);
    addField(left, u"folder"_s, m_folder);
    left->addWidget(m_choose, 0, Qt::AlignLeading);
    left->addStretch(1);
    addField(right, u"adminName"_s, m_adminName)->setRequired(true);
    addField(right, u"adminLogin"_s, m_login)->setRequired(true);
    addField(right, u"adminPassword"_s, m_password)->setRequired(true);
    addField(right, kAdminAgain, m_again)->setRequired(true);
    right->addWidget(m_alone);
    right->addStretch(1);

    auto *row = new QHBoxLayout{part};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(theme::kGapSection));
    row->addLayout(left, 1);
    row->addLayout(right, 1);

    connect(m_choose, &QPushButton::clicked, this, [this] {
        m_prompts.chooseFolder(this, tr("Folder for the clinic's records"),
                               [this](const QString &folder) { m_folder->setText(folder); });
    });
    QWidget *before = m_name;
    for (QWidget *next : std::initializer_list<QWidget *>{m_code, m_tier, m_folder, m_choose, m_adminName, m_login,
                                                          m_password, m_again, m_alone}) {
        setTabOrder(before, next);
        before = next;
    }
    // Enter goes on to the next field; in the last one it starts.
    const QList<QWidget *> order{m_name, m_code, m_tier, m_adminName, m_login, m_password, m_again};
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (auto *line = qobject_cast<QLineEdit *>(order[i]))
            connect(line, &QLineEdit::returnPressed, this, [this, next = order.value(i + 1)] {
                if (next)
                    next->setFocus();
                else
                    start();
            });
    }
    return part;
}

QWidget *FirstStartPage::makeExistingPart()
{
    auto *part = new QWidget{this};
    auto *column = new QVBoxLayout{part};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(theme::kGapSmall));
    m_existingFolder = new QLineEdit;
    m_existingFolder->setReadOnly(true);
    addField(column, kExistingFolder, m_existingFolder)->setRequired(true);
    m_chooseExisting = new KeyButton{u"chooseExisting"_s, Icon::Box, {}, part};
    column->addWidget(m_chooseExisting, 0, Qt::AlignLeading);
    connect(m_chooseExisting, &QPushButton::clicked, this, [this] {
        m_prompts.chooseFolder(this, tr("Folder of the clinic"), [this](const QString &folder) {
            m_existingFolder->setText(folder);
            m_start->setFocus();
        });
    });
    return part;
}

void FirstStartPage::setWayBack(bool isThere)
{
    m_back->setVisible(isThere);
}

bool FirstStartPage::isDemo() const
{
    return m_demo->isChecked();
}

void FirstStartPage::activate()
{
    if (isDemo())
        m_demo->setFocus();
    else if (m_existing->isChecked())
        m_chooseExisting->setFocus();
    else
        m_name->setFocus();
}

void FirstStartPage::showChoice()
{
    m_formPart->setVisible(m_newClinic->isChecked());
    m_existingPart->setVisible(m_existing->isChecked());
    m_banner->clear();
    retranslate();
}

void FirstStartPage::start()
{
    if (m_isBusy)
        return;
    m_banner->clear();
    if (isDemo())
        startDemo();
    else if (m_existing->isChecked())
        openExisting();
    else
        startClinic();
}

void FirstStartPage::openExisting()
{
    const QString folder = m_existingFolder->text();
    FormField *field = m_form.field(kExistingFolder);
    if (folder.isEmpty()) {
        field->setProblem(tr("Choose the folder first."));
        m_chooseExisting->setFocus();
    } else if (!m_starter.isClinic(folder)) {
        field->setProblem(tr("There is no clinic in this folder. Choose the folder that holds its records."));
        m_chooseExisting->setFocus();
    } else {
        Q_EMIT created(folder, {});
    }
}

void FirstStartPage::startClinic()
{
    if (m_password->text() != m_again->text()) {
        m_form.clearProblems();
        m_form.field(kAdminAgain)->setProblem(tr("The two passwords differ. Type the same one twice."));
        m_form.field(kAdminAgain)->focusEditor();
        return;
    }
    ClinicSetUp setUp;
    setUp.organisation.name = m_name->text();
    setUp.organisation.institutionCode = m_code->text();
    setUp.organisation.tier = m_tier->currentIndex() == 1 ? Tier::Village : Tier::Township;
    setUp.adminLogin = m_login->text();
    setUp.adminName = m_adminName->text();
    setUp.adminPassword = m_password->text();
    if (m_alone->isChecked())
        setUp.adminRoles = kAllRoles;
    setBusy(true);
    const QString folder = m_folder->text();
    const auto made = m_starter.createClinic(setUp, folder);
    m_busy->watch(made, tr("Creating the clinic and reading the catalogues…"), false);
    whenDone(made, this, [this, folder, login = setUp.adminLogin.trimmed()](const Result<> &result) {
        finish(result, folder, login);
    });
}

void FirstStartPage::startDemo()
{
    setBusy(true);
    const auto made = m_starter.createDemo(m_demoFolder);
    m_busy->watch(made, tr("Making the demonstration clinic…"));
    whenDone(made, this, [this, folder = m_demoFolder](const Result<> &result) { finish(result, folder, {}); });
    // Stopped work ends by itself a moment later, and only then may the next begin in the same folder.
    auto *end = new QFutureWatcher<Result<>>{this};
    connect(end, &QFutureWatcherBase::finished, this, [this, end] {
        if (end->isCanceled()) {
            setBusy(false);
            m_banner->showMessage(Severity::Note, tr("Stopped. Nothing was kept."));
        }
        end->deleteLater();
    });
    end->setFuture(made);
}

void FirstStartPage::stopDemo()
{
    m_isStopping = true;
    retranslate();
}

void FirstStartPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_isStopping = false;
    m_back->setEnabled(!isBusy);
    m_existing->setEnabled(!isBusy);
    m_start->setEnabled(!isBusy);
    m_formPart->setEnabled(!isBusy);
    m_newClinic->setEnabled(!isBusy);
    m_demo->setEnabled(!isBusy);
    retranslate();
}

void FirstStartPage::finish(const Result<> &result, const QString &folder, const QString &login)
{
    setBusy(false);
    if (result) {
        Q_EMIT created(folder, login);
        return;
    }
    if (isDemo() || result.error().fields.empty()) {
        m_banner->showMessage(Severity::Stop, errorText(result.error()));
        return;
    }
    const QStringList elsewhere = m_form.showProblems(result.error().fields, problemText);
    if (!elsewhere.isEmpty())
        m_banner->showMessage(Severity::Stop, elsewhere.join(u'\n'));
}

void FirstStartPage::retranslate()
{
    GateFrame::retranslate();
    setHeadline(tr("Welcome"), tr("What would you like to open?"));
    m_newClinic->setText(tr("A new clinic"));
    m_newText->setText(tr("For your own work. You enter the clinic and its first administrator."));
    m_demo->setText(tr("The demonstration clinic"));
    m_demoText->setText(tr("To look around: a made-up township with patients, stock and a queue."));
    const auto label = [this](const QString &path, const QString &text) { m_form.field(path)->setLabel(text); };
    label(u"organisation.name"_s, tr("Name as on the licence"));
    label(u"organisation.institutionCode"_s, tr("Institution code"));
    label(u"organisation.tier"_s, tr("Kind of clinic"));
    m_tier->setItemText(0, tr("Township health centre"));
    m_tier->setItemText(1, tr("Village clinic"));
    m_existing->setText(tr("A clinic that is there already"));
    m_existingText->setText(tr("Its folder is on this computer, or was copied to it."));
    label(kExistingFolder, tr("Folder of the clinic"));
    m_chooseExisting->setLabel(tr("Choose the folder…"));
    m_back->setLabel(tr("Back"));
    label(u"folder"_s, tr("Where the records are kept"));
    m_choose->setLabel(tr("Choose another folder…"));
    label(u"adminName"_s, tr("Your name"));
    label(u"adminLogin"_s, tr("Login name"));
    label(u"adminPassword"_s, tr("Password"));
    label(kAdminAgain, tr("Password again"));
    m_form.field(kAdminAgain)
        ->setHint(tr("Write it down and lock it away: when every administrator's password is lost, "
                     "nobody can open the records."));
    m_alone->setText(tr("I work here alone: all roles"));
    if (m_isStopping)
        m_start->setLabel(tr("Stopping…"));
    else if (isDemo())
        m_start->setLabel(tr("Open the demonstration"));
    else if (m_existing->isChecked())
        m_start->setLabel(tr("Open the clinic"));
    else
        m_start->setLabel(tr("Create the clinic"));
}

} // namespace clinic::ui
