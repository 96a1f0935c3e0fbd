// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/cuda_device.h"

namespace gw {
namespace {

/// What the device says of itself, or `otherwise`.
int attribute(cudaDeviceAttr which, int otherwise)
{
    int value = 0;
    return faultOf(cudaDeviceGetAttribute(&value, which, 0)) == DeviceFault::None && value > 0 ? value : otherwise;
}

} // namespace

/// Takes back an error that the runtime would tell the next call too.
DeviceFault faultOf(cudaError_t error)
{
    if (error != cudaSuccess) cudaGetLastError();
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

DeviceFault findDevice(cudaDeviceProp& properties)
{
    int driver = 0, devices = 0;
    if (cudaDriverGetVersion(&driver) != cudaSuccess || driver == 0) return DeviceFault::NoDriver;
    if (const DeviceFault fault = faultOf(cudaGetDeviceCount(&devices)); fault != DeviceFault::None) return fault;
    if (devices == 0) return DeviceFault::NoDevice;
    return faultOf(cudaGetDeviceProperties(&properties, 0));
}

std::uint64_t CudaDevice::threads() const
{
    const int processors = attribute(cudaDevAttrMultiProcessorCount, 16), each = attribute(cudaDevAttrMaxThreadsPerMultiProcessor, 1024);
    return static_cast<std::uint64_t>(processors) * static_cast<std::uint64_t>(each);
}

} // namespace gw
