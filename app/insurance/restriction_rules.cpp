// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insurance/restriction_rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

// Only diseases whose ICD-10 categories are beyond doubt; each row stands for texts that occur in the catalogue.
constexpr std::array kDiseases = std::to_array<RestrictionDisease>({
    {u"2型糖尿病", "E11", u"2型糖尿病 Ⅱ型糖尿病 II型糖尿病 二型糖尿病"},
    {u"糖尿病", "E10 E11 E12 E13 E14", u"糖尿病"},
    {u"原发性高血压", "I10", u"原发性高血压 高血压病"},
    {u"高血压", "I10 I11 I12 I13 I15", u"高血压"},
    {u"慢性阻塞性肺疾病", "J44", u"慢性阻塞性肺 慢阻肺"},
    {u"哮喘", "J45 J46", u"哮喘"},
    {u"慢性支气管炎", "J41 J42", u"慢性支气管炎"},
    {u"慢性肾功能不全", "N18", u"慢性肾功能不全 慢性肾衰竭 慢性肾脏病"},
    {u"肾功能不全", "N17 N18 N19", u"肾功能不全 肾衰竭"},
    {u"肿瘤", "C", u"癌 恶性肿瘤 白血病 淋巴瘤"},
    {u"癌症", "C", u"癌 恶性肿瘤 白血病 淋巴瘤"},
    {u"癫痫", "G40 G41", u"癫痫"},
    {u"阿尔茨海默病", "G30 F00", u"阿尔茨海默"},
    {u"帕金森病", "G20", u"帕金森"},
    {u"精神分裂症", "F20", u"精神分裂症"},
    {u"类风湿关节炎", "M05 M06", u"类风湿"},
    {u"骨质疏松", "M80 M81 M82", u"骨质疏松"},
    {u"骨质疏松症", "M80 M81 M82", u"骨质疏松"},
    {u"多囊卵巢综合症", "E28.2", u"多囊卵巢"},
    {u"十二指肠溃疡", "K26", u"十二指肠溃疡"},
    {u"胃溃疡", "K25", u"胃溃疡"},
    {u"胃食管反流病", "K21", u"胃食管反流 反流性食管炎"},
    {u"反流性食管炎", "K21.0", u"反流性食管炎"},
    {u"急性胰腺炎", "K85", u"急性胰腺炎"},
    {u"肝性脑病", "K72", u"肝性脑病"},
    {u"肝硬化", "K74 K70.3", u"肝硬化"},
    {u"艾滋病病毒感染", "B20 B21 B22 B23 B24 Z21", u"艾滋病 HIV"},
    {u"耐多药结核", "U84.3", u"耐多药结核"},
    {u"缺铁性贫血", "D50", u"缺铁性贫血"},
    {u"肾性贫血", "N18 D63.8", u"肾性贫血"},
    {u"慢性肾脏病(CKD)引起的贫血", "N18 D63.8", u"肾性贫血"},
    {u"慢性便秘", "K59.0", u"便秘"},
    {u"高磷血症", "E83.3", u"高磷血症"},
    {u"生长激素缺乏症", "E23.0", u"生长激素缺乏"},
    {u"非瓣膜性房颤", "I48", u"房颤 心房颤动"},
    {u"前列腺增生", "N40", u"前列腺增生"},
    {u"Ⅱ度烧伤", "T20 T21 T22 T23 T24 T25 T29 T30", u"烧伤"},
    {u"季节性过敏性鼻炎", "J30", u"过敏性鼻炎 变应性鼻炎"},
});

QString normalised(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_C);
    plain.remove(u' ').remove(u'\u3000').remove(u'\n');
    plain.replace(u'（', u'(').replace(u'）', u')').replace(u'：', u':');
    while (plain.endsWith(u'。') || plain.endsWith(u'.') || plain.endsWith(u'；'))
        plain.chop(1);
    return plain;
}

