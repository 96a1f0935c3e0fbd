// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gw {

struct Theme;

/// Pixels at a scale of 1.
namespace textSize {
inline constexpr int small = 11, body = 13, large = 16, figure = 22;
}
namespace spacing {
inline constexpr int tight = 4, small = 8, medium = 12, large = 16;
}

/// The one style sheet. Widgets take part by the dynamic property `role` ("muted", "small", "title", "figure", "reason", "section") and,
/// on editors, `invalid`.
QString styleSheet(const Theme& theme);

} // namespace gw
