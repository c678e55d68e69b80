// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/data_key.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cstdlib>

namespace clinic {

DataKey DataKey::generate()
{
    DataKey key;
    // Without randomness there is no safe way on; OpenSSL fails here only when the operating system is broken.
    if (RAND_bytes(key.m_bytes.data(), static_cast<int>(kSize)) != 1)
        std::abort();
    return key;
}

DataKey::DataKey(std::span<const unsigned char, kSize> bytes)
{
    std::ranges::copy(bytes, m_bytes.begin());
}

DataKey::DataKey(DataKey &&other) noexcept : m_bytes{other.m_bytes}
{
    OPENSSL_cleanse(other.m_bytes.data(), kSize);
}

DataKey &DataKey::operator=(DataKey &&other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        OPENSSL_cleanse(other.m_bytes.data(), kSize);
    }
    return *this;
}

DataKey::~DataKey()
{
    OPENSSL_cleanse(m_bytes.data(), kSize);
}

} // namespace clinic
