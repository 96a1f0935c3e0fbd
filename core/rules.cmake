# SPDX-FileCopyrightText: 2026 The Gigawright founders
# SPDX-License-Identifier: GPL-3.0-or-later

# One place for flags, and the three kinds of target the house is built of: room, test, program.

find_program(GW_CCACHE ccache)
if(GW_CCACHE)
    # Precompiled headers and ccache agree only with these settings.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${GW_CCACHE})
endif()

find_program(GW_MOLD mold)

add_library(gw_flags INTERFACE)
target_include_directories(gw_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(gw_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow=local -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers
    # GCC 12 sees overflows that are not there in inlined std::string copies (its bugs 105329 and 105651).
    -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread
    -ffp-contract=off -fpch-preprocess -Wno-psabi
    $<$<BOOL:${GW_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(gw_flags INTERFACE GW_VERSION="${PROJECT_VERSION}")
# Only what asks for a place knows it, so that the cache serves a clone in any folder.
set(GW_PLACES GW_SOURCE_RESOURCES="${CMAKE_SOURCE_DIR}/resources" GW_INSTALLED_RESOURCES="${CMAKE_INSTALL_FULL_DATADIR}/gigawright")
if(GW_SANITIZE)
    target_compile_options(gw_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(gw_flags INTERFACE -fsanitize=address,undefined)
endif()
if(GW_MOLD)
    target_link_options(gw_flags INTERFACE -fuse-ld=mold)
endif()

# The one precompiled header. It holds only the standard library, so that targets with different definitions can share it.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "// Only the precompiled header matters.\n")
add_library(gw_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(gw_precompiled PRIVATE gw_flags)
target_precompile_headers(gw_precompiled PRIVATE core/precompiled.h)
set_target_properties(gw_precompiled PROPERTIES POSITION_INDEPENDENT_CODE ON)

# gw_room(NAME SOURCES ... NEEDS ... PRIVATE_NEEDS ...): one folder as one static library.
function(gw_room name)
    cmake_parse_arguments(room "" "" "SOURCES;NEEDS;PRIVATE_NEEDS" ${ARGN})
    add_library(${name} STATIC ${room_SOURCES})
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_link_libraries(${name} PUBLIC gw_flags ${room_NEEDS} PRIVATE ${room_PRIVATE_NEEDS})
    target_precompile_headers(${name} REUSE_FROM gw_precompiled)
endfunction()

# gw_lane_sources(TARGET SOURCES...): compiles the sources once for each instruction set, with as many float lanes as a register holds, into the
# target; see core/lanes/lanes_here.h. The precompiled header is for no instruction set but the common one, so these do without.
function(gw_lane_sources target)
    foreach(set 4:x86-64 8:x86-64-v3 16:x86-64-v4)
        string(REPLACE ":" ";" set ${set})
        list(POP_FRONT set lanes machine)
        set(name ${target}_lanes${lanes})
        add_library(${name} OBJECT ${ARGN})
        target_compile_options(${name} PRIVATE -march=${machine} -mprefer-vector-width=512)
        target_compile_definitions(${name} PRIVATE GW_LANES=${lanes})
        target_link_libraries(${name} PRIVATE $<TARGET_PROPERTY:${target},LINK_LIBRARIES>)
        set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
        target_sources(${target} PRIVATE $<TARGET_OBJECTS:${name}>)
        set_property(GLOBAL APPEND PROPERTY GW_LANE_OBJECTS ${name})
    endforeach()
endfunction()

# gw_test(FILE NEEDS ... [LABELS ...]): one unit's tests, `path/to/unit_test.cpp` with a Qt Test class and its own main.
# Tests labelled `gl` draw on the one display and type on its one keyboard, so one runs at a time; all others need none.
function(gw_test file)
    cmake_parse_arguments(test "" "" "NEEDS;LABELS" ${ARGN})
    get_filename_component(name ${file} NAME_WE)
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
    string(REPLACE "/" "_" target "${folder}_${name}")
    add_executable(${target} ${file})
    set_target_properties(${target} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${target} PRIVATE gw_flags ${test_NEEDS} Qt6::Test)
    target_precompile_headers(${target} REUSE_FROM gw_precompiled)
    target_compile_definitions(${target} PRIVATE ${GW_PLACES})
    add_test(NAME ${folder}/${name} COMMAND ${target})
    set_tests_properties(${folder}/${name} PROPERTIES LABELS "${test_LABELS}" TIMEOUT 900)
    if("gl" IN_LIST test_LABELS)
        set_tests_properties(${folder}/${name} PROPERTIES RESOURCE_LOCK display ENVIRONMENT LIBGL_ALWAYS_SOFTWARE=1)
    else()
        set_tests_properties(${folder}/${name} PROPERTIES ENVIRONMENT QT_QPA_PLATFORM=offscreen)
    endif()
endfunction()

# Qt 6.4's moc cannot parse libstdc++'s <concepts> and <compare>; with their guards set it passes over them.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS -D_COMPARE)
