// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"

namespace gw::test {

/// The catalogue with another value in one figure, without range: `at` is its place in the entry's file, "/equipment/0/mass".
inline Catalog withFigure(const Catalog& catalog, const char* entry, const char* at, double value)
{
    Json file = catalogJsonOf(catalog, entry);
    Json& figure = file.at(Json::json_pointer(at));
    figure["value"] = value;
    figure.erase("low");
    figure.erase("high");
    return withEntries(catalog, file.dump(), entry).value();
}

} // namespace gw::test
