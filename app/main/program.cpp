// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/program.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

bool hasDisplay()
{
#ifdef Q_OS_UNIX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

void install(const QString &fileName, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(fileName, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void choosePlatform()
{
    if (!hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

void setUpProgram()
{
    QCoreApplication::setApplicationName(u"xiangyi"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CLINIC_VERSION));
    const QString asked = qEnvironmentVariable("CLINIC_LANGUAGE");
    if (!asked.isEmpty())
        useLanguage(asked);
    else if (QLocale::system().language() == QLocale::Chinese)
        useLanguage(u"zh_CN"_s);
    else
        useLanguage(u"en"_s);
}

void useLanguage(const QString &language)
{
    for (QTranslator *old : QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    QLocale::setDefault(QLocale(language));
    install(u"qtbase_%1"_s.arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // Installed beside the program, where a Windows folder has everything, or compiled in.
    install(u"xiangyi_%1"_s.arg(language), u":/i18n"_s);
}

} // namespace clinic
