// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"

/// The library of a device. Plain C names, found at run time; every failure is a number, none is thrown.
namespace gw {

/// The first part is raised with every change of what crosses this border: `YearFigures`, `HourState`, `DevicePathJob` and all they point to.
/// A library of another version, or of another model of paths, is not used.
inline constexpr int deviceVersion = 300 + static_cast<int>(pathModelVersion);

enum class DeviceFault : int { None, NoDriver, DriverTooOld, NoDevice, OutOfMemory, Failed };

using DeviceVersionFunction = int();
/// Finds the device and writes its name, with a final zero, into `name`. Returns a DeviceFault.
using DeviceOpenFunction = int(char* name, int size);

inline constexpr const char* deviceLibrary = "libgigawright_cuda.so";
inline constexpr const char* deviceVersionName = "gwDeviceVersion";
inline constexpr const char* deviceOpenName = "gwDeviceOpen";

} // namespace gw
