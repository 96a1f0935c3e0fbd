// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/risk_controls.h"

#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace gw {

namespace {

void addNamed(QHBoxLayout* row, const QString& name, QWidget* editor)
{
    QLabel* label = makeLabel(name, "muted", editor->parentWidget());
    label->setWordWrap(false);
    label->setBuddy(editor);
    editor->setAccessibleName(name);
    row->addWidget(label);
    row->addWidget(editor);
}

void markInvalid(QWidget& editor, bool isInvalid)
{
    editor.setProperty("invalid", isInvalid);
    editor.style()->unpolish(&editor);
    editor.style()->polish(&editor);
}

} // namespace

RiskControls::RiskControls(QWidget* parent)
    : QWidget(parent), m_paths(new ChoiceBox(this)), m_sampling(new ChoiceBox(this)), m_scenario(new ChoiceBox(this)), m_seed(new QLineEdit("1", this)),
      m_run(new QPushButton(tr("Run"), this))
{
    for (const int paths : {10'000, 30'000, 100'000, 300'000, 1'000'000}) m_paths->addItem(locale().toString(paths), paths);
    m_paths->setCurrentIndex(m_paths->findData(static_cast<int>(defaultPaths)));
    m_sampling->addItem(tr("Independent"), static_cast<int>(Sampling::Independent));
    m_sampling->addItem(tr("Antithetic"), static_cast<int>(Sampling::Antithetic));
    m_sampling->addItem(tr("Latin hypercube"), static_cast<int>(Sampling::LatinHypercube));
    // As wide as the longest word, so that none is cut.
    for (ChoiceBox* box : {m_paths, m_sampling}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_seed->setFixedWidth(72);
    m_seed->setToolTip(tr("The same seed draws the same futures: a whole number from 0 to %1.").arg(locale().toString(std::numeric_limits<std::uint32_t>::max())));
    m_run->setDefault(true);
    m_scenario->addItem(tr("Base"), 0U);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    addNamed(row, tr("Futures"), m_paths);
    addNamed(row, tr("Seed"), m_seed);
    addNamed(row, tr("Draws"), m_sampling);
    addNamed(row, tr("Scenario"), m_scenario);
    row->addWidget(m_run);
    connect(m_run, &QPushButton::clicked, this, &RiskControls::runRequested);
    connect(m_seed, &QLineEdit::returnPressed, this, &RiskControls::runRequested);
}

std::optional<std::uint32_t> RiskControls::readSeed()
{
    bool isWhole = false;
    const qulonglong seed = m_seed->text().trimmed().toULongLong(&isWhole);
    const bool isSeed = isWhole && seed <= std::numeric_limits<std::uint32_t>::max();
    markInvalid(*m_seed, !isSeed);
    return isSeed ? std::optional(static_cast<std::uint32_t>(seed)) : std::nullopt;
}

std::optional<Uncertainty> RiskControls::uncertainty()
{
    const auto seed = readSeed();
    if (!seed) return std::nullopt;
    Uncertainty asked;
    asked.paths = m_paths->currentData().toULongLong();
    asked.sampling = static_cast<Sampling>(m_sampling->currentData().toInt());
    asked.seed = *seed;
    return asked;
}

ScenarioId RiskControls::scenario() const { return ScenarioId {m_scenario->currentData().toUInt()}; }

void RiskControls::setScenarios(const Plan& plan)
{
    if (plan.scenarios == m_offered) return;
    m_offered = plan.scenarios;
    const ScenarioId before = scenario();
    m_scenario->clear();
    m_scenario->addItem(tr("Base"), 0U);
    for (const Scenario& scenario : plan.scenarios) m_scenario->addItem(QString::fromStdString(scenario.name), scenario.id.number);
    choose(before);
}

void RiskControls::choose(ScenarioId scenario) { m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(scenario.number))); }

} // namespace gw
