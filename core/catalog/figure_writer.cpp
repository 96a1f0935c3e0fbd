// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/figure_writer.h"

#include "core/catalog/kinds.h"

#include <cmath>

namespace gw {

void FigureWriter::choice(const char* key, EquipmentKind value) { m_json[key] = std::string(word(value)); }

void FigureWriter::choice(const char* key, const std::optional<EquipmentKind>& value)
{
    if (value) choice(key, *value);
}

void FigureWriter::date(const char* key, const std::optional<DatedFact>& value)
{
    if (!value) return;
    Json& json = m_json[key] = {{"value", value->date}};
    addOrigin(json, value->origin);
}

void FigureWriter::origin(const char* key, const Origin& value)
{
    Json& json = m_json[key] = Json::object();
    addOrigin(json, value);
}

void FigureWriter::addOrigin(Json& json, const Origin& origin)
{
    m_sources.insert(origin.source);
    json["source"] = origin.source;
    json["date"] = origin.date;
    json["confidence"] = std::string(word(origin.confidence));
    if (!origin.note.empty()) json["note"] = origin.note;
}

Json FigureWriter::number(std::optional<double> exact, double nearest)
{
    constexpr double wholeUpTo = 1e15;   // All whole numbers up to here are doubles, and read back as such.
    const double value = exact.value_or(nearest);
    if (value == std::trunc(value) && std::abs(value) < wholeUpTo) return static_cast<std::int64_t>(value);
    return value;
}

} // namespace gw
