// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pharmacy/pharmacy_rules.h"

using namespace Qt::StringLiterals;

namespace clinic {

bool mayBeDispensed(const StockBatch &batch, const ClinicDate &day)
{
    return batch.state == BatchState::Usable && batch.expiresOn >= day && batch.onHand > Quantity{};
}

Result<std::vector<BatchShare>> allocate(std::vector<StockBatch> batches, Quantity wanted, const ClinicDate &day)
{
    std::erase_if(batches, [&](const StockBatch &batch) { return !mayBeDispensed(batch, day); });
    std::ranges::sort(batches, [](const StockBatch &a, const StockBatch &b) {
        if (a.expiresOn != b.expiresOn)
            return a.expiresOn < b.expiresOn;
        return a.receivedAt != b.receivedAt ? a.receivedAt < b.receivedAt : a.id < b.id;
    });
    std::vector<BatchShare> shares;
    Quantity missing = wanted;
    for (const StockBatch &batch : batches) {
        if (missing <= Quantity{})
            break;
        const Quantity taken = std::min(missing, batch.onHand);
        shares.push_back({batch.id, taken});
        missing = missing - taken;
    }
    if (missing > Quantity{})
        return fail(ErrorKind::Conflict, u"pharmacy.not_enough"_s, {(wanted - missing).toString(), wanted.toString()});
    return shares;
}

ExpiryLevel expiryLevel(const ClinicDate &expiresOn, const ClinicDate &day)
{
    const qint64 days = day.daysTo(expiresOn);
    if (days < 0)
        return ExpiryLevel::Expired;
    if (days <= 30)
        return ExpiryLevel::Within30;
    if (days <= 90)
        return ExpiryLevel::Within90;
    return days <= 180 ? ExpiryLevel::Within180 : ExpiryLevel::Good;
}

std::vector<FieldProblem> problemsOf(const GoodsReceipt &receipt, const ClinicDate &day)
{
    std::vector<FieldProblem> problems;
    if (receipt.supplier.trimmed().isEmpty())
        problems.push_back({u"supplier"_s, u"pharmacy.supplier_missing"_s, {}});
    if (receipt.document.trimmed().isEmpty())
        problems.push_back({u"document"_s, u"pharmacy.document_missing"_s, {}});
    if (receipt.lines.empty())
        problems.push_back({u"lines"_s, u"pharmacy.no_lines"_s, {}});
    for (std::size_t i = 0; i < receipt.lines.size(); ++i) {
        const ReceiptLine &line = receipt.lines[i];
        const QString path = u"lines[%1]."_s.arg(i);
        if (line.productId.isNull())
            problems.push_back({path + u"product"_s, u"pharmacy.product_missing"_s, {}});
        if (line.lot.trimmed().isEmpty() || line.lot.size() > 40)
            problems.push_back({path + u"lot"_s, u"pharmacy.lot_missing"_s, {}});
        if (!line.expiresOn.isValid())
            problems.push_back({path + u"expiresOn"_s, u"pharmacy.expiry_missing"_s, {}});
        else if (line.expiresOn < day)
            problems.push_back({path + u"expiresOn"_s, u"pharmacy.already_expired"_s, {line.expiresOn.toString()}});
        if (line.packs <= Quantity{} || !line.packs.isWhole())
            problems.push_back({path + u"packs"_s, u"pharmacy.packs_whole"_s, {}});
        if (line.pricePerPack < UnitPrice{})
            problems.push_back({path + u"price"_s, u"pharmacy.price_negative"_s, {}});
    }
    return problems;
}

bool isLow(Quantity onHand, Quantity dailyUse, int minimumDays)
{
    if (dailyUse.isZero())
        return false;
    return onHand.tenThousandths() < dailyUse.tenThousandths() * minimumDays;
}

} // namespace clinic
