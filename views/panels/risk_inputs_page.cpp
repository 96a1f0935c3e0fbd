// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/risk_inputs_page.h"

#include "core/units/exact_number.h"
#include "core/units/parse.h"
#include "views/panels/risk_tables.h"
#include "views/text/messages.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace gw {

namespace {

/// What the user may choose; the places in the box.
enum Kind { AsCatalogued, ByPert, ByTriangle, ByUniform };

constexpr int numberWidth = 96;

Distribution distributionOf(int kind, double low, double mode, double high)
{
    if (kind == ByUniform) return Uniform {low, high};
    if (kind == ByTriangle) return Triangular {low, mode, high};
    return Pert {low, mode, high};
}

struct Bounds {
    double low = 0, mode = 0, high = 0;
    int kind = AsCatalogued;
};

/// Of what the user said; else P10, plan and P90 are where to start from.
Bounds boundsOf(const InputTitle& input, const DistributionOverride* said)
{
    if (!said) return {input.low, input.base, input.high, AsCatalogued};
    if (const auto* uniform = std::get_if<Uniform>(&said->distribution)) return {uniform->low, input.base, uniform->high, ByUniform};
    if (const auto* triangular = std::get_if<Triangular>(&said->distribution)) return {triangular->low, triangular->mode, triangular->high, ByTriangle};
    const Pert pert = std::get<Pert>(said->distribution);
    return {pert.low, pert.mode, pert.high, ByPert};
}

bool isMarket(const std::string& key) { return key.starts_with("market."); }

bool isIn(const std::vector<std::string>& keys, const std::string& key) { return std::ranges::find(keys, key) != keys.end(); }

} // namespace

RiskInputsPage::RiskInputsPage(QWidget* parent)
    : QWidget(parent), m_table(new RiskInputs(this)), m_name(makeLabel({}, "value", this)), m_reason(makeLabel({}, "reason", this)), m_kind(new ChoiceBox(this)),
      m_low(new QLineEdit(this)), m_mode(new QLineEdit(this)), m_high(new QLineEdit(this)), m_set(new QPushButton(tr("Set"), this))
{
    for (const QString& kind : {tr("As in the catalogue"), tr("PERT"), tr("Triangular"), tr("Uniform")}) m_kind->addItem(kind);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(spacing::tight);
    page->addWidget(m_table, 1);
    page->addWidget(buildEditor());
    connect(m_table, &RiskInputs::switched, this, [this](const QString& key, bool isOn) { switchInput(key.toStdString(), isOn); });
    connect(m_table, &QTreeWidget::currentItemChanged, this, &RiskInputsPage::choose);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RiskInputsPage::offerKind);
    connect(m_set, &QPushButton::clicked, this, &RiskInputsPage::set);
    for (QLineEdit* line : {m_low, m_mode, m_high}) connect(line, &QLineEdit::returnPressed, m_set, &QPushButton::click);
    choose();
}

QWidget* RiskInputsPage::buildEditor()
{
    auto* editor = new QWidget(this);
    auto* row = new QHBoxLayout(editor);
    row->setContentsMargins(spacing::small, 0, spacing::small, spacing::tight);
    row->setSpacing(spacing::small);
    m_name->setWordWrap(false);
    row->addWidget(m_name);
    const auto put = [&](const QString& name, QWidget* field) {
        QLabel* label = makeLabel(name, "muted", editor);
        label->setWordWrap(false);
        label->setBuddy(field);
        field->setAccessibleName(name);
        row->addWidget(label);
        row->addWidget(field);
    };
    put(tr("Distribution"), m_kind);
    put(tr("Lowest"), m_low);
    put(tr("Likeliest"), m_mode);
    put(tr("Highest"), m_high);
    for (QLineEdit* line : {m_low, m_mode, m_high}) line->setFixedWidth(numberWidth);
    row->addWidget(m_set);
    row->addWidget(m_reason, 1);
    return editor;
}

void RiskInputsPage::setInputs(const std::vector<InputTitle>& inputs)
{
    std::vector<InputTitle> off;
    for (const InputTitle& input : m_inputs)
        if (isIn(m_without, input.key) && std::ranges::find(inputs, input.key, &InputTitle::key) == inputs.end()) off.push_back(input);
    m_inputs = inputs;
    m_inputs.insert(m_inputs.end(), off.begin(), off.end());
    refresh();
}

