# SPDX-FileCopyrightText: 2026 The Xiangyi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clinic_flags      the one place where compiler flags live: every target of ours links it
# clinic_add_library(NAME x [PCH ui] SOURCES ... LIBS ...)      a floor or a feature: clinic_x
# clinic_add_test(NAME tst_x LABEL unit|data|ui|fault|migration SOURCES ... LIBS ... [TIMEOUT s])

add_library(clinic_flags INTERFACE)
target_include_directories(clinic_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app)
target_compile_definitions(clinic_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
    QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(clinic_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
    -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees std::optional members of optimised code as uninitialised where they are not.
    target_compile_options(clinic_flags INTERFACE -Wno-missing-field-initializers
        $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
endif()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT CLINIC_SANITIZE)
    find_program(MOLD_PROGRAM mold)
    if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_link_options(clinic_flags INTERFACE -fuse-ld=mold)
    endif()
endif()
if(CLINIC_SANITIZE)
    target_compile_options(clinic_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -O1)
    target_link_options(clinic_flags INTERFACE -fsanitize=address,undefined)
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# Qt and the standard library are parsed once for app/ and once for ui/ and the tests, not once per file.
add_library(clinic_pch_core OBJECT ${CMAKE_SOURCE_DIR}/app/cmake/pch.cpp)
target_link_libraries(clinic_pch_core PRIVATE clinic_flags Qt6::Core tl::expected)
target_precompile_headers(clinic_pch_core PRIVATE ${CMAKE_SOURCE_DIR}/app/cmake/pch_core.h)
add_library(clinic_pch_ui OBJECT ${CMAKE_SOURCE_DIR}/app/cmake/pch.cpp)
target_link_libraries(clinic_pch_ui PRIVATE clinic_flags Qt6::Widgets tl::expected)
target_precompile_headers(clinic_pch_ui PRIVATE ${CMAKE_SOURCE_DIR}/app/cmake/pch_ui.h)

function(clinic_add_library)
    cmake_parse_arguments(ARG "" "NAME;PCH" "SOURCES;LIBS" ${ARGN})
    add_library(clinic_${ARG_NAME} STATIC ${ARG_SOURCES})
    target_link_libraries(clinic_${ARG_NAME} PUBLIC clinic_flags Qt6::Core tl::expected ${ARG_LIBS})
    if(ARG_PCH STREQUAL "ui")
        target_precompile_headers(clinic_${ARG_NAME} REUSE_FROM clinic_pch_ui)
        set_target_properties(clinic_${ARG_NAME} PROPERTIES AUTOMOC ON)
    else()
        target_precompile_headers(clinic_${ARG_NAME} REUSE_FROM clinic_pch_core)
    endif()
endfunction()

function(clinic_add_test)
    cmake_parse_arguments(ARG "" "NAME;LABEL;TIMEOUT" "SOURCES;LIBS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    add_executable(${ARG_NAME} ${ARG_SOURCES})
    target_link_libraries(${ARG_NAME} PRIVATE clinic_flags Qt6::Test ${ARG_LIBS})
    set_target_properties(${ARG_NAME} PROPERTIES UNITY_BUILD OFF)
    # Not AUTOMOC, which scans and compiles one file more for each test: x.cpp ends with #include "x.moc".
    foreach(source IN LISTS ARG_SOURCES)
        file(STRINGS ${source} moc REGEX "^#include \".*[.]moc\"$")
        if(moc)
            get_filename_component(name ${source} NAME_WE)
            qt_generate_moc(${source} ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
            target_sources(${ARG_NAME} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
            target_include_directories(${ARG_NAME} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
        endif()
    endforeach()
    if(ARG_LABEL STREQUAL "ui")
        target_link_libraries(${ARG_NAME} PRIVATE Qt6::Widgets)
        target_precompile_headers(${ARG_NAME} REUSE_FROM clinic_pch_ui)
    else()
        target_precompile_headers(${ARG_NAME} REUSE_FROM clinic_pch_core)
    endif()
    add_test(NAME ${ARG_NAME} COMMAND ${ARG_NAME})
    set_tests_properties(${ARG_NAME} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=qt.qpa.*=false;QTEST_DISABLE_STACK_DUMP=1;CLINIC_CATALOGUES=${CMAKE_BINARY_DIR}/share/catalogues.rcc")
endfunction()
