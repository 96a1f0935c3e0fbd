// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gw {

/// How long a test waits for what must come, in ms. Machines are shared and noisy: what comes is seen at once, only what never comes takes this long.
inline constexpr int patience = 120'000;

} // namespace gw
