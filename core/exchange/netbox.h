// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Types of the NetBox device type library (YAML): https://github.com/netbox-community/devicetype-library
namespace gw {

/// What a NetBox file is held against before it is parsed; one that breaks a limit is refused (FileTooLarge, Unsupported).
struct NetboxLimits {
    std::size_t bytes = 1U << 20;
    int depth = 16;                    ///< Nested levels, by indentation or brackets.
    int aliases = 0;                   ///< Anchors and aliases; the library has none, and they can be made to unfold without end.
    std::size_t values = 50'000;
};

/// What the importer is told besides the file.
struct NetboxRequest {
    std::string today;                             ///< ISO day that estimates and the import are dated with.
    std::optional<EquipmentKind> kind;             ///< What a rack type or a device that is no switch is to be; else as the file suggests.
    std::map<std::string, double> given {};        ///< Figures by key in the catalogue's unit, "price" or "rack.maximum_power"; prevail over the file.
    bool isEstimating = false;                     ///< Fill what is missing with marked estimates instead of asking for it.
};

/// A figure that the file does not tell.
struct MissingFigure {
    std::string key, unit;
    std::string because;                           ///< What the file lacks: "power-ports without maximum_draw".
    bool operator==(const MissingFigure&) const = default;
};

/// One type of a file.
struct NetboxImport {
    std::string id, kind, name;
    std::string content;                           ///< A catalogue file for `withEntries`; empty while something is missing.
    std::vector<MissingFigure> missing;            ///< To be given, or estimated.
    std::vector<std::string> estimated;            ///< Keys of figures that were.
    std::vector<std::string> unread;               ///< Fields of the file that have no place in the catalogue.
};

/// Reads the text of one device type or rack type. Nothing is executed, nothing unfolds. Failures: FileTooLarge, Unsupported (anchors, aliases,
/// tags, several documents, too deep), WrongType, MissingField, OutOfRange; `place` is line:column or the field.
Result<NetboxImport> readNetboxType(std::string_view yaml, const NetboxRequest& request, const NetboxLimits& limits = {});

} // namespace gw
