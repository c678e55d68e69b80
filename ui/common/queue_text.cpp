// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/queue_text.h"

#include "text/person_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

QString shortSex(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return QCoreApplication::translate("ReceptionText", "M", "sex, short");
    case Sex::Female:
        return QCoreApplication::translate("ReceptionText", "F", "sex, short");
    case Sex::Unknown:
        return u"–"_s;
    case Sex::Other:
        return QCoreApplication::translate("ReceptionText", "X", "sex, short");
    }
    Q_UNREACHABLE();
}

} // namespace

QString kindText(RegistrationKind kind)
{
    switch (kind) {
    case RegistrationKind::Ordinary:
        return QCoreApplication::translate("ReceptionText", "Ordinary visit");
    case RegistrationKind::Emergency:
        return QCoreApplication::translate("ReceptionText", "Emergency");
    case RegistrationKind::ReturnVisit:
        return QCoreApplication::translate("ReceptionText", "Return visit");
    case RegistrationKind::ChronicRenewal:
        return QCoreApplication::translate("ReceptionText", "Chronic disease, renewal");
    case RegistrationKind::FamilyDoctor:
        return QCoreApplication::translate("ReceptionText", "Family doctor");
    case RegistrationKind::PublicHealth:
        return QCoreApplication::translate("ReceptionText", "Public health");
    case RegistrationKind::Vaccination:
        return QCoreApplication::translate("ReceptionText", "Vaccination");
    case RegistrationKind::PhysicalCheck:
        return QCoreApplication::translate("ReceptionText", "Check-up");
    case RegistrationKind::RemoteConsultation:
        return QCoreApplication::translate("ReceptionText", "Remote consultation");
    }
    Q_UNREACHABLE();
}

QString stateText(RegistrationState state)
{
    switch (state) {
    case RegistrationState::Waiting:
        return QCoreApplication::translate("ReceptionText", "Waiting");
    case RegistrationState::Called:
        return QCoreApplication::translate("ReceptionText", "Called");
    case RegistrationState::InConsultation:
        return QCoreApplication::translate("ReceptionText", "With the doctor");
    case RegistrationState::AtTests:
        return QCoreApplication::translate("ReceptionText", "At tests");
    case RegistrationState::Finished:
        return QCoreApplication::translate("ReceptionText", "Finished");
    case RegistrationState::NoShow:
        return QCoreApplication::translate("ReceptionText", "Not here");
    case RegistrationState::Cancelled:
        return QCoreApplication::translate("ReceptionText", "Cancelled");
    }
    Q_UNREACHABLE();
}

Severity stateSeverity(RegistrationState state)
{
    switch (state) {
    case RegistrationState::Waiting:
    case RegistrationState::AtTests:
        return Severity::Note;
    case RegistrationState::Called:
        return Severity::Ask;
    case RegistrationState::InConsultation:
    case RegistrationState::Finished:
        return Severity::Ok;
    case RegistrationState::NoShow:
    case RegistrationState::Cancelled:
        return Severity::Stop;
    }
    Q_UNREACHABLE();
}

QString priorityText(Priority priority)
{
    switch (priority) {
    case Priority::Emergency:
        return QCoreApplication::translate("ReceptionText", "Emergency");
    case Priority::BackFromTests:
        return QCoreApplication::translate("ReceptionText", "Back from tests");
    case Priority::Aged:
        return QCoreApplication::translate("ReceptionText", "Aged 75 or more");
    case Priority::Disabled:
        return QCoreApplication::translate("ReceptionText", "Disabled");
    case Priority::ChildWithFever:
        return QCoreApplication::translate("ReceptionText", "Child with fever");
    case Priority::Serviceman:
        return QCoreApplication::translate("ReceptionText", "Serviceman");
    case Priority::None:
        return QCoreApplication::translate("ReceptionText", "In turn");
    }
    Q_UNREACHABLE();
}

QString sexAndAge(Sex sex, const std::optional<ClinicDate> &birth, bool isEstimated, const ClinicDate &today)
{
    return shortSex(sex) + u' ' + ageText(birth, isEstimated, today);
}

} // namespace clinic::ui
