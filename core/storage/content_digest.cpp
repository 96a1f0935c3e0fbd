// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/content_digest.h"

#include "core/storage/sha256.h"

#include <array>
#include <bit>
#include <vector>

namespace gw {
namespace {

void appendBytes(std::string& out, std::uint64_t number)
{
    std::array<char, 8> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(number >> 8 * i);
    out.append(bytes.data(), bytes.size());
}

void appendValue(std::string& out, const Statement& row, int column)
{
    const Statement::Type type = row.type(column);
    out += static_cast<char>(type);
    if (type == Statement::Type::Integer) appendBytes(out, static_cast<std::uint64_t>(row.integer(column)));
    else if (type == Statement::Type::Real) appendBytes(out, std::bit_cast<std::uint64_t>(row.real(column)));
    else if (type != Statement::Type::Null) {
        const std::string_view text = row.text(column);
        appendBytes(out, text.size());
        out += text;
    }
}

std::vector<std::string> tablesOf(Database& database)
{
    std::vector<std::string> names;
    Statement rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'file' ORDER BY name");
    while (rows.step()) names.emplace_back(rows.text(0));
    return names;
}

} // namespace

std::string contentDigest(Database& database)
{
    Sha256 hash;
    std::string bytes;
    for (const std::string& table : tablesOf(database)) {
        hash.add(table);
        Statement rows = database.prepare("SELECT * FROM \"" + table + "\"");
        while (rows.step()) {
            bytes.clear();
            for (int column = 0; column < rows.columns(); ++column) appendValue(bytes, rows, column);
            hash.add(bytes);
        }
    }
    return "sha256:" + hash.finish();
}

} // namespace gw
