// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_paths.h"
#include "cuda/device_array.h"

namespace gw {

/// A path job in the memory of a device.
template <class Device>
class DeviceJob {
public:
    explicit DeviceJob(Device& device) : m_venture(device), m_inputs(device), m_effects(device), m_tables(device), m_mix(device), m_trend(device) {}

    /// Ready once the stream has done its work; `host` must last until then.
    DeviceFault copyFrom(const DevicePathJob& host, typename Device::Stream stream)
    {
        const PathView& from = host.view;
        if (const DeviceFault fault = m_venture.copyFrom(from.venture, 1, stream); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_inputs.copyFrom(from.inputs, from.inputCount, stream); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_effects.copyFrom(from.effects, host.effects, stream); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_tables.copyFrom(from.tables, host.tables, stream); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_mix.copyFrom(from.mix, host.mix, stream); fault != DeviceFault::None) return fault;
        if (const DeviceFault fault = m_trend.copyFrom(from.trend, host.trend, stream); fault != DeviceFault::None) return fault;
        m_view = from;
        m_view.venture = m_venture.data(), m_view.inputs = m_inputs.data(), m_view.effects = m_effects.data();
        m_view.tables = m_tables.data(), m_view.mix = m_mix.data(), m_view.trend = m_trend.data();
        return DeviceFault::None;
    }

    /// Its pointers are the device's.
    const PathView& view() const { return m_view; }

private:
    DeviceArray<Device, Venture<float>> m_venture;
    DeviceArray<Device, PathInput> m_inputs;
    DeviceArray<Device, PathEffect> m_effects;
    DeviceArray<Device, float> m_tables, m_mix, m_trend;
    PathView m_view;
};

} // namespace gw
