// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/explain/derivation.h"
#include "core/formulas/registry.h"
#include "core/storage/plan_file.h"

#include <QTest>

#include <cmath>

/// What tests of trees share: shipped plans, and whether each node follows from its children.
namespace gw {

inline const std::filesystem::path resources = GW_SOURCE_RESOURCES;

inline const Catalog& shipped()
{
    static const Catalog catalog = readCatalog(resources / "catalog").value();
    return catalog;
}

inline Plan sample(const QString& name) { return readPlan(resources / "samples" / (name.toStdString() + ".gwp.json")).value(); }
inline Outcome solve(const Plan& plan) { return makeCpuSolver()->solve(compile(plan, shipped()).value()).value(); }

inline bool areClose(double a, double b, double tolerance = 1e-9) { return a == b || std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b)); }

inline QByteArray textOf(const Derivation& d, const DerivationNode& node, double other)
{
    return QString("%1, %2 (%3): %4 against %5, %6").arg(d.metric.c_str(), node.title.c_str(), node.of.c_str()).arg(node.value, 0, 'g', 17).arg(other, 0, 'g', 17).arg(node.formula.c_str()).toUtf8();
}

/// The first node that does not follow from its children; empty where all do.
inline QByteArray wrongIn(const Derivation& d)
{
    for (const DerivationNode& node : d.nodes) {
        if (node.isLeaf() == (node.provenance.index() == 0)) return "no origin: " + textOf(d, node, 0);
        if (const double again = d.evaluated(node); !areClose(again, node.value)) return textOf(d, node, again);
        if (!node.formulaName.empty() && !contract::findFormula(node.formulaName)) return "no formula: " + textOf(d, node, 0);
    }
    return {};
}

inline void everySample()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"superpod", "edge-16-racks", "retrofit-20mw", "hall-100mw", "factory-1gw"}) QTest::newRow(name) << name;
}

} // namespace gw
