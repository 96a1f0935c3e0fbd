// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/subject_text.h"

#include "core/catalog/kinds.h"
#include "core/model/choices.h"
#include "views/text/messages.h"

#include <QCoreApplication>

namespace gw {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("SubjectText", text, nullptr, n); }
QString text(const std::string& words) { return QString::fromStdString(words); }

template <class E>
QString wordOf(E value)
{
    const std::string_view word = choicesOf<E>[static_cast<std::size_t>(value)];
    return choiceTitle(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
}

QString spaceName(const Plan& plan, SpaceId id)
{
    const Space* space = plan.spaces.find(id);
    return space ? text(space->name) : QString();
}

/// One overload for each kind of subject.
struct KindText {
    const Plan& plan;
    const Catalog& catalog;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(Section section) const { return section == Section::Info ? tr("The document") : tr("Assumptions"); }
    QString operator()(SpaceId id) const { return wordOf(plan.spaces.find(id)->kind); }
    QString operator()(GroupId id) const
    {
        const Group& group = *plan.groups.find(id);
        return tr("%1 in %2").arg(wordOf(group.kind), spaceName(plan, group.space));
    }
    QString operator()(EquipmentId id) const
    {
        const EquipmentType* type = catalog.find(plan.equipment.find(id)->type);
        return type ? tr("%1 · %2").arg(text(type->name), kindTitle(type->kind)) : tr("Unknown type");
    }
    QString operator()(LoopId id) const { return tr("%1 loop").arg(wordOf(plan.loops.find(id)->kind)); }
    QString operator()(SourceId) const { return tr("Energy source"); }
    QString operator()(TierId id) const
    {
        const ModelType* model = catalog.find(plan.tiers.find(id)->model);
        return model ? tr("Service tier · %1").arg(text(model->name)) : tr("Service tier");
    }
    QString operator()(ApplicationId) const { return tr("Application"); }
    QString operator()(FeedId id) const { return tr("Feed, side %1").arg(plan.feeds.find(id)->side == Side::A ? tr("A") : tr("B")); }
    QString operator()(ObstacleId id) const { return wordOf(plan.obstacles.find(id)->kind); }
    QString operator()(AisleId id) const { return tr("%1 aisle").arg(wordOf(plan.aisles.find(id)->kind)); }
    QString operator()(UnderlayId) const { return tr("Underlay"); }
    QString operator()(MeasurementId) const { return tr("Kept distance"); }
};

struct IconName {
    const Plan& plan;
    const Catalog& catalog;

    QString operator()(std::monostate) const { return "plan"; }
    QString operator()(Section section) const
    {
        constexpr const char* names[] {"plan", "site", "power", "workload", "finance", "schedule"};
        return names[static_cast<int>(section)];
    }
    QString operator()(SpaceId id) const
    {
        switch (plan.spaces.find(id)->kind) {
        case SpaceKind::DataHall: return "hall";
        case SpaceKind::Yard: return "yard";
        case SpaceKind::ElectricalRoom:
        case SpaceKind::MechanicalRoom: break;
        }
        return "room";
    }
    QString operator()(GroupId id) const { return plan.groups.find(id)->kind == GroupKind::Pod ? "pod" : "row"; }
    QString operator()(EquipmentId id) const
    {
        const EquipmentType* type = catalog.find(plan.equipment.find(id)->type);
        return type ? kindIcon(type->kind) : QString("help");
    }
    QString operator()(LoopId) const { return "loop"; }
    QString operator()(SourceId) const { return "energy"; }
    QString operator()(TierId) const { return "tier"; }
    QString operator()(ApplicationId) const { return "application"; }
    QString operator()(FeedId) const { return "power"; }
    QString operator()(ObstacleId) const { return "room"; }
    QString operator()(AisleId) const { return "row"; }
    QString operator()(UnderlayId) const { return "plan"; }
    QString operator()(MeasurementId) const { return "site"; }
};

QString feedTitle(const Plan& plan, const Feed& feed)
{
    const Equipment *from = plan.equipment.find(feed.from), *to = plan.equipment.find(feed.to);
    return from && to ? tr("%1 to %2").arg(text(from->name), text(to->name)) : QString();
}

} // namespace

QString subjectTitle(const Plan& plan, const Subject& subject)
{
    if (const auto* section = std::get_if<Section>(&subject); section && *section != Section::Info) return sectionTitle(*section);
    QString title;
    withSubject(plan, subject, [&](const char*, const auto& row) {
        if constexpr (requires { row.name; }) title = text(row.name);
        else if constexpr (std::same_as<std::remove_cvref_t<decltype(row)>, Feed>) title = feedTitle(plan, row);
    });
    return title.isEmpty() ? tr("Unnamed") : title;
}

namespace {

/// What several of a kind are called, with %n for how many.
struct PluralText {
    const Plan& plan;

