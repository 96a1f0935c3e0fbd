// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gw {

/// The id of an equipment type, dragged from the catalogue into a drawing; UTF-8.
inline constexpr const char* typeMime = "application/x-gigawright-type";

} // namespace gw
