// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsEffect>
#include <QImage>
#include <QString>

#include <array>

namespace gw {

/// How eyes see colours: as most do, or without the green, the red or the blue cones.
enum class ColourVision : std::uint8_t { Usual, Deuteranopia, Protanopia, Tritanopia };
inline constexpr std::array<ColourVision, 4> allColourVisions {ColourVision::Usual, ColourVision::Deuteranopia, ColourVision::Protanopia,
    ColourVision::Tritanopia};

QString title(ColourVision vision);
/// "usual", "deuteranopia", ...: for settings. An unknown word means usual eyes.
QString wordOf(ColourVision vision);
ColourVision colourVisionOf(const QString& word);

/// A colour as these eyes see it. Source: Machado, Oliveira, Fernandes (2009), doi 10.1109/TVCG.2009.113, severity 1.0, in linear RGB.
QColor seenBy(const QColor& colour, ColourVision vision);
/// The whole picture, in place.
void see(QImage& picture, ColourVision vision);

/// Shows a widget as these eyes see it.
class ColourVisionEffect : public QGraphicsEffect {
public:
    explicit ColourVisionEffect(ColourVision vision, QObject* parent = nullptr) : QGraphicsEffect(parent), m_vision(vision) {}

protected:
    void draw(QPainter* painter) override;

private:
    ColourVision m_vision;
};

} // namespace gw
