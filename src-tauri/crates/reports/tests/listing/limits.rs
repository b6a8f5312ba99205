use reports::Cell;
use reports::listing::{Kind, Listing, Signatures, to_text};

use crate::sample::{column, listing, row, section, two_villages};

fn code(listing: &Listing) -> String {
    let of_text = to_text(listing).unwrap_err().code();
    assert_eq!(listing.to_xlsx().unwrap_err().code(), of_text, "every form refuses alike");
    of_text
}

fn changed(change: impl FnOnce(&mut Listing)) -> Listing {
    let mut listing = two_villages();
    change(&mut listing);
    listing
}

#[test]
fn what_breaks_a_limit_is_refused() {
    assert_eq!(code(&changed(|listing| listing.columns.clear())), "listing-columns-out-of-range");
    let wide = changed(|listing| listing.columns = vec![column("a", Kind::Text, 1); 31]);
    assert_eq!(code(&wide), "listing-columns-out-of-range");
    let long = listing(vec![section("", vec![row(1, "a", "b", 1); 50_001])]);
    assert_eq!(code(&long), "listing-rows-too-many");
    assert_eq!(code(&changed(|listing| listing.heading.notes = vec![String::new(); 21])), "listing-notes-too-many");
    let unsigned = Signatures { place_and_date: String::new(), titles: Vec::new() };
    assert_eq!(code(&changed(|listing| listing.signatures = Some(unsigned))), "listing-signers-out-of-range");
    let text = |length: usize| listing(vec![section("", vec![row(1, &"ữ".repeat(length), "b", 1)])]);
    assert!(to_text(&text(500)).is_ok(), "characters are counted, not bytes");
    assert_eq!(code(&text(501)), "listing-text-too-long");
    assert_eq!(code(&changed(|listing| listing.words.total = "x".repeat(501))), "listing-text-too-long");
}

#[test]
fn cells_fit_their_columns() {
    let uneven = listing(vec![section("", vec![row(1, "a", "b", 1), vec![Cell::Empty; 5]])]);
    let refusal = to_text(&uneven).unwrap_err();
    assert_eq!((refusal.code().as_str(), refusal.facts()), ("listing-row-uneven", vec![("row", "2".to_owned())]));

    // An amount as text, a percentage with three decimals where two are shown.
    for (place, cell) in [(3, Cell::text("25000000")), (5, Cell::Number { units: 6_605, scale: 3 })] {
        let wrong = changed(|listing| listing.sections[1].rows[0][place] = cell);
        assert_eq!(code(&wrong), "listing-cell-not-of-its-kind");
        assert!(to_text(&wrong).unwrap_err().facts().contains(&("row", "3".to_owned())));
    }
    assert!(to_text(&changed(|listing| listing.sections[0].rows[0] = vec![Cell::Empty; 6])).is_ok());
}

#[test]
fn a_column_is_summed_only_where_that_means_something() {
    for place in [0, 1, 4, 5] {
        assert_eq!(code(&changed(|listing| listing.columns[place].summed = true)), "listing-column-unusable");
    }
    assert_eq!(code(&changed(|listing| listing.columns[1].weight = 0)), "listing-column-unusable");
}

#[test]
fn a_sum_that_leaves_the_numbers_is_refused_not_wrapped() {
    let over = listing(vec![section("", vec![row(1, "a", "b", i64::MAX), row(2, "c", "d", 1)])]);
    assert_eq!(code(&over), "listing-sum-too-large");
    // Each section alone would do.
    let apart = [i64::MAX, 1].map(|amount| section("x", vec![row(1, "a", "b", amount)]));
    assert_eq!(code(&listing(apart.to_vec())), "listing-sum-too-large");
}