    const char* operator()(const auto&) const { return QT_TRANSLATE_NOOP("SubjectText", "%n objects"); }
    const char* operator()(EquipmentId) const { return QT_TRANSLATE_NOOP("SubjectText", "%n pieces"); }
    const char* operator()(SpaceId id) const
    {
        const Space* space = plan.spaces.find(id);
        return space && space->kind == SpaceKind::Yard ? QT_TRANSLATE_NOOP("SubjectText", "%n yards") : QT_TRANSLATE_NOOP("SubjectText", "%n rooms");
    }
    const char* operator()(ObstacleId id) const
    {
        const Obstacle* obstacle = plan.obstacles.find(id);
        switch (obstacle ? obstacle->kind : ObstacleKind::Wall) {
        case ObstacleKind::Wall: break;
        case ObstacleKind::Door: return QT_TRANSLATE_NOOP("SubjectText", "%n doors");
        case ObstacleKind::Column: return QT_TRANSLATE_NOOP("SubjectText", "%n columns");
        case ObstacleKind::NoGoZone: return QT_TRANSLATE_NOOP("SubjectText", "%n no-go zones");
        }
        return QT_TRANSLATE_NOOP("SubjectText", "%n walls");
    }
    const char* operator()(AisleId) const { return QT_TRANSLATE_NOOP("SubjectText", "%n aisles"); }
    const char* operator()(UnderlayId) const { return QT_TRANSLATE_NOOP("SubjectText", "%n underlays"); }
    const char* operator()(MeasurementId) const { return QT_TRANSLATE_NOOP("SubjectText", "%n kept distances"); }
};

} // namespace

QString subjectsTitle(const Plan& plan, const std::vector<Subject>& subjects)
{
    const int count = static_cast<int>(subjects.size());
    const Subject& first = subjects.front();
    const std::string_view plural = std::visit(PluralText {plan}, first);
    if (std::ranges::all_of(subjects, [&](const Subject& subject) { return std::visit(PluralText {plan}, subject) == plural; })) return tr(plural.data(), count);
    const bool isOneTable = std::ranges::all_of(subjects, [&](const Subject& subject) { return subject.index() == first.index(); });
    if (isOneTable && std::holds_alternative<SpaceId>(first)) return tr("%n rooms and yards", count);
    return isOneTable && std::holds_alternative<ObstacleId>(first) ? tr("%n obstacles", count) : tr("%n objects", count);
}

QString subjectKind(const Plan& plan, const Catalog& catalog, const Subject& subject)
{
    return exists(plan, subject) ? std::visit(KindText {plan, catalog}, subject) : QString();
}

QString subjectIcon(const Plan& plan, const Catalog& catalog, const Subject& subject)
{
    return exists(plan, subject) ? std::visit(IconName {plan, catalog}, subject) : QString("help");
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Info: return tr("Plan");
    case Section::Site: return tr("Site");
    case Section::Energy: return tr("Energy contract");
    case Section::Workload: return tr("Workload");
    case Section::Finance: return tr("Finance");
    case Section::Schedule: return tr("Schedule");
    }
    return {};
}

QString kindTitle(EquipmentKind kind)
{
    switch (kind) {
    case EquipmentKind::AcceleratorRack: return tr("Accelerator rack");
    case EquipmentKind::CpuRack: return tr("CPU rack");
    case EquipmentKind::StorageRack: return tr("Storage rack");
    case EquipmentKind::NetworkRack: return tr("Network rack");
    case EquipmentKind::GridConnection: return tr("Grid connection");
    case EquipmentKind::Transformer: return tr("Transformer");
    case EquipmentKind::Switchgear: return tr("Switchgear");
    case EquipmentKind::Ups: return tr("UPS");
    case EquipmentKind::Busway: return tr("Busway");
    case EquipmentKind::Pdu: return tr("Power distribution unit");
    case EquipmentKind::Rectifier: return tr("Rectifier");
    case EquipmentKind::Generator: return tr("Generator");
    case EquipmentKind::Battery: return tr("Battery");
    case EquipmentKind::Cdu: return tr("Coolant distribution unit");
    case EquipmentKind::Crah: return tr("Air handler");
    case EquipmentKind::FanWall: return tr("Fan wall");
    case EquipmentKind::DryCooler: return tr("Dry cooler");
    case EquipmentKind::Chiller: return tr("Chiller");
    case EquipmentKind::CoolingTower: return tr("Cooling tower");
    case EquipmentKind::Pump: return tr("Pump");
    case EquipmentKind::InRowCooler: return tr("In-row cooler");
    case EquipmentKind::RearDoor: return tr("Rear-door heat exchanger");
    }
    return {};
}

QString entryKindTitle(const std::string& kind)
{
    if (const auto known = equipmentKind(kind)) return kindTitle(*known);
    if (kind == "measurement") return tr("Measured throughput");
    if (kind == "market") return tr("Market factor");
    return choiceTitle(QString::fromStdString(kind));
}

QString kindIcon(EquipmentKind kind)
{
    switch (kind) {
    case EquipmentKind::AcceleratorRack:
    case EquipmentKind::CpuRack:
    case EquipmentKind::StorageRack: return "rack";
    case EquipmentKind::NetworkRack: return "network";
    case EquipmentKind::Generator: return "generator";
    case EquipmentKind::Battery:
    case EquipmentKind::Ups: return "battery";
    case EquipmentKind::GridConnection:
    case EquipmentKind::Transformer:
    case EquipmentKind::Switchgear:
    case EquipmentKind::Busway:
    case EquipmentKind::Pdu:
    case EquipmentKind::Rectifier: return "power";
    case EquipmentKind::Crah:
    case EquipmentKind::InRowCooler:
    case EquipmentKind::RearDoor:
    case EquipmentKind::FanWall: return "fan";
    case EquipmentKind::Cdu:
    case EquipmentKind::DryCooler:
    case EquipmentKind::Chiller:
    case EquipmentKind::CoolingTower:
    case EquipmentKind::Pump: break;
    }
    return "cooling";
}

} // namespace gw
