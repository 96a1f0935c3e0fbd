// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/derivation.h"
#include "views/session/subject.h"

#include <QString>
#include <QStringList>

namespace gw {

struct Asked;

/// "Net cash, year 3"
QString headText(const DerivationNode& node);
/// A digit sequence with its unit, as people read it.
QString valueText(const DerivationNode& node);
/// How a node is computed, or where a leaf comes from: one line.
QString madeText(const DerivationNode& node);
/// All that a reader may want to know of a node, as rich text.
QString tipText(const DerivationNode& node);
/// What the field of a leaf belongs to; nothing where it stands for many rows at once.
Subject subjectOf(const PlanField& field);
/// Whether the value can be entered in its place.
bool isInput(const DerivationNode& node);

/// The names from the root to the part that is asked for, the nearest of several; empty where there is none.
QStringList pathTo(const Derivation& derivation, const Asked& asked);

} // namespace gw
