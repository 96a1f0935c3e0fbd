// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

namespace gw {
namespace {

/// Estimate: what one element may stop.
constexpr Power leastToName = megawatts(1);
constexpr double shareToName = 0.05;

/// For each piece the nearest one whose loss takes its power away: all its ways from the sources lead through it.
/// Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm", 2001; one pass is enough where no feeds run in circles.
class Dominators {
public:
    static constexpr std::uint32_t outside = 0xffffffffU;   ///< Sources depend on nothing here.

    explicit Dominators(const CheckedPlan& checked) : m_checked(checked), m_above(checked.types.size(), outside), m_depth(checked.types.size(), 0)
    {
        for (const std::uint32_t piece : checked.power.sourcesFirst()) {
            if (!checked.types[piece]) continue;
            if (isPowerSource(checked.types[piece]->kind)) m_depth[piece] = 1;
            else place(piece);
        }
    }

    bool hasPower(std::uint32_t piece) const { return m_depth[piece] > 0; }
    std::uint32_t above(std::uint32_t piece) const { return m_above[piece]; }

    /// IT power that is gone with each piece.
    std::vector<double> lost() const
    {
        std::vector<double> lost(m_above.size(), 0);
        const auto order = m_checked.power.sourcesFirst();
        for (std::size_t i = order.size(); i-- > 0;) {
            const std::uint32_t piece = order[i];
            if (!hasPower(piece)) continue;
            lost[piece] += m_checked.peakOf(piece).si();
            if (m_above[piece] != outside) lost[m_above[piece]] += lost[piece];
        }
        return lost;
    }

private:
    void place(std::uint32_t piece)
    {
        bool isFirst = true;
        std::uint32_t common = outside;
        for (const PowerNet::End& end : m_checked.power.into(piece)) {
            if (!hasPower(end.piece)) continue;
            common = isFirst ? end.piece : meet(common, end.piece);
            isFirst = false;
        }
        m_above[piece] = common;
        m_depth[piece] = isFirst ? 0 : depthOf(common) + 1;
    }

    std::uint32_t depthOf(std::uint32_t piece) const { return piece == outside ? 0 : m_depth[piece]; }

    std::uint32_t meet(std::uint32_t a, std::uint32_t b) const
    {
        while (a != b) {
            if (depthOf(a) >= depthOf(b)) a = m_above[a];
            else b = m_above[b];
        }
        return a;
    }

    const CheckedPlan& m_checked;
    std::vector<std::uint32_t> m_above, m_depth;
};

Power allRacks(const CheckedPlan& checked)
{
    Power sum;
    for (std::size_t i = 0; i < checked.types.size(); ++i) sum += checked.peakOf(i);
    return sum;
}

bool isFedFromBoth(const CheckedPlan& checked, std::uint32_t piece)
{
    bool a = false, b = false;
    for (const PowerNet::End& end : checked.power.into(piece)) (end.side == Side::A ? a : b) = true;
    return a && b;
}

bool isGear(const CheckedPlan& checked, std::uint32_t piece)
{
    return piece != Dominators::outside && checked.types[piece] && isPowerGear(checked.types[piece]->kind) && !isPowerSource(checked.types[piece]->kind);
}

} // namespace

void checkSharedGear(const CheckedPlan& checked, Findings& findings)
{
    const Dominators dominators(checked);
    std::vector<std::uint32_t> racks(checked.types.size(), 0);
    for (std::uint32_t i = 0; i < checked.types.size(); ++i)
        if (checked.isRackAt(i) && isFedFromBoth(checked, i) && isGear(checked, dominators.above(i))) ++racks[dominators.above(i)];
    for (std::uint32_t i = 0; i < racks.size(); ++i)
        if (racks[i] > 0) findings.push_back(measured(findingAbout(checked, i, Rule::SidesShareGear, Severity::Warning), racks[i], 0, ""));
}

void checkBlast(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<double> lost = Dominators(checked).lost();
    const Power limit = std::max(leastToName, allRacks(checked) * shareToName);
    for (std::uint32_t i = 0; i < lost.size(); ++i)
        if (isGear(checked, i) && lost[i] > limit.si() * full)
            findings.push_back(measured(findingAbout(checked, i, Rule::SinglePointOfFailure, Severity::Warning), watts(lost[i]).in(megawatt), limit.in(megawatt), "MW"));
}

void checkSources(const CheckedPlan& checked, Findings& findings)
{
    const std::vector<double> lost = Dominators(checked).lost();
    const double all = allRacks(checked).si();
    for (std::uint32_t i = 0; i < lost.size(); ++i)
        if (all > 0 && checked.types[i] && isPowerSource(checked.types[i]->kind) && lost[i] > all * (1 - 1e-9))
            findings.push_back(measured(findingAbout(checked, i, Rule::SingleSource, Severity::Info), 1, 2, ""));
}

void checkMaintainability(const CheckedPlan& checked, Findings& findings)
{
    const Dominators dominators(checked);
    Finding finding = findingOn(Rule::NotMaintainable, Severity::Info, checked.plan.info.name);
    Power dependent;
    for (std::uint32_t i = 0; i < checked.types.size(); ++i) {
        if (!checked.isRackAt(i) || !dominators.hasPower(i) || !isGear(checked, dominators.above(i))) continue;
        dependent += checked.peakOf(i);
        finding.equipment.push_back(checked.plan.equipment[i].id);
    }
    if (!finding.equipment.empty()) findings.push_back(measured(std::move(finding), dependent.in(megawatt), 0, "MW"));
}

} // namespace gw
