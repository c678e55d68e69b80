// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo/demo_population.h"

#include "base/csv_reader.h"
#include "base/csv_writer.h"

#include <QBuffer>
#include <QSet>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr QStringView kDivision = u"999999";
constexpr std::array kVillages{u"石门村", u"柳溪村", u"枣林村", u"上河村", u"下河村", u"桃园村", u"青石村", u"白杨村"};
constexpr std::array kGroups{u"一组", u"二组", u"三组", u"四组", u"五组", u"六组"};
constexpr int kPeoplePerTransaction = 250;

/// Names with how often they are borne.
class WeightedNames {
public:
    void add(const QString &name, int weight)
    {
        m_total += weight;
        m_names.emplace_back(name, m_total);
    }
    const QString &draw(QRandomGenerator &random) const
    {
        const int at = random.bounded(m_total);
        return std::ranges::upper_bound(m_names, at, {}, &std::pair<QString, int>::second)->first;
    }

private:
    std::vector<std::pair<QString, int>> m_names{};
    int m_total{0};
};

struct NameTables {
    WeightedNames surnames{};
    WeightedNames male{};
    WeightedNames female{};
};

Result<NameTables> readNames(const CatalogueFiles &files)
{
    enum Column : std::size_t { Kind, Name, SexWord, Weight };
    NameTables tables;
    CLINIC_TRY_ASSIGN(const QByteArray csv, files.text(u"demo_names"));
    CLINIC_TRY(CsvReader::read(csv, {{{u"kind"_s}}, {{u"name"_s}}, {{u"sex"_s}}, {{u"weight"_s}}},
                               [&](const CsvRow &row) -> Result<> {
                                   const QString name = row[Name].toString();
                                   const int weight = std::max(1, row[Weight].toInt());
                                   if (row[Kind] == u"surname")
                                       tables.surnames.add(name, weight);
                                   else if (row[SexWord] == u"M" || row[SexWord] == u"male")
                                       tables.male.add(name, weight);
                                   else if (row[SexWord] == u"F" || row[SexWord] == u"female")
                                       tables.female.add(name, weight);
                                   else {
                                       tables.male.add(name, weight);
                                       tables.female.add(name, weight);
                                   }
                                   return {};
                               }));
    return tables;
}

int drawAge(QRandomGenerator &random)
{
    // Shares of a village: children, few of working age, many old.
    const int part = random.bounded(100);
    if (part < 14)
        return random.bounded(14);
    if (part < 42)
        return 14 + random.bounded(36);
    if (part < 72)
        return 50 + random.bounded(15);
    return 65 + random.bounded(25);
}

class PersonMaker {
public:
    PersonMaker(const NameTables &names, const ClinicDate &today, QRandomGenerator &random)
        : m_names{names}, m_today{today}, m_random{random}
    {
    }

    Patient make()
    {
        const Sex sex = m_random.bounded(2) == 0 ? Sex::Male : Sex::Female;
        const ClinicDate birth = m_today.addDays(-365LL * drawAge(m_random) - m_random.bounded(365) - 1);
        const QString name =
            m_names.surnames.draw(m_random) + (sex == Sex::Male ? m_names.male : m_names.female).draw(m_random);
        return person(name, sex, birth);
    }

    Patient person(const QString &name, Sex sex, const ClinicDate &birth)
    {
        Patient patient;
        patient.name = name;
        patient.sex = sex;
        patient.birthDate = birth;
        patient.residentId = freeId(birth, sex);
        // A number that no living person can have: it begins with 100.
        patient.phone = u"100%1"_s.arg(m_random.bounded(100'000'000), 8, 10, QChar(u'0'));
        patient.village = QString::fromUtf16(kVillages[static_cast<size_t>(m_random.bounded(int{kVillages.size()}))]);
        patient.villageGroup = QString::fromUtf16(kGroups[static_cast<size_t>(m_random.bounded(int{kGroups.size()}))]);
        const int years = ageOn(birth, m_today).years;
        patient.occupation = years < 6    ? Occupation::ScatteredChild
                             : years < 18 ? Occupation::Student
                             : years < 75 ? Occupation::Farmer
                                          : Occupation::Housework;
        if (years < 14) {
            patient.kinName = name.left(1) + m_names.female.draw(m_random);
            patient.kinRelation = KinRelation::Mother;
            patient.kinPhone = patient.phone;
        }
        return patient;
    }

private:
    ResidentId freeId(const ClinicDate &birth, Sex sex)
    {
        for (;;) {
            const int sequence = m_random.bounded(500) * 2 + (sex == Sex::Male ? 1 : 0);
            ResidentId id = ResidentId::make(kDivision, birth, sequence);
            if (m_used.contains(id.toString()))
                continue;
            m_used.insert(id.toString());
            return id;
        }
    }

