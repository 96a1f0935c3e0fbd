// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/headline_change.h"

#include "views/panels/figure_text.h"

#include <QCoreApplication>

#include <cmath>

namespace gw {

namespace {

using Judgement = HeadlineChange::Judgement;
enum class Better { Less, More, Neither };

QString tr(const char* text) { return QCoreApplication::translate("Headline", text); }

/// A difference as direction and magnitude. Less than a millionth is the dust of summation, not a change.
template <class Q, class Read>
HeadlineChange change(Q before, Q now, Better better, Read&& read)
{
    const bool isMore = now > before;
    const Q difference = isMore ? now - before : before - now;
    const Q largest = std::max({before, now, Q {} - before, Q {} - now});
    if (!(difference > largest * 1e-6)) return {};
    const Judgement judgement = better == Better::Neither ? Judgement::Neutral : isMore == (better == Better::More) ? Judgement::Good : Judgement::Bad;
    return {(isMore ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + read(difference), judgement};
}

template <class Q, class Read>
HeadlineChange change(const Answer<Q>& before, const Answer<Q>& now, Better better, Read&& read)
{
    return before.value && now.value ? change(*before.value, *now.value, better, read) : HeadlineChange {};
}

const auto asFigure = [](auto figure) { return figureText(figure); };
const auto asNumber = [](double figure) { return QString::fromStdString(digits(figure, 2)); };
const auto asPoints = [](double ratio) { return tr("%1 points").arg(QString::fromStdString(digits(ratio * 100, 2))); };
const auto asYears = [](Time time) { return figureText(time); };

} // namespace

std::vector<HeadlineChange> headlineChanges(const Headline& before, const Headline& now)
{
    return {change(before.itPower, now.itPower, Better::Neither, asFigure), change(before.facilityPower, now.facilityPower, Better::Less, asFigure),
        change(before.pue, now.pue, Better::Less, asNumber), change(before.tokensPerSecond, now.tokensPerSecond, Better::More, asFigure),
        change(before.costPerMillionTokens, now.costPerMillionTokens, Better::Less, asFigure), change(before.capex, now.capex, Better::Less, asFigure),
        change(before.irr, now.irr, Better::More, asPoints), change(before.payback, now.payback, Better::Less, asYears)};
}

std::vector<QString> headlineMeanings()
{
    return {tr("Mean power of all racks over the year"), tr("Mean power drawn by the whole site over the year"),
        tr("Power usage effectiveness: site energy over IT energy, over all hours of the year"), tr("Output tokens sold, mean over a year at full build"),
        tr("What a million tokens costs over the horizon, all five layers included"), tr("Capital spent before the first full year"),
        tr("Internal rate of return of the cash flow over the horizon"), tr("Time until the cumulative cash flow turns positive")};
}

} // namespace gw
