//! The processes behind a window under test, and the wire to them: tauri-driver, which starts WebKitWebDriver, which
//! starts the program. One group of processes per window, ended together.

use std::env;
use std::fmt;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::Value;
use tempfile::TempDir;

/// How long the driver may take to answer for the first time.
const START_SECONDS: u64 = 30;
/// How long one request may take; opening a session includes the program's start.
const REQUEST_SECONDS: u64 = 60;
/// How long a group may take to end when asked, before it is killed.
const FAREWELL_SECONDS: u64 = 5;
/// Between two looks at something awaited.
pub const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// What went wrong, in words for the person who reads the failed test.
pub struct Failure(pub String);

impl fmt::Debug for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure(error.to_string())
    }
}

/// What a step of a journey gives.
pub type Outcome<T> = Result<T, Failure>;

/// A running tauri-driver with a bus and settings of its own.
pub struct Driver {
    child: Child,
    group: Pid,
    agent: ureq::Agent,
    address: String,
    /// The window's size and place, caches and settings of this run; gone with it.
    _settings: TempDir,
}

impl Driver {
    /// Starts tauri-driver on two free loopback ports and waits until it answers.
    ///
    /// # Errors
    /// [`Failure`] when a needed program is missing or does not answer in time.
    pub fn start() -> Outcome<Driver> {
        let settings = tempfile::tempdir()?;
        let (port, native_port) = free_ports()?;
        // A session bus of its own: the program opens one window per bus, and a test has two offices open.
        let child = Command::new("dbus-run-session")
            .arg("--")
            .arg(program())
            .args(["--port", &port.to_string(), "--native-port", &native_port.to_string()])
            .env("XDG_CONFIG_HOME", settings.path().join("config"))
            .env("XDG_DATA_HOME", settings.path().join("data"))
            .env("XDG_CACHE_HOME", settings.path().join("cache"))
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Failure(format!("dbus-run-session could not be started: {error}")))?;
        let group = Pid::from_child(&child);
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(REQUEST_SECONDS)))
            .build()
            .into();
        let address = format!("http://{}:{port}", Ipv4Addr::LOCALHOST);
        let mut driver = Driver { child, group, agent, address, _settings: settings };
        driver.await_ports([native_port, port])?;
        Ok(driver)
    }

    /// Waits until both drivers listen. The inner one is looked at first: asked too early, the outer one answers
    /// with a backtrace on stderr.
    fn await_ports(&mut self, ports: [u16; 2]) -> Outcome<()> {
        let deadline = Instant::now() + Duration::from_secs(START_SECONDS);
        loop {
            if ports.iter().all(|port| TcpStream::connect((Ipv4Addr::LOCALHOST, *port)).is_ok()) {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                return Err(Failure(format!("{} ended with {status} before it answered", program().display())));
            }
            if Instant::now() > deadline {
                return Err(Failure(format!("no WebDriver answered at {} in {START_SECONDS} s", self.address)));
            }
            sleep(LOOK_AGAIN);
        }
    }

    /// Asks; `path` begins with a slash.
    pub fn get(&self, path: &str) -> Outcome<Value> {
        value_of(self.agent.get(format!("{}{path}", self.address)).call()?)
    }

    /// Tells.
    pub fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        value_of(self.agent.post(format!("{}{path}", self.address)).send_json(body)?)
    }

    /// Ends.
    pub fn delete(&self, path: &str) -> Outcome<Value> {
        value_of(self.agent.delete(format!("{}{path}", self.address)).call()?)
    }
}

impl Drop for Driver {
    /// Ends the whole group: tauri-driver, the bus, WebKitWebDriver, the program and its web processes.
    fn drop(&mut self) {
        let deadline = Instant::now() + Duration::from_secs(FAREWELL_SECONDS);
        // An error here says that the group is gone already.
        kill_process_group(self.group, Signal::TERM).ok();
        loop {
            let ended = matches!(self.child.try_wait(), Ok(Some(_)) | Err(_));
            if ended && !lives(self.group) {
                return;
            }
            if Instant::now() > deadline {
                kill_process_group(self.group, Signal::KILL).ok();
                self.child.wait().ok();
                return;
            }
            sleep(LOOK_AGAIN);
        }
    }
}

/// True while a process of the group runs. One that has ended but that nobody has waited for yet is not ours to wait
/// for: where the machine's first process is slow at that, a signal would seem to reach it for seconds.
fn lives(group: Pid) -> bool {
    let group = group.as_raw_nonzero().to_string();
    let running = |stat: String| {
        // pid (name) state parent group …; the name may hold anything, brackets too.
        let mut fields = stat.rsplit_once(')').map(|(_, fields)| fields.split_whitespace())?;
        (fields.next()? != "Z" && fields.nth(1)? == group).then_some(())
    };
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|process| fs::read_to_string(process.path().join("stat")).ok())
        .any(|stat| running(stat).is_some())
}

/// tauri-driver: where `cargo xtask test` says it is, or where it puts it.
fn program() -> PathBuf {
    let usual = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/tools/bin/tauri-driver");
    env::var_os("DIEMSANG_DRIVER").map_or_else(usual, PathBuf::from)
}

/// Two ports that nobody listens on; both are held until both are known.
fn free_ports() -> Outcome<(u16, u16)> {
    let first = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let second = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok((first.local_addr()?.port(), second.local_addr()?.port()))
}

/// The value of a WebDriver answer, or its error.
fn value_of(mut response: ureq::http::Response<ureq::Body>) -> Outcome<Value> {
    let mut answer: Value = response.body_mut().with_config().limit(64 << 20).read_json()?;
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(Failure(format!("{error}: {}", value["message"].as_str().unwrap_or_default()))),
        None => Ok(value),
    }
}
