// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/plan_draft.h"

namespace gw {

/// What a sound request is built of. Failures: OutOfRange, UnknownId, Unsupported, each with what would be right.
Result<Parts> soundParts(const GenerateRequest& request, const Catalog& catalog);

/// A fault of the request: `seen` and `expected` with their units.
Error outOfRange(const char* place, std::string seen, std::string expected);

} // namespace gw
