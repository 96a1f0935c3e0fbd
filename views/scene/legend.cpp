// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/values.h"
#include "core/units/format.h"
#include "views/scene/box_colours.h"
#include "views/scene/overlay.h"
#include "views/text/messages.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace gw {

namespace {

constexpr double gap = 12, width = 256, barHeight = 12, line = 17, swatch = 10, wideSwatch = 22;

QString tr(const char* text) { return QCoreApplication::translate("gw::Overlay", text); }

/// A kind of a categorical legend: its colour, the hatch and letter that tell it without colour, its name.
struct Kind {
    QColor colour;
    Qt::BrushStyle pattern;
    QString letter, name;
};

std::vector<Kind> kindsOf(const Legend& legend, const Theme& theme)
{
    std::vector<Kind> kinds;
    const auto add = [&](const QColor& colour, Qt::BrushStyle pattern, const QString& name) { kinds.push_back({colour, pattern, QString(QChar(ushort('A' + kinds.size()))), name}); };
    if (legend.by == ColourBy::Findings)
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) add(theme.of(severity), patternOf(severity), title(severity));
    if (legend.by == ColourBy::Redundancy)
        for (const Spare spare : {Spare::TwoSides, Spare::NPlusOne, Spare::Short, Spare::None, Spare::Unsupplied}) add(spareColour(spare, theme), patternOf(spare), title(spare));
    return kinds;
}

QString unitText(const Legend& legend)
{
    if (legend.unit == "degC") return QStringLiteral("\u00B0C");
    return legend.unit == "months" ? tr("months") : QString::fromStdString(legend.unit);
}

QString titleOf(const Legend& legend) { return legend.unit.empty() ? title(legend.by) : tr("%1 (%2)").arg(title(legend.by), unitText(legend)); }

/// The notes under a ramp: what has no value, what lies beyond.
std::vector<std::pair<QColor, QString>> notesOf(const Legend& legend, const Theme& theme)
{
    std::vector<std::pair<QColor, QString>> notes;
    const bool isDrill = legend.by == ColourBy::Loading && legend.hasUnder;
    if (isDrill) notes.push_back({theme.error, tr("without supply")});
    else if (legend.hasUnder) notes.push_back({valueColour(legend.low - 1, legend), tr("below the scale")});
    if (legend.hasOver) notes.push_back({valueColour(legend.high + 1, legend), tr("above the scale")});
    if (legend.hasMissing) notes.push_back({theme.rackBody, tr("no value")});
    return notes;
}

double placeOf(float value, const QRectF& bar, const Legend& legend) { return bar.left() + bar.width() * double((value - legend.low) / (legend.high - legend.low)); }

void paintTicks(QPainter& painter, const QRectF& bar, const Legend& legend, const Theme& theme)
{
    double free = bar.left() - 100;
    const QFontMetricsF metrics(painter.font());
    for (const float tick : ticksOf(legend)) {
        const bool isLimit = legend.limit && tick == *legend.limit;
        const double x = placeOf(tick, bar, legend);
        painter.setPen(QPen(isLimit ? theme.text : theme.mutedText, isLimit ? 2 : 1));
        painter.drawLine(QPointF(x, bar.bottom() - (isLimit ? barHeight : 0)), QPointF(x, bar.bottom() + 3));
        const QString text = QString::fromStdString(digits(double(tick)));
        const double wide = metrics.horizontalAdvance(text), left = std::clamp(x - wide / 2, bar.left() - 2, bar.right() - wide + 2);
        if (left < free && !isLimit) continue;
        painter.drawText(QPointF(left, bar.bottom() + 14), text);
        free = left + wide + 6;
    }
}

void paintRamp(QPainter& painter, const QRectF& bar, const Legend& legend, const Theme& theme)
{
    QLinearGradient ramp(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 32; ++i) {
        const float share = static_cast<float>(i) / 32;
        ramp.setColorAt(double(share), valueColour(legend.low + (legend.high - legend.low) * share, legend));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ramp);
    painter.drawRoundedRect(bar, 2, 2);
    paintTicks(painter, bar, legend, theme);
}

void paintSwatch(QPainter& painter, QPointF at, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(at.x(), at.y(), swatch, swatch), 2, 2);
}

void paintNotes(QPainter& painter, QPointF at, const std::vector<std::pair<QColor, QString>>& notes, const Theme& theme)
{
    for (const auto& [colour, text] : notes) {
        paintSwatch(painter, at, colour);
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(at.x() + 15, at.y() + 9), text);
        at.rx() += 15 + QFontMetricsF(painter.font()).horizontalAdvance(text) + gap;
    }
}

void paintHatched(QPainter& painter, const QRectF& area, const Kind& kind)
{
    painter.fillRect(area, kind.colour);
    if (kind.pattern != Qt::SolidPattern) painter.fillRect(area, QBrush(mixed(kind.colour, kind.colour.lightnessF() > 0.5F ? Qt::black : Qt::white, 0.65), kind.pattern));
}

void paintKinds(QPainter& painter, QPointF at, const std::vector<Kind>& kinds, const Theme& theme)
{
    for (const Kind& kind : kinds) {
        paintHatched(painter, QRectF(at + QPointF(0, 1), QSizeF(wideSwatch, swatch)), kind);
        painter.setPen(theme.text);
        painter.drawText(QPointF(at.x() + 28, at.y() + 10), kind.letter);
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(at.x() + 42, at.y() + 10), kind.name);
        at.ry() += line;
    }
}

} // namespace

QRectF legendArea(const QRectF& picture, const Legend& legend, const Theme& theme)
{
    const std::size_t kinds = kindsOf(legend, theme).size();
    const double inner = kinds == 0 ? barHeight + 20 + (notesOf(legend, theme).empty() ? 0 : line + 2) : double(kinds) * line;
    const double height = 26 + inner + 6;
    return {picture.left() + gap, picture.bottom() - gap - height, width, height};
}

void paintLegend(QPainter& painter, const QRectF& picture, const Legend& legend, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(11);
    painter.setFont(font);
    const auto kinds = kindsOf(legend, theme);
    const auto notes = notesOf(legend, theme);
    const QRectF area = legendArea(picture, legend, theme);
    paintPanel(painter, area, theme);
    painter.setPen(theme.text);
    painter.drawText(QPointF(area.left() + gap, area.top() + 18), titleOf(legend));
    const QPointF start(area.left() + gap, area.top() + 26);
    if (!kinds.empty()) paintKinds(painter, start, kinds, theme);
    else {
        paintRamp(painter, QRectF(start, QSizeF(width - 2 * gap, barHeight)), legend, theme);
        paintNotes(painter, start + QPointF(0, barHeight + 22), notes, theme);
    }
    painter.restore();
}

} // namespace gw
