// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/expression.h"

#include "core/units/expression_value.h"
#include "core/units/parse.h"
#include "core/units/read_number.h"

#include <cctype>
#include <cmath>

namespace gw {
namespace {

constexpr std::size_t longestText = 1000, longestUnit = 24;
constexpr int mostNumbers = 500, deepest = 50;

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80 || c == '_'; }
bool isWord(char c) { return isLetter(c) || (c >= '0' && c <= '9'); }

/// One spelling for signs that have several.
std::string plainSigns(std::string_view text)
{
    std::string plain {text};
    constexpr std::pair<std::string_view, std::string_view> signs[] {{"\u00d7", "*"}, {"\u00f7", "/"}, {"\u2212", "-"}, {"\u2011", "-"}, {"\u2032", "'"}, {"\u2033", "\""}, {"\u00a0", " "}};
    for (const auto& [from, to] : signs)
        for (auto at = plain.find(from); at != std::string::npos; at = plain.find(from, at + to.size())) plain.replace(at, from.size(), to);
    return plain;
}

class Evaluation {
public:
    Evaluation(std::string_view text, KnownUnit field, const ValueLookup& lookup) : m_text(plainSigns(text)), m_seen(text), m_field(field), m_lookup(lookup) {}

    /// The value in SI, as the field measures it.
    Result<double> run()
    {
        if (m_text.size() > longestText) return Error {ErrorCode::NotANumber, {}, {}, m_seen.substr(0, 40) + "...", "at most 1000 characters"};
        takeSpaces();
        take('=');
        const Value value = sum(0);
        takeSpaces();
        if (!m_error && m_at < m_text.size()) fail("a sign such as + or *, or the end");
        if (!m_error) return fitted(value);
        return *m_error;
    }

private:
    Result<double> fitted(const Value& value) const
    {
        const double result = value.isBare ? value.number * m_field.inSi : value.number;
        if (!value.isBare && !fits(value, m_field.measure)) return mismatch(value);
        if (!std::isfinite(result)) return Error {ErrorCode::NotANumber, {}, {}, m_seen, "a result that is a number; something is divided by zero or too large"};
        return result;
    }
    Error mismatch(const Value& value) const
    {
        return {ErrorCode::UnitMismatch, {}, {}, m_seen, "a number with a unit: " + unitsOf(m_field.measure) + "; " + nameOf(m_field.measure) + ", not " + called(value)};
    }
    Value fail(const std::string& expected)
    {
        if (m_error) return {};
        std::size_t place = 1;
        for (std::size_t i = 0; i < m_at && i < m_text.size(); ++i) place += (static_cast<unsigned char>(m_text[i]) & 0xc0) != 0x80;
        m_error = Error {ErrorCode::NotANumber, {}, {}, m_seen, expected + " at character " + std::to_string(place)};
        return {};
    }
    void failWith(Error error) { if (!m_error) m_error = std::move(error); }

