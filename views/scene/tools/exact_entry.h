// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"

#include <QString>

#include <optional>

class QKeyEvent;

namespace gw {

/// Numbers typed while the pointer draws or drags: "1.2", "1.2, -0.6", "1200 mm; 3 ft", "2*600mm+1.2". They say by how much, east and north. Where
/// the user's numbers have decimal commas, a comma between digits is one: "1,5" and "1,5, -0,6".
class ExactEntry {
public:
    /// True when the key was part of a number (or took the last letter back).
    bool take(const QKeyEvent& event);
    bool isEmpty() const { return m_text.isEmpty(); }
    void clear() { m_text.clear(); }
    const QString& text() const { return m_text; }
    /// In metres; one number alone is `x`. None while it cannot be read.
    std::optional<Place> delta() const;
    /// One distance alone, in metres, along a direction that is held: "2.5", and "2,5" everywhere.
    std::optional<double> distance() const;
    /// The same text as an angle: "90", "2*45", "90 deg", "0.25 turn", "1.5708 rad", in degrees. None while it cannot be read.
    std::optional<double> degrees() const;

private:
    QString m_text;
};

} // namespace gw
