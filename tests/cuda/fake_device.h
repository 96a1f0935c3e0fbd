// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_library.h"

#include <cstring>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <vector>

/// A device of the host's memory that fails when told, for the logic around kernels and for the kernels' bodies.
namespace gw::test {

/// What a test tells the device, and what it has seen. Lasts over many jobs.
struct FakeLedger {
    int failAt = 0;                           ///< The call that fails, from 1; 0: none.
    DeviceFault failWith = DeviceFault::Failed;
    bool staysBroken = true;                  ///< Every later call fails too, as after a fault of a real device.
    std::size_t memory = std::numeric_limits<std::size_t>::max();   ///< Of each kind, bytes.
    std::uint64_t threads = 1;                ///< That it runs at once.

    int calls = 0;
    int open = 0;                             ///< Streams and arrays that are not given back.
    int faults = 0;                           ///< Misuse: memory given back that work still needs, or that was never given.
    std::size_t used = 0, mostUsed = 0;       ///< Device memory, bytes.
    std::vector<std::uint64_t> launches;      ///< Threads asked for, launch by launch.

    /// For another job: told things stay, seen things go.
    void forget() { calls = open = faults = 0, used = mostUsed = 0, launches.clear(); }
};

/// Work is done when its stream is waited for and not before, and threads run one after another in an order that nothing promises.
class FakeDevice {
public:
    using Stream = int;

    explicit FakeDevice(FakeLedger& ledger) : m_ledger(ledger) {}
    ~FakeDevice() { m_ledger.open += static_cast<int>(m_blocks.size() + m_streams.size()); }
    FakeDevice(const FakeDevice&) = delete;
    FakeDevice& operator=(const FakeDevice&) = delete;

    std::uint64_t threads() const { return m_ledger.threads; }

    DeviceFault openStream(Stream& stream)
    {
        if (const DeviceFault fault = call(); fault != DeviceFault::None) return fault;
        stream = m_lastStream++;
        m_streams[stream];
        return DeviceFault::None;
    }
    void closeStream(Stream stream)
    {
        if (m_streams.count(stream) == 0) ++m_ledger.faults;
        m_streams.erase(stream);
    }
    DeviceFault allocate(void*& memory, std::size_t bytes) { return allocate(memory, bytes, m_ledger.used); }
    DeviceFault allocatePinned(void*& memory, std::size_t bytes) { return allocate(memory, bytes, m_pinned); }
    void release(void* memory) { release(memory, m_ledger.used); }
    void releasePinned(void* memory) { release(memory, m_pinned); }
    DeviceFault upload(void* to, const void* from, std::size_t bytes, Stream stream) { return copy(to, from, bytes, stream); }
    DeviceFault download(void* to, const void* from, std::size_t bytes, Stream stream) { return copy(to, from, bytes, stream); }

    template <class Body>
    DeviceFault launch(const Body& body, std::uint64_t count, Stream stream)
    {
        if (const DeviceFault fault = call(); fault != DeviceFault::None) return fault;
        m_ledger.launches.push_back(count);
        m_streams[stream].push_back([body, count] { runShuffled(body, count); });
        return DeviceFault::None;
    }

    DeviceFault wait(Stream stream)
    {
        if (const DeviceFault fault = call(); fault != DeviceFault::None) {
            m_streams[stream].clear(); // The work of a broken device does not come to an end.
            return fault;
        }
        if (__builtin_cpu_supports("avx")) clearUpperHalves();
        for (; !m_streams[stream].empty(); m_streams[stream].pop_front()) m_streams[stream].front()();
        return DeviceFault::None;
    }

private:
    /// What others leave in the upper halves of registers makes every lone fused multiply-add wait, fifty times as long.
    [[gnu::target("avx")]] static void clearUpperHalves() { __builtin_ia32_vzeroupper(); }

    /// Fewer threads than work, so that they stride.
    template <class Body>
    static void runShuffled(const Body& body, std::uint64_t count)
    {
        std::vector<std::uint64_t> order(std::max<std::uint64_t>(1, count / 3));
        std::iota(order.begin(), order.end(), std::uint64_t {0});
        std::shuffle(order.begin(), order.end(), std::mt19937(static_cast<std::uint32_t>(count)));
        for (const std::uint64_t thread : order) body(thread, order.size());
    }

    DeviceFault call()
    {
        ++m_ledger.calls;
        const bool fails = m_ledger.failAt > 0 && (m_ledger.staysBroken ? m_ledger.calls >= m_ledger.failAt : m_ledger.calls == m_ledger.failAt);
        return fails ? m_ledger.failWith : DeviceFault::None;
    }

    DeviceFault allocate(void*& memory, std::size_t bytes, std::size_t& used)
    {
        if (const DeviceFault fault = call(); fault != DeviceFault::None) return fault;
        if (bytes > m_ledger.memory - used) return DeviceFault::OutOfMemory;
        auto block = std::make_unique<unsigned char[]>(bytes);
        std::memset(block.get(), 0xa5, bytes);
        memory = block.get();
        m_blocks[memory] = {std::move(block), bytes};
        used += bytes;
        m_ledger.mostUsed = std::max(m_ledger.mostUsed, m_ledger.used);
        return DeviceFault::None;
    }

    void release(void* memory, std::size_t& used)
    {
        const auto found = m_blocks.find(memory);
        const bool isBusy = std::any_of(m_streams.begin(), m_streams.end(), [](const auto& stream) { return !stream.second.empty(); });
        if (found == m_blocks.end() || isBusy) ++m_ledger.faults;
        if (found == m_blocks.end()) return;
        used -= found->second.bytes;
        m_blocks.erase(found);
    }

    DeviceFault copy(void* to, const void* from, std::size_t bytes, Stream stream)
    {
        if (const DeviceFault fault = call(); fault != DeviceFault::None) return fault;
        m_streams[stream].push_back([=] { std::memcpy(to, from, bytes); });
        return DeviceFault::None;
    }

    struct Block {
        std::unique_ptr<unsigned char[]> memory;
        std::size_t bytes = 0;
    };

    FakeLedger& m_ledger;
    std::map<void*, Block> m_blocks;
    std::map<Stream, std::deque<std::function<void()>>> m_streams;
    Stream m_lastStream = 1;
    std::size_t m_pinned = 0;
};

} // namespace gw::test
