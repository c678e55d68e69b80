// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_rules.h"

#include "base/text_input.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kMostYears = 130;
constexpr int kChildYears = 14;
constexpr int kMostDocumentNumber = 40;
constexpr QStringView kMadeUpDivision = u"999999";
constexpr QStringView kMadeUpPhone = u"100";
constexpr QChar kPlaceMark{u'@'};
constexpr QStringView kPlaceEnds = u"组队社村屯庄寨湾庙";

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Letters, digits and marks of any script, and characters that Unicode has not placed yet.
bool isNameCharacter(char32_t c)
{
    const auto category = QChar::category(c);
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || category == QChar::Other_PrivateUse ||
           category == QChar::Other_NotAssigned;
}

/// Villagers say 三组 and 3组: numerals before a group become digits.
QString placeKey(const QString &text)
{
    static constexpr QStringView kNumerals = u"〇一二三四五六七八九";
    static const QRegularExpression numeral{u"第?([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=[组队社])"_s};
    QString key = nameKey(text);
    const QRegularExpressionMatch match = numeral.match(key);
    if (!match.hasMatch() || match.capturedLength() == 0)
        return key;
    const auto digit = [&](int group) {
        return match.capturedLength(group) == 0 ? 0 : kNumerals.indexOf(match.capturedView(group));
    };
    const bool hasTen = match.capturedLength(2) > 0;
    const auto number = hasTen ? std::max<qsizetype>(digit(1), 1) * 10 + digit(3) : digit(1) + digit(3);
    if (number == 0)
        return key.remove(match.capturedStart(), match.capturedLength());
    return key.replace(match.capturedStart(), match.capturedLength(), QString::number(number));
}

bool isPlace(QStringView token)
{
    return token.size() > 1 && kPlaceEnds.contains(token.back());
}

std::optional<PatientQuery> placeQuery(const QString &text)
{
    const QStringList tokens = text.split(u' ', Qt::SkipEmptyParts);
    if (tokens.isEmpty())
        return std::nullopt;
    if (tokens.size() == 1) {
        if (!isPlace(text))
            return std::nullopt;
        return PatientQuery{QueryKind::Place, kPlaceMark + placeKey(text), nameKey(text)};
    }
    const auto withName = [](const QString &place, const QString &name) {
        return PatientQuery{QueryKind::Place, kPlaceMark + placeKey(place) + u'|' + nameKey(name), {}};
    };
    if (isPlace(tokens.first()))
        return isPlace(tokens[1]) && tokens.size() > 2
                   ? withName(tokens[0] + tokens[1], tokens.mid(2).join(QString{}))
                   : withName(tokens.first(), isPlace(tokens[1]) ? QString{} : tokens.mid(1).join(QString{}));
    if (isPlace(tokens.last()))
        return withName(tokens.last(), tokens.first(tokens.size() - 1).join(QString{}));
    return std::nullopt;
}

PatientQuery digitQuery(const QString &digits)
{
    const qsizetype length = digits.size();
    if (length <= 3)
        return {QueryKind::FileNumber, digits, {}};
    if (length <= 6)
        return {QueryKind::Tail, ResidentId::reversedTail(digits), digits};
    if (length == 8) {
        const ClinicDate day{digits.left(4).toInt(), digits.mid(4, 2).toInt(), digits.mid(6).toInt()};
        if (day.isValid() && day.year() >= 1890 && day.year() < 2100)
            return {QueryKind::Birthday, day.toString(), digits};
    }
    if (length <= 11)
        return {QueryKind::Phone, digits, {}};
    // 15 digits may be an old number, or a new one that is still being typed.
    const QString old = length == 15 ? digits.left(6) + u"19"_s + digits.mid(6) : QString{};
    return {QueryKind::ResidentId, digits, old};
}

/// A number with x at its end: the whole resident ID, or its tail.
std::optional<PatientQuery> checkDigitQuery(const QString &text)
{
    if (!text.endsWith(u'X', Qt::CaseInsensitive) || !isDigits(QStringView{text}.chopped(1)))
        return std::nullopt;
    if (text.size() == 18)
        return PatientQuery{QueryKind::ResidentId, text.toUpper(), {}};
    if (text.size() >= 4 && text.size() <= 17)
        return PatientQuery{QueryKind::Tail, ResidentId::reversedTail(text), {}};
    return std::nullopt;
}

