// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/hours.h"

/// What a device library offers. Plain C names, found at run time; every failure is a number, none is thrown.
namespace gw {

/// Raised with every change of `YearFigures` or `HourState`: a library of another one is not used.
inline constexpr int deviceVersion = 2;

enum class DeviceFault : int { None, NoDriver, DriverTooOld, NoDevice, OutOfMemory, Failed };

using DeviceVersionFunction = int();
/// Finds the device and writes its name, with a final zero, into `name`. Returns a DeviceFault.
using DeviceOpenFunction = int(char* name, int size);
/// Fills `hours[0..count)` on the device. `year`'s arrays and `hours` are the host's. Returns a DeviceFault; on failure `hours` is undefined.
using DeviceHoursFunction = int(const YearFigures<double>* year, HourState<double>* hours, int count);

inline constexpr const char* deviceLibrary = "libgigawright_cuda.so";
inline constexpr const char* deviceVersionName = "gwDeviceVersion";
inline constexpr const char* deviceOpenName = "gwDeviceOpen";
inline constexpr const char* deviceHoursName = "gwDeviceHours";

} // namespace gw
