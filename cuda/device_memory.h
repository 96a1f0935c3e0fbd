// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cuda_runtime.h>

#include <cstddef>

namespace gw {

/// An array on the device, freed with its owner. `isOk` is false when there was no room.
template <class T>
class DeviceArray {
public:
    explicit DeviceArray(std::size_t count) : m_bytes(count * sizeof(T))
    {
        if (cudaMalloc(reinterpret_cast<void**>(&m_data), m_bytes > 0 ? m_bytes : 1) != cudaSuccess) m_data = nullptr;
    }
    DeviceArray(const T* from, std::size_t count) : DeviceArray(count)
    {
        if (m_data && cudaMemcpy(m_data, from, m_bytes, cudaMemcpyHostToDevice) != cudaSuccess) release();
    }
    ~DeviceArray() { release(); }
    DeviceArray(const DeviceArray&) = delete;
    DeviceArray& operator=(const DeviceArray&) = delete;

    bool isOk() const { return m_data != nullptr; }
    T* data() const { return m_data; }
    bool copyTo(T* to) const { return cudaMemcpy(to, m_data, m_bytes, cudaMemcpyDeviceToHost) == cudaSuccess; }

private:
    void release()
    {
        cudaFree(m_data);
        m_data = nullptr;
    }

    T* m_data = nullptr;
    std::size_t m_bytes = 0;
};

} // namespace gw
