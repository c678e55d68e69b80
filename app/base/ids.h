// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>

namespace clinic {

/// A record's identity: a UUID that cannot be passed where another kind of record is meant.
/// Stored and shown as 36 lower-case characters.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(const QUuid &value) : m_value{value} {}

    /// Null when the text is not a UUID of 36 characters (Qt alone would also take braces and a tail of anything).
    static Id fromString(QStringView text)
    {
        return text.size() == 36 && !text.startsWith(u'{') ? Id{QUuid::fromString(text)} : Id{};
    }
    bool isNull() const { return m_value.isNull(); }
    QUuid toUuid() const { return m_value; }
    QString toString() const { return m_value.toString(QUuid::WithoutBraces); }
    friend bool operator==(const Id &a, const Id &b) { return a.m_value == b.m_value; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QUuid m_value{};
};

using OrganisationId = Id<struct OrganisationTag>;
using DepartmentId = Id<struct DepartmentTag>;
using FacilityId = Id<struct FacilityTag>;
using SeatId = Id<struct SeatTag>;
using StaffId = Id<struct StaffTag>;
using SessionId = Id<struct SessionTag>;
using PatientId = Id<struct PatientTag>;
using DrugId = Id<struct DrugTag>;
using ProductId = Id<struct ProductTag>;
using ServiceItemId = Id<struct ServiceItemTag>;
using ImportId = Id<struct ImportTag>;
using RegistrationId = Id<struct RegistrationTag>;
using EncounterId = Id<struct EncounterTag>;
using DiagnosisId = Id<struct DiagnosisTag>;
using VitalSignId = Id<struct VitalSignTag>;
using AllergyId = Id<struct AllergyTag>;
using PrescriptionId = Id<struct PrescriptionTag>;
using PrescriptionLineId = Id<struct PrescriptionLineTag>;
using TemplateId = Id<struct TemplateTag>;
using CoverageId = Id<struct CoverageTag>;
using PolicyId = Id<struct PolicyTag>;
using ChargeId = Id<struct ChargeTag>;
using SettlementId = Id<struct SettlementTag>;
using StockBatchId = Id<struct StockBatchTag>;
using StockMoveId = Id<struct StockMoveTag>;
using DispenseId = Id<struct DispenseTag>;
using DispenseLineId = Id<struct DispenseLineTag>;
using ReferralId = Id<struct ReferralTag>;
using UnitId = Id<struct UnitTag>;

} // namespace clinic
