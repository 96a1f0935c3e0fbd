// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/cuda_device.h"
#include "cuda/path_runner.h"

/// Random futures on a GPU, one per thread, from the same source as on the processor.
extern "C" __attribute__((visibility("default"))) int gwDevicePaths(const gw::DevicePathJob* job, std::uint64_t first, std::uint64_t count, gw::DeviceTakePaths* take, void* self)
{
    gw::CudaDevice device;
    return static_cast<int>(gw::PathRunner<gw::CudaDevice>(device, *job, take, self).run({first, count}));
}
