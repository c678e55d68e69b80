// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prescribing/prescription_service.h"

#include "formulary/formulary_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinic {

namespace {

/// Takes name, strength, content and classes from a drug as the formulary has it now.
void takeDrug(PrescriptionLine &line, const Drug &drug)
{
    line.drugId = drug.id;
    line.drugName = drug.name;
    line.salt = drug.salt;
    line.form = drug.form;
    line.strength = drug.strength;
    line.content = drug.content;
    line.drugKind = drug.kind;
    line.atcGroup = drug.atcGroup;
    line.minUnit = drug.minUnit;
    line.insuranceCategory = drug.insuranceCategory;
    line.insuranceRestriction = drug.insuranceRestriction;
}

/// Takes everything from a product at today's price; without one it can only be bought elsewhere.
void takeProduct(PrescriptionLine &line, const Product &product)
{
    takeDrug(line, product.drug);
    line.productId = product.id;
    line.content = contentInPack(product.drug, product.pack);
    line.pack = product.pack;
    line.maker = product.maker;
    line.minUnit = product.minUnit;
    line.packUnit = product.packUnit;
    line.unitsPerPack = product.unitsPerPack;
    line.splitAllowed = product.splitAllowed;
    if (!product.pricePerPack || !product.active)
        line.boughtElsewhere = true;
    line.pricePerPack = line.boughtElsewhere ? std::nullopt : product.pricePerPack;
}

void requireReason(std::vector<FieldProblem> &problems, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        problems.push_back({u"reason"_s, u"field.required"_s, {}});
}

} // namespace

PrescriptionService::PrescriptionService(Database &database, FormularyService &formulary,
                                         std::vector<const PrescriptionGuard *> guards)
    : m_database{database}, m_formulary{formulary}, m_guards{std::move(guards)}
{
}

Result<std::optional<DosageProposal>>
PrescriptionService::proposalStep(const ReadTransaction &tx, const StaffId &doctor, const Product &product) const
{
    CLINIC_TRY_ASSIGN(const auto last, m_formulary.lastDosage(tx, product.id, doctor));
    if (last)
        return std::optional{DosageProposal{*last, DosageSource::LastUse}};
    if (product.usualDosage && product.usualDosageReviewed)
        return std::optional{DosageProposal{*product.usualDosage, DosageSource::UsualReviewed}};
    return std::optional<DosageProposal>{};
}

Result<std::optional<DosageProposal>> PrescriptionService::proposeDosage(const Actor &actor, const ProductId &product)
{
    return m_database.read(actor, Right::Prescribe,
                           [&](const ReadTransaction &tx) -> Result<std::optional<DosageProposal>> {
                               CLINIC_TRY_ASSIGN(const Product found, m_formulary.product(tx, product));
                               return proposalStep(tx, actor.staffId(), found);
                           });
}

Result<PrescriptionLine> PrescriptionService::newLine(const Actor &actor, const ProductId &product)
{
    return m_database.read(actor, Right::Prescribe, [&](const ReadTransaction &tx) -> Result<PrescriptionLine> {
        CLINIC_TRY_ASSIGN(const Product found, m_formulary.product(tx, product));
        CLINIC_TRY_ASSIGN(const auto proposal, proposalStep(tx, actor.staffId(), found));
        CLINIC_TRY_ASSIGN(const auto tables, m_formulary.clinicalTables(tx));
        PrescriptionLine line;
        takeProduct(line, found);
        if (proposal)
            line.dosage = proposal->dosage;
        line.quantity = quantityFor(line, *tables).value_or(Quantity{});
        return line;
    });
}

Result<PrescriptionLine> PrescriptionService::newLineBoughtElsewhere(const Actor &actor, const DrugId &drug)
{
    return m_database.read(actor, Right::Prescribe, [&](const ReadTransaction &tx) -> Result<PrescriptionLine> {
        CLINIC_TRY_ASSIGN(const Drug found, m_formulary.drug(tx, drug));
        PrescriptionLine line;
        takeDrug(line, found);
        line.packUnit = line.minUnit;
        line.boughtElsewhere = true;
        return line;
    });
}

