// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <QPixmap>

namespace gw {

struct Theme;

/// A type seen from above its left front corner, drawn from its own width, depth and height on a floor of 600 mm tiles, with the front its kind
/// has: doors and rack units, louvres, fans, hangers. Every type on the same scale as far as it goes: small gear looks small.
QPixmap typePicture(const EquipmentType& type, QSize size, double pixelRatio, const Theme& theme);

} // namespace gw
