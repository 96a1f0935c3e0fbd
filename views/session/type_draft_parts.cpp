// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/type_draft.h"

#include <algorithm>
#include <cctype>

namespace gw {

bool TypeDraft::isPart(const Place& heading)
{
    const std::string last = heading.pointer.substr(heading.pointer.rfind('/') + 1);
    return heading.line == Line::Heading && !last.empty() && std::ranges::all_of(last, [](unsigned char c) { return std::isdigit(c) != 0; });
}

void TypeDraft::repeatPart(const Place& heading)
{
    const auto slash = heading.pointer.rfind('/');
    auto& list = at(heading.pointer.substr(0, slash)).get_ref<Json::array_t&>();
    const auto index = static_cast<std::ptrdiff_t>(std::stoul(heading.pointer.substr(slash + 1)));
    Json copy = list[static_cast<std::size_t>(index)];
    list.insert(list.begin() + index + 1, std::move(copy));
}

void TypeDraft::removePart(const Place& heading)
{
    const auto slash = heading.pointer.rfind('/');
    at(heading.pointer.substr(0, slash)).erase(std::stoul(heading.pointer.substr(slash + 1)));
}

} // namespace gw