Result<PrescriptionLine> PrescriptionService::lineFor(const ReadTransaction &tx, const PrescriptionLine &wanted) const
{
    PrescriptionLine line = wanted;
    if (wanted.productId) {
        CLINIC_TRY_ASSIGN(const Product product, m_formulary.product(tx, *wanted.productId));
        takeProduct(line, product);
    } else {
        if (wanted.drugId) {
            CLINIC_TRY_ASSIGN(const Drug drug, m_formulary.drug(tx, *wanted.drugId));
            takeDrug(line, drug);
        }
        line.boughtElsewhere = true;
        line.pricePerPack.reset();
        if (line.packUnit.isEmpty())
            line.packUnit = line.minUnit;
    }
    CLINIC_TRY_ASSIGN(const auto tables, m_formulary.clinicalTables(tx));
    if (!line.quantityStated)
        line.quantity = quantityFor(line, *tables).value_or(Quantity{});
    return line;
}

Result<Prescription> PrescriptionService::completed(const ReadTransaction &tx, const Prescription &wanted) const
{
    Prescription prescription = wanted;
    for (PrescriptionLine &line : prescription.lines) {
        CLINIC_TRY_ASSIGN(line, lineFor(tx, line));
    }
    return prescription;
}

Result<CheckedPrescription> PrescriptionService::checkStep(const ReadTransaction &tx, const Prescription &prescription,
                                                           const PatientFacts &patient,
                                                           const PrescriberFacts &prescriber) const
{
    CheckedPrescription checked;
    CLINIC_TRY_ASSIGN(checked.prescription, completed(tx, prescription));
    CLINIC_TRY_ASSIGN(const auto tables, m_formulary.clinicalTables(tx));
    CLINIC_TRY_ASSIGN(const auto others, m_store.ofEncounter(tx, prescription.encounterId));
    checked.findings = checkPrescription(checked.prescription, patient, prescriber, *tables, others);
    CLINIC_TRY_ASSIGN(const auto answers, m_store.overrides(tx, prescription.encounterId));
    markAnswered(checked.findings, answers);
    return checked;
}

Result<CheckedPrescription> PrescriptionService::check(const Actor &actor, const Prescription &prescription,
                                                       const PatientFacts &patient, const PrescriberFacts &prescriber)
{
    return m_database.read(actor, Right::Prescribe,
                           [&](const ReadTransaction &tx) { return checkStep(tx, prescription, patient, prescriber); });
}

void PrescriptionService::giveLineIds(Transaction &tx, Prescription &prescription)
{
    for (PrescriptionLine &line : prescription.lines)
        if (line.id.isNull())
            line.id = tx.ids().next<PrescriptionLineId>();
}

Result<Prescription> PrescriptionService::saveDraft(const Actor &actor, const Prescription &prescription)
{
    return m_database.write(actor, Right::Prescribe, [&](Transaction &tx) -> Result<Prescription> {
        CLINIC_TRY_ASSIGN(Prescription draft, completed(tx, prescription));
        giveLineIds(tx, draft);
        if (draft.id.isNull()) {
            draft.id = tx.ids().next<PrescriptionId>();
            draft.state = PrescriptionState::Draft;
            draft.number.clear();
            draft.doctorId = actor.staffId();
            draft.createdAt = tx.now();
            draft.version = 1;
            CLINIC_TRY(m_store.insert(tx, draft));
        } else {
            CLINIC_TRY_ASSIGN(const Prescription stored, m_store.find(tx, draft.id));
            if (stored.state != PrescriptionState::Draft)
                return fail(ErrorKind::Conflict, u"prescribing.not_a_draft"_s, {stored.number});
            CLINIC_TRY(m_store.updateDraft(tx, draft));
            ++draft.version;
        }
        CLINIC_TRY(tx.audit(u"prescription.draft"_s, Aggregate::Prescription, draft.id));
        tx.announce(Aggregate::Prescription, draft.id);
        return draft;
    });
}

