// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/instance.h"

#include <vtkNew.h>
#include <vtkOpenGLPolyDataMapper.h>

#include <vector>

class vtkOpenGLBufferObject;

namespace gw {

/// Draws many copies of its input in one call. Each copy is a few numbers in one buffer, placed by the graphics device; when some change, only
/// their part of the buffer is sent.
class InstanceMapper : public vtkOpenGLPolyDataMapper {
public:
    static InstanceMapper* New();
    vtkTypeMacro(InstanceMapper, vtkOpenGLPolyDataMapper)

    void setInstances(const std::vector<Instance>& instances);
    void setInstance(std::size_t index, const Instance& instance);

    /// Sent to the device so far.
    std::size_t bytesSent() const { return m_bytesSent; }

    double* GetBounds() override;
    void GetBounds(double bounds[6]) override;
    void ReleaseGraphicsResources(vtkWindow* window) override;
    void RenderPieceDraw(vtkRenderer* renderer, vtkActor* actor) override;

protected:
    InstanceMapper();
    ~InstanceMapper() override;
    void ReplaceShaderPositionVC(std::map<vtkShader::Type, vtkShader*> shaders, vtkRenderer* renderer, vtkActor* actor) override;
    void SetMapperShaderParameters(vtkOpenGLHelper& primitive, vtkRenderer* renderer, vtkActor* actor) override;

private:
    /// As the device reads it.
    struct Copy {
        float centre[3], size[3], turn[2];       ///< The turn as cosine and sine.
        unsigned char colour[4];
    };
    static Copy copyOf(const Instance& instance);
    void bound(const Copy& copy);
    void send();

    std::vector<Copy> m_copies;
    std::vector<std::size_t> m_changed;           ///< Not sent yet.
    bool m_isSent = false;                        ///< All of them, at least once since their number changed.
    std::size_t m_bytesSent = 0;
    double m_bounds[6] {1, -1, 1, -1, 1, -1};
    vtkNew<vtkOpenGLBufferObject> m_buffer;
};

} // namespace gw
