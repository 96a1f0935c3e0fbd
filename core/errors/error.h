// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace gw {

/// What kind of fault the world committed. `views/text` has one sentence for each.
enum class ErrorCode : std::uint8_t {
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    FileTooLarge,
    NotAPlanFile,       ///< A foreign format, or a SQLite file of another application.
    FileDamaged,        ///< Truncated, corrupt, or failing its integrity check.
    FileTooNew,         ///< Written by a later schema than this program knows.
    NotJson,            ///< The text is no JSON; `place` is line and column.
    MissingField,
    UnknownField,
    WrongType,
    OutOfRange,
    UnknownChoice,      ///< A word that is not among the choices of an enumeration.
    UnknownId,          ///< A reference to an object or catalogue entry that does not exist.
    DuplicateId,
    UnitMismatch,       ///< "12 kg" where a power belongs.
    NotANumber,
    Cycle,              ///< Feeds that lead back to their start.
    NoConvergence,
    DeviceFailed,
    DeviceUnavailable,
    WrongUse,           ///< An argument or option of the command line.
    Unsupported,
    Cancelled,
};

/// A fault as facts; the sentence is made in `views/text` and nowhere else.
struct Error {
    ErrorCode code;
    std::string file {};      ///< Path as the user gave it; empty when no file is involved.
    std::string place {};     ///< JSON pointer, line:column, table and row, or the object's name.
    std::string seen {};      ///< The value found.
    std::string expected {};  ///< The value, range or kind that would have been right.
    bool operator==(const Error&) const = default;
};

inline Error inFile(Error error, std::string file)
{
    if (error.file.empty()) error.file = std::move(file);
    return error;
}

} // namespace gw
