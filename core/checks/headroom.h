// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gw {

/// Clear height above a piece indoors, m. NFPA 13: 18 in below the deflectors of sprinklers, taken at the ceiling.
inline constexpr double belowCeiling = 0.457;

} // namespace gw
