// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/hours.h"
#include "cuda/device_array.h"

namespace gw {

/// Hours of a year as threads.
struct HourBody {
    YearFigures<double> year;
    HourState<double>* hours;
    int count;

    GW_HD void operator()(std::uint64_t thread, std::uint64_t threads) const
    {
        for (std::uint64_t h = thread; h < static_cast<std::uint64_t>(count); h += threads)
            hours[h] = operateHour(year, static_cast<int>(h % hoursOfDay), year.dryBulb[h], year.wetBulb[h]);
    }
};

/// A year on its way through a device.
template <class Device>
class HourRunner {
public:
    explicit HourRunner(Device& device) : m_device(device), m_dry(device), m_wet(device), m_circuits(device), m_states(device), m_stream(device) {}

    /// `host`'s arrays and `hours` are the host's; on a fault `hours` is undefined.
    DeviceFault run(const YearFigures<double>& host, HourState<double>* hours, int count)
    {
        const auto size = static_cast<std::size_t>(count);
        if (const DeviceFault fault = m_stream.open(); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = copyFrom(host, size); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_states.allocate(size); fault != DeviceFault::None) return fault;
        YearFigures<double> year = host;
        year.dryBulb = m_dry.data(), year.wetBulb = m_wet.data(), year.circuits = m_circuits.data();
        if (const DeviceFault fault = m_device.launch(HourBody {year, m_states.data(), count}, size, m_stream.get()); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_states.copyTo(hours, size, m_stream.get()); fault != DeviceFault::None) return fault;
        return m_stream.wait();
    }

private:
    DeviceFault copyFrom(const YearFigures<double>& host, std::size_t count)
    {
        const auto circuits = static_cast<std::size_t>(host.circuitCount);
        if (const DeviceFault fault = m_dry.copyFrom(host.dryBulb, count, m_stream.get()); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_wet.copyFrom(host.wetBulb, count, m_stream.get()); fault != DeviceFault::None) return fault;
        return m_circuits.copyFrom(host.circuits, circuits, m_stream.get());
    }

    Device& m_device;
    DeviceArray<Device, double> m_dry, m_wet;
    DeviceArray<Device, CircuitYear<double>> m_circuits;
    DeviceArray<Device, HourState<double>> m_states;
    DeviceStream<Device> m_stream;            ///< Goes first, and its work with it.
};

} // namespace gw
