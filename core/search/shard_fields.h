// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"

#include <optional>

namespace gw {

/// Reads the fields of one JSON object. The first fault is kept in `fault` with its JSON pointer; after it every answer is 0 or empty.
class ShardFields {
public:
    ShardFields(const Json& object, std::string place, std::optional<Error>& fault);

    std::uint64_t whole(const std::string& key, std::uint64_t low, std::uint64_t high);
    double number(const std::string& key);
    std::string text(const std::string& key);
    const Json& list(const std::string& key);
    ShardFields object(const std::string& key);
    std::string placeOf(const std::string& key) const { return m_place + "/" + key; }
    void refuse(ErrorCode code, const std::string& key, std::string seen, std::string expected);

private:
    /// Null after a fault.
    const Json* find(const std::string& key);
    const Json* typed(const std::string& key, bool (Json::*isType)() const noexcept, const char* expected);

    const Json& m_object;
    std::string m_place;
    std::optional<Error>& m_fault;
};

} // namespace gw
