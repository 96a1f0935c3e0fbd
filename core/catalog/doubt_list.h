// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/plausibility.h"

namespace gw {

/// Where a figure usually lies, in the unit of the doubt.
struct Band {
    double low, high;
    std::string_view source;          ///< Where it comes from, or "Estimate: " and its reason.
};

/// Gathers what looks wrong in one entry.
class DoubtList {
public:
    DoubtList(std::string entry, std::string name) : m_entry(std::move(entry)), m_name(std::move(name)) {}

    /// Adds a doubt unless `seen` lies in the band.
    void outside(DoubtKind kind, std::string figure, double seen, const Band& band, std::string unit, std::string detail = {})
    {
        if (!(seen >= band.low && seen <= band.high)) m_doubts.push_back({kind, m_entry, m_name, std::move(figure), seen, band.low, band.high, std::move(unit), std::move(detail), band.source});
    }
    /// Adds a doubt without a band.
    void say(DoubtKind kind, std::string figure, std::string detail, std::string_view source, double seen = 0, std::string unit = {})
    {
        m_doubts.push_back({kind, m_entry, m_name, std::move(figure), seen, 0, 0, std::move(unit), std::move(detail), source});
    }

    std::vector<Doubt> take() && { return std::move(m_doubts); }

private:
    std::string m_entry, m_name;
    std::vector<Doubt> m_doubts;
};

/// What looks wrong in an entry of each kind.
void doubt(DoubtList& doubts, const EquipmentType& type, const Catalog& catalog);
void doubt(DoubtList& doubts, const AcceleratorType& type, const Catalog& catalog);
void doubt(DoubtList& doubts, const ModelType& type, const Catalog& catalog);
void doubt(DoubtList& doubts, const EnergySourceType& type, const Catalog& catalog);
void doubt(DoubtList& doubts, const Climate& climate, const Catalog& catalog);
void doubt(DoubtList& doubts, const NetworkType& type, const Catalog& catalog);
void doubt(DoubtList& doubts, const RegionalPrice& region, const Catalog& catalog);
void doubt(DoubtList& doubts, const BuildCostRecord& record, const Catalog& catalog);
void doubt(DoubtList& doubts, const LeadTimeRecord& record, const Catalog& catalog);
inline void doubt(DoubtList&, const MarketType&, const Catalog&) {}
void doubt(DoubtList& doubts, const BuildCosts& costs);

/// The parts of a piece of equipment.
void doubtRack(DoubtList& doubts, const EquipmentType& type, const Catalog& catalog);
void doubtPower(DoubtList& doubts, const EquipmentType& type);
void doubtCooling(DoubtList& doubts, const EquipmentType& type);

/// A measured throughput against what physics allows.
void doubtMeasurement(DoubtList& doubts, const MeasuredThroughput& row, const Catalog& catalog);

} // namespace gw
