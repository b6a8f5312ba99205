use std::io::IsTerminal;
use std::path::Path;

use office::{Clock, FixedDay, Office, Refusal, SystemClock};

use crate::arguments::Arguments;
use crate::failure::Failure;

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
    if !std::io::stdin().is_terminal() {
        return Err(Refusal::new("no-passphrase").into());
    }
    rpassword::prompt_password("> ").map_err(Failure::fault)
}

/// Opens the book in `--data` for the user.
pub fn sign_in(arguments: &Arguments) -> Result<Office, Failure> {
    open(&arguments.data, arguments)
}

fn open(folder: &Path, arguments: &Arguments) -> Result<Office, Failure> {
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
    Ok(office::open_office(folder, &user, &passphrase(arguments)?, clock(arguments))?)
}
