// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/errors/result.h"
#include "core/report/report.h"

#include <QImage>

#include <filesystem>
#include <vector>

namespace gw {

/// Writes the report as vector PDF, A4, fonts embedded, in any thread. Needs a QGuiApplication (offscreen serves). The same report gives the same bytes.
/// Failures: FileNotWritable; Cancelled, and then there is no file, or the one of before.
Status writePdf(const Report& report, const std::filesystem::path& path, const Progress& progress = {});

/// The same sheets as pictures of this width, for the screen.
std::vector<QImage> sheetImages(const Report& report, int width);

} // namespace gw
