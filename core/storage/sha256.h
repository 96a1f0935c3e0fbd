// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sha256_block.h"

#include <string>
#include <string_view>

namespace gw {

/// The secure hash of FIPS 180-4, fed piece by piece.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// Ends the message: 64 hexadecimal digits.
    std::string finish();

private:
    void addBlock(const unsigned char* block);

    Sha256State m_state {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> m_block {};
    std::uint64_t m_length = 0;   ///< Bytes so far.
};

/// The hash of one text, in 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace gw
