// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/diagram.h"

#include <QString>

#include <filesystem>

namespace gw {

struct Plan;

/// Writes a diagram as SVG, a point of it a pixel of the file, in the colours of print. Needs a QGuiApplication (offscreen serves).
/// False when the file cannot be written; what stood there before stays.
bool writeDiagramSvg(const Diagram& diagram, const Plan& plan, const QString& title, const std::filesystem::path& svg);

} // namespace gw
