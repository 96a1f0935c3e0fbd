// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/field_visitors.h"
#include "core/search/find_variable.h"

#include <algorithm>
#include <charconv>

namespace gw {
namespace {

/// What a key says: "tiers.Premium.capacity_share" or "/tiers/0/capacity_share".
struct Address {
    std::string_view part, row, field;        ///< `row` is empty for sections.
    bool isPointer = false;
};

Address addressOf(std::string_view key)
{
    const bool isPointer = key.starts_with('/');
    if (isPointer) key.remove_prefix(1);
    const char mark = isPointer ? '/' : '.';
    const auto first = key.find(mark), last = key.rfind(mark);
    if (first == std::string_view::npos) return {{}, {}, key, isPointer};
    if (first == last) return {key.substr(0, first), {}, key.substr(last + 1), isPointer};
    return {key.substr(0, first), key.substr(first + 1, last - first - 1), key.substr(last + 1), isPointer};
}

constexpr std::size_t notWhole = ~std::size_t {0};

std::size_t wholeNumber(std::string_view text)
{
    std::size_t number = notWhole;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc {} && end == text.data() + text.size() ? number : notWhole;
}

/// Rows by place (pointers), "*", "#id" or name.
template <class T>
std::vector<std::size_t> rowsOf(const Table<T>& table, const Address& address)
{
    std::vector<std::size_t> rows;
    const auto number = address.isPointer ? wholeNumber(address.row) : address.row.starts_with('#') ? wholeNumber(address.row.substr(1)) : notWhole;
    for (std::size_t i = 0; i < table.size(); ++i) {
        bool isMeant = address.row == "*";
        if (address.isPointer) isMeant = number == i;
        else if (number != notWhole) isMeant = number == table[i].id.number;
        if constexpr (requires { table[i].name; }) isMeant = isMeant || (!address.isPointer && table[i].name == address.row);
        if (isMeant) rows.push_back(i);
    }
    return rows;
}

template <class T>
std::optional<Variable> describedField(const T& row, std::string_view field, const Catalog& catalog)
{
    VariableReader reader(field, catalog);
    describe(reader, row);
    return reader.found();
}

template <class Section>
Variable ofSection(Variable v, const char* section)
{
    const std::string field = v.key;
    v.key = std::string(section) + "." + field;
    v.apply = [field, words = v.words](Variant& variant, double value) -> Status {
        VariableWriter writer(field, value, words);
        describe(writer, sectionOf<Section>(variant.plan));
        return Done {};
    };
    return v;
}

/// A region brings its price and carbon, as it does in an edit.
Variable withRegionalPrice(Variable v, const Catalog& catalog)
{
    v.apply = [&catalog, write = std::move(v.apply)](Variant& variant, double value) -> Status {
        if (const Status s = write(variant, value); !s) return s;
        EnergyContract& contract = variant.plan.energy;
        if (const RegionalPrice* record = catalog.find(contract.region)) contract.price = record->price.value, contract.carbon = record->carbon.value;
        return Done {};
    };
    return v;
}

/// Rows that another variable took out of the plan are passed over.
template <class T>
Variable ofRows(Variable v, const Table<T>& table, const std::vector<std::size_t>& rows, const char* name, const Address& address, const Catalog& catalog)
{
    std::vector<typename Table<T>::Key> ids;
    for (const std::size_t row : rows) {
        ids.push_back(table[row].id);
        const auto same = describedField(table[row], address.field, catalog);
        if (!same || same->present != v.present) v.present.reset();
    }
    const std::string field = v.key;
    const std::string row = address.isPointer ? "#" + std::to_string(ids.front().number) : std::string(address.row);
    v.key = std::string(name) + "." + row + "." + field;
    v.apply = [field, ids, words = v.words](Variant& variant, double value) -> Status {
        VariableWriter writer(field, value, words);
        for (const auto id : ids)
            if (const T* found = tableOf<T>(variant.plan).find(id)) {
                T changed = *found;
                describe(writer, changed);
                tableOf<T>(variant.plan).put(std::move(changed));
            }
        return Done {};
    };
    return v;
}

/// A field alone may stand for one of a section when only one section has it.
std::optional<Result<Variable>> inSections(const Plan& plan, const Catalog& catalog, const Address& address)
{
    std::optional<Result<Variable>> found;
    std::string keys;
    int fits = 0;
    forEachSection(plan, [&](const char* key, const auto& section) {
        using Section = std::decay_t<decltype(section)>;
        if (std::is_same_v<Section, PlanInfo> || (!address.part.empty() && address.part != key)) return; // Of the document nothing can be varied.
        auto field = describedField(section, address.field, catalog);
        if (!field) return;
        const bool isRegion = std::is_same_v<Section, EnergyContract> && field->key == "region";
        Variable variable = ofSection<Section>(*std::move(field), key);
        found = Result<Variable>(isRegion ? withRegionalPrice(std::move(variable), catalog) : std::move(variable));
        keys += (fits++ > 0 ? " or " : "") + (*found)->key;
    });
    if (fits > 1) return Result<Variable>(Error {.code = ErrorCode::UnknownChoice, .seen = std::string(address.field), .expected = keys});
    return found;
}

std::optional<Result<Variable>> inTables(const Plan& plan, const Catalog& catalog, const Address& address)
{
    std::optional<Result<Variable>> found;
    forEachTable(plan, [&](const char* key, const auto& table) {
        if (address.part != key) return;
        const auto rows = rowsOf(table, address);
        if (rows.empty()) {
            found = Result<Variable>(Error {.code = ErrorCode::UnknownId, .place = key, .seen = std::string(address.row), .expected = "the name of a row, #id or *"});
            return;
        }
        auto field = describedField(table[rows.front()], address.field, catalog);
        if (field) found = Result<Variable>(ofRows(*std::move(field), table, rows, key, address, catalog));
    });
    return found;
}

} // namespace

std::optional<Result<Variable>> fieldVariable(const Plan& plan, const Catalog& catalog, std::string_view key)
{
    const Address address = addressOf(key);
    return address.row.empty() ? inSections(plan, catalog, address) : inTables(plan, catalog, address);
}

void VariableReader::choose(std::string_view key, std::vector<std::string> words, std::size_t present)
{
    note(key, "", 0, static_cast<double>(words.size()) - 1, present < words.size() ? std::optional<double>(static_cast<double>(present)) : std::nullopt);
    m_found->words = std::move(words);
}

void VariableReader::note(std::string_view key, const char* unit, double low, double high, std::optional<double> present)
{
    const bool isExact = key == m_name;
    if (m_found && m_found->key == m_name) return;
    m_fits = isExact ? 1 : m_fits + 1;
    m_found = Variable {.key = std::string(key), .unit = unit, .lowest = low, .highest = high, .words = {}, .present = present};
}

namespace {

template <class Entry>
std::vector<std::string> idsOf(const std::vector<Entry>& entries)
{
    std::vector<std::string> ids;
    for (const Entry& entry : entries) ids.push_back(entry.id.text);
    return ids;
}

} // namespace

std::vector<std::string> VariableReader::alternatives(const EquipmentTypeId& id) const
{
    const EquipmentType* type = m_catalog.find(id);
    std::vector<std::string> words;
    for (const EquipmentType& other : m_catalog.equipment)
        if (!type || other.kind == type->kind) words.push_back(other.id.text);
    return words;
}

std::vector<std::string> VariableReader::alternatives(const ModelId&) const { return idsOf(m_catalog.models); }
std::vector<std::string> VariableReader::alternatives(const EnergySourceTypeId&) const { return idsOf(m_catalog.energySources); }
std::vector<std::string> VariableReader::alternatives(const ClimateId&) const { return idsOf(m_catalog.climates); }
std::vector<std::string> VariableReader::alternatives(const RegionId&) const { return idsOf(m_catalog.regions); }

} // namespace gw
