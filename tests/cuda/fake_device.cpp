// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/device_hours.h"

/// Stands for a device library: GW_FAKE_VERSION, GW_FAKE_OPEN and GW_FAKE_HOURS say what it answers.
extern "C" int gwDeviceVersion()
{
    return GW_FAKE_VERSION;
}

extern "C" int gwDeviceOpen(char* name, int size)
{
    if (size > 4) name[0] = 'F', name[1] = 'a', name[2] = 'k', name[3] = 'e', name[4] = 0;
    return GW_FAKE_OPEN;
}

extern "C" int gwDeviceHours(const gw::YearFigures<double>* year, gw::HourState<double>* hours, int count)
{
    for (int h = 0; h < count; ++h) hours[h] = gw::operateHour(*year, h % gw::hoursOfDay, year->dryBulb[h], year->wetBulb[h]);
    if (GW_FAKE_HOURS != 0)
        for (int h = 0; h < count; ++h) hours[h].site = -1;
    return GW_FAKE_HOURS;
}
