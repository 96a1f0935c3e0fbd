// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/space_rules.h"

namespace gw::contract {
namespace {

struct ClearanceInput {
    double voltage = 0;
    std::int64_t condition = 0;
    std::optional<double> current;
    std::optional<Length> width, door;
    template <class F> void describe(F& f)
    {
        f.required("voltage_to_ground_v", voltage, "Nominal; the table ends at 1,000 V", between(0, 1000));
        f.required("condition", condition, "1: nothing live or grounded opposite; 2: grounded parts, concrete, brick or tile; 3: live parts", between(1, 3));
        f.optional("current_a", current, "Rating of the equipment, for exits and panic hardware", notNegative);
        f.optional("equipment_width_ft", width, foot, "For exits", notNegative);
        f.optional("door_distance_ft", door, foot, "From the working space, for panic hardware", notNegative);
    }
};

struct ClearanceOutput {
    Length feetDeep, metresDeep;
    std::optional<std::int64_t> exits;
    std::optional<bool> panic;
    template <class F> void describe(F& f)
    {
        f.output("depth_ft", feetDeep, foot, "Of the working space");
        f.output("depth_m", metresDeep, metre, "Of the working space");
        f.output("exits_required", exits, "Null where current or width would decide and is not given");
        f.output("panic_hardware_required", panic, "Null where current or door distance would decide and is not given");
    }
};

/// Whether both conditions hold; nothing where what is known does not decide it.
std::optional<bool> bothOf(std::optional<bool> a, std::optional<bool> b)
{
    if ((a && !*a) || (b && !*b)) return false;
    if (a && b) return true;
    return {};
}

Answer<ClearanceOutput> clearance(const ClearanceInput& in)
{
    const Length depth = workingSpaceDepth(in.voltage, in.condition);
    ClearanceOutput out {depth, depth, {}, {}};
    const auto isTwo = bothOf(in.current ? std::optional(*in.current >= 1200) : std::nullopt, in.width ? std::optional(*in.width > feet(6)) : std::nullopt);
    if (isTwo) out.exits = *isTwo ? 2 : 1;
    out.panic = bothOf(in.current ? std::optional(*in.current >= 800) : std::nullopt, in.door ? std::optional(*in.door <= feet(25)) : std::nullopt);
    return out;
}

struct FloorInput {
    Mass mass;
    Length width, depth;
    template <class F> void describe(F& f)
    {
        f.required("mass_kg", mass, kilogram, "Of the rack with everything in it", notNegative);
        f.required("width_m", width, metre, "Of the area that carries it", positive);
        f.required("depth_m", depth, metre, "Of the area that carries it", positive);
    }
};

struct FloorOutput {
    FloorLoad load;
    template <class F> void describe(F& f) { f.output("load_kg_per_m2", load, kilogramPerSquareMetre, "Over the area given"); }
};

Answer<FloorOutput> loadOfFloor(const FloorInput& in) { return FloorOutput {floorLoad(in.mass, in.width, in.depth)}; }

struct PlausibilityInput {
    std::int64_t accelerators = 0;
    Mass mass;
    Power power;
    template <class F> void describe(F& f)
    {
        f.required("accelerators", accelerators, "In the rack", between(1, 1e6));
        f.required("mass_kg", mass, kilogram, "Of the rack", anyNumber);
        f.required("power_kw", power, kilowatt, "Of the rack", anyNumber);
    }
};

struct PlausibilityOutput {
    bool isPlausible = false;
    template <class F> void describe(F& f) { f.output("plausible", isPlausible, "Whether a real rack can have these figures"); }
};

Answer<PlausibilityOutput> plausibility(const PlausibilityInput& in)
{
    const bool isPlausible = rackBounds(static_cast<double>(in.accelerators), in.mass, in.power, 1).areKept();
    Flags flags;
    flags.raiseIf(!isPlausible, "implausible_value");
    return {PlausibilityOutput {isPlausible}, flags};
}

struct RowInput {
    std::int64_t racks = 0, deadEnd = 0;
    Length aisle;
    template <class F> void describe(F& f)
    {
        f.required("row_racks", racks, "In one row", between(0, 1e6));
        f.required("dead_end_racks", deadEnd, "Along an aisle with one way out", between(0, 1e6));
        f.required("aisle_width_m", aisle, metre, "Free width", notNegative);
    }
};

struct RowOutput {
    bool isCompliant = true;
    template <class F> void describe(F& f) { f.output("compliant", isCompliant, "With all three rules"); }
};

Answer<RowOutput> rowRules(const RowInput& in)
{
    Flags flags;
    flags.raiseIf(isRowTooLong(in.racks), "row_too_long");
    flags.raiseIf(isDeadEndTooLong(in.deadEnd), "dead_end_too_long");
    flags.raiseIf(in.aisle < metres(1.2), "aisle_too_narrow");
    return {RowOutput {flags.names().empty()}, flags};
}

} // namespace

std::vector<Entry> spaceFormulas()
{
    return {
        entryOf<clearance>({"space.electrical_clearance", "Working space in front of electrical equipment",
            "depth in ft by condition 1/2/3: to 150 V 3/3/3; 151-600 V 3/3.5/4; 601-1000 V 3/4/5\n"
            "two exits from 1,200 A and over 6 ft wide; panic hardware from 800 A when the door is within 25 ft", {}, "NEC 110.26"}),
        entryOf<loadOfFloor>({"space.floor_load", "Load of a rack spread over an area", "mass / (width * depth); the caller says which area", {}, "Definition"}),
        entryOf<plausibility>({"space.rack_plausibility", "Catches impossible rack figures on import", "100 to 2,500 kg, 0.2 to 6 kW per accelerator and at most 1,000 kW per rack",
            {{"implausible_value", "A figure lies outside"}}, "Catalogue"}),
        entryOf<rowRules>({"space.row_rules", "Row length, dead end and aisle width", "row up to 20 racks, dead end up to 10, aisle from 1.2 m",
            {{"row_too_long", "Above 20 racks"}, {"dead_end_too_long", "Above 10 racks"}, {"aisle_too_narrow", "Below 1.2 m"}}, "RISA data-centre directives"}),
    };
}

} // namespace gw::contract
