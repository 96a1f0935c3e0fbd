// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "core/scene/snap.h"
#include "views/widgets/theme.h"

#include <QPointF>
#include <QPolygonF>
#include <QString>

#include <functional>
#include <optional>

class QKeyEvent;
class QPainter;

namespace gw {

/// The pointer as a tool sees it: a place of the site's floor, how far a hold reaches there (metres), and the keys held.
struct ToolPointer {
    Place at;
    double reach = usualReach;
    Qt::KeyboardModifiers modifiers {};
};

/// Where a tool draws itself: over a plan view or over a picture in three dimensions. `toPicture` maps the floor of the site to pixels. In three
/// dimensions `toPolygon` gives what is seen of a polygon that may rise, and lie behind the viewer; none = from above, each corner by itself.
struct ToolPicture {
    QPainter& painter;
    const Theme& theme;
    std::function<QPointF(Place)> toPicture;
    QPointF cursor;
    std::function<QPolygonF(const std::vector<Point>&)> toPolygon {};
};

/// What stands beside the cursor while a tool works.
struct ToolTag {
    enum class Tone { Plain, Good, Bad };
    QString text;                      ///< May have several lines.
    Tone tone = Tone::Plain;
};

/// One way to work with the pointer. A tool knows no widget: views feed it places and let it paint.
class DrawingTool {
public:
    virtual ~DrawingTool() = default;

    virtual void press(const ToolPointer& pointer) = 0;
    virtual void move(const ToolPointer& pointer) = 0;
    virtual void release(const ToolPointer& pointer) = 0;
    virtual void doubleClick(const ToolPointer&) {}
    /// True when the key means something to the tool.
    virtual bool key(const QKeyEvent&) { return false; }

    /// True from the first press to the end of what it began: then Escape cancels that, else it puts the tool away.
    virtual bool isBusy() const = 0;
    /// Ends what it began, without trace.
    virtual void cancel() = 0;
    /// The pointer has left the drawing.
    virtual void leave() {}

    /// Where typed numbers count from; none while there is nothing to type for.
    virtual std::optional<Place> anchor() const { return {}; }
    /// Ends what it began exactly at a place.
    virtual void finishAt(Place) {}
    /// Its work is done for good: it may be put away.
    virtual bool isDone() const { return false; }

    virtual void paint(const ToolPicture& picture) const = 0;
    virtual ToolTag tag() const { return {}; }
    /// What to do next, for the foot of the view.
    virtual QString hint() const = 0;
};

} // namespace gw
