// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aggregate.h"
#include "base/dates.h"
#include "exchange/fhir_json.h"

#include <QUuid>

#include <set>
#include <vector>

namespace clinic {

/// Addresses of code and identifier systems. What is national is a constant; our own stand below `base`, which is a
/// setting of the deployment (FHIR mapping, section 2).
struct FhirSystems {
    QString base{}; ///< without a slash at the end
    QString residentId{QStringLiteral("urn:oid:2.16.156.10011.1.3")};
    QString insuranceCard{QStringLiteral("urn:oid:2.16.156.10011.1.15")};
    QString outpatientNumber{QStringLiteral("urn:oid:2.16.156.10011.1.11")};
    QString prescriptionNumber{QStringLiteral("urn:oid:2.16.156.10011.1.20")};
    QString orderNumber{QStringLiteral("urn:oid:2.16.156.10011.1.24")};
    QString organisation{QStringLiteral("urn:oid:2.16.156.10011.1.5")};
    QString staff{QStringLiteral("urn:oid:2.16.156.10011.1.4")};
    QString diagnosis{QStringLiteral("urn:oid:2.16.156.10011.2.3.3.11")};
    QString icd10{QStringLiteral("http://hl7.org/fhir/sid/icd-10")};
    QString division{QStringLiteral("urn:oid:2.16.156.10011.2.3.3.2")};
    QString loinc{QStringLiteral("http://loinc.org")};
    QString ucum{QStringLiteral("http://unitsofmeasure.org")};

    /// HL7's own code systems.
    static QString terminology(QStringView name)
    {
        return QStringLiteral("http://terminology.hl7.org/CodeSystem/") + name.toString();
    }
    /// Addresses below `base`.
    QString extension(QStringView name) const { return join(u"/StructureDefinition/", name); }
    QString naming(QStringView name) const { return join(u"/NamingSystem/", name); }
    QString codes(QStringView name) const { return join(u"/CodeSystem/", name); }

private:
    QString join(QStringView folder, QStringView name) const { return base + folder.toString() + name.toString(); }
};

/// A resource as it is sent, with the record it comes from.
struct FhirResource {
    QString type{}; ///< `Patient`
    QUuid id{};
    int revision{1};       ///< version of the record
    Aggregate aggregate{}; ///< kind of the record
    QUuid aggregateId{};
    FhirNode body{FhirNode::object()}; ///< without resourceType, id and the revision
    bool onlyIfKnown{false};           ///< taken back: nothing to say to a county that never heard of it

    /// `Patient/6f1c…`.
    QString key() const;
    /// SHA-256 of the content without the revision, in hex: equal contents need not be sent again.
    QString contentHash() const;
    /// The whole resource with the local-revision extension.
    FhirNode toNode(const FhirSystems &systems) const;
};

/// `Type/uuid`, as references are written.
QString fhirKey(QStringView type, const QUuid &id);
/// `{"reference":"Type/uuid"}`.
FhirNode fhirReference(QStringView type, const QUuid &id);
FhirNode fhirCoding(const QString &system, const QString &code);
/// A CodeableConcept with one coding; `text` may be empty.
FhirNode fhirConcept(const QString &system, const QString &code, const QString &text = {});
/// A CodeableConcept with a text only.
FhirNode fhirText(const QString &text);
FhirNode fhirIdentifier(const QString &system, const QString &value);
/// `{"value":10.50,"currency":"CNY"}`.
FhirNode fhirMoney(Money amount);
FhirNode fhirMoney(UnitPrice price);
/// A name as it is spoken, with family and given name where a surname of one or two characters can be told.
FhirNode fhirName(const QString &name);

/// Every relative reference (`Type/id`) inside a value.
std::set<QString> fhirReferences(const FhirNode &node);

} // namespace clinic
