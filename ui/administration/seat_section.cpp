// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/seat_section.h"

#include "ui/administration/admin_text.h"
#include "ui/administration/test_page.h"
#include "ui/common/printing/preview_dialog.h"
#include "ui/common/printing/printers.h"

#include <QApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clinic::ui {

using theme::px;

namespace {

constexpr int kLongestName = 40;
constexpr int kScaleStep = 25;
const QString kName = u"seatName"_s;
const QString kScale = u"scale"_s;

QString scaleText(int percent)
{
    return u"%1 %"_s.arg(percent);
}

} // namespace

SeatSection::SeatSection(Workplace &work, SeatSettings &seat, const SeatSettingsFile &file, QWidget *parent)
    : Section{work, parent},
      m_seat{seat},
      m_file{file},
      m_seatHeading{new QLabel{this}},
      m_name{new QLineEdit},
      m_scale{new QComboBox},
      m_explanation{new QLabel{this}},
      m_printerHead{new QLabel{this}},
      m_paperHead{new QLabel{this}},
      m_refresh{keys()->addButton(u"printersRefresh"_s, Icon::Refresh, Qt::Key_F9)},
      m_save{keys()->addButton(u"printersSave"_s, Icon::Check, Qt::Key_F10, theme::Variant::Primary)}
{
    for (int percent = theme::kMinScale; percent <= theme::kMaxScale; percent += kScaleStep)
        m_scale->addItem(scaleText(percent), percent);
    makeSeatCard();
    makePrinterCard();
    column()->addStretch(1);
    connect(m_refresh, &QPushButton::clicked, this, &SeatSection::fill);
    connect(m_save, &QPushButton::clicked, this, &SeatSection::save);
    placeLast(m_save);
    SeatSection::retranslate();
}

void SeatSection::makeSeatCard()
{
    theme::setTextRole(m_seatHeading, theme::TextRole::Heading);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(theme::kGapSection));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_name->setMaxLength(kLongestName);
    int at = 0;
    for (const auto &[path, editor] : {std::pair<QString, QWidget *>{kName, m_name}, {kScale, m_scale}}) {
        auto *field = new FormField{path, editor, FormField::LabelPosition::Left, this};
        m_form.add(field, path);
        m_order.add(editor);
        grid->addWidget(field, 0, at++, Qt::AlignTop);
    }
    m_form.field(kName)->setRequired(true);
    connect(m_name, &QLineEdit::textChanged, this, &SeatSection::typed);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &SeatSection::typed);
    connect(&m_order, &EnterOrder::lastPassed, this, [this] { m_lines.front().printer->setFocus(); });
    auto *inside = new QVBoxLayout;
    inside->setSpacing(px(theme::kGapSmall));
    inside->addWidget(m_seatHeading);
    inside->addLayout(grid);
    column()->addWidget(makeCardFrame(inside, this));
}

void SeatSection::makePrinterCard()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(theme::kGapLarge));
    grid->setVerticalSpacing(px(theme::kGap));
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 1);
    for (QLabel *label : {m_printerHead, m_paperHead})
        theme::setTextRole(label, theme::TextRole::Secondary);
    theme::setTextRole(m_explanation, theme::TextRole::Heading);
    m_explanation->setWordWrap(true);
    grid->addWidget(m_printerHead, 0, 1);
    grid->addWidget(m_paperHead, 0, 2);
    int row = 1;
    for (const auto &word : Words<DocumentKind>::table) {
        const QString name = QString::fromLatin1(word.word);
        Line line{word.value, new QLabel{this}, new QComboBox{this}, new QComboBox{this}, new QPushButton{this}};
        line.printer->setObjectName(u"printer_"_s + name);
        line.paper->setObjectName(u"paper_"_s + name);
        line.test->setObjectName(u"test_"_s + name);
        line.printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        line.printer->setMinimumContentsLength(14);
        line.name->setBuddy(line.printer);
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.printer, row, 1);
        grid->addWidget(line.paper, row, 2);
        grid->addWidget(line.test, row, 3);
        for (QComboBox *combo : {line.printer, line.paper})
            connect(combo, &QComboBox::currentIndexChanged, this, &SeatSection::typed);
        connect(line.test, &QPushButton::clicked, this, [this, at = m_lines.size()] { showTestPage(m_lines[at]); });
        m_lines.push_back(line);
        ++row;
    }
    auto *inside = new QVBoxLayout;
    inside->setSpacing(px(theme::kGap));
    inside->addWidget(m_explanation);
    inside->addLayout(grid);
    column()->addWidget(makeCardFrame(inside, this));
}

void SeatSection::typed()
{
    if (!m_isFilling)
        m_isTyped = true;
}

QString SeatSection::title() const
{
    return tr("This seat");
}

