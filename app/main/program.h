// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace clinic {

/// Makes the application object, names it, and loads the user's language. `needsGui` for anything that draws; without
/// a display the platform `offscreen` is chosen.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool needsGui);

/// Replaces the loaded translations by those of `language` (`zh_CN` or `en`), Qt's own texts included.
void useLanguage(const QString &language);

} // namespace clinic
