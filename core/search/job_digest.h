// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"

#include <string>

namespace gw {

/// "sha256:..." of every number that paths are computed from, and of the version of the model: two jobs with one digest have the same paths.
std::string digestOf(const PathJob& job);

} // namespace gw
