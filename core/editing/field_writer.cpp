// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/field_writer.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace gw {
namespace {

std::string inDigits(double value, int digits)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*g", digits, value);
    return text;
}

} // namespace

std::string FieldWriter::valueText(double value) { return inDigits(value, 10); }

std::string FieldWriter::rangeText(double low, double high, const std::string& symbol)
{
    const std::string unit = symbol.empty() ? "" : " " + symbol;
    if (low <= smallest && low > 0) return "Above 0" + unit + ", at most " + inDigits(high, 6) + unit;
    return inDigits(low, 6) + " to " + inDigits(high, 6) + unit;
}

std::string FieldWriter::listOf(const std::vector<std::string_view>& words)
{
    std::string text = "one of ";
    for (const std::string_view word : words) (text += text.size() > 7 ? ", " : "") += word;
    return text;
}

std::optional<std::uint32_t> FieldWriter::numberText() const
{
    std::uint32_t number = 0;
    const auto [end, failure] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), number);
    return failure == std::errc {} && end == m_text.data() + m_text.size() ? std::optional(number) : std::nullopt;
}

void FieldWriter::refuse(ErrorCode code, std::string expected) { status = Error {code, {}, m_key, m_text, std::move(expected)}; }

std::optional<double> FieldWriter::inRange(const Result<double>& read, double low, double high, const char* symbol, double shownFactor)
{
    if (!read) {
        Error error = read.error();
        error.place = m_key;
        status = std::move(error);
        return {};
    }
    if (*read >= low && *read <= high) return *read;
    const double shownLow = low > 0 && low <= smallest ? low : low * shownFactor;
    refuse(ErrorCode::OutOfRange, rangeText(shownLow, high * shownFactor, shownFactor > 1 ? "%" : symbol));
    return {};
}

std::optional<double> FieldWriter::readIn(const char* symbol, double low, double high)
{
    return inRange(evaluateIn(m_text, symbol, valuesOf(m_plan)), low, high, symbol);
}

void FieldWriter::flag(std::string_view key, bool& value)
{
    if (!isMine(key)) return;
    if (m_text == "true" || m_text == "yes") value = true;
    else if (m_text == "false" || m_text == "no") value = false;
    else refuse(ErrorCode::UnknownChoice, "true or false");
}

void FieldWriter::number(std::string_view key, double& value, double low, double high)
{
    if (!isMine(key)) return;
    const auto read = inRange(evaluateIn(m_text, "", valuesOf(m_plan)), low, high, "", isShare(low, high) ? 100 : 1);
    if (read && !readsLike(*read, value)) value = *read;
}

void FieldWriter::whole(std::string_view key, std::uint32_t& value, double low, double high)
{
    if (!isMine(key) || isCounter(key)) return;
    const auto read = inRange(evaluateIn(m_text, "", valuesOf(m_plan)), low, high, "");
    if (!read) return;
    if (*read == std::trunc(*read)) value = static_cast<std::uint32_t>(*read);
    else refuse(ErrorCode::OutOfRange, "a whole number");
}

void FieldWriter::temperature(std::string_view key, Temperature& value, double low, double high)
{
    if (!isMine(key)) return;
    const auto read = evaluateTemperature(m_text, valuesOf(m_plan));
    const Result<double> degrees = read ? Result<double>(read->inCelsius()) : Result<double>(read.error());
    // The scale's offset leaves dust: 80 C must not miss a limit of 80 C by it.
    const Result<double> tidied = degrees ? Result<double>(std::round(*degrees * 1e9) / 1e9) : degrees;
    const auto inside = inRange(tidied, low, high, "C");
    if (inside && !readsLike(*inside, value.inCelsius())) value = celsius(*inside);
}

} // namespace gw
