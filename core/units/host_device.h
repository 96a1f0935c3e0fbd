// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks what a CUDA thread may call; nothing to an ordinary compiler.
#ifdef __CUDACC__
#define GW_HD __host__ __device__
#else
#define GW_HD
#endif
