// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

#include <unordered_map>
#include <vector>

/// A chain of power or cooling as a diagram, before anyone draws it. Lengths are in points, x to the right, y down.
namespace gw {

/// What a node is drawn as.
enum class DiagramSymbol : std::uint8_t {
    Grid, Transformer, Switchgear, Ups, Busway, Pdu, Rectifier, Generator, Battery,
    Rack, NetworkRack, Cdu, AirHandler, DryCooler, Chiller, CoolingTower, Pump, FacilityLoop, TechnologyLoop,
};

/// What an edge carries.
enum class DiagramTone : std::uint8_t { SideA, SideB, Coolant };

struct DiagramPoint {
    double x = 0, y = 0;
    bool operator==(const DiagramPoint&) const = default;
};

/// What the hydraulics of a loop come to.
struct LoopFigures {
    Temperature supply, back;         ///< To what is cooled, and from it.
    VolumeFlow flow;
    Length diameter;                  ///< Inner, of its mains.
    Velocity velocity;
    Length length;                    ///< Of its mains, one way.
    Pressure drop;                    ///< There and back along the mains to the farthest piece.
    bool operator==(const LoopFigures&) const = default;
};

/// One piece, or several alike as one: racks of a row, the transformers of a side.
struct DiagramNode {
    DiagramSymbol symbol = DiagramSymbol::Rack;
    std::string name;                 ///< Of its piece, or of the first of several.
    std::string last;                 ///< Of the last of several.
    std::string type;                 ///< Name of the catalogue entry; empty for a loop and for several types.
    std::string row;                  ///< Name of the row that all pieces stand in; empty where they stand apart.
    std::string place;                ///< Name of their space, where cards alike are told apart by it.
    std::vector<EquipmentId> pieces;  ///< In the order of the plan; none for a loop.
    std::vector<LoopId> loops;        ///< Of a loop, or of several alike.
    Power load, rating;               ///< Sums over its pieces: power, or heat and capacity.
    Power fromA, fromB;               ///< What they take in by side, losses included; 0 in a diagram of loops.
    double loading = 0;               ///< Of the fullest piece.
    double worstLoading = 0;          ///< Of the fullest under any one failure; 0 where failures are not looked at.
    EquipmentId worstWithout;         ///< The element whose failure makes it so.
    std::size_t overloaded = 0;       ///< Pieces above their rating.
    LoopFigures coolant;              ///< Of the first loop; of pieces, supply, return and their own flow of the loop that cools the first, or that it cools.
    bool canExpand = false;           ///< Stands for several pieces or loops.
    bool canFold = false;             ///< Was opened, and goes back into one card with all of its family.
    std::size_t family = 0;           ///< What were one card before anything was opened have one number.
    std::size_t layer = 0;
    DiagramPoint at;                  ///< Upper left corner.
    double width = 0, height = 0;
    std::size_t count() const { return pieces.empty() ? loops.size() : pieces.size(); }
    bool operator==(const DiagramNode&) const = default;
};

/// All feeds, or all connections, from one node to another on one side.
struct DiagramEdge {
    std::size_t from = 0, to = 0;
    DiagramTone tone = DiagramTone::SideA;
    bool isAlternate = false;         ///< Carries only when the first choice is gone.
    std::vector<FeedId> feeds;
    std::vector<ConnectionId> connections;
    std::vector<DiagramPoint> path;
    bool operator==(const DiagramEdge&) const = default;
};

/// Which way a diagram is read: from sources on top down to loads, or from left to right, for a wide place.
enum class DiagramFlow : std::uint8_t { Down, Across };

/// Beyond what rounding makes of a full load.
constexpr bool isOverloaded(double loading) { return loading > 1 + 1e-9; }

/// What is drawn as one, coarse to fine: each divides what the one before holds together.
enum class DiagramDetail : std::uint8_t {
    Auto,      ///< The finest of `Rows`, `Alike` and `Kinds` that can be read in its place.
    Kinds,     ///< Elements of one kind that are fed from the same.
    Alike,     ///< Of one type too, feeding the same types.
    Places,    ///< And in one space.
    Rows,      ///< Loads of one type and row with the same feeds; every other element alone.
    Pieces,    ///< Nothing.
};

struct Diagram {
    DiagramFlow flow = DiagramFlow::Down;
    bool isOfCoolant = false;         ///< Loops and what they join; else feeds.
    DiagramDetail detail = DiagramDetail::Auto;   ///< As asked for, or as `Auto` has chosen.
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    double width = 0, height = 0;
    bool operator==(const Diagram&) const = default;
};

struct DiagramOptions {
    DiagramDetail detail = DiagramDetail::Auto;
    DiagramFlow flow = DiagramFlow::Down;
    /// What is drawn in finer detail than the rest; the rest stays as it is.
    std::unordered_map<EquipmentId, DiagramDetail> opened;
    std::unordered_map<LoopId, DiagramDetail> openedLoops;
    std::vector<EquipmentId> focus;         ///< Only what leads to these pieces and from them; none = everything.
    double mostWidth = 0, mostHeight = 0;   ///< What `Auto` may take, in points; 0 = as much as it likes.
    bool operator==(const DiagramOptions&) const = default;
};

/// `Auto` never draws more nodes.
inline constexpr std::size_t mostDetailedNodes = 120;
/// Or so many sources or loads side by side.
inline constexpr std::size_t mostDetailedWidth = 24;

inline constexpr double diagramNodeWidth = 184, diagramNodeHeight = 78, diagramLoadHeight = 64;

} // namespace gw
