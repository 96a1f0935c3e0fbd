// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/print_style.h"

#include <QPaintDevice>

#include <algorithm>
#include <array>
#include <cmath>

namespace gw::print {

QColor ink() { return QColor(0x1A222C); }
QColor quietInk() { return QColor(0x586473); }
QColor rule() { return QColor(0xD8DDE4); }
QColor grid() { return QColor(0xE6EAEF); }
QColor accent() { return QColor(0x0B66C3); }
QColor paper() { return QColor(0xFFFFFF); }
QColor tint() { return QColor(0xF5F6F8); }

QColor of(SeriesTone tone)
{
    switch (tone) {
    case SeriesTone::Energy: return QColor(0xE69F00);
    case SeriesTone::Chips: return QColor(0x009E73);
    case SeriesTone::Infrastructure: return QColor(0x0072B2);
    case SeriesTone::Models: return QColor(0xCC79A7);
    case SeriesTone::Applications: return QColor(0xD55E00);
    case SeriesTone::Good: return QColor(0x1B7F4B);
    case SeriesTone::Bad: return QColor(0xB3261E);
    case SeriesTone::Neutral: return QColor(0x3A4552);
    case SeriesTone::Accent: return accent();
    }
    return ink();
}

QColor of(BodyTone tone)
{
    switch (tone) {
    case BodyTone::Rack: return QColor(0x4A525C);
    case BodyTone::Power: return QColor(0xC9B99A);
    case BodyTone::Cooling: return QColor(0xA9C3CF);
    case BodyTone::Network: return QColor(0xB9B4C9);
    }
    return quietInk();
}

QColor of(TubeTone tone)
{
    switch (tone) {
    case TubeTone::SideA: return QColor(0x0072B2);
    case TubeTone::SideB: return QColor(0xE69F00);
    case TubeTone::Supply: return QColor(0x56B4E9);
    case TubeTone::Return: return QColor(0xD55E00);
    }
    return quietInk();
}

QColor floorColour(SpaceKind kind)
{
    switch (kind) {
    case SpaceKind::DataHall: return QColor(0xF1F0EC);
    case SpaceKind::ElectricalRoom: return QColor(0xF3EFE4);
    case SpaceKind::MechanicalRoom: return QColor(0xE9F0F2);
    case SpaceKind::Yard: return QColor(0xEFF2EA);
    }
    return tint();
}

QColor aisleColour(bool isCold) { return QColor(isCold ? 0xDDEBF5 : 0xF7E4DA); }

QColor magnitude(double t)
{
    // Ten samples of cividis (Nunez, Anderton and Renslow, PLOS ONE 13(7), 2018), between which it is near linear.
    static constexpr std::array<QRgb, 10> samples { 0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55,
        0xFEE838};
    const double at = std::clamp(std::isfinite(t) ? t : 0.0, 0.0, 1.0) * (samples.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(at), samples.size() - 2);
    const double part = at - static_cast<double>(low);
    const QColor a(samples[low]), b(samples[low + 1]);
    const auto mix = [part](int from, int to) { return static_cast<int>(std::lround(from + part * (to - from))); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QColor finding(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QColor(0xB3261E);
    case Severity::Warning: return QColor(0xE69F00);
    case Severity::Info: return accent();
    }
    return accent();
}

QColor shaded(const QColor& colour, double amount)
{
    const int target = amount > 0 ? 255 : 0;
    const double part = std::min(1.0, std::abs(amount));
    const auto mix = [&](int from) { return static_cast<int>(std::lround(from + part * (target - from))); };
    return QColor(mix(colour.red()), mix(colour.green()), mix(colour.blue()));
}

QFont font(const QPaintDevice* device, qreal size, Weight weight)
{
    QFont face;
    face.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    face.setPointSizeF(size * 72.0 / device->logicalDpiY());
    face.setWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    face.setHintingPreference(QFont::PreferNoHinting);
    face.setKerning(true);
    // Spacing of a 64th keeps letters from joining: a joined "fi" would not be found by a search for "five".
    face.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return face;
}

} // namespace gw::print
