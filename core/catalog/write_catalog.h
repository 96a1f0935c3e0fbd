// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/json/parse_json.h"

#include <string>
#include <string_view>

namespace gw {

/// The entry of that id as a catalogue file: the entry, the sources of its figures and the entries it refers to (a rack's accelerator; the
/// measurements of a model with their accelerators; the correlations of a market factor). Where entries of several sections have the id, all of
/// them. `withEntries` and `readCatalog` read it back to the same entry: every number that was read from a file returns to its last bit, a computed
/// one that no number of its unit meets to the nearest. An empty object when there is no such entry. Ids are those of `listCatalog`.
Json catalogJsonOf(const Catalog& catalog, std::string_view id);

/// The same for several ids, each entry and source once.
Json catalogJsonOfAll(const Catalog& catalog, const std::vector<std::string>& ids);

/// The text of such a file; empty when there is no such entry.
std::string catalogFileOf(const Catalog& catalog, std::string_view id);

} // namespace gw
