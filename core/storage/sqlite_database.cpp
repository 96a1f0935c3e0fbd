// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite_database.h"

#include <cstring>
#include <sqlite3.h>

namespace gw {
namespace {

/// What the design asks before a stranger's file is read: nothing it brings along may run, nothing may grow without bound.
void harden(sqlite3* database)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
             SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_WRITABLE_SCHEMA, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        sqlite3_db_config(database, off, 0, nullptr);
    static constexpr int limits[][2] = {{SQLITE_LIMIT_LENGTH, 64 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 100'000}, {SQLITE_LIMIT_COLUMN, 64},
        {SQLITE_LIMIT_EXPR_DEPTH, 50}, {SQLITE_LIMIT_COMPOUND_SELECT, 4}, {SQLITE_LIMIT_VDBE_OP, 25'000}, {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_ATTACHED, 0}, {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50}, {SQLITE_LIMIT_VARIABLE_NUMBER, 64}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
        {SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (const auto& [limit, value] : limits) sqlite3_limit(database, limit, value);
}

sqlite3* openMemory()
{
    // Counts of memory that nobody asks for would lock at every allocation. Once SQLite is at work it keeps what it has.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* database = nullptr;
    // One thread at a time: locks around every step would cost a fifth of a save.
    sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    return database;
}

int allowReading(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* database) const { sqlite3_close(database); }

void Statement::bind(int index, std::int64_t value) { sqlite3_bind_int64(m_statement.get(), index, value); }
void Statement::bind(int index, double value) { sqlite3_bind_double(m_statement.get(), index, value); }
void Statement::bind(int index, std::string_view value)
{
    sqlite3_bind_text64(m_statement.get(), index, value.data() ? value.data() : "", value.size(), SQLITE_STATIC, SQLITE_UTF8);
}
void Statement::bindNull(int index) { sqlite3_bind_null(m_statement.get(), index); }

bool Statement::step()
{
    if (!m_statement) return m_isOk = false;
    const int code = sqlite3_step(m_statement.get());
    m_isOk = code == SQLITE_ROW || code == SQLITE_DONE;
    return code == SQLITE_ROW;
}

bool Statement::run()
{
    step();
    if (m_statement) sqlite3_reset(m_statement.get());
    return m_isOk;
}

int Statement::columns() const { return sqlite3_column_count(m_statement.get()); }

Statement::Type Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER: return Type::Integer;
    case SQLITE_FLOAT: return Type::Real;
    case SQLITE_TEXT: return Type::Text;
    case SQLITE_BLOB: return Type::Blob;
    default: return Type::Null;
    }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

std::string_view Statement::text(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    return bytes ? std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))) : "";
}

Database Database::fresh()
{
    return Database(openMemory());
}

Result<Database> Database::ofBytes(std::string_view bytes)
{
    Database database(openMemory());
    harden(database.m_database.get());
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (!copy) return Error {ErrorCode::FileTooLarge, {}, {}, std::to_string(bytes.size()) + " bytes", "a file that fits the memory"};
    std::memcpy(copy, bytes.data(), bytes.size());
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    constexpr unsigned ours = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
    const int code = sqlite3_deserialize(database.m_database.get(), "main", copy, size, size, ours);
    if (code != SQLITE_OK) return database.fault("open");
    if (const auto done = database.run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF;"); !done) return done.error();
    return database;
}

Status Database::run(const std::string& sql)
{
    if (sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return fault("");
    return Done {};
}

Statement Database::prepare(const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(m_database.get(), sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    return Statement(statement);
}

std::string Database::ask(const std::string& sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? std::string(statement.text(0)) : "";
}

void Database::forbidWriting()
{
    sqlite3_set_authorizer(m_database.get(), allowReading, nullptr);
}

std::string Database::bytes() const
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> copy(sqlite3_serialize(m_database.get(), "main", &size, 0), &sqlite3_free);
    return copy ? std::string(reinterpret_cast<const char*>(copy.get()), static_cast<std::size_t>(size)) : "";
}

Error Database::fault(std::string place) const
{
    return Error {ErrorCode::FileDamaged, {}, std::move(place), sqlite3_errmsg(m_database.get()), "an undamaged plan file"};
}

} // namespace gw
