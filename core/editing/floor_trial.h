// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/rules.h"

namespace gw {

/// One space by itself, with what stands in it, to see what the rules of place say when pieces move.
class FloorTrial {
public:
    FloorTrial(const Plan& plan, const Catalog& catalog, SpaceId space);

    const Plan& plan() const { return m_floor; }
    /// What the rules of overlap, space, aisles, working space and obstacles say now.
    Findings faults() const;
    void move(const Equipment& moved) { m_floor.equipment.put(moved); }

private:
    Plan m_floor;
    const Catalog& m_catalog;
};

/// Whether the same rule speaks of the same pieces.
bool isSame(const Finding& a, const Finding& b);

/// Places for a piece along what stands around it, nearest first; its own is not among them.
std::vector<Equipment> placesNear(const Plan& floor, const Catalog& catalog, const Equipment& piece);

} // namespace gw
