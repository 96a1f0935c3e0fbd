// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sweep.h"

#include <algorithm>
#include <map>

namespace gw {
namespace {

std::uint64_t endOf(const SweepResult& shard) { return shard.range.first + shard.range.count; }

/// Whether both hold the same bits of candidates `first` to `end` - 1.
bool agree(const SweepResult& a, const SweepResult& b, std::uint64_t first, std::uint64_t end)
{
    for (std::uint64_t id = first; id < end; ++id) {
        const auto x = a.figuresOf(id), y = b.figuresOf(id);
        for (std::size_t k = 0; k < x.size(); ++k)
            if (x[k] != y[k] && (x[k] == x[k] || y[k] == y[k])) return false;
        if (a.rulesOf(id) != b.rulesOf(id)) return false;
    }
    return true;
}

/// The candidates of `shard` follow those of `whole`.
void append(SweepResult& whole, const SweepResult& shard)
{
    whole.figures.insert(whole.figures.end(), shard.figures.begin(), shard.figures.end());
    whole.rules.insert(whole.rules.end(), shard.rules.begin(), shard.rules.end());
    whole.failures.insert(whole.failures.end(), shard.failures.begin(), shard.failures.end());
    whole.range.count += shard.range.count;
    whole.failed += shard.failed;
    for (std::size_t k = 0; k < whole.withoutFigure.size(); ++k) whole.withoutFigure[k] += shard.withoutFigure[k];
}

std::string idsText(std::uint64_t first, std::uint64_t end) { return std::to_string(first) + " to " + std::to_string(end - 1); }

/// A shard that comes next, or that repeats what is there.
Status fits(const SweepResult& whole, const SweepResult& shard)
{
    const std::uint64_t end = endOf(whole);
    if (shard.question != whole.question) return Error {ErrorCode::WrongUse, {}, "question", shard.question, whole.question};
    if (shard.range.first > end) return Error {ErrorCode::MissingField, {}, "candidates", {}, idsText(end, shard.range.first)};
    if (shard.range.first < end && endOf(shard) > end)
        return Error {ErrorCode::WrongUse, {}, "candidates", idsText(shard.range.first, endOf(shard)), "a shard that begins at " + std::to_string(end)};
    if (shard.range.first == end || agree(whole, shard, shard.range.first, endOf(shard))) return Done {};
    return Error {ErrorCode::DuplicateId, {}, "candidates", idsText(shard.range.first, endOf(shard)), "the same figures in both shards"};
}

/// What a shard says of a member of its front.
struct Member {
    std::vector<InputChange> changes;
    std::vector<double> figures;
};
using Members = std::map<std::uint64_t, Member>;

/// A member of the whole front is a member of its shard's, of which all is known.
void findFront(SweepResult& whole, Members& members)
{
    whole.front = frontOf(whole);
    whole.changes.clear(), whole.frontFigures.clear();
    for (const std::uint64_t id : whole.front) {
        whole.changes.push_back(members[id].changes);
        whole.frontFigures.push_back(members[id].figures);
    }
}

void noteMembers(const SweepResult& shard, Members& members)
{
    for (std::size_t i = 0; i < shard.front.size(); ++i) members[shard.front[i]] = {shard.changes[i], shard.frontFigures[i]};
}

} // namespace

Result<SweepResult> mergeSweeps(std::vector<SweepResult> shards)
{
    if (shards.empty()) return Error {.code = ErrorCode::MissingField, .place = "shards", .expected = "at least one"};
    std::sort(shards.begin(), shards.end(), [](const SweepResult& a, const SweepResult& b) {
        return std::pair(a.range.first, b.range.count) < std::pair(b.range.first, a.range.count); // Of those that begin alike the longest first.
    });
    Members members;
    for (const SweepResult& shard : shards) noteMembers(shard, members);
    SweepResult whole = std::move(shards.front());
    for (std::size_t i = 1; i < shards.size(); ++i) {
        const SweepResult& shard = shards[i];
        if (const Status status = fits(whole, shard); !status) return status.error();
        if (shard.device != whole.device) whole.device = "cpu, gpu";
        if (shard.closedForm != whole.closedForm) whole.closedForm.clear();
        if (shard.range.first == endOf(whole)) append(whole, shard);
    }
    whole.failures.resize(std::min(whole.failures.size(), mostFailuresKept), SweepFailure {0, Error {ErrorCode::Cancelled}});
    findFront(whole, members);
    return whole;
}

} // namespace gw
