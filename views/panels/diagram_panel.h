// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/connect.h"
#include "core/scene/diagram.h"
#include "views/panels/diagram_view.h"

#include <QWidget>

#include <filesystem>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace gw {

/// What the one-line and the loop diagram have in common: a bar of choices, the diagram, a line that says what happened, and the picture as a file.
class DiagramPanel : public QWidget {
    Q_OBJECT
public:
    DiagramPanel(PlanSession& session, QWidget* parent);

    void setTheme(const Theme& theme);
    DiagramView& view() { return *m_view; }
    /// What was said last: why something was refused, or what a drill shows.
    QString notice() const;
    /// Writes the diagram as it is shown. False when the file cannot be written.
    bool writeSvg(const std::filesystem::path& svg) const;
    /// Asks for a file and writes it.
    void exportSvg();
    /// Draws again now; otherwise a diagram that is seen follows the plan by itself.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    virtual Diagram build(const DiagramOptions& options) = 0;
    virtual QString titleText() const = 0;
    /// After a new diagram is shown.
    virtual void rebuilt() {}

    void say(const QString& sentence, bool isFault);
    /// Performs what was asked for, or says why not.
    void perform(const Connected& connected);
    void addToBar(QWidget* widget);
    PlanSession& session() const { return m_session; }

private:
    void buildBar();
    void expand(std::size_t node);
    void request();
    /// As chosen; by itself from left to right where the place is much wider than high.
    DiagramFlow flowNow() const;

    PlanSession& m_session;
    DiagramView* m_view;
    QHBoxLayout* m_bar;
    QComboBox *m_detail, *m_flow;
    QCheckBox* m_focus;
    QLabel* m_notice;
    DiagramOptions m_options;
    QColor m_fault, m_quiet;
    bool m_isStale = true, m_isRequested = false;
};

} // namespace gw
