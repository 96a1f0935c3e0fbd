// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/report/chart.h"

#include <QImage>

#include <filesystem>

namespace gw {

/// The chart as the report prints it, 1,920 pixels wide unless said otherwise.
QImage pictureOf(const Chart& chart, int width = 1920);

/// Writes it as its extension says: .png, .svg, .pdf (vectors), .csv or .xlsx (the values in full precision). The old file stays until the new one
/// is whole. Failures: UnknownChoice for another extension; FileNotWritable.
Status writeChart(const Chart& chart, const std::filesystem::path& path);

} // namespace gw
