// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/netbox_tale.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

#include <fmt/format.h>

namespace gw {
namespace {

constexpr double rackUnit = 0.04445;      ///< m; EIA-310.

/// The decimal number that begins a text, and how many characters it has; none where there is none.
std::optional<std::pair<double, std::size_t>> leadingNumber(std::string_view text)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (failure != std::errc {} || !std::isfinite(value)) return std::nullopt;
    return std::pair {value, static_cast<std::size_t>(end - text.data())};
}

/// Reads fields of the file, keeps the first fault and the fields it was asked for.
class TaleReader {
public:
    explicit TaleReader(const YamlValue& file) : m_file(file) {}

    std::string text(const char* key)
    {
        const YamlValue* value = take(key);
        if (!value || value->kind != YamlValue::Kind::Scalar || value->text.empty()) {
            fail(value ? ErrorCode::WrongType : ErrorCode::MissingField, value ? value->place : m_file.place, key, value ? "no text" : "", "a text");
            return {};
        }
        return value->text.substr(0, 200);
    }

    std::string optionalText(const char* key)
    {
        const YamlValue* value = take(key);
        return value && value->kind == YamlValue::Kind::Scalar ? value->text : std::string {};
    }

    /// None where the field is not there or empty.
    std::optional<double> number(const char* key, double high) { return numberOf(take(key), key, high); }

    std::optional<double> numberOf(const YamlValue* value, const std::string& key, double high)
    {
        if (!value || (value->kind == YamlValue::Kind::Scalar && value->text.empty())) return std::nullopt;
        const auto read = value->kind == YamlValue::Kind::Scalar ? readWhole(value->text) : std::nullopt;
        if (!read) fail(ErrorCode::WrongType, value->place, key, value->text.substr(0, 60), "a number");
        else if (!(*read >= 0 && *read <= high)) fail(ErrorCode::OutOfRange, value->place, key, value->text.substr(0, 60), fmt::format("0 to {}", high));
        return m_error ? std::nullopt : read;
    }

    /// The mappings of a list; empty where there is none.
    std::vector<const YamlValue*> rows(const char* key)
    {
        const YamlValue* list = take(key);
        std::vector<const YamlValue*> rows;
        if (!list || (list->kind == YamlValue::Kind::Scalar && list->text.empty())) return rows;
        if (list->kind != YamlValue::Kind::List) fail(ErrorCode::WrongType, list->place, key, "no list", "a list");
        for (const YamlValue& row : list->items) {
            if (row.kind != YamlValue::Kind::Mapping) fail(ErrorCode::WrongType, row.place, key, "no mapping", "a list of mappings");
            rows.push_back(&row);
        }
        return rows;
    }

    /// Metres or kilograms of a field's unit.
    double factor(const char* key, std::span<const std::pair<std::string_view, double>> units, double usual)
    {
        const std::string word = optionalText(key);
        if (word.empty()) return usual;
        const auto found = std::ranges::find(units, std::string_view(word), &std::pair<std::string_view, double>::first);
        if (found != units.end()) return found->second;
        fail(ErrorCode::UnknownChoice, m_file.find(key)->place, key, word.substr(0, 60), "a unit of NetBox");
        return usual;
    }

