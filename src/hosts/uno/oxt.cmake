# Target `oxt`: build/jibiao.oxt, from extension/libreoffice, the library, our types and the catalogues.
# SPDX-License-Identifier: MPL-2.0
set(package_source ${CMAKE_SOURCE_DIR}/extension/libreoffice)
# The folder of the package is at once what tests give an office as its bundled extensions.
set(bundled_extensions ${CMAKE_CURRENT_BINARY_DIR}/extensions CACHE INTERNAL "")
set(package ${bundled_extensions}/jibiao)
file(GLOB_RECURSE package_files CONFIGURE_DEPENDS ${package_source}/*)
file(GLOB catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/extension/messages/*.po)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64|arm64")
  set(platform Linux_AARCH64)
else()
  set(platform Linux_X86_64)
endif()

# What an export holds, for those who read it.
set(export_schema ${CMAKE_SOURCE_DIR}/templates/export-schema.json
    ${CMAKE_SOURCE_DIR}/templates/export-schema.md)
set(expand_script ${CMAKE_CURRENT_SOURCE_DIR}/expand.cmake)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/jibiao.oxt
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${package}
  COMMAND ${CMAKE_COMMAND} -DSOURCE=${package_source} -DOUT=${package} -DPLATFORM=${platform}
          -DVERSION=${PROJECT_VERSION} -DCATALOGUES=${CMAKE_SOURCE_DIR}/extension/messages
          -P ${expand_script}
  COMMAND jibiao_help ${package}/help
  COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:jibiao_extension> ${own_rdb}
          ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/NOTICE ${export_schema} ${package}
  COMMAND ${CMAKE_COMMAND} -E copy ${export_schema} ${CMAKE_BINARY_DIR}
  COMMAND ${CMAKE_COMMAND} -E rm -f ${CMAKE_BINARY_DIR}/jibiao.oxt
  COMMAND ${CMAKE_COMMAND} -E chdir ${package}
          ${CMAKE_COMMAND} -E tar cf ${CMAKE_BINARY_DIR}/jibiao.oxt --format=zip .
  DEPENDS jibiao_extension jibiao_help ${own_rdb} ${package_files} ${catalogues} ${expand_script}
          ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/NOTICE ${export_schema}
  COMMENT "Packing jibiao.oxt" VERBATIM)
configure_file(${CMAKE_SOURCE_DIR}/extension/update.xml ${CMAKE_BINARY_DIR}/jibiao.update.xml @ONLY)
add_custom_target(oxt ALL DEPENDS ${CMAKE_BINARY_DIR}/jibiao.oxt)
