//! The catalogues of all languages say the same things with the same values.

#![allow(clippy::expect_used, clippy::panic, reason = "a test falls loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use wording::{Locale, Words};

/// For each message, the values its sentence uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn folder(locale: Locale) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale.code())
}

fn files(locale: Locale) -> BTreeMap<String, String> {
    fs::read_dir(folder(locale))
        .expect("the locale has a folder")
        .map(|entry| entry.expect("a readable folder"))
        .map(|entry| {
            let name = entry.file_name().into_string().expect("a plain file name");
            (name, fs::read_to_string(entry.path()).expect("a UTF-8 file"))
        })
        .collect()
}

fn messages(name: &str, source: &str) -> Messages {
    let resource = fluent_syntax::parser::parse(source)
        .unwrap_or_else(|(_, errors)| panic!("{name} has broken messages: {errors:?}"));
    let mut messages = Messages::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let id = message.id.name.to_owned();
            let pattern = message.value.as_ref().unwrap_or_else(|| panic!("{id} in {name} says nothing"));
            let mut values = BTreeSet::new();
            collect(pattern, &mut values);
            assert!(messages.insert(id, values).is_none(), "{} stands twice in {name}", message.id.name);
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, values),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, values);
                    variants.iter().for_each(|variant| collect(&variant.value, values));
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            // `count-form` comes with `count`: a language without plurals has no use for it.
            let name = id.name.strip_suffix("-form").unwrap_or(id.name);
            values.insert(name.to_owned());
        }
        InlineExpression::FunctionReference { id, .. } => {
            panic!("{}: values are formatted before Fluent sees them", id.name)
        }
        _ => {}
    }
}

fn whole_catalogue(locale: Locale) -> Messages {
    let mut all = Messages::new();
    for (name, source) in files(locale) {
        for (id, values) in messages(&name, &source) {
            assert!(all.insert(id.clone(), values).is_none(), "{id} stands in two files of {locale}");
        }
    }
    all
}

#[test]
fn every_message_exists_in_every_language_with_the_same_values() {
    let (vi, en) = (files(Locale::Vi), files(Locale::En));
    assert_eq!(vi.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (name, source) in &vi {
        let (vi, en) = (messages(name, source), messages(name, &en[name]));
        for (id, values) in &vi {
            assert_eq!(Some(values), en.get(id), "{id} in {name}: vi and en differ");
        }
        for id in en.keys() {
            assert!(vi.contains_key(id), "{id} in {name} is missing in vi");
        }
    }
}

#[test]
fn every_message_of_the_files_is_compiled_in() {
    for locale in Locale::ALL {
        let words = Words::new(locale);
        for id in whole_catalogue(locale).keys() {
            assert!(words.has(id), "{id} is in a file of {locale} that the program does not read");
        }
    }
}

#[test]
fn every_refusal_says_what_is_wrong_and_what_to_do() {
    let all = whole_catalogue(Locale::Vi);
    for (id, values) in &all {
        if let Some(code) = id.strip_prefix("err-") {
            assert!(all.contains_key(&format!("fix-{code}")), "{id} has no fix-{code}");
        }
        if let Some(code) = id.strip_prefix("fix-") {
            let err = all.get(&format!("err-{code}")).unwrap_or_else(|| panic!("{id} has no err-{code}"));
            assert!(values.is_subset(err), "{id} asks for values that err-{code} does not name");
        }
    }
}

#[test]
fn the_files_are_composed_and_without_hidden_signs() {
    for locale in Locale::ALL {
        for (name, source) in files(locale) {
            assert_eq!(wording::nfc(&source), source, "{name} of {locale} is not in composed form");
            assert!(!source.contains(['\u{200b}', '\u{ad}', '\u{feff}', '\t', '\r']), "{name} of {locale}");
        }
    }
}
