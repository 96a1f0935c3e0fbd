// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "plan_sql.h"

#include <array>

namespace gw {
namespace {

constexpr std::array<Migration, 4> ours {{{1, "first tables", plan001Sql}, {2, "history", plan002Sql}, {3, "layout", plan003Sql}, {4, "carried", plan004Sql}}};

Status runSteps(Database& database, std::span<const Migration> migrations, int version)
{
    for (const Migration& step : migrations) {
        if (step.number <= version) continue;
        if (const auto done = database.run(std::string(step.sql)); !done) {
            Error error = done.error();
            error.place = "migration " + std::to_string(step.number) + ", " + std::string(step.name);
            return error;
        }
    }
    return database.run("PRAGMA user_version = " + std::to_string(migrations.back().number));
}

} // namespace

std::span<const Migration> planMigrations()
{
    return ours;
}

Status migrate(Database& database, std::span<const Migration> migrations)
{
    const std::string version = database.ask("PRAGMA user_version");
    const int from = version.empty() ? 0 : std::stoi(version), last = migrations.empty() ? 0 : migrations.back().number;
    if (from > last) return Error {ErrorCode::FileTooNew, {}, "user_version", version, "at most " + std::to_string(last)};
    if (from == last) return Done {};
    if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun;
    const auto done = runSteps(database, migrations, from);
    if (done) return database.run("COMMIT");
    (void)database.run("ROLLBACK").isOk();
    return done;
}

std::string schemaText(Database& database)
{
    std::string text;
    Statement rows = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    while (rows.step())
        for (int column = 0; column < 4; ++column) (text += rows.text(column)) += column < 3 ? '\t' : '\n';
    return text;
}

} // namespace gw
