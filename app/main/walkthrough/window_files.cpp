// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/walkthrough/stations.h"
#include "text/code_text.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

struct LoginPages {
    QString login{};
    QStringList pages{};
};

/// Who is shown with which pages: each role's own, all of one person together.
std::vector<LoginPages> pagesOf(const Way &way)
{
    const QString visit = way.registration.registration.id.toString();
    const std::vector<std::pair<Role, QStringList>> shown{
        {Role::Receptionist, {u"reception:"_s + way.patient.toString()}},
        {Role::Doctor, {u"consultation:"_s + visit}},
        {Role::Cashier, {u"cashier"_s}},
        {Role::Pharmacist, {u"pharmacy"_s, u"stock"_s}},
        {Role::Administrator, {u"administration"_s, u"exchange"_s}},
    };
    std::vector<LoginPages> all;
    for (const auto &[role, pages] : shown) {
        const QString login = way.loginOf(role);
        if (all.empty() || all.back().login != login)
            all.push_back({login, {}});
        all.back().pages += pages;
    }
    return all;
}

} // namespace

Result<QString> picturesStation(Way &way, const PictureMaker &make)
{
    const QTemporaryDir copy;
    CLINIC_TRY(way.copyClinic(copy.path()));
    const QString name = u"pictures"_s;
    const QString folder = QDir(way.folder()).filePath(name);
    if (!copy.isValid() || !QDir().mkpath(folder))
        return fail(ErrorKind::Storage, u"walkthrough.folder_not_writable"_s, {folder});
    int count = 0;
    for (const LoginPages &shown : pagesOf(way)) {
        CLINIC_TRY_ASSIGN(const QStringList files,
                          make({copy.path(), shown.login, Way::password(), shown.pages, folder}));
        for (const QString &file : files)
            way.note(name + u'/' + file);
        count += static_cast<int>(files.size());
    }
    return codeText(u"walkthrough.did_pictures"_s, {count});
}

} // namespace clinic
