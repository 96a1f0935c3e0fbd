// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outline.h"
#include "core/storage/field_checker.h"
#include "core/storage/plan_file.h"

namespace gw {
namespace {

template <class Tag> struct RowOf;
template <> struct RowOf<SpaceId> { using type = Space; static constexpr auto table = "spaces"; };
template <> struct RowOf<GroupId> { using type = Group; static constexpr auto table = "groups"; };
template <> struct RowOf<EquipmentId> { using type = Equipment; static constexpr auto table = "equipment"; };
template <> struct RowOf<LoopId> { using type = Loop; static constexpr auto table = "loops"; };
template <> struct RowOf<TierId> { using type = ServiceTier; static constexpr auto table = "tiers"; };
template <> struct RowOf<ScenarioId> { using type = Scenario; static constexpr auto table = "scenarios"; };

/// A visitor of `describe` that finds the first reference to a row that does not exist.
class ReferenceChecker {
public:
    explicit ReferenceChecker(const Plan& plan) : m_plan(plan) {}
    const std::optional<FieldFault>& fault() const { return m_fault; }

    template <class Tag>
    void reference(std::string_view key, Id<Tag> id, Reference need)
    {
        if (m_fault || (id.isNone() && need == Reference::Optional)) return;
        using Row = RowOf<Id<Tag>>;
        if (tableOf<typename Row::type>(m_plan).contains(id)) return;
        m_fault = FieldFault {std::string(key), std::to_string(id.number), std::string("the id of a row of ") + Row::table};
    }
    void text(std::string_view, const std::string&) {}
    void flag(std::string_view, bool) {}
    template <class E> void choice(std::string_view, E) {}
    template <class Tag> void entry(std::string_view, const CatalogId<Tag>&) {}
    void number(std::string_view, double, double, double) {}
    void whole(std::string_view, std::uint32_t, double, double) {}
    template <class Q, class D> void quantity(std::string_view, const Q&, Unit<D>, double, double) {}
    void temperature(std::string_view, Temperature, double, double) {}

private:
    const Plan& m_plan;
    std::optional<FieldFault> m_fault;
};

template <class T>
std::optional<Error> faultIn(const Plan& plan, const Table<T>& table, std::string_view name)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        ReferenceChecker checker(plan);
        describe(checker, table[i]);
        if (!checker.fault()) continue;
        const auto& [key, seen, expected] = *checker.fault();
        return Error {ErrorCode::UnknownId, {}, "/" + std::string(name) + "/" + std::to_string(i) + "/" + key, seen, expected};
    }
    return std::nullopt;
}

/// An id above the highest one given out would be given out again.
template <class T>
std::optional<Error> faultInIds(const Plan& plan, const Table<T>& table, std::string_view name)
{
    if (table.isEmpty() || table[table.size() - 1].id.number <= plan.info.lastId) return std::nullopt;
    return Error {ErrorCode::OutOfRange, {}, "/" + std::string(name) + "/" + std::to_string(table.size() - 1) + "/id",
        std::to_string(table[table.size() - 1].id.number), "at most last_id of info, " + std::to_string(plan.info.lastId)};
}

/// Outlines refer to the rectangle of their space.
std::optional<Error> faultInOutlines(const Table<Space>& spaces)
{
    for (std::size_t i = 0; i < spaces.size(); ++i)
        if (const Status status = checkOutline(spaces[i]); !status) {
            Error error = status.error();
            error.place = "/spaces/" + std::to_string(i) + "/outline, " + error.place;
            return error;
        }
    return std::nullopt;
}

} // namespace

Status checkReferences(const Plan& plan)
{
    std::optional<Error> error;
    forEachTable(plan, [&](const char* name, const auto& table) {
        if (!error) error = faultIn(plan, table, name);
        if (!error) error = faultInIds(plan, table, name);
    });
    if (!error) error = faultInOutlines(plan.spaces);
    if (error) return *error;
    return Done {};
}

} // namespace gw
