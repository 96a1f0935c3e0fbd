// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/facts.h"

#include "core/explain/object_figure.h"
#include "core/model/outline.h"
#include "views/panels/diagram_facts.h"
#include "views/panels/figure_text.h"

#include <QCoreApplication>

#include <cmath>
#include <functional>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Facts", text); }

QString limitText(Limit limit)
{
    switch (limit) {
    case Limit::MemoryBandwidth: return tr("Memory bandwidth");
    case Limit::Arithmetic: return tr("Arithmetic");
    case Limit::MemoryCapacity: return tr("Memory capacity");
    case Limit::Interactivity: return tr("Interactivity asked");
    case Limit::Ttft: return tr("Time to first token asked");
    case Limit::Demand: return tr("Demand");
    case Limit::PowerCap: return tr("Power cap");
    }
    return {};
}

const auto rateText = [](TokenRate rate) { return figureText(rate); };

Asked ofObject(ObjectFigureKind kind, std::uint32_t id) { return Asked(metricOf({kind, id}).c_str()); }

std::vector<Fact> factsOf(EquipmentId id, const EquipmentOutcome& o, const EquipmentType* type)
{
    const bool isRack = type && type->rack, isGear = type && (type->power || type->cooling);
    const auto asked = [&](ObjectFigureKind kind) { return ofObject(kind, id.number); };
    std::vector<Fact> facts;
    if (o.typicalPower.si() > 0) facts.push_back({isRack ? tr("Mean power") : tr("Mean output"), figureText(o.typicalPower), {}, asked(ObjectFigureKind::Mean)});
    if (o.peakPower.si() > 0) facts.push_back({isRack ? tr("Peak power") : tr("Peak output"), figureText(o.peakPower), {}, asked(ObjectFigureKind::Load)});
    if (o.rating.si() > 0) facts.push_back({tr("Rating"), figureText(o.rating), {}, isGear ? Asked(metricOf({ObjectFigureKind::Loading, id.number}).c_str(), type->cooling ? "Cooling capacity" : "Rating", "*") : Asked()});
    if (o.loading > 0 && !isRack) facts.push_back({tr("Loading at peak"), shareText(o.loading), {}, isGear ? asked(ObjectFigureKind::Loading) : Asked()});
    if (o.failureLoading > 0) facts.push_back({tr("Loading, other side lost"), shareText(o.failureLoading), {}, isGear ? asked(ObjectFigureKind::FailureLoading) : Asked()});
    if (o.tokensPerSecond.si() > 0) facts.push_back({tr("Tokens"), figureText(o.tokensPerSecond), {}, asked(ObjectFigureKind::Tokens)});
    if (o.heat.si() > 0) facts.push_back({tr("Heat"), figureText(o.heat), {}, asked(ObjectFigureKind::Heat)});
    if (o.cost.si() > 0) facts.push_back({tr("Cost"), figureText(o.cost), {}, asked(ObjectFigureKind::Cost)});
    return facts;
}

const EquipmentType* typeOf(const PlanSession& session, EquipmentId id)
{
    const Equipment* piece = session.plan().equipment.find(id);
    return piece ? session.catalog().find(piece->type) : nullptr;
}

bool isRack(const PlanSession& session, EquipmentId id)
{
    const EquipmentType* type = typeOf(session, id);
    return type && type->rack;
}

/// How a sum over several is asked for.
using AskedOfAll = std::function<std::string(ObjectFigureKind)>;

std::vector<Fact> factsOfMany(const PlanSession& session, const std::vector<EquipmentId>& ids, const AskedOfAll& metric)
{
    Power mean, peak;
    TokenRate tokens;
    Money cost;
    std::size_t racks = 0;
    for (const EquipmentId id : ids) {
        const EquipmentOutcome* o = session.outcomeOf(id);
        if (!o) continue;
        cost += o->cost;
        if (!isRack(session, id)) continue;
        ++racks;
        mean += o->typicalPower;
        peak += o->peakPower;
        tokens += o->tokensPerSecond;
    }
    const auto asked = [&](ObjectFigureKind kind) { return ids.empty() ? Asked() : Asked(metric(kind).c_str()); };
    std::vector<Fact> facts {{tr("Pieces"), QString::number(ids.size())}, {tr("Racks among them"), QString::number(racks)}};
    if (racks > 0)
        facts.insert(facts.end(), {{tr("Mean power of racks"), figureText(mean), {}, asked(ObjectFigureKind::Mean)}, {tr("Peak power of racks"), figureText(peak), {}, asked(ObjectFigureKind::Load)},
            {tr("Tokens"), figureText(tokens), {}, asked(ObjectFigureKind::Tokens)}});
    facts.push_back({tr("Cost"), figureText(cost), {}, asked(ObjectFigureKind::Cost)});
    return facts;
}

