// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/connect.h"
#include "core/scene/diagram.h"
#include "views/panels/diagram_edits.h"
#include "views/panels/diagram_view.h"

#include <QWidget>

#include <filesystem>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace gw {

/// What the one-line and the loop diagram have in common: a bar of choices, the diagram, a line that says what happened, and the picture as a file.
/// In a drill a click takes an element out of service and shows what is left; the plan stays as it is, and every other view shows the same drill.
class DiagramPanel : public QWidget {
    Q_OBJECT
public:
    DiagramPanel(PlanSession& session, QWidget* parent);

    void setTheme(const Theme& theme);
    DiagramView& view() const { return *m_view; }
    /// What was said last: why something was refused, or what a drill shows.
    QString notice() const;
    /// Writes the diagram as it is shown. False when the file cannot be written.
    bool writeSvg(const std::filesystem::path& svg) const;
    /// Asks for a file and writes it.
    void exportSvg();
    bool isDrilling() const;
    void setDrilling(bool isOn);
    /// Takes these out of service, and nothing else.
    void fail(const std::vector<EquipmentId>& elements);
    DiagramEdits& edits() { return *m_edits; }
    /// Opens the first selected card that stands for several, by as much as it takes to tell them apart.
    void openSelected();
    /// Everything that was opened is one card again.
    void foldAll();
    bool canOpen() const;
    bool canFold() const { return !m_options.opened.empty() || !m_options.openedLoops.empty(); }
    /// Draws again now; otherwise a diagram that is seen follows the plan by itself.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    virtual Diagram build(const DiagramOptions& options) = 0;
    virtual QString titleText() const = 0;
    /// The edit that joins two nodes, or why there is none.
    virtual Connected joined(std::size_t from, std::size_t to, DiagramTone tone) const = 0;
    /// What stands against a connection of two nodes beside what the edit itself refuses.
    virtual QString objection(std::size_t from, std::size_t to) const = 0;

    void say(const QString& sentence, bool isFault);
    PlanSession& session() const { return m_session; }
    FailureDrill& drill() const { return m_drill; }

private:
    void buildBar();
    void addDrill();
    QString whyNot(std::size_t from, std::size_t to, DiagramTone tone) const;
    void connectNodes(std::size_t from, std::size_t to, DiagramTone tone);
    void clickNode(std::size_t node);
    void showDrill();
    NodeStatus statusOf(const DiagramNode& node) const;
    void expand(std::size_t node);
    void fold(std::size_t node);
    bool isOpened(const DiagramNode& before, const Diagram& now) const;
    void setRoom();
    void draw(Diagram diagram);
    void request();
    /// As chosen; by itself from left to right where the place is much wider than high.
    DiagramFlow flowNow() const;

    PlanSession& m_session;
    FailureDrill& m_drill;
    DiagramView* m_view;
    DiagramEdits* m_edits;
    QHBoxLayout* m_bar;
    QComboBox *m_detail, *m_flow;
    QCheckBox *m_focus, *m_drilling;
    QLabel* m_notice;
    DiagramOptions m_options;
    QColor m_fault, m_quiet;
    bool m_isStale = true, m_isRequested = false;
};

} // namespace gw
