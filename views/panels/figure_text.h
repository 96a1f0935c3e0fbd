// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/report/report_text.h"
#include "core/units/format.h"
#include "views/text/messages.h"

#include <QString>

namespace gw {

/// Figures as people read them: three significant digits with their unit.
template <class Q>
    requires requires(Q q) { readable(q); }
QString figureText(Q figure) { return QString::fromStdString(readable(figure).text()); }
inline QString figureText(Money money) { return QString::fromStdString(moneyText(money)); }
inline QString figureText(MoneyRate rate) { return QStringLiteral("%1/year").arg(QString::fromStdString(moneyText(rate))); }
inline QString figureText(TokenPrice price) { return QString::fromStdString(readablePrice(price).text()); }
inline QString figureText(Temperature t) { return QString::fromStdString(digits(t.inCelsius())) + QStringLiteral(" °C"); }
inline QString numberText(double value) { return QString::fromStdString(digits(value, 4)); }
inline QString shareText(double ratio) { return QString::fromStdString(readableShare(ratio).text()); }
template <class D>
QString figureText(Quantity<D> figure, Unit<D> unit) { return QString::fromStdString(digits(figure.in(unit)) + " " + unit.symbol); }

/// A figure by `read`, or the reason there is none.
template <class Q, class Read>
QString answerText(const Answer<Q>& answer, Read&& read) { return answer.value ? read(*answer.value) : message(answer.missing); }

} // namespace gw
