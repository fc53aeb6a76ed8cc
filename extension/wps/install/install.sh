#!/bin/sh
# Puts the add-in into the folder of WPS on Linux (UOS, Kylin and others) and into its list of add-ins, for this
# user alone; `install.sh remove` takes it out. Needs no rights and no network. SPDX-License-Identifier: MPL-2.0
set -eu
LC_ALL=C; export LC_ALL
here=$(cd "$(dirname "$0")" && pwd)
addons=${JIBIAO_WPS_ADDONS:-$HOME/.local/share/Kingsoft/wps/jsaddons}
list=$addons/publish.xml
folder=$(cd "$here/.." && ls -d jibiao_*)
version=${folder#jibiao_}
entry="<jsplugin name=\"jibiao\" type=\"et\" url=\"$folder\" version=\"$version\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
waits=no

say() { printf '%s\n' "$*"; }
leave() {
    if [ "$waits" = yes ]; then printf '%s' "按回车键关闭……"; read -r _ || true; fi
    exit "$1"
}
fail() { say "没有安装好：$*"; leave 1; }

# The new list beside the old one; it takes its place only when it is whole.
new_list() {
    last=yes
    [ -s "$list" ] && [ -n "$(tail -c 1 "$list")" ] && last=
    if [ -e "$list" ]; then cat "$list"; fi |
        awk -v entry="$1" -v no_last_line_end="$([ -n "$last" ] || echo 1)" -f "$here/merge.awk" >"$list.jibiao-new" && return
    status=$?
    rm -f "$list.jibiao-new"
    [ "$status" -ne 3 ] || fail "加载项列表 $list 已经损坏，没有改动它。请把这个文件改名（其中登记的其他加载项需要重新安装），再运行一次。"
    fail "不能写入 $addons，请检查磁盘空间和权限。"
}

keep_list() {
    if [ -e "$list" ]; then cp -p "$list" "$list.jibiao-old"; fi
    mv "$list.jibiao-new" "$list"
}

put_in() {
    mkdir -p "$addons" || fail "不能建立文件夹 $addons。"
    new_list "$entry"
    rm -rf "$addons/jibiao-new"
    cp -R "$here/../$folder" "$addons/jibiao-new" || fail "不能写入 $addons，请检查磁盘空间和权限。"
    rm -rf "$addons"/jibiao_*
    mv "$addons/jibiao-new" "$addons/$folder"
    keep_list
    say "绩表 $version 已装好。"
    say "请完全退出 WPS 再打开一份表格；WPS 询问是否信任“jibiao”时选“允许”，然后再退出、打开一次。"
    say "功能区里会出现“绩效目标”。没有出现时，请看“安装说明.txt”。"
}

take_out() {
    if [ -e "$list" ]; then
        new_list ""
        keep_list
    fi
    rm -rf "$addons"/jibiao_*
    say "绩表已卸载。请完全退出 WPS 再打开。表格和其他加载项没有改动。"
}

[ "${2:-}" != wait ] || waits=yes
case ${1:-install} in
install) put_in ;;
remove) take_out ;;
*) say "用法：install.sh [install|remove]"; exit 2 ;;
esac
leave 0
