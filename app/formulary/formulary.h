// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dates.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/words.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace clinic {

enum class DrugKind { Western, Patent, Slices };
template <> struct Words<DrugKind> {
    static constexpr auto table = std::to_array<Word<DrugKind>>({
        {DrugKind::Western, "western"},
        {DrugKind::Patent, "patent"}, ///< Chinese patent medicine 中成药
        {DrugKind::Slices, "slices"}, ///< TCM slices 中药饮片
    });
};

/// Class of the insurance drug list: A 甲类, B 乙类.
enum class InsuranceCategory { A, B, None };
template <> struct Words<InsuranceCategory> {
    static constexpr auto table = std::to_array<Word<InsuranceCategory>>({
        {InsuranceCategory::A, "A"},
        {InsuranceCategory::B, "B"},
        {InsuranceCategory::None, "none"},
    });
};

/// What one minimum unit (a tablet, an ampoule, a bottle) holds; zero where the strength does not say.
struct Content {
    Quantity milligrams{};
    Quantity units{}; ///< international units
    Quantity millilitres{};
    friend bool operator==(const Content &, const Content &) = default;
};

/// How a drug is taken. `unit` is a mass (mg, g, μg), IU, 万IU, ml, or a counted unit (片, 支, 滴 …); `frequency` and
/// `route` are codes of the catalogues frequencies.csv and routes.csv.
struct Dosage {
    Quantity dose{};
    QString unit{};
    QString frequency{};
    QString route{};
    int days{0};
    /// `0.5g`, or the word 适量 alone (then `dose` is one).
    QString doseText() const;
    friend bool operator==(const Dosage &, const Dosage &) = default;
};

/// The unit of what is applied without being measured.
inline constexpr QStringView kAsNeededAmount = u"适量";

/// A generic of the formulary with form and strength.
struct Drug {
    DrugId id{};
    QString code{};     ///< the project's own code or the clinic's, unique
    QString name{};     ///< generic name without salt and form: 阿莫西林
    QString initials{}; ///< amxl
    QString english{};
    QString salt{};
    QString form{};     ///< 胶囊
    QString strength{}; ///< as the list writes it: 0.25g
    Content content{};  ///< the strength as numbers, of one `minUnit`
    QString minUnit{};  ///< 粒
    DrugKind kind{DrugKind::Western};
    bool specialist{false}; ///< the list's triangle: under a specialist's guidance
    QString atcGroup{};
    InsuranceCategory insuranceCategory{InsuranceCategory::None};
    QString insuranceRestriction{};
    QString source{};  ///< catalogue edition, `example`, or `clinic` for what the clinic added itself
    bool active{true}; ///< false when the present catalogue no longer holds it
    /// `阿莫西林胶囊 0.25g`, as it is printed.
    QString displayName() const;
    friend bool operator==(const Drug &, const Drug &) = default;
};

/// What is prescribed, stocked and charged: a drug of one maker in one pack, with the clinic's price.
struct Product {
    ProductId id{};
    Drug drug{};    ///< read with the product; only its id is stored with it
    QString code{}; ///< the clinic's own code, unique
    QString maker{};
    QString pack{};      ///< 0.25g×24粒/盒
    int unitsPerPack{1}; ///< minimum units in one pack
    QString packUnit{};  ///< 盒
    QString minUnit{};   ///< 粒
    /// Absent: the product can only be prescribed as bought elsewhere, and is never charged.
    std::optional<UnitPrice> pricePerPack{};
    bool isExamplePrice{false}; ///< 示例: shipped with the demonstration, not the clinic's own
    bool splitAllowed{false};   ///< 拆零: minimum units may be sold singly
    std::optional<Dosage> usualDosage{};
    bool usualDosageReviewed{false};
    bool active{true};
    int version{1};

    Quantity packQuantity() const { return Quantity::whole(unitsPerPack); }
    friend bool operator==(const Product &, const Product &) = default;
};

enum class ServiceCategory { Consultation, Treatment, Injection, Laboratory, Examination, Material, Other };
template <> struct Words<ServiceCategory> {
    static constexpr auto table = std::to_array<Word<ServiceCategory>>({
        {ServiceCategory::Consultation, "consultation"},
        {ServiceCategory::Treatment, "treatment"},
        {ServiceCategory::Injection, "injection"},
        {ServiceCategory::Laboratory, "laboratory"},
        {ServiceCategory::Examination, "examination"},
        {ServiceCategory::Material, "material"},
        {ServiceCategory::Other, "other"},
    });
};

/// Which clinics a service item is for.
enum class ServiceTier { Both, Township, Village };
template <> struct Words<ServiceTier> {
    static constexpr auto table = std::to_array<Word<ServiceTier>>({
        {ServiceTier::Both, "both"},
        {ServiceTier::Township, "township"},
        {ServiceTier::Village, "village"},
    });
};