    bool has(const char* key) const { return m_file.find(key) != nullptr; }
    void pass(const char* key) { m_known.insert(key); }
    std::set<std::string> unread() const
    {
        std::set<std::string> left;
        for (const auto& [key, value] : m_file.fields)
            if (!m_known.contains(key)) left.insert(key.substr(0, 60));
        return left;
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    const YamlValue* take(const char* key)
    {
        m_known.insert(key);
        return m_file.find(key);
    }
    static std::optional<double> readWhole(const std::string& text)
    {
        const auto number = leadingNumber(text);
        return number && number->second == text.size() ? std::optional(number->first) : std::nullopt;
    }
    void fail(ErrorCode code, const std::string& place, const std::string& key, std::string seen, std::string expected)
    {
        if (!m_error) m_error = Error {code, {}, place + " " + key, std::move(seen), std::move(expected)};
    }

    const YamlValue& m_file;
    std::set<std::string> m_known;
    std::optional<Error> m_error;
};

constexpr std::array<std::pair<std::string_view, double>, 4> masses {{{"kg", 1}, {"g", 1e-3}, {"lb", 0.45359237}, {"oz", 0.028349523125}}};
constexpr std::array<std::pair<std::string_view, double>, 5> lengths {{{"mm", 1e-3}, {"cm", 1e-2}, {"m", 1}, {"in", 0.0254}, {"ft", 0.3048}}};

void readMass(TaleReader& reader, NetboxTale& tale)
{
    const double kilograms = reader.factor("weight_unit", masses, 1);
    if (const auto weight = reader.number("weight", 1e5)) tale.figures["mass"] = {*weight * kilograms, {}, {}, tale.isRack ? "Of the empty enclosure." : ""};
    else tale.lacks["mass"] = "no weight";
}

void readEnclosure(TaleReader& reader, NetboxTale& tale)
{
    const double metre = reader.factor("outer_unit", lengths, 1e-3);
    const auto outer = [&](const char* field, const char* key) {
        if (const auto size = reader.number(field, 1e5)) tale.figures[key] = {*size * metre, {}, {}, {}};
        else tale.lacks[key] = std::string("no ") + field;
    };
    outer("outer_width", "width");
    outer("outer_depth", "depth");
    outer("outer_height", "height");
    const auto units = reader.number("u_height", 100);
    constexpr double frame = 0.1;             // What castors, floor and roof add: Estimate, 48U cabinets stand 2.24 to 2.30 m high.
    if (units && *units > 0 && !tale.figures.contains("height"))
        tale.figures["height"] = {*units * rackUnit + frame, *units * rackUnit, *units * rackUnit + 2 * frame, fmt::format("{:.0f} rack units and an estimated 0.1 m of floor and roof.", *units)};
}

/// Supplies share the load or stand in for each other; the file does not say which.
void readPower(TaleReader& reader, NetboxTale& tale)
{
    double sum = 0;
    std::size_t told = 0;
    const auto ports = reader.rows("power-ports");
    for (const YamlValue* port : ports) {
        auto draw = reader.numberOf(port->find("maximum_draw"), "maximum_draw", 1e6);
        if (!draw) draw = reader.numberOf(port->find("allocated_draw"), "allocated_draw", 1e6);
        if (draw) sum += *draw, ++told;
    }
    if (told > 0 && told == ports.size())
        tale.figures["power"] = {sum, told > 1 ? std::optional(sum / 2) : std::nullopt, sum, fmt::format("Sum of maximum_draw of {} power ports; half of it where they stand in for each other.", told)};
    else tale.lacks["power"] = ports.empty() ? "no power-ports" : told == 0 ? "power-ports without maximum_draw" : "a power-port without maximum_draw";
    if (reader.optionalText("is_powered") == "false") tale.lacks["power"] = "no power inlet of its own (is_powered: false)";
}

/// Ports of one rate and one kind of name: "sw1p2" and "fnm1" are of two kinds.
struct PortFamily {
    double rate;
    std::string letters;
    auto operator<=>(const PortFamily&) const = default;
};

std::optional<PortFamily> familyOf(const YamlValue& port)
{
    const YamlValue *management = port.find("mgmt_only"), *type = port.find("type"), *name = port.find("name");
    const auto rate = type ? gigabitsOf(type->text) : std::nullopt;
    if (!rate || (management && management->text == "true")) return std::nullopt;
    const std::string_view text = name ? std::string_view(name->text) : std::string_view {};
    return PortFamily {*rate, std::string(text.substr(0, text.find_first_of("0123456789")))};
}

/// The ports that carry most of the traffic; a few slow ones are for management even where the file does not say so.
void readPorts(TaleReader& reader, NetboxTale& tale)
{
    std::map<PortFamily, double> counts;
    for (const YamlValue* port : reader.rows("interfaces"))
        if (const auto family = familyOf(*port)) ++counts[*family];
    constexpr double slow = 10, fewest = 8;
    std::erase_if(counts, [&](const auto& family) { return family.first.rate < slow && family.second < fewest; });
    const auto most = std::ranges::max_element(counts, {}, [](const auto& family) { return family.first.rate * family.second; });
    if (most == counts.end()) return void(tale.lacks["ports"] = tale.lacks["port_rate"] = "no interfaces that carry traffic");
    tale.figures["ports"] = {most->second, {}, {}, counts.size() > 1 ? "The ports that carry most; the type has others." : ""};
    tale.figures["port_rate"] = {most->first.rate / 8, {}, {}, {}};
}

/// The word may stand in the name where the ports are not modelled.
bool isCalledSwitch(const std::string& name)
{
    std::string lower = name;
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower.find("switch") != std::string::npos;
}

void readDevice(TaleReader& reader, NetboxTale& tale)
{
    if (const auto units = reader.number("u_height", 100)) {
        tale.figures["rack_units"] = {*units, {}, {}, {}};
        if (*units > 0) tale.figures["height"] = {*units * rackUnit, {}, {}, fmt::format("{} rack units.", *units)};
    }
    constexpr double panel = 0.4826;          // EIA-310: nineteen inches.
    tale.figures["width"] = {panel, {}, {}, "Nineteen inches."};
    tale.lacks["depth"] = "device types have no depth";
    readPower(reader, tale);
    readPorts(reader, tale);
    constexpr double fewestPorts = 4;
    const auto ports = tale.figures.find("ports");
    tale.isSwitch = (ports != tale.figures.end() && ports->second.value >= fewestPorts) || isCalledSwitch(tale.name);
}

} // namespace

std::optional<double> gigabitsOf(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, double>, 9> infiniband {{{"infiniband-sdr", 8}, {"infiniband-ddr", 16}, {"infiniband-qdr", 32}, {"infiniband-fdr10", 40}, {"infiniband-fdr", 56},
        {"infiniband-edr", 100}, {"infiniband-hdr", 200}, {"infiniband-ndr", 400}, {"infiniband-xdr", 800}}};
    for (const auto& [word, rate] : infiniband)
        if (type == word) return rate;
    const auto number = leadingNumber(type);
    if (!number || !(number->first > 0 && number->first <= 10'000)) return std::nullopt;
    const std::string_view rest = type.substr(number->second);
    if (rest.starts_with("gbase-")) return number->first;
    if (rest.starts_with("tbase-")) return number->first * 1000;
    return rest.starts_with("base-") ? std::optional(number->first / 1000) : std::nullopt;
}

Result<NetboxTale> readTale(const YamlValue& file)
{
    if (file.kind != YamlValue::Kind::Mapping) return Error {ErrorCode::WrongType, {}, file.place, "no mapping", "the fields of a device type or rack type"};
    TaleReader reader(file);
    NetboxTale tale;
    tale.slug = reader.text("slug");
    tale.maker = reader.text("manufacturer");
    tale.name = reader.text("model");
    tale.isRack = reader.has("form_factor") || reader.has("outer_width") || reader.has("starting_unit");
    readMass(reader, tale);
    if (tale.isRack) readEnclosure(reader, tale);
    else readDevice(reader, tale);
    if (reader.error()) return *reader.error();
    tale.unread = reader.unread();
    return tale;
}

} // namespace gw
