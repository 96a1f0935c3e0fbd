// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device_library.h"

#include <cuda_runtime.h>

#include <algorithm>

/// The CUDA runtime as `device_array.h` describes a device. All its calls in a job go through here.
namespace gw {

DeviceFault faultOf(cudaError_t error);

/// Finds the first GPU. The runtime reports a missing driver as one that is too old, of version 0.
DeviceFault findDevice(cudaDeviceProp& properties);

template <class Body>
__global__ void __launch_bounds__(128) runBody(const Body body)
{
    body(blockIdx.x * std::uint64_t {blockDim.x} + threadIdx.x, std::uint64_t {gridDim.x} * blockDim.x);
}

class CudaDevice {
public:
    using Stream = cudaStream_t;

    DeviceFault openStream(Stream& stream) { return faultOf(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking)); }
    void closeStream(Stream stream) { cudaStreamDestroy(stream); }
    DeviceFault allocate(void*& memory, std::size_t bytes) { return faultOf(cudaMalloc(&memory, bytes)); }
    void release(void* memory) { cudaFree(memory); }
    DeviceFault allocatePinned(void*& memory, std::size_t bytes) { return faultOf(cudaMallocHost(&memory, bytes)); }
    void releasePinned(void* memory) { cudaFreeHost(memory); }
    DeviceFault upload(void* to, const void* from, std::size_t bytes, Stream stream) { return copy(to, from, bytes, cudaMemcpyHostToDevice, stream); }
    DeviceFault download(void* to, const void* from, std::size_t bytes, Stream stream) { return copy(to, from, bytes, cudaMemcpyDeviceToHost, stream); }
    DeviceFault wait(Stream stream) { return faultOf(cudaStreamSynchronize(stream)); }

    /// Threads stride over what is more than a grid.
    template <class Body>
    DeviceFault launch(const Body& body, std::uint64_t count, Stream stream)
    {
        constexpr std::uint64_t perBlock = 128, mostBlocks = 65535;
        const auto blocks = static_cast<unsigned>(std::clamp<std::uint64_t>((count + perBlock - 1) / perBlock, 1, mostBlocks));
        runBody<<<blocks, static_cast<unsigned>(perBlock), 0, stream>>>(body);
        return faultOf(cudaGetLastError());
    }

    std::uint64_t threads() const;

private:
    static DeviceFault copy(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind, Stream stream)
    {
        return faultOf(cudaMemcpyAsync(to, from, bytes, kind, stream));
    }
};

} // namespace gw
