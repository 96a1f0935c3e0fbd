// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/device_hours.h"
#include "cuda/cuda_device.h"
#include "cuda/hour_runner.h"

/// The stage "hours" on a GPU, from the same source as on the processor.
extern "C" __attribute__((visibility("default"))) int gwDeviceHours(const gw::YearFigures<double>* year, gw::HourState<double>* hours, int count)
{
    gw::CudaDevice device;
    return static_cast<int>(gw::HourRunner<gw::CudaDevice>(device).run(*year, hours, count));
}
