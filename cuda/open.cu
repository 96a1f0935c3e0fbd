// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/cuda_device.h"

namespace gw {
namespace {

void copyName(const char* from, char* to, int size)
{
    int i = 0;
    for (; i + 1 < size && from[i] != 0; ++i) to[i] = from[i];
    if (size > 0) to[i] = 0;
}

} // namespace
} // namespace gw

extern "C" __attribute__((visibility("default"))) int gwDeviceVersion()
{
    return gw::deviceVersion;
}

extern "C" __attribute__((visibility("default"))) int gwDeviceOpen(char* name, int size)
{
    cudaDeviceProp properties {};
    const gw::DeviceFault fault = gw::findDevice(properties);
    if (fault == gw::DeviceFault::None) gw::copyName(properties.name, name, size);
    return static_cast<int>(fault);
}
