// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/formula_trial.h"

#include "core/formulas/examples.h"
#include "views/panels/formula_words.h"
#include "views/panels/plan_inputs.h"
#include "views/panels/trial_field.h"
#include "views/session/latest_run.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gw {

FormulaTrial::FormulaTrial(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session), m_runner(new LatestRun(this)) { build(); }

void FormulaTrial::build()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_reset = new QPushButton(tr("Reset to the example"), this);
    m_take = new QPushButton(tr("Take this plan's values"), this);
    m_copy = new QPushButton(tr("Copy as command"), this);
    m_copy->setToolTip(tr("Copies the command line that gives the same answer."));
    auto* buttons = new QGridLayout;
    buttons->setSpacing(spacing::tight);
    buttons->addWidget(m_reset, 0, 0);
    buttons->addWidget(m_copy, 0, 1);
    buttons->addWidget(m_take, 1, 0, 1, 2);
    buttons->setColumnStretch(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::small, spacing::small);
    column->setSpacing(spacing::small);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    connect(m_reset, &QPushButton::clicked, this, &FormulaTrial::resetToExample);
    connect(m_take, &QPushButton::clicked, this, &FormulaTrial::takePlanValues);
    connect(m_copy, &QPushButton::clicked, this, &FormulaTrial::copyCommand);
}

void FormulaTrial::setFormula(const contract::Entry* entry)
{
    m_runner->cancel();
    m_entry = entry;
    m_fields.clear();
    m_outputs.clear();
    m_inputs = new QWidget;
    m_inputs->setObjectName("panel");
    auto* column = new QVBoxLayout(m_inputs);
    column->setContentsMargins(0, 0, spacing::small, 0);
    column->setSpacing(spacing::small);
    column->addWidget(makeLabel(tr("Try it"), "section", m_inputs));
    if (entry)
        for (const contract::FieldText& input : entry->inputs()) {
            m_fields.push_back(new TrialField(input, m_inputs));
            column->addWidget(m_fields.back());
            connect(m_fields.back(), &TrialField::changed, this, &FormulaTrial::run);
        }
    column->addWidget(makeLabel(tr("Answer"), "section", m_inputs));
    column->addWidget(m_told = makeLabel({}, "reason", m_inputs));
    m_results = new QGridLayout;
    m_results->setColumnStretch(1, 1);
    m_results->setColumnMinimumWidth(0, 130);
    m_results->setHorizontalSpacing(spacing::medium);
    column->addLayout(m_results);
    column->addWidget(m_raised = makeLabel({}, "bad", m_inputs));
    column->addStretch(1);
    m_scroll->setWidget(m_inputs);
    m_scroll->setVisible(entry != nullptr);
    for (QPushButton* button : {m_reset, m_take, m_copy}) button->setVisible(entry != nullptr);
    m_take->setVisible(entry && hasPlanInputs(entry->text.name));
    if (entry) resetToExample();
}

void FormulaTrial::resetToExample()
{
    const auto example = parseJson(contract::exampleInputs(m_entry->text.name), 8);
    for (TrialField* field : m_fields) field->show(example && example->contains(field->input().key) ? (*example)[field->input().key] : Json());
    run();
}

void FormulaTrial::takePlanValues()
{
    const auto values = planInputs(m_entry->text.name, m_session);
    if (!values) {
        m_told->setText(message(values.error()));
        m_told->show();
        return;
    }
    for (TrialField* field : m_fields) {
        const auto found = values->find(field->input().key);
        if (found != values->end()) field->show(found->second);
        else if (!field->input().isRequired) field->show(Json());
    }
    run();
}

TrialField* FormulaTrial::field(const QString& key) const
{
    for (TrialField* field : m_fields)
        if (field->input().key == key.toStdString()) return field;
    return nullptr;
}

QString FormulaTrial::output(const QString& key) const
{
    const auto found = m_outputs.find(key);
    return found == m_outputs.end() ? QString() : found->second->text();
}

bool FormulaTrial::isBusy() const { return m_runner->isRunning(); }

/// Nothing when a field cannot be read; that field says why.
std::optional<Json> FormulaTrial::readAll()
{
    Json inputs = Json::object();
    bool isReadable = true;
    for (TrialField* field : m_fields) {
        const auto value = field->read();
        field->refuse(value ? QString() : message(value.error()));
        isReadable = isReadable && value;
        if (value && *value) inputs[field->input().key] = **value;
    }
    return isReadable ? std::optional(inputs) : std::nullopt;
}

void FormulaTrial::run()
{
    const auto inputs = readAll();
    if (!inputs) {
        m_runner->cancel();
        return clearAnswer();
    }
    m_runner->start([this, run = m_entry->run, inputs = *inputs](const Progress&) -> LatestRun::Deliver {
        return [this, answer = std::make_shared<contract::Answer<contract::Run>>(run(inputs))] { showAnswer(*answer); };
    });
}

void FormulaTrial::showAnswer(const contract::Answer<contract::Run>& answer)
{
    clearAnswer();
    if (answer) showOutputs(answer.value());
    else refuse(answer.refusal());
    emit answered();
}

void FormulaTrial::clearAnswer()
{
    while (QLayoutItem* item = m_results->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_outputs.clear();
    m_flags.clear();
    m_told->hide();
    m_raised->hide();
}

void FormulaTrial::showOutputs(const contract::Run& run)
{
    int row = 0;
    for (const contract::FieldText& output : m_entry->outputs()) {
        const auto value = run.outputs.find(output.key);
        if (value == run.outputs.end()) continue;
        auto* name = makeLabel(inputTitleOf(output), "muted", m_inputs);
        auto* shown = makeLabel(answerText(*value), "", m_inputs);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        shown->setAccessibleName(inputTitleOf(output));
        name->setToolTip(QString::fromStdString(output.meaning));
        shown->setToolTip(QString::fromStdString(value->dump()));
        m_results->addWidget(name, row, 0, Qt::AlignTop);
        m_results->addWidget(shown, row, 1);
        m_results->addWidget(makeLabel(QString::fromStdString(output.unit), "muted", m_inputs), row++, 2, Qt::AlignTop);
        m_outputs[QString::fromStdString(output.key)] = shown;
    }
    QStringList sentences;
    for (const std::string_view name : run.flags.names()) {
        m_flags << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        for (const contract::FlagText& flag : m_entry->text.flags)
            if (flag.name == name) sentences << tr("%1: %2.").arg(m_flags.back(), QString::fromUtf8(flag.meaning.data(), static_cast<qsizetype>(flag.meaning.size())));
    }
    m_raised->setText(sentences.isEmpty() ? QString() : tr("Read with care. %1").arg(sentences.join(' ')));
    m_raised->setVisible(!sentences.isEmpty());
}

/// At its input where it has one, else below.
void FormulaTrial::refuse(const contract::Refusal& refusal)
{
    const QString place = QString::fromStdString(refusal.place).section('[', 0, 0).section('.', 0, 0);
    if (TrialField* at = field(place)) return at->refuse(message(refusal));
    m_told->setText(message(refusal));
    m_told->show();
}

void FormulaTrial::copyCommand() const
{
    Json inputs = Json::object();
    for (const TrialField* field : m_fields)
        if (const auto value = field->read(); value && *value) inputs[field->input().key] = **value;
    const QString name = QString::fromUtf8(m_entry->text.name.data(), static_cast<qsizetype>(m_entry->text.name.size()));
    QGuiApplication::clipboard()->setText(QStringLiteral("gigawright-cli formula run %1 --json '%2'").arg(name, QString::fromStdString(inputs.dump()).replace('\'', QStringLiteral("'\\''"))));
}

} // namespace gw
