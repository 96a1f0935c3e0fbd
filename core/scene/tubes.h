// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"

#include <span>

namespace gw {

/// The most tubes a drawing carries; beyond it the cables between pieces of power gear are left out first.
inline constexpr std::size_t mostTubes = 3000;

/// Busways over the racks they feed, cables between power gear, supply and return of every loop.
/// A rack's own cords and hoses are not drawn: one run per busway and per loop keeps a gigawatt readable.
std::vector<Tube> layTubes(const Plan& plan, const Pieces& pieces);

/// The tubes of one plan from edit to edit: where pieces only stand elsewhere, the runs that join them are laid again and nothing else.
class TubeRuns {
public:
    void lay(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes);
    /// `tubes` as `lay` or this left them; how many of them were laid again.
    std::size_t layAgain(const Plan& plan, const Pieces& pieces, std::span<const std::uint32_t> moved, std::vector<Tube>& tubes) const;

private:
    /// What is drawn together: a loop, a busway over the racks of one side, a cable. Where the pieces stand does not change how many tubes it takes.
    struct Run {
        enum class Kind : std::uint8_t { Loop, Busway, Cable } kind;
        Side side = Side::A;
        std::uint32_t from = 0;           ///< Position of a loop in its table, else of a piece.
        std::vector<std::uint32_t> cooling {}, others {};   ///< Of a loop; what a busway or cable leads to is in `others`.
        std::uint32_t first = 0, count = 0;
    };
    void addLoops(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes);
    void addPower(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes);
    void add(Run run, const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes);
    void index(std::size_t pieces);
    static void draw(const Run& run, const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes);

    std::vector<Run> m_runs;
    std::vector<std::uint32_t> m_firstOf, m_runOf;          ///< Runs that join each piece: `m_runOf` from `m_firstOf` of it to that of the next.
};

} // namespace gw
