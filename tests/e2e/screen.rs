//! One open window of the program, as the person in front of it uses it: look, wait, press keys.

use std::ffi::OsStr;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::driver::{Driver, Failure, LOOK_AGAIN, Outcome};
use crate::keys::Key;

/// The name under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// What can carry an accessible name that a person would look for.
const NAMED: &str = "button, a[href], input, select, textarea, summary, h1, h2, h3, [role]";
/// Waits for letters and for the frame after the next.
const DRAWN: &str = "
    return document.fonts.ready.then(() => new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 100)))));";

/// Something on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The element as an argument of a script in the page.
    pub fn to_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

/// An open window. It closes, with all its processes, when it is dropped.
pub struct Screen {
    session: String,
    driver: Driver,
}

impl Screen {
    /// Opens the program with a driver of its own.
    ///
    /// # Errors
    /// [`Failure`] when the driver or the window does not come up.
    pub fn open(program: &Path, arguments: &[&OsStr]) -> Outcome<Screen> {
        let driver = Driver::start()?;
        let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
        let options = json!({ "application": program, "args": arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "tauri:options": options } } });
        let answer = driver.post("/session", &wanted)?;
        let id = answer["sessionId"].as_str().ok_or_else(|| Failure(format!("no session: {answer}")))?;
        Ok(Screen { session: format!("/session/{id}"), driver })
    }

    /// Closes the window and waits until its processes are gone, so that its book can be opened again.
    ///
    /// # Errors
    /// [`Failure`] when the window was gone already.
    pub fn close(self) -> Outcome<()> {
        self.driver.delete(&self.session).map(drop)
    }

    /// Makes the window as large as a screen of an office.
    pub fn resize(&self, width: u32, height: u32) -> Outcome<()> {
        self.tell("/window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// Everything that matches a CSS selector now.
    pub fn all(&self, css: &str) -> Outcome<Vec<Element>> {
        let found = self.tell("/elements", &json!({ "using": "css selector", "value": css }))?;
        Ok(found.as_array().into_iter().flatten().filter_map(element).collect())
    }

    /// What matches a CSS selector now, if anything does.
    pub fn find(&self, css: &str) -> Outcome<Option<Element>> {
        Ok(self.all(css)?.into_iter().next())
    }

    /// The visible control or heading that a screen reader would call `name`, if there is one now.
    pub fn find_named(&self, name: &str) -> Outcome<Option<Element>> {
        for element in self.all(NAMED)? {
            // An element may go while the others are asked: it is then no longer the one looked for.
            let label = self.ask(&format!("/element/{}/computedlabel", element.0));
            if label.is_ok_and(|label| label == name) && self.is_visible(&element) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Waits for what matches a CSS selector.
    ///
    /// # Errors
    /// [`Failure`] that names the selector after `seconds`.
    pub fn wait_for(&self, css: &str, seconds: u64) -> Outcome<Element> {
        self.wait_until(&format!("`{css}`"), seconds, || self.find(css))
    }

    /// Waits for the visible control or heading of that accessible name.
    ///
    /// # Errors
    /// [`Failure`] that names it after `seconds`.
    pub fn wait_for_named(&self, name: &str, seconds: u64) -> Outcome<Element> {
        self.wait_until(&format!("“{name}”"), seconds, || self.find_named(name))
    }

    /// Waits until what matches a CSS selector shows a text.
    ///
    /// # Errors
    /// [`Failure`] that names both after `seconds`.
    pub fn wait_for_text(&self, css: &str, text: &str, seconds: u64) -> Outcome<Element> {
        self.wait_until(&format!("“{text}” in `{css}`"), seconds, || {
            let shown = |element: &Element| self.text(element).is_ok_and(|shown| shown.contains(text));
            Ok(self.all(css)?.into_iter().find(shown))
        })
    }

    /// Looks again and again until `look` gives something.
    ///
    /// # Errors
    /// Those of `look`, and [`Failure`] that names `what`, with the page's visible text, after `seconds`.
    pub fn wait_until<T>(&self, what: &str, seconds: u64, mut look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        let deadline = Instant::now() + Duration::from_secs(seconds);
        loop {
            if let Some(found) = look()? {
                return Ok(found);
            }
            if Instant::now() > deadline {
                let shown = self.find("body")?.map(|body| self.text(&body)).transpose()?.unwrap_or_default();
                return Err(Failure(format!("{what} did not come in {seconds} s; the window shows:\n{shown}")));
            }
            sleep(LOOK_AGAIN);
        }
    }

    /// The text that a person sees there. WebDriver's own "text" takes a heading that may end in an ellipsis for
    /// hidden; the page's own does not.
    pub fn text(&self, element: &Element) -> Outcome<String> {
        self.ask(&format!("/element/{}/property/innerText", element.0)).map(|text| plain(&text))
    }

    /// What is in a field now.
    pub fn value(&self, element: &Element) -> Outcome<String> {
        self.ask(&format!("/element/{}/property/value", element.0)).map(|value| plain(&value))
    }

    /// What would take the next key.
    pub fn focused(&self) -> Outcome<Element> {
        let answer = self.ask("/element/active")?;
        element(&answer).ok_or_else(|| Failure("nothing has the focus".to_owned()))
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press(&self, keys: &[Key]) -> Outcome<()> {
        self.strokes(keys.iter().flat_map(|key| [("keyDown", *key), ("keyUp", *key)]))
    }

    /// Holds some keys, presses one, lets them go: `chord(&[Key::Control], Key::Enter)`.
    pub fn chord(&self, held: &[Key], pressed: Key) -> Outcome<()> {
        let down = held.iter().map(|key| ("keyDown", *key));
        let up = held.iter().rev().map(|key| ("keyUp", *key));
        self.strokes(down.chain([("keyDown", pressed), ("keyUp", pressed)]).chain(up))
    }

    /// Types a text wherever the focus is.
    pub fn type_text(&self, text: &str) -> Outcome<()> {
        self.press(&text.chars().map(Key::Letter).collect::<Vec<_>>())
    }

    /// Presses Tab until the focus is on what matches a CSS selector.
    ///
    /// # Errors
    /// [`Failure`] that names the selector, when `most` presses did not reach it.
    pub fn tab_to(&self, css: &str, most: usize) -> Outcome<Element> {
        for _ in 0..=most {
            let here = self.focused()?;
            if self.find(css)?.as_ref() == Some(&here) {
                return Ok(here);
            }
            self.press(&[Key::Tab])?;
        }
        Err(Failure(format!("{most} Tabs do not reach `{css}`")))
    }

    /// Clicks, for what is not the keyboard's matter.
    pub fn click(&self, element: &Element) -> Outcome<()> {
        self.tell(&format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Runs a function's body in the page and gives what it returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.tell("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Writes what the window shows as a PNG file, once everything that has changed is drawn.
    pub fn screenshot(&self, file: &Path) -> Outcome<()> {
        self.run(DRAWN, &[])?;
        let picture = self.ask("/screenshot")?;
        std::fs::write(file, BASE64_STANDARD.decode(picture.as_str().unwrap_or_default())?)?;
        Ok(())
    }

    fn is_visible(&self, element: &Element) -> bool {
        self.ask(&format!("/element/{}/displayed", element.0)).is_ok_and(|displayed| displayed == true)
    }

    fn strokes(&self, strokes: impl Iterator<Item = (&'static str, Key)>) -> Outcome<()> {
        let actions: Vec<_> =
            strokes.map(|(kind, key)| json!({ "type": kind, "value": key.code().to_string() })).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.tell("/actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    fn ask(&self, path: &str) -> Outcome<Value> {
        self.driver.get(&format!("{}{path}", self.session))
    }

    fn tell(&self, path: &str, body: &Value) -> Outcome<Value> {
        self.driver.post(&format!("{}{path}", self.session), body)
    }
}

fn element(value: &Value) -> Option<Element> {
    value[ELEMENT].as_str().map(|id| Element(id.to_owned()))
}

fn plain(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
