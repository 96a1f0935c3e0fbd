// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

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
    std::string type;                 ///< Name of the catalogue entry; empty for a loop.
    std::string row;                  ///< Name of the row that all pieces stand in; empty where they stand apart.
    std::vector<EquipmentId> pieces;  ///< In the order of the plan; none for a loop.
    std::vector<LoopId> loops;        ///< Of a loop, or of several alike.
    Power load, rating;               ///< Sums over its pieces: power, or heat and capacity.
    Power fromA, fromB;               ///< What they take in by side, losses included; 0 in a diagram of loops.
    double loading = 0;               ///< Of the fullest piece.
    double worstLoading = 0;          ///< Of the fullest under any one failure; 0 where failures are not looked at.
    EquipmentId worstWithout;         ///< The element whose failure makes it so.
    LoopFigures coolant;              ///< Of the first loop; of pieces, supply, return and their own flow of the loop that cools the first, or that it cools.
    bool canExpand = false;           ///< Stands for several pieces or loops.
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

struct Diagram {
    DiagramFlow flow = DiagramFlow::Down;
    bool isOfCoolant = false;         ///< Loops and what they join; else feeds.
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    double width = 0, height = 0;
    bool operator==(const Diagram&) const = default;
};

/// What is drawn as one.
enum class DiagramDetail : std::uint8_t {
    Auto,      ///< Rows, or everything alike where that makes too many nodes.
    Rows,      ///< Loads of one type and row with the same feeds.
    Alike,     ///< Also elements of one type in the same place of the chain.
    Pieces,    ///< Nothing.
};

struct DiagramOptions {
    DiagramDetail detail = DiagramDetail::Auto;
    DiagramFlow flow = DiagramFlow::Down;
    std::vector<EquipmentId> expanded;      ///< Pieces that stand alone whatever the detail.
    std::vector<LoopId> expandedLoops;
    std::vector<EquipmentId> focus;         ///< Only what leads to these pieces and from them; none = everything.
    bool operator==(const DiagramOptions&) const = default;
};

/// From so many nodes on, `Auto` draws what is alike as one.
inline constexpr std::size_t mostDetailedNodes = 120;

inline constexpr double diagramNodeWidth = 184, diagramNodeHeight = 78, diagramLoadHeight = 57;
/// Or when so many sources or loads would stand side by side.
inline constexpr std::size_t mostDetailedWidth = 24;

} // namespace gw
