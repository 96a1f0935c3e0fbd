// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <string_view>

namespace gw {

/// The entry of that id as the text of a catalogue file: the entry, the sources of its figures and the entries it refers to (a rack's accelerator;
/// the measurements of a model with their accelerators; the correlations of a market factor). Where entries of several sections have the id, all
/// of them. `withEntries` and `readCatalog` read it back to the same entry: every number that was read from a file returns to its last bit, a
/// computed one that no number of its unit meets to the nearest. Empty when there is no such entry. Ids are those of `listCatalog`.
std::string catalogFileOf(const Catalog& catalog, std::string_view id);

} // namespace gw
