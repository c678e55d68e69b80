// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf_file.h"

#include "documents/documents.h"

#include <QFile>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr int kResolution = 600;

bool isWholePdf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() < 200 || file.read(5) != "%PDF-")
        return false;
    file.seek(std::max<qint64>(0, file.size() - 32));
    return file.readAll().contains("%%EOF");
}

} // namespace

Result<> writePdf(const QString &file, Paper paper, const QString &title,
                  const std::function<bool(QPagedPaintDevice &)> &draw)
{
    const auto failed = [&](const QString &detail) {
        return fail(ErrorKind::Storage, u"document.pdf_failed"_s, {file}, detail);
    };
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return failed(target.errorString());
    {
        QPdfWriter writer(&target);
        writer.setResolution(kResolution);
        writer.setTitle(title);
        writer.setCreator(u"Xiangyi"_s);
        writer.setPageLayout(pageLayoutFor(paper));
        if (!draw(writer))
            return failed(u"painting"_s);
    }
    if (!target.commit())
        return failed(target.errorString());
    if (!isWholePdf(file))
        return failed(u"incomplete"_s);
    return {};
}

} // namespace clinic
