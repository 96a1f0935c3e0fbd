// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/json/parse_json.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gw {

enum class Presence : std::uint8_t { Optional, Required };

/// Reads the members of one JSON object by key. What is absent and optional stays as it is. Keeps the first fault; every place is a JSON pointer.
class ObjectReader {
public:
    using ReadObject = std::function<void(ObjectReader&)>;

    ObjectReader(const Json& object, std::string pointer);

    /// Whether the member was there and could be read.
    bool text(const char* key, std::string& into, Presence presence = Presence::Optional);
    bool number(const char* key, double& into, Presence presence);
    void number(const char* key, std::optional<double>& into);
    /// A whole number that the type can hold.
    void whole(const char* key, std::uint64_t& into);
    void whole(const char* key, std::uint32_t& into);
    void texts(const char* key, std::vector<std::string>& into, Presence presence = Presence::Optional);
    /// Rows of numbers; must be there.
    void matrix(const char* key, std::vector<std::vector<double>>& into);
    void object(const char* key, const ReadObject& read);
    void eachObject(const char* key, Presence presence, const ReadObject& read);
    /// Known, and of no interest.
    void skip(const char* key) { m_known.emplace_back(key); }
    bool isNumber(const char* key) const;

    std::string place(std::string_view key) const;
    void fail(Error error);
    /// The first fault, or a key that nothing asked for.
    Status finish();

private:
    const Json* find(const char* key, Presence presence);
    const Json* list(const char* key, Presence presence, const char* expected);
    void readInside(const Json& json, std::string pointer, const ReadObject& read);
    double numberAt(const Json& json, const std::string& pointer);
    std::uint64_t wholeAt(const char* key, std::uint64_t present, std::uint64_t most);

    const Json& m_object;
    std::string m_pointer;
    std::vector<std::string> m_known;
    std::optional<Error> m_error;
};

} // namespace gw
