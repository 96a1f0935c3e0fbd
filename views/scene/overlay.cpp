// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/overlay.h"

#include "core/scene/labels.h"
#include "core/scene/values.h"
#include "core/units/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace gw {

namespace {

constexpr std::size_t mostLabels = 200;
// Labels beyond these are not even tried: they would be the least important of a crowd.
constexpr std::size_t mostTried = 1000;
constexpr double padX = 6, padY = 2, corner = 6, gap = 12;
// What is fainter can no longer be read.
constexpr double leastStrength = 0.65;

QString tr(const char* text) { return QCoreApplication::translate("gw::Overlay", text); }

bool isBold(const SceneLabel& label) { return label.priority >= 100; }

const SceneLabel plainLabel {{}, {}, labelOfPiece};

QFont fontOf(const SceneLabel& label, QFont font)
{
    font.setPixelSize(isBold(label) ? 13 : 11);
    if (isBold(label)) font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QPainter& painter)
{
    QFont font = painter.font();
    font.setPixelSize(11);
    return font;
}

} // namespace

void paintPanel(QPainter& painter, const QRectF& area, const Theme& theme)
{
    QColor ground = theme.surface, line = theme.border;
    ground.setAlphaF(0.90F);
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

double labelWidth(const SceneLabel& label, const QFont& font) { return QFontMetricsF(fontOf(label, font)).horizontalAdvance(QString::fromStdString(label.text)); }

double lineWidth(const QString& text, const QFont& font) { return QFontMetricsF(fontOf(plainLabel, font)).horizontalAdvance(text); }

double labelStrength(int priority, double pixelsPerMetre)
{
    // The scale at which a label of each rank starts to be worth its place.
    const double from = priority >= 100 ? 0 : priority >= 90 ? 2 : priority >= 70 ? 6 : priority >= 60 ? 9 : priority >= 50 ? 16 : priority >= 40 ? 11 : 42;
    if (from == 0) return 1;
    return std::clamp((pixelsPerMetre - from) / (0.5 * from) + leastStrength, 0.0, 1.0) * (pixelsPerMetre >= from ? 1 : 0);
}

namespace {

/// Where labels stand already.
class Places {
public:
    Places(const QRectF& picture, const std::vector<QRectF>& taken) : m_picture(picture), m_taken(taken) {}
    bool isFree(const QRectF& area, const std::vector<PlacedLabel>& placed) const
    {
        if (!m_picture.contains(area) || std::ranges::any_of(m_taken, [&](const QRectF& other) { return other.intersects(area); })) return false;
        const QRectF wide = area.adjusted(-3, -2, 3, 2);
        return std::ranges::none_of(placed, [&](const PlacedLabel& other) { return other.area.intersects(wide); });
    }

private:
    const QRectF& m_picture;
    const std::vector<QRectF>& m_taken;
};

QRectF areaOver(QPointF foot, double width, double height) { return {foot.x() - width / 2 - padX, foot.y() - height - 2 * padY, width + 2 * padX, height + 2 * padY}; }

void paintTexts(QPainter& painter, const PlacedLabel& placed, const QFont& font, const Theme& theme)
{
    const QRectF texts = placed.area.adjusted(0, padY, 0, -padY);
    painter.setFont(fontOf(*placed.label, font));
    painter.setPen(placed.label->priority >= 70 || placed.label->priority < 40 ? theme.text : theme.mutedText);
    painter.drawText(texts, int(Qt::AlignHCenter) | int(placed.line ? Qt::AlignTop : Qt::AlignVCenter), QString::fromStdString(placed.label->text));
    if (!placed.line) return;
    painter.setFont(fontOf(plainLabel, font));
    painter.setPen(theme.text);
    painter.drawText(texts, int(Qt::AlignHCenter) | int(Qt::AlignBottom), placed.line->text);
}

} // namespace

std::vector<PlacedLabel> arrangeLabels(std::vector<LabelWish> wishes, const QFont& font, const QRectF& picture, const std::vector<QRectF>& taken, const LineUnder& lineUnder)
{
    std::stable_sort(wishes.begin(), wishes.end(), [](const LabelWish& a, const LabelWish& b) {
        return std::make_tuple(-a.label->priority, -a.strength) < std::make_tuple(-b.label->priority, -b.strength);
    });
    if (wishes.size() > mostTried) wishes.resize(mostTried);
    std::vector<PlacedLabel> placed;
    const Places places(picture, taken);
    const SceneLabel bold {{}, {}, labelOfHall};
    const double boldHeight = QFontMetricsF(fontOf(bold, font)).height(), plainHeight = QFontMetricsF(fontOf(plainLabel, font)).height();
    for (const LabelWish& wish : wishes) {
        const double width = wish.width > 0 ? wish.width : labelWidth(*wish.label, font), height = isBold(*wish.label) ? boldHeight : plainHeight;
        const QRectF area = areaOver(wish.at, width, height);
        if (!places.isFree(area, placed)) continue;
        const LabelLine* line = lineUnder ? lineUnder(*wish.label) : nullptr;
        const QRectF both = line ? areaOver(wish.at, std::max(width, line->width), height + plainHeight) : area;
        if (line && places.isFree(both, placed)) placed.push_back({wish.label, both, wish.strength, line});
        else placed.push_back({wish.label, area, wish.strength});
        if (placed.size() == mostLabels) break;
    }
    return placed;
}

void paintLabels(QPainter& painter, const std::vector<PlacedLabel>& labels, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = painter.font();
    for (const PlacedLabel& placed : labels) {
        painter.setOpacity(placed.strength);
        QColor ground = theme.surface;
        ground.setAlphaF(isBold(*placed.label) || placed.line ? 0.92F : 0.78F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(placed.area, 4, 4);
        paintTexts(painter, placed, font, theme);
    }
    painter.restore();
}

void paintScaleBar(QPainter& painter, const QRectF& picture, double pixelsPerMetre, const Theme& theme)
{
    if (pixelsPerMetre <= 0) return;
    // The longest round length that takes no more than 120 pixels.
    double length = double(niceCeiling(static_cast<float>(60 / pixelsPerMetre)));
    if (length * pixelsPerMetre > 120) length /= 2;
    const double width = length * pixelsPerMetre;
    painter.save();
    painter.setFont(smallFont(painter));
    const double right = picture.right() - gap - 8, y = picture.bottom() - gap - 8, left = right - width;
    paintPanel(painter, QRectF(left - 10, y - 25, width + 20, 33), theme);
    painter.setPen(QPen(theme.text, 1.5));
    painter.drawPolyline(QPolygonF({{left, y - 5}, {left, y}, {right, y}, {right, y - 5}}));
    painter.drawText(QRectF(left - 40, y - 22, width + 80, 16), Qt::AlignCenter, tr("%1 m").arg(QString::fromStdString(digits(length))));
    painter.restore();
}

void paintNotice(QPainter& painter, const QRectF& picture, const QString& text, const Theme& theme)
{
    painter.save();
    painter.setPen(theme.mutedText);
    painter.drawText(picture, int(Qt::AlignCenter) | int(Qt::TextWordWrap), text);
    painter.restore();
}

} // namespace gw
