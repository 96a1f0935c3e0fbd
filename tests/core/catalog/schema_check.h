// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <string>

namespace gw {

/// Holds JSON against a JSON Schema (draft 2020-12) that uses no more than our own schemas do: $ref into $defs, type, enum, required, properties,
/// additionalProperties false, items, minItems, maxItems, minLength and pattern.
class SchemaCheck {
public:
    explicit SchemaCheck(const Json& schema) : m_schema(schema) {}

    /// The first place that breaks the schema and why; empty when it obeys.
    std::string faultOf(const Json& json) const { return fault(json, m_schema, {}); }

private:
    std::string fault(const Json& json, const Json& rule, const std::string& at) const
    {
        if (const auto link = rule.find("$ref"); link != rule.end())
            if (auto found = fault(json, m_schema.at(Json::json_pointer(link->get<std::string>().substr(1))), at); !found.empty()) return found;
        if (rule.contains("type") && !isOfType(json, rule["type"].get<std::string>())) return at + ": not of type " + rule["type"].get<std::string>();
        if (rule.contains("enum") && std::ranges::find(rule["enum"], json) == rule["enum"].end()) return at + ": not one of the choices";
        if (json.is_string()) return textFault(json.get<std::string>(), rule, at);
        if (json.is_array()) return listFault(json, rule, at);
        return json.is_object() ? objectFault(json, rule, at) : std::string {};
    }

    static bool isOfType(const Json& json, const std::string& type)
    {
        return type == "object" ? json.is_object() : type == "array" ? json.is_array() : type == "string" ? json.is_string() : type == "number" && json.is_number();
    }

    static std::string textFault(const std::string& text, const Json& rule, const std::string& at)
    {
        if (text.size() < rule.value("minLength", std::size_t {0})) return at + ": too short";
        if (!rule.contains("pattern")) return {};
        const QRegularExpression pattern(QString::fromStdString(rule["pattern"].get<std::string>()));
        return pattern.match(QString::fromStdString(text)).hasMatch() ? std::string {} : at + ": not of the pattern";
    }

    std::string listFault(const Json& list, const Json& rule, const std::string& at) const
    {
        if (list.size() < rule.value("minItems", std::size_t {0})) return at + ": too few";
        if (list.size() > rule.value("maxItems", list.size())) return at + ": too many";
        if (!rule.contains("items")) return {};
        for (std::size_t i = 0; i < list.size(); ++i)
            if (auto found = fault(list[i], rule["items"], at + "/" + std::to_string(i)); !found.empty()) return found;
        return {};
    }

    std::string objectFault(const Json& object, const Json& rule, const std::string& at) const
    {
        if (rule.contains("required"))
            for (const auto& key : rule["required"])
                if (!object.contains(key.get<std::string>())) return at + "/" + key.get<std::string>() + ": missing";
        if (!rule.contains("properties")) return {};
        for (const auto& item : object.items()) {
            const auto known = rule["properties"].find(item.key());
            if (known == rule["properties"].end()) {
                if (!rule.value("additionalProperties", true)) return at + "/" + item.key() + ": not known";
            } else if (auto found = fault(item.value(), *known, at + "/" + item.key()); !found.empty()) {
                return found;
            }
        }
        return {};
    }

    const Json& m_schema;
};

} // namespace gw
