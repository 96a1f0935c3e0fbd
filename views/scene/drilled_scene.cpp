// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/drilled_scene.h"

#include "core/scene/labels.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace gw {

namespace {

constexpr float percent = 100, highest = 150;

QString tr(const char* text) { return QCoreApplication::translate("gw::DrilledScene", text); }

float valueOf(const DrilledPiece& piece)
{
    if (piece.standing != Standing::InService) return unsuppliedValue;
    return piece.loading() > 0 ? static_cast<float>(piece.loading()) * percent : std::numeric_limits<float>::quiet_NaN();
}

/// What is told in any case goes before the names of halls.
void mark(SceneLabel& label, const DrilledPiece& piece)
{
    const QString name = QString::fromStdString(label.text);
    if (piece.standing == Standing::OutOfService) label.text = tr("%1: out of service").arg(name).toStdString();
    else if (piece.standing == Standing::InService && piece.loading() > 1 + 1e-9) label.text = tr("%1: %2 %").arg(name).arg(std::lround(piece.loading() * 100)).toStdString();
    else return;
    label.priority = labelOfHall + 1;
}

} // namespace

Scene drilledScene(const Scene& scene, const Plan& plan, const FailureDrill& drill)
{
    Scene drilled = scene;
    drilled.legend = {.by = ColourBy::Loading, .unit = "%", .low = 0, .high = highest, .limit = percent};
    if (scene.boxes.size() != plan.equipment.size()) return drilled;
    for (std::size_t p = 0; p < drilled.boxes.size(); ++p) {
        const DrilledPiece piece = drill.piece(p);
        const float value = drilled.boxes[p].value = valueOf(piece);
        drilled.legend.hasMissing |= std::isnan(value);
        drilled.legend.hasUnder |= value < 0;
        drilled.legend.hasOver |= value > highest;
        if (p < drilled.labels.size()) mark(drilled.labels[p], piece);
    }
    return drilled;
}

} // namespace gw
