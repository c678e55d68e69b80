// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "referral/referral_service.h"

#include <QWidget>

class QTextBrowser;

namespace clinic::ui {

class PatientHeader;

/// One referral to read: who, where to, why, the letter, and each step of its way with who noted it.
class ReferralDetail : public QWidget {
    Q_OBJECT

public:
    explicit ReferralDetail(QWidget *parent = nullptr);

    /// `today` gives the patient's age.
    void setReferral(const ReferralView &view, const ClinicDate &today);
    void clear();
    void retranslate();

private:
    void render();

    std::optional<ReferralView> m_view{};
    ClinicDate m_today{};
    PatientHeader *m_header;
    QTextBrowser *m_text;
};

} // namespace clinic::ui
