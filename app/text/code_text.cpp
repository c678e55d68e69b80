// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_text.h"

#include "text/code_tables.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> table = [] {
        QHash<QString, const char *> all;
        for (const auto &entries : {baseCodes(), generalCodes(), peopleCodes(), encounterCodes(), prescribingCodes(),
                                    insuranceCodes(), pharmacyCodes(), exchangeCodes(), uiCodes()})
            for (const CodeEntry &entry : entries)
                all.insert(QString::fromLatin1(entry.code), entry.sentence);
        return all;
    }();
    return table;
}

/// All places at once: an argument that itself holds "%2" must not be filled again.
QString filled(const QString &sentence, const QVariantList &args)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1].isDigit()) {
            const int place = sentence[i + 1].digitValue();
            text += place >= 1 && place <= args.size() ? args[place - 1].toString() : QString{};
            ++i;
        } else {
            text += sentence[i];
        }
    }
    return text;
}

} // namespace

QString codeText(const QString &code, const QVariantList &args)
{
    const char *sentence = sentences().value(code, nullptr);
    if (!sentence)
        return filled(QCoreApplication::translate("Codes", "Something went wrong (%1). Please try again; if it "
                                                           "happens again, tell your administrator this code."),
                      {code});
    return filled(QCoreApplication::translate("Codes", sentence), args);
}

QString problemText(const FieldProblem &problem)
{
    return codeText(problem.code, problem.args);
}

QString errorText(const Error &error)
{
    if (error.fields.empty())
        return codeText(error.code, error.args);
    QStringList lines;
    for (const FieldProblem &problem : error.fields)
        lines << problemText(problem);
    lines.removeDuplicates();
    return lines.join(u'\n');
}

bool hasCodeText(const QString &code)
{
    return sentences().contains(code);
}

QStringList knownCodes()
{
    QStringList codes = sentences().keys();
    codes.sort();
    return codes;
}

} // namespace clinic
