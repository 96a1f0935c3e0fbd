// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QSize>

#include <filesystem>

namespace gw {

/// Draws the plan as `paintPlan` does and writes a PNG of `size` pixels. Needs a QGuiApplication (offscreen serves). False when the file cannot be
/// written.
bool renderPlan(const Scene& scene, QSize size, const std::filesystem::path& png);

} // namespace gw
