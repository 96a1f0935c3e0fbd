// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/entry.h"

#include <fmt/core.h>

namespace gw::contract {
namespace {

std::string sentence(std::string_view meaning, std::span<const std::string_view> choices, const Limits& limits)
{
    std::string text(meaning);
    for (std::size_t i = 0; i < choices.size(); ++i) text += (i == 0 ? "; one of " : ", ") + std::string(choices[i]);
    if (limits.fewest > 1 || limits.most < Limits {}.most)
        text += limits.fewest == limits.most ? fmt::format("; {} values", limits.most) : fmt::format("; {} to {} values", limits.fewest, limits.most);
    if (limits.outside == Outside::IsNotValid) text += "; outside it is computed and flagged outside_valid_range";
    if (limits.outside == Outside::IsNotFitted) text += "; outside it is computed and flagged outside_fitted_range";
    return text;
}

} // namespace

FieldText fieldText(const FieldMeta& meta, std::string type, std::span<const std::string_view> choices, Presence presence, Json fallback)
{
    FieldText field {std::string(meta.key), std::move(type), unitOfKey(meta.key), presence == Presence::Required, std::move(fallback)};
    if (field.unit.empty()) field.unit = meta.unit;
    if (field.type == "text" || field.type == "boolean" || field.type.ends_with("objects")) field.unit.clear();
    if (std::isfinite(meta.limits.low)) field.minimum = meta.limits.low;
    if (std::isfinite(meta.limits.high)) field.maximum = meta.limits.high;
    field.isMinimumExcluded = meta.limits.isLowExcluded;
    field.meaning = sentence(meta.meaning, choices, meta.limits);
    return field;
}

} // namespace gw::contract
