// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formulary/formulary_store.h"
#include "formulary/text_index.h"

namespace clinic {

/// Finds diagnoses while somebody types. Keeps the imported catalogue packed in memory and reads it again after
/// another import; belongs to one thread.
class DiagnosisSearch {
public:
    /// The best `limit` diagnoses for a code, part of a name, an alias or initials. What this clinic has used comes
    /// first, then the common diagnoses of a township, then the rest; inside each, exact before beginning before part,
    /// then by use and rank. An empty text gives what this clinic uses most, then the commonest.
    [[nodiscard]] Result<std::vector<DiagnosisCode>> search(const ReadTransaction &tx, const FormularyStore &store,
                                                            QStringView text, int limit);

private:
    struct Entry {
        qsizetype codeAt{0};
        int codeLength{0};
        int code6Length{0};
        int nameLength{0};
        int commonRank{0};
    };
    [[nodiscard]] Result<> load(const ReadTransaction &tx, const FormularyStore &store);
    DiagnosisCode diagnosis(const Entry &entry) const;
    QStringView name(const Entry &entry) const;

    ImportId m_import{};
    TextIndex m_index{};
    QString m_texts{}; // code, six-digit code and name of every entry, one after the other
    std::vector<Entry> m_entries{};
};

} // namespace clinic
