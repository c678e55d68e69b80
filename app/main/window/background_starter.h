// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/clinic_folder.h"
#include "ui/login/clinic_starter.h"

namespace clinic {

/// Makes clinics on a thread of its own, so that the window goes on painting.
class BackgroundStarter final : public ui::ClinicStarter {
public:
    /// `seat` is the seat that makes the first audit events.
    BackgroundStarter(std::shared_ptr<const Reference> reference, const SeatId &seat)
        : m_reference{std::move(reference)}, m_seat{seat}
    {
    }

    QFuture<Result<>> createClinic(const ClinicSetUp &setUp, const QString &folder) override;
    QFuture<Result<>> createDemo(const QString &folder) override;
    bool isClinic(const QString &folder) const override;

private:
    std::shared_ptr<const Reference> m_reference;
    SeatId m_seat;
};

} // namespace clinic