/// Every way to join one of the heads with one of the tails.
void appendJoined(QStringList &keys, const QStringList &heads, const QStringList &tails)
{
    for (const QString &head : heads)
        for (const QString &tail : tails)
            keys.append(head + tail);
}

/// A part of a name in its three forms; the unlikely readings count only in full spellings of the whole name.
struct NamePart {
    QString text{};
    QStringList full{QString{}};
    QStringList initials{QString{}};

    void append(const PinyinCharacter &character)
    {
        constexpr qsizetype kMixedReadings = 2;
        text += character.text;
        QStringList readings =
            character.readings.isEmpty() ? QStringList{character.text} : character.readings.mid(0, kMixedReadings);
        QStringList firsts;
        for (const QString &reading : std::as_const(readings))
            firsts.append(reading.first(reading.front().isHighSurrogate() ? 2 : 1));
        firsts.removeDuplicates();
        const auto join = [](const QStringList &before, const QStringList &next) {
            QStringList joined;
            appendJoined(joined, before, next);
            return joined.mid(0, 8);
        };
        full = join(full, readings);
        initials = join(initials, firsts);
    }
};

void appendMixedKeys(QStringList &keys, const std::vector<PinyinCharacter> &characters, std::size_t surnameLength)
{
    NamePart surname;
    NamePart rest;
    for (std::size_t i = 0; i < characters.size(); ++i)
        (i < surnameLength ? surname : rest).append(characters[i]);
    appendJoined(keys, surname.full, rest.initials);
    appendJoined(keys, surname.initials, rest.full);
    appendJoined(keys, {surname.text}, rest.initials);
    appendJoined(keys, {surname.text}, rest.full);
    appendJoined(keys, surname.full, {rest.text});
    appendJoined(keys, surname.initials, {rest.text});
}

void takeText(TextInput input, QString &member, std::vector<FieldProblem> &problems)
{
    if (input)
        member = *input;
    else
        problems.push_back(input.error());
}

bool isPhone(QStringView digits)
{
    if (!isDigits(digits) || digits.size() < 7 || digits.size() > 12)
        return false;
    return digits.size() != 11 || digits.front() == u'1' || digits.front() == u'0';
}

void checkPhone(QString &phone, const QString &path, std::vector<FieldProblem> &problems)
{
    phone = normalizePhone(phone);
    if (!phone.isEmpty() && !isPhone(phone))
        problems.push_back({path, u"people.phone_format"_s});
}

void checkBirthAndSex(const Patient &patient, const ClinicDate &today, std::vector<FieldProblem> &problems)
{
    if (!patient.isTemporary && patient.sex == Sex::Unknown)
        problems.push_back({u"sex"_s, u"field.required"_s});
    if (!patient.birthDate) {
        if (!patient.isTemporary)
            problems.push_back({u"birthDate"_s, u"field.required"_s});
        return;
    }
    if (!patient.birthDate->isValid())
        problems.push_back({u"birthDate"_s, u"field.date"_s});
    else if (*patient.birthDate > today)
        problems.push_back({u"birthDate"_s, u"people.birth_future"_s});
    else if (ageOn(*patient.birthDate, today).years >= kMostYears)
        problems.push_back({u"birthDate"_s, u"people.birth_too_old"_s, {kMostYears}});
    if (!patient.residentId)
        return;
    if (*patient.birthDate != patient.residentId->birthDate())
        problems.push_back({u"birthDate"_s, u"people.birth_not_of_id"_s, {patient.residentId->birthDate().toString()}});
    if (patient.sex != Sex::Unknown && patient.sex != patient.residentId->sex())
        problems.push_back({u"sex"_s, u"people.sex_not_of_id"_s});
}