void RiskInputsPage::forget()
{
    m_inputs.clear(), m_without.clear(), m_distributions.clear(), m_chosen.clear();
    refresh();
}

void RiskInputsPage::putInto(Uncertainty& uncertainty, const std::vector<std::string>& known) const
{
    const auto isKnown = [&](const std::string& key) { return isMarket(key) || isIn(known, key); };
    std::ranges::copy_if(m_without, std::back_inserter(uncertainty.without), isKnown);
    std::ranges::copy_if(m_distributions, std::back_inserter(uncertainty.distributions), isKnown, &DistributionOverride::key);
}

void RiskInputsPage::refresh()
{
    m_table->setInputs(m_inputs, m_without);
    m_table->choose(QString::fromStdString(m_chosen));
    choose();
}

const InputTitle* RiskInputsPage::chosen() const
{
    const auto found = std::ranges::find(m_inputs, m_chosen, &InputTitle::key);
    return found == m_inputs.end() ? nullptr : &*found;
}

const DistributionOverride* RiskInputsPage::overrideOf(const std::string& key) const
{
    const auto found = std::ranges::find(m_distributions, key, &DistributionOverride::key);
    return found == m_distributions.end() ? nullptr : &*found;
}

/// The editor shows the row that is current.
void RiskInputsPage::choose()
{
    if (const QString key = m_table->chosenKey(); !key.isEmpty()) m_chosen = key.toStdString();
    const InputTitle* input = chosen();
    const bool isEditable = input && !isMarket(input->key);
    m_name->setText(input ? QString::fromStdString(input->name) : tr("Choose an input to say how it spreads; clear its box to hold it at the plan's value."));
    m_reason->setText(input && !isEditable ? tr("A market moves month by month: it is switched on or off here.") : QString());
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_low), static_cast<QWidget*>(m_mode), static_cast<QWidget*>(m_high), static_cast<QWidget*>(m_set)})
        part->setEnabled(isEditable);
    if (!isEditable) return;
    const Bounds bounds = boundsOf(*input, overrideOf(input->key));
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(bounds.kind);
    const std::string unit = input->unit.empty() ? "" : " " + input->unit;
    for (const auto& [line, value] : {std::pair {m_low, bounds.low}, {m_mode, bounds.mode}, {m_high, bounds.high}}) {
        line->setText(QString::number(value, 'g', 6) + QString::fromStdString(unit));
        line->setCursorPosition(0);
    }
    offerKind();
}

void RiskInputsPage::offerKind()
{
    const bool isOwn = m_kind->currentIndex() != AsCatalogued;
    for (QLineEdit* line : {m_low, m_high}) line->setEnabled(isOwn);
    m_mode->setEnabled(isOwn && m_kind->currentIndex() != ByUniform);
}

void RiskInputsPage::set()
{
    const InputTitle* input = chosen();
    if (!input) return;
    DistributionOverride said {.key = input->key, .distribution = {}, .unit = {}};
    if (m_kind->currentIndex() != AsCatalogued) {
        std::array<double, 3> numbers {};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto number = parseIn(std::array {m_low, m_mode, m_high}[i]->text().toStdString(), input->unit);
            if (!number) return m_reason->setText(message(number.error()));
            numbers[i] = *number;
        }
        said.distribution = distributionOf(m_kind->currentIndex(), numbers[0], numbers[1], numbers[2]);
        if (const Status fits = check(said.distribution, input->name); !fits) return m_reason->setText(message(fits.error()));
    }
    std::erase_if(m_distributions, [&](const DistributionOverride& other) { return other.key == said.key; });
    if (m_kind->currentIndex() != AsCatalogued) m_distributions.push_back(std::move(said));
    m_reason->clear();
    ++m_revision;
    emit changed();
}

void RiskInputsPage::switchInput(const std::string& key, bool isOn)
{
    std::erase(m_without, key);
    if (!isOn) m_without.push_back(key);
    ++m_revision;
    emit changed();
}

} // namespace gw
