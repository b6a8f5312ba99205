use std::path::Path;

use demo::{Closing, Parameters};
use office::{NewOffice, Office, Refusal};

use crate::arguments::Arguments;
use crate::commands::FIRST_USER;
use crate::failure::Failure;
use crate::show;
use crate::signing_in::clock;
use crate::terminal::Terminal;

/// The passphrase of every demo book, unless DIEMSANG_PASSPHRASE names another. Nothing real is in one.
pub const PASSPHRASE: &str = "diem-sang-demo";

const NODE: u16 = 2;

/// Makes a demo office in `out`: its own workbooks, loaded by the same path as the bank's.
pub fn make(arguments: &Arguments, out: &Path, seed: u64, terminal: &Terminal) -> Result<(), Failure> {
    let passphrase = std::env::var("DIEMSANG_PASSPHRASE").unwrap_or_else(|_| PASSPHRASE.to_owned());
    let synthetic = demo::Office::generate(&Parameters::bac_son(), seed).map_err(Failure::fault)?;
    let mut office = open_branch(arguments, out, &synthetic, &passphrase)?;
    load_closings(&mut office, out, &synthetic, terminal)?;
    let answer = office::figures(&office)?;
    terminal.answer(&answer, |terminal, answer| {
        show::figures(terminal, answer);
        let words = [
            ("folder", out.display().to_string().into()),
            ("user", FIRST_USER.into()),
            ("passphrase", passphrase.into()),
        ];
        terminal.say("cli-demo-made", &words);
    })
}

/// A branch's empty book for the synthetic office.
pub fn open_branch(
    arguments: &Arguments,
    folder: &Path,
    synthetic: &demo::Office,
    passphrase: &str,
) -> Result<Office, Failure> {
    let new = NewOffice {
        kind: "branch".to_owned(),
        node: NODE,
        code: synthetic.parameters.office_code.to_owned(),
        name: synthetic.parameters.office_name.to_owned(),
        user: FIRST_USER.to_owned(),
        passphrase: passphrase.to_owned(),
    };
    Ok(office::init_office(folder, &new, clock(arguments))?)
}

/// Writes the office's two report 31 workbooks into `folder` and loads them.
pub fn load_closings(
    office: &mut Office,
    folder: &Path,
    synthetic: &demo::Office,
    terminal: &Terminal,
) -> Result<(), Failure> {
    for closing in [Closing::Opening, Closing::Baseline] {
        let path = folder.join(format!("31_{}.xlsx", synthetic.date(closing)));
        let unwritten = |_| Refusal::new("io").with("path", path.as_path());
        synthetic.report31(closing).save(&path).map_err(unwritten)?;
        let mut progress = terminal.progress();
        let export = office::read_export(office, &path, &mut progress)?;
        office::book_export(office, &office::new_request_id()?, &export, &mut progress)?;
    }
    Ok(())
}
