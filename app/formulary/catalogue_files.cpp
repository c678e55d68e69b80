// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/catalogue_files.h"

#include <QFile>
#include <QFileInfo>
#include <QResource>

#include <utility>

using namespace Qt::StringLiterals;

namespace clinic {

QString CatalogueFiles::defaultPath(const QString &programFolder)
{
    if (QString wanted = qEnvironmentVariable("CLINIC_CATALOGUES"); !wanted.isEmpty())
        return wanted;
    QString beside = programFolder + u"/catalogues.rcc"_s;
    for (const QString &path :
         {beside, programFolder + u"/../share/xiangyi/catalogues.rcc"_s, programFolder + u"/../share/catalogues.rcc"_s})
        if (QFileInfo::exists(path))
            return QFileInfo{path}.canonicalFilePath();
    return beside;
}

Result<CatalogueFiles> CatalogueFiles::open(const QString &path)
{
    if (!QFileInfo{path}.isFile() || !QResource::registerResource(path))
        return fail(ErrorKind::NotFound, u"catalogue.missing"_s, {path});
    return CatalogueFiles{path};
}

CatalogueFiles::CatalogueFiles(CatalogueFiles &&other) noexcept : m_path{std::exchange(other.m_path, {})} {}

CatalogueFiles &CatalogueFiles::operator=(CatalogueFiles &&other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

CatalogueFiles::~CatalogueFiles()
{
    if (!m_path.isEmpty())
        QResource::unregisterResource(m_path);
}

Result<QByteArray> CatalogueFiles::content(const QString &fileName)
{
    QFile file{u":/catalogues/"_s + fileName};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"catalogue.absent"_s, {fileName});
    return file.readAll();
}

Result<QByteArray> CatalogueFiles::text(QStringView name) const
{
    return content(name.toString() + u".csv"_s);
}

Result<QByteArray> CatalogueFiles::policy(QStringView name) const
{
    return content(name.toString() + u".json"_s);
}

} // namespace clinic
