//! Every refusal and every finding has words in both languages. The codes are read off the sources, so a new code
//! without words falls here, not at the counter.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use intake::{Action, FindingCode, IdentityName, RefusalCode};
use office::Stage;
use wording::{Locale, Words};

/// Said of a fault, which carries no code of its own.
const FAULT: &str = "fault";

/// For each refusal code, every text that stands where it is raised: among them the names of its facts.
type Codes = BTreeMap<String, BTreeSet<String>>;

fn program() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri")
}

/// A source file: its code with comments and the content of texts blanked out, and those texts by their places.
struct Source {
    code: String,
    texts: Vec<(usize, String)>,
}

impl Source {
    fn new(whole: &str) -> Source {
        // What only tests raise is told to nobody.
        let rust = whole.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let bytes = rust.as_bytes();
        let (mut code, mut texts, mut at) = (bytes.to_vec(), Vec::new(), 0);
        while at < bytes.len() {
            let end = match bytes[at] {
                b'/' if bytes[at..].starts_with(b"//") => {
                    at + bytes[at..].iter().take_while(|byte| **byte != b'\n').count()
                }
                b'"' => {
                    let end = end_of_text(bytes, at);
                    texts.push((at, rust[at + 1..end - 1].to_owned()));
                    end
                }
                b'r' if bytes[at..].starts_with(b"r#\"") => at + 3 + rust[at + 3..].find("\"#").unwrap() + 2,
                b'\'' => end_of_sign(rust, at),
                _ => at + 1,
            };
            if end == at + 1 {
                at = end;
                continue;
            }
            code[at..end].fill(b' ');
            at = end;
        }
        Source { code: String::from_utf8_lossy(&code).into_owned(), texts }
    }

    fn texts_in(&self, from: usize, to: usize) -> impl Iterator<Item = &(usize, String)> {
        self.texts.iter().filter(move |(at, _)| (from..to).contains(at))
    }

    /// The function around a place: from its `fn` to the next one's.
    fn function_around(&self, at: usize) -> (usize, usize) {
        let from = self.code[..at].rfind("fn ").unwrap_or(0);
        let to = self.code[at..].find("\nfn ").into_iter().chain(self.code[at..].find(" fn ")).min();
        (from, to.map_or(self.code.len(), |length| at + length))
    }

    /// Whether the text is what a branch gives: `=> "io"`, `{ "closing-differs" }`.
    fn is_given_by_branch(&self, at: usize) -> bool {
        let before = self.code[..at].trim_end();
        before.ends_with("=>") || before.ends_with('{')
    }

    /// The codes raised by `call`, whose text argument is its first or its last.
    fn raised_by(&self, call: &str, codes: &mut Codes) {
        for (at, _) in self.code.match_indices(call) {
            let arguments = at + call.len();
            let end = arguments + closing(&self.code[arguments..]);
            let (from, to) = self.function_around(at);
            let facts: BTreeSet<String> = self.texts_in(from, to).map(|(_, text)| text.clone()).collect();
            let direct: Vec<&String> = self.texts_in(arguments, end).map(|(_, text)| text).collect();
            let chosen = self
                .texts_in(from, to)
                .filter(|(at, text)| is_code(text) && (text.contains('-') || self.is_given_by_branch(*at)));
            let raised: Vec<&String> = if direct.is_empty() { chosen.map(|(_, text)| text).collect() } else { direct };
            for code in raised {
                codes.entry(code.clone()).or_default().extend(facts.clone());
            }
        }
    }

    /// The codes an enum of errors carries: `#[error("workbook-not-written")]`. A single word there is for the log.
    fn carried_by_errors(&self) -> impl Iterator<Item = &str> {
        self.texts
            .iter()
            .filter(|(at, text)| self.code[..*at].ends_with("#[error(") && text.contains('-') && is_code(text))
            .map(|(_, text)| text.as_str())
    }
}

