// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/object_figure.h"

#include <QString>

namespace gw {

/// "Load of UPS 1A", "Cost of 12 pieces", "Mean power of the racks in Hall 1". Nobody's name where the plan has no such object.
QString objectFigureTitle(const Plan& plan, const ObjectFigure& figure);

} // namespace gw
