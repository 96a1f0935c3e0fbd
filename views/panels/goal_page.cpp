// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/goal_page.h"

#include "views/panels/asked.h"
#include "views/panels/run_progress.h"
#include "views/panels/sweep_choices.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/text/search_text.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>
#include <cmath>

namespace gw {

namespace {

constexpr int questionWidth = 400;
constexpr const char* usualFigure = "npv_usd";

QString capitalised(QString text)
{
    text[0] = text[0].toUpper();
    return text;
}

QString rangeText(const VariedInput& input)
{
    const Variable& v = input.variable;
    return QString::fromStdString(v.show(input.low) + ":" + v.show(input.high));
}

/// What the answer leaves open: where the plan stands, and whether there are other values.
QString detailsText(const Sought& sought)
{
    const GoalAnswer& answer = sought.answer;
    const Variable& v = sought.request.input.variable;
    QStringList lines;
    if (answer.present.figure && std::isfinite(answer.present.input))
        lines << GoalPage::tr("The plan has %1 and comes to %2.")
                     .arg(QString::fromStdString(v.show(answer.present.input)), figureText(*sought.request.metric, *answer.present.figure));
    if (answer.crossings > 1)
        lines << GoalPage::tr("The target is passed %1 times from %2 to %3; this is the value nearest to the plan.")
                     .arg(answer.crossings).arg(QString::fromStdString(v.show(sought.request.input.low)), QString::fromStdString(v.show(sought.request.input.high)));
    lines << GoalPage::tr("%1 plans were solved.").arg(answer.solves);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

GoalPage::GoalPage(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_runner(new GoalRunner(session.sharedCatalog(), this)), m_input(new ChoiceBox(this)), m_figure(new ChoiceBox(this)),
      m_range(new QLineEdit(this)), m_target(new QLineEdit("0", this)), m_run(new QPushButton(tr("Seek"), this)), m_apply(new QPushButton(tr("Apply to the plan"), this)), m_ask(new QPushButton(tr("How is it made?"), this)),
      m_reason(makeLabel({}, "reason", this)), m_answer(makeLabel({}, "value", this)), m_details(makeLabel({}, "muted", this))
{
    for (const Metric& metric : metrics()) m_figure->addItem(capitalised(title(metric)), QString::fromUtf8(metric.key));
    m_figure->setCurrentIndex(m_figure->findData(QString::fromUtf8(usualFigure)));
    build();
    connect(m_input, &QComboBox::currentIndexChanged, this, &GoalPage::proposeRange);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &GoalPage::proposeTarget);
    for (QLineEdit* line : {m_range, m_target}) {
        connect(line, &QLineEdit::textChanged, this, &GoalPage::checkQuestion);
        connect(line, &QLineEdit::returnPressed, m_run, &QPushButton::click);
    }
    connect(m_run, &QPushButton::clicked, this, &GoalPage::run);
    connect(m_apply, &QPushButton::clicked, this, &GoalPage::apply);
    connect(m_ask, &QPushButton::clicked, this, &GoalPage::explain);
    connect(m_runner, &GoalRunner::sought, this, &GoalPage::accept);
    connect(m_runner, &GoalRunner::failed, this, &GoalPage::failed);
    connect(&session, &PlanSession::planReplaced, this, &GoalPage::forget);
    connect(&session, &PlanSession::catalogChanged, this, [this] {
        m_runner->setCatalog(m_session.sharedCatalog());
        forget();
    });
    connect(&session, &PlanSession::planChanged, this, &GoalPage::follow);
    forget();
}

void GoalPage::put(QGridLayout& grid, int line, const QString& name, QWidget* editor)
{
    QLabel* label = makeLabel(name, "muted", this);
    label->setWordWrap(false);
    label->setBuddy(editor);
    editor->setAccessibleName(name);
    grid.addWidget(label, line, 0);
    grid.addWidget(editor, line, 1);
}

void GoalPage::build()
{
    auto* question = new QWidget(this);
    question->setFixedWidth(questionWidth);
    auto* grid = new QGridLayout(question);
    grid->setContentsMargins(0, spacing::small, 0, 0);
    grid->setVerticalSpacing(spacing::tight);
    put(*grid, 0, tr("Bring"), m_figure);
    put(*grid, 1, tr("to"), m_target);
    put(*grid, 2, tr("by changing"), m_input);
    put(*grid, 3, tr("between"), m_range);
    m_target->setToolTip(tr("A value of the figure, with its unit where it has one: 0, 20 %, 50 MW."));
    m_range->setToolTip(tr("Lowest:highest value of the input that may be tried."));
    m_run->setDefault(true);
    grid->addWidget(m_run, 4, 1);
    grid->addWidget(m_reason, 5, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(6, 1);
    auto* idle = new QWidget(this);
    auto* answer = new QVBoxLayout(idle);
    answer->setContentsMargins(0, 0, 0, 0);
    answer->setSpacing(spacing::small);
    for (QWidget* part : {static_cast<QWidget*>(m_answer), static_cast<QWidget*>(m_details)}) answer->addWidget(part);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_ask);
    buttons->addStretch(1);
    answer->addLayout(buttons);
    m_ask->setObjectName("askGoal");
    m_ask->setToolTip(tr("Explains the figure at the value that was found; the open plan stays as it is."));
    for (QLabel* label : {m_answer, m_details}) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, spacing::small, spacing::small, 0);
    right->addWidget(new RunProgress(*m_runner, idle, this));
    right->addWidget(idle);
    right->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::large);
    row->addWidget(question);
    row->addLayout(right, 1);
}

std::string GoalPage::input() const
{
    return (m_input->currentData().toString() + "=" + m_range->text().trimmed()).toStdString();
}

std::string GoalPage::target() const
{
    return (m_figure->currentData().toString() + "=" + m_target->text().trimmed()).toStdString();
}

void GoalPage::run()
{
    if (m_run->isEnabled()) m_runner->request({m_session.snapshot(), input(), target()});
}

void GoalPage::accept(const std::shared_ptr<Sought>& sought)
{
    m_sought = sought;
    m_answer->setText(message(sought->answer, sought->request));
    m_details->setText(detailsText(*sought));
    refreshApply();
}

void GoalPage::forget()
{
    m_runner->cancel();
    m_sought.reset();
    m_answer->clear();
    m_details->setText(tr("Which value of an input brings a figure to a target? The plan is solved in full at each value that is tried."));
    follow();
}

/// Offers are made anew only for those who see them.
void GoalPage::follow()
{
    m_isOffered = isVisible();
    if (m_isOffered) offerInputs();
    refreshApply();
}

void GoalPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_isOffered) follow();
}

