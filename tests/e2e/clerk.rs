//! A clerk in front of one window: opens it, types into its fields, goes from task to task by the function keys.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use acceptance::offices::{PASSPHRASE, USER, session_day};
use chrono::NaiveDate;

use crate::driver::{Failure, Outcome};
use crate::keys::Key;
use crate::screen::{Element, Screen};

/// How long the window may take over what a clerk does not wait for.
pub const SOON: u64 = 15;
/// How long over what comes with a progress bar, or with the making of keys.
pub const PATIENCE: u64 = 60;
/// Tabs from one end of the fullest screen to the other.
const MOST_TABS: usize = 60;
/// Where pictures of the steps go, when somebody wants to look at them.
const SHOTS: &str = "DIEMSANG_SHOTS";
/// The window's size for such pictures, `1536x730`; the laptop of most offices where it is not set.
const SIZE: &str = "DIEMSANG_SIZE";

/// Who sits in front of an office's window.
pub struct Clerk {
    /// The window.
    pub screen: Screen,
    office: &'static str,
}

impl Clerk {
    /// Starts the program on an office's folder. `office` is the name on the pictures.
    pub fn open(office: &'static str, folder: &Path) -> Outcome<Clerk> {
        Clerk::open_on(office, folder, session_day())
    }

    /// The same on another day.
    pub fn open_on(office: &'static str, folder: &Path, today: NaiveDate) -> Outcome<Clerk> {
        let today = today.to_string();
        let arguments: [&OsStr; 4] = ["--data".as_ref(), folder.as_os_str(), "--today".as_ref(), today.as_ref()];
        let screen = Screen::open(&program(), &arguments)?;
        let (width, height) = size();
        screen.resize(width, height)?;
        Ok(Clerk { screen, office })
    }

    /// Signs in with Enter on the passphrase, where the caret is from the start.
    pub fn sign_in(&self) -> Outcome<()> {
        self.has_focus("#passphrase")?;
        self.screen.type_text(PASSPHRASE)?;
        self.screen.press(&[Key::Enter])?;
        self.sees_title("Hôm nay")?;
        assert_eq!(self.screen.find("[role=alert]")?, None, "an earlier refusal is over");
        Ok(())
    }

    /// Mistypes the passphrase: it is refused in words, and the name stays.
    pub fn mistype_passphrase(&self) -> Outcome<()> {
        self.has_focus("#passphrase")?;
        self.screen.type_text("sai-mat-khau")?;
        self.screen.press(&[Key::Enter])?;
        self.screen.wait_for_text("[role=alert]", "Mật khẩu không đúng.", SOON)?;
        self.picture("03-refused")?;
        assert_eq!(self.screen.value(&self.screen.wait_for("#user", SOON)?)?, USER, "who signs in is not typed again");
        Ok(())
    }

    /// Opens a task by its function key.
    pub fn task(&self, number: u8, title: &str) -> Outcome<()> {
        self.screen.press(&[Key::Function(number)])?;
        self.sees_title(title)
    }

    /// Waits for a screen's title.
    pub fn sees_title(&self, title: &str) -> Outcome<()> {
        self.reads("h1", title, PATIENCE)
    }

    /// Waits until the first thing of that selector reads exactly so.
    pub fn reads(&self, css: &str, text: &str, seconds: u64) -> Outcome<()> {
        self.screen.wait_until(&format!("“{text}” as all of `{css}`"), seconds, || {
            let shown = self.screen.find(css)?.map(|element| self.screen.text(&element));
            // What is being redrawn may be gone when asked: it is looked at again.
            Ok(shown.and_then(Result::ok).filter(|shown| shown.trim() == text).map(drop))
        })
    }

    /// Waits until the caret is there by itself.
    pub fn has_focus(&self, css: &str) -> Outcome<()> {
        self.screen.wait_until(&format!("the focus on `{css}`"), SOON, || {
            let wanted = self.screen.find(css)?;
            Ok((wanted.is_some() && wanted == self.screen.focused().ok()).then_some(()))
        })
    }

