// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pinyin.h"
#include "people/people.h"

namespace clinic::test {

/// Readings of the characters that the made-up names of the tests use.
inline Pinyin samplePinyin()
{
    auto pinyin =
        Pinyin::fromCsv("char,readings\n王,wang\n建,jian\n国,guo\n李,li\n芳,fang\n乐,le|yue\n单,dan|chan|shan\n"
                        "吕,lü\n欧,ou\n阳,yang\n小,xiao\n明,ming\n张,zhang\n伟,wei\n之,zhi\n女,nü\n子,zi\n"
                        "无,wu\n名,ming\n氏,shi\n刘,liu\n军,jun\n",
                        "surname,readings\n王,wang\n单,shan\n乐,yue|le\n欧阳,ou yang\n");
    if (!pinyin)
        qFatal("sample pinyin: %s", qPrintable(pinyin.error().code));
    return std::move(*pinyin);
}

/// A made-up person with a valid number of division 999999; `sequence` is odd for a man, even for a woman.
inline Patient samplePerson(const QString &name, const ClinicDate &birth, int sequence)
{
    Patient patient;
    patient.name = name;
    patient.birthDate = birth;
    patient.sex = sequence % 2 == 1 ? Sex::Male : Sex::Female;
    patient.residentId = ResidentId::make(u"999999", birth, sequence);
    return patient;
}

} // namespace clinic::test
