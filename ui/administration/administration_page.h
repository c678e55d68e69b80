// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/seat_settings.h"
#include "ui/common/icons.h"
#include "ui/common/page.h"
#include "ui/common/workplace.h"

#include <vector>

class QStackedWidget;

namespace clinic::ui {

class KeyButton;
class Section;

/// Everything that an administrator sets up: the sections stand in a list at the left and are opened by Ctrl and their
/// number. Somebody who lacks the right to a section does not see it.
class AdministrationPage : public Page {
    Q_OBJECT

public:
    /// `seat` are the settings of this PC, changed by the printers' section and saved to `file`; both outlive the page.
    AdministrationPage(Workplace &work, SeatSettings &seat, const SeatSettingsFile &file, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    void retranslate() override;
    bool goBack() override;

    /// By their number, from 0.
    void openSection(std::size_t index);
    const std::vector<Section *> &sections() const { return m_sections; }
    Section *current() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSection(Section *section, Icon icon);

    QWidget *m_list;
    QStackedWidget *m_stack;
    std::vector<Section *> m_sections{};
    std::vector<KeyButton *> m_buttons{};
};

} // namespace clinic::ui
