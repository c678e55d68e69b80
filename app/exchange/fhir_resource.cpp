// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir_resource.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clinic {

QString FhirResource::key() const
{
    return fhirKey(type, id);
}

QString FhirResource::contentHash() const
{
    return QString::fromLatin1(QCryptographicHash::hash(body.toJson(), QCryptographicHash::Sha256).toHex());
}

FhirNode FhirResource::toNode(const FhirSystems &systems) const
{
    FhirNode extensions = FhirNode::listOf(FhirNode::object()
                                               .set(u"url"_s, systems.extension(u"local-revision"))
                                               .set(u"valueInteger"_s, FhirNode::integer(revision)));
    if (const FhirNode *own = body.find(u"extension"))
        for (const FhirNode &item : own->items())
            extensions.add(item);
    FhirNode node = FhirNode::object()
                        .set(u"resourceType"_s, type)
                        .set(u"id"_s, id.toString(QUuid::WithoutBraces))
                        .set(u"extension"_s, std::move(extensions));
    for (std::size_t i = 0; i < body.keys().size(); ++i)
        if (body.keys()[i] != u"extension")
            node.set(body.keys()[i], body.items()[i]);
    return node;
}

QString fhirKey(QStringView type, const QUuid &id)
{
    return type.toString() + u'/' + id.toString(QUuid::WithoutBraces);
}

FhirNode fhirReference(QStringView type, const QUuid &id)
{
    if (id.isNull())
        return {};
    return FhirNode::object().set(u"reference"_s, fhirKey(type, id));
}

FhirNode fhirCoding(const QString &system, const QString &code)
{
    if (code.trimmed().isEmpty())
        return {};
    return FhirNode::object().set(u"system"_s, system).set(u"code"_s, code);
}

FhirNode fhirConcept(const QString &system, const QString &code, const QString &text)
{
    return FhirNode::object().set(u"coding"_s, FhirNode::listOf(fhirCoding(system, code))).set(u"text"_s, text);
}

FhirNode fhirText(const QString &text)
{
    return FhirNode::object().set(u"text"_s, text);
}

FhirNode fhirIdentifier(const QString &system, const QString &value)
{
    if (value.trimmed().isEmpty())
        return {};
    return FhirNode::object().set(u"system"_s, system).set(u"value"_s, value);
}

FhirNode fhirMoney(Money amount)
{
    return FhirNode::object().set(u"value"_s, FhirNode::money(amount)).set(u"currency"_s, u"CNY"_s);
}

FhirNode fhirMoney(UnitPrice price)
{
    return FhirNode::object().set(u"value"_s, FhirNode::price(price)).set(u"currency"_s, u"CNY"_s);
}

FhirNode fhirName(const QString &name)
{
    // Compound surnames that are common enough to be worth telling apart; other names are split after one character.
    static const QStringList kCompound{u"欧阳"_s, u"上官"_s, u"司马"_s, u"诸葛"_s, u"司徒"_s,
                                       u"皇甫"_s, u"尉迟"_s, u"令狐"_s, u"慕容"_s, u"夏侯"_s};
    const QString text = name.trimmed();
    FhirNode node = FhirNode::object().set(u"text"_s, text);
    static const QRegularExpression kHan{u"^\\p{Han}{2,4}$"_s, QRegularExpression::UseUnicodePropertiesOption};
    if (!kHan.match(text).hasMatch())
        return node;
    // Characters beyond the basic plane take two places.
    qsizetype family = text[0].isHighSurrogate() ? 2 : 1;
    if (text.size() > 2 && kCompound.contains(text.first(2)))
        family = 2;
    return std::move(node)
        .set(u"family"_s, text.first(family))
        .set(u"given"_s, FhirNode::listOf(FhirNode::text(text.sliced(family))));
}

std::set<QString> fhirReferences(const FhirNode &node)
{
    static const QRegularExpression kForm{u"^[A-Z][A-Za-z]+/[0-9a-f-]{36}$"_s};
    std::set<QString> found;
    for (std::size_t i = 0; i < node.items().size(); ++i) {
        const FhirNode &item = node.items()[i];
        if (node.isObject() && node.keys()[i] == u"reference" && item.isText()) {
            if (kForm.match(item.toText()).hasMatch())
                found.insert(item.toText());
        } else {
            found.merge(fhirReferences(item));
        }
    }
    return found;
}

} // namespace clinic
