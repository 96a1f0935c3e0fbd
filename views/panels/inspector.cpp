// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector.h"

#include "views/panels/fact_table.h"
#include "views/panels/field_text.h"
#include "views/panels/measured_years.h"
#include "views/panels/subject_text.h"
#include "views/session/failure_drill.h"
#include "views/text/messages.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace gw {

Inspector::Inspector(PlanSession& session, QWidget* parent) : QScrollArea(parent), m_session(session)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Inspector"));
    connect(&session, &PlanSession::planReplaced, this, [this] {
        m_entered.clear();
        rebuild();
    });
    connect(&session, &PlanSession::selectionChanged, this, &Inspector::rebuild);
    connect(&session, &PlanSession::planChanged, this, &Inspector::refresh);
    connect(&FailureDrill::of(session), &FailureDrill::changed, this, [this] { m_computed->setFacts(computedFacts(m_session)); });
    connect(&session, &PlanSession::outcomeChanged, this, [this] {
        m_computed->setFacts(computedFacts(m_session));
    });
    rebuild();
}

void Inspector::setTheme(const Theme& theme)
{
    m_theme = theme;
    fillHeader();
}

FieldRow* Inspector::row(const QString& key) const
{
    for (FieldRow* row : m_rows)
        if (row->key() == key) return row;
    return nullptr;
}

std::vector<Subject> Inspector::subjects() const
{
    const auto& selection = m_session.selection();
    const auto& objects = m_session.objects();
    const Subject& shown = m_session.subject();
    if (!std::holds_alternative<EquipmentId>(shown) && !isFloorObject(shown)) return {shown};
    std::vector<Subject> all(selection.begin(), selection.end());
    all.insert(all.end(), objects.begin(), objects.end());
    return all;
}

void Inspector::rebuild()
{
    m_rows.clear();
    auto* content = new QWidget;
    content->setObjectName("panel");
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::large);
    column->setSpacing(spacing::small);
    auto* header = new QHBoxLayout;
    m_icon = new QLabel(content);
    m_title = makeLabel({}, "title", content);
    header->addWidget(m_icon, 0, Qt::AlignTop);
    header->addWidget(m_title, 1);
    column->addLayout(header);
    column->addWidget(m_kind = makeLabel({}, "muted", content));
    column->addSpacing(spacing::tight);
    buildSearch(*column);
    buildForm(*column, fields());
    column->addWidget(m_measured = new MeasuredYears(m_session, content));
    column->addWidget(m_computed = new FactTable(tr("Computed"), content));
    connect(m_computed, &FactTable::explainWanted, this, &Inspector::explainWanted);
    column->addWidget(m_catalog = new FactTable(tr("From the catalogue"), content));
    connect(m_catalog, &FactTable::entryWanted, this, &Inspector::entryWanted);
    column->addStretch();
    // An editor may be inside its own signal when the selection changes: it goes when the signal has returned.
    if (QWidget* old = takeWidget()) old->deleteLater();
    setWidget(content);
    refresh();
}

void Inspector::buildSearch(QVBoxLayout& column)
{
    auto* line = new QHBoxLayout;
    m_search = new QLineEdit(m_filter);
    m_search->setPlaceholderText(tr("Search fields"));
    m_search->setAccessibleName(tr("Search fields"));
    m_search->setClearButtonEnabled(true);
    m_advanced = new QToolButton;
    m_advanced->setText(tr("More"));
    m_advanced->setAccessibleName(tr("More fields"));
    m_advanced->setToolTip(tr("Shows the fields that few plans need"));
    m_advanced->setCheckable(true);
    m_advanced->setChecked(m_showsAdvanced);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) { m_filter = text.trimmed(), showRows(); });
    connect(m_advanced, &QToolButton::toggled, this, [this](bool isOn) { m_showsAdvanced = isOn, showRows(); });
    line->addWidget(m_search, 1);
    line->addWidget(m_advanced);
    column.addLayout(line);
}