fn end_of_text(bytes: &[u8], quote: usize) -> usize {
    let mut at = quote + 1;
    while bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

/// Behind `'"'`, or behind the quote alone where it begins a lifetime.
fn end_of_sign(rust: &str, quote: usize) -> usize {
    let sign = if rust[quote + 1..].starts_with('\\') {
        2
    } else {
        rust[quote + 1..].chars().next().map_or(0, char::len_utf8)
    };
    let end = quote + 1 + sign;
    if rust[end..].starts_with('\'') { end + 1 } else { quote + 1 }
}

/// How far the parenthesis that is open at the start reaches.
fn closing(code: &str) -> usize {
    let mut open = 1;
    let place = code.bytes().position(|byte| {
        open += i32::from(byte == b'(') - i32::from(byte == b')');
        open == 0
    });
    place.unwrap_or(code.len())
}

fn is_code(text: &str) -> bool {
    text.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn sources_under(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "tests") {
            sources_under(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(Source::new(&fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The sources of one crate.
fn sources(folder: &Path) -> Vec<Source> {
    let mut found = Vec::new();
    sources_under(&folder.join("src"), &mut found);
    assert!(!found.is_empty(), "{}", folder.display());
    found
}

fn every_text(sources: &[Source]) -> BTreeSet<String> {
    sources.iter().flat_map(|source| &source.texts).map(|(_, text)| text.clone()).collect()
}

/// Every refusal code of the program.
fn refusal_codes() -> Codes {
    let mut codes = Codes::from([(FAULT.to_owned(), BTreeSet::from(["incident".to_owned()]))]);
    let crates = fs::read_dir(program().join("crates")).unwrap().map(|entry| entry.unwrap().path());
    let rooms: Vec<(PathBuf, Vec<Source>)> = crates.chain([program()]).map(|at| (at.clone(), sources(&at))).collect();
    // An enum's values are named where it is turned into a refusal, which may be in another crate.
    let all: BTreeSet<String> = rooms.iter().flat_map(|(_, sources)| every_text(sources)).collect();
    for (folder, sources) in &rooms {
        let texts = every_text(sources);
        let (of_enum, given): (Vec<&str>, _) = match folder.file_name().and_then(|name| name.to_str()) {
            Some("intake") => (RefusalCode::ALL.iter().map(|code| code.as_str()).collect(), &texts),
            Some("exchange") => {
                let exchange = |text: &&str| text.starts_with("exchange-") && is_code(text);
                (texts.iter().map(String::as_str).filter(exchange).collect(), &texts)
            }
            _ => {
                for source in sources {
                    source.raised_by("Refusal::new(", &mut codes);
                    source.raised_by("Refused::plain(", &mut codes);
                }
                (sources.iter().flat_map(Source::carried_by_errors).collect(), &all)
            }
        };
        for code in of_enum {
            codes.entry(code.to_owned()).or_default().extend(given.iter().cloned());
        }
    }
    codes
}

/// The ids that a locale lacks.
fn missing(locale: Locale, ids: impl IntoIterator<Item = String>) -> Vec<String> {
    let words = Words::new(locale);
    ids.into_iter().filter(|id| !words.has(id)).collect()
}

/// What a message asks for, in any of its variants: `{ $row }`, `{ $count-form -> … }`.
fn asked_for(catalogue: &str, id: &str) -> BTreeSet<String> {
    let start = format!("{id} = ");
    let lines = catalogue.lines().skip_while(|line| !line.starts_with(&start));
    let (first, rest) = (lines.clone().take(1), lines.skip(1).take_while(|line| line.starts_with([' ', '}', '*'])));
    let names = first.chain(rest).flat_map(|line| line.split('$').skip(1)).map(|from| {
        let name: String = from.chars().take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c)).collect();
        name.strip_suffix("-form").map_or(name.clone(), str::to_owned)
    });
    names.collect()
}

/// All files of a locale, one after the other: an id stands in one of them only.
fn catalogue(locale: Locale) -> String {
    let folder = program().join("crates/wording/locales").join(locale.code());
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    files.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_refusal_is_worded_in_both_languages() {
    let codes = refusal_codes();
    // One of each way a code can stand in the sources: were one of them overlooked, its codes would go unwatched.
    for known in
        ["no-book", "closing-adopted", "io", "unknown-savings-book", "no-export", "missing-column", "exchange-io"]
    {
        assert!(codes.contains_key(known), "{known} is not found in the sources");
    }
    for known in ["workbook-not-written", "demo-counts-contradict", "bad-amount", "bundle-bad-event", FAULT] {
        assert!(codes.contains_key(known), "{known} is not found in the sources");
    }
    for locale in Locale::ALL {
        let ids = codes.keys().flat_map(|code| [format!("err-{code}"), format!("fix-{code}")]);
        assert_eq!(missing(locale, ids), Vec::<String>::new(), "{locale}");
    }
}

#[test]
fn every_finding_identity_action_and_stage_is_worded_in_both_languages() {
    let actions =
        [Action::Kept, Action::Changed, Action::Skipped].map(|action| format!("finding-action-{}", action.as_str()));
    let stages = [Stage::Reading, Stage::Booking, Stage::Sealing, Stage::Opening, Stage::Importing, Stage::Replaying];
    let scopes =
        ["office", "commune", "association", "programme", "group", "commune-none", "association-none", "group-none"];
    for locale in Locale::ALL {
        let findings = FindingCode::ALL.iter().map(|code| format!("finding-{}", code.as_str()));
        let identities = IdentityName::ALL.iter().map(|name| format!("identity-{}", name.as_str()));
        let ids = findings.chain(identities).chain(actions.clone()).chain(stages.iter().map(|stage| {
            let name = serde_json::to_value(stage).unwrap();
            format!("stage-{}", name.as_str().unwrap())
        }));
        let ids = ids.chain(scopes.iter().map(|scope| format!("identity-scope-{scope}")));
        assert_eq!(missing(locale, ids), Vec::<String>::new(), "{locale}");
    }
}

/// Every name of an enum, as the catalogue prefixes it.
macro_rules! named {
    ($($prefix:literal: $names:ty,)*) => {
        [$(<$names>::ALL.iter().map(|one| format!("{}-{}", $prefix, one.as_str())).collect::<Vec<_>>()),*].concat()
    };
}

#[test]
fn every_doubt_verdict_and_grade_of_a_group_is_worded_in_both_languages() {
    use lending::groups::{board, duplicates, inspecting, jobs, meeting, promise, rating, size, use_check};
    let mut ids = named! {
        "doubt": board::BoardCode,
        "doubt": size::PlaceCode,
        "doubt": size::SizeCode,
        "doubt-board-not-answered": board::Question,
        "doubt": meeting::MeetingCode,
        "doubt": meeting::JoiningCode,
        "doubt": meeting::LeavingCode,
        "doubt": jobs::JobCode,
        "doubt": lending::identity::NumberDoubt,
        "board-question": board::Question,
        "board-kinship": board::Kinship,
        "group-size": size::SizeVerdict,
        "rating-criterion": rating::Criterion,
        "rating-band": rating::Band,
        "use-result": use_check::UseResult,
        "capacity": promise::Capacity,
        "cause": promise::Cause,
        "next-step": promise::NextStep,
        "inspection-reason": inspecting::Reason,
        "duplicate": duplicates::Verdict,
        "because": duplicates::Because,
        "priority": jobs::Priority,
    };
    ids.extend(["warns", "takes-two", "refuses"].map(|one| format!("severity-{one}")));
    ids.extend(["done", "due", "late", "earlier", "not-needed"].map(|one| format!("use-check-{one}")));
    ids.extend(["kept", "open", "partly", "broken", "late"].map(|one| format!("promise-{one}")));
    let papers = ["unknown", "malformed", "void", "expired", "near", "undated", "fine"];
    ids.extend(papers.map(|one| format!("paper-{one}")));
    ids.extend(["doubt-group-ended", "rating-estimate", "student-sentence"].map(str::to_owned));
    let items = lending::groups::checklist::checklist().unwrap();
    ids.extend(items.iter().map(|item| format!("inspection-item-{}", item.code)));
    ids.extend(items.iter().map(|item| format!("inspection-part-{}", item.part)));
    ids.extend(["borrower", "household", "neighbour", "nobody"].map(|one| format!("met-{one}")));
    ids.extend(["payment", "visit", "note", "inspection"].map(|one| format!("timeline-{one}")));
    let cards = [
        "supervision-day-ahead",
        "workers-counted-before",
        "inspection-item-unknown",
        "inspection-forbidden-unsaid",
        "inspection-no-mend-by",
        "inspection-loan-elsewhere",
        "reconciled-no-cause",
        "reconciled-loan-elsewhere",
        "plan-group-twice",
        "visit-loan-elsewhere",
    ];
    ids.extend(cards.map(|one| format!("doubt-{one}")));
    for locale in Locale::ALL {
        assert_eq!(missing(locale, ids.clone()), Vec::<String>::new(), "{locale}");
    }
}

#[test]
fn no_sentence_asks_for_a_value_that_is_not_given() {
    let codes = refusal_codes();
    let of_findings = every_text(&sources(&program().join("crates/intake")));
    for locale in Locale::ALL {
        let words = catalogue(locale);
        let of_refusals = codes.iter().flat_map(|(code, given)| {
            ["err", "fix"].map(|part| (asked_for(&words, &format!("{part}-{code}")), code.as_str(), given))
        });
        let all = of_refusals.chain(
            FindingCode::ALL
                .iter()
                .map(|code| (asked_for(&words, &format!("finding-{}", code.as_str())), code.as_str(), &of_findings)),
        );
        for (asked, code, given) in all {
            let unanswered: Vec<&String> = asked.difference(given).collect();
            assert!(unanswered.is_empty(), "{locale} {code} asks for {unanswered:?}");
        }
    }
    assert_eq!(asked_for(&catalogue(Locale::En), "err-total-differs").len(), 6, "every line is read");
}

#[test]
fn a_new_code_without_words_is_found_however_it_is_raised() {
    let source = Source::new(
        r#"
// Refusal::new("in-a-comment")
fn plainly() -> Error { Refusal::new("brand-new").with("row", 7).into() }
fn chosen(late: bool) -> Error {
    let quote = '"';
    let code = if late { "much-too-late" } else { "early" };
    Refusal::new(code).with("day", "x").into()
}
impl Window {
    fn shown(&self) -> Refused { Refused::plain(&lock(&self.words), "never-shown") }
}
#[error("carried-along")]
#[error("only for the log")]
#[error("log")]
#[cfg(test)]
mod tests { fn t() { Refusal::new("of-a-test") } }
"#,
    );
    let mut codes = Codes::new();
    source.raised_by("Refusal::new(", &mut codes);
    source.raised_by("Refused::plain(", &mut codes);
    let found: Vec<&str> = codes.keys().map(String::as_str).collect();
    assert_eq!(found, ["brand-new", "early", "much-too-late", "never-shown"]);
    assert!(codes["brand-new"].contains("row") && !codes["brand-new"].contains("day"));
    assert_eq!(source.carried_by_errors().collect::<Vec<_>>(), ["carried-along"]);
    assert_eq!(missing(Locale::Vi, ["err-brand-new".to_owned(), "err-io".to_owned()]), ["err-brand-new"]);
}
