// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/navigation.h"

#include <QCoreApplication>

namespace gw {

namespace {

struct Binding {
    Navigation navigation;
    Qt::MouseButton button;                ///< None = the wheel.
    Qt::KeyboardModifier modifier;
    Motion motion;
};

/// The one table of bindings. Shift and Control with the left button belong to selecting, so that a band can add and toggle in every preset.
constexpr Binding bindings[] {
    {Navigation::Cad, Qt::LeftButton, Qt::NoModifier, Motion::Band},
    {Navigation::Cad, Qt::LeftButton, Qt::AltModifier, Motion::Orbit},
    {Navigation::Cad, Qt::MiddleButton, Qt::NoModifier, Motion::Pan},
    {Navigation::Cad, Qt::MiddleButton, Qt::ShiftModifier, Motion::Orbit},
    {Navigation::Cad, Qt::MiddleButton, Qt::ControlModifier, Motion::Zoom},
    {Navigation::Cad, Qt::RightButton, Qt::NoModifier, Motion::Orbit},
    {Navigation::Cad, Qt::RightButton, Qt::ShiftModifier, Motion::Pan},
    {Navigation::Cad, Qt::NoButton, Qt::NoModifier, Motion::Zoom},

    {Navigation::Blender, Qt::LeftButton, Qt::NoModifier, Motion::Band},
    {Navigation::Blender, Qt::LeftButton, Qt::AltModifier, Motion::Orbit},
    {Navigation::Blender, Qt::MiddleButton, Qt::NoModifier, Motion::Orbit},
    {Navigation::Blender, Qt::MiddleButton, Qt::ShiftModifier, Motion::Pan},
    {Navigation::Blender, Qt::MiddleButton, Qt::ControlModifier, Motion::Zoom},
    {Navigation::Blender, Qt::RightButton, Qt::NoModifier, Motion::Pan},
    {Navigation::Blender, Qt::NoButton, Qt::NoModifier, Motion::Zoom},
    {Navigation::Blender, Qt::NoButton, Qt::ShiftModifier, Motion::Pan},

    {Navigation::SweetHome, Qt::LeftButton, Qt::NoModifier, Motion::Orbit},
    {Navigation::SweetHome, Qt::LeftButton, Qt::ShiftModifier, Motion::Band},
    {Navigation::SweetHome, Qt::LeftButton, Qt::AltModifier, Motion::Pan},
    {Navigation::SweetHome, Qt::MiddleButton, Qt::NoModifier, Motion::Pan},
    {Navigation::SweetHome, Qt::RightButton, Qt::NoModifier, Motion::Pan},
    {Navigation::SweetHome, Qt::NoButton, Qt::NoModifier, Motion::Zoom},

    {Navigation::Touchpad, Qt::LeftButton, Qt::NoModifier, Motion::Band},
    {Navigation::Touchpad, Qt::LeftButton, Qt::AltModifier, Motion::Orbit},
    {Navigation::Touchpad, Qt::RightButton, Qt::NoModifier, Motion::Orbit},
    {Navigation::Touchpad, Qt::MiddleButton, Qt::NoModifier, Motion::Pan},
    {Navigation::Touchpad, Qt::NoButton, Qt::NoModifier, Motion::Orbit},
    {Navigation::Touchpad, Qt::NoButton, Qt::ShiftModifier, Motion::Pan},
    {Navigation::Touchpad, Qt::NoButton, Qt::ControlModifier, Motion::Zoom},
};

constexpr Qt::KeyboardModifiers asked = Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier;

/// A band is drawn with Shift and Control too, to add and to toggle; all else asks for its very keys.
Motion motionOf(Navigation navigation, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    Motion plain = Motion::None;
    for (const Binding& binding : bindings) {
        if (binding.navigation != navigation || binding.button != button) continue;
        if ((modifiers & asked) == Qt::KeyboardModifiers(binding.modifier)) return binding.motion;
        if (binding.modifier == Qt::NoModifier) plain = binding.motion;
    }
    const bool selects = button == Qt::LeftButton && !(modifiers & Qt::AltModifier);
    if (selects && plain == Motion::Band) return Motion::Band;
    return button == Qt::NoButton ? plain : Motion::None;
}

QString tr(const char* text) { return QCoreApplication::translate("gw::Navigation", text); }

} // namespace

Motion dragMotion(Navigation navigation, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) { return motionOf(navigation, button, modifiers); }

Motion wheelMotion(Navigation navigation, Qt::KeyboardModifiers modifiers) { return motionOf(navigation, Qt::NoButton, modifiers); }

QString title(Navigation navigation)
{
    switch (navigation) {
    case Navigation::Cad: return tr("CAD (Revit)");
    case Navigation::Blender: return tr("Blender");
    case Navigation::SweetHome: return tr("Sweet Home 3D");
    case Navigation::Touchpad: return tr("Touchpad");
    }
    return {};
}

QString wordOf(Navigation navigation)
{
    switch (navigation) {
    case Navigation::Cad: break;
    case Navigation::Blender: return QStringLiteral("blender");
    case Navigation::SweetHome: return QStringLiteral("sweet_home");
    case Navigation::Touchpad: return QStringLiteral("touchpad");
    }
    return QStringLiteral("cad");
}

Navigation navigationOf(const QString& word)
{
    for (const Navigation navigation : allNavigations)
        if (wordOf(navigation) == word) return navigation;
    return Navigation::Cad;
}

} // namespace gw
