// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/colour_vision.h"
#include "views/scene/gizmo.h"
#include "views/scene/live_scene.h"
#include "views/scene/navigation.h"
#include "views/widgets/theme.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace gw {

class LevelSlider;
class PlanView;
class VtkWidget;

/// The plan to look at and to work on: in three dimensions where OpenGL works, from above always. A small switch changes between the two.
class SceneView : public QWidget {
    Q_OBJECT
public:
    enum class OpenGl { Probe, Absent };
    /// `Probe` asks a child process once whether OpenGL works (see gl_probe.h); `Absent` does without.
    explicit SceneView(PlanSession& session, QWidget* parent = nullptr, OpenGl openGl = OpenGl::Probe);
    ~SceneView() override;

    void setTheme(const Theme& theme);
    void showAll();
    void frameSelection();
    void setEaseTime(int milliseconds);
    /// Takes hold of the selection in the view that is shown, as its keys G and R do: the pointer or a number leads, Enter keeps it.
    void moveByKeys();
    void turnByKeys();
    enum class Mode { ThreeD, Plan };
    void setMode(Mode mode);
    Mode mode() const;
    bool hasThreeD() const { return m_threeD != nullptr; }
    PlanView& plan() { return *m_plan; }
    VtkWidget* threeD() { return m_threeD; }       ///< Null where there is no OpenGL.
    void setNavigation(Navigation navigation);
    Navigation navigation() const;
    /// Shows the drawings as other eyes see them.
    void setColourVision(ColourVision vision);
    ColourVision colourVision() const { return m_vision; }
    /// What is shown, in another size: for reports and screenshots.
    QImage picture(QSize size);

signals:
    void said(const QString& sentence);            ///< Why something was not done.

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addSwitch(const QString& text, const QString& tip, Mode mode);
    void placeSwitch();
    void beginTransform(GizmoHandle handle);

    LiveScene m_live;
    QStackedWidget* m_stack;
    PlanView* m_plan;
    VtkWidget* m_threeD = nullptr;
    QWidget* m_switch;
    QLabel* m_notice = nullptr;
    LevelSlider* m_level;
    ColourVision m_vision = ColourVision::Usual;
};

} // namespace gw
