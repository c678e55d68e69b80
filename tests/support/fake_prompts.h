// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"

#include <QPointer>
#include <QWidget>

#include <deque>
#include <optional>
#include <vector>

namespace clinic::ui {

/// Answers every question from a list, at once, and remembers what was asked. An unanswered question counts as
/// cancelled.
class FakePrompts : public Prompts {
public:
    enum class Kind { Reason, Confirm, ChooseFile, SaveFile, ChooseFolder };
    struct Asked {
        Kind kind{};
        QString title{};
        QString text{};
        QString action{};        ///< of confirm
        QString suggestedName{}; ///< of saveFile
        QStringList suggestions{};
    };

    /// The next question is answered with this text (a reason or a path), or with yes.
    void answer(const QString &text) { m_answers.emplace_back(text); }
    void answerYes() { m_answers.emplace_back(QString{}); }
    /// The next question is cancelled.
    void cancel() { m_answers.emplace_back(std::nullopt); }

    const std::vector<Asked> &asked() const { return m_asked; }
    /// Answers given but not asked for: a test that ends with some has not seen the question it expected.
    std::size_t unusedAnswers() const { return m_answers.size(); }

    using Prompts::askReason;
    void askReason(QWidget *, const QString &title, const QString &text, const QStringList &suggestions,
                   TextAnswer done) override
    {
        m_asked.push_back({Kind::Reason, title, text, {}, {}, suggestions});
        if (const auto given = next())
            done(*given);
    }
    void confirm(QWidget *, const QString &title, const QString &text, const QString &action, YesAnswer done) override
    {
        m_asked.push_back({Kind::Confirm, title, text, action, {}, {}});
        if (next())
            done();
    }
    void chooseFile(QWidget *, const QString &title, const QString &, TextAnswer done) override
    {
        m_asked.push_back({Kind::ChooseFile, title, {}, {}, {}, {}});
        if (const auto given = next())
            done(*given);
    }
    void saveFile(QWidget *, const QString &title, const QString &suggestedName, const QString &,
                  TextAnswer done) override
    {
        m_asked.push_back({Kind::SaveFile, title, {}, {}, suggestedName, {}});
        if (const auto given = next())
            done(*given);
    }
    void chooseFolder(QWidget *, const QString &title, TextAnswer done) override
    {
        m_asked.push_back({Kind::ChooseFolder, title, {}, {}, {}, {}});
        if (const auto given = next())
            done(*given);
    }

private:
    std::optional<QString> next()
    {
        if (m_answers.empty())
            return std::nullopt;
        auto given = std::move(m_answers.front());
        m_answers.pop_front();
        return given;
    }

    std::deque<std::optional<QString>> m_answers{};
    std::vector<Asked> m_asked{};
};

} // namespace clinic::ui