/// Numbers only; what was chosen stays while the plan has it.
void GoalPage::offerInputs()
{
    const QVariant before = m_input->currentData();
    {
        const QSignalBlocker quiet(m_input);
        m_input->clear();
        for (const SweepChoice& choice : sweepChoices(m_session.plan(), m_session.catalog())) {
            const auto variable = findVariable(m_session.plan(), m_session.catalog(), choice.key);
            if (variable && !variable->isChoice()) m_input->addItem(choice.title, QString::fromStdString(choice.key));
        }
        m_input->setCurrentIndex(std::max(0, before.isValid() ? m_input->findData(before) : m_input->findData("token_price")));
    }
    if (m_input->currentData() == before) checkQuestion();
    else proposeRange();
}

void GoalPage::proposeRange()
{
    const auto input = readGoalInput(m_session.plan(), m_session.catalog(), m_input->currentData().toString().toStdString());
    m_range->setText(input ? rangeText(*input) : QString());
    m_range->setCursorPosition(0);
    checkQuestion();
}

/// The figure as it is: a start from which to write another.
void GoalPage::proposeTarget()
{
    const auto metric = findMetric(m_figure->currentData().toString().toStdString());
    const auto figure = metric ? (*metric)->of(m_session.outcome().headline).value : std::nullopt;
    const bool isMoney = metric && std::string_view((*metric)->unit) == "$";
    m_target->setText(isMoney || !figure ? QStringLiteral("0") : figureText(**metric, *figure).remove(QLatin1Char('$')));
    checkQuestion();
}

void GoalPage::checkQuestion()
{
    const auto request = goalOf(m_session.plan(), m_session.catalog(), input(), target());
    m_reason->setText(request ? QString() : message(request.error()));
    m_run->setEnabled(request.isOk());
}

void GoalPage::refreshApply()
{
    const bool isFound = m_sought && (m_sought->answer.end == GoalEnd::Reached || m_sought->answer.end == GoalEnd::Jumps);
    const bool isPresent = m_sought && *m_sought->plan == m_session.plan();
    m_apply->setVisible(isFound);
    m_ask->setVisible(m_sought && m_sought->answer.found.figure.has_value());
    m_apply->setEnabled(isPresent);
    m_apply->setText(m_sought && m_sought->request.input.variable.isFactor ? tr("Open as a scenario") : tr("Apply to the plan"));
    m_apply->setToolTip(isPresent ? QString() : tr("The plan has changed since. Press Seek."));
}

/// The plan at the value that was found, or nearest to the target.
void GoalPage::explain()
{
    const double value = m_sought->answer.found.input;
    auto variant = variantOf(*m_sought->plan, {}, {m_sought->request.input}, std::array {value});
    if (!variant) return emit failed(variant.error());
    const Variable& variable = m_sought->request.input.variable;
    const QString name = tr("the plan with %1 at %2").arg(gw::inputTitle(variable.key), QString::fromStdString(variable.show(value)));
    Asked asked(m_sought->request.metric->key);
    asked.other = std::make_shared<OtherPlan>(OtherPlan {name, std::make_shared<const Plan>(std::move(variant->plan)), variant->factors});
    emit explainWanted(asked);
}

void GoalPage::apply()
{
    const QString name = tr("%1 for %2 %3").arg(capitalised(gw::inputTitle(m_sought->request.input.variable.key)), title(*m_sought->request.metric),
        figureText(*m_sought->request.metric, m_sought->request.target));
    const auto edit = adopt(*m_sought, name.toStdString());
    if (!edit) return emit failed(edit.error());
    const auto before = m_session.plan().scenarios.size();
    m_session.perform(*edit);
    const auto& scenarios = m_session.plan().scenarios;
    if (scenarios.size() > before) emit scenarioOpened(scenarios[scenarios.size() - 1].id);
}

} // namespace gw
