// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo/demo_policy.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clinic {

Result<QByteArray> demoPolicy(const CatalogueFiles &files, int firstYear, int lastYear)
{
    CLINIC_TRY_ASSIGN(const QByteArray shipped, files.policy(u"demo-999999-390-2026"));
    QJsonObject policy = QJsonDocument::fromJson(shipped).object();
    policy[u"name"_s] = policy[u"name"_s].toString().replace(u"2026"_s, QString::number(firstYear));
    policy[u"validFrom"_s] = ClinicDate(firstYear, 1, 1).toString();
    policy[u"validTo"_s] = ClinicDate(lastYear, 12, 31).toString();
    return QJsonDocument(policy).toJson();
}

} // namespace clinic
