// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/content_digest.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlite_columns.h"
#include "core/storage/sqlite_plan.h"

#include <fmt/format.h>

namespace gw {
namespace {

constexpr std::string_view magic {"SQLite format 3\0", 16};
constexpr std::size_t headerSize = 100;

/// Big-endian numbers of the header, at the offsets of SQLite's file format, section 1.3.
std::uint32_t numberAt(std::string_view bytes, std::size_t offset, std::size_t size)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number = number << 8 | static_cast<unsigned char>(bytes[offset + i]);
    return number;
}

Error damaged(std::string place, std::string seen, std::string expected)
{
    return Error {ErrorCode::FileDamaged, {}, std::move(place), std::move(seen), std::move(expected)};
}

Status checkHeader(std::string_view bytes)
{
    if (bytes.size() < headerSize) return damaged("header", fmt::format("{} bytes", bytes.size()), "at least 100 bytes");
    if (const auto id = numberAt(bytes, 68, 4); id != planApplicationId)
        return Error {ErrorCode::NotAPlanFile, {}, "application_id", fmt::format("0x{:08X}", id), fmt::format("0x{:08X}", planApplicationId)};
    const std::uint32_t raw = numberAt(bytes, 16, 2), page = raw == 1 ? 65536 : raw;
    if (page < 512 || (page & (page - 1)) != 0) return damaged("header, page size", std::to_string(page), "a power of two from 512 to 65536");
    const std::uint64_t size = std::uint64_t {page} * numberAt(bytes, 28, 4);
    if (size != bytes.size()) return damaged("header, size", fmt::format("{} bytes", bytes.size()), fmt::format("{} bytes", size));
    if (bytes[18] != 1 || bytes[19] != 1) return damaged("header, journal", "a write-ahead log", "a rollback journal");
    const auto version = static_cast<std::int32_t>(numberAt(bytes, 60, 4));
    if (version < 1) return damaged("user_version", std::to_string(version), fmt::format("1 to {}", planSchemaVersion));
    if (version <= planSchemaVersion) return Done {};
    return Error {ErrorCode::FileTooNew, {}, "user_version", std::to_string(version), fmt::format("at most {}", planSchemaVersion)};
}

/// Nothing but our own tables, to the letter; compared before any of them is read.
Status checkSchema(Database& database, int version)
{
    Database ours = Database::fresh();
    if (const auto made = migrate(ours, planMigrations().first(static_cast<std::size_t>(version))); !made) return made;
    if (schemaText(database) != schemaText(ours)) return damaged("schema", "other tables", fmt::format("the tables of version {}", version));
    return Done {};
}

Status checkContent(Database& database)
{
    const std::string check = database.ask("PRAGMA quick_check(1)");
    if (check != "ok") return damaged("quick_check", check.empty() ? database.fault("").seen : check, "ok");
    const std::string kept = database.ask("SELECT digest FROM file"), found = contentDigest(database);
    if (kept != found) return damaged("digest", found, kept.empty() ? "a digest of the content" : kept);
    return Done {};
}

Result<ExactValues> readExact(Database& database)
{
    ExactValues exact;
    Statement rows = database.prepare("SELECT part, row, field, si FROM exact_values");
    while (rows.step()) exact[{std::string(rows.text(0)), static_cast<std::uint32_t>(rows.integer(1)), std::string(rows.text(2))}] = rows.real(3);
    if (!rows.isOk()) return database.fault("exact_values");
    return exact;
}

template <class T>
Status readSection(Database& database, std::string_view part, T& section, const ExactValues& exact)
{
    Statement rows = database.prepare("SELECT " + columnsOf<T>().list + " FROM \"" + std::string(part) + '"');
    if (!rows.step()) return rows.isOk() ? damaged(std::string(part), "no row", "one row") : database.fault(std::string(part));
    ColumnReader reader(rows, part, 1, exact);
    describe(reader, section);
    if (reader.error()) return *reader.error();
    return Done {};
}

Error tooMany(std::string_view part)
{
    return Error {ErrorCode::FileTooLarge, {}, std::string(part), "more objects", fmt::format("at most {} objects", mostObjects)};
}

template <class T>
Status readTable(Database& database, std::string_view part, Table<T>& table, const ExactValues& exact, std::size_t& objects)
{
    std::vector<T> all;
    Statement rows = database.prepare("SELECT " + columnsOf<T>().list + " FROM \"" + std::string(part) + "\" ORDER BY id");
    while (rows.step()) {
        if (++objects > mostObjects) return tooMany(part);
        T& row = all.emplace_back();
        row.id.number = static_cast<std::uint32_t>(rows.integer(0));
        ColumnReader reader(rows, part, row.id.number, exact);
        describe(reader, row);
        if (reader.error()) return *reader.error();
    }
    if (!rows.isOk()) return database.fault(std::string(part));
    table = Table<T>::ofRows(std::move(all));
    return Done {};
}

Result<Plan> readParts(Database& database)
{
    const auto exact = readExact(database);
    if (!exact) return exact.error();
    Plan plan;
    Status status = Done {};
    std::size_t objects = 0;
    forEachSection(plan, [&](std::string_view part, auto& section) { if (status) status = readSection(database, part, section, *exact); });
    forEachTable(plan, [&](std::string_view part, auto& table) { if (status) status = readTable(database, part, table, *exact, objects); });
    if (!status) return status.error();
    return plan;
}

Result<History> readHistory(Database& database)
{
    History history;
    const ExactValues none;
    Statement rows = database.prepare("SELECT " + columnsOf<HistoryEntry>().list + " FROM history ORDER BY id");
    while (rows.step()) {
        if (history.size() == mostEntries) return Error {ErrorCode::FileTooLarge, {}, "history", "more entries", fmt::format("at most {} entries", mostEntries)};
        ColumnReader reader(rows, "history", static_cast<std::uint32_t>(rows.integer(0)), none);
        describe(reader, history.emplace_back());
        if (reader.error()) return *reader.error();
    }
    if (!rows.isOk()) return database.fault("history");
    return history;
}

} // namespace

bool looksLikeSqlite(std::string_view bytes)
{
    return !bytes.empty() && bytes.substr(0, magic.size()) == magic.substr(0, bytes.size());
}

Result<PlanFile> fromSqlite(std::string_view bytes)
{
    if (const auto header = checkHeader(bytes); !header) return header.error();
    auto database = Database::ofBytes(bytes);
    if (!database) return database.error();
    const auto version = static_cast<int>(numberAt(bytes, 60, 4));
    if (const auto schema = checkSchema(*database, version); !schema) return schema.error();
    if (const auto content = checkContent(*database); !content) return content.error();
    if (const auto current = migrate(*database, planMigrations()); !current) return current.error();
    database->forbidWriting();
    auto plan = readParts(*database);
    if (!plan) return plan.error();
    auto history = readHistory(*database);
    if (!history) return history.error();
    if (const auto values = checkValues(*plan); !values) return values.error();
    if (const auto references = checkReferences(*plan); !references) return references.error();
    if (const auto entries = checkHistory(*history); !entries) return entries.error();
    return PlanFile {*std::move(plan), *std::move(history), version};
}

} // namespace gw
