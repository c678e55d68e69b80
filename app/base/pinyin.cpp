// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"

#include "base/csv_reader.h"
#include "base/text_input.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// Han, or a rare character that has not got its place in Unicode yet and stands in the private area.
bool isHan(char32_t c)
{
    const auto category = QChar::category(c);
    return QChar::script(c) == QChar::Script_Han || category == QChar::Other_PrivateUse ||
           category == QChar::Other_NotAssigned;
}

/// The characters that count, in lower case and half width; every run of others as one blank.
std::vector<char32_t> significant(QStringView text)
{
    std::vector<char32_t> result;
    for (const uint character : toHalfWidth(text).toUcs4()) {
        const auto c = char32_t{character};
        if (isHan(c) || QChar::isLetterOrNumber(c) || QChar::isMark(c))
            result.push_back(QChar::toLower(c));
        else if (!result.empty() && result.back() != U' ')
            result.push_back(U' ');
    }
    return result;
}

QString textOf(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

/// A reading without tones, ü as v; empty when it holds anything but letters and the blanks between syllables.
QByteArray plainReading(QStringView reading)
{
    const bool hasTones = std::any_of(reading.begin(), reading.end(), [](QChar c) { return c.unicode() > 0x7F; });
    const QString decomposed = hasTones ? reading.toString().normalized(QString::NormalizationForm_D) : QString{};
    QByteArray plain;
    for (const QChar c : hasTones ? QStringView{decomposed} : reading) {
        if (c == QChar(0x0308) && plain.endsWith('u'))
            plain.back() = 'v';
        else if ((c >= u'a' && c <= u'z') || (c == u' ' && !plain.isEmpty()))
            plain.append(c.toLatin1());
        else if (!c.isMark())
            return {};
    }
    return plain;
}

/// `cháng|zhǎng` as `chang|zhang`, each once; empty when a reading is not one.
QByteArray plainReadings(QStringView readings, QChar separator)
{
    QByteArray all;
    for (const QStringView reading : readings.tokenize(separator)) {
        const QByteArray one = plainReading(reading.trimmed());
        if (one.isEmpty())
            return {};
        if (all.isEmpty())
            all = one;
        else if (!('|' + all + '|').contains('|' + one + '|'))
            all.append('|').append(one);
    }
    return all;
}

void appendOnce(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list.append(text);
}

/// What a doctor types for a character that is not Han: `2` for Ⅱ, `a` for α.
QString asTyped(char32_t c)
{
    static constexpr QStringView kGreek = u"αβγδκμ";
    static constexpr QStringView kLatin = u"abgdku";
    if (c >= 0x2160 && c <= 0x2169)
        return QString::number(c - 0x215F);
    const auto greek = c < 0x10000 ? kGreek.indexOf(QChar(static_cast<char16_t>(c))) : -1;
    return greek >= 0 ? QString{kLatin[greek]} : textOf(c).normalized(QString::NormalizationForm_KC);
}

/// Nobody types ü: it is v or u.
void appendReading(QStringList &list, const QString &reading)
{
    appendOnce(list, reading);
    if (reading.contains(u'v'))
        appendOnce(list, QString{reading}.replace(u'v', u'u'));
}

/// Every combination of one choice per place, after dropping the last choices of the places that have the most.
QStringList combine(std::vector<QStringList> choices)
{
    const auto count = [&choices] {
        qsizetype product = 1;
        for (const QStringList &choice : choices)
            product = std::min(product * choice.size(), Pinyin::kMostForms + 1);
        return product;
    };
    while (count() > Pinyin::kMostForms) {
        const auto widest =
            std::max_element(choices.rbegin(), choices.rend(),
                             [](const QStringList &a, const QStringList &b) { return a.size() < b.size(); });
        widest->removeLast();
    }
    QStringList forms{QString{}};
    for (const QStringList &choice : choices) {
        QStringList longer;
        longer.reserve(forms.size() * choice.size());
        for (const QString &form : std::as_const(forms))
            for (const QString &next : choice)
                longer.append(form + next);
        forms = std::move(longer);
    }
    forms.removeDuplicates();
    return forms;
}

} // namespace

