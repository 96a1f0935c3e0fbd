// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/doubt_text.h"

#include "views/text/messages.h"

#include <QCoreApplication>

#include <array>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("doubts", text); }

/// %1 the entry's name, %2 what was seen, %3 the plausible band, %4 what it was held against.
struct DoubtWords {
    DoubtKind kind;
    const char* title;
    const char* sentence;
};

using enum DoubtKind;

constexpr std::array<DoubtWords, 35> words {{
    {PowerDensity, QT_TRANSLATE_NOOP("doubts", "Power density"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it has %2 on its footprint; plausible is %3.")},
    {PowerPerUnit, QT_TRANSLATE_NOOP("doubts", "Power per rack unit"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it has %2 of its height; plausible is %3.")},
    {MassPerPower, QT_TRANSLATE_NOOP("doubts", "Mass per power"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it weighs %2; plausible is %3.")},
    {MassPerArea, QT_TRANSLATE_NOOP("doubts", "Mass per area"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it weighs %2 on its footprint; plausible is %3.")},
    {PowerOrder, QT_TRANSLATE_NOOP("doubts", "Idle, typical and maximum power"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its idle, typical and maximum power do not go together: %4.")},
    {AcceleratorPower, QT_TRANSLATE_NOOP("doubts", "Power of the accelerators"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its accelerators take %2 of the rack's maximum power, where %3 is plausible: %4.")},
    {AcceleratorPrice, QT_TRANSLATE_NOOP("doubts", "Price per accelerator"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it costs %2 per accelerator; the market lies at %3.")},
    {RackMass, QT_TRANSLATE_NOOP("doubts", "Mass of the rack"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because a cabinet of it weighs %2; racks that exist weigh %3.")},
    {RackPower, QT_TRANSLATE_NOOP("doubts", "Power of the rack"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it draws %2; racks that exist draw %3.")},
    {CoolantRise, QT_TRANSLATE_NOOP("doubts", "Coolant rise"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its coolant would rise by %2, where %3 is plausible: %4.")},
    {FlowOrder, QT_TRANSLATE_NOOP("doubts", "Coolant flow"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its coolant flows do not go together: %4.")},
    {PowerCaps, QT_TRANSLATE_NOOP("doubts", "Power caps"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because of its capped point at %2: %4.")},
    {ThroughputLimit, QT_TRANSLATE_NOOP("doubts", "Throughput and its limit"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because %2 were measured on one accelerator, where physics and practice allow %3.")},
    {Efficiency, QT_TRANSLATE_NOOP("doubts", "Efficiency"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its efficiency is %2; plausible is %3.")},
    {LossFit, QT_TRANSLATE_NOOP("doubts", "Fitted losses"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its losses give an efficiency of %2, where %3 would agree with the published point %4.")},
    {CoefficientOfPerformance, QT_TRANSLATE_NOOP("doubts", "Coefficient of performance"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its coefficient of performance is %2, where %3 is possible: %4.")},
    {ElectricShare, QT_TRANSLATE_NOOP("doubts", "Power of fans and pumps"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its fans and pumps take %2 of heat; plausible is %3.")},
    {Approach, QT_TRANSLATE_NOOP("doubts", "Approach"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it leaves %2 between its fluid and its sink; plausible is %3.")},
    {PumpCurve, QT_TRANSLATE_NOOP("doubts", "Pump curve"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because the head of its pumps, %2, is %4.")},
    {StorageDuration, QT_TRANSLATE_NOOP("doubts", "Duration of storage"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it lasts %2 at its rating; plausible is %3.")},
    {PricePerPower, QT_TRANSLATE_NOOP("doubts", "Price per power"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it costs %2; the market lies at %3.")},
    {Bandwidth, QT_TRANSLATE_NOOP("doubts", "Bandwidth and arithmetic per watt"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it reaches %2; plausible is %3.")},
    {Precisions, QT_TRANSLATE_NOOP("doubts", "Arithmetic by precision"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its arithmetic of %2 is %4.")},
    {ActiveParameters, QT_TRANSLATE_NOOP("doubts", "Active parameters"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because of what a token passes, %2: %4.")},
    {ModelShape, QT_TRANSLATE_NOOP("doubts", "Shape of the model"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its parts do not go together: %2, where %3 is plausible (%4).")},
    {CapacityFactor, QT_TRANSLATE_NOOP("doubts", "Capacity factor"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its capacity factor is %2; plausible is %3.")},
    {Carbon, QT_TRANSLATE_NOOP("doubts", "Carbon"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it emits %2; plausible is %3.")},
    {EnergyPrice, QT_TRANSLATE_NOOP("doubts", "Price of energy"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because energy costs %2; plausible is %3.")},
    {PortPower, QT_TRANSLATE_NOOP("doubts", "Power per port rate"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because it draws %2; plausible is %3.")},
    {DewPoint, QT_TRANSLATE_NOOP("doubts", "Dew point"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its dew point of %2 is above the dry bulb: %4.")},
    {DesignTemperature, QT_TRANSLATE_NOOP("doubts", "Design temperatures"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its temperatures do not go together: %2, %4.")},
    {LeadTime, QT_TRANSLATE_NOOP("doubts", "Lead time"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because its lead time is %2; plausible is %3.")},
    {FutureDate, QT_TRANSLATE_NOOP("doubts", "Date in the future"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because a figure is dated %4, which has not come.")},
    {WithoutAddress, QT_TRANSLATE_NOOP("doubts", "Source without address"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because a figure claims to be more than an estimate, but its source has no address: %4.")},
    {EstimateWithoutRange, QT_TRANSLATE_NOOP("doubts", "Estimate without range"), QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because an estimate, %2, does not say how wrong it may be.")},
}};

constexpr bool areInOrder()
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].kind != static_cast<DoubtKind>(i)) return false;
    return true;
}
static_assert(areInOrder());

const DoubtWords& wordsOf(DoubtKind kind) { return words[static_cast<std::size_t>(kind)]; }

QString bandText(const Doubt& doubt)
{
    if (doubt.low == 0 && doubt.high == 0) return {};
    return tr(QT_TRANSLATE_NOOP("doubts", "%1 to %2")).arg(withUnit(doubt.low, {}), withUnit(doubt.high, doubt.unit));
}

} // namespace

QString title(DoubtKind kind) { return tr(wordsOf(kind).title); }

QString message(const Doubt& doubt)
{
    // Names go in last: they may hold any characters.
    QString sentence = tr(wordsOf(doubt.kind).sentence);
    if (doubt.low == doubt.high && sentence.contains(QStringLiteral("%3"))) sentence = tr(QT_TRANSLATE_NOOP("doubts", "%1 looks wrong because of %2: %4."));
    const bool saysDetail = sentence.contains(QStringLiteral("%4")) || doubt.detail.empty();
    sentence.replace(QStringLiteral("%3"), bandText(doubt)).replace(QStringLiteral("%2"), withUnit(doubt.seen, doubt.unit));
    if (!saysDetail) sentence += QStringLiteral(" (%4)");
    return sentence.replace(QStringLiteral("%4"), QString::fromStdString(doubt.detail)).replace(QStringLiteral("%1"), QString::fromStdString(doubt.name));
}

} // namespace gw