void checkDocument(Patient &patient, std::vector<FieldProblem> &problems)
{
    patient.documentNumber = toHalfWidth(patient.documentNumber).remove(u' ').toUpper();
    const bool hasNumber = !patient.documentNumber.isEmpty();
    const bool hasType = patient.documentType != DocumentType::None;
    const auto isDocumentCharacter = [](QChar c) {
        return isNameCharacter(c.unicode()) || QStringView{u"-()/."}.contains(c);
    };
    if (hasType && !hasNumber)
        problems.push_back({u"documentNumber"_s, u"field.required"_s});
    else if (hasNumber && !hasType)
        problems.push_back({u"documentType"_s, u"field.required"_s});
    else if (patient.documentNumber.size() > kMostDocumentNumber ||
             !std::ranges::all_of(patient.documentNumber, isDocumentCharacter))
        problems.push_back({u"documentNumber"_s, u"people.document_format"_s});
}

/// Every field that a correction keeps the old value of, as text.
using FieldText = QString (*)(const Patient &);
struct FieldRow {
    const char *field;
    FieldText text;
};

const auto &fieldTable()
{
    static const auto table = std::to_array<FieldRow>({
        {"name", [](const Patient &p) { return p.name; }},
        {"sex", [](const Patient &p) { return toWord(p.sex); }},
        {"birthDate", [](const Patient &p) { return p.birthDate ? p.birthDate->toString() : QString{}; }},
        {"birthEstimated", [](const Patient &p) { return p.birthEstimated ? u"1"_s : u"0"_s; }},
        {"residentId", [](const Patient &p) { return p.residentId ? p.residentId->toString() : QString{}; }},
        {"documentType", [](const Patient &p) { return toWord(p.documentType); }},
        {"documentNumber", [](const Patient &p) { return p.documentNumber; }},
        {"phone", [](const Patient &p) { return p.phone; }},
        {"village", [](const Patient &p) { return p.village; }},
        {"villageGroup", [](const Patient &p) { return p.villageGroup; }},
        {"address", [](const Patient &p) { return p.address; }},
        {"occupation", [](const Patient &p) { return toWord(p.occupation); }},
        {"kinName", [](const Patient &p) { return p.kinName; }},
        {"kinRelation", [](const Patient &p) { return toWord(p.kinRelation); }},
        {"kinPhone", [](const Patient &p) { return p.kinPhone; }},
        {"guardian", [](const Patient &p) { return p.guardian ? p.guardian->toString() : QString{}; }},
        {"note", [](const Patient &p) { return p.note; }},
        {"isTemporary", [](const Patient &p) { return p.isTemporary ? u"1"_s : u"0"_s; }},
        {"state", [](const Patient &p) { return toWord(p.state); }},
        {"mergedInto", [](const Patient &p) { return p.mergedInto ? p.mergedInto->toString() : QString{}; }},
    });
    return table;
}

} // namespace

QString afterKey(const QString &key)
{
    const char32_t last = 0x10FFFF;
    return key + QString::fromUcs4(&last, 1);
}

QString nameKey(const QString &name)
{
    QString key;
    for (const uint character : toHalfWidth(name).normalized(QString::NormalizationForm_C).toUcs4()) {
        const auto c = char32_t{QChar::toLower(character)};
        if (isNameCharacter(c))
            key += QString::fromUcs4(&c, 1);
    }
    return key.replace(u'ü', u'v');
}

PatientQuery classifyQuery(const QString &text)
{
    const QString plain = toHalfWidth(text).simplified();
    QString number = plain;
    number.remove(u' ').remove(u'-');
    if (isDigits(number) && number.size() <= 18)
        return digitQuery(number);
    if (auto query = checkDigitQuery(number))
        return *query;
    static const QRegularExpression document{u"^[A-Za-z]{1,3}[0-9]{6,}$"_s};
    if (document.match(number).hasMatch())
        return {QueryKind::Document, number.toUpper(), {}};
    if (auto query = placeQuery(plain))
        return *query;
    const QString key = nameKey(plain);
    return key.isEmpty() ? PatientQuery{} : PatientQuery{QueryKind::Name, key, {}};
}

