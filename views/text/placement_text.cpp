// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("placement", text); }

QString name(const std::string& text) { return QString::fromStdString(text); }

/// Two decimals where the first would hide the difference.
QString shortMetres(double metres)
{
    const bool isRound = std::abs(metres * 10 - std::round(metres * 10)) < 1e-6;
    return tr("%1 m").arg(QLocale().toString(metres, 'f', isRound ? 1 : 2));
}

QString obstacleText(const PlacementIssue& issue)
{
    switch (issue.obstacle.value_or(ObstacleKind::Column)) {
    case ObstacleKind::Wall: return tr("Stands %1 in the wall %2.");
    case ObstacleKind::Door: return tr("Stands %1 in the way of the door %2.");
    case ObstacleKind::Column: return tr("Stands %1 in the column %2.");
    case ObstacleKind::NoGoZone: return tr("Stands %1 in the no-go zone %2.");
    }
    return {};
}

QString aisleText(const PlacementIssue& issue)
{
    const QString clear = shortMetres(issue.measured), asked = shortMetres(issue.limit);
    if (issue.object.empty()) return tr("Aisle to the wall: %1 of %2.").arg(clear, asked);
    return tr("Aisle to %3: %1 of %2.").arg(clear, asked, name(issue.object));
}

} // namespace

QString message(const PlacementIssue& issue)
{
    const QLocale locale;
    switch (issue.fault) {
    case PlacementFault::OutsideEverySpace: return tr("There is no room or yard here. Drop it inside one, or draw a space first.");
    case PlacementFault::BeyondSpace: return tr("Reaches %1 beyond %2.").arg(shortMetres(issue.measured), name(issue.object));
    case PlacementFault::Overlap: return tr("Overlaps %2 by %1.").arg(shortMetres(issue.measured), name(issue.object));
    case PlacementFault::InObstacle: return obstacleText(issue).arg(shortMetres(issue.measured), name(issue.object));
    case PlacementFault::AisleTooNarrow: return aisleText(issue);
    case PlacementFault::FloorOverloaded:
        return tr("Floor of %3: %1 of %2 kg/m².").arg(locale.toString(std::lround(issue.measured)), locale.toString(std::lround(issue.limit)), name(issue.object));
    case PlacementFault::TooTall: return tr("%1 tall; %3 allows %2.").arg(shortMetres(issue.measured), shortMetres(issue.limit), name(issue.object));
    case PlacementFault::FeedOverloaded: return tr("Feed %2 at %1 %.").arg(locale.toString(std::ceil(issue.measured * 100 - 1e-6), 'f', 0), name(issue.object));
    }
    return {};
}

QString message(const std::vector<PlacementIssue>& issues)
{
    QStringList lines;
    for (const PlacementIssue& issue : issues) lines << message(issue);
    return lines.join(QLatin1Char('\n'));
}

QString title(SnapKind kind)
{
    switch (kind) {
    case SnapKind::Neighbour: return tr("flush");
    case SnapKind::FaceToFace: return tr("face to face");
    case SnapKind::RowAxis: return tr("in the row");
    case SnapKind::AisleLine: return tr("aisle");
    case SnapKind::Wall: return tr("wall");
    case SnapKind::Perpendicular: return tr("at a right angle");
    case SnapKind::Edge: return tr("edge");
    case SnapKind::Centre: return tr("centre");
    case SnapKind::Pitch: return tr("row pitch");
    case SnapKind::Tile: return tr("tile");
    case SnapKind::Grid:
    case SnapKind::None: break;
    }
    return {};
}

QString lengthText(double metres)
{
    const QLocale locale;
    if (std::abs(metres) < 0.9995) return tr("%1 mm").arg(locale.toString(std::lround(metres * 1000)));
    return tr("%1 m").arg(locale.toString(metres, 'f', std::abs(metres) < 100 ? 3 : 2));
}

QString areaText(double squareMetres) { return tr("%1 m²").arg(QLocale().toString(squareMetres, 'f', squareMetres < 1000 ? 2 : 0)); }

} // namespace gw
