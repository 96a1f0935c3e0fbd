// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Functions of float lanes that give the same bits as a lone float, as `vec` of any width, and on a GPU. Those of double are the library's.
#include "core/lanes/exponential.h"
#include "core/lanes/normal.h"
#include "core/lanes/power.h"
#include "core/lanes/trigonometry.h"
