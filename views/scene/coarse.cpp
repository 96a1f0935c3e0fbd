// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/coarse.h"

#include "core/scene/pieces.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

// Gaps up to this are drawn over, metres.
constexpr float smallGap = 0.35F;

bool isClose(float a, float b) { return std::abs(a - b) < 0.02F; }

bool continues(const Box& run, const Box& next)
{
    if (run.type != next.type || run.front != next.front || !isClose(run.minimum.z, next.minimum.z) || !isClose(run.maximum.z, next.maximum.z)) return false;
    const auto follows = [](float low, float high, float nextLow, float nextHigh) { return nextLow >= low && nextLow - high <= smallGap && nextHigh > high; };
    const bool alongX = isClose(run.minimum.y, next.minimum.y) && isClose(run.maximum.y, next.maximum.y) && follows(run.minimum.x, run.maximum.x, next.minimum.x, next.maximum.x);
    const bool alongY = isClose(run.minimum.x, next.minimum.x) && isClose(run.maximum.x, next.maximum.x) && follows(run.minimum.y, run.maximum.y, next.minimum.y, next.maximum.y);
    return alongX || alongY;
}

/// The mean of what has a value.
struct Mean {
    float sum = 0;
    int count = 0;
    void add(float value)
    {
        if (!std::isnan(value)) sum += value, ++count;
    }
    float answer(float otherwise) const { return count > 0 ? sum / float(count) : otherwise; }
};

} // namespace

std::vector<Box> joined(const std::vector<Box>& boxes, std::size_t most)
{
    std::vector<Box> runs;
    runs.reserve(boxes.size() / 4 + 1);
    Mean mean;
    std::size_t length = 0;
    for (const Box& box : boxes) {
        if (runs.empty() || length >= most || !continues(runs.back(), box)) {
            runs.push_back(box);
            mean = {};
            length = 0;
        }
        Box& run = runs.back();
        ++length;
        include(run.minimum, run.maximum, box.minimum, box.maximum);
        mean.add(box.value);
        run.value = mean.answer(run.value);
        if (box.hasFinding) run.worst = run.hasFinding ? std::min(run.worst, box.worst) : box.worst;
        run.hasFinding = run.hasFinding || box.hasFinding;
    }
    return runs;
}

} // namespace gw
