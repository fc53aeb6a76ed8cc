# Compiles the files of one folder together, a dozen at a time, where CMAKE_UNITY_BUILD is on (presets release
# and wasm): three quarters of a build is reading the same headers. By folder, so that a new file meets nobody
# but its neighbours. The other presets compile each file alone and so notice a missing #include. Beware: the
# unnamed namespaces of a folder's files are one, in which a name means one thing; a name that hides one of an
# outer namespace hides it in the next file, too.
# SPDX-License-Identifier: MPL-2.0
set(dozen 12)

function(compile_folders_together target)
  get_target_property(sources ${target} SOURCES)
  get_target_property(base ${target} SOURCE_DIR)
  set(folders)
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${base} NORMALIZE)
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_SOURCE_DIR})
    string(MAKE_C_IDENTIFIER ${folder} folder)
    if(NOT folder IN_LIST folders)
      list(APPEND folders ${folder})
      set(count_${folder} 0)
    endif()
    math(EXPR group "${count_${folder}} / ${dozen}")
    math(EXPR count_${folder} "${count_${folder}} + 1")
    set_property(SOURCE ${source} TARGET_DIRECTORY ${target} PROPERTY UNITY_GROUP ${folder}_${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()

function(compile_together_below directory)
  get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type MATCHES "EXECUTABLE|_LIBRARY" AND NOT type STREQUAL "INTERFACE_LIBRARY")
      compile_folders_together(${target})
    endif()
  endforeach()
  get_property(below DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
  foreach(one IN LISTS below)
    compile_together_below(${one})
  endforeach()
endfunction()

if(CMAKE_UNITY_BUILD)
  compile_together_below(${CMAKE_SOURCE_DIR})
endif()
