// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/finding.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"

#include <array>
#include <optional>

namespace gw {

/// Metres on the site: x east, y north, z up.
struct Point { float x = 0, y = 0, z = 0; bool operator==(const Point&) const = default; };

/// The quiet body tones of the drawing.
enum class BodyTone : std::uint8_t { Rack, Power, Cooling, Network };

/// Index in `Catalog::equipment`; this one where the catalogue has no such entry.
inline constexpr std::uint32_t noType = 0xffffffffU;

/// One piece as an upright box. `front` is the side with the door.
struct Box {
    EquipmentId equipment;
    std::uint32_t type = noType;
    Point minimum, maximum;
    Facing front = Facing::North;
    BodyTone tone = BodyTone::Rack;
    float value = 0;                  ///< What "colour by" shows, in the legend's unit; NaN = no value.
    Severity worst = Severity::Info;  ///< Of its findings, valid when `hasFinding`.
    bool hasFinding = false;
    EquipmentKind kind = EquipmentKind::AcceleratorRack;
    bool operator==(const Box&) const = default;
};

/// A busway, cable or pipe.
enum class TubeTone : std::uint8_t { SideA, SideB, Supply, Return };
struct Tube {
    std::vector<Point> path;
    float radius = 0.05F;
    TubeTone tone = TubeTone::SideA;
    bool operator==(const Tube&) const = default;
};

struct FloorArea {                    ///< A space's floor with its curb walls.
    SpaceId space;
    std::string name;
    SpaceKind kind = SpaceKind::DataHall;
    Point minimum, maximum;           ///< z from floor to ceiling.
    std::vector<Point> outline {};    ///< Corners counter-clockwise, at the floor's height; none = the whole rectangle.
    float floorVoid = 0;              ///< Depth of the void under a floor with an outline; a rectangle's is a solid.
    bool operator==(const FloorArea&) const = default;
};

/// What of the building stands in the drawing and is no piece.
enum class SolidTone : std::uint8_t { Wall, Door, Column, NoGoZone, Containment, ContainmentRoof, FloorVoid };

/// A part of the building as an upright box. A no-go zone is a volume to keep free, containment and floor voids are looked through.
struct Solid {
    SolidTone tone = SolidTone::Wall;
    Point minimum, maximum;
    ObstacleId obstacle {};           ///< Where it is one.
    AisleId aisle {};                 ///< Of containment.
    bool operator==(const Solid&) const = default;
};

/// A strip between two rows: in front of the doors is cold.
struct AisleStrip {
    Point minimum, maximum;
    bool isCold = true;
    std::string name;
    AisleId aisle {};                 ///< Where it is an object of the plan.
    bool operator==(const AisleStrip&) const = default;
};

struct SceneLabel {
    Point at;
    std::string text;
    int priority = 0;                 ///< Higher is kept when labels would overlap.
    bool operator==(const SceneLabel&) const = default;
};

/// What the colours of the pieces tell. Temperatures are those of design: air handlers' supply to the room, the loop's supply to the piece.
enum class ColourBy : std::uint8_t {
    Power, Loading, TokensPerSecond, Cost, Findings, InletTemperature, CoolantSupply, Redundancy, CostPerKilowatt, PhaseDate
};
inline constexpr std::array<ColourBy, 10> allColourBy {ColourBy::Power, ColourBy::Loading, ColourBy::InletTemperature, ColourBy::CoolantSupply, ColourBy::Redundancy,
    ColourBy::Cost, ColourBy::CostPerKilowatt, ColourBy::TokensPerSecond, ColourBy::PhaseDate, ColourBy::Findings};

/// What a piece keeps when one element fails, as `ColourBy::Redundancy` shows it; a box's value is its number.
enum class Spare : std::uint8_t {
    Unsupplied,                       ///< No source reaches it.
    None,                             ///< One side, or coolers that are all needed.
    Short,                            ///< Both sides, but one alone would be overloaded.
    NPlusOne,                         ///< The loop cools without its largest cooler.
    TwoSides,                         ///< Either side carries everything.
};
inline constexpr std::size_t spareLevels = 5;

struct Legend {
    ColourBy by = ColourBy::Power;
    std::string unit;
    float low = 0, high = 1;
    std::optional<float> limit;       ///< Where a diverging map is centred.
    bool hasMissing = false;          ///< Some piece has no value.
    bool hasOver = false, hasUnder = false;   ///< Some value lies beyond `high` or `low`.
    bool operator==(const Legend&) const = default;
};

/// The plan as a drawing, before anyone draws it.
struct Scene {
    std::vector<Box> boxes;           ///< Parallel to Plan::equipment.
    std::vector<Tube> tubes;
    std::vector<FloorArea> floors;
    std::vector<AisleStrip> aisles;
    std::vector<Solid> solids;
    std::vector<SceneLabel> labels;
    Legend legend;
    Point minimum, maximum;           ///< Of everything.
    bool operator==(const Scene&) const = default;
};

Scene buildScene(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by);

/// The box a ray meets first, or none. `direction` need not be of unit length.
/// Looks at every box; `PickIndex` answers the same from a tree.
std::optional<EquipmentId> pick(const Scene& scene, Point origin, Point direction);

} // namespace gw
