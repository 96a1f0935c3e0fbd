// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/own_sources.h"
#include "core/explain/year_run.h"

#include <algorithm>
#include <numeric>

namespace gw {
namespace {

constexpr const char* monthNames[] {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
constexpr const char* stageTitles[] {"Losses of transformers and grid connection", "Losses of switchgear", "Losses of UPS and rectifiers", "Losses of busways and PDUs"};
constexpr double secondsOfHours = static_cast<double>(hoursOfYear) * secondsPerHour;

/// Writes down one year. Its figures are named after the load, but for the plan's own.
class YearWriter {
public:
    YearWriter(Scribe& scribe, const TracedServing& serving, const Venture<Traced>& venture, const Sales<Traced>& sales, double load)
        : s(scribe), m_serving(serving), m_venture(venture), m_sales(sales), m_load(load), m_year(operatedYear(scribe, load)), m_of(load == 1 ? "" : load == 0 ? "serving nothing" : "serving all it can")
    {
    }

    TracedYear write()
    {
        meanPowers();
        const EnergyResult& e = m_year->energy;
        m_plant = explainPlant(s);
        addHeat();
        m_own = ownOutput(s);
        TracedYear year;
        year.rackMean = m_mean;
        year.it = itEnergy();
        year.cooling = monthly(e.cooling, "Cooling energy", FigureKind::Energy,
            [](const YearRun& y, const HourSums<double>& h) { return (y.parts.input.cooling * hoursOfMonth + h.over) * secondsPerHour; });
        std::vector<Traced> parts {year.it, year.cooling};
        for (std::size_t k = 0; k < chainStages; ++k)
            if (e.loss[k] > 0) parts.push_back(losses(k, year.cooling));
        year.site = s.sum(e.site, parts, "Site energy", FigureKind::Energy, m_of);
        year.water = monthly(e.water, "Water", FigureKind::Mass, [](const YearRun&, const HourSums<double>& h) { return h.water * secondsPerHour; });
        addBills(year);
        year.peak = largest(m_peaks, e.peak);
        return year;
    }

private:
    using OfMonth = double (*)(const YearRun&, const HourSums<double>&);

    std::string of(const std::string& name) const { return m_of.empty() ? name : name.empty() ? m_of : name + ", " + m_of; }

    Traced trainingShare()
    {
        const auto part = [&](const char* key, const char* title) { return s.leaves.field("workload", 0, key, {title, {}, FigureKind::Share}); };
        return part("pre_training_share", "Time given to pre-training") + part("post_training_share", "Time given to post-training");
    }

    /// What serving adds to one rack.
    Traced servingPower(std::size_t kind, const RackGroup& group)
    {
        Traced power(0);
        const std::size_t tiers = s.plan.tiers.size();
        for (std::size_t t = 0; t < tiers; ++t) {
            if (!s.ground->prepared.serving.at(kind, t).fits) continue;
            const Traced load = s.named(loadOf(m_sales.tier[t]), "Part of its capacity that works", FigureKind::Share, s.plan.tiers[t].name);
            const Traced share = s.leaves.field("tiers", s.plan.tiers[t].id.number, "capacity_share", {"Share of the accelerators' time", s.plan.tiers[t].name, FigureKind::Share});
            const Traced added = s.named(lane::larger(Traced(0), m_serving.activePower[kind * tiers + t] - m_serving.idlePower[kind]), "Power that serving adds to one rack",
                FigureKind::Power, s.plan.tiers[t].name + " on " + group.name);
            power += s.named(share * load * m_venture.availability * added, "Power that serving adds to one rack, mean", FigureKind::Power, s.plan.tiers[t].name + " on " + group.name);
        }
        return s.named(power, "Power that serving adds to one rack, mean", FigureKind::Power, group.name);
    }

    Traced trainingPower(std::size_t kind, const RackGroup& group)
    {
        const double value = s.ground->run.revenue.rackTrainingPower[kind];
        if (value == 0) return Traced(0);
        const RackData& data = *group.type->rack;
        const Traced typical = s.leaves.figure(data.typicalPower, group.type->id.text, "rack.typical_power", {"Typical power of one rack", group.name, FigureKind::Power});
        const Traced busy = lane::smaller(typical, s.maximumPower(group));
        return s.named(trainingShare() * lane::larger(Traced(0), busy - m_serving.idlePower[kind]), "Power that training adds to one rack", FigureKind::Power, group.name);
    }

    Traced meanPower(const RackGroup& group)
    {
        const double value = m_year->parts.means.power[group.racks[0]];
        const Traced most = s.maximumPower(group);
        if (group.kind == ServingInput::noRack) {
            const Traced typical = s.leaves.figure(group.type->rack->typicalPower, group.type->id.text, "rack.typical_power", {"Typical power of one rack", group.name, FigureKind::Power});
            return typical.value() == value ? typical : s.named(smallerOf(typical, most), "Mean power of one rack", FigureKind::Power, group.name);
        }
        Traced power = m_serving.idlePower[group.kind] + trainingPower(group.kind, group);
        if (m_load != 0) power += servingPower(group.kind, group) * (m_load == 1 ? Traced(1) : m_full);
        if (power.value() > most.value()) power = smallerOf(power, most);
        return s.named(power, "Mean power of one rack", FigureKind::Power, of(group.name));
    }

    void meanPowers()
    {
        if (m_load != 0 && m_load != 1) m_full = s.named(fullLoad(), "Serving load at which all capacity works", FigureKind::Number);
        for (const RackGroup& group : s.racks) m_mean.push_back(meanPower(group));
        std::vector<Traced> parts;
        for (std::size_t g = 0; g < s.racks.size(); ++g)
            parts.push_back(s.named(s.count(s.racks[g]) * m_mean[g], "IT power", FigureKind::Power, of(s.racks[g].name)));
        m_it = s.sum(m_year->parts.input.it + m_year->parts.input.itByWave, std::move(parts), "IT power", FigureKind::Power, m_of);
    }

    Traced fullLoad()
    {
        Traced power(0);
        for (int t = 0; t < m_sales.tierCount; ++t) power += m_sales.tier[t].powerPerToken * m_sales.tier[t].capacity;
        return power * m_sales.perServingPower;
    }

    Traced itEnergy()
    {
        return s.tape.function(m_year->energy.it, {.title = "IT energy", .of = m_of, .kind = FigureKind::Energy, .formula = "IT power x 8,760 hours"}, {m_it},
            [](std::span<const double> v) { return v[0] * secondsOfHours; });
    }

    Traced heatTo(bool air, double value)
    {
        std::vector<Traced> parts;
        for (std::size_t g = 0; g < s.racks.size(); ++g) {
            const RackGroup& group = s.racks[g];
            const Traced liquid = s.leaves.figure(group.type->rack->liquidShare, group.type->id.text, "rack.liquid_share", {"Heat to liquid", group.name, FigureKind::Share});
            const Traced share = air ? Traced(1) - liquid : liquid;
            parts.push_back(s.named(s.count(group) * m_mean[g] * share, air ? "Heat of racks to air" : "Heat of racks to liquid", FigureKind::Power, of(group.name)));
        }
        return s.sum(value, std::move(parts), air ? "Heat of racks to air" : "Heat of racks to liquid", FigureKind::Power, m_of);
    }

    void addHeat()
    {
        const YearInput& input = m_year->parts.input;
        const double air = input.air + input.airByWave;
        double liquid = 0;
        for (const CircuitLoad& load : input.loads) liquid += load.liquid + load.liquidByWave;
        if (air > 0) m_plant.add(heatTo(true, air), [air](PlantGiven& g, double v) { g.toAir = v / air; });
        if (liquid > 0) m_plant.add(heatTo(false, liquid), [liquid](PlantGiven& g, double v) { g.toLiquid = v / liquid; });
    }

    Traced weather(std::size_t month, bool isWet)
    {
        const std::span<const double> hours = isWet ? m_year->parts.input.wetBulb : m_year->parts.input.dryBulb;
        const auto first = hours.begin() + static_cast<std::ptrdiff_t>(month * hoursOfMonth);
        const double mean = std::accumulate(first, first + hoursOfMonth, 0.0) / hoursOfMonth;
        return s.weather(mean, isWet, monthNames[month]);
    }

    template <class Answer>
    Traced ofMonth(std::size_t month, double value, const char* title, FigureKind kind, const std::string& formula, Answer answer, bool withPower)
    {
        Inputs<PlantGiven> in = m_plant;
        const Traced dry = weather(month, false), wet = weather(month, true);
        in.add(dry, [mean = dry.value()](PlantGiven& g, double v) { g.warmer = v - mean; });
        in.add(wet, [mean = wet.value()](PlantGiven& g, double v) { g.moister = v - mean; });
        if (withPower) in.add(m_it, [it = m_it.value()](PlantGiven& g, double v) { g.it = it > 0 ? v / it : 1; });
        PlantGiven given {.circuits = s.factory().circuits, .own = m_year->parts.input.own};
        return s.tape.function(value, {.title = title, .of = of(monthNames[month]), .kind = kind, .formula = formula}, in.values,
            in.evaluate(std::move(given), [year = m_year, month, answer](const PlantGiven& g) { return answer(*year, year->month(month, g)); }));
    }

    Traced monthly(double value, const char* title, FigureKind kind, OfMonth answer)
    {
        std::vector<Traced> parts;
        if (value <= 0) return s.leaves.constant(value, {title, m_of, kind}, "No plant of the plan uses any");
        for (std::size_t m = 0; m < monthsOfYear; ++m)
            parts.push_back(ofMonth(m, answer(*m_year, m_year->months[m]), title, kind, "its 730 hours, each by its weather and heat", answer, false));
        return s.sum(value, std::move(parts), title, kind, m_of);
    }

    /// What all pieces of a stage lose: their coefficients at the power that the chain carries.
    Traced losses(std::size_t stage, const Traced& cooling)
    {
        const PowerGraph& graph = s.factory().power;
        std::vector<std::pair<const EquipmentType*, double>> types;
        for (std::size_t n = 0; n < graph.size(); ++n) {
            const std::pair key {s.ground->layout.type[graph.piece[n]], graph.rating[n]};
            if (static_cast<std::size_t>(graph.stage[n]) == stage && graph.rating[n] > 0 && std::find(types.begin(), types.end(), key) == types.end()) types.push_back(key);
        }
        std::vector<Traced> parts;
        for (const auto& [type, rating] : types) parts.push_back(lossOf(stage, type, rating, cooling));
        return s.sum(m_year->energy.loss[stage], std::move(parts), stageTitles[stage], FigureKind::Energy, m_of);
    }

    struct LossGiven {
        double rating = 0, noLoad = 0, proportional = 0, square = 0, it = 1;
    };

    std::vector<std::size_t> nodesOf(std::size_t stage, const EquipmentType* type, double rating) const
    {
        const PowerGraph& graph = s.factory().power;
        std::vector<std::size_t> nodes;
        for (std::size_t n = 0; n < graph.size(); ++n)
            if (static_cast<std::size_t>(graph.stage[n]) == stage && graph.rating[n] == rating && s.ground->layout.type[graph.piece[n]] == type) nodes.push_back(n);
        return nodes;
    }

    Traced lossOf(std::size_t stage, const EquipmentType* type, double rating, const Traced&)
    {
        const PowerData& data = *type->power;
        const std::vector<std::size_t> nodes = nodesOf(stage, type, rating);
        const Equipment& piece = s.plan.equipment[s.factory().power.piece[nodes[0]]];
        const std::string own = piece.maximumPower ? type->name + ", own rating" : type->name;
        Inputs<LossGiven> in;
        in.add(piece.maximumPower ? s.leaves.field("equipment", piece.id.number, "maximum_power_kw", {"Rating", own, FigureKind::Power})
                                  : s.leaves.figure(data.rating, type->id.text, "power.rating", {"Rating", own, FigureKind::Power}), [](LossGiven& g, double v) { g.rating = v; });
        const auto of = [&](const Figure<double>& figure, const char* key, const char* title, double LossGiven::* into) {
            in.add(s.leaves.figure(figure, type->id.text, key, {title, type->name, FigureKind::Share}), [into](LossGiven& g, double v) { g.*into = v; });
        };
        of(data.noLoadLoss, "power.no_load_loss", "Loss without load", &LossGiven::noLoad);
        of(data.proportionalLoss, "power.proportional_loss", "Loss that grows with the load", &LossGiven::proportional);
        of(data.squareLoss, "power.square_loss", "Loss that grows with the load's square", &LossGiven::square);
        in.add(m_it, [it = m_it.value()](LossGiven& g, double v) { g.it = it > 0 ? v / it : 1; });
        const auto answer = [year = m_year, nodes](const LossGiven& g) {
            double sum = 0;
            for (const std::size_t n : nodes) sum += year->loads.of(elementLoss(year->parts.flow[n] * g.it, g.rating, g.noLoad, g.proportional, g.square));
            return sum * secondsPerHour;
        };
        const LossGiven given {rating, data.noLoadLoss.value, data.proportionalLoss.value, data.squareLoss.value};
        const double value = answer(given);
        return s.tape.function(value, {.title = "Losses", .of = this->of(own), .kind = FigureKind::Energy,
            .formula = std::to_string(nodes.size()) + " pieces: rating x (no load + proportional x load + square x load^2), in every hour", .formulaName = "power.transformer_losses"},
            in.values, in.evaluate(given, answer));
    }

    Traced ownEnergy(const TracedYear& year)
    {
        if (s.plan.sources.isEmpty()) return Traced(0);
        return s.tape.function(m_year->energy.ownSources, {.title = "Energy of own sources", .of = m_of, .kind = FigureKind::Energy, .formula = "their mean output in every hour, never above what the site takes"},
            {m_own, year.site}, [y = m_year](std::span<const double> v) {
                PlantGiven given {.circuits = y->ground->factory.circuits, .it = v[1] / y->energy.site, .own = v[0]};
                double own = 0;
                for (std::size_t m = 0; m < monthsOfYear; ++m) {
                    const HourSums<double> h = y->month(m, given);
                    own += (h.site - h.grid) * secondsPerHour;
                }
                return own;
            });
    }

    Traced gridEnergy(const TracedYear& year)
    {
        if (s.plan.sources.isEmpty())
            return s.tape.function(m_year->energy.grid, {.title = "Grid energy", .of = m_of, .kind = FigureKind::Energy, .formula = "all of the site's energy"}, {year.site},
                [](std::span<const double> v) { return v[0]; });
        return s.tape.function(m_year->energy.grid, {.title = "Grid energy", .of = m_of, .kind = FigureKind::Energy, .formula = "site energy - energy of own sources"},
            {year.site, m_ownEnergy}, [](std::span<const double> v) { return v[0] - v[1]; });
    }

    /// By one price, or by the hours' own.
    Traced byGrid(const Traced& grid, bool isHourly, double hourly, const char* title, FigureKind kind, const char* key, LeafName price)
    {
        if (!isHourly) return s.named(grid * s.leaves.field("energy", 0, key, std::move(price)), title, kind, m_of);
        const double mean = grid.value() > 0 ? hourly / grid.value() : 0;
        const Traced paid = s.leaves.counted(mean, "series", "hours", {price.title + ", mean by energy of the measured hours", m_of, price.kind});
        return s.named(grid * paid, title, kind, m_of);
    }

    Traced demandCharge()
    {
        const EnergyTerms terms = termsOf(s.factory().energy);
        std::vector<Traced> in;
        for (std::size_t m = 0; m < monthsOfYear; ++m)
            m_peaks.push_back(ofMonth(m, m_year->months[m].peak, "Highest hour", FigureKind::Power, "the largest of its 730 hours", [](const YearRun&, const HourSums<double>& h) { return h.peak; }, true));
        in = m_peaks;
        in.push_back(s.leaves.field("energy", 0, "demand_charge_usd_per_kw_month", {"Demand charge", {}, FigureKind::DemandPrice}));
        if (terms.ownFirm > 0) in.push_back(firmOutput(s));
        double value = 0;
        for (const HourSums<double>& month : m_year->months) value += std::max(month.peak - terms.ownFirm, 0.0) * (terms.demandCharge * secondsPerMonth);
        return s.tape.function(value, {.title = "Demand charges", .of = m_of, .kind = FigureKind::MoneyPerYear, .formula = "highest hour of each month x demand charge, over twelve months; own firm sources deducted"},
            std::move(in), [](std::span<const double> v) {
                double sum = 0;
                for (std::size_t m = 0; m < monthsOfYear; ++m) sum += std::max(v[m] - (v.size() > 13 ? v[13] : 0), 0.0) * v[12] * secondsPerMonth;
                return sum;
            });
    }

    void addBills(TracedYear& year)
    {
        const EnergyResult& e = m_year->energy;
        const EnergyInput& energy = s.factory().energy;
        const EnergyTerms terms = termsOf(energy);
        m_ownEnergy = ownEnergy(year);
        const Traced grid = gridEnergy(year);
        const Traced paid = byGrid(grid, terms.isPriceHourly, e.hourlyCost, "Grid energy, paid", FigureKind::MoneyPerYear, "price_usd_per_kwh", {"Price of grid energy", {}, FigureKind::EnergyPrice});
        year.gridCost = s.sum(e.gridCost, {paid, demandCharge()}, "Grid bill", FigureKind::MoneyPerYear, m_of);
        year.gridCarbon = byGrid(grid, terms.isCarbonHourly, e.hourlyCarbon, "Carbon of grid energy", FigureKind::Mass, "carbon_g_per_kwh", {"Carbon of the grid", {}, FigureKind::CarbonIntensity});
        const Traced water = s.leaves.field("energy", 0, "water_price_usd_per_m3", {"Price of water", {}, FigureKind::VolumePrice});
        year.waterCost = s.named(s.tape.settle(year.water / Traced(1000.0) * water, e.waterCost), "Water bill", FigureKind::MoneyPerYear, m_of);
        year.ownCost = year.ownCarbon = Traced(0);
        if (s.plan.sources.isEmpty()) return;
        year.ownCost = s.named(m_ownEnergy * ownCostPerEnergy(s), "Fuel and operation of own sources",
            FigureKind::MoneyPerYear, m_of);
        year.ownCarbon = s.named(m_ownEnergy * ownCarbonPerEnergy(s), "Carbon of own sources", FigureKind::Mass, m_of);
    }

    Traced largest(const std::vector<Traced>& peaks, double value)
    {
        return s.tape.function(value, {.title = "Highest operated hour", .of = m_of, .kind = FigureKind::Power, .formula = "the largest of the months' highest hours"}, peaks,
            [](std::span<const double> v) { return *std::max_element(v.begin(), v.end()); });
    }

    Scribe& s;
    const TracedServing& m_serving;
    const Venture<Traced>& m_venture;
    const Sales<Traced>& m_sales;
    double m_load;
    std::shared_ptr<const YearRun> m_year;
    std::string m_of;
    std::vector<Traced> m_mean, m_peaks;      ///< Of one rack, by group; of the months.
    Traced m_it, m_full, m_own, m_ownEnergy;
    Inputs<PlantGiven> m_plant;
};

} // namespace

TracedYear explainYear(Scribe& scribe, const TracedServing& serving, const Venture<Traced>& venture, const Sales<Traced>& sales, double load)
{
    return YearWriter(scribe, serving, venture, sales, load).write();
}

} // namespace gw
