// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace gw {

/// Calls `work(worker, task)` for every task from 0 to `tasks` - 1. Each worker, from 0 to `workers` - 1, is a thread of its own that takes the
/// next task when it is free; the caller's is the first. Returns when all are done.
template <class Work>
void inParallel(std::size_t tasks, std::size_t workers, const Work& work)
{
    std::atomic<std::size_t> next {0};
    const auto run = [&](std::size_t worker) {
        for (std::size_t task = next++; task < tasks; task = next++) work(worker, task);
    };
    std::vector<std::jthread> threads;
    for (std::size_t worker = 1; worker < std::min(workers, tasks); ++worker) threads.emplace_back(run, worker);
    run(0);
}

} // namespace gw
