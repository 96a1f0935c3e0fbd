// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace gw {

/// One prepared statement. Columns and parameters count from 0 and 1, as SQLite counts them.
class Statement {
public:
    enum class Type : std::uint8_t { Integer, Real, Text, Blob, Null };

    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}

    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view value);   ///< Must live until the next step.
    void bindNull(int index);

    /// Goes to the next row; false at the end. A fault also ends it: see `isOk`.
    bool step();
    bool isOk() const { return m_isOk; }
    /// Runs an INSERT to its end and makes it ready for the next.
    bool run();

    int columns() const;
    Type type(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;        ///< Valid until the next step.

private:
    struct Finalize { void operator()(sqlite3_stmt*) const; };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    bool m_isOk = true;
};

/// A database in memory: made fresh, or from the bytes of a file. No file is ever opened through SQLite, so that no journal, lock or
/// memory map of a stranger's file comes into play.
class Database {
public:
    static Database fresh();
    /// A copy of the bytes, opened with everything off that runs what a file brings along. Failure: FileDamaged.
    static Result<Database> ofBytes(std::string_view bytes);

    /// Runs SQL of our own. Failure: FileDamaged with SQLite's words.
    Status run(const std::string& sql);
    /// Prepares SQL of our own; a statement over a damaged schema steps to nothing and is not ok.
    Statement prepare(const std::string& sql);
    /// The first value of the first row, as text.
    std::string ask(const std::string& sql);
    /// From now on only reading.
    void forbidWriting();
    std::string bytes() const;
    Error fault(std::string place) const;

private:
    explicit Database(sqlite3* database) : m_database(database) {}
    struct Close { void operator()(sqlite3*) const; };
    std::unique_ptr<sqlite3, Close> m_database;
};

} // namespace gw
