// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/device_hours.h"
#include "cuda/device_memory.h"

/// The device library: finds a GPU and runs the stage "hours" on it, from the same source as the processor does.
namespace gw {
namespace {

__global__ void runHours(YearFigures<double> year, HourState<double>* hours, int count)
{
    for (int h = blockIdx.x * blockDim.x + threadIdx.x; h < count; h += gridDim.x * blockDim.x)
        hours[h] = operateHour(year, h % hoursOfDay, year.dryBulb[h], year.wetBulb[h]);
}

DeviceFault faultOf(cudaError_t error)
{
    switch (error) {
    case cudaSuccess: return DeviceFault::None;
    case cudaErrorStubLibrary:
    case cudaErrorSystemDriverMismatch: return DeviceFault::NoDriver;
    case cudaErrorInsufficientDriver: return DeviceFault::DriverTooOld;
    case cudaErrorNoDevice: return DeviceFault::NoDevice;
    case cudaErrorMemoryAllocation: return DeviceFault::OutOfMemory;
    default: return DeviceFault::Failed;
    }
}

/// The runtime reports a missing driver as one that is too old, of version 0.
DeviceFault findDevice()
{
    int driver = 0, devices = 0;
    if (cudaDriverGetVersion(&driver) != cudaSuccess || driver == 0) return DeviceFault::NoDriver;
    if (const DeviceFault fault = faultOf(cudaGetDeviceCount(&devices)); fault != DeviceFault::None) return fault;
    return devices > 0 ? DeviceFault::None : DeviceFault::NoDevice;
}

void copyName(const char* from, char* to, int size)
{
    int i = 0;
    for (; i + 1 < size && from[i] != 0; ++i) to[i] = from[i];
    if (size > 0) to[i] = 0;
}

DeviceFault runOnDevice(const YearFigures<double>& host, HourState<double>* hours, int count)
{
    const auto hourCount = static_cast<std::size_t>(count), circuitCount = static_cast<std::size_t>(host.circuitCount);
    const DeviceArray<double> dry(host.dryBulb, hourCount), wet(host.wetBulb, hourCount);
    const DeviceArray<CircuitYear<double>> circuits(host.circuits, circuitCount);
    const DeviceArray<HourState<double>> states(hourCount);
    if (!dry.isOk() || !wet.isOk() || !circuits.isOk() || !states.isOk()) return DeviceFault::OutOfMemory;
    YearFigures<double> year = host;
    year.dryBulb = dry.data(), year.wetBulb = wet.data(), year.circuits = circuits.data();
    constexpr int threads = 128;
    runHours<<<(count + threads - 1) / threads, threads>>>(year, states.data(), count);
    if (const DeviceFault fault = faultOf(cudaGetLastError()); fault != DeviceFault::None) return fault;
    return states.copyTo(hours) ? DeviceFault::None : DeviceFault::Failed;
}

} // namespace
} // namespace gw

extern "C" __attribute__((visibility("default"))) int gwDeviceVersion()
{
    return gw::deviceVersion;
}

extern "C" __attribute__((visibility("default"))) int gwDeviceOpen(char* name, int size)
{
    gw::DeviceFault fault = gw::findDevice();
    cudaDeviceProp properties {};
    if (fault == gw::DeviceFault::None) fault = gw::faultOf(cudaGetDeviceProperties(&properties, 0));
    if (fault == gw::DeviceFault::None) gw::copyName(properties.name, name, size);
    return static_cast<int>(fault);
}

extern "C" __attribute__((visibility("default"))) int gwDeviceHours(const gw::YearFigures<double>* year, gw::HourState<double>* hours, int count)
{
    return static_cast<int>(gw::runOnDevice(*year, hours, count));
}
