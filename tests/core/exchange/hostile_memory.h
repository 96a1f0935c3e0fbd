// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gw::test {

/// KiB that a hostile text may cost; a sanitizer keeps shadows and red zones beside every byte.
#ifdef __SANITIZE_ADDRESS__
inline constexpr long hostileMemory = 4 * 64 * 1024;
#else
inline constexpr long hostileMemory = 64 * 1024;
#endif

} // namespace gw::test
