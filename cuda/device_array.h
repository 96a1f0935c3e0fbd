// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_library.h"

#include <cstddef>

/// What a job owns on a device. `Device` is a class with
///
///     using Stream = ...;                                       // work is done in order within one, else at any time
///     DeviceFault openStream(Stream&);                          void closeStream(Stream);
///     DeviceFault allocate(void*&, std::size_t bytes);          void release(void*);        // on the device
///     DeviceFault allocatePinned(void*&, std::size_t bytes);    void releasePinned(void*);  // in the host's memory, for fast copies
///     DeviceFault upload(void* to, const void* from, std::size_t bytes, Stream);
///     DeviceFault download(void* to, const void* from, std::size_t bytes, Stream);
///     DeviceFault launch(const Body&, std::uint64_t count, Stream);   // body(thread, threads) for every thread
///     DeviceFault wait(Stream);                                 // until the stream has done all it was given
///     std::uint64_t threads() const;                            // that it runs at once
///
/// A call that fails has done nothing that must be undone.
namespace gw {

/// Work that is done in order. Waits for its end before it goes.
template <class Device>
class DeviceStream {
public:
    explicit DeviceStream(Device& device) : m_device(device) {}
    ~DeviceStream() { close(); }
    DeviceStream(const DeviceStream&) = delete;
    DeviceStream& operator=(const DeviceStream&) = delete;

    DeviceFault open()
    {
        const DeviceFault fault = m_device.openStream(m_stream);
        m_isOpen = fault == DeviceFault::None;
        return fault;
    }
    void close()
    {
        if (!m_isOpen) return;
        m_device.wait(m_stream); // A fault here was told before, or comes too late to matter.
        m_device.closeStream(m_stream);
        m_isOpen = false;
    }
    DeviceFault wait() { return m_device.wait(m_stream); }
    typename Device::Stream get() const { return m_stream; }

private:
    Device& m_device;
    typename Device::Stream m_stream {};
    bool m_isOpen = false;
};

enum class ArrayPlace { Device, PinnedHost };

/// An array on the device, or in memory of the host that the device copies to and from without a detour. Must outlive the work on it.
template <class Device, class T, ArrayPlace place = ArrayPlace::Device>
class DeviceArray {
public:
    explicit DeviceArray(Device& device) : m_device(device) {}
    ~DeviceArray() { release(); }
    DeviceArray(const DeviceArray&) = delete;
    DeviceArray& operator=(const DeviceArray&) = delete;

    DeviceFault allocate(std::size_t count)
    {
        release();
        const std::size_t bytes = count > 0 ? count * sizeof(T) : 1;
        void* memory = nullptr;
        const DeviceFault fault = place == ArrayPlace::Device ? m_device.allocate(memory, bytes) : m_device.allocatePinned(memory, bytes);
        m_data = fault == DeviceFault::None ? static_cast<T*>(memory) : nullptr;
        return fault;
    }
    void release()
    {
        if (m_data && place == ArrayPlace::Device) m_device.release(m_data);
        if (m_data && place == ArrayPlace::PinnedHost) m_device.releasePinned(m_data);
        m_data = nullptr;
    }
    /// Makes room for `count` elements and copies them there; `from` must last until the stream has done so.
    DeviceFault copyFrom(const T* from, std::size_t count, typename Device::Stream stream)
    {
        if (const DeviceFault fault = allocate(count); fault != DeviceFault::None) return fault;
        return count > 0 ? m_device.upload(m_data, from, count * sizeof(T), stream) : DeviceFault::None;
    }
    DeviceFault copyTo(T* to, std::size_t count, typename Device::Stream stream) const { return m_device.download(to, m_data, count * sizeof(T), stream); }
    T* data() const { return m_data; }

private:
    Device& m_device;
    T* m_data = nullptr;
};

} // namespace gw
