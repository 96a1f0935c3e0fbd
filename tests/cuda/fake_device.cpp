// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cuda/fake_device.h"

#include "cuda/hour_runner.h"
#include "cuda/path_runner.h"

#ifndef GW_FAKE_FAIL_AT
#define GW_FAKE_FAIL_AT 0
#endif

/// Stands for a device library: GW_FAKE_VERSION and GW_FAKE_OPEN say what it answers, GW_FAKE_FAIL_AT or a test's ledger when it fails.
namespace {

gw::test::FakeLedger ledger {.failAt = GW_FAKE_FAIL_AT};

} // namespace

extern "C" gw::test::FakeLedger* gwFakeLedger()
{
    return &ledger;
}

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
    gw::test::FakeDevice device(ledger);
    return static_cast<int>(gw::HourRunner<gw::test::FakeDevice>(device).run(*year, hours, count));
}

extern "C" int gwDevicePaths(const gw::DevicePathJob* job, std::uint64_t first, std::uint64_t count, gw::DeviceTakePaths* take, void* self)
{
    gw::test::FakeDevice device(ledger);
    return static_cast<int>(gw::PathRunner<gw::test::FakeDevice>(device, *job, take, self).run({first, count}));
}
