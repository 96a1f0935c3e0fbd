// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/live_check.h"

namespace gw {
namespace {

/// With a change of these nothing is kept.
constexpr PlanParts foundations = partsOf({PlanPart::Equipment, PlanPart::Spaces, PlanPart::CarriedTypes});

void sortOnce(std::vector<std::uint32_t>& numbers)
{
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

bool isNetworkRack(const CheckedPlan& checked, EquipmentId id)
{
    const std::uint32_t piece = checked.equipmentIndex.of(id);
    return piece != RowIndex<Equipment>::none && checked.isKind(piece, EquipmentKind::NetworkRack);
}

} // namespace

struct LiveCheck::AskAll {
    const CheckedPlan& checked;
    Said& said;

    void operator()(PlanCheck ask) const
    {
        said.all.clear();
        ask(checked, said.all);
    }
    void operator()(SpaceCheck ask) const
    {
        said.bySpace.assign(checked.contents.size(), {});
        for (std::size_t s = 0; s < said.bySpace.size(); ++s) ask(checked, s, said.bySpace[s]);
    }
    void operator()(PieceCheck ask) const
    {
        said.byPiece.clear();
        Findings findings;
        forEachPlaced(checked, [&](std::size_t space, std::uint32_t piece) {
            ask(checked, space, piece, findings);
            if (!findings.empty()) said.byPiece[piece] = std::exchange(findings, {});
        });
    }
};

struct LiveCheck::AskAgain {
    const CheckedPlan& checked;
    const Stirred& stirred;
    Said& said;
    Work& work;

    void operator()(PlanCheck ask) const
    {
        ++work.rules;
        AskAll {checked, said}(ask);
    }
    void operator()(SpaceCheck ask) const
    {
        work.spaces += stirred.spaces.size();
        for (const std::uint32_t space : stirred.spaces) {
            said.bySpace[space].clear();
            ask(checked, space, said.bySpace[space]);
        }
    }
    void operator()(PieceCheck ask) const
    {
        work.pieces += stirred.pieces.size();
        Findings findings;
        for (const std::uint32_t piece : stirred.pieces) {
            said.byPiece.erase(piece);
            ask(checked, checked.spaceOf[piece], piece, findings);
            if (!findings.empty()) said.byPiece[piece] = std::exchange(findings, {});
        }
    }
};

struct LiveCheck::Gather {
    const Said& said;
    std::vector<const Finding*>& findings;

    void add(const Findings& more) const
    {
        for (const Finding& finding : more) findings.push_back(&finding);
    }
    void operator()(PlanCheck) const { add(said.all); }
    void operator()(SpaceCheck) const
    {
        for (const Findings& ofSpace : said.bySpace) add(ofSpace);
    }
    void operator()(PieceCheck) const
    {
        for (const auto& [piece, ofPiece] : said.byPiece) add(ofPiece);
    }
};

void LiveCheck::addPlaces(const Plan& plan, const std::vector<EquipmentId>& moved, std::vector<Place>& places) const
{
    for (const EquipmentId id : moved) {
        const std::size_t piece = plan.equipment.indexOf(id);
        if (piece == plan.equipment.size() || !m_checked->types[piece] || m_checked->spaceOf[piece] == RowIndex<Space>::none) continue;
        places.push_back({m_checked->spaceOf[piece], m_checked->footprints[piece]});
    }
}

LiveCheck::Stirred LiveCheck::stirredBy(const Plan& plan, const std::vector<EquipmentId>& moved, std::vector<Place> places) const
{
    addPlaces(plan, moved, places);
    Stirred stirred;
    for (const auto& [space, floor] : places) {
        stirred.spaces.push_back(space);
        const double reach = reachOf(m_checked->plan.spaces[space]);
        const Footprint around {floor.x0 - reach, floor.y0 - reach, floor.x1 + reach, floor.y1 + reach};
        for (const PieceGrid* grid : {&m_checked->contents[space].floorGrid, &m_checked->contents[space].overheadGrid})
            grid->forEachNear(around, [&](std::uint32_t piece) {
                if (penetration(around, m_checked->footprints[piece]) >= 0) stirred.pieces.push_back(piece);
                return true;
            });
    }
    // A network rack serves the halls that have none.
    if (std::ranges::any_of(moved, [this](EquipmentId id) { return isNetworkRack(*m_checked, id); }))
        for (std::uint32_t space = 0; space < m_checked->contents.size(); ++space) stirred.spaces.push_back(space);
    sortOnce(stirred.spaces);
    sortOnce(stirred.pieces);
    return stirred;
}

std::vector<Finding> LiveCheck::check(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const PlanChanges& changes, bool hasNewOutcome, std::string_view day)
{
    return ask(plan, catalog, outcome, changes, changes.parts | (hasNewOutcome ? readsOutcome : 0), day, Judged::All);
}

std::vector<Finding> LiveCheck::checkUnsolved(const Plan& plan, const Catalog& catalog, const PlanChanges& changes, std::string_view day)
{
    return ask(plan, catalog, m_none, changes, changes.parts, day, Judged::WithoutOutcome);
}

std::vector<Finding> LiveCheck::ask(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const PlanChanges& changes, PlanParts changed, std::string_view day, Judged judged)
{
    const bool isNew = !m_checked || &m_checked->catalog != &catalog || changes.touches(foundations);
    m_work = {};
    std::vector<Place> before;
    if (isNew) {
        m_checked.emplace(plan, catalog, outcome);
    } else {
        addPlaces(plan, changes.moved, before);
        CheckedPlan next(std::move(*m_checked), plan, outcome, changes);
        m_checked.emplace(std::move(next));
    }
    const Stirred stirred = isNew ? Stirred {} : stirredBy(plan, changes.moved, std::move(before));
    std::vector<const Finding*> findings;
    m_said.resize(ruleChecks().size());
    for (std::size_t i = 0; i < m_said.size(); ++i) {
        const RuleCheck& rule = ruleChecks()[i];
        const PlanParts reads = ruleFacts(rule.rule).reads;
        if (judged == Judged::WithoutOutcome && needsOutcome(rule.rule)) {
            m_said[i] = {};
        } else if (isNew || (reads & changed)) {
            ++m_work.rules;
            std::visit(AskAll {*m_checked, m_said[i]}, rule.ask);
        } else if ((reads & readsPlaces) && !changes.moved.empty()) {
            std::visit(AskAgain {*m_checked, stirred, m_said[i], m_work}, rule.ask);
        }
        std::visit(Gather {m_said[i], findings}, rule.ask);
    }
    return sortedFindings(plan, day, std::move(findings), judged);
}

} // namespace gw
