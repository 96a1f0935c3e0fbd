// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/trial_field.h"

#include "core/units/expression.h"
#include "views/panels/formula_words.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyle>

namespace gw {
namespace {

constexpr int titleWidth = 130, unitWidth = 62;

bool isListOfNumbers(const std::string& type) { return type == "list of numbers" || type == "list of integers" || type == "number or list of numbers"; }

bool isNumber(const std::string& type) { return type == "number" || type == "integer"; }

QString plainText(const Json& value)
{
    if (value.is_null()) return {};
    if (value.is_string()) return QString::fromStdString(value.get<std::string>());
    return QString::fromStdString(value.dump());
}

/// Numbers with signs between them that are no decimal comma.
QString listText(const Json& list)
{
    QStringList parts;
    for (const Json& each : list) parts << plainText(each);
    return parts.join(QStringLiteral("; "));
}

} // namespace

TrialField::TrialField(contract::FieldText input, QWidget* parent) : QWidget(parent), m_input(std::move(input))
{
    buildEditor();
    const QString name = inputTitleOf(m_input);
    m_editor->setAccessibleName(m_input.unit.empty() ? name : tr("%1 in %2").arg(name, QString::fromStdString(m_input.unit)));
    m_editor->setObjectName(QString::fromStdString(m_input.key));
    const QString range = rangeOf(m_input), meaning = QString::fromStdString(m_input.meaning);
    m_editor->setToolTip(range.isEmpty() ? meaning : tr("%1\nRange: %2").arg(meaning, range));
    arrange();
}

void TrialField::buildEditor()
{
    if (const QStringList words = wordsOf(m_input); !words.isEmpty() || m_input.type == "boolean") {
        auto* box = new ChoiceBox(this);
        if (!m_input.isRequired) box->addItem(tr("Default"), QString());
        for (const QString& word : words) box->addItem(word, word);
        if (words.isEmpty()) box->addItem(tr("yes"), "true"), box->addItem(tr("no"), "false");
        connect(box, &QComboBox::currentIndexChanged, this, &TrialField::changed);
        m_editor = box;
        return;
    }
    if (!isNumber(m_input.type) && !isListOfNumbers(m_input.type) && m_input.type != "text") {
        auto* lines = new QPlainTextEdit(this);
        lines->setTabChangesFocus(true);
        lines->setFixedHeight(88);
        connect(lines, &QPlainTextEdit::textChanged, this, &TrialField::changed);
        m_editor = lines;
        return;
    }
    auto* line = new QLineEdit(this);
    line->setPlaceholderText(m_input.isRequired ? tr("needed") : m_input.fallback.is_null() ? tr("not given") : tr("%1 by default").arg(answerText(m_input.fallback)));
    line->setToolTip(line->placeholderText());
    connect(line, &QLineEdit::textChanged, this, &TrialField::changed);
    m_editor = line;
}

void TrialField::arrange()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::small);
    grid->setVerticalSpacing(2);
    auto* name = makeLabel(inputTitleOf(m_input), "muted", this);
    name->setFixedWidth(titleWidth);
    name->setBuddy(m_editor);
    name->setToolTip(m_editor->toolTip());
    auto* unit = makeLabel(QString::fromStdString(m_input.unit), "muted", this);
    unit->setFixedWidth(unitWidth);
    m_reason = makeLabel({}, "reason", this);
    m_reason->hide();
    grid->addWidget(name, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_editor, 0, 1);
    grid->addWidget(unit, 0, 2, Qt::AlignVCenter);
    grid->addWidget(m_reason, 1, 1, 1, 2);
    grid->setColumnStretch(1, 1);
}

QString TrialField::typed() const
{
    if (const auto* line = qobject_cast<QLineEdit*>(m_editor)) return line->text().trimmed();
    if (const auto* lines = qobject_cast<QPlainTextEdit*>(m_editor)) return lines->toPlainText().trimmed();
    return qobject_cast<QComboBox*>(m_editor)->currentData().toString();
}

Result<Json> TrialField::element(const QString& text) const
{
    const std::string typed = text.trimmed().toStdString();
    if (m_input.unit == "degC") {
        const auto value = evaluateTemperature(typed);
        if (!value) return value.error();
        // The scale's offset leaves dust in the last digits.
        return Json(std::round(value->inCelsius() * 1e9) / 1e9);
    }
    const bool isKnown = findUnit(m_input.unit).has_value();
    const QString unit = QString::fromStdString(m_input.unit);
    const std::string bare = !isKnown && !unit.isEmpty() && text.trimmed().endsWith(unit) ? text.trimmed().chopped(unit.size()).toStdString() : typed;
    const auto value = evaluateIn(bare, isKnown ? m_input.unit : std::string("1"));
    if (!value) return value.error();
    const bool isWhole = m_input.type.find("integer") != std::string::npos && std::abs(*value) < 9e15 && *value == std::floor(*value);
    return isWhole ? Json(static_cast<std::int64_t>(*value)) : Json(*value);
}

Result<std::optional<Json>> TrialField::read() const
{
    using Read = std::optional<Json>;
    const QString text = typed();
    if (text.isEmpty()) return Read {};
    if (m_input.type == "boolean") return Read {text == "true"};
    if (m_input.type == "text") return Read {text.toStdString()};
    if (isNumber(m_input.type) || (m_input.type == "number or list of numbers" && !text.contains(';'))) {
        const auto value = element(text);
        if (!value) return value.error();
        return Read {*value};
    }
    if (!isListOfNumbers(m_input.type)) {
        const auto json = parseJson(text.toStdString(), 8);
        if (!json) return json.error();
        return Read {*json};
    }
    Json list = Json::array();
    for (const QString& part : text.split(text.contains(';') ? ';' : ',', Qt::SkipEmptyParts)) {
        const auto value = element(part);
        if (!value) return value.error();
        list.push_back(*value);
    }
    return Read {list};
}

void TrialField::show(const Json& value)
{
    const QSignalBlocker quiet(m_editor);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        line->setText(value.is_array() ? listText(value) : plainText(value));
        line->setCursorPosition(0);
    } else if (auto* lines = qobject_cast<QPlainTextEdit*>(m_editor)) {
        lines->setPlainText(value.is_null() ? QString() : QString::fromStdString(value.dump()).replace(QStringLiteral("},{"), QStringLiteral("},\n{")));
    } else if (auto* box = qobject_cast<QComboBox*>(m_editor)) {
        box->setCurrentIndex(std::max(0, box->findData(plainText(value))));
    }
}

QString TrialField::reason() const { return m_isRefused ? m_reason->text() : QString(); }

void TrialField::refuse(const QString& reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_editor->setAccessibleDescription(reason);
    if (std::exchange(m_isRefused, !reason.isEmpty()) == m_isRefused) return;
    m_editor->setProperty("invalid", m_isRefused);
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

} // namespace gw