    void takeSpaces() { while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at]))) ++m_at; }
    char peek() { takeSpaces(); return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        if (peek() != c || m_at >= m_text.size()) return false;
        ++m_at;
        return true;
    }

    Value sum(int depth)
    {
        Value left = product(depth);
        while (!m_error) {
            const char sign = peek();
            if (sign != '+' && sign != '-') break;
            ++m_at;
            left = added(left, product(depth), sign == '-' ? -1 : 1);
        }
        return left;
    }
    Value product(int depth)
    {
        Value left = factor(depth);
        while (!m_error) {
            const char sign = peek();
            if (sign != '*' && sign != '/') break;
            ++m_at;
            left = multiplied(left, factor(depth), sign == '/' ? -1 : 1);
        }
        return left;
    }
    Value factor(int depth)
    {
        if (depth > deepest) return fail("at most 50 parentheses or signs within each other");
        if (take('+')) return factor(depth + 1);
        if (take('-')) {
            Value value = factor(depth + 1);
            value.number = -value.number;
            return value;
        }
        if (!take('(')) return operand();
        const Value value = sum(depth + 1);
        if (!m_error && !take(')')) return fail("a closing parenthesis");
        return value;
    }

    Value added(const Value& a, const Value& b, int sign) { return combined(sumOf(a, b, sign, m_field)); }
    Value multiplied(const Value& a, const Value& b, int power) { return combined(productOf(a, b, power)); }
    Value combined(const Combined& result)
    {
        if (!m_error && !result.value) m_error = Error {ErrorCode::UnitMismatch, {}, {}, m_seen, result.expected};
        return result.value.value_or(Value {});
    }

    Value operand()
    {
        if (++m_numbers > mostNumbers) return fail("at most 500 numbers");
        const char first = peek();
        if (first == '\0') return fail("a number");
        const bool isMoney = takeCurrency();
        takeSpaces();
        std::string_view rest = std::string_view(m_text).substr(m_at);
        const bool isNumber = !rest.empty() && ((rest.front() >= '0' && rest.front() <= '9') || rest.front() == '.' || rest.front() == ',');
        if (!isNumber) return !isMoney && (isLetter(first) || first == '"') ? reference() : fail("a number");
        const auto number = takeNumber(rest);
        if (!number) return fail("a number that can be read in one way only");
        m_at = m_text.size() - rest.size();
        return isMoney ? money(*number) : withUnit(*number);
    }
    bool takeCurrency()
    {
        for (const std::string_view sign : {"US$", "USD", "$"})
            if (std::string_view(m_text).substr(m_at).starts_with(sign)) return m_at += sign.size(), true;
        return false;
    }
    /// The longest unit here that ends with a word; nothing where a number stands alone. `before` is what is written in front of it.
    std::optional<KnownUnit> takeUnit(const std::string& before = {})
    {
        const std::string_view rest = std::string_view(m_text).substr(m_at, longestUnit);
        for (std::size_t length = rest.size(); length > 0; --length) {
            const bool endsWord = m_at + length >= m_text.size() || !isWord(m_text[m_at + length - 1]) || !isWord(m_text[m_at + length]);
            if (!endsWord || std::isspace(static_cast<unsigned char>(rest[length - 1]))) continue;
            const auto unit = findUnit(before + std::string {rest.substr(0, length)}, m_field.measure);
            if (!unit) continue;
            m_at += length;
            return unit;
        }
        return std::nullopt;
    }
    /// "$0.07/kWh", "$3 M/year", "$5": the dollar sign stands in front.
    Value money(double number)
    {
        takeSpaces();
        const std::string_view rest = std::string_view(m_text).substr(m_at);
        const std::size_t multiple = !rest.empty() && std::string_view("kKMBm").find(rest.front()) != std::string_view::npos && (rest.size() < 2 || !isWord(rest[1])) ? 1 : 0;
        const std::string dollars = std::string {rest.substr(0, multiple)} + "$";
        m_at += multiple;
        if (m_at < m_text.size() && m_text[m_at] == '/')
            if (const auto unit = takeUnit(dollars)) return valueOf(number, *unit);
        return valueOf(number, *findUnit(dollars, Measure::Money));
    }
    Value withUnit(double number)
    {
        takeSpaces();
        const auto unit = takeUnit();
        if (!unit && m_at < m_text.size() && isLetter(m_text[m_at])) return fail("a unit (" + unitsOf(m_field.measure) + ") or a sign");
        if (!unit) return {number, {}, {}, true};
        Value value = valueOf(number, *unit);
        if (unit->measure == Measure::Length && unit->inSi == foot.inSi) value.number += inchesAfterFeet();
        return value;
    }
    /// "6'-3\"": the inches that belong to the feet before, in metres; nothing is taken where there are none.
    double inchesAfterFeet()
    {
        const std::size_t start = m_at;
        if (peek() == '-') ++m_at;
        takeSpaces();
        std::string_view rest = std::string_view(m_text).substr(m_at);
        const auto number = !rest.empty() && rest.front() >= '0' && rest.front() <= '9' ? takeNumber(rest) : std::nullopt;
        m_at = m_text.size() - rest.size();
        const bool isFeetSign = start > 0 && m_text[start - 1] == '\'';
        if (number && isFeetSign && peek() == '"') return ++m_at, *number * inch.inSi;
        m_at = start;
        return 0;
    }
    Value reference()
    {
        const std::size_t start = m_at;
        const bool isQuoted = take('"');
        const std::size_t nameStart = m_at;
        const std::size_t quote = isQuoted ? m_text.find('"', m_at) : std::string::npos;
        if (isQuoted && quote == std::string::npos) return fail("a closing quotation mark");
        for (std::size_t dot = m_text.find('.', isQuoted ? quote : m_at); dot != std::string::npos; dot = m_text.find('.', dot + 1)) {
            std::size_t end = dot + 1;
            while (end < m_text.size() && isWord(m_text[end])) ++end;
            const std::string_view name = std::string_view(m_text).substr(nameStart, (isQuoted ? quote : dot) - nameStart);
            const auto found = m_lookup ? m_lookup(name, std::string_view(m_text).substr(dot + 1, end - dot - 1)) : std::nullopt;
            if (found) return m_at = end, Value {found->value, exponentsOf(found->measure), found->measure};
            if (isQuoted) break;
        }
        if (!isQuoted && m_text.find('.', start) == std::string::npos) return m_at = start, fail("a number with a unit: " + unitsOf(m_field.measure));
        failWith({ErrorCode::UnknownId, {}, {}, m_text.substr(start, 40), m_lookup ? "a number, or a name of the plan with a point and its field, such as Row A.pitch" : "a number"});
        return {};
    }

    std::string m_text, m_seen;
    KnownUnit m_field;
    const ValueLookup& m_lookup;
    std::size_t m_at = 0;
    int m_numbers = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<double> evaluateIn(std::string_view text, std::string_view fallbackSymbol, const ValueLookup& lookup)
{
    const auto plain = parseIn(text, fallbackSymbol);
    if (plain) return plain;
    const auto field = findUnit(fallbackSymbol.empty() ? "1" : fallbackSymbol);
    if (!field) return plain;
    const auto value = Evaluation(text, *field, lookup).run();
    if (!value) return value.error();
    return *value / field->inSi;
}

Result<Temperature> evaluateTemperature(std::string_view text, const ValueLookup& lookup)
{
    const auto plain = parseTemperature(text);
    if (plain || plain.error().code == ErrorCode::OutOfRange) return plain;
    const auto value = Evaluation(text, {"degC", 1, Measure::Temperature}, lookup).run();
    if (!value) return value.error();
    if (celsius(*value).inKelvin() < 0) return Error {ErrorCode::OutOfRange, {}, {}, std::string {text}, "a temperature above absolute zero, -273.15 degC"};
    return celsius(*value);
}

} // namespace gw
