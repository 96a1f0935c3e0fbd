// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/feed_parts.h"

#include "core/formulas/power_chain.h"

#include <algorithm>

namespace gw {

Choice choicesOf(const Catalog& catalog, EquipmentKind kind, Voltages in, Voltages out)
{
    Choice choice;
    for (const EquipmentType& type : catalog.equipment)
        if (type.kind == kind && type.power && type.power->rating.value.si() > 0 && !(takenBy(type) & in).isEmpty() && !(givenBy(type) & out).isEmpty()) choice.push_back(&type);
    std::ranges::stable_sort(choice, {}, [](const EquipmentType* type) { return type->power->rating.value; });
    return choice;
}

const EquipmentType* smallestFor(const Choice& choice, Power out, double limit)
{
    for (const EquipmentType* type : choice)
        if (out <= type->power->rating.value * limit) return type;
    return nullptr;
}

Power inputFor(const EquipmentType& type, Power out)
{
    const PowerData& p = *type.power;
    return out + watts(elementLoss(out.si(), p.rating.value.si(), p.noLoadLoss.value, p.proportionalLoss.value, p.squareLoss.value));
}

std::optional<std::vector<const EquipmentType*>> ChainParts::sizedFor(Power out) const
{
    std::vector<const EquipmentType*> parts;
    for (const Choice& stage : stages) {
        const EquipmentType* type = smallestFor(stage, out, limit);
        if (!type) return std::nullopt;
        parts.push_back(type);
        out = inputFor(*type, out);
    }
    return parts;
}

Power ChainParts::capacity() const
{
    Power fits, tooMuch;
    for (const Choice& stage : stages)
        if (!stage.empty()) tooMuch = std::max(tooMuch, stage.back()->power->rating.value * 1.01);
    constexpr int halvings = 50;
    for (int i = 0; i < halvings; ++i) {
        const Power middle = (fits + tooMuch) * 0.5;
        (sizedFor(middle) ? fits : tooMuch) = middle;
    }
    return fits;
}

} // namespace gw
