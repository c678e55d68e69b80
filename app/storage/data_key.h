// SPDX-FileCopyrightText: 2026 The Xiangyi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace clinic {

/// The random 32-byte key of one database. Wiped when it goes out of scope; moved, never copied.
class DataKey {
public:
    static constexpr std::size_t kSize = 32;

    /// A fresh random key from OpenSSL's generator.
    static DataKey generate();
    explicit DataKey(std::span<const unsigned char, kSize> bytes);
    DataKey(DataKey &&other) noexcept;
    DataKey &operator=(DataKey &&other) noexcept;
    DataKey(const DataKey &) = delete;
    DataKey &operator=(const DataKey &) = delete;
    ~DataKey();

    std::span<const unsigned char, kSize> bytes() const { return m_bytes; }

    /// A second owner on purpose: each thread that opens the database keeps one of its own.
    DataKey clone() const { return DataKey{bytes()}; }

private:
    DataKey() = default;
    std::array<unsigned char, kSize> m_bytes{};
};

} // namespace clinic