/// A search finds advanced fields too.
void Inspector::showRows()
{
    bool hasAdvanced = false;
    for (FieldRow* row : m_rows) {
        const FieldState& state = row->state();
        hasAdvanced = hasAdvanced || state.isAdvanced;
        const bool isFound = state.title.contains(m_filter, Qt::CaseInsensitive) || state.key.contains(m_filter, Qt::CaseInsensitive);
        row->setVisible(m_filter.isEmpty() ? !state.isAdvanced || m_showsAdvanced : isFound);
    }
    m_advanced->setVisible(hasAdvanced);
    m_search->setVisible(!m_rows.empty());
}

std::vector<FieldState> Inspector::fields() const
{
    auto fields = readFields(m_session.plan(), m_session.catalog(), subjects());
    for (FieldState& field : fields) {
        const auto at = m_entered.find({m_session.subject(), field.key});
        if (at == m_entered.end() || at->second.shown != field.text) continue;
        const QString typed = tr("Entered as %1").arg(at->second.typed);
        field.tip = field.tip.isEmpty() ? typed : typed + "\n" + field.tip;
    }
    return fields;
}

/// Keeps what was typed where it was more than the value, for its tip.
void Inspector::noteEntered(const QString& key, const QString& text)
{
    const auto now = readFields(m_session.plan(), m_session.catalog(), m_session.subject());
    const auto at = std::find_if(now.begin(), now.end(), [&](const FieldState& f) { return f.key == key; });
    const std::pair place {m_session.subject(), key};
    if (at == now.end() || at->kind != FieldKind::Line || at->text == text.trimmed()) m_entered.erase(place);
    else m_entered[place] = {text.trimmed(), at->text};
}

void Inspector::buildForm(QVBoxLayout& column, const std::vector<FieldState>& fields)
{
    for (const FieldState& field : fields) {
        auto* row = new FieldRow(field);
        connect(row, &FieldRow::edited, this, [this, row](const QString&, const QString& text) { enter(*row, text); });
        m_rows.push_back(row);
        column.addWidget(row);
    }
}

void Inspector::refresh()
{
    fillHeader();
    const auto now = fields();
    const bool isSameForm = now.size() == m_rows.size() && std::equal(now.begin(), now.end(), m_rows.begin(), [](const FieldState& f, const FieldRow* r) { return f.key == r->key(); });
    if (!isSameForm) return rebuild();
    for (std::size_t i = 0; i < now.size() && i < m_rows.size(); ++i) m_rows[i]->setState(now[i]);
    showRows();
    m_measured->refresh();
    m_computed->setFacts(computedFacts(m_session));
    m_catalog->setFacts(catalogFacts(m_session.plan(), m_session.catalog(), m_session.subject()));
}

void Inspector::fillHeader()
{
    const Plan& plan = m_session.plan();
    const Subject& subject = m_session.subject();
    const auto chosen = subjects();
    m_icon->setPixmap(icon(subjectIcon(plan, m_session.catalog(), subject), m_theme).pixmap(24));
    m_title->setText(chosen.size() > 1 ? subjectsTitle(plan, chosen) : subjectTitle(plan, subject));
    m_kind->setText(chosen.size() > 1 ? tr("An entry changes each of them") : subjectKind(plan, m_session.catalog(), subject));
    m_kind->setVisible(!m_kind->text().isEmpty());
}

void Inspector::enter(FieldRow& row, const QString& text)
{
    // A form that is being replaced loses its focus last: its text was meant for another subject.
    if (std::find(m_rows.begin(), m_rows.end(), &row) == m_rows.end()) return;
    Result<Edit> edit = editField(m_session.plan(), m_session.catalog(), subjects(), row.key(), text);
    if (!edit) return row.refuse(message(edit.error()));
    if (edit->isEmpty()) return row.restore();
    const QString key = row.key();
    m_session.perform(std::move(*edit));
    noteEntered(key, text);
    refresh();
}

} // namespace gw