std::vector<Fact> factsOfSelection(const PlanSession& session)
{
    return factsOfMany(session, session.selection(), [&](ObjectFigureKind kind) { return metricOf(kind, session.plan(), session.selection()); });
}

std::vector<EquipmentId> piecesIn(const Plan& plan, SpaceId space)
{
    std::vector<EquipmentId> ids;
    for (const Equipment& piece : plan.equipment)
        if (piece.space == space) ids.push_back(piece.id);
    return ids;
}

std::vector<Fact> joined(std::vector<Fact> facts, const std::vector<Fact>& more)
{
    facts.insert(facts.end(), more.begin(), more.end());
    return facts;
}

/// One overload for each kind of subject that has an outcome of its own.
struct Computed {
    const PlanSession& session;

    std::vector<Fact> operator()(const auto&) const { return {}; }
    std::vector<Fact> operator()(Section section) const;
    std::vector<Fact> operator()(SpaceId id) const
    {
        const Space* space = session.plan().spaces.find(id);
        const std::vector<Fact> area = space ? std::vector<Fact> {{tr("Floor area"), figureText(floorArea(*space), squareMetre)}} : std::vector<Fact> {};
        return joined(area, factsOfMany(session, piecesIn(session.plan(), id), [id](ObjectFigureKind kind) { return metricOf(kind, id); }));
    }
    std::vector<Fact> operator()(MeasurementId id) const
    {
        const Measurement* kept = session.plan().measurements.find(id);
        if (!kept) return {};
        const double x = (kept->toX - kept->fromX).in(metre), y = (kept->toY - kept->fromY).in(metre), z = (kept->toZ - kept->fromZ).in(metre);
        return {{tr("Distance"), figureText(metres(std::hypot(x, y, z)), metre)}};
    }
    std::vector<Fact> operator()(GroupId) const { return factsOfSelection(session); }
    std::vector<Fact> operator()(EquipmentId id) const
    {
        const EquipmentOutcome* o = session.outcomeOf(id);
        return o ? joined(factsOf(id, *o, typeOf(session, id)), drillFacts(session, id)) : std::vector<Fact> {};
    }
    std::vector<Fact> operator()(FeedId id) const { return routeFacts(session, id); }
    std::vector<Fact> operator()(TierId id) const
    {
        const TierOutcome* o = session.outcomeOf(id);
        const ServiceTier* tier = session.plan().tiers.find(id);
        if (!o || !tier) return {};
        const QString of = QString::fromStdString(tier->name);
        return {{tr("Sold on average"), answerText(o->tokensPerSecond, rateText), {}, Asked("tokens_per_s", "Tokens/s sold", of)},
            {tr("Capacity"), answerText(o->capacity, rateText), {}, Asked("tokens_per_s", "Capacity", of)},
            {tr("Physical limit"), figureText(o->limit), {}, Asked("tokens_per_s", "Physical limit of all racks", of)}, {tr("Bound by"), limitText(o->because)},
            {tr("Interactivity"), answerText(o->interactivity, rateText), {}, o->interactivity.value ? ofObject(ObjectFigureKind::TierInteractivity, id.number) : Asked()},
            {tr("Time to first token"), answerText(o->ttft, [](Time t) { return figureText(t); }), {}, o->ttft.value ? ofObject(ObjectFigureKind::TierTtft, id.number) : Asked()},
            {tr("Revenue"), figureText(o->revenue), {}, Asked("revenue_usd_per_year", "Revenue of serving, a part", of)}};
    }
    std::vector<Fact> operator()(LoopId id) const
    {
        const LoopOutcome* o = session.outcomeOf(id);
        if (!o) return {};
        return joined({{tr("Peak heat"), figureText(o->heat), {}, ofObject(ObjectFigureKind::LoopHeat, id.number)}, {tr("Cooling capacity"), figureText(o->capacity), {}, ofObject(ObjectFigureKind::LoopCapacity, id.number)},
            {tr("Flow"), figureText(o->flow, cubicMetrePerHour), {}, ofObject(ObjectFigureKind::LoopFlow, id.number)}}, pipeFacts(session, id));
    }
};

