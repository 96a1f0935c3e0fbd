// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/theme.h"

#include "views/widgets/style_sheet.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace gw {

namespace {

struct Stop { double r, g, b; };

/// Linear between evenly spaced stops.
template <std::size_t Count>
QColor between(const std::array<Stop, Count>& stops, double t)
{
    const double at = std::clamp(std::isnan(t) ? 0 : t, 0.0, 1.0) * (Count - 1);
    const auto first = std::min(static_cast<std::size_t>(at), Count - 2);
    const double share = at - static_cast<double>(first);
    const auto mix = [share](double a, double b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    const Stop &a = stops[first], &b = stops[first + 1];
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)};
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.surface);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::Mid, theme.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.mutedText);
    return palette;
}

} // namespace

Theme Theme::light()
{
    return {.isDark = false,
        .window = "#F5F6F8", .surface = "#FFFFFF", .border = "#D8DDE4", .text = "#1A222C", .mutedText = "#586473", .accent = "#0B66C3",
        .error = "#B3261E", .warning = "#9A5B00", .info = "#0B66C3", .good = "#1B7F4B",
        .energy = "#E69F00", .chips = "#009E73", .infrastructure = "#0072B2", .models = "#CC79A7", .applications = "#D55E00",
        .sideA = "#0072B2", .sideB = "#E69F00", .supply = "#56B4E9", .coolantReturn = "#D55E00",
        .rackBody = "#4A515B", .powerBody = "#8A7F6A", .coolingBody = "#7F97A6", .networkBody = "#7D7A99",
        .floor = "#E9E6E1", .floorLine = "#D3CEC6", .coldAisle = "#D6E9F5", .hotAisle = "#F5DFD3", .skyTop = "#FBFCFD", .skyBottom = "#E3E7EC"};
}

Theme Theme::dark()
{
    return {.isDark = true,
        .window = "#16191D", .surface = "#1E2227", .border = "#343A42", .text = "#E8ECF1", .mutedText = "#9AA5B1", .accent = "#5AA9F5",
        .error = "#F2B8B5", .warning = "#F0B860", .info = "#8CC4FF", .good = "#7BD8A5",
        .energy = "#FFB31A", .chips = "#00B886", .infrastructure = "#1A8CCC", .models = "#D893B8", .applications = "#F07814",
        .sideA = "#1A8CCC", .sideB = "#FFB31A", .supply = "#70C4F5", .coolantReturn = "#F07814",
        .rackBody = "#59616D", .powerBody = "#9A8F79", .coolingBody = "#7C95A5", .networkBody = "#8A87A8",
        .floor = "#2A2D31", .floorLine = "#3A3E44", .coldAisle = "#22384A", .hotAisle = "#4A3328", .skyTop = "#23272D", .skyBottom = "#14171A"};
}

QColor Theme::of(SeriesTone tone) const
{
    switch (tone) {
    case SeriesTone::Energy: return energy;
    case SeriesTone::Chips: return chips;
    case SeriesTone::Infrastructure: return infrastructure;
    case SeriesTone::Models: return models;
    case SeriesTone::Applications: return applications;
    case SeriesTone::Good: return good;
    case SeriesTone::Bad: return error;
    case SeriesTone::Neutral: return mutedText;
    case SeriesTone::Accent: break;
    }
    return accent;
}

QColor Theme::of(Severity severity) const
{
    switch (severity) {
    case Severity::Error: return error;
    case Severity::Warning: return warning;
    case Severity::Info: break;
    }
    return info;
}

QColor magnitudeColour(double t)
{
    // Nine even samples of cividis. Source: Nunez, Anderton, Renslow (2018), doi 10.1371/journal.pone.0199239, public domain map.
    static constexpr std::array<Stop, 9> cividis {{{0, 34, 78}, {27, 51, 111}, {64, 72, 109}, {93, 92, 111}, {125, 124, 120},
        {149, 143, 120}, {181, 170, 109}, {217, 199, 89}, {254, 232, 56}}};
    return between(cividis, t);
}

QColor divergingColour(double t)
{
    static constexpr std::array<Stop, 3> aroundLimit {{{0, 114, 178}, {247, 247, 247}, {213, 94, 0}}};
    return between(aroundLimit, (t + 1) / 2);
}

void applyTheme(QApplication& application, const Theme& theme)
{
    QFont font("Noto Sans");
    font.setPixelSize(textSize::body);
    application.setFont(font);
    application.setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheet(theme));
}

} // namespace gw