Result<Prescription> PrescriptionService::signStep(Transaction &tx, Prescription prescription,
                                                   const PatientFacts &patient, const PrescriberFacts &prescriber,
                                                   const std::vector<FindingAnswer> &answers) const
{
    const bool isNew = prescription.id.isNull();
    if (!isNew) {
        CLINIC_TRY_ASSIGN(const Prescription stored, m_store.find(tx, prescription.id));
        if (stored.state != PrescriptionState::Draft)
            return fail(ErrorKind::Conflict, u"prescribing.not_a_draft"_s, {stored.number});
        prescription.createdAt = stored.createdAt;
    }
    CLINIC_TRY_ASSIGN(CheckedPrescription checked, checkStep(tx, prescription, patient, prescriber));
    CLINIC_TRY_ASSIGN(const auto tables, m_formulary.clinicalTables(tx));
    if (auto problems = problemsOf(checked.prescription, *tables); !problems.empty())
        return failFields(std::move(problems));
    CLINIC_TRY(mayBeSigned(checked.findings, answers));

    Prescription result = std::move(checked.prescription);
    giveLineIds(tx, result);
    const QString day = tx.today().toString().remove(u'-');
    CLINIC_TRY_ASSIGN(const qint64 number, tx.nextNumber(u"prescription"_s, tx.today().toString()));
    result.number = u"CF%1%2"_s.arg(day).arg(number, 4, 10, QChar(u'0'));
    result.state = PrescriptionState::Signed;
    result.doctorId = tx.actor().staffId();
    result.signedAt = tx.now();
    result.signedOn = tx.today();
    if (isNew) {
        result.id = tx.ids().next<PrescriptionId>();
        result.createdAt = tx.now();
        result.version = 1;
        CLINIC_TRY(m_store.insert(tx, result));
    } else {
        CLINIC_TRY(m_store.updateDraft(tx, result));
        ++result.version;
    }
    for (const Finding &finding : checked.findings) {
        if (finding.level == AlertLevel::Note || finding.answered)
            continue;
        const auto answer = std::ranges::find(answers, finding.alertKey, &FindingAnswer::alertKey);
        CLINIC_TRY(m_store.insertOverride(tx, result.encounterId,
                                          {result.id, finding.code, finding.alertKey, finding.level, finding.line,
                                           answer == answers.end() ? QString{} : answer->reason.trimmed(),
                                           tx.actor().staffId(), tx.now()}));
    }
    for (const PrescriptionLine &line : result.lines)
        if (line.productId)
            CLINIC_TRY(m_formulary.recordProductUse(tx, *line.productId, tx.actor().staffId(), line.dosage));
    CLINIC_TRY(tx.audit(u"prescription.sign"_s, Aggregate::Prescription, result.id));
    CLINIC_TRY(tx.outbox(Aggregate::Prescription, result.id, result.version, result.encounterId));
    return result;
}

Result<Prescription> PrescriptionService::sign(const Actor &actor, const Prescription &prescription,
                                               const PatientFacts &patient, const PrescriberFacts &prescriber,
                                               const std::vector<FindingAnswer> &answers)
{
    return m_database.write(actor, Right::Prescribe,
                            [&](Transaction &tx) { return signStep(tx, prescription, patient, prescriber, answers); });
}

Result<> PrescriptionService::askGuards(const ReadTransaction &tx, const PrescriptionId &id) const
{
    for (const PrescriptionGuard *guard : m_guards)
        CLINIC_TRY(guard->mayVoid(tx, id));
    return {};
}

Result<Prescription> PrescriptionService::voidStep(Transaction &tx, Prescription prescription,
                                                   const QString &reason) const
{
    if (prescription.state == PrescriptionState::Voided)
        return fail(ErrorKind::Conflict, u"prescribing.already_voided"_s, {prescription.number});
    std::vector<FieldProblem> problems;
    if (prescription.state == PrescriptionState::Signed)
        requireReason(problems, reason);
    if (!problems.empty())
        return failFields(std::move(problems));
    const bool wasSigned = prescription.state == PrescriptionState::Signed;
    prescription.state = PrescriptionState::Voided;
    prescription.voidedAt = tx.now();
    prescription.voidedBy = tx.actor().staffId();
    prescription.voidReason = reason.trimmed();
    CLINIC_TRY(m_store.updateState(tx, prescription));
    ++prescription.version;
    CLINIC_TRY(tx.audit(u"prescription.void"_s, Aggregate::Prescription, prescription.id, reason.trimmed()));
    if (wasSigned)
        CLINIC_TRY(tx.outbox(Aggregate::Prescription, prescription.id, prescription.version, prescription.encounterId));
    else
        tx.announce(Aggregate::Prescription, prescription.id);
    return prescription;
}