QStringList searchKeys(const Patient &patient, const Pinyin &pinyin)
{
    const auto characters = pinyin.characters(patient.name);
    QStringList keys;
    QString tail;
    for (const auto &character : characters | std::views::reverse) {
        tail.prepend(nameKey(character.text));
        keys.append(tail);
    }
    const PinyinForms forms = pinyin.forms(patient.name);
    keys += forms.full;
    keys += forms.initials;
    if (characters.size() > 1)
        appendMixedKeys(keys, characters, 1);
    if (characters.size() > 3)
        appendMixedKeys(keys, characters, 2);
    const QString village = placeKey(patient.village);
    const QString group = placeKey(patient.villageGroup);
    for (const QString &place : {village, group, village + group})
        if (!place.isEmpty())
            keys.append(kPlaceMark + place + u'|' + tail);
    keys.removeAll(QString{});
    keys.removeDuplicates();
    return keys;
}

std::vector<FieldProblem> checkPatient(Patient &patient, const ClinicDate &today)
{
    std::vector<FieldProblem> problems;
    takeText(normalizeName(patient.name, u"name"_s), patient.name, problems);
    const QList<uint> name = patient.name.toUcs4();
    if (patient.name.isEmpty())
        problems.push_back({u"name"_s, u"field.required"_s});
    else if (std::ranges::none_of(name, [](uint c) { return isNameCharacter(c) && !QChar::isDigit(c); }))
        problems.push_back({u"name"_s, u"people.name_format"_s});
    checkBirthAndSex(patient, today, problems);
    checkDocument(patient, problems);
    checkPhone(patient.phone, u"phone"_s, problems);
    checkPhone(patient.kinPhone, u"kinPhone"_s, problems);
    takeText(normalizeName(patient.village, u"village"_s), patient.village, problems);
    takeText(normalizeName(patient.villageGroup, u"villageGroup"_s), patient.villageGroup, problems);
    takeText(normalizeName(patient.address, u"address"_s, kMaxLineLength), patient.address, problems);
    takeText(normalizeName(patient.kinName, u"kinName"_s), patient.kinName, problems);
    takeText(normalizeNote(patient.note, u"note"_s), patient.note, problems);
    return problems;
}

std::vector<FieldProblem> patientWarnings(const Patient &patient, const ClinicDate &today)
{
    std::vector<FieldProblem> warnings;
    if (patient.residentId && patient.residentId->division() == kMadeUpDivision)
        warnings.push_back({u"residentId"_s, u"people.id_made_up"_s});
    if (patient.phone.size() == 11 && patient.phone.startsWith(kMadeUpPhone))
        warnings.push_back({u"phone"_s, u"people.phone_made_up"_s});
    if (!patient.residentId && patient.documentType == DocumentType::None)
        warnings.push_back({u"residentId"_s, u"people.no_document"_s});
    if (patient.birthDate && patient.kinName.isEmpty() && ageOn(*patient.birthDate, today).years <= kChildYears)
        warnings.push_back({u"kinName"_s, u"people.child_without_kin"_s, {kChildYears}});
    return warnings;
}

ClinicDate estimatedBirth(int years, const ClinicDate &today)
{
    return ClinicDate{today.year() - years, 1, 1};
}

QString normalizePhone(const QString &text)
{
    QString phone = toHalfWidth(text);
    phone.removeIf([](QChar c) { return c.isSpace() || QStringView{u"-()"}.contains(c); });
    if (phone.startsWith(u"+86"))
        return phone.mid(3);
    if (phone.startsWith(u"0086"))
        return phone.mid(4);
    return phone;
}

QString maskPhone(const QString &phone)
{
    if (phone.size() < 8)
        return phone.isEmpty() ? QString{} : QString(phone.size() - 2, u'*') + phone.right(2);
    return phone.left(3) + QString(phone.size() - 7, u'*') + phone.right(4);
}

QString maskName(const QString &name)
{
    QList<uint> characters = name.toUcs4();
    for (qsizetype i = 1; i < characters.size() - (characters.size() > 2 ? 1 : 0); ++i)
        characters[i] = u'*';
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
}

std::vector<PatientChange> changedFields(const Patient &before, const Patient &after)
{
    std::vector<PatientChange> changes;
    for (const FieldRow &row : fieldTable()) {
        PatientChange change;
        change.field = QString::fromLatin1(row.field);
        change.oldValue = row.text(before);
        change.newValue = row.text(after);
        if (change.oldValue != change.newValue)
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace clinic
