// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draft_store.h"

#include <QDir>
#include <QSaveFile>

#include <openssl/sha.h>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr QByteArrayView kMagic{"xiangyi-draft-1\n"};
constexpr qsizetype kMaxSize = 1 << 20;

QByteArray digestOf(QByteArrayView content)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char *>(content.data()), static_cast<size_t>(content.size()), digest.data());
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size()));
}

} // namespace

DraftStore::DraftStore(QString folder) : m_folder{std::move(folder)} {}

Result<QString> DraftStore::fileOf(const QString &form) const
{
    const bool safe = !form.isEmpty() && form.size() <= 100 && std::ranges::all_of(form, [](QChar c) {
        return c == u'-' || c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
    if (!safe)
        return fail(ErrorKind::Validation, u"draft.bad_name"_s);
    return QDir(m_folder).filePath(form + u".draft"_s);
}

Result<> DraftStore::keep(const QString &form, const QByteArray &content)
{
    CLINIC_TRY_ASSIGN(const QString path, fileOf(form));
    if (content.size() > kMaxSize)
        return fail(ErrorKind::Validation, u"draft.too_large"_s);
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, u"draft.write_failed"_s, {}, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(kMagic.data(), kMagic.size());
    file.write(digestOf(content));
    file.write(content);
    if (!file.commit())
        return fail(ErrorKind::Storage, u"draft.write_failed"_s, {}, file.errorString());
    return {};
}

Result<std::optional<QByteArray>> DraftStore::find(const QString &form) const
{
    CLINIC_TRY_ASSIGN(const QString path, fileOf(form));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::optional<QByteArray>{};
    const QByteArray bytes = file.read(kMaxSize + kMagic.size() + SHA256_DIGEST_LENGTH);
    if (!bytes.startsWith(kMagic) || bytes.size() < kMagic.size() + SHA256_DIGEST_LENGTH)
        return std::optional<QByteArray>{};
    const QByteArray content = bytes.mid(kMagic.size() + SHA256_DIGEST_LENGTH);
    if (digestOf(content) != bytes.mid(kMagic.size(), SHA256_DIGEST_LENGTH))
        return std::optional<QByteArray>{};
    return std::optional<QByteArray>{content};
}

Result<> DraftStore::drop(const QString &form)
{
    CLINIC_TRY_ASSIGN(const QString path, fileOf(form));
    if (QFile::exists(path) && !QFile::remove(path))
        return fail(ErrorKind::Storage, u"draft.write_failed"_s);
    return {};
}

QStringList DraftStore::forms() const
{
    QStringList names;
    for (const QString &name : QDir(m_folder).entryList({u"*.draft"_s}, QDir::Files, QDir::Name))
        names << name.chopped(6);
    return names;
}

} // namespace clinic
