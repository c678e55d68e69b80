// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/walkthrough/way.h"

#include "text/code_text.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

constexpr qint64 kStepMs = 30'000;

WayPlan centrePlan()
{
    WayPlan plan;
    plan.name = u"centre"_s;
    plan.clinicName = u"青山镇卫生院（示例）"_s;
    plan.institutionCode = u"999999000001"_s;
    plan.tier = Tier::Township;
    plan.administrator = {u"admin"_s, u"赵国栋"_s, {Role::Administrator}};
    plan.others = {{u"reception"_s, u"周晓梅"_s, {Role::Receptionist}},
                   {u"doctor"_s, u"李明远"_s, {Role::Doctor}},
                   {u"cashier"_s, u"钱玉兰"_s, {Role::Cashier}},
                   {u"pharmacy"_s, u"孙志强"_s, {Role::Pharmacist}}};
    plan.feeItem = u"XY-S01"_s;
    plan.patientName = u"王建国"_s;
    plan.patientInitials = u"wjg"_s;
    plan.patientSex = Sex::Male;
    plan.patientBirth = ClinicDate(1962, 9, 27);
    plan.patientSequence = 691;
    plan.patientPhone = u"10000000101"_s;
    plan.village = u"石门村"_s;
    plan.group = u"三组"_s;
    plan.complaint = u"咽痛、发热2天，头晕1周"_s;
    plan.presentIllness = u"受凉后咽痛、发热，最高38.4℃；1周前起头晕，自行停用降压药2月。"_s;
    plan.allergyGroup = u"青霉素类"_s;
    plan.vitalTenths = {{VitalKind::Temperature, 382},
                        {VitalKind::Pulse, 880},
                        {VitalKind::Systolic, 1860},
                        {VitalKind::Diastolic, 1120}};
    plan.diagnoses = {u"jxbtty"_s, u"gxy"_s};
    plan.diagnosisCodes = {u"J03.9"_s, u"I10"_s};
    plan.orderedService = u"XY-S34"_s;
    plan.firstChoice = u"阿莫西林"_s;
    plan.drugs = {u"头孢氨苄"_s, u"感冒灵颗粒"_s};
    plan.referTo = u"心内科"_s;
    plan.referralReason = ReferralReason::NotControlled;
    plan.referralSummary = u"高血压病史5年，停药2月，今测血压186/112mmHg伴头晕，无胸痛及肢体无力；合并急性扁桃体炎。"_s;
    return plan;
}

WayPlan villagePlan()
{
    WayPlan plan;
    plan.name = u"village"_s;
    plan.clinicName = u"柳溪村卫生室（示例）"_s;
    plan.institutionCode = u"999999000102"_s;
    plan.tier = Tier::Village;
    plan.administrator = {u"village"_s,
                          u"冯守义"_s,
                          {Role::Receptionist, Role::Doctor, Role::Pharmacist, Role::Cashier, Role::Administrator}};
    plan.feeItem = u"XY-S02"_s;
    plan.patientName = u"李秀英"_s;
    plan.patientInitials = u"lxy"_s;
    plan.patientSex = Sex::Female;
    plan.patientBirth = ClinicDate(1968, 11, 12);
    plan.patientSequence = 224;
    plan.patientPhone = u"10000000102"_s;
    plan.village = u"柳溪村"_s;
    plan.group = u"一组"_s;
    plan.complaint = u"咳嗽、咳黄痰3天，口渴多饮1月"_s;
    plan.presentIllness = u"受凉后咳嗽、咳黄痰；近1月口渴多饮，体重下降约3kg，无意识改变。"_s;
    plan.allergyGroup = u"头孢菌素类"_s;
    plan.vitalTenths = {{VitalKind::Temperature, 376},
                        {VitalKind::Systolic, 1320},
                        {VitalKind::Diastolic, 820},
                        {VitalKind::GlucoseRandom, 182}};
    plan.diagnoses = {u"jxzqgy"_s, u"tnb"_s};
    plan.diagnosisCodes = {u"J20.9"_s, u"E11.9"_s};
    plan.orderedService = u"XY-S33"_s;
    plan.firstChoice = u"头孢拉定"_s;
    plan.drugs = {u"阿莫西林"_s, u"复方草珊瑚含片"_s};
    plan.referTo = u"内分泌科"_s;
    plan.referralReason = ReferralReason::BeyondAbility;
    plan.referralSummary = u"口渴多饮1月，今测随机血糖18.2mmol/L，无酮症表现，村卫生室无法进一步检查。"_s;
    return plan;
}

} // namespace

std::vector<WayPlan> wayPlans()
{
    return {centrePlan(), villagePlan()};
}

Way::Way(WayPlan plan, const QString &folder, std::shared_ptr<const Reference> reference, FixedClock &clock,
         IdSource &ids)
    : m_plan{std::move(plan)},
      m_folder{folder},
      m_clinic{QDir(folder).filePath(u"clinic"_s)},
      m_reference{std::move(reference)},
      m_clock{clock},
      m_ids{ids},
      m_seat{ids.next<SeatId>()}
{
}

QString Way::password()
{
    return u"qingshan-2026"_s;
}

QString Way::loginOf(Role role) const
{
    for (const WayPerson &person : m_plan.others)
        if (std::ranges::find(person.roles, role) != person.roles.end())
            return person.login;
    return m_plan.administrator.login;
}

Result<AtWork> Way::as(Role role)
{
    m_clock.advanceMs(kStepMs);
    if (const QString login = loginOf(role); !m_open || login != m_login) {
        CLINIC_TRY(leave());
        CLINIC_TRY_ASSIGN(m_open, OpenClinic::open(m_clinic, login, password(), m_reference, m_clock, m_ids, m_seat));
        CLINIC_TRY_ASSIGN(m_services, m_open->services(Access::ReadWrite));
        m_login = login;
        ++m_logins;
    }
    return AtWork{*m_services, m_open->session().actor};
}

Result<> Way::leave()
{
    if (!m_open)
        return {};
    auto closed = closeSession(m_services->database(), m_open->session(), u"logout"_s);
    m_services.reset();
    m_open.reset();
    return closed;
}

Result<> Way::copyClinic(const QString &folder)
{
    CLINIC_TRY(leave());
    const QDir clinic{m_clinic.path()};
    for (const QString &name : clinic.entryList({u"clinic.db*"_s, u"clinic.keys"_s, u"clinic.json"_s}, QDir::Files))
        if (!QFile::copy(clinic.filePath(name), QDir(folder).filePath(name)))
            return fail(ErrorKind::Storage, u"walkthrough.folder_not_writable"_s, {folder});
    return {};
}

Result<> Way::print(const QString &name, Paper paper, const std::function<bool(QPagedPaintDevice &)> &draw)
{
    CLINIC_TRY(writePdf(QDir(m_folder).filePath(name), paper, name.section(u'.', 0, 0), draw));
    note(name);
    return {};
}

Result<> Way::write(const QString &name, const QByteArray &bytes)
{
    QSaveFile file{QDir(m_folder).filePath(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorKind::Storage, u"walkthrough.folder_not_writable"_s, {m_folder}, file.errorString());
    note(name);
    return {};
}

Result<> expect(bool isSo, const QString &code, const QVariantList &args)
{
    if (isSo)
        return {};
    return fail(ErrorKind::Conflict, code, args);
}

} // namespace clinic
