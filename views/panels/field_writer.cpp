// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_writer.h"

#include "views/panels/field_reader.h"

namespace gw {

bool FieldWriter::readsLike(double a, double b) { return valueText(a) == valueText(b); }

void FieldWriter::refuse(ErrorCode code, std::string expected)
{
    status = Error {.code = code, .place = m_key, .seen = m_text, .expected = std::move(expected)};
}

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
    refuse(ErrorCode::OutOfRange, rangeText(shownLow, high * shownFactor, shownFactor > 1 ? "%" : symbol).toStdString());
    return {};
}

std::optional<double> FieldWriter::readIn(const char* symbol, double low, double high)
{
    return inRange(parseIn(m_text, symbol), low, high, symbol);
}

void FieldWriter::number(const char* key, double& value, double low, double high)
{
    if (!isMine(key)) return;
    const auto read = inRange(parseNumber(m_text), low, high, "", isShare(low, high) ? 100 : 1);
    if (read && !readsLike(*read, value)) value = *read;
}

void FieldWriter::whole(const char* key, std::uint32_t& value, double low, double high)
{
    if (!isMine(key) || isCounter(key)) return;
    const auto read = inRange(parseNumber(m_text), low, high, "");
    if (!read) return;
    if (*read == std::trunc(*read)) value = static_cast<std::uint32_t>(*read);
    else refuse(ErrorCode::OutOfRange, "a whole number");
}

void FieldWriter::temperature(const char* key, Temperature& value, double low, double high)
{
    if (!isMine(key)) return;
    const auto read = parseTemperature(m_text);
    const Result<double> degrees = read ? Result<double>(read->inCelsius()) : Result<double>(read.error());
    // The scale's offset leaves dust: 80 C must not miss a limit of 80 C by it.
    const Result<double> tidy = degrees ? Result<double>(std::round(*degrees * 1e9) / 1e9) : degrees;
    const auto inside = inRange(tidy, low, high, "C");
    if (inside && !readsLike(*inside, value.inCelsius())) value = celsius(*inside);
}

} // namespace gw
