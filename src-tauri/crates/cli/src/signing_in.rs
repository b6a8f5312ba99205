use std::io::IsTerminal;
use std::path::Path;

use office::{Clock, FixedDay, Office, Refusal, SecondPerson, SystemClock};

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::terminal::Terminal;

/// The computer's clock, or the day given with `--today`.
pub fn clock(arguments: &Arguments) -> Box<dyn Clock> {
    match arguments.today {
        Some(day) => Box::new(FixedDay(day)),
        None => Box::new(SystemClock),
    }
}

/// The passphrase from the file, the environment or a prompt.
pub fn passphrase(arguments: &Arguments) -> Result<String, Failure> {
    if let Some(path) = &arguments.passphrase_file {
        let text = crate::commands::read_text(path)?;
        return Ok(text.lines().next().unwrap_or_default().to_owned());
    }
    if let Ok(passphrase) = std::env::var("DIEMSANG_PASSPHRASE") {
        return Ok(passphrase);
    }
    ask("> ")
}

/// A passphrase to be set: from the environment, or typed twice at a prompt.
pub fn new_passphrase(terminal: &Terminal) -> Result<String, Failure> {
    if let Ok(passphrase) = std::env::var("DIEMSANG_NEW_PASSPHRASE") {
        return Ok(passphrase);
    }
    let typed = ask(&format!("{} ", terminal.words().text("cli-ask-new-passphrase")))?;
    // Nobody sees what they type, and a slip would lock them out.
    if ask(&format!("{} ", terminal.words().text("cli-ask-again")))? == typed {
        Ok(typed)
    } else {
        Err(Refusal::new("passphrases-differ").into())
    }
}

/// The second person of an act that takes two, with a passphrase of their own.
pub fn second_person(office: &Office, name: &str, terminal: &Terminal) -> Result<SecondPerson, Failure> {
    let passphrase = match std::env::var("DIEMSANG_CHECKER_PASSPHRASE") {
        Ok(passphrase) => passphrase,
        Err(_) => ask(&format!("{} ", terminal.words().format("cli-ask-checker", &[("user", name.into())])))?,
    };
    Ok(office::verify_second_person(office, name, &passphrase)?)
}

fn ask(prompt: &str) -> Result<String, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Refusal::new("no-passphrase").into());
    }
    rpassword::prompt_password(prompt).map_err(Failure::fault)
}

/// Opens the book in `--data` for the user.
pub fn sign_in(arguments: &Arguments) -> Result<Office, Failure> {
    sign_in_with(arguments, || passphrase(arguments))
}

/// The same with a passphrase from elsewhere, asked for only when there is a book it could open.
pub fn sign_in_with(
    arguments: &Arguments,
    passphrase: impl FnOnce() -> Result<String, Failure>,
) -> Result<Office, Failure> {
    let folder: &Path = &arguments.data;
    if !office::has_book(folder) {
        return Err(Refusal::new("no-book").with("path", folder).into());
    }
    let user = match &arguments.user {
        Some(user) => user.clone(),
        None => match office::users_of(folder)?.as_slice() {
            [only] => only.clone(),
            _ => return Err(Refusal::new("no-user").into()),
        },
    };
    Ok(office::open_office(folder, &user, &passphrase()?, clock(arguments))?)
}
