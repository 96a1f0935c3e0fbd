// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_sieve.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace gw {
namespace {

// The reader of dxflib takes 1,024 characters a line.
constexpr std::size_t longestLine = 1000;
constexpr std::array<std::string_view, 12> kept {"LINE", "LWPOLYLINE", "POLYLINE", "VERTEX", "SEQEND", "ARC", "CIRCLE", "ELLIPSE", "INSERT", "BLOCK", "ENDBLK", "ENDSEC"};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::optional<long> integer(std::string_view text)
{
    long value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() ? std::optional(value) : std::nullopt;
}

/// $INSUNITS in metres; none for "unitless" and what nobody builds in.
std::optional<double> unitOf(long word)
{
    switch (word) {
    case 1: return 0.0254;
    case 2: return 0.3048;
    case 3: return 1609.344;
    case 4: return 1e-3;
    case 5: return 1e-2;
    case 6: return 1;
    case 7: return 1e3;
    case 10: return 0.9144;
    case 14: return 0.1;
    default: return {};
    }
}

/// Goes through the pairs of group code and value.
class Sieve {
public:
    explicit Sieve(const std::string& text) : m_rest(text), m_bytes(text.size()) { m_sifted.text.reserve(text.size() / 2); }

    bool next()
    {
        if (m_rest.empty()) return false;
        m_codeLine = takeLine();
        if (m_rest.empty()) return false;
        m_value = takeLine();
        m_code = integer(m_codeLine);
        return true;
    }
    /// False where the pair cannot be of a drawing.
    bool sift();
    bool isEnded() const { return m_isEnded; }
    bool hasSection() const { return m_hasSection; }
    SiftedDxf take() && { return std::move(m_sifted); }

private:
    std::string_view takeLine()
    {
        const auto end = m_rest.find('\n');
        const std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        return trimmed(line);
    }
    void begin();
    void keep() { m_sifted.text.append(m_codeLine).append("\n").append(m_value.substr(0, longestLine)).append("\n"); }

    std::string_view m_rest, m_codeLine, m_value, m_section, m_entity;
    std::size_t m_bytes;
    std::optional<long> m_code;
    SiftedDxf m_sifted;
    bool m_isKept = false, m_isUnit = false, m_isEnded = false, m_hasSection = false;
};

/// A new section, block, entity or the end.
void Sieve::begin()
{
    m_entity = m_value;
    if (m_value == "ENDSEC") m_section = {};
    m_isEnded = m_value == "EOF";
    const bool isDrawing = m_section == "ENTITIES" || m_section == "BLOCKS" || m_value == "ENDSEC";
    m_isKept = m_isEnded || m_value == "SECTION" || (isDrawing && std::find(kept.begin(), kept.end(), m_value) != kept.end());
}

bool Sieve::sift()
{
    if (!m_code) return false;
    if (*m_code == 0) begin();
    if (*m_code == 2 && m_entity == "SECTION") {
        m_section = m_value;
        m_hasSection = true;
    }
    if (*m_code == 9) m_isUnit = m_value == "$INSUNITS";
    else if (*m_code == 70 && m_isUnit) {
        const auto word = integer(m_value);
        const auto unit = word ? unitOf(*word) : std::nullopt;
        m_sifted.unit = unit.value_or(1e-3);
        m_sifted.hasUnit = unit.has_value();
        m_isUnit = false;
    }
    // Every vertex takes at least eight bytes of the file.
    const bool isCount = (*m_code == 90 && m_entity == "LWPOLYLINE") || ((*m_code == 71 || *m_code == 72) && m_entity == "POLYLINE");
    if (isCount && m_isKept) {
        const auto count = integer(m_value);
        if (!count || *count < 0 || static_cast<std::size_t>(*count) > m_bytes / 8) return false;
    }
    if (m_isKept && m_section != "HEADER") keep();
    return true;
}

} // namespace

Result<SiftedDxf> siftDxf(const std::string& text, std::chrono::steady_clock::time_point deadline)
{
    const Error damaged {.code = ErrorCode::FileDamaged, .expected = "a DXF drawing as text"};
    Sieve sieve(text);
    for (std::size_t pair = 0; !sieve.isEnded() && sieve.next(); ++pair) {
        if (!sieve.sift()) return damaged;
        if (pair % 4096 == 0 && std::chrono::steady_clock::now() > deadline)
            return Error {.code = ErrorCode::OutOfRange, .seen = "a drawing that takes too long", .expected = "a smaller one"};
    }
    if (!sieve.hasSection()) return damaged;
    SiftedDxf sifted = std::move(sieve).take();
    if (!sieve.isEnded()) sifted.text += "0\nEOF\n";
    return sifted;
}

} // namespace gw
