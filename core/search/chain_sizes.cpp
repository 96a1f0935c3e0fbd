// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/chain_sizes.h"

#include "core/formulas/power_chain.h"

namespace gw {
namespace {

bool fitsOneChain(const Parts& parts, Power out)
{
    constexpr double larger = 1.1;
    const Power lowVoltage = inputOf(*parts.ups, out), transformer = inputOf(*parts.lowVoltage, lowVoltage);
    return out * chainMargin <= parts.ups->power->rating.value && lowVoltage * chainMargin <= parts.lowVoltage->power->rating.value * larger
        && transformer * chainMargin <= parts.transformer->power->rating.value * larger;
}

} // namespace

Power lossOf(const EquipmentType& type, Power out, Power worst)
{
    if (!type.power) return {};
    const PowerData& p = *type.power;
    const Power rating = std::max(p.rating.value, worst * chainMargin);
    return watts(elementLoss(out.si(), rating.si(), p.noLoadLoss.value, p.proportionalLoss.value, p.squareLoss.value));
}

Power inputOf(const EquipmentType& type, Power out) { return out + lossOf(type, out, out); }

Power chainInputOf(const Parts& parts, Power out)
{
    return inputOf(*parts.transformer, inputOf(*parts.lowVoltage, inputOf(*parts.ups, out)));
}

Power indoorLossOf(const Parts& parts, Power out, Power worst)
{
    const Power ups = lossOf(*parts.ups, out, worst);
    return ups + lossOf(*parts.lowVoltage, out + ups, inputOf(*parts.ups, worst));
}

Power chainCapacity(const Parts& parts)
{
    constexpr int halvings = 60;
    Power fits, tooMuch = parts.ups->power->rating.value;
    for (int i = 0; i < halvings; ++i) {
        const Power middle = (fits + tooMuch) * 0.5;
        (fitsOneChain(parts, middle) ? fits : tooMuch) = middle;
    }
    return fits;
}

} // namespace gw
