// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"
#include "core/search/generate_plan.h"
#include "core/search/shelves.h"

#include <array>
#include <cmath>
#include <span>

namespace gw {

/// The catalogue entries a generated factory is built of.
struct Parts {
    const EquipmentType *rack = nullptr, *networkRack = nullptr, *storageRack = nullptr;
    const EquipmentType *gridConnection = nullptr, *highVoltageTransformer = nullptr, *mediumVoltage = nullptr;
    const EquipmentType *transformer = nullptr, *lowVoltage = nullptr, *ups = nullptr, *busway = nullptr;
    const EquipmentType *smallCdu = nullptr, *largeCdu = nullptr, *fanWall = nullptr, *dryCooler = nullptr, *chiller = nullptr;
    const EquipmentType *crah = nullptr, *tower = nullptr, *waterChiller = nullptr;
    const Climate* climate = nullptr;
};

/// Failures: UnknownId.
Result<Parts> findParts(const GenerateRequest& request, const Catalog& catalog);

inline Power liquidHeatOf(const EquipmentType& rack) { return rack.rack->maximumPower.value * rack.rack->liquidShare.value; }
inline Power airHeatOf(const EquipmentType& rack) { return rack.rack->maximumPower.value * (1 - rack.rack->liquidShare.value); }
/// "Fan wall " or "CRAH ", what its number follows.
std::string airUnitName(const EquipmentType& type);

/// One chain of power for each side: index 0 is A, 1 is B.
inline constexpr std::array sides {Side::A, Side::B};

/// The sides that a request asks for.
inline std::span<const Side> sidesOf(const GenerateRequest& request)
{
    return std::span(sides).first(request.redundancy == Topology::N ? 1 : 2);
}

/// How a hall is divided into rows; no lines = as many as the racks need, in two banks from five rows on.
struct HallGrid {
    std::size_t racksPerRow = 1, lines = 0, banks = 0;
};

/// A cooling piece and what it draws when everything runs at its maximum.
struct PlantLoad {
    EquipmentId piece;
    Power draw;
};

/// A row of racks under its two busways.
struct DraftRow {
    GroupId group;
    std::string name;
    std::vector<EquipmentId> racks;
    Length x, y, length, depth;              ///< Of the floor it stands on, in the hall.
    Power peak;
};

/// Rows that share CDUs and a technology loop.
struct DraftPod {
    std::string name;
    std::vector<EquipmentId> racks, cdus;
    std::size_t rows = 0;
};

/// Below the main switchgear `main` of its hall, 0 or 1; one that may alternate takes the other when that is gone.
struct DraftTransformer {
    EquipmentId piece;
    std::size_t main = 0;
    Side side = Side::A;
    bool mayAlternate = false;
};

/// One hall with its electrical room and yard, while it is being drawn.
struct DraftHall {
    std::string number;                      ///< "2", or empty where there is one hall only: the first part of names within.
    std::string ordinal;                     ///< "2": for names that always count.
    SpaceId floor, electricalRoom, yard;
    std::vector<DraftRow> rows;
    std::vector<DraftPod> pods;
    std::vector<EquipmentId> fanWalls;
    std::vector<PlantLoad> plant;
    Power liquidHeat, airHeat;               ///< Of its racks at their maximum.
    Power roomLoss;                          ///< Of the power gear indoors, both sides.
    Shelves room, outside;                   ///< Where the next piece of the electrical room and of the yard goes.
    std::vector<DraftTransformer> transformers;
    std::size_t chains = 0;                  ///< Chains of power numbered so far.
    Power transformerDraw;                   ///< Of all transformers of one side, should it carry everything.
    std::array<EquipmentId, 2> mediumVoltage;
    Power draw;                              ///< Into the medium-voltage switchgear of one side, likewise.
};

/// Nobody sets a rack down more exactly, and files stay free of the dust of sums.
inline Length toMillimetre(Length length) { return metres(std::round(length.in(metre) * 1000) / 1000); }

/// A plan being written. Rows get ascending ids.
struct Draft {
    Plan plan;
    const Parts& parts;
    const GenerateRequest& request;
    HallGrid grid {};

    template <class T>
    typename Table<T>::Key add(T row)
    {
        if constexpr (requires { row.x; }) row.x = toMillimetre(row.x), row.y = toMillimetre(row.y);
        row.id.number = ++plan.info.lastId;
        const auto id = row.id;
        tableOf<T>(plan).put(std::move(row));
        return id;
    }

    /// A piece whose rating must reach `need`: where the type is too small it stands for several in parallel, at several times the price.
    EquipmentId addSized(const EquipmentType& type, Equipment piece, Power need);
    void feed(EquipmentId from, EquipmentId to, Side side) { add(Feed {.from = from, .to = to, .side = side}); }
    void connect(LoopId loop, EquipmentId piece, LoopRole role) { add(Connection {.loop = loop, .equipment = piece, .role = role}); }
};

/// "A" for 0, "Z" for 25, "AA" for 26.
std::string rowLetters(std::size_t index);
/// How many of `each` carry `need`, without spare.
std::size_t countFor(Power need, Power each);

} // namespace gw
