// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/market_unit.h"

#include "core/exchange/field_text.h"

#include <array>

namespace gw {
namespace {

struct Word {
    std::string_view word;
    double factor;
    const char* currency;
};

/// Of a kilowatt-hour.
constexpr std::array<Word, 3> energies {{{"kwh", 1, ""}, {"mwh", 1e-3, ""}, {"gwh", 1e-6, ""}}};
/// Longer words first, since the end of what stands before the stroke decides.
constexpr std::array<Word, 16> currencies {{{"us$", 1, ""}, {"usd", 1, ""}, {"$", 1, ""}, {"eurocent", 0.01, "EUR"}, {"eur", 1, "EUR"}, {"euro", 1, "EUR"}, {"€", 1, "EUR"},
    {"gbp", 1, "GBP"}, {"£", 1, "GBP"}, {"chf", 1, "CHF"}, {"sek", 1, "SEK"}, {"nok", 1, "NOK"}, {"dkk", 1, "DKK"}, {"jpy", 1, "JPY"}, {"ct", 0.01, "EUR"}, {"¢", 0.01, ""}}};
/// Grams of CO2; the pound is the international one.
constexpr std::array<Word, 8> masses {{{"kilograms", 1e3, ""}, {"kg", 1e3, ""}, {"lbs", 453.59237, ""}, {"lb", 453.59237, ""}, {"grams", 1, ""}, {"g", 1, ""}, {"tonnes", 1e6, ""}, {"t", 1e6, ""}}};

/// Takes what names the gas off the end of a mass: "gCO2eq" is "g".
std::string_view withoutGas(std::string_view text)
{
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view word : {" ", "-", "_", ".", "equivalent", "eq", "co2e", "co2", "co₂e", "co₂", "of"})
            if (text.ends_with(word)) text.remove_suffix(word.size()), found = true;
    }
    return text;
}

template <std::size_t n>
const Word* endingWith(const std::array<Word, n>& words, std::string_view text)
{
    for (const Word& word : words)
        if (text.ends_with(word.word)) return &word;
    return nullptr;
}

/// The numerator is a word of its own: "Preis/MWh" names no unit of mass.
bool isWhole(std::string_view text, const Word& word)
{
    if (text.size() == word.word.size()) return true;
    const char before = text[text.size() - word.word.size() - 1];
    return !(before >= 'a' && before <= 'z');
}

} // namespace

std::optional<MarketUnit> findUnit(std::string_view text, SeriesKind kind)
{
    const std::string low = lowered(text);
    for (const Word& energy : energies) {
        std::string divisor = "/" + std::string(energy.word);
        if (low.find(divisor) == std::string::npos) divisor = " per " + std::string(energy.word);
        const std::size_t stroke = low.find(divisor);
        if (stroke == std::string::npos) continue;
        const bool isPrice = kind == SeriesKind::EnergyPrice;
        const std::string_view before = isPrice ? trimmed(std::string_view(low).substr(0, stroke)) : withoutGas(std::string_view(low).substr(0, stroke));
        const Word* word = isPrice ? endingWith(currencies, before) : endingWith(masses, before);
        if (!word || !isWhole(before, *word)) continue;
        const std::size_t begin = before.size() - word->word.size();
        return MarketUnit {word->factor * energy.factor, word->currency, tidy(text.substr(begin, stroke + divisor.size() - begin), 32)};
    }
    return std::nullopt;
}

} // namespace gw
