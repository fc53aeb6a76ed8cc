@echo off
rem Takes the add-in out. SPDX-License-Identifier: MPL-2.0
wscript //nologo "%~dp0install\windows.wsf" remove
