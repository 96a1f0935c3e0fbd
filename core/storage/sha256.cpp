// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sha256.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace gw {
namespace {

/// The message schedule W of section 6.2.2.
std::array<std::uint32_t, 64> scheduleOf(const unsigned char* block)
{
    std::array<std::uint32_t, 64> w {};
    for (std::size_t t = 0; t < 16; ++t)
        w[t] = std::uint32_t {block[4 * t]} << 24 | std::uint32_t {block[4 * t + 1]} << 16 | std::uint32_t {block[4 * t + 2]} << 8 | block[4 * t + 3];
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t low = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
        const std::uint32_t high = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
        w[t] = high + w[t - 7] + low + w[t - 16];
    }
    return w;
}

} // namespace

void addBlockPlainly(Sha256State& state, const unsigned char* block)
{
    const auto w = scheduleOf(block);
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t t = 0; t < 64; ++t) {
        const std::uint32_t first = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + sha256Constants[t] + w[t];
        const std::uint32_t second = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + first;
        d = c, c = b, b = a, a = first + second;
    }
    const std::array<std::uint32_t, 8> end {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i) state[i] += end[i];
}

void Sha256::addBlock(const unsigned char* block)
{
    static const Sha256Block take = blockByExtensions() ? blockByExtensions() : addBlockPlainly;
    take(m_state, block);
}

void Sha256::add(std::string_view bytes)
{
    auto* next = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
        const std::size_t filled = m_length % 64, taken = std::min(left, 64 - filled);
        std::memcpy(m_block.data() + filled, next, taken);
        m_length += taken, next += taken, left -= taken;
        if (filled + taken == 64) addBlock(m_block.data());
    }
}

std::string Sha256::finish()
{
    const std::uint64_t bits = m_length * 8;
    add(std::string_view("\x80", 1));
    while (m_length % 64 != 56) add(std::string_view("\0", 1));
    std::string length;
    for (int shift = 56; shift >= 0; shift -= 8) length += static_cast<char>(bits >> shift);
    add(length);
    std::string text;
    for (const std::uint32_t word : m_state)
        for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[word >> shift & 15];
    return text;
}

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace gw
