// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/diagnosis_search.h"

#include "formulary/catalogue_readers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// Diagnoses that this clinic used and that are ranked by it; beyond these the order hardly matters.
constexpr int kRankedUses = 500;

struct Candidate {
    int entry{0};
    int group{0}; // used or common before the rest, exact before beginning before part
    qint64 uses{0};
    int commonRank{0};
    int length{0};
};

} // namespace

QStringView DiagnosisSearch::name(const Entry &entry) const
{
    return QStringView{m_texts}.mid(entry.codeAt + entry.codeLength + entry.code6Length, entry.nameLength);
}

DiagnosisCode DiagnosisSearch::diagnosis(const Entry &entry) const
{
    return {m_texts.mid(entry.codeAt, entry.codeLength),
            m_texts.mid(entry.codeAt + entry.codeLength, entry.code6Length), name(entry).toString(),
            entry.commonRank > 0};
}

Result<> DiagnosisSearch::load(const ReadTransaction &tx, const FormularyStore &store)
{
    CLINIC_TRY_ASSIGN(const auto current, store.currentImport(tx, CatalogueKind::Icd10));
    const ImportId wanted = current.value_or(ImportId{});
    if (wanted == m_import)
        return {};
    m_index.clear();
    m_texts.clear();
    m_entries.clear();
    m_import = {};
    CLINIC_TRY_ASSIGN(const QString content, store.content(tx, wanted));
    CLINIC_TRY_ASSIGN(const auto rows, readDiagnoses(content.toUtf8()));
    m_entries.reserve(rows.size());
    m_index.reserve(qsizetype(rows.size()), content.size());
    for (const DiagnosisRow &row : rows) {
        m_entries.push_back({m_texts.size(), int(row.diagnosis.code.size()), int(row.diagnosis.code6.size()),
                             int(row.diagnosis.name.size()), row.commonRank});
        m_texts += row.diagnosis.code;
        m_texts += row.diagnosis.code6;
        m_texts += row.diagnosis.name;
        m_index.add(QStringList{row.diagnosis.code, row.diagnosis.code6, row.diagnosis.name, row.initials} +
                    row.aliases + row.aliasInitials);
    }
    m_import = wanted;
    return {};
}

Result<std::vector<DiagnosisCode>> DiagnosisSearch::search(const ReadTransaction &tx, const FormularyStore &store,
                                                           QStringView text, int limit)
{
    CLINIC_TRY(load(tx, store));
    CLINIC_TRY_ASSIGN(const auto used, store.mostUsedDiagnoses(tx, kRankedUses));
    QHash<QString, qint64> uses;
    for (const DiagnosisUse &use : used)
        uses.insert(use.name, use.uses);

    std::vector<Candidate> candidates;
    const auto consider = [&](int number, MatchRank rank) {
        const Entry &entry = m_entries[static_cast<std::size_t>(number)];
        const qint64 times = uses.isEmpty() ? 0 : uses.value(name(entry).toString());
        const bool familiar = times > 0 || entry.commonRank > 0;
        candidates.push_back({number, int(rank) + (familiar ? 0 : 3), times,
                              entry.commonRank > 0 ? entry.commonRank : int(m_entries.size()), entry.nameLength});
    };
    if (TextIndex::folded(text).isEmpty()) {
        for (int number = 0; number < int(m_entries.size()); ++number)
            if (const Entry &entry = m_entries[static_cast<std::size_t>(number)];
                entry.commonRank > 0 || (!uses.isEmpty() && uses.contains(name(entry).toString())))
                consider(number, MatchRank::Prefix);
    } else {
        for (const TextIndex::Match &match : m_index.find(text))
            consider(match.entry, match.rank);
    }
    const auto better = [](const Candidate &a, const Candidate &b) {
        return std::tuple{a.group, -a.uses, a.commonRank, a.length, a.entry} <
               std::tuple{b.group, -b.uses, b.commonRank, b.length, b.entry};
    };
    const auto count = std::min(candidates.size(), static_cast<std::size_t>(std::max(0, limit)));
    std::partial_sort(candidates.begin(), candidates.begin() + qsizetype(count), candidates.end(), better);
    std::vector<DiagnosisCode> found;
    found.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        found.push_back(diagnosis(m_entries[static_cast<std::size_t>(candidates[i].entry)]));
    return found;
}

} // namespace clinic
