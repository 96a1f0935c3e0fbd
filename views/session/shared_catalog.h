// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <memory>

namespace gw {

/// A catalogue that never changes once it is shared: work in the background reads the one it began with.
using SharedCatalog = std::shared_ptr<const Catalog>;

/// A catalogue that its owner keeps for longer than anyone reads it.
inline SharedCatalog borrowed(const Catalog& catalog) { return {std::shared_ptr<const void> {}, &catalog}; }

} // namespace gw
