// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/object_reader.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace gw {

ObjectReader::ObjectReader(const Json& object, std::string pointer) : m_object(object), m_pointer(std::move(pointer))
{
    if (!m_object.is_object()) fail({ErrorCode::WrongType, {}, m_pointer, shown(m_object), "an object"});
}

void ObjectReader::fail(Error error)
{
    if (!m_error) m_error = std::move(error);
}

/// Keys are escaped as RFC 6901 says.
std::string ObjectReader::place(std::string_view key) const
{
    std::string text = m_pointer + "/";
    for (const char c : key) text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return text;
}

const Json* ObjectReader::find(const char* key, Presence presence)
{
    m_known.emplace_back(key);
    if (!m_object.is_object()) return nullptr;
    const auto found = m_object.find(key);
    if (found != m_object.end()) return &*found;
    if (presence == Presence::Required) fail({ErrorCode::MissingField, {}, place(key), {}, "a value"});
    return nullptr;
}

bool ObjectReader::isNumber(const char* key) const
{
    const auto found = m_object.is_object() ? m_object.find(key) : m_object.end();
    return found != m_object.end() && found->is_number();
}

bool ObjectReader::text(const char* key, std::string& into, Presence presence)
{
    const Json* json = find(key, presence);
    if (!json) return false;
    if (!json->is_string()) return fail({ErrorCode::WrongType, {}, place(key), shown(*json), "a text"}), false;
    into = json->get<std::string>();
    return true;
}

double ObjectReader::numberAt(const Json& json, const std::string& pointer)
{
    if (json.is_number()) return json.get<double>();
    fail({ErrorCode::WrongType, {}, pointer, shown(json), "a number"});
    return 0;
}

bool ObjectReader::number(const char* key, double& into, Presence presence)
{
    const Json* json = find(key, presence);
    if (json) into = numberAt(*json, place(key));
    return json && !m_error;
}

void ObjectReader::number(const char* key, std::optional<double>& into)
{
    if (const Json* json = find(key, Presence::Optional)) into = numberAt(*json, place(key));
}

std::uint64_t ObjectReader::wholeAt(const char* key, std::uint64_t present, std::uint64_t most)
{
    const Json* json = find(key, Presence::Optional);
    if (!json) return present;
    constexpr double exact = 0x1p53;
    const double value = json->is_number() ? json->get<double>() : -1;
    const bool isWhole = json->is_number_unsigned() || (json->is_number_float() && value >= 0 && value <= exact && value == static_cast<double>(static_cast<std::uint64_t>(value)));
    if (!json->is_number()) fail({ErrorCode::WrongType, {}, place(key), shown(*json), "a whole number"});
    else if (!isWhole || value > static_cast<double>(most)) fail({ErrorCode::OutOfRange, {}, place(key), shown(*json), fmt::format("a whole number from 0 to {}", most)});
    else return json->is_number_unsigned() ? json->get<std::uint64_t>() : static_cast<std::uint64_t>(value);
    return present;
}

void ObjectReader::whole(const char* key, std::uint64_t& into) { into = wholeAt(key, into, std::numeric_limits<std::int64_t>::max()); }
void ObjectReader::whole(const char* key, std::uint32_t& into) { into = static_cast<std::uint32_t>(wholeAt(key, into, std::numeric_limits<std::uint32_t>::max())); }

const Json* ObjectReader::list(const char* key, Presence presence, const char* expected)
{
    const Json* json = find(key, presence);
    if (!json || json->is_array()) return json;
    fail({ErrorCode::WrongType, {}, place(key), shown(*json), expected});
    return nullptr;
}

void ObjectReader::texts(const char* key, std::vector<std::string>& into, Presence presence)
{
    const Json* json = list(key, presence, "a list of texts");
    for (std::size_t i = 0; json && i < json->size(); ++i) {
        const Json& item = (*json)[i];
        if (item.is_string()) into.push_back(item.get<std::string>());
        else fail({ErrorCode::WrongType, {}, fmt::format("{}/{}", place(key), i), shown(item), "a text"});
    }
}

void ObjectReader::matrix(const char* key, std::vector<std::vector<double>>& into)
{
    const Json* rows = list(key, Presence::Required, "a number, or a list of rows of numbers");
    for (std::size_t r = 0; rows && r < rows->size(); ++r) {
        const Json& row = (*rows)[r];
        if (!row.is_array()) return fail({ErrorCode::WrongType, {}, fmt::format("{}/{}", place(key), r), shown(row), "a row of numbers"});
        into.emplace_back();
        for (std::size_t c = 0; c < row.size(); ++c) into.back().push_back(numberAt(row[c], fmt::format("{}/{}/{}", place(key), r, c)));
    }
}

void ObjectReader::readInside(const Json& json, std::string pointer, const ReadObject& read)
{
    ObjectReader inside(json, std::move(pointer));
    if (!inside.m_error) read(inside);
    if (const Status s = inside.finish(); !s) fail(s.error());
}

void ObjectReader::object(const char* key, const ReadObject& read)
{
    if (const Json* json = find(key, Presence::Optional)) readInside(*json, place(key), read);
}

void ObjectReader::eachObject(const char* key, Presence presence, const ReadObject& read)
{
    const Json* json = list(key, presence, "a list of objects");
    for (std::size_t i = 0; json && i < json->size(); ++i) readInside((*json)[i], fmt::format("{}/{}", place(key), i), read);
}

Status ObjectReader::finish()
{
    if (m_error) return *m_error;
    for (const auto& item : m_object.items())
        if (std::ranges::find(m_known, item.key()) == m_known.end())
            return Error {ErrorCode::UnknownField, {}, place(item.key()), item.key(), fmt::format("{}", fmt::join(m_known, ", "))};
    return Done {};
}

} // namespace gw
