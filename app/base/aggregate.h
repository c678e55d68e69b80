// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"

namespace clinic {

/// The kinds of record that change as a whole, carry a version and are announced, audited and sent.
enum class Aggregate {
    Organisation,
    Department,
    Facility,
    Staff,
    Setting,
    Patient,
    Product,
    ServiceItem,
    Registration,
    Encounter,
    Allergy,
    Prescription,
    Coverage,
    Policy,
    Settlement,
    StockBatch,
    Dispense,
    Referral,
    Import,
    ExchangeUnit,
    Session,
};

template <> struct Words<Aggregate> {
    static constexpr auto table = std::to_array<Word<Aggregate>>({
        {Aggregate::Organisation, "organisation"},
        {Aggregate::Department, "department"},
        {Aggregate::Facility, "facility"},
        {Aggregate::Staff, "staff"},
        {Aggregate::Setting, "setting"},
        {Aggregate::Patient, "patient"},
        {Aggregate::Product, "product"},
        {Aggregate::ServiceItem, "service_item"},
        {Aggregate::Registration, "registration"},
        {Aggregate::Encounter, "encounter"},
        {Aggregate::Allergy, "allergy"},
        {Aggregate::Prescription, "prescription"},
        {Aggregate::Coverage, "coverage"},
        {Aggregate::Policy, "policy"},
        {Aggregate::Settlement, "settlement"},
        {Aggregate::StockBatch, "stock_batch"},
        {Aggregate::Dispense, "dispense"},
        {Aggregate::Referral, "referral"},
        {Aggregate::Import, "import"},
        {Aggregate::ExchangeUnit, "exchange_unit"},
        {Aggregate::Session, "session"},
    });
};

} // namespace clinic
