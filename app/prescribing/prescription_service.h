// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encounters/encounter_service.h"
#include "formulary/formulary_service.h"
#include "prescribing/prescription_guard.h"
#include "prescribing/prescription_rules.h"
#include "prescribing/prescription_store.h"

namespace clinic {

/// The longest name of a template, in UTF-16 units.
inline constexpr int kMostTemplateName = 60;

/// A prescription with what the rules say about it.
struct CheckedPrescription {
    Prescription prescription{}; ///< lines completed: names, content, price, quantity
    std::vector<Finding> findings{};
};

/// Writing, checking, signing and correcting prescriptions. Every changing action needs Right::Prescribe.
class PrescriptionService {
public:
    /// `guards` are asked in order before a signed prescription changes; they and `formulary` outlive the service.
    PrescriptionService(Database &database, FormularyService &formulary,
                        std::vector<const PrescriptionGuard *> guards = {});

    /// A line for this product with the proposed dosage (this doctor's last one, else the reviewed usual one), price
    /// and class; bought elsewhere when the product has no price.
    [[nodiscard]] Result<PrescriptionLine> newLine(const Actor &actor, const ProductId &product);
    /// A line for a drug of the formulary that the clinic does not list: bought elsewhere.
    [[nodiscard]] Result<PrescriptionLine> newLineBoughtElsewhere(const Actor &actor, const DrugId &drug);
    [[nodiscard]] Result<std::optional<DosageProposal>> proposeDosage(const Actor &actor, const ProductId &product);

    /// Completes the lines from the product list (prices as they are today) and runs every rule. Changes nothing.
    [[nodiscard]] Result<CheckedPrescription> check(const Actor &actor, const Prescription &prescription,
                                                    const PatientFacts &patient, const PrescriberFacts &prescriber);

    /// Saves a draft, new or changed. What is written may be incomplete in everything but its lines' drugs.
    [[nodiscard]] Result<Prescription> saveDraft(const Actor &actor, const Prescription &prescription);

    /// Signs a draft (or signs at once what was never saved): checks again, gives the number, keeps prices and
    /// classes, stores the answers. Fails as Validation "prescribing.unanswered" with a field problem per finding that
    /// is neither answered here nor earlier in this visit ("lines[2]", code of the finding); "prescribing.not_allowed"
    /// when one of them cannot be overridden.
    [[nodiscard]] Result<Prescription> sign(const Actor &actor, const Prescription &prescription,
                                            const PatientFacts &patient, const PrescriberFacts &prescriber,
                                            const std::vector<FindingAnswer> &answers);

    /// Corrects a signed prescription that is neither paid nor dispensed: voids it with the reason and signs
    /// `corrected` in its place, in one transaction.
    [[nodiscard]] Result<Prescription> replace(const Actor &actor, const PrescriptionId &id, int version,
                                               const Prescription &corrected, const PatientFacts &patient,
                                               const PrescriberFacts &prescriber,
                                               const std::vector<FindingAnswer> &answers, const QString &reason);

    /// Voids a draft or a signed prescription, with the reason. The guards refuse what is paid or dispensed.
    [[nodiscard]] Result<Prescription> voidPrescription(const Actor &actor, const PrescriptionId &id, int version,
                                                        const QString &reason);
    /// For billing and pharmacy, which void after undoing their own part.
    [[nodiscard]] Result<Prescription> voidPrescription(Transaction &tx, const PrescriptionId &id,
                                                        const QString &reason) const;

    /// A new draft (not saved) with the lines of an earlier prescription at today's prices; a product that lost its
    /// price becomes bought elsewhere. The caller checks it before signing.
    [[nodiscard]] Result<Prescription> repeat(const Actor &actor, const PrescriptionId &earlier,
                                              const EncounterId &encounter);

    /// This doctor's templates, by name.
    [[nodiscard]] Result<std::vector<PrescriptionTemplate>> templates(const Actor &actor);
    [[nodiscard]] Result<PrescriptionTemplate> saveTemplate(const Actor &actor, const PrescriptionTemplate &wanted);
    [[nodiscard]] Result<> removeTemplate(const Actor &actor, const TemplateId &id, int version);
    /// A new draft (not saved) from a template, priced today.
    [[nodiscard]] Result<Prescription> fromTemplate(const Actor &actor, const TemplateId &id,
                                                    const EncounterId &encounter);

    [[nodiscard]] Result<Prescription> find(const Actor &actor, const PrescriptionId &id);
    /// Every prescription of a visit, voided ones included, in the order they were written.
    [[nodiscard]] Result<std::vector<Prescription>> ofEncounter(const Actor &actor, const EncounterId &encounter);

    // --- steps for later features ----------------------------------------------------------------------------------
    [[nodiscard]] Result<Prescription> find(const ReadTransaction &tx, const PrescriptionId &id) const;
    [[nodiscard]] Result<std::vector<Prescription>> ofEncounter(const ReadTransaction &tx,
                                                                const EncounterId &encounter) const;
    /// What was signed on a day and is not voided, oldest first: the pharmacy's and the cashier's work list.
    [[nodiscard]] Result<std::vector<Prescription>> signedOn(const ReadTransaction &tx, const ClinicDate &day) const;
    [[nodiscard]] Result<std::vector<PrescriptionOverride>> overrides(const ReadTransaction &tx,
                                                                      const EncounterId &encounter) const;

private:
    [[nodiscard]] Result<std::optional<DosageProposal>> proposalStep(const ReadTransaction &tx, const StaffId &doctor,
                                                                     const Product &product) const;
    [[nodiscard]] Result<Prescription> completed(const ReadTransaction &tx, const Prescription &wanted) const;
    [[nodiscard]] Result<PrescriptionTemplate> requireOwnTemplate(const Transaction &tx, const TemplateId &id) const;
    static void giveLineIds(Transaction &tx, Prescription &prescription);
    [[nodiscard]] Result<CheckedPrescription> checkStep(const ReadTransaction &tx, const Prescription &prescription,
                                                        const PatientFacts &patient,
                                                        const PrescriberFacts &prescriber) const;
    [[nodiscard]] Result<PrescriptionLine> lineFor(const ReadTransaction &tx, const PrescriptionLine &wanted) const;
    [[nodiscard]] Result<Prescription> signStep(Transaction &tx, Prescription prescription, const PatientFacts &patient,
                                                const PrescriberFacts &prescriber,
                                                const std::vector<FindingAnswer> &answers) const;
    [[nodiscard]] Result<Prescription> voidStep(Transaction &tx, Prescription prescription,
                                                const QString &reason) const;
    [[nodiscard]] Result<> askGuards(const ReadTransaction &tx, const PrescriptionId &id) const;

    Database &m_database;
    FormularyService &m_formulary;
    std::vector<const PrescriptionGuard *> m_guards;
    PrescriptionStore m_store{};
};

/// A visit with a signed prescription is not voided: "encounter.void_has_work".
class PrescribingEncounterGuard final : public EncounterGuard {
public:
    [[nodiscard]] Result<> mayVoidEncounter(const ReadTransaction &tx, const EncounterId &id) const override;

private:
    PrescriptionStore m_prescriptions{};
};

} // namespace clinic
