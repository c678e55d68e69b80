// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QSize>
#include <QUuid>

#include <vector>

namespace clinic {

class WindowController;

/// What `xiangyi --pictures` was asked for.
struct PicturesOrder {
    QString folder{}; ///< made when it is missing
    QString login{};
    QString password{};
    QSize size{1366, 768};
    /// Page and the record to show there, such as a registration on `consultation`; empty: every page of this person.
    std::vector<std::pair<QString, QUuid>> pages{};
};

/// Reads `reception,consultation:ID`. Fails as Validation with "pictures.pages".
[[nodiscard]] Result<std::vector<std::pair<QString, QUuid>>> picturePages(const QString &text);

/// Logs in, saves each page as `folder/<page>.png`, and ends the program: with code 0, or with 1 and a line on standard
/// error. Everything is as somebody would see it, the upload included.
class WindowPictures : public QObject {
    Q_OBJECT

public:
    /// `controller` outlives it.
    WindowPictures(WindowController &controller, PicturesOrder order);
    void start();

private:
    void next();
    /// Calls `done` when the desk has answered everything, and what the answers led to.
    void whenQuiet(int rounds, std::function<void()> done);
    void save();
    void end(const QString &why);

    WindowController &m_controller;
    PicturesOrder m_order;
    std::size_t m_at{0};
};

} // namespace clinic
