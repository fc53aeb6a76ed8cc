@echo off
rem Installs the add-in for this user. SPDX-License-Identifier: MPL-2.0
wscript //nologo "%~dp0install\windows.wsf"
