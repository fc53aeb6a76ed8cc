// Disks that are full, folders that are read-only or go away: what was there stays, and it is said why.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cstring>

#include "program.h"

namespace jibiao::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* exported = "boye-1.常年驻京值班工作队值班费.json";

/// A small file system of its own; only root may make one.
class Disk {
public:
    Disk(fs::path at, const std::string& options) : at_(std::move(at)) {
        fs::create_directory(at_);
        made_ = mount("jibiao-test", at_.c_str(), "tmpfs", 0, options.c_str()) == 0;
        reason_ = std::strerror(errno);
    }
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    ~Disk() {
        if (made_) umount2(at_.c_str(), MNT_DETACH);
    }
    bool made() const { return made_; }
    const std::string& reason() const { return reason_; }
    void make_read_only() const { mount(nullptr, at_.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, ""); }

private:
    fs::path at_;
    bool made_ = false;
    std::string reason_;
};

/// Exports over a file that is there, and expects it to stay.
void expect_old_file_stays(const Scratch& scratch, const std::string& reason) {
    const std::string out = (scratch / "disk").string();
    const Outcome outcome = run({"export", workbook("boye"), "--draft", "--out", out});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(has(outcome.err, exported)) << outcome.err;
    EXPECT_TRUE(has(outcome.err, reason)) << outcome.err;
    EXPECT_EQ(bytes_of(scratch / "disk" / exported), "old");
    EXPECT_EQ(std::distance(fs::directory_iterator(out), {}), 1) << "a half file is left";
}

TEST(Fault, AFullDiskLeavesTheOldFile) {
    const Scratch scratch;
    const Disk disk(scratch / "disk", "size=8k");
    if (!disk.made()) GTEST_SKIP() << "no small disk can be mounted here: " << disk.reason();
    scratch.file(std::string("disk/") + exported, "old");
    expect_old_file_stays(scratch, "磁盘已满");
}

TEST(Fault, AReadOnlyDiskLeavesTheOldFile) {
    const Scratch scratch;
    const Disk disk(scratch / "disk", "size=1m");
    if (!disk.made()) GTEST_SKIP() << "no disk can be mounted here: " << disk.reason();
    scratch.file(std::string("disk/") + exported, "old");
    disk.make_read_only();
    expect_old_file_stays(scratch, "只读");
}

TEST(Fault, AFolderWithoutTheRightToWriteLeavesTheOldFile) {
    if (geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
    const Scratch scratch;
    fs::create_directory(scratch / "disk");
    scratch.file(std::string("disk/") + exported, "old");
    fs::permissions(scratch / "disk", fs::perms::owner_read | fs::perms::owner_exec);
    expect_old_file_stays(scratch, "只读");
    fs::permissions(scratch / "disk", fs::perms::owner_all);
}

TEST(Fault, AShareThatGoesAwayCostsWhatCannotBeWritten) {
    const Scratch scratch;
    const fs::path out = scratch / "share";
    const std::string state = (scratch / "state").string();
    std::vector<std::string> words{"export", workbook("weixian"), workbook("boye"), "--draft",
                                   "--out",  out.string(),        "--resume",       state};
    Program program(words);
    program.wait_for_output();
    fs::rename(out, scratch / "elsewhere");
    const Outcome outcome = program.finish();
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(has(outcome.err, "共享盘已断开")) << outcome.err;
    EXPECT_TRUE(has(outcome.err, exported)) << outcome.err;
    EXPECT_FALSE(fs::exists(out)) << "the share's place is no folder of ours to make";
    fs::rename(scratch / "elsewhere", out);
    EXPECT_EQ(run(words).status, 1) << "the errors of the draft, no more";
    EXPECT_TRUE(has(bytes_of(out / exported), "jibiao.performance-targets"));
}

TEST(Fault, ALinkToNowhereIsSaid) {
    const Scratch scratch;
    fs::create_directory_symlink(scratch / "gone", scratch / "share");
    const Outcome outcome =
        run({"export", workbook("boye"), "--draft", "--out", (scratch / "share").string()});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(has(outcome.err, "文件夹不存在")) << outcome.err;
}

}  // namespace
}  // namespace jibiao::test
