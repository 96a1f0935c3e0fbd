// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"

#include <bit>
#include <functional>

namespace gw {
namespace {

constexpr std::uint32_t none = RowIndex<Equipment>::none;

/// The first piece of each name; an open table, because a map of ten thousand strings would be the slowest of all rules.
class FirstOfName {
public:
    explicit FirstOfName(const Table<Equipment>& pieces) : m_pieces(pieces), m_slots(std::bit_ceil(2 * pieces.size() + 2), none) {}

    /// The first piece of this piece's name: itself, or one seen before.
    std::uint32_t of(std::uint32_t piece)
    {
        const std::string& name = m_pieces[piece].name;
        std::size_t at = std::hash<std::string> {}(name) & (m_slots.size() - 1);
        while (m_slots[at] != none && m_pieces[m_slots[at]].name != name) at = (at + 1) & (m_slots.size() - 1);
        if (m_slots[at] == none) m_slots[at] = piece;
        return m_slots[at];
    }

private:
    const Table<Equipment>& m_pieces;
    std::vector<std::uint32_t> m_slots;
};

} // namespace

void checkNames(const CheckedPlan& checked, Findings& findings)
{
    const Table<Equipment>& pieces = checked.plan.equipment;
    FirstOfName firsts(pieces);
    std::vector<std::uint32_t> findingOf(pieces.size(), none);
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].name.empty()) continue;
        const std::uint32_t first = firsts.of(i);
        if (first == i) continue;
        if (findingOf[first] == none) {
            findingOf[first] = static_cast<std::uint32_t>(findings.size());
            findings.push_back(measured(findingAbout(checked, first, Rule::DuplicateNames, Severity::Info), 1, 1, ""));
        }
        Finding& finding = findings[findingOf[first]];
        finding.equipment.push_back(pieces[i].id);
        finding.measured += 1;
    }
}

} // namespace gw
