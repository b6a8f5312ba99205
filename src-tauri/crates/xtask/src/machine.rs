//! What the machine must have: Debian's packages, a display, Node.js.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::step::{Stop, answers, step, succeed};

/// A C compiler, and what the build of the bundled OpenSSL runs on.
pub const FOR_CORE: &[&str] = &["build-essential", "perl", "pkg-config"];
/// The web view that draws the window.
pub const FOR_WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "librsvg2-dev", "libssl-dev", "file"];
/// A screen in memory, the driver of the real window, the standard tools that open a bundle, the
/// bookkeeper that reads the exported journal, the SQL that measures are checked by, the reader of printed lists, and the
/// browser that every screen is looked at in.
pub const FOR_TESTS: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "dbus-x11",
    "at-spi2-core",
    "fonts-noto-core",
    "age",
    "minisign",
    "zstd",
    "hledger",
    "sqlite3",
    "poppler-utils",
    "chromium",
];

/// The first Node.js of each line that the interface's build tool takes.
const NODE_NEEDED: &str = "Node.js 20.19 or 22.12 or newer";

/// Installs the packages of `groups` that are missing, when it may.
///
/// # Errors
/// [`Stop`] with the command to type when this is not root, or when apt fails.
pub fn packages(groups: &[&[&'static str]], target: &Path) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    step("Debian packages", || {
        let wanted = groups.concat();
        let Ok(listing) =
            Command::new("dpkg-query").args(["-W", "-f=${Package} ${db:Status-Status}\n"]).args(&wanted).output()
        else {
            println!("xtask: not Debian or Ubuntu; this needs what these packages hold: {}", wanted.join(" "));
            return Ok(());
        };
        // dpkg-query ends with 1 when it does not know one of the names: its listing still says what is there.
        let missing = missing(&wanted, &String::from_utf8_lossy(&listing.stdout));
        if missing.is_empty() { Ok(()) } else { install(&missing, target) }
    })
}

fn install(missing: &[&str], target: &Path) -> Result<(), Stop> {
    let by_hand = format!("sudo apt-get update && sudo apt-get install -y {}", missing.join(" "));
    let user = Command::new("id").arg("-u").output().map(|output| output.stdout).unwrap_or_default();
    if user.trim_ascii() != b"0" {
        let what = format!("missing packages: {}", missing.join(" "));
        return Err(Stop::new(what, format!("type: {by_hand}")));
    }
    // An archive folder of our own: on some machines a hook of apt's empties the shared one in mid-install.
    let archives = target.join("apt-archives");
    let folder_failed =
        |error| Stop::new(format!("{} could not be used: {error}", archives.display()), "make its folder writable");
    fs::create_dir_all(archives.join("partial")).map_err(folder_failed)?;
    let advice = format!("check apt's sources and the network, or type: {by_hand}");
    let mut setting = std::ffi::OsString::from("Dir::Cache::archives=");
    setting.push(&archives);
    succeed(Command::new("apt-get").args(["-qq", "update"]), &advice)?;
    succeed(
        Command::new("apt-get")
            .args(["-qq", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", "-o"])
            .arg(setting)
            .arg("install")
            .args(missing)
            .env("DEBIAN_FRONTEND", "noninteractive"),
        &advice,
    )?;
    fs::remove_dir_all(&archives).map_err(folder_failed)
}

/// The wanted packages that a listing of `name status` lines does not call installed.
fn missing<'a>(wanted: &[&'a str], listing: &str) -> Vec<&'a str> {
    let installed = |name: &str| listing.lines().any(|line| line.split_once(' ') == Some((name, "installed")));
    wanted.iter().copied().filter(|name| !installed(name)).collect()
}

/// True when a window can be shown. Windows and macOS always have a desktop.
pub fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Checks that Node.js and npm are there and new enough.
///
/// # Errors
/// [`Stop`] that says where to get them.
pub fn node() -> Result<(), Stop> {
    let advice = format!("the interface needs {NODE_NEEDED}, with npm: https://nodejs.org/en/download");
    let found = Command::new("node")
        .arg("--version")
        .output()
        .map_err(|_| Stop::new("`node` was not found", advice.as_str()))?;
    let version = String::from_utf8_lossy(&found.stdout).trim().to_owned();
    if !new_enough(&version) {
        return Err(Stop::new(format!("this machine's Node.js is {version}"), advice));
    }
    if !answers(npm().arg("--version")) {
        return Err(Stop::new("`npm` was not found", advice));
    }
    Ok(())
}

/// npm, by its name on this system.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let major_and_minor = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    matches!(major_and_minor, (20, 19..) | (22, 12..) | (23.., _))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_installed_package_counts() {
        let listing = "age installed\nxvfb config-files\nzstd installed\n";
        assert_eq!(missing(&["age", "xvfb", "zstd", "minisign"], listing), ["xvfb", "minisign"]);
        assert_eq!(missing(&["age"], ""), ["age"]);
        assert!(missing(&["zstd"], listing).is_empty());
    }

    #[test]
    fn a_longer_name_is_another_package() {
        assert_eq!(missing(&["zstd"], "zstd-jni installed\nlibzstd installed\n"), ["zstd"]);
    }

    #[test]
    fn node_versions() {
        for good in ["v20.19.0", "v20.20.2", "v22.12.0", "v23.0.1", "v24.1.0"] {
            assert!(new_enough(good), "{good}");
        }
        for bad in ["v18.20.4", "v20.18.9", "v21.7.0", "v22.11.0", "", "node"] {
            assert!(!new_enough(bad), "{bad}");
        }
    }
}
