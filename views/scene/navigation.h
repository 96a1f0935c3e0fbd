// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

#include <array>

namespace gw {

/// Whose habits the pointer follows in three dimensions.
enum class Navigation : std::uint8_t { Cad, Blender, SweetHome, Touchpad };
inline constexpr std::array<Navigation, 4> allNavigations {Navigation::Cad, Navigation::Blender, Navigation::SweetHome, Navigation::Touchpad};

/// What a held button or a turned wheel does to the view. A band selects what lies in it.
enum class Motion : std::uint8_t { None, Orbit, Pan, Zoom, Band };

/// What dragging with a button does where no piece is taken hold of.
Motion dragMotion(Navigation navigation, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
/// What the wheel, or two fingers on a touchpad, do.
Motion wheelMotion(Navigation navigation, Qt::KeyboardModifiers modifiers);

QString title(Navigation navigation);
/// "cad", "blender", "sweet_home", "touchpad"; anything else is Cad.
Navigation navigationOf(const QString& word);
QString wordOf(Navigation navigation);

} // namespace gw
