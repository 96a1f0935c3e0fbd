// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/type_draft.h"

#include "core/catalog/optional_parts.h"
#include "views/session/type_pointer.h"

/// Parts that come and go.
namespace gw {
std::vector<TypeDraft::Addable> TypeDraft::addable() const
{
    std::vector<Addable> all;
    for (const OptionalPart& part : optionalParts(m_section, entry()))
        if (part.isList || !find(part.pointer)) all.push_back({part.pointer, keyOf(part.pointer), part.isList});
    if (m_section == "models") all.push_back({std::string(measuredPointer), keyOf(measuredPointer), true});
    return all;
}

std::string TypeDraft::add(const Addable& part)
{
    Json blank;
    if (part.pointer == measuredPointer) blank = blankMeasurement(m_id);
    for (OptionalPart& each : optionalParts(m_section, entry()))
        if (each.pointer == part.pointer) blank = std::move(each.blank);
    Json& place = m_file[inFile(part.pointer)];
    if (!part.isList) return place = std::move(blank), part.pointer;
    place.push_back(std::move(blank));
    return part.pointer + "/" + std::to_string(place.size() - 1);
}

void TypeDraft::remove(const Place& place)
{
    Json& around = m_file[inFile(above(place.pointer))];
    if (around.is_array()) around.erase(std::stoul(lastOf(place.pointer)));
    else around.erase(lastOf(place.pointer));
}

void TypeDraft::repeatPart(const Place& heading)
{
    auto& list = m_file[inFile(above(heading.pointer))].get_ref<Json::array_t&>();
    const auto index = static_cast<std::ptrdiff_t>(std::stoul(lastOf(heading.pointer)));
    Json copy = list[static_cast<std::size_t>(index)];
    list.insert(list.begin() + index + 1, std::move(copy));
}

} // namespace gw
