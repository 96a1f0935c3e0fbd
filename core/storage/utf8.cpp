// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/utf8.h"

#include <cstddef>

namespace gw {
namespace {

/// Length of the sequence that `first` opens; 0 where it opens none. The second byte must lie in `low`..`high`.
std::size_t sequence(unsigned char first, unsigned char& low, unsigned char& high)
{
    low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        unsigned char low = 0, high = 0;
        const std::size_t length = sequence(static_cast<unsigned char>(bytes[i]), low, high);
        if (length == 0 || i + length > bytes.size()) return false;
        for (std::size_t k = 1; k < length; ++k, low = 0x80, high = 0xBF) {
            const auto next = static_cast<unsigned char>(bytes[i + k]);
            if (next < low || next > high) return false;
        }
        i += length;
    }
    return true;
}

} // namespace gw
