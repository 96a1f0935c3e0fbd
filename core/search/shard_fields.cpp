// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/shard_fields.h"

namespace gw {
namespace {

const Json& emptyList()
{
    static const Json empty = Json::array();
    return empty;
}

} // namespace

ShardFields::ShardFields(const Json& object, std::string place, std::optional<Error>& fault) : m_object(object), m_place(std::move(place)), m_fault(fault)
{
    if (!m_fault && !object.is_object()) m_fault = Error {ErrorCode::WrongType, {}, m_place, shown(object), "an object"};
}

void ShardFields::refuse(ErrorCode code, const std::string& key, std::string seen, std::string expected)
{
    if (!m_fault) m_fault = Error {code, {}, placeOf(key), std::move(seen), std::move(expected)};
}

const Json* ShardFields::find(const std::string& key)
{
    if (m_fault) return nullptr;
    const auto at = m_object.find(key);
    if (at != m_object.end()) return &*at;
    refuse(ErrorCode::MissingField, key, {}, key);
    return nullptr;
}

const Json* ShardFields::typed(const std::string& key, bool (Json::*isType)() const noexcept, const char* expected)
{
    const Json* value = find(key);
    if (!value || (value->*isType)()) return value;
    refuse(ErrorCode::WrongType, key, shown(*value), expected);
    return nullptr;
}

std::uint64_t ShardFields::whole(const std::string& key, std::uint64_t low, std::uint64_t high)
{
    const Json* value = typed(key, &Json::is_number_unsigned, "a whole number");
    if (!value) return 0;
    const auto number = value->get<std::uint64_t>();
    if (number >= low && number <= high) return number;
    refuse(ErrorCode::OutOfRange, key, shown(*value), std::to_string(low) + " to " + std::to_string(high));
    return 0;
}

double ShardFields::number(const std::string& key)
{
    const Json* value = typed(key, &Json::is_number, "a number");
    return value ? value->get<double>() : 0;
}

std::string ShardFields::text(const std::string& key)
{
    const Json* value = typed(key, &Json::is_string, "text");
    return value ? value->get<std::string>() : std::string();
}

const Json& ShardFields::list(const std::string& key)
{
    const Json* value = typed(key, &Json::is_array, "a list");
    return value ? *value : emptyList();
}

ShardFields ShardFields::object(const std::string& key)
{
    const Json* value = find(key);
    return {value ? *value : m_object, placeOf(key), m_fault};
}

} // namespace gw
