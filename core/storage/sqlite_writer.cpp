// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/content_digest.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlite_columns.h"
#include "core/storage/sqlite_plan.h"

namespace gw {
namespace {

Error doesNotFit(const Database& database, std::string_view part, std::uint32_t row)
{
    const std::string place = std::string(part) + ", row " + std::to_string(row);
    return Error {ErrorCode::FileNotWritable, {}, place, database.fault("").seen, "values that fit their columns"};
}

template <class T>
Statement insertInto(Database& database, std::string_view part)
{
    const ColumnNames columns = columnsOf<T>();
    std::string sql = "INSERT INTO \"" + std::string(part) + "\" (" + columns.list + ") VALUES (?";
    for (int i = 1; i < columns.count; ++i) sql += ", ?";
    return database.prepare(sql += ")");
}

template <class T>
Status writeRow(Database& database, Statement& insert, std::string_view part, const T& row, std::uint32_t id, ExactValues& exact)
{
    insert.bind(1, std::int64_t {id});
    ColumnWriter writer(insert, part, id, exact);
    describe(writer, row);
    if (!insert.run()) return doesNotFit(database, part, id);
    return Done {};
}

Status writeExact(Database& database, const ExactValues& exact)
{
    Statement insert = database.prepare("INSERT INTO exact_values (part, row, field, si) VALUES (?, ?, ?, ?)");
    for (const auto& [place, si] : exact) {
        const auto& [part, row, field] = place;
        insert.bind(1, std::string_view(part));
        insert.bind(2, std::int64_t {row});
        insert.bind(3, std::string_view(field));
        insert.bind(4, si);
        if (!insert.run()) return doesNotFit(database, part, row);
    }
    return Done {};
}

Status writeParts(Database& database, const Plan& plan, const History& history)
{
    ExactValues exact;
    Status status = Done {};
    forEachSection(plan, [&]<class T>(std::string_view part, const T& section) {
        Statement insert = insertInto<T>(database, part);
        if (status) status = writeRow(database, insert, part, section, 1, exact);
    });
    forEachTable(plan, [&]<class T>(std::string_view part, const Table<T>& table) {
        Statement insert = insertInto<T>(database, part);
        for (const T& row : table)
            if (status) status = writeRow(database, insert, part, row, row.id.number, exact);
    });
    Statement insert = insertInto<HistoryEntry>(database, "history");
    for (std::uint32_t i = 0; i < history.size(); ++i)
        if (status) status = writeRow(database, insert, "history", history[i], i + 1, exact);
    return status ? writeExact(database, exact) : status;
}

} // namespace

Result<std::string> toSqlite(const Plan& plan, const History& history)
{
    Database database = Database::fresh();
    const std::string ours = std::to_string(planApplicationId);
    if (const auto made = migrate(database, planMigrations()); !made) return made.error();
    if (const auto begun = database.run("PRAGMA application_id = " + ours + "; BEGIN"); !begun) return begun.error();
    if (const auto written = writeParts(database, plan, history); !written) return written.error();
    const std::string content = contentDigest(database);
    if (const auto done = database.run("INSERT INTO file (id, digest) VALUES (1, '" + content + "'); COMMIT"); !done) return done.error();
    return database.bytes();
}

} // namespace gw
