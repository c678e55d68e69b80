// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/read_file.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clinic::ui {

Result<QByteArray> readFile(const QString &path, qint64 most)
{
    QFile file{path};
    const QString name = QFileInfo{path}.fileName();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, u"file.unreadable"_s, {name});
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Storage, u"file.unreadable"_s, {name});
    if (bytes.size() > most)
        return fail(ErrorKind::Validation, u"file.too_big"_s, {name, std::max(qint64{1}, most / (1024 * 1024))});
    if (bytes.isEmpty())
        return fail(ErrorKind::Validation, u"file.empty"_s, {name});
    return bytes;
}

} // namespace clinic::ui
