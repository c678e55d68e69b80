// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/pdf_file.h"
#include "main/walkthrough/walkthrough.h"

#include <QDir>

namespace clinic {

/// Somebody who works at a walkthrough's clinic.
struct WayPerson {
    QString login{};
    QString name{};
    std::vector<Role> roles{};
};

/// What makes one way differ from the other: the clinic, its people, and what the patient comes with.
struct WayPlan {
    QString name{}; ///< `centre`
    QString clinicName{};
    QString institutionCode{};
    Tier tier{Tier::Township};
    WayPerson administrator{};
    std::vector<WayPerson> others{};
    QString feeItem{}; ///< code of the service item charged at registration

    QString patientName{};
    QString patientInitials{};
    Sex patientSex{Sex::Unknown};
    ClinicDate patientBirth{};
    int patientSequence{0}; ///< of the made-up resident ID
    QString patientPhone{};
    QString village{};
    QString group{};

    QString complaint{};
    QString presentIllness{};
    QString allergyGroup{};
    std::vector<std::pair<VitalKind, qint64>> vitalTenths{};
    QStringList diagnoses{};      ///< what the doctor types, and
    QStringList diagnosisCodes{}; ///< what is chosen from the answers
    QString orderedService{};     ///< code of a service item
    QString firstChoice{};        ///< generic name that a safety rule stops
    QStringList drugs{};          ///< generic names that are prescribed; a safety rule asks about one of them
    QString referTo{};            ///< department of the county hospital
    ReferralReason referralReason{ReferralReason::NotControlled};
    QString referralSummary{};
};

/// The two ways.
std::vector<WayPlan> wayPlans();

/// Somebody at work: services and who acts.
struct AtWork {
    Services &services;
    Actor actor;
};

/// One patient's way while it is being walked: who is logged in, and what the stations hand on to each other.
class Way {
public:
    Way(WayPlan plan, const QString &folder, std::shared_ptr<const Reference> reference, FixedClock &clock,
        IdSource &ids);

    const WayPlan &plan() const { return m_plan; }
    const ClinicFolder &clinic() const { return m_clinic; }
    const QString &folder() const { return m_folder; }
    const std::shared_ptr<const Reference> &reference() const { return m_reference; }
    FixedClock &clock() { return m_clock; }
    IdSource &ids() { return m_ids; }
    const SeatId &seat() const { return m_seat; }
    int logins() const { return m_logins; }

    static QString password();
    /// The login of whoever holds a role.
    QString loginOf(Role role) const;

    /// Lets whoever holds `role` work: logs that person in, after the one before has logged out, unless it is the
    /// same. Half a minute passes.
    [[nodiscard]] Result<AtWork> as(Role role);
    /// Logs whoever is there out and closes the clinic.
    [[nodiscard]] Result<> leave();

    /// Copies the clinic into an existing folder, after whoever is there has logged out.
    [[nodiscard]] Result<> copyClinic(const QString &folder);

    /// Writes a PDF into the way's folder and notes it.
    [[nodiscard]] Result<> print(const QString &name, Paper paper,
                                 const std::function<bool(QPagedPaintDevice &)> &draw);
    /// Writes bytes into the way's folder and notes the file.
    [[nodiscard]] Result<> write(const QString &name, const QByteArray &bytes);
    /// Notes a file that somebody else wrote.
    void note(const QString &name) { m_files << m_plan.name + u'/' + name; }
    /// The files noted since the last call, relative to the walkthrough's folder.
    QStringList takeFiles() { return std::exchange(m_files, {}); }

    // What one station hands on to the next.
    PatientId patient{};
    QueueRow registration{};
    EncounterId encounter{};
    PatientFacts facts{};
    Prescription prescription{};
    Settlement settlement{};
    Dispense dispense{};
    Money firstEstimate{}; ///< what the fund would pay, before anything was settled

private:
    WayPlan m_plan;
    QString m_folder;
    ClinicFolder m_clinic;
    std::shared_ptr<const Reference> m_reference;
    FixedClock &m_clock;
    IdSource &m_ids;
    SeatId m_seat;
    std::unique_ptr<OpenClinic> m_open{};
    std::unique_ptr<Services> m_services{};
    QString m_login{};
    int m_logins{0};
    QStringList m_files{};
};

/// Succeeds when what a station checks is so; otherwise fails as Conflict with this code.
[[nodiscard]] Result<> expect(bool isSo, const QString &code, const QVariantList &args = {});

} // namespace clinic
