// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

/// The pages of the report, one function each; `buildReport` puts them in order.
namespace gw {

ReportPage coverPage(const ReportInput& input);
ReportPage summaryPage(const ReportInput& input);
ReportPage layersPage(const ReportInput& input);
ReportPage cashAndPowerPage(const ReportInput& input);
/// Only where the input has futures.
ReportPage riskPage(const ReportInput& input);
ReportPage equipmentPage(const ReportInput& input);
ReportPage assumptionsPage(const ReportInput& input);
ReportPage catalogPage(const ReportInput& input);
ReportPage findingsPage(const ReportInput& input);
/// Only where the plan can be computed.
std::optional<ReportPage> returnPage(const ReportInput& input);
ReportPage sourcesPage(const ReportInput& input);

/// Power gear under every single failure; lengths of cables and busways; mains of the loops. None where nothing is computed.
std::vector<TextTable> routeTables(const ReportInput& input);

/// What of the scene stands in one space; for a close look at it.
Scene sceneOf(const Scene& scene, const Plan& plan, SpaceId space);
/// The only data hall of a small plan, which is a better picture than its whole site; none for larger plans.
SpaceId onlyHall(const Plan& plan);

/// A table of text columns; columns whose header begins with '#' are numbers, set right-aligned, and lose the sign.
TextTable tableOfText(std::string_view title, std::vector<std::string> header);

/// The catalogue entries a plan uses, each once, in the order of the catalogue.
struct UsedEntries {
    std::vector<const EquipmentType*> equipment;
    std::vector<const AcceleratorType*> accelerators;
    std::vector<const ModelType*> models;
    std::vector<const EnergySourceType*> energySources;
    const Climate* climate = nullptr;
};
UsedEntries usedEntries(const Plan& plan, const Catalog& catalog);

/// Tables of the figures of those entries: figure, value, range, source, date, confidence. With the costs that belong to no piece.
std::vector<TextTable> catalogTables(const UsedEntries& used, const Catalog& catalog);
/// The keys of their sources, sorted.
std::vector<std::string> usedSources(const UsedEntries& used, const Catalog& catalog);

} // namespace gw
