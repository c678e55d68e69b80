// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulary/catalogue_files.h"
#include "main/program.h"
#include "main/window/program_icon.h"
#include "main/window/say_when_shown.h"
#include "main/window/window_controller.h"
#include "main/window/window_pictures.h"
#include "text/code_text.h"
#include "ui/common/composition_guard.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

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

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"clinic"_s, u"Folder of the clinic to open."_s, u"DIR"_s},
        {u"say-when-shown"_s, u"Writes the line 'shown' to standard output when the window is on the screen."_s},
        {u"pictures"_s,
         u"Logs in, saves a picture of each page in DIR and ends; needs --clinic, --login and --password-file."_s,
         u"DIR"_s},
        {u"pages"_s,
         u"Only these pages for --pictures, each with a record if it needs one: reception,consultation:ID"_s,
         u"LIST"_s},
        {u"size"_s, u"Size of the window for --pictures."_s, u"WIDTHxHEIGHT"_s, u"1366x768"_s},
        {u"login"_s, u"Who logs in for --pictures."_s, u"NAME"_s},
        {u"password-file"_s, u"File whose first line is the password, for --pictures."_s, u"FILE"_s},
    });
}

clinic::Result<clinic::PicturesOrder> picturesOrder(const QCommandLineParser &parser)
{
    clinic::PicturesOrder order;
    order.folder = parser.value(u"pictures"_s);
    order.login = parser.value(u"login"_s);
    QFile file{parser.value(u"password-file"_s)};
    const QStringList size = parser.value(u"size"_s).split(u'x');
    order.size = {size.value(0).toInt(), size.value(1).toInt()};
    if (!parser.isSet(u"clinic"_s) || order.login.isEmpty() || order.size.isEmpty() || !file.open(QIODevice::ReadOnly))
        return clinic::fail(clinic::ErrorKind::Validation, u"pictures.options"_s);
    order.password = QString::fromUtf8(file.readLine()).trimmed();
    CLINIC_TRY_ASSIGN(order.pages, clinic::picturePages(parser.value(u"pages"_s)));
    return order;
}

/// Nothing of this seat is shown or changed: a seat of its own, which is gone afterwards.
int takePictures(const clinic::PicturesOrder &order, std::shared_ptr<const clinic::Reference> reference,
                 const QString &clinicFolder)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"seat.json"_s);
    auto seat = loadSeat(file);
    if (!seat)
        return stopWith(seat.error());
    seat->name = u"PC-1"_s;
    if (const QString language = qEnvironmentVariable("CLINIC_LANGUAGE"); !language.isEmpty())
        seat->language = language;
    clinic::WindowController controller{std::move(reference), *seat, file, clinicFolder};
    controller.show();
    clinic::WindowPictures pictures{controller, order};
    pictures.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    clinic::choosePlatform();
    QApplication application{argc, argv};
    clinic::setUpProgram();
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    std::optional<clinic::PicturesOrder> pictures;
    if (parser.isSet(u"pictures"_s)) {
        auto order = picturesOrder(parser);
        if (!order) {
            std::fprintf(stderr, "%s\n", qPrintable(clinic::errorText(order.error())));
            return 2;
        }
        pictures = std::move(*order);
    }

    const QString seatFile =
        QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)).filePath(u"xiangyi/seat.json"_s);
    const auto seat = loadSeat(seatFile);
    clinic::ui::theme::apply(application, seat && !pictures ? seat->scalePercent : 100);
    QApplication::setWindowIcon(clinic::programIcon());
    const clinic::ui::CompositionGuard guard;
    if (!seat)
        return stopWith(seat.error());
    auto reference =
        clinic::Reference::load(clinic::CatalogueFiles::defaultPath(QCoreApplication::applicationDirPath()));
    if (!reference)
        return stopWith(reference.error());
    if (pictures)
        return takePictures(*pictures, std::move(*reference), parser.value(u"clinic"_s));

    clinic::WindowController controller{std::move(*reference), *seat, seatFile, parser.value(u"clinic"_s)};
    if (parser.isSet(u"say-when-shown"_s))
        new clinic::SayWhenShown{&controller.window()};
    controller.show();
    return QCoreApplication::exec();
}
