// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/layout.h"

/// What the availability of power stands on.
namespace gw {

struct FailureTimes {
    Time betweenFailures, toRepair;
};

/// IEEE 493 in a third-party transcription (equinor/neqsim, ieee493_equipment.csv, commit a8a4535), confidence estimate: its rates stand
/// above those usually quoted, so it ranks rather than promises.
struct FailureTable {
    FailureTimes transformer {hours(162100), hours(356)}, largeTransformer {hours(97100), hours(285)};   ///< Large: above 10 MW.
    FailureTimes switchgear {hours(224700), hours(26)}, ups {hours(15900), hours(25)}, rectifier {hours(32500), hours(72)};
    FailureTimes busway {hours(438600), hours(8)}, pdu {hours(438600), hours(48)};
    FailureTimes utility {hours(29200), hours(4.2)};      ///< Double circuit overhead.
    FailureTimes standby {hours(5950), hours(54)};        ///< Generator.
    std::int64_t crews = 2;                               ///< That repair generators at once. Estimate: a service contract's.
    double commonCause = 0.05;                            ///< IEC 61508-6 gives 1..10 % for redundant hardware; this is its middle. Estimate.
};

/// Share of time that the chain carries power to a rack while its sources have it, mean over accelerator racks. There must be some. Of two sides one is enough;
/// of several feeds of one side as many as their ratings ask for at the racks' maximum, fewer carry their part. What both hang on counts once.
double chainAvailability(const Layout& layout, const Factory& factory, const FailureTable& table);
/// Share of time that grid or generators give power; of the generators as many as the racks' maximum asks for.
double supplyAvailability(const Layout& layout, const Factory& factory, const FailureTable& table);

} // namespace gw
