// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace clinic::ui {

class FormField;

/// Puts the problems of a Result at their fields. The fields stay owned by their widgets.
class Form : public QObject {
    Q_OBJECT

public:
    /// Turns a problem into the sentence for a person (app/text).
    using TextOf = std::function<QString(const FieldProblem &)>;

    using QObject::QObject;

    /// In the order of the form; `path` defaults to the field's name.
    void add(FormField *field, const QString &path = {});
    FormField *field(const QString &path) const;

    /// Clears all earlier problems, shows these at once and focuses the first faulty field. A problem of
    /// `lines[2].quantity` goes to that path or else to the nearest path above it (`lines[2]`, `lines`). Returns the
    /// sentences for which there is no field: the page shows them in its banner.
    [[nodiscard]] QStringList showProblems(const std::vector<FieldProblem> &problems, const TextOf &textOf);
    void clearProblems();
    bool hasProblems() const;

private:
    struct Entry {
        QString path{};
        FormField *field{nullptr};
    };
    std::vector<Entry> m_entries{};
};

} // namespace clinic::ui
