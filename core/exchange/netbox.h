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

/// A file above this size is refused before it is parsed.
inline constexpr std::size_t largestNetboxFile = 1U << 20;

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

/// Reads the text of one device type or rack type: a rack type becomes an enclosure, a switch a part of the network, any other device what `request.kind`
/// says. Failures: those of `readPlainYaml`; WrongType, MissingField, OutOfRange with the field as `place`; UnknownChoice for a kind without such figures;
/// UnknownId for a given figure that the kind does not have.
Result<NetboxImport> readNetboxType(std::string_view yaml, const NetboxRequest& request);

} // namespace gw
