// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/facts.h"

#include "core/explain/object_figure.h"
#include "core/model/outline.h"
#include "views/panels/diagram_facts.h"
#include "views/panels/figure_text.h"

#include <QCoreApplication>

#include <cmath>

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

/// `type` names the nodes of its pieces.
std::vector<Fact> factsOf(EquipmentId id, const EquipmentOutcome& o, const EquipmentType* type)
{
    const bool isRack = type && type->rack, isServing = isRack && type->rack->accelerator, isGear = type && (type->power || type->cooling);
    const QString of = type ? QString::fromStdString(type->name) : QString();
    std::vector<Fact> facts;
    if (o.typicalPower.si() > 0) facts.push_back({isRack ? tr("Mean power") : tr("Mean output"), figureText(o.typicalPower), {},
        !isRack ? Asked() : Asked("it_power_kw", isServing ? "Mean power of one rack" : "Typical power of one rack", of)});
    if (o.peakPower.si() > 0) facts.push_back({isRack ? tr("Peak power") : tr("Peak output"), figureText(o.peakPower), {}, isRack ? Asked("grid_peak_kw", "Maximum power of one rack", of) : ofObject(ObjectFigureKind::Load, id.number)});
    if (o.rating.si() > 0) facts.push_back({tr("Rating"), figureText(o.rating), {}, type && type->power ? Asked("pue", "Rating", of) : Asked()});
    if (o.loading > 0 && !isRack) facts.push_back({tr("Loading at peak"), shareText(o.loading), {}, isGear ? ofObject(ObjectFigureKind::Loading, id.number) : Asked()});
    if (o.failureLoading > 0) facts.push_back({tr("Loading, other side lost"), shareText(o.failureLoading)});
    if (o.tokensPerSecond.si() > 0) facts.push_back({tr("Tokens"), figureText(o.tokensPerSecond), {}, Asked("tokens_per_s", "Tokens/s of one rack", QStringLiteral("*") + of)});
    if (o.heat.si() > 0) facts.push_back({tr("Heat"), figureText(o.heat), {}, type && type->cooling ? ofObject(ObjectFigureKind::Heat, id.number) : Asked()});
    if (o.cost.si() > 0) facts.push_back({tr("Cost"), figureText(o.cost), {}, Asked("capex_usd", "Price of one", of)});
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

std::vector<Fact> factsOfMany(const PlanSession& session, const std::vector<EquipmentId>& ids)
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
    std::vector<Fact> facts {{tr("Pieces"), QString::number(ids.size())}, {tr("Racks among them"), QString::number(racks)}};
    if (racks > 0) facts.insert(facts.end(), {{tr("Mean power of racks"), figureText(mean)}, {tr("Peak power of racks"), figureText(peak)}, {tr("Tokens"), figureText(tokens)}});
    facts.push_back({tr("Cost"), figureText(cost)});
    return facts;
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
        return joined(area, factsOfMany(session, piecesIn(session.plan(), id)));
    }
    std::vector<Fact> operator()(MeasurementId id) const
    {
        const Measurement* kept = session.plan().measurements.find(id);
        if (!kept) return {};
        const double x = (kept->toX - kept->fromX).in(metre), y = (kept->toY - kept->fromY).in(metre), z = (kept->toZ - kept->fromZ).in(metre);
        return {{tr("Distance"), figureText(metres(std::hypot(x, y, z)), metre)}};
    }
    std::vector<Fact> operator()(GroupId) const { return factsOfMany(session, session.selection()); }
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
            {tr("Interactivity"), answerText(o->interactivity, rateText)}, {tr("Time to first token"), answerText(o->ttft, [](Time t) { return figureText(t); })},
            {tr("Revenue"), figureText(o->revenue), {}, Asked("revenue_usd_per_year", "Revenue of serving, a part", of)}};
    }
    std::vector<Fact> operator()(LoopId id) const
    {
        const LoopOutcome* o = session.outcomeOf(id);
        if (!o) return {};
        return joined({{tr("Peak heat"), figureText(o->heat), {}, ofObject(ObjectFigureKind::LoopHeat, id.number)}, {tr("Cooling capacity"), figureText(o->capacity)}, {tr("Flow"), figureText(o->flow, cubicMetrePerHour)}}, pipeFacts(session, id));
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
    return isMany ? factsOfMany(session, session.selection()) : std::visit(Computed {session}, session.subject());
}

} // namespace gw
