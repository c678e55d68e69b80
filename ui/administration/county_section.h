// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinic/settings.h"
#include "exchange/http_transport.h"
#include "ui/administration/section.h"
#include "ui/administration/settings_form.h"

class QLabel;

namespace clinic::ui {

/// Where the county's server is, how it proves who it is, and whether the line to it works.
class CountySection : public Section {
    Q_OBJECT

public:
    explicit CountySection(Workplace &work, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    void retranslate() override;

private:
    void load();
    /// What is typed, or nothing with the faults shown.
    std::optional<ClinicSettings> typed();
    void save();
    void testLine();
    void chooseCertificate();
    void showCertificate();
    void nameTestKey();

    Form m_form{};
    EnterOrder m_order{};
    QLabel *m_explanation;
    QLabel *m_certificate;
    SettingsForm *m_settings;
    KeyButton *m_test;
    KeyButton *m_file;
    KeyButton *m_save;
    HttpTransport m_line{};
    ClinicSettings m_before{};
    bool m_isTyped{false};
};

} // namespace clinic::ui
