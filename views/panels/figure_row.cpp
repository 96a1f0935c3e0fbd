// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/figure_row.h"

#include "core/catalog/kinds.h"
#include "views/panels/field_reader.h"
#include "views/text/messages.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int titleWidth = 118, unitWidth = 40, numberWidth = 76, rangeWidth = 72, dateWidth = 84, trustWidth = 108, leastWidth = 48, leastSource = 84, removeWidth = 22;

constexpr std::array trusts {Confidence::Datasheet, Confidence::Analysis, Confidence::Press, Confidence::Estimate, Confidence::Derived};

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

void setInvalid(QWidget& editor, bool isInvalid)
{
    if (editor.property("invalid").toBool() == isInvalid) return;
    editor.setProperty("invalid", isInvalid);
    editor.style()->unpolish(&editor);
    editor.style()->polish(&editor);
}

} // namespace

QString figureTitle(const std::string& key)
{
    QStringList words;
    std::vector<bool> isNumber;
    for (const QString& part : QString::fromStdString(key).split('.')) {
        bool isCount = false;
        const int number = part.toInt(&isCount);
        words << (isCount ? QString::number(number + 1) : choiceTitle(part));
        isNumber.push_back(isCount);
    }
    const qsizetype last = words.size() - 1;
    if (last > 0 && isNumber.back()) return FigureRow::tr("%1 %2").arg(words[last - 1], words[last]);
    if (last > 1 && isNumber[static_cast<std::size_t>(last) - 1]) return FigureRow::tr("%1 %2: %3").arg(words[last - 2], words[last - 1], words[last]);
    return words[last];
}

QString confidenceTitle(std::string_view word)
{
    const auto known = confidence(word);
    switch (known.value_or(Confidence::Estimate)) {
    case Confidence::Datasheet: return FigureRow::tr("Datasheet");
    case Confidence::Analysis: return FigureRow::tr("Analysis");
    case Confidence::Press: return FigureRow::tr("Press");
    case Confidence::Derived: return FigureRow::tr("Derived");
    case Confidence::Estimate: break;
    }
    return FigureRow::tr("Estimate");
}

FigureRow::FigureRow(TypeDraft::Place place, QWidget* parent)
    : QWidget(parent), m_place(std::move(place)), m_reason(makeLabel({}, "reason", this)), m_doubts(makeLabel({}, "doubt", this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::tight);
    auto* name = makeLabel(figureTitle(m_place.key), "muted", this);
    name->setFixedWidth(titleWidth);
    name->setToolTip(QString::fromStdString(m_place.key));
    row->addWidget(name);
    using Line = TypeDraft::Line;
    if (m_place.line == Line::Figure) buildFigure(*row);
    else if (m_place.line == Line::Fact || m_place.line == Line::Origin) buildFact(*row);
    else buildText(*row);
    if (m_place.isRemovable) addRemove(*row);
    else row->addSpacing(removeWidth + spacing::tight);
    m_reason->hide();
    m_doubts->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addLayout(row);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(titleWidth + spacing::tight, 0, 0, 0);
    below->addWidget(m_reason);
    below->addWidget(m_doubts);
    column->addLayout(below);
}

QLineEdit* FigureRow::line(const char* member, const QString& name, int width)
{
    auto* editor = new QLineEdit(this);
    editor->setAccessibleName(tr("%1 of %2").arg(name, figureTitle(m_place.key)));
    if (width > 0) editor->setFixedWidth(width);
    else editor->setMinimumWidth(leastWidth);
    connect(editor, &QLineEdit::textEdited, this, [this, member, editor](const QString& typed) {
        m_typing = editor;
        emit edited(m_place, member, typed);
    });
    connect(editor, &QLineEdit::editingFinished, this, [this] {
        if (std::exchange(m_typing, nullptr)) emit settled();
    });
    m_editors.emplace_back(member, editor);
    return editor;
}

void FigureRow::buildFigure(QHBoxLayout& row)
{
    row.addWidget(line("value", tr("Value"), numberWidth));
    auto* unit = makeLabel(QString::fromStdString(m_place.unit), "muted", this);
    unit->setFixedWidth(unitWidth);
    row.addWidget(unit);
    row.addWidget(line("low", tr("Lowest"), rangeWidth));
    row.addWidget(line("high", tr("Highest"), rangeWidth));
    buildOrigin(row);
}

/// A day has no unit and no range; what several numbers share has no value either.
void FigureRow::buildFact(QHBoxLayout& row)
{
    constexpr int beforeSource = numberWidth + unitWidth + 2 * rangeWidth + 3 * spacing::tight;
    if (m_place.line == TypeDraft::Line::Fact) {
        row.addWidget(line("text", tr("Day"), numberWidth));
        row.addSpacing(beforeSource - numberWidth - spacing::tight);
    } else row.addSpacing(beforeSource);
    buildOrigin(row);
}

