// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/headline_strip.h"

#include "core/report/report.h"
#include "views/session/plan_session.h"
#include "views/widgets/click_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace gw {

namespace {

/// In the order of `headlineFigures`.
constexpr const char* metrics[] {"it_power_kw", "facility_power_kw", "pue", "tokens_per_s", "usd_per_million_tokens", "capex_usd", "irr", "payback_years"};

QString text(const std::string& words) { return QString::fromStdString(words); }

} // namespace

HeadlineStrip::HeadlineStrip(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName("strip");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Headline figures"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::large, spacing::small, spacing::large, spacing::small);
    row->setSpacing(spacing::medium);
    for (std::size_t i = 0; i < headlineFigures({}).size() && i < std::size(metrics); ++i) {
        row->addWidget(m_tiles.emplace_back(makeTile()).box, 1);
        connect(m_tiles.back().box, &ClickBox::activated, this, [this, i] { emit explainWanted(metrics[i]); });
    }
    connect(&session, &PlanSession::planReplaced, this, &HeadlineStrip::refresh);
    connect(&session, &PlanSession::outcomeChanged, this, &HeadlineStrip::refresh);
    refresh();
}

HeadlineStrip::Tile HeadlineStrip::makeTile()
{
    auto* box = new ClickBox(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::tight);
    grid->setVerticalSpacing(0);
    Tile tile {box, makeLabel({}, "small", box), makeLabel({}, "figure", box), makeLabel({}, "muted", box), new ElidedLabel("small", box)};
    for (QLabel* label : {tile.name, tile.value, tile.unit}) label->setWordWrap(false);
    grid->addWidget(tile.name, 0, 0, 1, 3);
    grid->addWidget(tile.value, 1, 0, Qt::AlignBottom);
    grid->addWidget(tile.unit, 1, 1, Qt::AlignBottom);
    grid->addWidget(tile.change, 2, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    tile.unit->setContentsMargins(0, 0, 0, 4);
    return tile;
}

void HeadlineStrip::refresh()
{
    const auto figures = headlineFigures(m_session.outcome().headline);
    const auto meanings = headlineMeanings();
    const auto changes = m_session.hasPrevious() ? headlineChanges(m_session.previousOutcome().headline, m_session.outcome().headline)
                                                 : std::vector<HeadlineChange>(figures.size());
    const bool isKnown = m_session.hasOutcome();
    for (std::size_t i = 0; i < figures.size() && i < m_tiles.size(); ++i) {
        const Tile& tile = m_tiles[i];
        const KeyFigure& figure = figures[i];
        tile.name->setText(text(figure.name));
        tile.value->setText(isKnown ? text(figure.value) : QStringLiteral("–"));
        tile.unit->setText(isKnown ? text(figure.unit) : QString());
        const QString reason = text(figure.reason);
        const QString meaning = reason.isEmpty() ? meanings[i] : tr("%1. %2").arg(meanings[i], reason);
        tile.box->setToolTip(tr("%1\nHow is this made? Click, or press Return.").arg(meaning));
        tile.box->setAccessibleName(tr("%1: %2 %3").arg(text(figure.name), isKnown ? text(figure.value) : tr("not known yet"), isKnown ? text(figure.unit) : QString()).trimmed());
        tile.box->setAccessibleDescription(tr("How is this made? Click, or press Return."));
        tile.value->setAccessibleName(text(figure.name));
        if (isKnown && !reason.isEmpty()) {
            setRole(*tile.change, "small");
            tile.change->setText(reason);
        } else {
            showChange(tile, changes[i]);
        }
    }
}

void HeadlineStrip::showChange(const Tile& tile, const HeadlineChange& change)
{
    using Judgement = HeadlineChange::Judgement;
    setRole(*tile.change, change.judgement == Judgement::Good ? "good" : change.judgement == Judgement::Bad ? "bad" : "small");
    // A space keeps the line's height, so that nothing jumps when a change appears.
    tile.change->setText(change.text.isEmpty() ? QStringLiteral(" ") : change.text);
    tile.change->setToolTip(change.text.isEmpty() ? QString() : tr("Since the last edit"));
}

} // namespace gw
