// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompts.h"

#include "ui/common/form_field.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("clinic::ui::QtPrompts", text);
}

/// A dialog that destroys itself and whose acceptance is told only while the asker lives.
QDialog *makeDialog(QWidget *asker, const QString &objectName, const QString &title, const QString &text)
{
    auto *dialog = new QDialog{asker->window()};
    dialog->setObjectName(objectName);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinimumWidth(theme::px(440));
    auto *heading = new QLabel{title, dialog};
    heading->setObjectName(u"promptTitle"_s);
    heading->setWordWrap(true);
    theme::setTextRole(heading, theme::TextRole::Heading);
    auto *words = new QLabel{text, dialog};
    words->setObjectName(u"promptText"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *column = new QVBoxLayout{dialog};
    const int margin = theme::px(theme::kGapSection);
    column->setContentsMargins(margin, margin, margin, theme::px(theme::kGapLarge));
    column->setSpacing(theme::px(theme::kGap));
    column->addWidget(heading);
    column->addWidget(words);
    QObject::connect(asker, &QObject::destroyed, dialog, &QDialog::reject);
    return dialog;
}

QDialogButtonBox *addButtons(QDialog *dialog, const QString &action)
{
    auto *buttons = new QDialogButtonBox{dialog};
    auto *accept = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"promptAccept"_s);
    accept->setDefault(true);
    auto *reject =
        buttons->addButton(say(QT_TRANSLATE_NOOP("clinic::ui::QtPrompts", "Go back")), QDialogButtonBox::RejectRole);
    reject->setObjectName(u"promptReject"_s);
    reject->setAutoDefault(false);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
    return buttons;
}

QFileDialog *makeFileDialog(QWidget *asker, const QString &title, const QString &filter,
                            const Prompts::TextAnswer &done)
{
    auto *dialog = new QFileDialog{asker->window(), title, {}, filter};
    dialog->setObjectName(u"filePrompt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, asker, [done](const QString &path) { done(path); });
    return dialog;
}

} // namespace

void QtPrompts::askReason(QWidget *asker, const QString &title, const QString &text, const QStringList &suggestions,
                          TextAnswer done)
{
    QDialog *dialog = makeDialog(asker, u"reasonPrompt"_s, title, text);
    auto *column = static_cast<QVBoxLayout *>(dialog->layout());
    auto *editor = new QLineEdit{dialog};
    editor->setObjectName(u"promptReason"_s);
    editor->setMaxLength(200);
    auto *field = new FormField{u"reason"_s, editor, FormField::LabelPosition::Above, dialog};
    field->setLabel(say(QT_TRANSLATE_NOOP("clinic::ui::QtPrompts", "Reason")));
    field->setRequired(true);
    int number = 0;
    for (const QString &suggestion : suggestions) {
        ++number;
        QString label = suggestion;
        label.replace(u'&', u"&&"_s);
        auto *button = new QPushButton{number < 10 ? u"&%1  %2"_s.arg(number).arg(label) : label, dialog};
        button->setObjectName(u"promptSuggestion%1"_s.arg(number));
        button->setAccessibleName(suggestion);
        button->setAutoDefault(false);
        QObject::connect(button, &QPushButton::clicked, editor, [editor, suggestion] {
            editor->setText(suggestion);
            editor->setFocus();
        });
        column->addWidget(button);
    }
    column->addWidget(field);
    auto *buttons = addButtons(dialog, say(QT_TRANSLATE_NOOP("clinic::ui::QtPrompts", "Confirm")));
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, field, editor] {
        if (editor->text().trimmed().isEmpty()) {
            field->setProblem(
                say(QT_TRANSLATE_NOOP("clinic::ui::QtPrompts", "Say why; the reason is kept in the record.")));
            field->focusEditor();
        } else {
            dialog->accept();
        }
    });
    QObject::connect(dialog, &QDialog::accepted, asker,
                     [editor, done = std::move(done)] { done(editor->text().trimmed()); });
    editor->setFocus();
    dialog->open();
}

void QtPrompts::confirm(QWidget *asker, const QString &title, const QString &text, const QString &action,
                        YesAnswer done)
{
    QDialog *dialog = makeDialog(asker, u"confirmPrompt"_s, title, text);
    auto *buttons = addButtons(dialog, action);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, asker, [done = std::move(done)] { done(); });
    dialog->open();
}

void QtPrompts::chooseFile(QWidget *asker, const QString &title, const QString &filter, TextAnswer done)
{
    QFileDialog *dialog = makeFileDialog(asker, title, filter, done);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void QtPrompts::saveFile(QWidget *asker, const QString &title, const QString &suggestedName, const QString &filter,
                         TextAnswer done)
{
    QFileDialog *dialog = makeFileDialog(asker, title, filter, done);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggestedName);
    dialog->open();
}

void QtPrompts::chooseFolder(QWidget *asker, const QString &title, TextAnswer done)
{
    QFileDialog *dialog = makeFileDialog(asker, title, {}, done);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
}

} // namespace clinic::ui
