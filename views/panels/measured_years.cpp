// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/measured_years.h"

#include "core/editing/hourly_edits.h"
#include "core/storage/hourly_numbers.h"
#include "views/session/plan_session.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace gw {
namespace {

QString titleOf(SeriesKind kind)
{
    if (kind == SeriesKind::EnergyPrice) return MeasuredYears::tr("Hourly prices");
    return kind == SeriesKind::Carbon ? MeasuredYears::tr("Hourly carbon") : MeasuredYears::tr("Measured weather");
}

/// What it stands in the place of.
QString meaningOf(SeriesKind kind)
{
    if (kind == SeriesKind::EnergyPrice) return MeasuredYears::tr("Each hour's energy is paid at its own price; the contract's price waits until this is removed.");
    if (kind == SeriesKind::Carbon) return MeasuredYears::tr("Each hour's energy emits by its own intensity; the contract's waits until this is removed.");
    return MeasuredYears::tr("Cooling runs through these hours; the climate's synthetic year waits until this is removed.");
}

} // namespace

MeasuredYears::MeasuredYears(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, spacing::small, 0, 0);
    m_column->setSpacing(spacing::tight);
    refresh();
}

std::vector<const HourlySeries*> MeasuredYears::shown() const
{
    const auto* section = std::get_if<Section>(&m_session.subject());
    std::vector<const HourlySeries*> years;
    if (!section || m_session.selection().size() > 1) return years;
    const auto add = [&](SeriesKind kind) {
        if (const HourlySeries* series = findSeries(m_session.plan(), kind)) years.push_back(series);
    };
    if (*section == Section::Site) add(SeriesKind::DryBulb);
    if (*section == Section::Energy) add(SeriesKind::EnergyPrice), add(SeriesKind::Carbon);
    return years;
}

void MeasuredYears::refresh()
{
    std::string now;
    for (const HourlySeries* series : shown()) now += series->name + series->origin + static_cast<char>(series->kind) + '\n';
    setVisible(!now.empty());
    if (now == m_known) return;
    m_known = now;
    for (QWidget* line : m_lines) line->hide(), line->deleteLater();
    m_lines.clear();
    m_removals.clear();
    for (const HourlySeries* series : shown()) addYear(*series);
}

void MeasuredYears::addYear(const HourlySeries& series)
{
    auto* line = new QWidget(this);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, spacing::small);
    column->setSpacing(spacing::tight);
    auto* head = new QHBoxLayout;
    auto* remove = new QToolButton(line);
    remove->setText(tr("Remove"));
    remove->setAccessibleName(tr("Remove: %1").arg(titleOf(series.kind)));
    remove->setToolTip(meaningOf(series.kind));
    connect(remove, &QToolButton::clicked, this, [this, kind = series.kind] { m_session.perform(removeSeries(m_session.plan(), kind)); });
    head->addWidget(makeLabel(titleOf(series.kind), "section", line), 1);
    head->addWidget(remove);
    column->addLayout(head);
    const QString meaning = countedHours(m_session.plan(), series.kind).empty() ? tr("It cannot be read and does not count; Findings says where.") : meaningOf(series.kind);
    for (const auto& [words, role] : {std::pair {QString::fromStdString(series.name), "value"}, std::pair {QString::fromStdString(series.origin), "muted"}, std::pair {meaning, "muted"}}) {
        QLabel* label = makeLabel(words, role, line);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    m_column->addWidget(line);
    m_lines.push_back(line);
    m_removals.emplace_back(series.kind, remove);
}

QToolButton* MeasuredYears::removal(SeriesKind kind) const
{
    for (const auto& [each, button] : m_removals)
        if (each == kind) return button;
    return nullptr;
}

} // namespace gw
