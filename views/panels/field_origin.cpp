// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_origin.h"

#include "views/panels/field_reader.h"
#include "views/panels/figure_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("FieldOrigin", text); }

constexpr const char* advancedKeys[] {"is_detached", "raised_floor_m", "opacity", "ends", "pipe_diameter_m", "software_share_of_rack_price", "refresh_cost_ratio",
    "refresh_throughput_ratio", "residual_share", "price_escalation", "interruptible_share", "interruption_h_per_year", "checkpoint_s", "restart_min"};
/// What a pod has no line of its own for.
constexpr const char* rowKeys[] {"ends"};
/// What belongs to one object alone: there is nothing to fall back to.
constexpr const char* ownKeys[] {"name", "author", "notes", "kind", "x_m", "y_m", "space", "group", "parent", "from", "to", "side", "loop", "equipment", "type", "model", "climate"};

bool isAmong(const auto& keys, const QString& key)
{
    return std::any_of(std::begin(keys), std::end(keys), [&](const char* k) { return key == QLatin1String(k); });
}

/// A new row of the same kind as text; for equipment nothing, since its defaults are its type's.
std::vector<FieldState> freshFields(const Plan& plan, const Catalog& catalog, const Subject& subject)
{
    std::vector<FieldState> fields;
    withSubject(plan, subject, [&](const char*, const auto& row) {
        using Row = std::remove_cvref_t<decltype(row)>;
        if constexpr (!std::same_as<Row, Equipment>) {
            FieldReader reader(plan, catalog, false);
            describe(reader, static_cast<const Row&>(Row {}));
            fields = std::move(reader.fields);
        }
    });
    return fields;
}

void addDefaults(std::vector<FieldState>& fields, const std::vector<FieldState>& fresh)
{
    for (FieldState& field : fields) {
        const auto at = std::find_if(fresh.begin(), fresh.end(), [&](const FieldState& f) { return f.key == field.key; });
        if (at == fresh.end() || isAmong(ownKeys, field.key)) continue;
        const bool isDefault = at->text == field.text;
        field.origin = isDefault ? tr("Default") : tr("Entered");
        field.isAdvanced = isDefault && isAmong(advancedKeys, field.key);
        if (isDefault) continue;
        field.resetTo = at->text;
        field.resetTip = at->text.isEmpty() ? tr("Back to what is proposed") : tr("Back to the default, %1").arg(at->text);
    }
}

/// The figure of the type that an empty override stands for; null where the type has none.
struct TypeFigure {
    QString text, source;
};

QString sourceText(const Catalog& catalog, const Origin& origin)
{
    const Source* source = catalog.findSource(origin.source);
    return QString::fromStdString(source ? source->title : origin.source) + (origin.date.empty() ? QString() : ", " + QString::fromStdString(origin.date));
}

template <class Q> TypeFigure figure(const Catalog& catalog, const Figure<Q>& of) { return {figureText(of.value), sourceText(catalog, of.origin)}; }

TypeFigure figureOfType(const Catalog& catalog, const EquipmentType& type, const QString& key)
{
    if (key == QLatin1String("price_usd")) return figure(catalog, type.price);
    if (key != QLatin1String("maximum_power_kw")) return {};
    if (type.rack) return figure(catalog, type.rack->maximumPower);
    return type.power ? figure(catalog, type.power->rating) : TypeFigure {};
}

/// A value that may override its type's.
void addOverride(FieldState& field, const TypeFigure& ofType)
{
    const bool isCap = field.key == QLatin1String("power_cap_kw");
    if (!field.text.isEmpty()) {
        field.origin = isCap ? tr("Entered") : tr("Override");
        field.resetTo = QString();
        field.resetTip = isCap ? tr("Back to no cap") : ofType.text.isEmpty() ? tr("Back to the type's value") : tr("Back to the type's %1").arg(ofType.text);
    } else {
        field.hint = isCap ? tr("No cap") : ofType.text.isEmpty() ? tr("As its type") : ofType.text;
        field.origin = isCap ? tr("Default") : tr("Catalogue");
    }
    field.originTip = ofType.source.isEmpty() ? QString() : tr("%1 of the type: %2").arg(ofType.text, ofType.source);
}

void addPieceOrigins(std::vector<FieldState>& fields, const Plan& plan, const Catalog& catalog, const Equipment& piece)
{
    const EquipmentType* type = catalog.find(piece.type);
    const Group* row = plan.groups.find(piece.group);
    const bool isFollowing = !piece.isDetached && !piece.isLocked;
    const bool inArray = isFollowing && row && row->count > 0 && piece.slot > 0, isCopy = isFollowing && !piece.original.isNone();
    for (FieldState& field : fields) {
        const QString& key = field.key;
        if (key == QLatin1String("maximum_power_kw") || key == QLatin1String("power_cap_kw") || key == QLatin1String("price_usd"))
            addOverride(field, type ? figureOfType(catalog, *type, key) : TypeFigure {});
        const bool isPlace = key == QLatin1String("x_m") || key == QLatin1String("y_m") || key == QLatin1String("facing") || key == QLatin1String("space");
        if (isPlace && inArray) field.origin = tr("From its row");
        else if (isPlace && isCopy) field.origin = tr("From its original");
        if (isPlace && inArray) field.originTip = tr("Moved alone, the piece leaves its row; moving the row moves it");
        field.isAdvanced = key == QLatin1String("is_detached") && !piece.isDetached && !inArray && !isCopy;
    }
}

} // namespace

void addOrigins(std::vector<FieldState>& fields, const Plan& plan, const Catalog& catalog, const Subject& subject)
{
    if (const auto* id = std::get_if<GroupId>(&subject))
        if (const Group* group = plan.groups.find(*id); group && group->kind == GroupKind::Pod)
            std::erase_if(fields, [](const FieldState& field) { return isAmong(rowKeys, field.key); });
    if (const auto* id = std::get_if<EquipmentId>(&subject)) {
        if (const Equipment* piece = plan.equipment.find(*id)) addPieceOrigins(fields, plan, catalog, *piece);
    } else addDefaults(fields, freshFields(plan, catalog, subject));
}

} // namespace gw