Result<Prescription> PrescriptionService::voidPrescription(const Actor &actor, const PrescriptionId &id, int version,
                                                           const QString &reason)
{
    return m_database.write(actor, Right::Prescribe, [&](Transaction &tx) -> Result<Prescription> {
        CLINIC_TRY_ASSIGN(Prescription prescription, m_store.find(tx, id));
        if (prescription.state == PrescriptionState::Signed)
            CLINIC_TRY(askGuards(tx, id));
        prescription.version = version;
        return voidStep(tx, std::move(prescription), reason);
    });
}

Result<Prescription> PrescriptionService::voidPrescription(Transaction &tx, const PrescriptionId &id,
                                                           const QString &reason) const
{
    CLINIC_TRY_ASSIGN(Prescription prescription, m_store.find(tx, id));
    return voidStep(tx, std::move(prescription), reason);
}

Result<Prescription> PrescriptionService::replace(const Actor &actor, const PrescriptionId &id, int version,
                                                  const Prescription &corrected, const PatientFacts &patient,
                                                  const PrescriberFacts &prescriber,
                                                  const std::vector<FindingAnswer> &answers, const QString &reason)
{
    return m_database.write(actor, Right::Prescribe, [&](Transaction &tx) -> Result<Prescription> {
        CLINIC_TRY_ASSIGN(Prescription old, m_store.find(tx, id));
        if (old.state != PrescriptionState::Signed)
            return fail(ErrorKind::Conflict, u"prescribing.not_signed"_s, {old.number});
        CLINIC_TRY(askGuards(tx, id));
        old.version = version;
        CLINIC_TRY(voidStep(tx, old, reason));
        Prescription next = corrected;
        next.id = {};
        next.encounterId = old.encounterId;
        next.replacesId = id;
        for (PrescriptionLine &line : next.lines)
            line.id = {};
        return signStep(tx, std::move(next), patient, prescriber, answers);
    });
}

Result<Prescription> PrescriptionService::repeat(const Actor &actor, const PrescriptionId &earlier,
                                                 const EncounterId &encounter)
{
    return m_database.read(actor, Right::Prescribe, [&](const ReadTransaction &tx) -> Result<Prescription> {
        CLINIC_TRY_ASSIGN(const Prescription old, m_store.find(tx, earlier));
        Prescription draft;
        draft.kind = old.kind;
        draft.encounterId = encounter;
        draft.doctorId = actor.staffId();
        draft.longTermReason = old.longTermReason;
        for (PrescriptionLine line : old.lines) {
            line.id = {};
            line.skinTest = SkinTest::NotNeeded; // a test holds for 72 hours at most: it is asked anew
            line.selfPay = false;                // and so is whether the patient agrees to pay it alone
            // What was bought elsewhere for want of a price may have one now; the doctor's own choice cannot be told
            // apart from that and is not repeated.
            line.boughtElsewhere = false;
            draft.lines.push_back(std::move(line));
        }
        return completed(tx, draft);
    });
}

Result<std::vector<PrescriptionTemplate>> PrescriptionService::templates(const Actor &actor)
{
    return m_database.read(actor, Right::Prescribe,
                           [&](const ReadTransaction &tx) { return m_store.templates(tx, actor.staffId()); });
}

Result<PrescriptionTemplate> PrescriptionService::saveTemplate(const Actor &actor, const PrescriptionTemplate &wanted)
{
    return m_database.write(actor, Right::Prescribe, [&](Transaction &tx) -> Result<PrescriptionTemplate> {
        PrescriptionTemplate saved = wanted;
        saved.name = wanted.name.trimmed();
        std::vector<FieldProblem> problems;
        if (saved.name.isEmpty())
            problems.push_back({u"name"_s, u"field.required"_s, {}});
        else if (saved.name.size() > kMostTemplateName)
            problems.push_back({u"name"_s, u"text.too_long"_s, {kMostTemplateName}});
        if (saved.lines.empty())
            problems.push_back({u"lines"_s, u"prescribing.no_lines"_s, {}});
        for (std::size_t i = 0; i < saved.lines.size(); ++i)
            if (saved.lines[i].dosage.dose <= Quantity{} || saved.lines[i].dosage.days < 1)
                problems.push_back({u"lines[%1]"_s.arg(i), u"prescribing.template_dosage"_s, {}});
        if (!problems.empty())
            return failFields(std::move(problems));
        saved.doctorId = actor.staffId();
        saved.initials = m_formulary.initialsOf(saved.name);
        if (saved.id.isNull()) {
            saved.id = tx.ids().next<TemplateId>();
            saved.version = 1;
            CLINIC_TRY(m_store.insertTemplate(tx, saved));
        } else {
            CLINIC_TRY(requireOwnTemplate(tx, saved.id));
            CLINIC_TRY(m_store.updateTemplate(tx, saved, true));
            ++saved.version;
        }
        CLINIC_TRY(tx.audit(u"prescription_template.save"_s, Aggregate::Prescription, saved.id));
        return saved;
    });
}

