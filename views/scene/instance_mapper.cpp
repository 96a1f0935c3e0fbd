// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/instance_mapper.h"

#include <vtk_glew.h>

#include <vtkObjectFactory.h>
#include <vtkOpenGLBufferObject.h>
#include <vtkOpenGLIndexBufferObject.h>
#include <vtkOpenGLVertexArrayObject.h>
#include <vtkShader.h>
#include <vtkShaderProgram.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace gw {

namespace {

/// Copies that lie this near in the buffer are sent in one go.
constexpr std::size_t together = 64;

/// Says where a corner of the mesh comes to lie; what the mapper's own shader does with the corner, it then does with this.
constexpr const char* declaration = "in vec3 instanceCentre;\nin vec3 instanceSize;\nin vec2 instanceTurn;\n"
                                    "vec3 instanceTurned(vec3 v) { return vec3(instanceTurn.x * v.x - instanceTurn.y * v.y, instanceTurn.y * v.x + instanceTurn.x * v.y, v.z); }\n"
                                    "//VTK::PositionVC::Dec";
constexpr const char* placing = "  vec4 placedMC = vec4(instanceTurned(vertexMC.xyz * instanceSize) + instanceCentre, 1.0);\n"
                                "#define vertexMC placedMC\n";
constexpr const char* turning = "  vec3 turnedNormalMC = instanceTurned(normalMC);\n"
                                "#define normalMC turnedNormalMC\n";

} // namespace

vtkStandardNewMacro(InstanceMapper)

InstanceMapper::InstanceMapper() = default;
InstanceMapper::~InstanceMapper() = default;

InstanceMapper::Copy InstanceMapper::copyOf(const Instance& instance)
{
    const double angle = double(instance.turn) * std::numbers::pi / 180;
    return {{instance.centre.x, instance.centre.y, instance.centre.z}, {instance.size.x, instance.size.y, instance.size.z},
        {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))},
        {static_cast<unsigned char>(qRed(instance.colour)), static_cast<unsigned char>(qGreen(instance.colour)), static_cast<unsigned char>(qBlue(instance.colour)),
            static_cast<unsigned char>(qAlpha(instance.colour))}};
}

void InstanceMapper::bound(const Copy& copy)
{
    const float around = std::max(copy.size[0], copy.size[1]) / 2;
    for (int axis = 0; axis < 3; ++axis) {
        const auto half = static_cast<double>(axis == 2 ? copy.size[2] / 2 : around), centre = static_cast<double>(copy.centre[axis]);
        const bool isEmpty = m_bounds[2 * axis] > m_bounds[2 * axis + 1];
        m_bounds[2 * axis] = isEmpty ? centre - half : std::min(m_bounds[2 * axis], centre - half);
        m_bounds[2 * axis + 1] = isEmpty ? centre + half : std::max(m_bounds[2 * axis + 1], centre + half);
    }
}

void InstanceMapper::setInstances(const std::vector<Instance>& instances)
{
    m_copies.clear();
    m_copies.reserve(instances.size());
    for (int axis = 0; axis < 3; ++axis) m_bounds[2 * axis] = 1, m_bounds[2 * axis + 1] = -1;
    for (const Instance& instance : instances) {
        m_copies.push_back(copyOf(instance));
        bound(m_copies.back());
    }
    m_changed.clear();
    m_isSent = false;
}

void InstanceMapper::setInstance(std::size_t index, const Instance& instance)
{
    m_copies[index] = copyOf(instance);
    bound(m_copies[index]);
    if (m_isSent) m_changed.push_back(index);
}

double* InstanceMapper::GetBounds() { return m_bounds; }

void InstanceMapper::GetBounds(double bounds[6]) { std::copy(std::begin(m_bounds), std::end(m_bounds), bounds); }

void InstanceMapper::ReleaseGraphicsResources(vtkWindow* window)
{
    m_buffer->ReleaseGraphicsResources();
    m_isSent = false;
    m_changed.clear();
    Superclass::ReleaseGraphicsResources(window);
}

void InstanceMapper::send()
{
    if (!m_isSent) {
        m_buffer->Upload(m_copies, vtkOpenGLBufferObject::ArrayBuffer);
        m_bytesSent += m_copies.size() * sizeof(Copy);
        m_isSent = true;
    } else if (!m_changed.empty()) {
        std::ranges::sort(m_changed);
        m_buffer->Bind();
        for (std::size_t from = 0, to = 0; from < m_changed.size(); from = to) {
            for (to = from + 1; to < m_changed.size() && m_changed[to] - m_changed[to - 1] <= together;) ++to;
            const std::size_t first = m_changed[from], count = m_changed[to - 1] - first + 1;
            glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(first * sizeof(Copy)), static_cast<GLsizeiptr>(count * sizeof(Copy)), &m_copies[first]);
            m_bytesSent += count * sizeof(Copy);
        }
        m_buffer->Release();
    }
    m_changed.clear();
}

void InstanceMapper::ReplaceShaderPositionVC(std::map<vtkShader::Type, vtkShader*> shaders, vtkRenderer* renderer, vtkActor* actor)
{
    std::string source = shaders[vtkShader::Vertex]->GetSource();
    vtkShaderProgram::Substitute(source, "//VTK::PositionVC::Dec", declaration);
    // What is not lit reads none.
    const bool hasNormals = source.find("in vec3 normalMC") != std::string::npos;
    vtkShaderProgram::Substitute(source, "//VTK::CustomBegin::Impl", std::string(placing) + (hasNormals ? turning : "") + "//VTK::CustomBegin::Impl");
    shaders[vtkShader::Vertex]->SetSource(source);
    Superclass::ReplaceShaderPositionVC(shaders, renderer, actor);
}

void InstanceMapper::SetMapperShaderParameters(vtkOpenGLHelper& primitive, vtkRenderer* renderer, vtkActor* actor)
{
    Superclass::SetMapperShaderParameters(primitive, renderer, actor);
    const auto give = [&](const char* name, std::size_t offset, int type, int count, bool normalised) {
        primitive.VAO->AddAttributeArrayWithDivisor(primitive.Program, m_buffer, name, static_cast<int>(offset), sizeof(Copy), type, count, normalised, 1, false);
    };
    primitive.VAO->Bind();
    give("instanceCentre", offsetof(Copy, centre), VTK_FLOAT, 3, false);
    give("instanceSize", offsetof(Copy, size), VTK_FLOAT, 3, false);
    give("instanceTurn", offsetof(Copy, turn), VTK_FLOAT, 2, false);
    // In the place of the mesh's own colours.
    give("scalarColor", offsetof(Copy, colour), VTK_UNSIGNED_CHAR, 4, true);
}

void InstanceMapper::RenderPieceDraw(vtkRenderer* renderer, vtkActor* actor)
{
    if (m_copies.empty()) return;
    send();
    for (int i = PrimitiveStart; i < PrimitiveEnd; ++i) {
        vtkOpenGLHelper& primitive = Primitives[i];
        if (primitive.IBO->IndexCount == 0) continue;
        UpdateShaders(primitive, renderer, actor);
        primitive.IBO->Bind();
        const int mode = i == PrimitiveLines ? GL_LINES : i == PrimitivePoints ? GL_POINTS : GL_TRIANGLES;
        glDrawElementsInstanced(static_cast<GLenum>(mode), static_cast<GLsizei>(primitive.IBO->IndexCount), GL_UNSIGNED_INT, nullptr, static_cast<GLsizei>(m_copies.size()));
        primitive.IBO->Release();
    }
}

} // namespace gw
