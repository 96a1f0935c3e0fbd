// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gw {

/// What a YAML text may hold at most.
struct YamlLimits {
    std::size_t bytes = 1U << 20;
    std::size_t ahead = 1U << 16;      ///< Bytes of one value: the parser keeps some 250 bytes for each bracket that it cannot place yet.
    int depth = 16;                    ///< Nested lists and mappings.
    std::size_t values = 50'000;       ///< Scalars, lists and mappings.
    double seconds = 0.5;
};

/// A value of a YAML text, as it is written.
struct YamlValue {
    enum class Kind : std::uint8_t { Scalar, List, Mapping };
    Kind kind = Kind::Scalar;
    std::string text;                                  ///< Of a scalar.
    std::string place;                                 ///< line:column
    std::vector<YamlValue> items;                      ///< Of a list.
    std::vector<std::pair<std::string, YamlValue>> fields;   ///< Of a mapping, in order, each key once.

    /// Null when there is no such field.
    const YamlValue* find(std::string_view key) const;
};

/// Reads one YAML document of plain values. Anchors, aliases and tags are refused, so nothing unfolds and nothing is made of types; so are several
/// documents. Failures: FileTooLarge (bytes, of one value too, depth, values), WrongType (no YAML, no UTF-8, too slow), Unsupported, DuplicateId (a key twice); `place` is
/// line:column.
Result<YamlValue> readPlainYaml(std::string_view text, const YamlLimits& limits = {});

} // namespace gw
