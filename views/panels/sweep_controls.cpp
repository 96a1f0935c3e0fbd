// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/sweep_controls.h"

#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace gw {

namespace {

/// What a planner compares first: what it takes and what it brings.
constexpr std::array<const char*, 2> usualFigures {"capex_usd", "npv_usd"};

QString capitalised(const char* name)
{
    QString text = QString::fromUtf8(name);
    text[0] = text[0].toUpper();
    return text;
}

} // namespace

SweepControls::SweepControls(QWidget* parent) : QWidget(parent), m_count(makeLabel({}, "small", this)), m_run(new QPushButton(tr("Search"), this))
{
    for (Input& input : m_inputs) input = {new ChoiceBox(this), new QLineEdit(this)};
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i] = new ChoiceBox(this);
        for (const Metric& metric : metrics()) m_figures[i]->addItem(capitalised(metric.name), QString::fromUtf8(metric.key));
        m_figures[i]->setCurrentIndex(m_figures[i]->findData(QString::fromUtf8(usualFigures[i])));
    }
    m_run->setDefault(true);
    build();
    for (Input& input : m_inputs) {
        connect(input.key, &QComboBox::currentIndexChanged, this, [this, &input] { proposeValues(input); });
        connect(input.values, &QLineEdit::textChanged, this, &SweepControls::changed);
        connect(input.values, &QLineEdit::returnPressed, m_run, &QPushButton::click);
    }
    for (ChoiceBox* figure : m_figures) connect(figure, &QComboBox::currentIndexChanged, this, &SweepControls::changed);
    connect(m_run, &QPushButton::clicked, this, &SweepControls::runRequested);
}

void SweepControls::build()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, spacing::small, 0, 0);
    grid->setHorizontalSpacing(spacing::small);
    grid->setVerticalSpacing(spacing::tight);
    const std::array<QString, 2> inputNames {tr("Vary"), tr("and")}, valueNames {tr("Values of the first input"), tr("Values of the second input")},
        figureNames {tr("Compare"), tr("with")};
    const auto put = [&](int line, int column, const QString& name, QWidget* editor) {
        QLabel* label = makeLabel(name, "muted", this);
        label->setWordWrap(false);
        label->setBuddy(editor);
        editor->setAccessibleName(name);
        grid->addWidget(label, line, column);
        grid->addWidget(editor, line, column + 1);
    };
    for (int i = 0; i < 2; ++i) {
        const auto at = static_cast<std::size_t>(i);
        put(i, 0, inputNames[at], m_inputs[at].key);
        m_inputs[at].values->setAccessibleName(valueNames[at]);
        m_inputs[at].values->setToolTip(tr("A list, such as 4,6,8, or lowest:highest:steps, such as 20 degC:45 degC:6."));
        grid->addWidget(m_inputs[at].values, i, 2, 1, 2);
        put(2, 2 * i, figureNames[at], m_figures[at]);
    }
    grid->addWidget(m_run, 3, 1);
    grid->addWidget(m_count, 3, 2, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(4, 1);
}

void SweepControls::setPlan(const Plan& plan, const Catalog& catalog)
{
    m_choices = sweepChoices(plan, catalog);
    offer(m_inputs[0], false);
    offer(m_inputs[1], true);
    emit changed();
}

void SweepControls::offer(Input& input, bool mayBeNothing)
{
    const QVariant before = input.key->currentData();
    const QSignalBlocker quiet(input.key);
    input.key->clear();
    if (mayBeNothing) input.key->addItem(tr("nothing else"), QString());
    for (const SweepChoice& choice : m_choices) input.key->addItem(choice.title, QString::fromStdString(choice.key));
    const int at = before.isValid() ? input.key->findData(before) : -1;
    input.key->setCurrentIndex(std::max(0, at));
    if (at < 0) proposeValues(input);
}

void SweepControls::proposeValues(Input& input)
{
    const std::string key = input.key->currentData().toString().toStdString();
    const auto choice = std::find_if(m_choices.begin(), m_choices.end(), [&](const SweepChoice& c) { return c.key == key; });
    input.values->setEnabled(choice != m_choices.end());
    input.values->setText(choice == m_choices.end() ? QString() : choice->values);
    input.values->setCursorPosition(0);
}

std::vector<std::string> SweepControls::varied() const
{
    std::vector<std::string> texts;
    for (const Input& input : m_inputs)
        if (const QString key = input.key->currentData().toString(); !key.isEmpty()) texts.push_back((key + "=" + input.values->text().trimmed()).toStdString());
    return texts;
}

std::vector<Objective> SweepControls::objectives() const
{
    std::vector<Objective> objectives;
    for (const ChoiceBox* figure : m_figures)
        if (const auto metric = findMetric(figure->currentData().toString().toStdString())) objectives.push_back({*metric, (*metric)->aim});
    return objectives;
}

void SweepControls::setCount(std::uint64_t candidates)
{
    setRole(*m_count, "small");
    m_count->setText(candidates == 1 ? tr("1 candidate") : tr("%1 candidates").arg(locale().toString(candidates)));
    m_run->setEnabled(true);
}

void SweepControls::refuse(const QString& reason)
{
    setRole(*m_count, "reason");
    m_count->setText(reason);
    m_run->setEnabled(false);
}

} // namespace gw
