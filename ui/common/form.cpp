// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form.h"

#include "ui/common/form_field.h"

namespace clinic::ui {

void Form::add(FormField *field, const QString &path)
{
    m_entries.push_back({path.isEmpty() ? field->name() : path, field});
    connect(field, &QObject::destroyed, this,
            [this, field] { std::erase_if(m_entries, [field](const Entry &entry) { return entry.field == field; }); });
}

FormField *Form::field(const QString &path) const
{
    QString wanted = path;
    while (!wanted.isEmpty()) {
        for (const Entry &entry : m_entries)
            if (entry.path == wanted)
                return entry.field;
        wanted.truncate(std::max({wanted.lastIndexOf(u'.'), wanted.lastIndexOf(u'['), qsizetype{0}}));
    }
    return nullptr;
}

QStringList Form::showProblems(const std::vector<FieldProblem> &problems, const TextOf &textOf)
{
    clearProblems();
    QStringList homeless;
    for (const FieldProblem &problem : problems) {
        const QString sentence = textOf(problem);
        if (FormField *place = field(problem.path))
            place->setProblem(place->problem().isEmpty() ? sentence : place->problem() + u'\n' + sentence);
        else
            homeless << sentence;
    }
    for (const Entry &entry : m_entries) {
        if (!entry.field->problem().isEmpty()) {
            entry.field->focusEditor();
            break;
        }
    }
    return homeless;
}

void Form::clearProblems()
{
    for (const Entry &entry : m_entries)
        entry.field->clearProblem();
}

bool Form::hasProblems() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [](const Entry &entry) { return !entry.field->problem().isEmpty(); });
}

} // namespace clinic::ui