Result<PrescriptionTemplate> PrescriptionService::requireOwnTemplate(const Transaction &tx, const TemplateId &id) const
{
    CLINIC_TRY_ASSIGN(PrescriptionTemplate found, m_store.findTemplate(tx, id));
    if (found.doctorId != tx.actor().staffId())
        return fail(ErrorKind::Denied, u"prescribing.template_of_another"_s);
    return found;
}

Result<> PrescriptionService::removeTemplate(const Actor &actor, const TemplateId &id, int version)
{
    return m_database.write(actor, Right::Prescribe, [&](Transaction &tx) -> Result<> {
        CLINIC_TRY_ASSIGN(PrescriptionTemplate found, requireOwnTemplate(tx, id));
        found.version = version;
        CLINIC_TRY(m_store.updateTemplate(tx, found, false));
        return tx.audit(u"prescription_template.remove"_s, Aggregate::Prescription, id);
    });
}

Result<Prescription> PrescriptionService::fromTemplate(const Actor &actor, const TemplateId &id,
                                                       const EncounterId &encounter)
{
    return m_database.read(actor, Right::Prescribe, [&](const ReadTransaction &tx) -> Result<Prescription> {
        CLINIC_TRY_ASSIGN(const PrescriptionTemplate found, m_store.findTemplate(tx, id));
        Prescription draft;
        draft.kind = found.kind;
        draft.encounterId = encounter;
        draft.doctorId = actor.staffId();
        for (const TemplateLine &wanted : found.lines) {
            PrescriptionLine line;
            line.productId = wanted.productId;
            line.dosage = wanted.dosage;
            line.note = wanted.note;
            draft.lines.push_back(std::move(line));
        }
        return completed(tx, draft);
    });
}

Result<Prescription> PrescriptionService::find(const Actor &actor, const PrescriptionId &id)
{
    return m_database.read(actor, Right::ViewEncounters,
                           [&](const ReadTransaction &tx) { return m_store.find(tx, id); });
}

Result<std::vector<Prescription>> PrescriptionService::ofEncounter(const Actor &actor, const EncounterId &encounter)
{
    return m_database.read(actor, Right::ViewEncounters,
                           [&](const ReadTransaction &tx) { return m_store.ofEncounter(tx, encounter); });
}

Result<Prescription> PrescriptionService::find(const ReadTransaction &tx, const PrescriptionId &id) const
{
    return m_store.find(tx, id);
}

Result<std::vector<Prescription>> PrescriptionService::ofEncounter(const ReadTransaction &tx,
                                                                   const EncounterId &encounter) const
{
    return m_store.ofEncounter(tx, encounter);
}

Result<std::vector<Prescription>> PrescriptionService::signedOn(const ReadTransaction &tx, const ClinicDate &day) const
{
    return m_store.signedOn(tx, day);
}

Result<std::vector<PrescriptionOverride>> PrescriptionService::overrides(const ReadTransaction &tx,
                                                                         const EncounterId &encounter) const
{
    return m_store.overrides(tx, encounter);
}

Result<> PrescribingEncounterGuard::mayVoidEncounter(const ReadTransaction &tx, const EncounterId &id) const
{
    CLINIC_TRY_ASSIGN(const auto written, m_prescriptions.ofEncounter(tx, id));
    for (const Prescription &prescription : written)
        if (prescription.state == PrescriptionState::Signed)
            return fail(ErrorKind::Conflict, u"encounter.void_has_work"_s);
    return {};
}

} // namespace clinic
