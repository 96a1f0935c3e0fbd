// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/json_writer.h"

#include "core/storage/plan_file.h"

namespace gw {
namespace {

template <class T>
void appendSection(std::string& out, const T& section)
{
    JsonWriter writer(out);
    out += '{';
    describe(writer, section);
    out += '}';
}

template <class T>
std::vector<std::string> freshValues()
{
    std::string unused;
    JsonWriter writer(unused);
    writer.keepWritten();
    describe(writer, static_cast<const T&>(T {}));
    return writer.written();
}

template <class T>
void appendRow(std::string& out, const T& row, const std::vector<std::string>& defaults)
{
    (out += "\n{\"id\":") += std::to_string(row.id.number);
    JsonWriter writer(out, &defaults);
    describe(writer, row);
    out += '}';
}

template <class T>
void appendTable(std::string& out, const Table<T>& table)
{
    const auto defaults = freshValues<T>();
    out += '[';
    for (const T& row : table) {
        if (&row != &*table.begin()) out += ',';
        appendRow(out, row, defaults);
    }
    out += ']';
}

void appendHistory(std::string& out, const History& history)
{
    out += '[';
    for (const HistoryEntry& entry : history) {
        out += &entry == &history.front() ? "\n" : ",\n";
        appendSection(out, entry);
    }
    out += ']';
}

} // namespace

void appendJsonText(std::string& out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (c == '\n') out += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20) ((out += "\\u00") += hex[c >> 4]) += hex[c & 15];
        else out += c;
    }
    out += '"';
}

void JsonWriter::exact(std::optional<double> value, double si)
{
    if (value) appendNumber(m_out, *value);
    else if (si - si != 0) m_out += "null";
    else ((m_out += "{\"si\":") += numberText(si)) += '}';
}

std::string toJson(const Plan& plan, const History& history)
{
    std::string out = "{\"gigawright_plan\":" + std::to_string(planFormVersion);
    const auto begin = [&](const char* key) { ((out += ",\n\"") += key) += "\":"; };
    forEachSection(plan, [&](const char* key, const auto& section) { begin(key), appendSection(out, section); });
    forEachTable(plan, [&](const char* key, const auto& table) { begin(key), appendTable(out, table); });
    if (!history.empty()) begin("history"), appendHistory(out, history);
    return out += "}\n";
}

} // namespace gw