Result<Pinyin> Pinyin::fromCsv(QByteArrayView characters, QByteArrayView surnames)
{
    const auto badRow = [](const CsvRow &row) { return fail(ErrorKind::Validation, u"pinyin.row"_s, {row.line()}); };
    Pinyin pinyin;
    pinyin.m_index.reserve(static_cast<std::size_t>(characters.size() / 12));
    pinyin.m_readings.reserve(characters.size());
    const auto takeCharacter = [&](const CsvRow &row) -> Result<> {
        const QStringView text = row[0];
        const bool isOne = text.size() == 1 ? !text[0].isSurrogate() : text.size() == 2 && text[0].isHighSurrogate();
        const QByteArray plain = isOne ? plainReadings(row[1], row[1].contains(u'|') ? u'|' : u' ') : QByteArray{};
        if (plain.isEmpty() || plain.contains(' '))
            return badRow(row);
        pinyin.m_index.push_back(
            {text.size() == 1 ? char32_t{text[0].unicode()} : QChar::surrogateToUcs4(text[0], text[1]),
             static_cast<quint32>(pinyin.m_readings.size())});
        pinyin.m_readings.append(plain).append('\n');
        return {};
    };
    CLINIC_TRY(CsvReader::read(characters, {{{u"char"_s}}, {{u"readings"_s}}}, takeCharacter));
    std::stable_sort(pinyin.m_index.begin(), pinyin.m_index.end(),
                     [](const Entry &a, const Entry &b) { return a.character < b.character; });
    pinyin.m_index.shrink_to_fit();
    pinyin.m_readings.squeeze();

    const auto takeSurname = [&](const CsvRow &row) -> Result<> {
        const QByteArray plain = plainReadings(row[1], u'|');
        const qsizetype length = characterCount(row[0]);
        const auto fits = [length](const QByteArray &reading) { return reading.count(' ') + 1 == length; };
        const QByteArrayList each = plain.split('|');
        if (plain.isEmpty() || length == 0 || !std::all_of(each.cbegin(), each.cend(), fits))
            return badRow(row);
        pinyin.m_surnames.insert(row[0].toString(), QString::fromLatin1(plain));
        return {};
    };
    CLINIC_TRY(CsvReader::read(surnames, {{{u"surname"_s}}, {{u"readings"_s}}}, takeSurname));
    return pinyin;
}

QByteArrayView Pinyin::entry(char32_t character) const
{
    const auto found = std::lower_bound(m_index.cbegin(), m_index.cend(), character,
                                        [](const Entry &a, char32_t b) { return a.character < b; });
    if (found == m_index.cend() || found->character != character)
        return {};
    const QByteArrayView rest = QByteArrayView{m_readings}.sliced(found->offset);
    return rest.first(rest.indexOf('\n'));
}

QStringList Pinyin::readings(char32_t character) const
{
    return QString::fromLatin1(entry(character)).split(u'|', Qt::SkipEmptyParts);
}

QStringList Pinyin::readingsAt(const std::vector<char32_t> &name, std::size_t place) const
{
    QStringList result;
    // A surname of two characters, then one of one; the surname's own readings stand before the common ones.
    for (const std::size_t length : {std::size_t{2}, std::size_t{1}}) {
        if (place >= length || name.size() < length)
            continue;
        const QString surname = QString::fromUcs4(name.data(), static_cast<qsizetype>(length));
        for (const QString &reading : m_surnames.value(surname).split(u'|', Qt::SkipEmptyParts))
            appendReading(result, reading.split(u' ').at(static_cast<qsizetype>(place)));
    }
    const QStringList common = readings(name[place]);
    for (const QString &reading : common.first(std::min(common.size(), kReadingsPerCharacter)))
        appendReading(result, reading);
    return result;
}

std::vector<PinyinCharacter> Pinyin::characters(QStringView name) const
{
    const std::vector<char32_t> significantName = significant(name);
    std::vector<PinyinCharacter> result;
    bool isInWord = false;
    for (std::size_t i = 0; i < significantName.size(); ++i) {
        const char32_t c = significantName[i];
        if (isHan(c)) {
            result.push_back({textOf(c), readingsAt(significantName, i)});
            isInWord = false;
        } else if (c == U' ') {
            isInWord = false;
        } else if (isInWord) {
            result.back().text += textOf(c);
        } else {
            result.push_back({textOf(c), {}});
            isInWord = true;
        }
    }
    return result;
}

PinyinForms Pinyin::forms(QStringView name) const
{
    std::vector<QStringList> spellings;
    std::vector<QStringList> initials;
    for (const PinyinCharacter &character : characters(name)) {
        spellings.push_back(character.readings.isEmpty() ? QStringList{character.text} : character.readings);
        QStringList first;
        for (const QString &reading : std::as_const(spellings.back()))
            appendOnce(first, reading.first(reading.front().isHighSurrogate() ? 2 : 1));
        if (character.readings.isEmpty())
            appendOnce(first, character.text);
        initials.push_back(first);
    }
    if (spellings.empty())
        return {};
    return {combine(std::move(spellings)), combine(std::move(initials))};
}

QString Pinyin::sortKey(QStringView name) const
{
    QStringList parts;
    for (const PinyinCharacter &character : characters(name)) {
        if (!character.readings.isEmpty())
            parts.append(character.readings.constFirst());
        parts.append(character.text);
    }
    return parts.join(u' ');
}

QString Pinyin::initialsOf(QStringView text) const
{
    QString result;
    for (const uint character : text.toUcs4()) {
        const auto c = char32_t{character};
        if (const QByteArrayView known = entry(c); !known.isEmpty()) {
            result += QLatin1Char(known.front());
            continue;
        }
        for (const QChar typed : asTyped(c))
            if (typed.unicode() < 0x80 && typed.isLetterOrNumber())
                result += typed.toLower();
    }
    return result;
}

} // namespace clinic
