// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clinic {

/// Before the application object of a program that draws is made: without a display the platform `offscreen` is chosen.
void choosePlatform();

/// After the application object was made: names it and loads the user's language (`CLINIC_LANGUAGE`, or the system's).
void setUpProgram();

/// Replaces the loaded translations by those of `language` (`zh_CN` or `en`), Qt's own texts included.
void useLanguage(const QString &language);

} // namespace clinic
