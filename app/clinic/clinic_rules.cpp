// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinic/clinic_rules.h"

#include "base/text_input.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kMostCode = 40;
constexpr int kMostDepartmentCode = 20;

/// Collects the problems of one form.
class Form {
public:
    explicit Form(QString prefix) : m_prefix{std::move(prefix)} {}

    void text(const QString &field, QString &member, int most, bool isRequired)
    {
        const TextInput input = normalizeName(member, m_prefix + field, most);
        if (!input)
            m_problems.push_back(input.error());
        else
            member = *input;
        if (input && isRequired && member.isEmpty())
            note(field, u"field.required"_s);
    }

    void code(const QString &field, QString &member, int most, bool isRequired)
    {
        text(field, member, most, isRequired);
        member = member.toUpper();
        const auto isCodeCharacter = [](QChar c) { return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'-'; };
        if (!std::ranges::all_of(member, isCodeCharacter))
            note(field, u"clinic.code_format"_s);
    }

    void phone(const QString &field, QString &member)
    {
        text(field, member, kMostCode, false);
        const auto isPhoneCharacter = [](QChar c) {
            return (c >= u'0' && c <= u'9') || QStringView{u" -+()/"}.contains(c);
        };
        if (!std::ranges::all_of(member, isPhoneCharacter))
            note(field, u"clinic.phone_format"_s);
    }

    std::vector<FieldProblem> problems() { return std::move(m_problems); }

private:
    void note(const QString &field, const QString &code) { m_problems.push_back({m_prefix + field, code}); }

    QString m_prefix;
    std::vector<FieldProblem> m_problems{};
};

} // namespace

std::vector<FieldProblem> checkOrganisation(Organisation &organisation, const QString &prefix)
{
    Form form{prefix};
    form.text(u"name"_s, organisation.name, kMaxNameLength, true);
    form.code(u"institutionCode"_s, organisation.institutionCode, kMostCode, false);
    form.text(u"address"_s, organisation.address, kMaxLineLength, false);
    form.phone(u"phone"_s, organisation.phone);
    return form.problems();
}

std::vector<FieldProblem> checkDepartment(Department &department)
{
    Form form{{}};
    form.code(u"code"_s, department.code, kMostDepartmentCode, true);
    form.text(u"name"_s, department.name, kMaxNameLength, true);
    form.text(u"room"_s, department.room, kMaxNameLength, false);
    return form.problems();
}

std::vector<FieldProblem> checkFacility(Facility &facility)
{
    Form form{{}};
    form.text(u"name"_s, facility.name, kMaxNameLength, true);
    form.code(u"institutionCode"_s, facility.institutionCode, kMostCode, false);
    form.text(u"departments"_s, facility.departments, kMaxLineLength, false);
    form.phone(u"phone"_s, facility.phone);
    return form.problems();
}

std::vector<Department> defaultDepartments(Tier tier)
{
    struct Entry {
        const char16_t *code;
        const char16_t *name;
    };
    static constexpr Entry kVillage[]{{u"QK", u"全科"}};
    static constexpr Entry kCentre[]{{u"QK", u"全科门诊"}, {u"NK", u"内科"},      {u"WK", u"外科"},
                                     {u"FK", u"妇产科"},   {u"EK", u"儿科"},      {u"ZY", u"中医科"},
                                     {u"JZ", u"急诊室"},   {u"YF", u"预防保健科"}};
    std::vector<Department> departments;
    for (const Entry &entry :
         tier == Tier::Village ? std::span<const Entry>{kVillage} : std::span<const Entry>{kCentre}) {
        Department department;
        department.code = QString::fromUtf16(entry.code);
        department.name = QString::fromUtf16(entry.name);
        departments.push_back(std::move(department));
    }
    return departments;
}

} // namespace clinic
