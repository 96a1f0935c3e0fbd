// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_library.h"
#include "core/compute/stages/hours.h"

namespace gw {

/// Fills `hours[0..count)` on the device. `year`'s arrays and `hours` are the host's. Returns a DeviceFault; on failure `hours` is undefined.
using DeviceHoursFunction = int(const YearFigures<double>* year, HourState<double>* hours, int count);

inline constexpr const char* deviceHoursName = "gwDeviceHours";

} // namespace gw
