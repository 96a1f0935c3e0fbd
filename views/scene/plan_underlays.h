// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/underlay_content.h"
#include "views/session/view_state.h"

#include <QTransform>

class QPainter;

namespace gw {

struct Theme;

/// Draws what is seen of a plan's underlays. `toPicture`: site metres to pixels. `opacity` on top of each one's own.
void paintUnderlays(QPainter& painter, const Plan& plan, UnderlayContents& contents, const QTransform& toPicture, double opacity, const Theme& theme, const ViewState& view);

} // namespace gw
