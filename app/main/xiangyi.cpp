// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/catalogue_files.h"
#include "main/program.h"
#include "main/window/window_controller.h"
#include "text/code_text.h"
#include "ui/common/composition_guard.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

/// The seat's settings, made at the first start on this computer.
clinic::Result<clinic::SeatSettings> loadSeat(const QString &file)
{
    CLINIC_TRY_ASSIGN(const auto known, clinic::SeatSettingsFile{file}.load());
    if (known)
        return *known;
    const clinic::SystemClock clock;
    clinic::IdSource ids{clock};
    clinic::SeatSettings fresh;
    fresh.seatId = ids.next<clinic::SeatId>();
    fresh.name = QSysInfo::machineHostName();
    return fresh;
}

int stopWith(const clinic::Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Critical, u"Xiangyi"_s, clinic::errorText(error), QMessageBox::Close);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(1); });
    box->open();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const auto application = clinic::makeApplication(argc, argv, true);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"clinic"_s, u"Folder of the clinic to open."_s, u"DIR"_s});
    parser.process(*application);

    const QString seatFile =
        QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)).filePath(u"xiangyi/seat.json"_s);
    const auto seat = loadSeat(seatFile);
    clinic::ui::theme::apply(*static_cast<QApplication *>(application.get()), seat ? seat->scalePercent : 100);
    const clinic::ui::CompositionGuard guard;
    if (!seat)
        return stopWith(seat.error());
    auto reference =
        clinic::Reference::load(clinic::CatalogueFiles::defaultPath(QCoreApplication::applicationDirPath()));
    if (!reference)
        return stopWith(reference.error());

    clinic::WindowController controller{std::move(*reference), *seat, seatFile, parser.value(u"clinic"_s)};
    controller.show();
    return QCoreApplication::exec();
}
