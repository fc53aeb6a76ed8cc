# The lookup of messages by a Boost.Locale of our own build.
# SPDX-License-Identifier: MPL-2.0

# One copy of the sources for all presets; see fetch_boost_locale.sh for why they are compiled here.
set(boost_locale ${CMAKE_SOURCE_DIR}/build/boost_locale)
if(NOT EXISTS ${boost_locale}/src)
  execute_process(COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/fetch_boost_locale.sh ${boost_locale}
                  COMMAND_ERROR_IS_FATAL ANY)
endif()
find_package(Boost REQUIRED)
file(GLOB boost_locale_sources ${boost_locale}/src/shared/*.cpp ${boost_locale}/src/encoding/*.cpp
     ${boost_locale}/src/util/*.cpp ${boost_locale}/src/std/*.cpp)
add_library(boost_locale STATIC ${boost_locale_sources})
set_target_properties(boost_locale PROPERTIES CXX_STANDARD 17 UNITY_BUILD OFF)
target_include_directories(boost_locale SYSTEM PUBLIC ${Boost_INCLUDE_DIRS})
target_compile_definitions(boost_locale PUBLIC BOOST_ALL_NO_LIB BOOST_LOCALE_STATIC_LINK
  PRIVATE BOOST_LOCALE_WITH_ICONV BOOST_LOCALE_NO_POSIX_BACKEND BOOST_LOCALE_NO_WINAPI_BACKEND)
target_compile_options(boost_locale PRIVATE -w)
target_sources(jibiao_messages PRIVATE lookup_boost.cpp)
target_link_libraries(jibiao_messages PRIVATE boost_locale)