void FigureRow::buildOrigin(QHBoxLayout& row)
{
    auto* source = line("source", tr("Source"), 0);
    source->setMinimumWidth(leastSource);
    source->setPlaceholderText(tr("Title https://address"));
    row.addWidget(source, 3);
    row.addWidget(line("date", tr("Date"), dateWidth));
    auto* trust = new ChoiceBox(this);
    for (const Confidence each : trusts) trust->addItem(confidenceTitle(word(each)), text(word(each)));
    trust->setAccessibleName(tr("%1 of %2").arg(tr("Confidence"), figureTitle(m_place.key)));
    trust->setFixedWidth(trustWidth);
    connect(trust, &QComboBox::activated, this, [this, trust] { emit edited(m_place, "confidence", trust->currentData().toString()); });
    m_editors.emplace_back("confidence", trust);
    row.addWidget(trust);
    row.addWidget(line("note", tr("Note"), 0), 3);
}

void FigureRow::addRemove(QHBoxLayout& row)
{
    auto* button = new QToolButton(this);
    button->setText(QStringLiteral("\u2212"));
    button->setFixedWidth(removeWidth);
    button->setToolTip(tr("Take away"));
    button->setAccessibleName(tr("%1: %2").arg(figureTitle(m_place.key), tr("Take away")));
    connect(button, &QToolButton::clicked, this, &FigureRow::removeWanted);
    row.addWidget(button);
}

void FigureRow::buildText(QHBoxLayout& row)
{
    auto* editor = line("text", tr("Text"), 0);
    editor->setAccessibleName(figureTitle(m_place.key));
    row.addWidget(editor, 1);
}

void FigureRow::arrangeHeading(QHBoxLayout& row, QWidget* parent)
{
    const auto add = [&](const QString& title, int width, int stretch) {
        auto* label = makeLabel(title, "section", parent);
        if (stretch > 0) label->setMinimumWidth(width);
        else label->setFixedWidth(width);
        row.addWidget(label, stretch);
    };
    row.setSpacing(spacing::tight);
    add(tr("Figure"), titleWidth, 0);
    add(tr("Value"), numberWidth, 0);
    add({}, unitWidth, 0);
    add(tr("Lowest"), rangeWidth, 0);
    add(tr("Highest"), rangeWidth, 0);
    add(tr("Source"), leastSource, 3);
    add(tr("Date"), dateWidth, 0);
    add(tr("Confidence"), trustWidth, 0);
    add(tr("Note"), leastWidth, 3);
    row.addSpacing(removeWidth + spacing::tight);
}

QWidget* FigureRow::editor(const QString& member) const
{
    for (const auto& [name, editor] : m_editors)
        if (name == member) return editor;
    return nullptr;
}

void FigureRow::put(const char* member, const QString& text)
{
    QWidget* found = editor(member);
    if (auto* line = qobject_cast<QLineEdit*>(found)) {
        if (line == m_typing || line->text() == text) return;
        line->setText(text);
        line->setCursorPosition(0);
        line->setToolTip(text);
    } else if (auto* box = qobject_cast<QComboBox*>(found)) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(box->findData(text));
    }
}

void FigureRow::show(const TypeDraft& draft, const Catalog& catalog)
{
    const auto at = [&](const char* member) { return QString::fromStdString(draft.text(m_place.pointer + "/" + member)); };
    using Line = TypeDraft::Line;
    if (m_place.line == Line::Text || m_place.line == Line::Numbers) return put("text", QString::fromStdString(draft.text(m_place.pointer)));
    if (m_place.line == Line::Fact) put("text", at("value"));
    for (const char* member : {"value", "low", "high", "date", "confidence", "note"}) put(member, at(member));
    put("source", QString::fromStdString(draft.sourceText(m_place, catalog)));
}

void FigureRow::refuse(const QString& member, const QString& reason)
{
    m_isRefused = !reason.isEmpty();
    m_reason->setText(reason);
    m_reason->setVisible(m_isRefused);
    const QWidget* at = m_isRefused ? (editor(member) ? editor(member) : m_editors.front().second) : nullptr;
    for (const auto& [name, each] : m_editors) {
        setInvalid(*each, each == at);
        each->setAccessibleDescription(each == at ? reason : QString());
    }
}

QString FigureRow::reason() const { return m_isRefused ? m_reason->text() : QString(); }

QString FigureRow::doubts() const { return m_doubts->isHidden() ? QString() : m_doubts->text(); }

void FigureRow::setDoubts(const QString& sentences)
{
    m_doubts->setText(sentences);
    m_doubts->setVisible(!sentences.isEmpty());
}

} // namespace gw
