// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/session/example_session.h"

#include "views/panels/figure_row.h"
#include "views/panels/type_editor.h"
#include "views/panels/types_panel.h"
#include "views/session/type_library.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace gw::test {

/// A rack as NetBox tells it: no power, no price.
inline constexpr const char* rackYaml = R"(manufacturer: Example
model: AR3100 42U
slug: example-ar3100
form_factor: 4-post-cabinet
width: 19
u_height: 42
outer_width: 600
outer_depth: 1070
outer_unit: mm
weight: 125
weight_unit: kg
)";

/// The dock of types beside a plan, with a folder of its own for own types.
struct Workshop {
    QTemporaryDir folder;
    ExampleSession e;
    TypeLibrary library {e.session, resourcesFolder() / "catalog", folder.filePath("own").toStdString()};
    TypesPanel panel {e.session, library};
    QStringList complaints, told;

    Workshop()
    {
        QObject::connect(&panel, &TypesPanel::complained, [this](const QString& sentence) { complaints << sentence; });
        QObject::connect(&panel, &TypesPanel::told, [this](const QString& sentence) { told << sentence; });
        panel.resize(1280, 520);
        panel.QWidget::show();
    }
    TypeEditor& editor() { return panel.editor(); }
    FigureRow& row(const std::string& key) { return *editor().row(key); }
    /// Types with real keys in place of what stands in an editor.
    void type(const std::string& key, const QString& text, const QString& member = "value")
    {
        auto* line = qobject_cast<QLineEdit*>(row(key).editor(member));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void press(const QString& text)
    {
        for (auto* each : panel.findChildren<QPushButton*>())
            if (each->text() == text && each->isVisibleTo(&panel)) return QTest::mouseClick(each, Qt::LeftButton);
        qFatal("no such button");
    }
    QPushButton* button(const QString& text)
    {
        for (auto* each : panel.findChildren<QPushButton*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(content);
        return file.fileName();
    }
};

} // namespace gw::test
