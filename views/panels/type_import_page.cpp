// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/type_import_page.h"

#include "core/catalog/kinds.h"
#include "core/units/expression.h"
#include "views/panels/figure_row.h"
#include "views/panels/subject_text.h"
#include "views/text/messages.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QDate>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace gw {
namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

} // namespace

TypeImportPage::TypeImportPage(QWidget* parent) : QWidget(parent) { build(); }

void TypeImportPage::build()
{
    m_title = makeLabel({}, "title", this);
    m_empty = makeLabel(tr("\"Import a type\" reads catalogue files and types of the NetBox device type library. What a file does not tell is asked for here."), "muted", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_kinds = new ChoiceBox(this);
    m_kinds->setAccessibleName(tr("What the type is"));
    m_kinds->setMinimumWidth(190);
    m_kinds->addItem(tr("As the file suggests"), -1);
    for (int kind = 0; kind <= static_cast<int>(EquipmentKind::RearDoor); ++kind) m_kinds->addItem(kindTitle(static_cast<EquipmentKind>(kind)), kind);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_estimate = new QPushButton(tr("Estimate what is missing"), this);
    m_estimate->setToolTip(tr("Estimates are marked so, with their range and reason."));
    m_open = new QPushButton(tr("Open in the editor"), this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_kinds);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_estimate);
    foot->addWidget(m_open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    column->addLayout(head);
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
    for (QWidget* part : {static_cast<QWidget*>(m_kinds), static_cast<QWidget*>(m_scroll), static_cast<QWidget*>(m_estimate), static_cast<QWidget*>(m_open)}) part->hide();
    connect(m_kinds, &QComboBox::activated, this, &TypeImportPage::chooseKind);
    connect(m_estimate, &QPushButton::clicked, this, [this] { openInEditor(true); });
    connect(m_open, &QPushButton::clicked, this, [this] { openInEditor(false); });
}

Result<NetboxImport> TypeImportPage::read(bool isEstimating) const
{
    return readNetboxType(m_yaml, {.today = QDate::currentDate().toString(Qt::ISODate).toStdString(), .kind = m_kind, .given = m_given, .isEstimating = isEstimating});
}

Status TypeImportPage::open(const QString& file, std::string yaml)
{
    const auto before = std::make_tuple(m_file, m_yaml, m_kind, m_given);
    m_file = file;
    m_yaml = std::move(yaml);
    m_kind.reset();
    m_given.clear();
    auto read = this->read(false);
    if (!read) {
        std::tie(m_file, m_yaml, m_kind, m_given) = before;
        return inFile(read.error(), QFileInfo(file).fileName().toStdString());
    }
    m_import = *std::move(read);
    m_kinds->setCurrentIndex(0);
    fill();
    return Done {};
}

void TypeImportPage::chooseKind()
{
    const int chosen = m_kinds->currentData().toInt();
    m_kind = chosen < 0 ? std::nullopt : std::optional(static_cast<EquipmentKind>(chosen));
    if (auto read = this->read(false)) m_import = *std::move(read);
    else emit told(message(read.error()));
    fill();
}

void TypeImportPage::fill()
{
    m_missing.clear();
    m_title->setText(tr("%1 from %2").arg(text(m_import->name), QFileInfo(m_file).fileName()));
    auto* content = new QWidget;
    content->setObjectName("panel");
    content->setAttribute(Qt::WA_StyledBackground);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, spacing::small, 0);
    grid->setColumnStretch(3, 1);
    const auto count = m_import->missing.size();
    const QString head = count == 0 ? tr("Nothing is missing.") : count == 1 ? tr("The file does not tell one figure that the catalogue needs:")
                                                                             : tr("The file does not tell %1 figures that the catalogue needs:").arg(count);
    grid->addWidget(makeLabel(head, "", content), 0, 0, 1, 4);
    for (const MissingFigure& figure : m_import->missing) addMissing(figure, *content);
    QStringList unread;
    for (const std::string& field : m_import->unread) unread << text(field);
    if (!unread.isEmpty()) grid->addWidget(makeLabel(tr("Without a place in the catalogue, and left out: %1.").arg(unread.join(QStringLiteral(", "))), "muted", content), grid->rowCount(), 0, 1, 4);
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(content);
    m_empty->hide();
    for (QWidget* part : {static_cast<QWidget*>(m_kinds), static_cast<QWidget*>(m_scroll), static_cast<QWidget*>(m_estimate), static_cast<QWidget*>(m_open)}) part->show();
    m_estimate->setEnabled(!m_import->missing.empty());
    m_open->setEnabled(!m_import->content.empty());
}

void TypeImportPage::addMissing(const MissingFigure& figure, QWidget& content)
{
    auto* grid = static_cast<QGridLayout*>(content.layout());
    const int row = grid->rowCount();
    auto* line = new QLineEdit(&content);
    line->setFixedWidth(130);
    line->setAccessibleName(figure.unit.empty() ? figureTitle(figure.key) : tr("%1 in %2").arg(figureTitle(figure.key), text(figure.unit)));
    auto* why = makeLabel(text(figure.because), "muted", &content);
    grid->addWidget(makeLabel(figureTitle(figure.key), "", &content), row, 0);
    grid->addWidget(line, row, 1);
    grid->addWidget(makeLabel(text(figure.unit), "muted", &content), row, 2);
    grid->addWidget(why, row, 3);
    auto* reason = makeLabel({}, "reason", &content);
    reason->hide();
    grid->addWidget(reason, row + 1, 1, 1, 3);
    m_missing[figure.key] = {line, reason, figure.unit};
    connect(line, &QLineEdit::textEdited, this, [this, key = figure.key] { enter(key); });
}

QLineEdit* TypeImportPage::field(const std::string& key) const
{
    const auto found = m_missing.find(key);
    return found == m_missing.end() ? nullptr : found->second.line;
}

QString TypeImportPage::reason(const std::string& key) const
{
    const auto found = m_missing.find(key);
    return found == m_missing.end() ? QString() : found->second.reason->text();
}

void TypeImportPage::enter(const std::string& key)
{
    const Missing& at = m_missing.at(key);
    const std::string typed = at.line->text().trimmed().toStdString();
    const auto value = at.unit == "degC" ? Result<double>(evaluateIn(typed, "1")) : evaluateIn(typed, at.unit.empty() ? "1" : at.unit);
    QString refusal = typed.empty() || value ? QString() : message(Error {.code = value.error().code, .seen = value.error().seen, .expected = value.error().expected});
    if (typed.empty() || !value) m_given.erase(key);
    else m_given[key] = *value;
    if (auto read = this->read(false)) m_import = *std::move(read);
    else refusal = message(read.error()), m_import->content.clear(), m_given.erase(key);
    at.reason->setText(refusal);
    at.reason->setVisible(!refusal.isEmpty());
    at.line->setProperty("invalid", !refusal.isEmpty());
    at.line->style()->unpolish(at.line);
    at.line->style()->polish(at.line);
    m_open->setEnabled(!m_import->content.empty());
}

void TypeImportPage::openInEditor(bool isEstimating)
{
    const auto read = this->read(isEstimating);
    if (!read) return emit told(message(read.error()));
    const auto draft = TypeDraft::ofFile(read->content, read->id);
    if (!draft) return emit told(message(draft.error()));
    emit ready(*draft);
}

} // namespace gw
