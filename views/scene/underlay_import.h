// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/layout.h"
#include "core/scene/snap.h"

#include <filesystem>

namespace gw {

/// The largest picture file that is taken into a plan.
inline constexpr std::size_t mostPictureBytes = 16u << 20;

/// A picture (PNG, JPEG, SVG) or a DXF drawing as an underlay with its lower left corner at `corner`. A drawing has its own scale; a picture is laid
/// `width` wide until it is scaled by two points.
/// Failures: FileNotFound, FileNotReadable, FileTooLarge, FileDamaged, Unsupported, OutOfRange; each says what was expected.
Result<Underlay> readUnderlay(const std::filesystem::path& path, Place corner, Length width);

} // namespace gw