/// Takes the beginning that `pattern` matches off `rest`; the captures, or an empty list.
QStringList takePrefix(QString &rest, const QString &pattern)
{
    const QRegularExpressionMatch match = QRegularExpression{u"^(?:"_s + pattern + u')'}.match(rest);
    if (!match.hasMatch())
        return {};
    rest = rest.mid(match.capturedEnd());
    return match.capturedTexts();
}

void takeAge(QString &rest, Restriction &found)
{
    if (const QStringList range = takePrefix(rest, u"(\\d{1,2})岁?(?:至|-)(\\d{1,2})(?:周)?岁(?:的)?(?:儿童)?"_s);
        !range.isEmpty()) {
        found.leastYears = range[1].toInt();
        found.mostYears = range[2].toInt();
    } else if (const QStringList twice =
                   takePrefix(rest, u"(\\d{1,2})(?:周)?岁(?:和\\1(?:周)?岁)?(?:及)?以上(?:的)?(?:儿童)?"_s);
               !twice.isEmpty()) {
        found.leastYears = twice[1].toInt();
    } else if (const QStringList below = takePrefix(rest, u"(\\d{1,2})(?:周)?岁(?:及)?以下(?:的)?(?:儿童)?"_s);
               !below.isEmpty()) {
        found.mostYears = below[1].toInt();
    } else if (!takePrefix(rest, u"成人|成年人?"_s).isEmpty()) {
        found.leastYears = 18;
    } else if (!takePrefix(rest, u"儿童"_s).isEmpty()) {
        found.isChildrenOnly = true;
    }
}

const RestrictionDisease *diseaseNamed(QStringView name)
{
    for (const RestrictionDisease &disease : kDiseases)
        if (name == QStringView{disease.name})
            return &disease;
    return nullptr;
}

} // namespace

std::span<const RestrictionDisease> restrictionDiseases()
{
    return kDiseases;
}

bool shows(const RestrictionDisease &disease, const QString &code, const QString &text)
{
    for (const QString &prefix : QString::fromLatin1(disease.codePrefixes).split(u' '))
        if (code.startsWith(prefix, Qt::CaseInsensitive))
            return true;
    for (const QString &word : QString::fromUtf16(disease.words).split(u' '))
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
    return false;
}

Restriction parseRestriction(const QString &text)
{
    Restriction found;
    QString rest = normalised(text);
    if (rest.isEmpty())
        return found;
    // Several numbered conditions, sentences or clauses: their logic is for a person.
    static const QRegularExpression several{u"[；。:;，,]|\\d\\.\\D"_s};
    if (!rest.startsWith(u'限') || rest.contains(several)) {
        found.isComplete = false;
        return found;
    }
    rest = rest.mid(1);
    Restriction read;
    if (!takePrefix(rest, u"绝经后女性|女性绝经后|女性"_s).isEmpty()) {
        read.sex = Sex::Female;
    } else if (!takePrefix(rest, u"男性"_s).isEmpty()) {
        read.sex = Sex::Male;
    }
    takeAge(rest, read);
    takePrefix(rest, u"患者(?:的)?|使用|的"_s);
    takePrefix(rest, u"有?明确诊断的|诊断为|有"_s);
    static const QRegularExpression tail{u"(?:的)?(?:患者|诊断|使用|支付)+$"_s};
    rest.remove(tail);
    if (!rest.isEmpty()) {
        static const QRegularExpression orWord{u"、|或"_s};
        for (const QString &name : rest.split(orWord)) {
            const RestrictionDisease *disease = diseaseNamed(name);
            read.isComplete = read.isComplete && disease != nullptr;
            if (disease != nullptr)
                read.diseases.push_back(disease);
        }
        if (!read.isComplete)
            read.diseases.clear(); // "or" something unknown may be what the patient has
    }
    // "children with …" in an unknown sentence may be one of several groups: only certain parts are kept.
    if (!read.isComplete && (rest.contains(u"成人"_s) || rest.contains(u"儿童"_s) || rest.contains(u"岁"_s))) {
        read.leastYears.reset();
        read.mostYears.reset();
        read.isChildrenOnly = false;
    }
    if (text.contains(u"绝经"_s))
        read.isComplete = false;
    return read;
}

} // namespace clinic
