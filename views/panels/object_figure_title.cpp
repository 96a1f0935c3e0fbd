// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/object_figure_title.h"

#include <QCoreApplication>

namespace gw {
namespace {

QString tr(const char* text, int count = -1) { return QCoreApplication::translate("ObjectFigure", text, nullptr, count); }

/// %1 is the object.
QString form(ObjectFigureKind kind)
{
    switch (kind) {
    case ObjectFigureKind::Load: return tr("Load of %1");
    case ObjectFigureKind::Loading: return tr("Loading of %1");
    case ObjectFigureKind::FailureLoading: return tr("Loading of %1, a side lost");
    case ObjectFigureKind::Margin: return tr("Margin of %1");
    case ObjectFigureKind::Worst: return tr("Load of %1 at worst");
    case ObjectFigureKind::WorstLoading: return tr("Loading of %1 at worst");
    case ObjectFigureKind::Mean: return tr("Mean power of %1");
    case ObjectFigureKind::Heat: return tr("Heat of %1");
    case ObjectFigureKind::Tokens: return tr("Tokens/s sold by %1");
    case ObjectFigureKind::Cost: return tr("Cost of %1");
    case ObjectFigureKind::LoopHeat: return tr("Heat of %1");
    case ObjectFigureKind::LoopCapacity: return tr("Cooling capacity of %1");
    case ObjectFigureKind::LoopFlow: return tr("Flow of %1");
    case ObjectFigureKind::LoopMains: return tr("Flow in the mains of %1");
    case ObjectFigureKind::LoopSpeed: return tr("Speed in the mains of %1");
    case ObjectFigureKind::LoopDrop: return tr("Pressure drop of %1");
    case ObjectFigureKind::TierInteractivity: return tr("Interactivity of %1");
    case ObjectFigureKind::TierTtft: return tr("Time to first token of %1");
    case ObjectFigureKind::LoopReturn: return tr("Return temperature of %1");
    }
    return {};
}

QString roomName(const Plan& plan, std::uint32_t id)
{
    const Space* room = plan.spaces.find({id});
    return room ? QString::fromStdString(room->name) : QString();
}

/// Cost is that of all pieces, the rest that of the racks among them.
QString ofMany(const Plan& plan, const ObjectFigure& figure)
{
    if (figure.room == 0) {
        const int count = static_cast<int>(figure.many.size());
        return figure.kind == ObjectFigureKind::Cost ? tr("%n pieces", count) : tr("the racks among %n pieces", count);
    }
    const QString room = roomName(plan, figure.room);
    return figure.kind == ObjectFigureKind::Cost ? tr("all in %1").arg(room) : tr("the racks in %1").arg(room);
}

template <class T> QString nameOf(const T* row) { return row ? QString::fromStdString(row->name) : QString(); }

QString nameOf(const Plan& plan, const ObjectFigure& figure)
{
    if (figure.isMany()) return ofMany(plan, figure);
    if (isOfLoop(figure.kind)) return nameOf(plan.loops.find({figure.id}));
    if (isOfTier(figure.kind)) return nameOf(plan.tiers.find({figure.id}));
    return nameOf(plan.equipment.find({figure.id}));
}

} // namespace

QString objectFigureTitle(const Plan& plan, const ObjectFigure& figure) { return form(figure.kind).arg(nameOf(plan, figure)); }

} // namespace gw