void SeatSection::activate()
{
    if (const QWidget *focus = QApplication::focusWidget();
        !focus || !isAncestorOf(focus) || banner()->isAncestorOf(focus))
        m_name->setFocus(Qt::OtherFocusReason);
    if (m_isTyped)
        return;
    // Papers that the clinic uses where this seat has chosen none.
    whenDone(work().desk.read([](Services &s) { return s.clinic.settings(); }), this,
             [this](const Result<ClinicSettings> &settings) {
                 if (!settings) {
                     showError(settings.error());
                     return;
                 }
                 m_usual = {{{}, settings->ticketPaper},
                            {{}, settings->prescriptionPaper},
                            {{}, settings->receiptPaper},
                            {{}, Paper::A4}};
                 fill();
             });
    fillSeat();
    fill();
}

void SeatSection::fillSeat()
{
    m_isFilling = true;
    m_name->setText(m_seat.name);
    if (m_scale->findData(m_seat.scalePercent) < 0)
        m_scale->addItem(scaleText(m_seat.scalePercent), m_seat.scalePercent);
    m_scale->setCurrentIndex(m_scale->findData(m_seat.scalePercent));
    m_isFilling = false;
}

void SeatSection::fill()
{
    m_isFilling = true;
    const QStringList names = printerNames();
    const QString usual = defaultPrinterName();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const PrinterChoice choice =
            m_isTyped ? chosenIn(line)
                      : m_seat.printers.value(line.kind, i < m_usual.size() ? m_usual[i] : PrinterChoice{});
        line.printer->clear();
        line.printer->addItem(usual.isEmpty() ? tr("The system's printer") : tr("The system's printer (%1)").arg(usual),
                              QString{});
        for (const QString &name : names)
            line.printer->addItem(name, name);
        if (line.printer->findData(choice.printer) < 0)
            line.printer->addItem(tr("%1 (not found)").arg(choice.printer), choice.printer);
        line.printer->setCurrentIndex(line.printer->findData(choice.printer));
        fillCombo<Paper>(line.paper, paperText);
        choose(line.paper, choice.paper);
    }
    m_isFilling = false;
    if (names.isEmpty() && banner()->text().isEmpty())
        say(Severity::Note, tr("No printer is installed on this computer. Documents can still be saved as PDF. After "
                               "installing one, press F9."));
}

PrinterChoice SeatSection::chosenIn(const Line &line) const
{
    return {line.printer->currentData().toString(), chosen<Paper>(line.paper)};
}

void SeatSection::save()
{
    m_form.clearProblems();
    SeatSettings after = m_seat;
    after.name = m_name->text().simplified();
    after.scalePercent = m_scale->currentData().toInt();
    if (after.name.isEmpty()) {
        showError(failFields({{kName, u"field.required"_s, {}}}).value(), &m_form);
        return;
    }
    const bool looksDifferent = after.name != m_seat.name || after.scalePercent != m_seat.scalePercent;
    for (const Line &line : m_lines)
        after.printers.insert(line.kind, chosenIn(line));
    if (const auto written = m_file.save(after); !written) {
        showError(written.error());
        return;
    }
    m_seat = std::move(after);
    m_isTyped = false;
    say(Severity::Ok, looksDifferent ? tr("This seat is saved. Its name and size show at the next start.")
                                     : tr("This seat is saved."));
}

void SeatSection::showTestPage(const Line &line)
{
    PrintJob job;
    job.title = tr("Test page: %1").arg(documentKindText(line.kind));
    job.suggestedFile = u"test-%1.pdf"_s.arg(toWord(line.kind));
    job.choice = chosenIn(line);
    job.draw = [lines = QStringList{job.title, line.printer->currentText(), line.paper->currentText(), m_seat.name},
                hint = tr("All four edges and corners must be on the paper, and the text must be sharp.")](
                   QPagedPaintDevice &device) { return drawTestPage(device, lines, hint); };
    auto *preview = new PreviewDialog{std::move(job), work().prompts, this};
    preview->open();
}

void SeatSection::retranslate()
{
    m_seatHeading->setText(tr("This computer"));
    m_form.field(kName)->setLabel(tr("Name of the seat"));
    m_form.field(kScale)->setLabel(tr("Size on the screen"));
    alignLabels();
    m_explanation->setText(tr("Printers of this computer"));
    m_printerHead->setText(tr("Printer"));
    m_paperHead->setText(tr("Paper"));
    int number = 1;
    for (const Line &line : m_lines) {
        const QString name = documentKindText(line.kind);
        line.name->setText(name);
        line.printer->setAccessibleName(tr("Printer for: %1").arg(name));
        line.paper->setAccessibleName(tr("Paper for: %1").arg(name));
        //: %1 is the key that works with Alt
        line.test->setText(tr("Test page (&%1)").arg(number++));
        line.test->setAccessibleName(tr("Test page for: %1").arg(name));
    }
    m_refresh->setLabel(tr("Look for printers"));
    m_save->setLabel(tr("Save"));
    fill();
}

} // namespace clinic::ui
