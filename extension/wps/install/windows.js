// Puts the add-in into the folder of WPS on Windows and into its list of add-ins, for this user alone; with the
// argument "remove" takes it out. Run by install.bat and uninstall.bat in the script host of Windows, which
// knows ES3 and reads plain ASCII. Needs no rights and no network. SPDX-License-Identifier: MPL-2.0

var shell = WScript.CreateObject("WScript.Shell");
var files = WScript.CreateObject("Scripting.FileSystemObject");
var here = files.GetParentFolderName(WScript.ScriptFullName);
var TITLE = "\u7ee9\u8868";
var TEXT = 2, BINARY = 1, OVERWRITE = 2;

function say(text) {
    shell.Popup(text, 0, TITLE, 64);
}

function fail(text) {
    shell.Popup("\u6ca1\u6709\u5b8c\u6210\uff1a" + text, 0, TITLE, 48);
    WScript.Quit(1);
}

function readText(path) {
    var stream = WScript.CreateObject("ADODB.Stream");
    stream.Type = TEXT;
    stream.Charset = "utf-8";   // takes a byte order mark away
    stream.Open();
    stream.LoadFromFile(path);
    var text = stream.ReadText();
    stream.Close();
    return text;
}

/** Without a byte order mark. */
function writeText(path, text) {
    var written = WScript.CreateObject("ADODB.Stream"), plain = WScript.CreateObject("ADODB.Stream");
    written.Type = TEXT;
    written.Charset = "utf-8";
    written.Open();
    written.WriteText(text);
    written.Position = 0;
    written.Type = BINARY;
    written.Position = 3;
    plain.Type = BINARY;
    plain.Open();
    written.CopyTo(plain);
    plain.SaveToFile(path, OVERWRITE);
    plain.Close();
    written.Close();
}

/** The folder of this package: "jibiao_0.1.0". */
function ownFolder() {
    var all = new Enumerator(files.GetFolder(files.GetParentFolderName(here)).SubFolders);
    for (; !all.atEnd(); all.moveNext()) {
        if (/^jibiao_/.test(all.item().Name)) return all.item();
    }
    fail("\u5b89\u88c5\u5305\u4e0d\u5b8c\u6574\uff0c\u8bf7\u628a\u538b\u7f29\u5305\u5168\u90e8\u89e3\u538b\u540e\u518d\u8fd0\u884c\u3002");
    return null;
}

function makeFolders(path) {
    if (files.FolderExists(path)) return;
    makeFolders(files.GetParentFolderName(path));
    files.CreateFolder(path);
}

function removeOwnFolders(addons) {
    if (!files.FolderExists(addons)) return;
    var all = new Enumerator(files.GetFolder(addons).SubFolders), found = [];
    for (; !all.atEnd(); all.moveNext()) {
        if (/^jibiao_/.test(all.item().Name)) found.push(all.item().Path);
    }
    for (var i = 0; i < found.length; ++i) files.DeleteFolder(found[i], true);
}

/** The new list, before anything is changed. */
function newList(list, entry) {
    var merged = mergedList(files.FileExists(list) ? readText(list) : "", entry);
    if (merged === null) {
        fail("\u52a0\u8f7d\u9879\u5217\u8868 " + list + " \u5df2\u7ecf\u635f\u574f\uff0c\u6ca1\u6709\u6539\u52a8\u5b83\u3002\u8bf7\u628a\u8fd9\u4e2a\u6587\u4ef6\u6539\u540d\uff08\u5176\u4e2d\u767b\u8bb0\u7684\u5176\u4ed6\u52a0\u8f7d\u9879\u9700\u8981\u91cd\u65b0\u5b89\u88c5\uff09\uff0c\u518d\u8fd0\u884c\u4e00\u6b21\u3002");
    }
    return merged;
}

function keepList(list, text) {
    writeText(list + ".jibiao-new", text);
    if (files.FileExists(list)) {
        files.CopyFile(list, list + ".jibiao-old", true);
        files.DeleteFile(list, true);
    }
    files.MoveFile(list + ".jibiao-new", list);
}

function install(addons, list) {
    var folder = ownFolder(), version = folder.Name.replace(/^jibiao_/, "");
    makeFolders(addons);
    var text = newList(list, '<jsplugin name="jibiao" type="et" url="' + folder.Name + '" version="' + version +
        '" enable="enable_dev" install="null" customDomain=""/>');
    removeOwnFolders(addons);
    files.CopyFolder(folder.Path, addons + "\\" + folder.Name, true);
    keepList(list, text);
    say("\u7ee9\u8868 " + version + " \u5df2\u88c5\u597d\u3002\n\n\u8bf7\u5b8c\u5168\u9000\u51fa WPS \u518d\u6253\u5f00\u4e00\u4efd\u8868\u683c\uff1bWPS \u8be2\u95ee\u662f\u5426\u4fe1\u4efb\u201cjibiao\u201d\u65f6\u9009\u201c\u5141\u8bb8\u201d\uff0c\u7136\u540e\u518d\u9000\u51fa\u3001\u6253\u5f00\u4e00\u6b21\u3002\n\u529f\u80fd\u533a\u91cc\u4f1a\u51fa\u73b0\u201c\u7ee9\u6548\u76ee\u6807\u201d\u3002");
}

function remove(addons, list) {
    if (files.FileExists(list)) keepList(list, newList(list, ""));
    removeOwnFolders(addons);
    say("\u7ee9\u8868\u5df2\u5378\u8f7d\u3002\u8bf7\u5b8c\u5168\u9000\u51fa WPS \u518d\u6253\u5f00\u3002\u8868\u683c\u548c\u5176\u4ed6\u52a0\u8f7d\u9879\u6ca1\u6709\u6539\u52a8\u3002");
}

function main() {
    var addons = shell.ExpandEnvironmentStrings("%APPDATA%") + "\\kingsoft\\wps\\jsaddons", list = addons + "\\publish.xml";
    try {
        if (WScript.Arguments.length > 0 && WScript.Arguments.Item(0) === "remove") remove(addons, list);
        else install(addons, list);
    } catch (refused) {
        fail("\u4e0d\u80fd\u5199\u5165 " + addons + "\uff08" + refused.message + "\uff09\u3002\u8bf7\u5148\u5b8c\u5168\u9000\u51fa WPS\uff0c\u518d\u8fd0\u884c\u4e00\u6b21\u3002");
    }
}

main();