std::vector<Fact> returns(const Headline& h)
{
    return {{tr("Capex"), figureText(h.capex), {}, "capex_usd"}, {tr("Opex"), figureText(h.opex), {}, "opex_usd_per_year"}, {tr("Revenue"), figureText(h.revenue), {}, "revenue_usd_per_year"}, {tr("NPV"), figureText(h.npv), {}, "npv_usd"},
        {tr("IRR"), answerText(h.irr, shareText), {}, "irr"}, {tr("Payback"), answerText(h.payback, [](Time t) { return QString::fromStdString(yearsText(t)); }), {}, "payback_years"},
        {tr("ROI over the horizon"), answerText(h.roi, shareText), {}, "roi"}};
}

std::vector<Fact> Computed::operator()(Section section) const
{
    const Headline& h = session.outcome().headline;
    const GridOutcome& grid = session.outcome().grid;
    switch (section) {
    case Section::Info:
        return {{tr("Racks"), QString::fromStdString(countText(h.racks)), {}, "racks"}, {tr("Accelerators"), QString::fromStdString(countText(h.accelerators)), {}, "accelerators"},
            {tr("Goodput"), shareText(h.goodput), {}, "goodput"}, {tr("Availability"), QString::fromStdString(digits(h.availability * 100, 5)) + " %", {}, "availability"}};
    case Section::Site:
        return {{tr("Grid peak"), figureText(h.gridPeak), {}, "grid_peak_kw"}, {tr("Facility power, mean"), figureText(h.facilityPower), {}, "facility_power_kw"},
            {tr("WUE"), answerText(h.wue, [](WaterIntensity w) { return figureText(w, litrePerKilowattHour); }), {}, "wue_l_per_kwh"},
            {tr("Water per year"), QString::fromStdString(countText(h.waterPerYear.in(cubicMetre))) + QStringLiteral(" m³"), {}, "water_m3_per_year"},
            {tr("Time to power"), QString::fromStdString(monthsText(h.timeToPower)), {}, "months_to_power"}};
    case Section::Energy:
        return {{tr("Energy per year"), figureText(h.energyPerYear), {}, "energy_mwh_per_year"}, {tr("Carbon per year"), figureText(h.carbonPerYear), {}, "carbon_t_per_year"},
            {tr("CUE"), answerText(h.cue, [](CarbonIntensity c) { return figureText(c, kilogramPerKilowattHour); }), {}, "cue_kg_per_kwh"},
            {grid.isPriceHourly ? tr("Price, mean of what is bought by the hour") : tr("Price all year"), figureText(grid.price, dollarPerKilowattHour), {}, Asked("opex_usd_per_year", grid.isPriceHourly ? "Grid energy, paid" : "Price of grid energy")},
            {grid.isCarbonHourly ? tr("Carbon, mean of what is bought by the hour") : tr("Carbon all year"), figureText(grid.carbon, gramPerKilowattHour), {}, Asked("carbon_t_per_year", "Carbon of grid energy")}};
    case Section::Workload:
        return {{tr("Tokens"), answerText(h.tokensPerSecond, rateText), {}, "tokens_per_s"}, {tr("Tokens per joule"), answerText(h.tokensPerJoule, [](TokensPerEnergy t) { return figureText(t, tokenPerJoule); }), {}, "tokens_per_joule"},
            {tr("Cost of tokens"), answerText(h.costPerMillionTokens, [](TokenPrice p) { return figureText(p); }), {}, "usd_per_million_tokens"}, {tr("Goodput"), shareText(h.goodput), {}, "goodput"}};
    case Section::Finance: return returns(h);
    case Section::Schedule:
        return {{tr("Time to power"), QString::fromStdString(monthsText(h.timeToPower)), {}, "months_to_power"}, {tr("Time to full capacity"), QString::fromStdString(monthsText(h.timeToFullCapacity)), {}, "months_to_full_capacity"}};
    }
    return {};
}

} // namespace

std::vector<Fact> computedFacts(const PlanSession& session)
{
    if (!session.hasOutcome() || !exists(session.plan(), session.subject())) return {};
    const bool isMany = session.selection().size() > 1;
    if (session.objects().size() > 1 && !isMany) return {};
    return isMany ? factsOfSelection(session) : std::visit(Computed {session}, session.subject());
}

} // namespace gw
