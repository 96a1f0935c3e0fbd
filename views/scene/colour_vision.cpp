// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/colour_vision.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

using Matrix = std::array<float, 9>;

const Matrix& matrixOf(ColourVision vision)
{
    static constexpr Matrix usual {1, 0, 0, 0, 1, 0, 0, 0, 1};
    static constexpr Matrix protanopia {0.152286F, 1.052583F, -0.204868F, 0.114503F, 0.786281F, 0.099216F, -0.003882F, -0.048116F, 1.051998F};
    static constexpr Matrix deuteranopia {0.367322F, 0.860646F, -0.227968F, 0.280085F, 0.672501F, 0.047413F, -0.011820F, 0.042940F, 0.968881F};
    static constexpr Matrix tritanopia {1.255528F, -0.076749F, -0.178779F, -0.078411F, 0.930809F, 0.147602F, 0.004733F, 0.691367F, 0.303900F};
    if (vision == ColourVision::Protanopia) return protanopia;
    if (vision == ColourVision::Tritanopia) return tritanopia;
    return vision == ColourVision::Deuteranopia ? deuteranopia : usual;
}

/// sRGB to linear light, by IEC 61966-2-1.
const std::array<float, 256>& linear()
{
    static const std::array<float, 256> table = [] {
        std::array<float, 256> values {};
        for (std::size_t i = 0; i < 256; ++i) {
            const double c = double(i) / 255;
            values[i] = static_cast<float>(c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
        }
        return values;
    }();
    return table;
}

constexpr int steps = 4096;

/// The way back, in fine steps.
const std::array<unsigned char, steps + 1>& encoded()
{
    static const std::array<unsigned char, steps + 1> table = [] {
        std::array<unsigned char, steps + 1> values {};
        for (std::size_t i = 0; i <= steps; ++i) {
            const double c = double(i) / steps;
            values[i] = static_cast<unsigned char>(std::lround(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055)));
        }
        return values;
    }();
    return table;
}

QRgb seen(QRgb colour, const Matrix& m)
{
    const auto& in = linear();
    const auto& out = encoded();
    const float r = in[std::size_t(qRed(colour))], g = in[std::size_t(qGreen(colour))], b = in[std::size_t(qBlue(colour))];
    const auto channel = [&](std::size_t row) {
        const float value = std::clamp(m[row] * r + m[row + 1] * g + m[row + 2] * b, 0.0F, 1.0F);
        return int(out[static_cast<std::size_t>(value * steps + 0.5F)]);
    };
    return qRgba(channel(0), channel(3), channel(6), qAlpha(colour));
}

} // namespace

QString wordOf(ColourVision vision)
{
    constexpr std::array<const char*, allColourVisions.size()> words {"usual", "deuteranopia", "protanopia", "tritanopia"};
    return QString::fromLatin1(words[static_cast<std::size_t>(vision)]);
}

ColourVision colourVisionOf(const QString& word)
{
    for (const ColourVision vision : allColourVisions)
        if (wordOf(vision) == word) return vision;
    return ColourVision::Usual;
}

QColor seenBy(const QColor& colour, ColourVision vision) { return vision == ColourVision::Usual ? colour : QColor::fromRgba(seen(colour.rgba(), matrixOf(vision))); }

void see(QImage& picture, ColourVision vision)
{
    if (vision == ColourVision::Usual) return;
    picture.convertTo(QImage::Format_ARGB32);
    const Matrix& matrix = matrixOf(vision);
    QRgb last = 0, answer = seen(last, matrix);
    for (int y = 0; y < picture.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            // Neighbours are often equal.
            if (line[x] != last) last = line[x], answer = seen(last, matrix);
            line[x] = answer;
        }
    }
}

QString title(ColourVision vision)
{
    switch (vision) {
    case ColourVision::Usual: return QCoreApplication::translate("gw::ColourVision", "Usual colour vision");
    case ColourVision::Deuteranopia: return QCoreApplication::translate("gw::ColourVision", "Without green cones (deuteranopia)");
    case ColourVision::Protanopia: return QCoreApplication::translate("gw::ColourVision", "Without red cones (protanopia)");
    case ColourVision::Tritanopia: return QCoreApplication::translate("gw::ColourVision", "Without blue cones (tritanopia)");
    }
    return {};
}

void ColourVisionEffect::draw(QPainter* painter)
{
    QPoint offset;
    QImage picture = sourcePixmap(Qt::LogicalCoordinates, &offset).toImage();
    see(picture, m_vision);
    painter->drawImage(offset, picture);
}

} // namespace gw
