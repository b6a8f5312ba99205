//! `list`: any of the office's lists, narrowed and broken down.

use std::collections::BTreeMap;
use std::path::Path;

use office::{CellKind, ExportList, ListCell, ListForm, ListTable, ListTarget, ListWanted, Office, SectionBy, Whole};
use serde_json::{Map, Value, json};
use wording::Arg;

use crate::arguments::ListArguments;
use crate::failure::Failure;
use crate::show;
use crate::terminal::Terminal;

const KEYS: [&str; 5] = ["commune", "point", "association", "programme", "group"];

/// Prints a list.
pub fn list(office: &Office, asked: &ListArguments, terminal: &Terminal) -> Result<(), Failure> {
    let by = narrowed(&asked.narrow)?;
    let of = |key: &str| by.get(key).cloned();
    let wanted = ListWanted {
        mine: asked.mine,
        commune: of("commune"),
        point: of("point"),
        association: of("association"),
        group: of("group"),
        programme: of("programme"),
        meets: asked.meets,
        marked: asked.marked,
        search: asked.search.clone(),
        limit: asked.limit,
        days: asked.days,
        by: asked.by.map(SectionBy::from),
    };
    if let Some(path) = &asked.out {
        return write(office, asked, wanted, path, terminal);
    }
    let table = match asked.as_of {
        None => office::list_table(office, &asked.list, &wanted)?,
        Some(day) if asked.list == "inactive" => office::inactive_as_of(office, day, &wanted)?,
        Some(_) => return Err(Failure::Usage("--as-of: inactive".to_owned())),
    };
    terminal.answer(&as_json(&table), |terminal, _| print(terminal, &table))
}

/// Writes the list as its file's ending says.
fn write(
    office: &Office,
    asked: &ListArguments,
    wanted: ListWanted,
    path: &Path,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let form = match path.extension().and_then(|ending| ending.to_str()) {
        Some("pdf") => ListForm::Pdf,
        Some("xlsx") => ListForm::Xlsx,
        _ => return Err(Failure::Usage("--out F.pdf|F.xlsx".to_owned())),
    };
    let asked = ExportList { list: asked.list.clone(), wanted, columns: asked.columns.clone(), masked: asked.masked };
    let written = office::export_list(office, terminal.words(), &asked, form, path, &mut terminal.progress())?;
    let path = written.display().to_string();
    terminal.answer(&json!({ "file": path }), |terminal, _| show::written(terminal, &path))
}

/// The `--where` pairs; a key no list has is a usage error, never ignored. Without a value, where it is not set.
fn narrowed(pairs: &[String]) -> Result<BTreeMap<String, String>, Failure> {
    let mut narrowed = BTreeMap::new();
    for pair in pairs {
        match pair.split_once('=') {
            Some((key, value)) if KEYS.contains(&key) => narrowed.insert(key.to_owned(), value.to_owned()),
            _ => return Err(Failure::Usage(format!("--where {pair}: {}", KEYS.join(", ")))),
        };
    }
    Ok(narrowed)
}

fn as_json(table: &ListTable) -> Value {
    let row = |row: &office::ListRow| {
        let mut fields = Map::new();
        let (kind, id) = target(&row.opens);
        fields.insert("opens".to_owned(), kind.into());
        fields.insert("id".to_owned(), id.0.into());
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            fields.insert(column.key.to_owned(), json!(cell));
        }
        if let Some(section) = row.section.and_then(|nth| table.sections.get(nth as usize)) {
            fields.insert("section".to_owned(), section.key.as_str().into());
        }
        Value::Object(fields)
    };
    let sums = |sums: &[Option<Whole>]| {
        let pairs = table.columns.iter().zip(sums);
        let known = pairs.filter_map(|(column, sum)| Some((column.key.to_owned(), json!((*sum)?))));
        Value::Object(known.collect())
    };
    let section = |section: &office::ListSection| json!({ "key": section.key, "name": section.name, "count": section.count, "sums": sums(&section.sums) });
    json!({
        "list": table.list,
        "day": table.day,
        "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
        "total": table.total,
        "sums": sums(&table.sums),
        "sections": table.sections.iter().map(section).collect::<Vec<_>>(),
    })
}

fn target(opens: &ListTarget) -> (&'static str, Whole) {
    match opens {
        ListTarget::Loan { id, .. } => ("loan", *id),
        ListTarget::Borrower { id, .. } => ("borrower", *id),
        ListTarget::Group { id, .. } => ("group", *id),
        ListTarget::Card { id } => ("card", *id),
    }
}

/// The words of a stable name: the list's own, or those it has everywhere.
fn named(words: &wording::Words, name: &str) -> String {
    let own = format!("list-value-{name}");
    if words.has(&own) { words.text(&own) } else { words.text(name) }
}

fn print(terminal: &Terminal, table: &ListTable) {
    let words = terminal.words();
    let heads: Vec<String> =
        table.columns.iter().map(|column| words.text(&format!("column-{}", column.key.replace('_', "-")))).collect();
    let written = |(column, cell): (&office::ListColumn, &ListCell)| match cell {
        ListCell::Empty(()) => String::new(),
        ListCell::Number(number) => terminal.figure(*number),
        ListCell::Text(text) => match column.kind {
            CellKind::Day => terminal.day(Some(text)),
            CellKind::Name => named(words, text),
            _ => text.clone(),
        },
    };
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| table.columns.iter().zip(&row.cells).map(written).collect()).collect();
    let is_number = |column: &office::ListColumn| matches!(column.kind, CellKind::Count | CellKind::Amount);
    terminal.columns(&heads, &table.columns.iter().map(is_number).collect::<Vec<_>>(), &rows);
    for (column, sum) in table.columns.iter().zip(&table.sums) {
        if let Some(sum) = sum {
            terminal.pair(&format!("column-{}", column.key.replace('_', "-")), &terminal.figure(*sum));
        }
    }
    let counted = [("shown", Arg::Integer(table.rows.len() as i64)), ("total", Arg::Integer(table.total.0))];
    terminal.say("cli-counted", &counted);
}
