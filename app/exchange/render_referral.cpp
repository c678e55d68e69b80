// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/render_referral.h"

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

struct StateWords {
    ReferralState state;
    const char16_t *request; ///< ServiceRequest.status
    const char16_t *task;    ///< Task.status
    const char16_t *text;    ///< Task.businessStatus
};

constexpr auto kStates = std::to_array<StateWords>({
    {ReferralState::Issued, u"active", u"requested", u"待上级接收"},
    {ReferralState::Sent, u"active", u"requested", u"待上级接收"},
    {ReferralState::Accepted, u"active", u"accepted", u"上级已接收"},
    {ReferralState::Refused, u"revoked", u"rejected", u"上级未接收"},
    {ReferralState::Arrived, u"active", u"in-progress", u"患者已到院"},
    {ReferralState::Completed, u"completed", u"completed", u"转诊完成"},
    {ReferralState::Withdrawn, u"revoked", u"cancelled", u"已撤回"},
});

QString priorityOf(ReferralUrgency urgency)
{
    switch (urgency) {
    case ReferralUrgency::Routine:
        return u"routine"_s;
    case ReferralUrgency::Urgent:
        return u"urgent"_s;
    case ReferralUrgency::Emergency:
        return u"stat"_s;
    }
    return {};
}

QString reasonText(ReferralReason reason)
{
    switch (reason) {
    case ReferralReason::BeyondAbility:
        return u"超出本机构诊疗能力"_s;
    case ReferralReason::Equipment:
        return u"需要进一步检查"_s;
    case ReferralReason::Emergency:
        return u"急危重症"_s;
    case ReferralReason::Unclear:
        return u"诊断不明"_s;
    case ReferralReason::NotControlled:
        return u"病情控制不满意"_s;
    case ReferralReason::Pregnancy:
        return u"孕产期高危"_s;
    case ReferralReason::Wish:
        return u"患者要求"_s;
    case ReferralReason::Infectious:
        return u"传染病需定点诊治"_s;
    case ReferralReason::Other:
        return u"其他"_s;
    }
    return {};
}

QString transportText(Transport transport)
{
    switch (transport) {
    case Transport::Own:
        return u"自行前往"_s;
    case Transport::Ambulance:
        return u"救护车"_s;
    case Transport::Escorted:
        return u"医务人员陪送"_s;
    case Transport::None:
        return {};
    }
    return {};
}

FhirNode notes(const Referral &referral)
{
    FhirNode list = FhirNode::array();
    const auto add = [&list](const QString &title, const QString &text) {
        if (!text.trimmed().isEmpty())
            list.add(fhirText(title + u"："_s + text.trimmed()));
    };
    add(u"病情摘要"_s, referral.summary);
    add(u"已做处理"_s, referral.treatment);
    add(u"目前用药"_s, referral.currentDrugs);
    add(u"转送方式"_s, transportText(referral.transport));
    add(u"知情同意"_s, referral.consentBy);
    add(u"联系电话"_s, referral.contactPhone);
    return list;
}

} // namespace

std::vector<FhirResource> renderReferral(const FhirSystems &systems, const Referral &referral,
                                         const ReferralParties &parties)
{
    const auto words = std::ranges::find(kStates, referral.state, &StateWords::state);
    const QUuid id = referral.id.toUuid();
    const QString priority = priorityOf(referral.urgency);
    const FhirNode subject = fhirReference(u"Patient", referral.patientId.toUuid());
    const FhirNode encounter = fhirReference(u"Encounter", referral.encounterId.toUuid());
    const FhirNode target = fhirReference(u"Organization", referral.facilityId.toUuid());
    const QString code = referral.targetDepartment.trimmed().isEmpty()
                             ? u"上转诊治"_s
                             : QString(u"上转诊治（"_s + referral.targetDepartment.trimmed() + u"）"_s);
    QString reason = reasonText(referral.reason);
    if (!referral.reasonText.trimmed().isEmpty())
        reason += u"："_s + referral.reasonText.trimmed();

    FhirResource request{u"ServiceRequest"_s, id, referral.version, Aggregate::Referral, id};
    request.body =
        FhirNode::object()
            .set(u"identifier"_s, FhirNode::listOf(fhirIdentifier(systems.orderNumber, referral.number)))
            .set(u"status"_s, QString::fromUtf16(words->request))
            .set(u"intent"_s, u"order"_s)
            .set(u"category"_s, FhirNode::listOf(fhirText(u"双向转诊（上转）"_s)))
            .set(u"priority"_s, priority)
            .set(u"code"_s, fhirText(code))
            .set(u"subject"_s, subject)
            .set(u"encounter"_s, encounter)
            .set(u"authoredOn"_s, referral.issuedAt.toIsoString())
            .set(u"requester"_s, fhirReference(u"Practitioner", referral.doctorId.toUuid()))
            .set(u"performer"_s, FhirNode::listOf(target))
            .set(u"reasonCode"_s,
                 FhirNode::listOf(fhirConcept(systems.codes(u"referral-reason"), toWord(referral.reason), reason)));
    if (parties.diagnosis)
        request.body.set(u"reasonReference"_s,
                         FhirNode::listOf(fhirReference(u"Condition", parties.diagnosis->toUuid())));
    request.body.set(u"note"_s, notes(referral));

    FhirResource task{u"Task"_s, parties.taskId, referral.version, Aggregate::Referral, id};
    const FhirNode focus = fhirReference(u"ServiceRequest", id);
    task.body = FhirNode::object()
                    .set(u"basedOn"_s, FhirNode::listOf(focus))
                    .set(u"status"_s, QString::fromUtf16(words->task))
                    .set(u"businessStatus"_s, fhirText(QString::fromUtf16(words->text)))
                    .set(u"intent"_s, u"order"_s)
                    .set(u"priority"_s, priority)
                    .set(u"code"_s, fhirText(u"双向转诊（上转）"_s))
                    .set(u"focus"_s, focus)
                    .set(u"for"_s, subject)
                    .set(u"encounter"_s, encounter)
                    .set(u"authoredOn"_s, referral.issuedAt.toIsoString())
                    .set(u"lastModified"_s, std::max(referral.issuedAt, parties.lastModified).toIsoString())
                    .set(u"requester"_s, fhirReference(u"Organization", parties.organisation.toUuid()))
                    .set(u"owner"_s, target);
    if (!referral.reply.trimmed().isEmpty())
        task.body.set(u"note"_s, FhirNode::listOf(fhirText(referral.reply)));
    return {std::move(request), std::move(task)};
}

} // namespace clinic
