// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace clinic::ui {

/// Questions that need an answer before an act. Every answer arrives later through `done`, on the UI thread; it does
/// not arrive when the person cancels or when `asker` is gone by then. Tests answer with FakePrompts.
class Prompts {
public:
    using TextAnswer = std::function<void(const QString &)>;
    using YesAnswer = std::function<void()>;

    virtual ~Prompts() = default;

    /// Asks why something is voided. The answer is trimmed and never empty. `suggestions` are offered for one click or
    /// one key (Alt and the number printed in front).
    virtual void askReason(QWidget *asker, const QString &title, const QString &text, const QStringList &suggestions,
                           TextAnswer done) = 0;
    /// Asks whether to go on; `action` is the word on the button ("Cancel registration"), never "Yes".
    virtual void confirm(QWidget *asker, const QString &title, const QString &text, const QString &action,
                         YesAnswer done) = 0;
    /// An existing file to read; `filter` as in QFileDialog.
    virtual void chooseFile(QWidget *asker, const QString &title, const QString &filter, TextAnswer done) = 0;
    /// A file to write; asks itself before an existing one is replaced.
    virtual void saveFile(QWidget *asker, const QString &title, const QString &suggestedName, const QString &filter,
                          TextAnswer done) = 0;
    /// A folder.
    virtual void chooseFolder(QWidget *asker, const QString &title, TextAnswer done) = 0;

    void askReason(QWidget *asker, const QString &title, const QString &text, TextAnswer done)
    {
        askReason(asker, title, text, {}, std::move(done));
    }
};

/// Real dialogs, window-modal, one at a time, opened without a nested event loop.
class QtPrompts : public Prompts {
public:
    using Prompts::askReason;
    void askReason(QWidget *asker, const QString &title, const QString &text, const QStringList &suggestions,
                   TextAnswer done) override;
    void confirm(QWidget *asker, const QString &title, const QString &text, const QString &action,
                 YesAnswer done) override;
    void chooseFile(QWidget *asker, const QString &title, const QString &filter, TextAnswer done) override;
    void saveFile(QWidget *asker, const QString &title, const QString &suggestedName, const QString &filter,
                  TextAnswer done) override;
    void chooseFolder(QWidget *asker, const QString &title, TextAnswer done) override;
};

} // namespace clinic::ui
