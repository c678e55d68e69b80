// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/seat_settings.h"
#include "ui/administration/section.h"
#include "ui/common/enter_order.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clinic::ui {

/// What belongs to this seat alone: its name, the size of everything on its screen, and which printer prints which
/// document on what paper, with a test page for each.
class SeatSection : public Section {
    Q_OBJECT

public:
    /// `seat` is changed and saved to `file`; both outlive this.
    SeatSection(Workplace &work, SeatSettings &seat, const SeatSettingsFile &file, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    void retranslate() override;

private:
    struct Line {
        DocumentKind kind{};
        QLabel *name{nullptr};
        QComboBox *printer{nullptr};
        QComboBox *paper{nullptr};
        QPushButton *test{nullptr};
    };

    void makeSeatCard();
    void makePrinterCard();
    void fill();
    void fillSeat();
    void typed();
    PrinterChoice chosenIn(const Line &line) const;
    void save();
    void showTestPage(const Line &line);

    SeatSettings &m_seat;
    const SeatSettingsFile &m_file;
    Form m_form{};
    EnterOrder m_order{};
    QLabel *m_seatHeading;
    QLineEdit *m_name;
    QComboBox *m_scale;
    QLabel *m_explanation;
    QLabel *m_printerHead;
    QLabel *m_paperHead;
    std::vector<Line> m_lines{};
    std::vector<PrinterChoice> m_usual{};
    KeyButton *m_refresh;
    KeyButton *m_save;
    bool m_isFilling{false};
    bool m_isTyped{false};
};

} // namespace clinic::ui