    const NameTables &m_names;
    ClinicDate m_today;
    QRandomGenerator &m_random;
    QSet<QString> m_used{};
};

} // namespace

const std::vector<DemoCharacter> &demoCharacters()
{
    static const std::vector<DemoCharacter> list{
        {u"王建国"_s, Sex::Male, ClinicDate(1962, 9, 27), 0, &DemoPopulation::hypertensive},
        {u"王建国"_s, Sex::Male, ClinicDate(1971, 4, 3), 0, &DemoPopulation::namesake},
        {u"李秀英"_s, Sex::Female, ClinicDate(1985, 11, 12), 0, &DemoPopulation::allergic},
        {u"赵长河"_s, Sex::Male, ClinicDate(1979, 6, 18), 0, &DemoPopulation::uninsured},
        {u"陈桂兰"_s, Sex::Female, ClinicDate(1955, 2, 8), 0, &DemoPopulation::quotaNearlyUsed},
        {u"张小满"_s, Sex::Female, std::nullopt, 200, &DemoPopulation::baby},
    };
    return list;
}

Result<DemoPopulation> makePopulation(const CatalogueFiles &files, int count, const ClinicDate &today,
                                      QRandomGenerator &random)
{
    CLINIC_TRY_ASSIGN(const NameTables names, readNames(files));
    PersonMaker maker{names, today, random};
    DemoPopulation population;
    const auto add = [&](Patient patient) {
        population.residents.push_back({std::move(patient), false, false});
        return population.residents.size() - 1;
    };
    for (const DemoCharacter &character : demoCharacters())
        population.*character.place = add(
            maker.person(character.name, character.sex, character.birth.value_or(today.addDays(-character.daysOld))));
    population.residents[population.hypertensive].isHypertensive = true;
    while (population.residents.size() < static_cast<std::size_t>(count)) {
        const std::size_t at = add(maker.make());
        const int years = ageOn(*population.residents[at].patient.birthDate, today).years;
        population.residents[at].isHypertensive = years >= 45 && random.bounded(100) < 32;
        population.residents[at].isDiabetic = years >= 45 && random.bounded(100) < 10;
    }
    return population;
}

Result<> registerPeople(Services &services, const Actor &actor, DemoPopulation &population, const ClinicDate &day)
{
    for (std::size_t from = 0; from < population.residents.size(); from += kPeoplePerTransaction) {
        const std::size_t to = std::min(population.residents.size(), from + kPeoplePerTransaction);
        CLINIC_TRY(services.database().write(actor, Right::EditPatients, [&](Transaction &tx) -> Result<> {
            for (std::size_t i = from; i < to; ++i) {
                Patient &patient = population.residents[i].patient;
                if (!patient.id.isNull() || *patient.birthDate > day)
                    continue;
                // Two people of one name may be born on one day: it is known here that they are two.
                CLINIC_TRY_ASSIGN(patient, services.people.add(tx, patient, u"示例数据"_s));
            }
            return {};
        }));
    }
    return {};
}

Result<QByteArray> rollOf(const DemoPopulation &population, const ClinicDate &asOf, QRandomGenerator &random)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer{buffer};
    CLINIC_TRY(writer.writeRow({u"resident_id"_s, u"name"_s, u"scheme"_s, u"status"_s, u"area"_s, u"person_class"_s,
                                u"insurance_no"_s, u"pool_used"_s, u"deductible_used"_s, u"as_of"_s}));
    for (std::size_t i = 0; i < population.residents.size(); ++i) {
        const Patient &patient = population.residents[i].patient;
        if (i == population.uninsured || (i > population.baby && random.bounded(100) < 4))
            continue;
        const int years = patient.birthDate ? ageOn(*patient.birthDate, asOf).years : 40;
        const bool nearly = i == population.quotaNearlyUsed;
        CLINIC_TRY(
            writer.writeRow({patient.residentId->toString(), patient.name, u"390"_s, u"1"_s, kDivision.toString(),
                             years < 18 ? u"minor"_s : u"adult"_s, u"YB%1"_s.arg(i + 1, 8, 10, QChar(u'0')),
                             nearly ? u"188.00"_s : u"0.00"_s, nearly ? u"30.00"_s : u"0.00"_s, asOf.toString()}));
    }
    return buffer.data();
}

} // namespace clinic
