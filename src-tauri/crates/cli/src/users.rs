//! `users`: who may open the book.

use office::UserLine;

use crate::arguments::{Arguments, UsersCommand};
use crate::failure::Failure;
use crate::signing_in::{new_passphrase, passphrase, sign_in, sign_in_with};
use crate::terminal::Terminal;

/// Does what the arguments say.
pub fn run(arguments: &Arguments, command: &UsersCommand, terminal: &Terminal) -> Result<(), Failure> {
    match command {
        UsersCommand::List => {
            terminal.answer(&office::list_users(&sign_in(arguments)?)?, |terminal, users| show(terminal, users))
        }
        UsersCommand::Add { name } => {
            let mut office = sign_in(arguments)?;
            terminal.answer(&office::add_user(&mut office, name, &new_passphrase(terminal)?)?, |terminal, users| {
                show(terminal, users)
            })
        }
        UsersCommand::Remove { name } => terminal
            .answer(&office::remove_user(&mut sign_in(arguments)?, name)?, |terminal, users| show(terminal, users)),
        UsersCommand::Passphrase => {
            // Signing in asked for the old one already; it is not asked for twice.
            let mut old = String::new();
            let mut office = sign_in_with(arguments, || {
                old = passphrase(arguments)?;
                Ok(old.clone())
            })?;
            office::change_passphrase(&mut office, &old, &new_passphrase(terminal)?)?;
            let user = office.view()?.user;
            terminal.answer(&serde_json::json!({ "user": user }), |terminal, _| {
                terminal.say("cli-passphrase-changed", &[("user", user.as_str().into())]);
            })
        }
    }
}

fn show(terminal: &Terminal, users: &[UserLine]) {
    let here = terminal.words().text("cli-user-is-signed-in");
    let row = |user: &UserLine| vec![user.name.clone(), if user.signed_in { here.clone() } else { String::new() }];
    terminal.table(&["cli-user", "cli-user-signed-in"], 2, &users.iter().map(row).collect::<Vec<_>>());
}
