// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/plan_session.h"

#include <QString>

#include <array>

namespace gw {

/// Ready-made ways to look at a plan: which layers are shown and how strongly, and what the colours tell.
enum class ViewTheme : std::uint8_t { Everything, Clean, Power, Cooling, Network };
inline constexpr std::array<ViewTheme, 5> allViewThemes {ViewTheme::Everything, ViewTheme::Clean, ViewTheme::Power, ViewTheme::Cooling, ViewTheme::Network};

QString title(ViewTheme theme);
/// What it is good for.
QString tip(ViewTheme theme);
/// Locks stay as they are.
void applyViewTheme(PlanSession& session, ViewTheme theme);
/// "Racks", "Power", "Clearances"
QString title(DrawingLayer layer);

} // namespace gw