/// Something the clinic does for a price: an injection, a dressing, a glucose test.
struct ServiceItem {
    ServiceItemId id{};
    QString code{};
    QString name{};
    QString initials{};
    QString unit{}; ///< 次
    Money price{};
    ServiceCategory category{ServiceCategory::Other};
    InsuranceCategory insuranceCategory{InsuranceCategory::None};
    bool isGeneralConsultationFee{false}; ///< 一般诊疗费
    ServiceTier tier{ServiceTier::Both};
    bool isExamplePrice{false};
    bool active{true};
    int version{1};
    friend bool operator==(const ServiceItem &, const ServiceItem &) = default;
};

/// A product's award in a centralised procurement round. Every shipped award has expired: it is history, never today's
/// price.
struct ProcurementAward {
    QString round{};     ///< 第四批
    QString announced{}; ///< `2021-02`
    QString drugCode{};  ///< the formulary drug it belongs to; empty when none was matched
    QString name{};
    QString form{};
    QString strength{};
    QString pack{};
    QString maker{};
    UnitPrice unitPrice{}; ///< of one minimum unit
    friend bool operator==(const ProcurementAward &, const ProcurementAward &) = default;
};

/// A diagnosis of the catalogue.
struct DiagnosisCode {
    QString code{};  ///< WHO ICD-10: `I10`
    QString code6{}; ///< six characters of the national extension, or empty
    QString name{};
    bool isCommon{false}; ///< one of the common diagnoses of a township clinic
    friend bool operator==(const DiagnosisCode &, const DiagnosisCode &) = default;
};

/// One row of the answer to a search for drugs: a product of the clinic, or a drug that can only be bought elsewhere.
struct ProductHit {
    std::optional<Product> product{}; ///< absent: the clinic lists no product of this drug
    Drug drug{};
    Quantity onHand{}; ///< minimum units in stock
    qint64 uses{0};    ///< how often this clinic prescribed it
    /// True when it can only be prescribed as bought elsewhere: no product, or one without a price.
    bool onlyBoughtElsewhere() const { return !product || !product->pricePerPack; }
};

/// What an import brings. The clinical ones (from Compositions on) are read as ClinicalTables.
enum class CatalogueKind {
    Formulary,
    Icd10,
    Procurement,
    PriceList,
    ServiceList,
    Compositions,
    Dosing,
    AllergyGroups,
    Contraindications,
    SkinTests,
    AntibacterialLevels,
    Frequencies,
    Routes,
};
template <> struct Words<CatalogueKind> {
    static constexpr auto table = std::to_array<Word<CatalogueKind>>({
        {CatalogueKind::Formulary, "formulary"},
        {CatalogueKind::Icd10, "icd10"},
        {CatalogueKind::Procurement, "procurement"},
        {CatalogueKind::PriceList, "price_list"},
        {CatalogueKind::ServiceList, "service_list"},
        {CatalogueKind::Compositions, "compositions"},
        {CatalogueKind::Dosing, "dosing"},
        {CatalogueKind::AllergyGroups, "allergy_groups"},
        {CatalogueKind::Contraindications, "contraindications"},
        {CatalogueKind::SkinTests, "skin_test_drugs"},
        {CatalogueKind::AntibacterialLevels, "antibacterial_levels"},
        {CatalogueKind::Frequencies, "frequencies"},
        {CatalogueKind::Routes, "routes"},
    });
};

/// One import as it is recorded. Packages are not signed yet, and shown so.
struct ImportRecord {
    ImportId id{};
    CatalogueKind kind{};
    int number{1}; ///< 1, 2, 3 … for each kind
    QString sourceName{};
    QString sha256{}; ///< of the file's bytes, in hex
    int rows{0};
    Instant importedAt{};
    StaffId importedBy{};
    bool isSigned{false};
};

/// What a row of a price list would do.
enum class PriceRowEffect { Added, Changed, Unchanged, Refused };
template <> struct Words<PriceRowEffect> {
    static constexpr auto table = std::to_array<Word<PriceRowEffect>>({
        {PriceRowEffect::Added, "added"},
        {PriceRowEffect::Changed, "changed"},
        {PriceRowEffect::Unchanged, "unchanged"},
        {PriceRowEffect::Refused, "refused"},
    });
};

struct PriceRow {
    qint64 line{0}; ///< of the file; the header is line 1
    PriceRowEffect effect{PriceRowEffect::Refused};
    QString name{}; ///< name, strength, pack and maker as the file has them
    std::optional<UnitPrice> oldPrice{};
    std::optional<UnitPrice> newPrice{};
    bool addsDrug{false}; ///< the formulary does not hold the drug; it becomes one of the clinic's own
    QString reasonCode{}; ///< why it is refused
    QVariantList reasonArgs{};
    Product product{}; ///< as it would be stored; its id is null when added
};

/// What a price list would do, before anything is changed.
struct PriceListPreview {
    std::vector<PriceRow> rows{};
    int count(PriceRowEffect effect) const;
};

/// Whether a price list with refused rows is imported without them or not at all.
enum class RefusedRows { StopImport, LeaveOut };

} // namespace clinic
