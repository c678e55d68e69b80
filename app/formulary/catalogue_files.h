// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace clinic {

/// The shipped catalogues: CSV texts in one compressed file installed beside the program.
class CatalogueFiles {
public:
    /// The environment's CLINIC_CATALOGUES, else `catalogues.rcc` in the program's folder, in `../share/xiangyi` or in
    /// `../share`: the first that exists; the program's folder when none does.
    static QString defaultPath(const QString &programFolder);
    /// Fails as NotFound "catalogue.missing" {path} when there is no such file or it is none of ours.
    [[nodiscard]] static Result<CatalogueFiles> open(const QString &path);

    CatalogueFiles(CatalogueFiles &&other) noexcept;
    CatalogueFiles &operator=(CatalogueFiles &&other) noexcept;
    CatalogueFiles(const CatalogueFiles &) = delete;
    CatalogueFiles &operator=(const CatalogueFiles &) = delete;
    ~CatalogueFiles();

    /// The bytes of `name`.csv (`formulary`, `icd10` …). Fails as NotFound "catalogue.absent" {name}.
    [[nodiscard]] Result<QByteArray> text(QStringView name) const;
    /// The bytes of a shipped sample policy, `name`.json. Fails as NotFound "catalogue.absent" {name}.
    [[nodiscard]] Result<QByteArray> policy(QStringView name) const;

private:
    [[nodiscard]] static Result<QByteArray> content(const QString &fileName);

    explicit CatalogueFiles(const QString &path) : m_path{path} {}
    QString m_path{}; ///< registered; empty after a move
};

} // namespace clinic
