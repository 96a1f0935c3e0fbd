// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/exact_entry.h"

#include "core/units/expression.h"

#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <numbers>

namespace gw {

namespace {

constexpr int longestEntry = 40;
constexpr double farthest = 1e5;

/// Numbers begin an entry; letters of units may only follow one.
bool mayTake(QChar letter, bool isFirst)
{
    const bool isNumber = letter.isDigit() || QStringLiteral("-+.(").contains(letter);
    return isNumber || (!isFirst && (letter.isLetter() || QStringLiteral(" ,;'\"*/)\u00B0").contains(letter)));
}

/// An angle's unit and how many degrees it is; longer words before those that end them.
struct AngleUnit {
    const char* word;
    double degrees;
};
constexpr AngleUnit angleUnits[] {{"degrees", 1}, {"degree", 1}, {"deg", 1}, {"\u00B0", 1}, {"turns", 360}, {"turn", 360}, {"rad", 180 / std::numbers::pi}};

/// East and north: apart by a semicolon, else by a comma; by one that is not within a number where numbers have such.
QStringList partsOf(const QString& text)
{
    if (text.contains(QLatin1Char(';'))) return text.split(QLatin1Char(';'));
    static const QRegularExpression notInANumber(QStringLiteral("(?<![0-9]),|,(?![0-9])"));
    if (QLocale().decimalPoint() == QLatin1String(",")) return text.split(notInANumber);
    return text.split(QLatin1Char(','));
}

std::optional<double> metresOf(QString text, bool hasDecimalComma)
{
    text = text.trimmed();
    if (text.isEmpty()) return 0.0;
    if (hasDecimalComma) text.replace(QLatin1Char(','), QLatin1Char('.'));
    const auto length = evaluateIn(text.toStdString(), metre.symbol);
    if (!length || !std::isfinite(*length) || std::abs(*length) > farthest) return {};
    return *length;
}

} // namespace

bool ExactEntry::take(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Backspace && !m_text.isEmpty()) {
        m_text.chop(1);
        return true;
    }
    const QString typed = event.text();
    if (event.modifiers().testFlag(Qt::ControlModifier) || typed.size() != 1 || m_text.size() >= longestEntry) return false;
    if (!mayTake(typed.front(), m_text.isEmpty())) return false;
    m_text += typed;
    return true;
}

std::optional<Place> ExactEntry::delta() const
{
    if (m_text.trimmed().isEmpty()) return {};
    const bool hasDecimalComma = m_text.contains(QLatin1Char(';')) || QLocale().decimalPoint() == QLatin1String(",");
    const QStringList parts = partsOf(m_text);
    if (parts.size() > 2) return {};
    const auto x = metresOf(parts.front(), hasDecimalComma), y = parts.size() == 2 ? metresOf(parts.back(), hasDecimalComma) : std::optional(0.0);
    if (!x || !y) return {};
    return Place {*x, *y};
}

std::optional<double> ExactEntry::distance() const { return m_text.trimmed().isEmpty() ? std::nullopt : metresOf(m_text, true); }

std::optional<double> ExactEntry::degrees() const
{
    QString text = m_text.trimmed();
    double unit = 1;
    for (const AngleUnit& each : angleUnits) {
        const QString word = QString::fromUtf8(each.word);
        if (!text.endsWith(word)) continue;
        text.chop(word.size());
        unit = each.degrees;
        break;
    }
    if (text.trimmed().isEmpty()) return {};
    // A bare number is all that is left; its unit was taken off.
    const auto number = metresOf(text, true);
    return number ? std::optional(*number * unit) : std::nullopt;
}

} // namespace gw
