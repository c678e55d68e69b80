// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchange_status_text.h"

#include "text/code_text.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace clinic::ui {

namespace {

UploadStatus::State stateOf(const ExchangeStatus &status, bool isSending)
{
    // What needs a person stays in sight even while other records are sent.
    if (status.state == ExchangeState::NeedsAttention)
        return UploadStatus::State::Problem;
    if (isSending)
        return UploadStatus::State::Sending;
    return status.state == ExchangeState::UpToDate ? UploadStatus::State::Confirmed : UploadStatus::State::Waiting;
}

} // namespace

UploadStatus uploadStatusOf(const ExchangeStatus &status, bool isSending, bool maySend)
{
    UploadStatus upload;
    upload.state = stateOf(status, isSending);
    upload.waiting = status.waiting;
    upload.waitingSince = status.waitingSince;
    upload.lastConfirmed = status.lastConfirmed;
    upload.problem = exchangeProblemText(status);
    upload.canSend = maySend && !isSending && status.state != ExchangeState::NotSetUp;
    return upload;
}

QString exchangeProblemText(const ExchangeStatus &status)
{
    if (!status.problemCode.isEmpty())
        return codeText(status.problemCode, status.problemArgs);
    return status.state == ExchangeState::NotSetUp ? codeText(u"exchange.no_county"_s) : QString{};
}

QString recordTypeText(const QString &resourceType)
{
    static const QHash<QString, const char *> words{
        {u"Organization"_s, QT_TRANSLATE_NOOP("ExchangeText", "Clinic")},
        {u"Practitioner"_s, QT_TRANSLATE_NOOP("ExchangeText", "Member of staff")},
        {u"PractitionerRole"_s, QT_TRANSLATE_NOOP("ExchangeText", "Role of a member of staff")},
        {u"Medication"_s, QT_TRANSLATE_NOOP("ExchangeText", "Drug")},
        {u"Patient"_s, QT_TRANSLATE_NOOP("ExchangeText", "Patient")},
        {u"Coverage"_s, QT_TRANSLATE_NOOP("ExchangeText", "Insurance of a patient")},
        {u"Encounter"_s, QT_TRANSLATE_NOOP("ExchangeText", "Visit")},
        {u"Condition"_s, QT_TRANSLATE_NOOP("ExchangeText", "Diagnosis")},
        {u"Observation"_s, QT_TRANSLATE_NOOP("ExchangeText", "Measurement")},
        {u"AllergyIntolerance"_s, QT_TRANSLATE_NOOP("ExchangeText", "Allergy")},
        {u"MedicationRequest"_s, QT_TRANSLATE_NOOP("ExchangeText", "Prescription")},
        {u"MedicationDispense"_s, QT_TRANSLATE_NOOP("ExchangeText", "Dispensed drugs")},
        {u"Claim"_s, QT_TRANSLATE_NOOP("ExchangeText", "Bill")},
        {u"ServiceRequest"_s, QT_TRANSLATE_NOOP("ExchangeText", "Referral")},
        {u"Task"_s, QT_TRANSLATE_NOOP("ExchangeText", "State of a referral")},
        {u"Provenance"_s, QT_TRANSLATE_NOOP("ExchangeText", "Author of records")},
    };
    const char *word = words.value(resourceType);
    return word ? QCoreApplication::translate("ExchangeText", word) : resourceType;
}

} // namespace clinic::ui
