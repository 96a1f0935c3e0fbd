// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_reader.h"

#include "core/editing/field_writer.h"
#include "views/session/subject.h"
#include "views/text/messages.h"

#include <QCoreApplication>

namespace gw {

namespace {

QString translated(const char* sentence) { return QCoreApplication::translate("FieldReader", sentence); }

QString nameOf(const auto& row)
{
    if constexpr (requires { row.name; }) return QString::fromStdString(row.name);
    else return QString::number(row.id.number);
}

} // namespace

QString valueText(double value) { return QString::fromStdString(FieldWriter::valueText(value)); }

bool isShare(double low, double high) { return FieldWriter::isShare(low, high); }

QString rangeText(double low, double high, const QString& symbol)
{
    const QString unit = symbol.isEmpty() ? QString() : " " + symbol;
    if (low <= smallest && low > 0) return translated("Above 0%1, at most %2%1").arg(unit, QString::number(high, 'g', 6));
    return translated("%1 to %2%3").arg(QString::number(low, 'g', 6), QString::number(high, 'g', 6), unit);
}

bool isCounter(std::string_view key) { return FieldWriter::isCounter(key) || key == "original"; }

FieldReader::FieldReader(const Plan& plan, const Catalog& catalog, bool withOptions) : m_plan(plan), m_catalog(catalog), m_withOptions(withOptions) {}

FieldState& FieldReader::add(const char* key, FieldKind kind)
{
    return fields.emplace_back(FieldState {.key = key, .title = fieldTitle(key), .kind = kind});
}

void FieldReader::text(const char* key, const std::string& value)
{
    const std::string_view name = key;
    if (name == "content") return;   // A picture is no text to type.
    const bool isLong = name == "notes";
    add(key, isLong ? FieldKind::Paragraph : FieldKind::Line).text = QString::fromStdString(value);
}

void FieldReader::flag(const char* key, bool value) { add(key, FieldKind::Flag).text = value ? "true" : "false"; }

void FieldReader::number(const char* key, double value, double low, double high)
{
    FieldState& field = add(key, FieldKind::Line);
    const bool share = isShare(low, high);
    field.text = share ? valueText(value * 100) + " %" : valueText(value);
    field.tip = share ? rangeText(low <= smallest && low > 0 ? low : low * 100, high * 100, "%") : rangeText(low, high, {});
}

void FieldReader::whole(const char* key, std::uint32_t value, double low, double high)
{
    if (isCounter(key)) return;
    FieldState& field = add(key, FieldKind::Line);
    field.text = QString::number(value);
    field.tip = rangeText(low, high, {});
}

void FieldReader::temperature(const char* key, Temperature value, double low, double high)
{
    // Rounded to the microkelvin: the scale's offset leaves dust in the last digits.
    addQuantity(key, std::round(value.inCelsius() * 1e6) / 1e6, "C", low, high);
}

void FieldReader::addQuantity(const char* key, std::optional<double> value, const char* symbol, double low, double high)
{
    FieldState& field = add(key, FieldKind::Line);
    if (value) field.text = valueText(*value) + " " + symbol;
    else field.hint = translated("As its type");
    field.tip = rangeText(low, high, symbol);
}

void FieldReader::addChoice(const char* key, std::string_view value, std::vector<std::string_view> words)
{
    FieldState& field = add(key, FieldKind::Choice);
    field.text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    if (!m_withOptions) return;
    for (const std::string_view word : words) {
        const QString text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        field.options.push_back({text, choiceTitle(text)});
    }
}

template <class T>
void FieldReader::addEntries(const char* key, const std::string& value, const std::vector<T>& entries)
{
    FieldState& field = add(key, FieldKind::Choice);
    field.text = QString::fromStdString(value);
    if (!m_withOptions) return;
    for (const T& entry : entries) field.options.push_back({QString::fromStdString(entry.id.text), QString::fromStdString(entry.name)});
}

void FieldReader::entry(const char* key, const EquipmentTypeId& value)
{
    if (!m_withOptions) return addEntries(key, value.text, std::vector<EquipmentType> {});
    const EquipmentType* now = m_catalog.find(value);
    std::vector<EquipmentType> sameKind;
    for (const EquipmentType& type : m_catalog.equipment)
        if (!now || type.kind == now->kind) sameKind.push_back(type);
    addEntries(key, value.text, sameKind);
}

void FieldReader::entry(const char* key, const ModelId& value) { addEntries(key, value.text, m_catalog.models); }

void FieldReader::entry(const char* key, const EnergySourceTypeId& value) { addEntries(key, value.text, m_catalog.energySources); }

void FieldReader::entry(const char* key, const ClimateId& value) { addEntries(key, value.text, m_catalog.climates); }

void FieldReader::entry(const char* key, const RegionId& value) { addEntries(key, value.text, m_catalog.regions); }

template <class Tag>
void FieldReader::reference(const char* key, Id<Tag> value, Reference need)
{
    if (isCounter(key)) return;
    FieldState& field = add(key, FieldKind::Choice);
    field.text = QString::number(value.number);
    if (!m_withOptions) return;
    if (need == Reference::Optional) field.options.push_back({"0", translated("None")});
    withTable<Id<Tag>>(m_plan, [&](const char*, const auto& table) {
        for (const auto& row : table) field.options.push_back({QString::number(row.id.number), nameOf(row)});
    });
}

template void FieldReader::reference(const char*, SpaceId, Reference);
template void FieldReader::reference(const char*, GroupId, Reference);
template void FieldReader::reference(const char*, EquipmentId, Reference);
template void FieldReader::reference(const char*, LoopId, Reference);
template void FieldReader::reference(const char*, TierId, Reference);
template void FieldReader::reference(const char*, ScenarioId, Reference);

} // namespace gw
