// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

namespace gw {

/// Neighbours of one type in one line as one long piece, at most `most` together: what is left of a great plan while it turns. The value is their
/// mean, the finding their worst.
std::vector<Box> joined(const std::vector<Box>& boxes, std::size_t most);

} // namespace gw
