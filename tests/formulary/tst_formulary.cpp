// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped_formulary.h"

#include "storage/audit.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clinic;
using clinic::test::ClinicFixture;
using clinic::test::codeOf;
using clinic::test::formularyOf;
using clinic::test::shippedCatalogues;
using clinic::test::shippedPinyin;

namespace {

const QByteArray kHeader =
    "药品名称,剂型,规格,生产厂家,包装规格,包装数量,包装单位,最小单位,单价,单次用量,用量单位,频次,用法,天数\n";

QByteArray priceList(const QByteArray &rows)
{
    return kHeader + rows;
}

const QByteArray kAmoxicillin = "阿莫西林,胶囊,0.25g,示例一厂,0.25g×24粒/盒,24,盒,粒,8.50,0.5,g,tid,po,5\n";

/// Two tablets of everything asked for by name.
class SomeStock final : public StockLookup {
public:
    QSet<ProductId> stocked{};
    Result<QHash<ProductId, Quantity>> onHand(const ReadTransaction &,
                                              std::span<const ProductId> products) const override
    {
        QHash<ProductId, Quantity> found;
        for (const ProductId &id : products)
            if (stocked.contains(id))
                found.insert(id, Quantity::whole(2));
        return found;
    }
};

} // namespace

class TstFormulary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewClinicImportsEverythingInUnderFiveSeconds_data() { ClinicFixture::addEngines(); }
    void aNewClinicImportsEverythingInUnderFiveSeconds()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        QElapsedTimer timer;
        timer.start();
        const auto records = MUST(service.importShipped(clinic.everyone(), m_files));
        qInfo("shipped catalogues: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(records.size() >= 11);
        const auto imports = MUST(service.imports(clinic.everyone()));
        QCOMPARE(imports.size(), records.size());
        for (const ImportRecord &record : imports) {
            QCOMPARE(record.number, 1);
            QVERIFY(!record.isSigned);
            QCOMPARE(record.sha256.size(), 64);
            QVERIFY2(record.rows > 10, qPrintable(toWord(record.kind)));
        }
        // Drugs are found at once, although the clinic sells none of them yet.
        const auto hits = MUST(service.searchProducts(clinic.everyone(), u"amxl"_s, 5));
        QVERIFY(!hits.empty());
        QVERIFY(hits.front().onlyBoughtElsewhere());
        QCOMPARE(hits.front().drug.name, u"阿莫西林"_s);
    }

    void theExamplePriceListIsImportedWhole_data() { ClinicFixture::addEngines(); }
    void theExamplePriceListIsImportedWhole()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        MUST(service.importShipped(clinic.everyone(), m_files));
        MUST(service.importExamples(clinic.everyone(), m_files));
        const auto products = MUST(service.products(clinic.everyone()));
        QVERIFY(products.size() >= 200);
        QVERIFY(std::ranges::all_of(products, &Product::isExamplePrice));
        QVERIFY(std::ranges::all_of(products, [](const Product &p) { return p.pricePerPack.has_value(); }));
        const auto items = MUST(service.serviceItems(clinic.everyone()));
        QVERIFY(items.size() >= 30);
        const auto fee = MUST(clinic.database().readUnguarded(
            [&](const ReadTransaction &tx) { return service.generalConsultationFee(tx, ServiceTier::Village); }));
        QVERIFY(fee && fee->tier == ServiceTier::Village);
        // Again: nothing changes, and nothing is doubled.
        MUST(service.importExamples(clinic.everyone(), m_files));
        QCOMPARE(MUST(service.products(clinic.everyone())), products);
        QCOMPARE(MUST(service.serviceItems(clinic.everyone())), items);
    }

    void aFaultyCatalogueChangesNothing_data() { ClinicFixture::addEngines(); }
    void aFaultyCatalogueChangesNothing()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        MUST(service.importShipped(clinic.everyone(), m_files));
        const auto before = MUST(service.imports(clinic.everyone())).size();
        QByteArray text = MUST(m_files.text(u"formulary"));
        text.replace("XY-W003-03,苯唑西林", "XY-W003-03,");
        const auto result = service.importCatalogue(clinic.everyone(), CatalogueKind::Formulary, u"own.csv"_s, text);
        QCOMPARE(codeOf(result), u"catalogue.invalid"_s);
        QVERIFY(result.error().fields.front().path.startsWith(u"formulary:"_s));
        QCOMPARE(MUST(service.imports(clinic.everyone())).size(), before);
        QCOMPARE(codeOf(service.importCatalogue(clinic.actor({Role::Doctor}), CatalogueKind::Formulary, u"x"_s, text)),
                 u"security.denied"_s);
    }

    void aNewFormularyClosesWhatItNoLongerHolds_data() { ClinicFixture::addEngines(); }
    void aNewFormularyClosesWhatItNoLongerHolds()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        const QByteArray head = "code,name,initials,form,strength,strength_value,strength_unit,volume_ml,min_unit,"
                                "part,insurance_category,source\n";
        const QByteArray amoxicillin = "A1,阿莫西林,amxl,胶囊,0.25g,0.25,g,,粒,W,甲,t\n";
        MUST(service.importCatalogue(clinic.everyone(), CatalogueKind::Formulary, u"1.csv"_s,
                                     head + amoxicillin + "A2,四环素,shs,片剂,0.25g,0.25,g,,片,W,乙,t\n"));
        QCOMPARE(MUST(service.searchProducts(clinic.everyone(), u"shs"_s, 5)).size(), 1U);
        const auto second =
            MUST(service.importCatalogue(clinic.everyone(), CatalogueKind::Formulary, u"2.csv"_s, head + amoxicillin));
        QCOMPARE(second.number, 2);
        QCOMPARE(second.rows, 1);
        QVERIFY(MUST(service.searchProducts(clinic.everyone(), u"shs"_s, 5)).empty());
        QCOMPARE(MUST(service.searchProducts(clinic.everyone(), u"amx"_s, 5)).size(), 1U);
    }

    void aPriceListIsShownBeforeItChangesAnything_data() { ClinicFixture::addEngines(); }
    void aPriceListIsShownBeforeItChangesAnything()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        MUST(service.importCatalogue(clinic.everyone(), CatalogueKind::Formulary, u"formulary.csv"_s,
                                     formularyOf(m_files, {"阿莫西林"})));
        MUST(service.importPriceList(clinic.everyone(), u"1.csv"_s, priceList(kAmoxicillin), RefusedRows::StopImport));
        const QByteArray next = priceList("阿莫西林,胶囊,0.25g,示例一厂,0.25g×24粒/盒,24,盒,粒,9.00,0.5,g,tid,po,5\n"
                                          "本院自制止咳糖浆,糖浆剂,100ml,本院,100ml/瓶,1,瓶,瓶,6.00,10,ml,tid,po,5\n"
                                          "没有的药,,,厂,1盒,10,盒,,1.00,,,,,\n"
                                          "阿莫西林,胶囊,0.25g,示例一厂,0.25g×24粒/盒,24,盒,粒,9.50,,,,,\n");
        const auto preview = MUST(service.previewPriceList(clinic.everyone(), next));
        QCOMPARE(preview.rows.size(), 4U);
        QCOMPARE(preview.rows[0].effect, PriceRowEffect::Changed);
        QCOMPARE(preview.rows[0].oldPrice->toString(), u"8.50"_s);
        QCOMPARE(preview.rows[0].newPrice->toString(), u"9.00"_s);
        QCOMPARE(preview.rows[1].effect, PriceRowEffect::Added);
        QVERIFY(preview.rows[1].addsDrug);
        QCOMPARE(preview.rows[2].effect, PriceRowEffect::Refused);
        QCOMPARE(preview.rows[2].reasonCode, u"price_list.unknown_drug"_s);
        QCOMPARE(preview.rows[2].line, 4);
        QCOMPARE(preview.rows[3].reasonCode, u"price_list.twice"_s);
        QCOMPARE(MUST(service.products(clinic.everyone())).size(), 1U);

        const auto stopped = service.importPriceList(clinic.everyone(), u"2.csv"_s, next, RefusedRows::StopImport);
        QCOMPARE(codeOf(stopped), u"price_list.refused_rows"_s);
        QCOMPARE(stopped.error().fields.size(), 2U);
        QCOMPARE(MUST(service.products(clinic.everyone())).size(), 1U);

        const auto record = MUST(service.importPriceList(clinic.everyone(), u"2.csv"_s, next, RefusedRows::LeaveOut));
        QCOMPARE(record.rows, 2);
        QCOMPARE(record.number, 2);
        const auto products = MUST(service.products(clinic.everyone()));
        QCOMPARE(products.size(), 2U);
        const auto own = std::ranges::find_if(products, [](const Product &p) { return p.drug.source == u"clinic"_s; });
        QVERIFY(own != products.end());
        QCOMPARE(own->drug.initials, u"byzzzktj"_s);
        QCOMPARE(own->drug.content.millilitres.toString(), u"100"_s);
        const auto again = MUST(service.previewPriceList(clinic.everyone(), priceList(kAmoxicillin)));
        QCOMPARE(again.rows.front().effect, PriceRowEffect::Changed);
    }

    void everyPriceIsKept_data() { ClinicFixture::addEngines(); }
    void everyPriceIsKept()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        MUST(service.importCatalogue(clinic.everyone(), CatalogueKind::Formulary, u"formulary.csv"_s,
                                     formularyOf(m_files, {"阿莫西林"})));
        MUST(service.importPriceList(clinic.everyone(), u"1.csv"_s, priceList(kAmoxicillin), RefusedRows::StopImport));
        const Product product = MUST(service.products(clinic.everyone())).front();
        const auto price = [](qint64 fen) { return std::optional{UnitPrice::fromFen(fen)}; };
        const auto setPrice = [&](const Actor &actor, int version, std::optional<UnitPrice> pricePerPack,
                                  const QString &reason) {
            Product changed = product;
            changed.version = version;
            changed.pricePerPack = pricePerPack;
            return service.saveProduct(actor, changed, reason);
        };
        QCOMPARE(codeOf(setPrice(clinic.everyone(), 1, price(900), u""_s)), u"form.invalid"_s);
        QCOMPARE(codeOf(setPrice(clinic.everyone(), 1, price(0), u"x"_s)), u"form.invalid"_s);
        QCOMPARE(codeOf(setPrice(clinic.actor({Role::Doctor}), 1, price(900), u"x"_s)), u"security.denied"_s);
        const Product dearer = MUST(setPrice(clinic.everyone(), 1, price(900), u"进价上调"_s));
        QCOMPARE(dearer.version, 2);
        QCOMPARE(codeOf(setPrice(clinic.everyone(), 1, price(950), u"x"_s)), u"storage.changed_elsewhere"_s);
        const Product without = MUST(setPrice(clinic.everyone(), 2, {}, u"停售"_s));
        QVERIFY(!without.pricePerPack);
        const auto history = MUST(service.priceHistory(clinic.everyone(), product.id));
        QCOMPARE(history.size(), 3U);
        QVERIFY(!history[0].pricePerPack);
        QCOMPARE(history[1].pricePerPack->toString(), u"9.00"_s);
        QCOMPARE(history[1].reason, u"进价上调"_s);
        QCOMPARE(history[2].pricePerPack->toString(), u"8.50"_s);
        const auto hits = MUST(service.searchProducts(clinic.everyone(), u"阿莫西林"_s, 50));
        const auto found = std::ranges::find_if(hits, [&](const ProductHit &hit) { return hit.product.has_value(); });
        QVERIFY(found != hits.end() && found->onlyBoughtElsewhere());
        const auto events =
            MUST(clinic.database().readUnguarded([](const ReadTransaction &tx) { return recentAudit(tx, 2); }));
        QCOMPARE(events.front().action, u"product.price"_s);
        QCOMPARE(events.front().reason, u"停售"_s);
    }

    void aProductMayBringItsOwnDrug_data() { ClinicFixture::addEngines(); }
    void aProductMayBringItsOwnDrug()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        Product product;
        product.maker = u"示例药厂"_s;
        product.pack = u"10g×6袋/盒"_s;
        product.unitsPerPack = 6;
        product.packUnit = u"盒"_s;
        product.minUnit = u"袋"_s;
        const auto faults = [&] {
            QStringList list;
            const auto refused = service.saveProduct(clinic.everyone(), product);
            for (const FieldProblem &problem : refused.error().fields)
                list << problem.path + u' ' + problem.code;
            return list;
        };
        QCOMPARE(faults(), (QStringList{u"drug.name field.required"_s, u"drug.form field.required"_s,
                                        u"drug.strength field.required"_s, u"drug.minUnit field.required"_s}));
        QVERIFY(MUST(service.products(clinic.everyone())).empty());
        product.drug.name = u"自制颗粒"_s;
        product.drug.form = u"颗粒剂"_s;
        product.drug.strength = u"10g"_s;
        product.drug.minUnit = u"袋"_s;
        const Product stored = MUST(service.saveProduct(clinic.everyone(), product));
        QCOMPARE(stored.drug.code, u"OWN-0001"_s);
        QCOMPARE(stored.code, u"OWN-0001-P1"_s);
        QCOMPARE(stored.drug.initials, u"zzkl"_s);
        QCOMPARE(stored.drug.source, u"clinic"_s);
        QCOMPARE(faults(), QStringList{u"drug.name formulary.drug_exists"_s});
        // Another price by the same form needs a reason and is the clinic's own.
        Product dearer = stored;
        dearer.pricePerPack = UnitPrice::fromFen(1'250);
        QCOMPARE(service.saveProduct(clinic.everyone(), dearer).error().fields.at(0).path, u"reason"_s);
        dearer.maker = u"另一药厂"_s;
        QCOMPARE(MUST(service.saveProduct(clinic.everyone(), dearer, u"新采购"_s)).maker, u"另一药厂"_s);
        QCOMPARE(MUST(service.priceHistory(clinic.everyone(), stored.id)).front().reason, u"新采购"_s);
    }

    void stockComesFirstThenUse_data() { ClinicFixture::addEngines(); }
    void stockComesFirstThenUse()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        SomeStock stock;
        FormularyService service{clinic.database(), m_pinyin, &stock};
        MUST(service.importShipped(clinic.everyone(), m_files));
        MUST(service.importExamples(clinic.everyone(), m_files));
        const auto search = [&](const QString &text) {
            return MUST(service.searchProducts(clinic.everyone(), text, 10));
        };
        const auto plain = search(u"tb"_s);
        QVERIFY(plain.size() >= 3);
        const ProductId used = plain[1].product->id;
        const ProductId stocked = plain[2].product->id;
        const StaffId doctor = clinic.everyone().staffId();
        const Dosage dosage{Quantity::whole(1), u"粒"_s, u"tid"_s, u"po"_s, 3};
        clinic.mustWrite([&](Transaction &tx) { return service.recordProductUse(tx, used, doctor, dosage); });
        QCOMPARE(search(u"tb"_s).front().product->id, used);
        QCOMPARE(search(u"tb"_s).front().uses, 1);
        stock.stocked = {stocked};
        QCOMPARE(search(u"tb"_s)[0].product->id, stocked);
        QCOMPARE(search(u"tb"_s)[0].onHand, Quantity::whole(2));
        QCOMPARE(search(u"tb"_s)[1].product->id, used);
        const auto last = MUST(clinic.database().readUnguarded(
            [&](const ReadTransaction &tx) { return service.lastDosage(tx, used, doctor); }));
        QCOMPARE(*last, dosage);
        // By name, by code; an empty text gives the stock and the most used ones.
        QVERIFY(search(plain[0].product->code).front().product->id == plain[0].product->id);
        QCOMPARE(search(u"头孢"_s)[0].product->id, stocked);
        QCOMPARE(search(u""_s)[0].product->id, stocked);
        QCOMPARE(search(u""_s)[1].product->id, used);

        std::vector<qint64> times;
        for (const QString &typed : {u"a"_s, u"am"_s, u"amx"_s, u"头"_s, u"t"_s, u"fftb"_s, u"片"_s, u"k"_s}) {
            QElapsedTimer timer;
            timer.start();
            search(typed);
            times.push_back(timer.nsecsElapsed() / 1000);
        }
        std::ranges::sort(times);
        qInfo("product search: median %lld us, slowest %lld us", times[times.size() / 2], times.back());
    }

    void awardsAreHistory_data() { ClinicFixture::addEngines(); }
    void awardsAreHistory()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        QVERIFY(MUST(service.awards(clinic.everyone(), Drug{})).empty());
        MUST(service.importShipped(clinic.everyone(), m_files));
        const auto hits = MUST(service.searchProducts(clinic.everyone(), u"atftt"_s, 20));
        const auto at =
            std::ranges::find_if(hits, [](const ProductHit &hit) { return hit.drug.strength == u"20mg"_s; });
        QVERIFY(at != hits.end());
        const auto awards = MUST(service.awards(clinic.everyone(), at->drug));
        QVERIFY(!awards.empty());
        QVERIFY(std::ranges::is_sorted(awards, std::greater{}, &ProcurementAward::announced));
        QVERIFY(!awards.front().round.isEmpty());
    }

    void servicesAreEditedWithTheirVersion_data() { ClinicFixture::addEngines(); }
    void servicesAreEditedWithTheirVersion()
    {
        ClinicFixture clinic{ClinicFixture::engine()};
        FormularyService service{clinic.database(), m_pinyin};
        ServiceItem item;
        item.code = u"S1"_s;
        item.name = u"肌肉注射"_s;
        item.unit = u"次"_s;
        item.price = Money::fromFen(300);
        const ServiceItem saved = MUST(service.saveServiceItem(clinic.everyone(), item));
        QCOMPARE(saved.initials, u"jrzs"_s);
        QCOMPARE(codeOf(service.saveServiceItem(clinic.everyone(), item)), u"formulary.service_exists"_s);
        ServiceItem dearer = saved;
        dearer.price = Money::fromFen(400);
        QCOMPARE(MUST(service.saveServiceItem(clinic.everyone(), dearer)).version, 2);
        QCOMPARE(codeOf(service.saveServiceItem(clinic.everyone(), dearer)), u"storage.changed_elsewhere"_s);
        item.price = Money::fromFen(-1);
        QCOMPARE(codeOf(service.saveServiceItem(clinic.everyone(), item)), u"form.invalid"_s);
    }

private:
    CatalogueFiles m_files{shippedCatalogues()};
    Pinyin m_pinyin{shippedPinyin(m_files)};
};

QTEST_GUILESS_MAIN(TstFormulary)
#include "tst_formulary.moc"