    /// Goes to a field by Tab and types into it; what was there is selected and so replaced.
    pub fn fill(&self, css: &str, text: &str) -> Outcome<()> {
        let field = self.go_to(css)?;
        self.screen.type_text(text)?;
        let typed = self.screen.value(&field)?;
        if typed == text { Ok(()) } else { Err(Failure(format!("`{css}` holds “{typed}”, not “{text}”"))) }
    }

    /// Goes to a field by Tab and types a day: eight digits make one, as it is then shown.
    pub fn fill_day(&self, css: &str, digits: &str, shown: &str) -> Outcome<()> {
        let field = self.go_to(css)?;
        self.screen.type_text(digits)?;
        self.screen.press(&[Key::Enter])?;
        let typed = self.screen.value(&field)?;
        if typed == shown { Ok(()) } else { Err(Failure(format!("`{css}` holds “{typed}”, not “{shown}”"))) }
    }

    /// Changes a choice in place with the arrow, until it stands on a value.
    pub fn choose(&self, css: &str, value: &str) -> Outcome<()> {
        let field = self.go_to(css)?;
        for _ in 0..MOST_TABS {
            if self.screen.value(&field)? == value {
                return Ok(());
            }
            self.screen.press(&[Key::Down])?;
        }
        Err(Failure(format!("`{css}` does not come to “{value}”")))
    }

    /// Waits for what was told at the foot.
    pub fn told(&self, text: &str) -> Outcome<()> {
        self.screen.wait_for_text(".told", text, PATIENCE).map(drop)
    }

    /// Waits until no dialog is open.
    pub fn back_on_the_page(&self) -> Outcome<()> {
        self.screen.wait_until("the page without a dialog", PATIENCE, || {
            Ok(self.screen.find("dialog[open]")?.is_none().then_some(()))
        })
    }

    /// Goes to a field by Tab.
    pub fn go_to(&self, css: &str) -> Outcome<Element> {
        self.screen.wait_for(css, SOON)?;
        self.screen.tab_to(css, MOST_TABS)
    }

    /// Ctrl+Enter: does what the form is for.
    pub fn save(&self) -> Outcome<()> {
        self.screen.chord(&[Key::Control], Key::Enter)
    }

    /// A picture of the window as it is now, where pictures are wanted.
    pub fn picture(&self, step: &str) -> Outcome<()> {
        let Some(folder) = env::var_os(SHOTS).map(PathBuf::from) else { return Ok(()) };
        std::fs::create_dir_all(&folder)?;
        self.screen.screenshot(&folder.join(format!("{}-{step}.png", self.office)))
    }

    /// Closes the window; its book can then be opened by others.
    pub fn close(self) -> Outcome<()> {
        self.screen.close()
    }
}

fn size() -> (u32, u32) {
    let wanted = env::var(SIZE).unwrap_or_default();
    let parts = wanted.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    parts.unwrap_or((1366, 768))
}

/// A figure as the window writes it in Vietnamese: 1234567 → 1.234.567.
pub fn figure(value: i64) -> String {
    let mut parted = String::new();
    for (from_right, digit) in value.to_string().chars().rev().enumerate() {
        if from_right > 0 && from_right % 3 == 0 {
            parted.insert(0, '.');
        }
        parted.insert(0, digit);
    }
    parted
}

/// A figure as the window writes it, read.
pub fn read_figure(text: &str) -> Outcome<i64> {
    text.trim().replace('.', "").parse().map_err(|_| Failure(format!("“{text}” is no figure")))
}

/// The window's program: where `cargo xtask test` says it is, or where a debug build puts it.
fn program() -> PathBuf {
    let usual = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/debug/diem-sang");
    env::var_os("DIEMSANG_SHELL").map_or_else(usual, PathBuf::from)
}
