// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QTest>
#include <QtWidgets>

#include <cmath>

using namespace clinic::ui;
using namespace Qt::StringLiterals;

namespace {

using Vector = std::array<double, 3>;

constexpr std::array kSeverities{Severity::Stop, Severity::Ask, Severity::Note, Severity::Ok};

Vector linear(const QColor &colour)
{
    const auto channel = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {channel(colour.redF()), channel(colour.greenF()), channel(colour.blueF())};
}

/// How a person without red (protan) or green (deutan) cones sees a colour: the matrices of Machado, Oliveira and
/// Fernandes (2009) for complete absence, on linear light.
Vector seen(const Vector &rgb, bool deutan)
{
    static constexpr double kProtan[3][3] = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}};
    static constexpr double kDeutan[3][3] = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row) {
        double sum = 0;
        for (std::size_t column = 0; column < 3; ++column)
            sum += (deutan ? kDeutan : kProtan)[row][column] * rgb[column];
        result[row] = std::clamp(sum, 0.0, 1.0);
    }
    return result;
}

Vector lab(const Vector &rgb)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
    const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Vector &a, const Vector &b)
{
    return std::sqrt(std::pow(a[0] - b[0], 2) + std::pow(a[1] - b[1], 2) + std::pow(a[2] - b[2], 2));
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { theme::apply(*qApp, 100); }

    void everyPairOfColoursReachesItsContrast()
    {
        for (const theme::ColourPair &pair : theme::pairsInUse()) {
            const QColor front = theme::colour(pair.front);
            const QColor back = theme::colour(pair.back);
            QVERIFY2(theme::contrast(front, back) >= pair.minimum,
                     qPrintable(u"%1 on %2: %3"_s.arg(front.name(), back.name()).arg(theme::contrast(front, back))));
        }
    }

    void contrastIsTheOneOfTheStandard()
    {
        QCOMPARE(theme::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(theme::contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(theme::contrast(QColor{0x77, 0x77, 0x77}, Qt::white) - 4.48) < 0.01);
    }

    void paletteUsesTheCheckedColours()
    {
        const QPalette palette = QApplication::palette();
        QVERIFY(theme::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(theme::contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 7);
        QVERIFY(theme::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 7);
        const QLineEdit edit;
        QCOMPARE(edit.palette().color(QPalette::PlaceholderText), theme::colour(theme::Colour::Placeholder));
    }

    void severitiesDifferWithoutRedAndGreen()
    {
        for (const Severity a : kSeverities) {
            for (const Severity b : kSeverities) {
                if (a == b)
                    continue;
                QVERIFY(severityIcon(a) != severityIcon(b));
                QVERIFY(theme::severityWord(a) != theme::severityWord(b));
                for (const bool deutan : {true, false}) {
                    const double apart =
                        distance(lab(seen(linear(theme::mark(a)), deutan)), lab(seen(linear(theme::mark(b)), deutan)));
                    // 2.3 is a just noticeable difference
                    QVERIFY2(
                        apart > 10,
                        qPrintable(u"%1 and %2: %3"_s.arg(theme::mark(a).name(), theme::mark(b).name()).arg(apart)));
                }
            }
        }
    }

    void controlsAreHighEnough_data()
    {
        QTest::addColumn<int>("scale");
        for (const int scale : {100, 125, 150, 200})
            QTest::addRow("%d %%", scale) << scale;
    }
    void controlsAreHighEnough()
    {
        QFETCH(const int, scale);
        theme::apply(*qApp, scale);
        QCOMPARE(theme::scale(), scale);
        const int least = 32 * scale / 100;
        QWidget parent;
        QList<QWidget *> controls{new QLineEdit{&parent},           new QComboBox{&parent},  new QSpinBox{&parent},
                                  new QDateEdit{&parent},           new QCheckBox{&parent},  new QRadioButton{&parent},
                                  new QPushButton{u"x"_s, &parent}, new QToolButton{&parent}};
        auto *editable = new QComboBox{&parent};
        editable->setEditable(true);
        controls << editable;
        for (const QWidget *control : controls) {
            QVERIFY2(control->sizeHint().height() >= least,
                     qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(control->metaObject()->className()))
                                    .arg(control->sizeHint().height())));
        }
        QVERIFY(QApplication::font().pixelSize() >= 16 * scale / 100);
    }

    void scaleIsClamped()
    {
        theme::apply(*qApp, 40);
        QCOMPARE(theme::scale(), 100);
        theme::apply(*qApp, 900);
        QCOMPARE(theme::scale(), 200);
        QCOMPARE(theme::px(10), 20);
    }

    void textRolesHaveTheirSizes()
    {
        QLabel name{u"张三"_s};
        theme::setTextRole(&name, theme::TextRole::Name);
        name.ensurePolished();
        QVERIFY(name.fontInfo().pixelSize() >= 20);
        QLabel amount{u"¥1"_s};
        theme::setTextRole(&amount, theme::TextRole::Amount);
        amount.ensurePolished();
        QVERIFY(amount.fontInfo().pixelSize() >= 20);
        QLabel hint{u"hint"_s};
        theme::setTextRole(&hint, theme::TextRole::Secondary);
        hint.ensurePolished();
        QVERIFY(hint.fontInfo().pixelSize() >= 16);
    }

    void eighteenDigitsFitTheirField()
    {
        // A field sized by its text must not cut an ID number.
        QLineEdit edit{u"999999199001011234"_s};
        edit.setFixedWidth(edit.fontMetrics().horizontalAdvance(edit.text()) + 2 * theme::px(theme::kGap));
        edit.show();
        QVERIFY(QTest::qWaitForWindowExposed(&edit));
        edit.setCursorPosition(0);
        const QRect cursor = edit.inputMethodQuery(Qt::ImCursorRectangle).toRect();
        edit.setCursorPosition(18);
        const QRect after = edit.inputMethodQuery(Qt::ImCursorRectangle).toRect();
        QVERIFY(after.left() - cursor.left() >= edit.fontMetrics().horizontalAdvance(edit.text()) - 2);
    }

    void spinBoxesShowTheirWholeText_data() { controlsAreHighEnough_data(); }
    void spinBoxesShowTheirWholeText()
    {
        QFETCH(const int, scale);
        theme::apply(*qApp, scale);
        QWidget window;
        QHBoxLayout row{&window};
        auto *days = new QSpinBox;
        days->setSuffix(u" 天"_s);
        days->setRange(0, 365);
        days->setValue(365);
        auto *date = new QDateEdit{QDate{2026, 11, 24}};
        auto *popup = new QDateTimeEdit{QDateTime{{2026, 11, 24}, {12, 30}}};
        popup->setCalendarPopup(true);
        date->setDisplayFormat(u"yyyy-MM-dd"_s);
        popup->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        row.addStretch(1);
        for (QAbstractSpinBox *spin : std::initializer_list<QAbstractSpinBox *>{days, date, popup})
            row.addWidget(spin);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const QAbstractSpinBox *spin : std::initializer_list<QAbstractSpinBox *>{days, date, popup}) {
            const auto *edit = spin->findChild<QLineEdit *>();
            const int text = edit->fontMetrics().horizontalAdvance(edit->text());
            QVERIFY2(edit->width() >= text,
                     qPrintable(u"%1: %2 of %3"_s.arg(edit->text()).arg(edit->width()).arg(text)));
            QCOMPARE(spin->height(), 36 * scale / 100);
        }
    }

    void focusRingIsDrawnOnEveryControl_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("line edit") << 0;
        QTest::newRow("plain button") << 1;
        QTest::newRow("main button") << 2;
        QTest::newRow("combo box") << 3;
        QTest::newRow("spin box") << 4;
        QTest::newRow("plain text") << 5;
        QTest::newRow("check box") << 6;
    }
    void focusRingIsDrawnOnEveryControl()
    {
        QFETCH(const int, which);
        QWidget window;
        QVBoxLayout column{&window};
        QWidget *control = nullptr;
        switch (which) {
        case 0:
            control = new QLineEdit;
            break;
        case 1:
            control = new QPushButton{u"Button"_s};
            break;
        case 2: {
            auto *button = new QPushButton{u"Button"_s};
            theme::setVariant(button, theme::Variant::Primary);
            control = button;
            break;
        }
        case 3:
            control = new QComboBox;
            break;
        case 4:
            control = new QSpinBox;
            break;
        case 5:
            control = new QPlainTextEdit;
            break;
        default:
            control = new QCheckBox{u"Check"_s};
            break;
        }
        column.addWidget(control);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        control->setFocus(Qt::TabFocusReason);
        const QImage image = control->grab().toImage();
        const QColor focus = theme::colour(theme::Colour::Focus);
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y) == focus;
        // two rows of the control's width at least
        QVERIFY2(pixels > control->fontMetrics().height() * 4, qPrintable(QString::number(pixels)));
    }

    void namesOfThreeScriptsCanBeShown()
    {
        if (!QFontDatabase::hasFamily(u"Noto Sans CJK SC"_s))
            QSKIP("the Chinese font is not installed");
        QCOMPARE(missingGlyphs(u"王小明 Zhang·阿不都"), QString{});
        if (QFontDatabase::hasFamily(u"Noto Serif Tibetan"_s))
            QCOMPARE(missingGlyphs(u"བཀྲ་ཤིས"), QString{});
        if (QFontDatabase::hasFamily(u"Noto Sans Arabic"_s))
            QCOMPARE(missingGlyphs(u"ئالىم"), QString{});
    }

    void characterWithoutAGlyphIsNamedOnce()
    {
        // Plane 16 is for private use: no font of a system has it.
        const QString strange = QString::fromUcs4(U"\U0010ABCD");
        QCOMPARE(missingGlyphs(QString{u"王"_s + strange + u"明"_s + strange}), strange);
        QCOMPARE(missingGlyphs(u"\u200d\u2068 \t"), QString{});
    }

    void everyIconLeavesInk()
    {
        for (int icon = 0; icon < static_cast<int>(Icon::Count_); ++icon) {
            const QImage image = iconPixmap(static_cast<Icon>(icon), 24, Qt::black).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    inked += image.pixelColor(x, y).alpha() > 128;
            QVERIFY2(inked > 20, qPrintable(QString::number(icon)));
            for (int edge = 0; edge < image.width(); ++edge) // nothing is cut off at the border
                QVERIFY2(image.pixelColor(edge, 0).alpha() < 200, qPrintable(QString::number(icon)));
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
