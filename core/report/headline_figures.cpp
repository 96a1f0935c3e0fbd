// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "core/report/report_text.h"
#include "core/units/format.h"

namespace gw {

namespace {

KeyFigure figure(words::Text name, const Reading& reading) { return {std::string(name), reading.value, reading.unit, {}}; }

template <class Q, class Read>
KeyFigure answer(words::Text name, const Answer<Q>& answer, Read&& read)
{
    if (!answer.value) return {std::string(name), "-", {}, missingText(answer.missing)};
    return figure(name, read(*answer.value));
}

Reading moneyReading(Money money)
{
    const std::string text = moneyText(money);
    const auto gap = text.find(' ');
    if (gap == std::string::npos) return {text, {}};
    return {text.substr(0, gap), text.substr(gap + 1)};
}

} // namespace

std::vector<KeyFigure> headlineFigures(const Headline& h)
{
    return {
        figure(words::headlineIt, readable(h.itPower)),
        figure(words::headlineSite, readable(h.facilityPower)),
        answer(words::headlinePue, h.pue,
            [](double pue) {
                return Reading {digits(pue, 4), {}};
            }),
        answer(words::headlineTokens, h.tokensPerSecond, [](TokenRate rate) { return readable(rate); }),
        answer(words::headlineCost, h.costPerMillionTokens,
            [](TokenPrice price) {
                return Reading {priceText(price), std::string(words::perMillionTokens)};
            }),
        figure(words::headlineCapex, moneyReading(h.capex)),
        answer(words::headlineIrr, h.irr,
            [](double irr) {
                return Reading {digits(irr * 100), "%"};
            }),
        answer(words::headlinePayback, h.payback,
            [](Time time) {
                return Reading {digits(time.in(year), 2), std::string(words::yearsUnit)};
            }),
    };
}

} // namespace gw
