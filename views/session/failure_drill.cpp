// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/failure_drill.h"

#include "core/catalog/kinds.h"

#include <algorithm>
#include <array>

namespace gw {

FailureDrill& FailureDrill::of(PlanSession& session)
{
    auto* drill = session.findChild<FailureDrill*>(QString(), Qt::FindDirectChildrenOnly);
    return drill ? *drill : *new FailureDrill(session);
}

const FailureDrill* FailureDrill::find(const PlanSession& session) { return session.findChild<FailureDrill*>(QString(), Qt::FindDirectChildrenOnly); }

FailureDrill::FailureDrill(PlanSession& session) : QObject(&session), m_session(session)
{
    const auto follow = [this] {
        forget();
        std::erase_if(m_failed, [this](EquipmentId id) { return !m_session.plan().equipment.contains(id); });
        if (m_isOn) emit changed();
    };
    connect(&session, &PlanSession::planChanged, this, follow);
    connect(&session, &PlanSession::outcomeChanged, this, follow);
    connect(&session, &PlanSession::catalogChanged, this, follow);
    connect(&session, &PlanSession::planReplaced, this, [this] {
        forget();
        setOn(false);
    });
}

void FailureDrill::forget()
{
    m_types.clear();
    m_allPower.reset();
    m_allCooling.reset();
    m_power.reset();
    m_cooling.reset();
    m_powerState.reset();
    m_coolingState.reset();
}

void FailureDrill::setOn(bool isOn)
{
    if (isOn == m_isOn) return;
    m_isOn = isOn;
    change({});
}

void FailureDrill::change(std::vector<EquipmentId> failed)
{
    m_failed = std::move(failed);
    m_powerState.reset();
    m_coolingState.reset();
    emit changed();
}

const EquipmentType* FailureDrill::typeAt(std::size_t at) const
{
    const auto& pieces = m_session.plan().equipment;
    if (m_types.size() != pieces.size()) {
        m_types.clear();
        for (const Equipment& piece : pieces) {
            const bool isLikeBefore = !m_types.empty() && m_types.back() && m_types.back()->id == piece.type;
            m_types.push_back(isLikeBefore ? m_types.back() : m_session.catalog().find(piece.type));
        }
    }
    return m_types[at];
}

bool FailureDrill::canFail(EquipmentId id) const
{
    const std::size_t at = m_session.plan().equipment.indexOf(id);
    const EquipmentType* type = at < m_session.plan().equipment.size() ? typeAt(at) : nullptr;
    return type && (isPower(type->kind) || isCooling(type->kind));
}

void FailureDrill::fail(const std::vector<EquipmentId>& pieces)
{
    std::vector<EquipmentId> failed;
    std::ranges::copy_if(pieces, std::back_inserter(failed), [this](EquipmentId id) { return canFail(id); });
    m_isOn = true;
    change(std::move(failed));
}

void FailureDrill::toggle(const std::vector<EquipmentId>& pieces)
{
    std::vector<EquipmentId> failed = m_failed;
    const auto out = std::ranges::find_first_of(failed, pieces);
    if (out != failed.end()) failed.erase(out);
    else if (!pieces.empty()) failed.push_back(pieces.front());
    fail(failed);
}

const PowerDrill& FailureDrill::power() const
{
    if (!m_power) m_power.emplace(m_session.plan(), m_session.catalog(), m_session.outcome());
    return *m_power;
}

const CoolingDrill& FailureDrill::cooling() const
{
    if (!m_cooling) m_cooling.emplace(m_session.plan(), m_session.catalog(), m_session.outcome());
    return *m_cooling;
}

const std::vector<ElementDrill>& FailureDrill::allPowerFailures() const
{
    if (!m_allPower) m_allPower = power().allFailures();
    return *m_allPower;
}

const std::vector<CoolerDrill>& FailureDrill::allCoolingFailures() const
{
    if (!m_allCooling) m_allCooling = cooling().allFailures();
    return *m_allCooling;
}

std::vector<EquipmentId> FailureDrill::racksLostWithout(EquipmentId id) const
{
    const std::array failed {id};
    const DrillState fed = power().without(failed);
    const CoolingState cooled = cooling().without(failed, fed);
    const auto& pieces = m_session.plan().equipment;
    std::vector<EquipmentId> lost;
    for (std::size_t at = 0; at < pieces.size() && at < fed.service.size(); ++at)
        if (typeAt(at) && typeAt(at)->rack && (fed.service[at] == InService::WithoutPower || cooled.service[at] == InService::WithoutPower)) lost.push_back(pieces[at].id);
    return lost;
}

const DrillState& FailureDrill::powerState() const
{
    if (!m_powerState) m_powerState = power().without(m_failed);
    return *m_powerState;
}

const CoolingState& FailureDrill::coolingState() const
{
    if (!m_coolingState) m_coolingState = cooling().without(m_failed, powerState());
    return *m_coolingState;
}

DrilledPiece FailureDrill::piece(std::size_t at) const
{
    const Equipment& equipment = m_session.plan().equipment[at];
    const EquipmentType* type = typeAt(at);
    if (!type) return {};
    const bool cools = isCooling(type->kind);
    DrilledPiece drilled {.load = cools ? coolingState().load[at] : powerState().load[at]};
    if (type->power) drilled.rating = equipment.maximumPower.value_or(type->power->rating.value);
    if (cools) drilled.rating = m_session.outcome().equipment.size() > at ? m_session.outcome().equipment[at].rating : Power {};
    if (std::ranges::find(m_failed, equipment.id) != m_failed.end()) drilled.standing = Standing::OutOfService;
    else if (powerState().service[at] == InService::WithoutPower) drilled.standing = Standing::WithoutPower;
    else if (coolingState().service[at] != InService::Yes) drilled.standing = Standing::WithoutCoolant;
    return drilled;
}

std::size_t FailureDrill::overloads() const
{
    std::size_t count = 0;
    for (std::size_t p = 0; p < m_session.plan().equipment.size(); ++p) count += piece(p).loading() > 1 + 1e-9;
    return count;
}

} // namespace gw
