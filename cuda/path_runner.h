// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cuda/device_job.h"
#include "cuda/path_body.h"

#include <algorithm>

namespace gw {

/// A batch of paths on its way: computed and copied in a stream of its own, so that this one's copy overlaps the other one's computation.
template <class Device>
class PathBatch {
public:
    explicit PathBatch(Device& device) : m_device(device), m_rows(device), m_copy(device), m_stream(device) {}

    DeviceFault open() { return m_stream.open(); }
    void close() { m_stream.close(); }
    typename Device::Stream stream() const { return m_stream.get(); }

    /// Room for so many floats here and there.
    DeviceFault allocate(std::size_t floats)
    {
        if (const DeviceFault fault = m_rows.allocate(floats); fault != DeviceFault::None) return fault;
        return m_copy.allocate(floats);
    }
    void release() { m_rows.release(), m_copy.release(); }

    DeviceFault start(const PathView& job, PathRange range, int years)
    {
        m_range = range;
        const std::size_t tiles = (range.count + pathsPerTile - 1) / pathsPerTile;
        const PathBody body {job, m_rows.data(), range.first, range.count, years};
        if (const DeviceFault fault = m_device.launch(body, range.count, m_stream.get()); fault != DeviceFault::None) return fault;
        return m_rows.copyTo(m_copy.data(), tiles * floatsPerTile(years), m_stream.get());
    }
    DeviceFault wait() { return m_stream.wait(); }
    const float* rows() const { return m_copy.data(); }
    PathRange range() const { return m_range; }

private:
    Device& m_device;
    DeviceArray<Device, float> m_rows;
    DeviceArray<Device, float, ArrayPlace::PinnedHost> m_copy;
    DeviceStream<Device> m_stream;
    PathRange m_range;
};

/// Runs paths on a device in batches and hands these on in order: while the host takes one, the device computes the next.
template <class Device>
class PathRunner {
public:
    PathRunner(Device& device, const DevicePathJob& host, DeviceTakePaths* take, void* self)
        : m_device(device), m_host(host), m_take(take), m_self(self), m_job(device), m_batch {PathBatch<Device>(device), PathBatch<Device>(device)}
    {
    }
    /// No memory goes before all work has ended.
    ~PathRunner()
    {
        for (PathBatch<Device>& batch : m_batch) batch.close();
    }
    PathRunner(const PathRunner&) = delete;
    PathRunner& operator=(const PathRunner&) = delete;

    /// Out of memory: not even two batches of one tile fit.
    DeviceFault run(PathRange range)
    {
        if (range.count == 0) return DeviceFault::None;
        if (const DeviceFault fault = prepare(range.count); fault != DeviceFault::None) return fault;
        m_left = range;
        if (const DeviceFault fault = startNext(m_batch[0]); fault != DeviceFault::None) return fault;
        for (int now = 0;; now = 1 - now) {
            const bool isLast = m_left.count == 0;
            if (!isLast)
                if (const DeviceFault fault = startNext(m_batch[1 - now]); fault != DeviceFault::None) return fault;
            if (const DeviceFault fault = m_batch[now].wait(); fault != DeviceFault::None) return fault;
            const PathRange done = m_batch[now].range();
            if (m_take(m_self, m_batch[now].rows(), done.first, done.count) != 0 || isLast) return DeviceFault::None;
        }
    }

private:
    DeviceFault prepare(std::uint64_t paths)
    {
        for (PathBatch<Device>& batch : m_batch)
            if (const DeviceFault fault = batch.open(); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_job.copyFrom(m_host, m_batch[0].stream()); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_batch[0].wait(); fault != DeviceFault::None) return fault;
        return makeRoom(paths);
    }

    /// Twice what the device runs at once, so that its end is no idle time; half of it again and again until it fits.
    DeviceFault makeRoom(std::uint64_t paths)
    {
        const std::uint64_t most = (paths + pathsPerTile - 1) / pathsPerTile, wanted = (2 * m_device.threads() + pathsPerTile - 1) / pathsPerTile;
        for (m_tiles = std::clamp<std::uint64_t>(wanted, 1, most);; m_tiles /= 2) {
            const DeviceFault fault = makeRoomForTiles();
            if (fault != DeviceFault::OutOfMemory || m_tiles == 1) return fault;
            for (PathBatch<Device>& batch : m_batch) batch.release();
        }
    }

    DeviceFault makeRoomForTiles()
    {
        const std::size_t floats = m_tiles * floatsPerTile(m_host.years);
        if (const DeviceFault fault = m_batch[0].allocate(floats); fault != DeviceFault::None) return fault;
        return m_batch[1].allocate(floats);
    }

    DeviceFault startNext(PathBatch<Device>& batch)
    {
        const PathRange next {m_left.first, std::min(m_left.count, m_tiles * pathsPerTile)};
        m_left = {next.first + next.count, m_left.count - next.count};
        return batch.start(m_job.view(), next, m_host.years);
    }

    Device& m_device;
    const DevicePathJob& m_host;
    DeviceTakePaths* m_take;
    void* m_self;
    DeviceJob<Device> m_job;
    PathBatch<Device> m_batch[2];
    std::uint64_t m_tiles = 0;
    PathRange m_left;                         ///< Not yet started.
};

} // namespace gw
