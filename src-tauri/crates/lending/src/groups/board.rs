//! Who may sit on a group's board (Ban quản lý tổ): leader and deputy. Source: SOURCES.md R-80.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Severity;
use crate::cards::Seat;
use crate::rules::RuleRow;
use crate::sources::names;

names! {
    /// A seat on the board.
    Post {
        /// Tổ trưởng.
        Leader = "leader",
        /// Tổ phó.
        Deputy = "deputy",
    }
}

names! {
    /// What the two of a board are to each other (16/TD, II.2).
    #[cfg_attr(feature = "types", derive(specta::Type))]
    Kinship {
        /// In none of the ways below.
        Unrelated = "unrelated",
        /// Vợ chồng.
        Spouses = "spouses",
        /// Cha mẹ, con.
        ParentAndChild = "parent-and-child",
        /// Anh chị em ruột.
        Siblings = "siblings",
    }
}

names! {
    /// What is asked about a board.
    Question {
        /// Whether they sit on the standing board of the commune's association.
        AssociationStanding = "association-standing",
        /// Whether they head another bank's group.
        OtherBank = "other-bank",
        /// How the two are related.
        Kinship = "kinship",
    }
}

names! {
    /// What speaks against a board. The name is the key of the rule that says how strict the office is.
    BoardCode {
        /// One person in both seats.
        SamePerson = "board-same-person",
        /// Husband and wife.
        Spouses = "board-spouses",
        /// Parent and child.
        ParentAndChild = "board-parent-and-child",
        /// Brothers, sisters.
        Siblings = "board-siblings",
        /// Sits on the standing board (thường vụ) of the commune's association.
        AssociationStanding = "board-association-standing",
        /// Heads a group of another bank.
        OtherBank = "board-other-bank",
        /// Is no member of the group.
        NotMember = "board-not-member",
        /// Leads another of our groups as well.
        LeadsTwo = "board-leads-two",
        /// Nobody sits there.
        SeatEmpty = "board-seat-empty",
        /// Was not asked yet: silence is no answer.
        NotAnswered = "board-not-answered",
    }
}

/// Someone on the board as the card tells it, and what the book knows of them.
#[derive(Clone, Copy, Debug)]
pub struct Seated<'a> {
    /// As they said; an answer that was not given yet is absent.
    pub seat: &'a Seat,
    /// A member of the group.
    pub member: bool,
    /// The book has somebody of that name on the standing board of the commune's association.
    pub named_standing: bool,
    /// How many other groups of ours they lead.
    pub other_groups_led: u32,
}

/// What speaks against a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardDoubt {
    /// Which; its words are `doubt-<code>`.
    pub code: BoardCode,
    /// What it does.
    pub severity: Severity,
    /// Whom it is about; nothing where it is about both.
    pub post: Option<Post>,
    /// What was not answered.
    pub question: Option<Question>,
}

/// All that speaks against a board on `day`: first what is between the two, then seat by seat.
#[must_use]
pub fn board_doubts(
    rules: &[RuleRow],
    leader: &Seated<'_>,
    deputy: Option<&Seated<'_>>,
    kinship: Option<Kinship>,
    day: NaiveDate,
) -> Vec<BoardDoubt> {
    let between = deputy.and_then(|deputy| between(leader.seat, deputy.seat, kinship));
    let between = between.into_iter().map(|(code, question)| (code, None, question));
    let each = [(Post::Leader, Some(leader)), (Post::Deputy, deputy)].into_iter().flat_map(|(post, seated)| {
        of_seat(post, seated).into_iter().map(move |(code, question)| (code, Some(post), question))
    });
    between
        .chain(each)
        .map(|(code, post, question)| BoardDoubt {
            code,
            severity: Severity::on(rules, code.as_str(), day),
            post,
            question,
        })
        .collect()
}

type Found = (BoardCode, Option<Question>);

fn between(leader: &Seat, deputy: &Seat, kinship: Option<Kinship>) -> Option<Found> {
    if leader.borrower.is_some() && leader.borrower == deputy.borrower {
        return Some((BoardCode::SamePerson, None));
    }
    match kinship {
        Some(Kinship::Spouses) => Some((BoardCode::Spouses, None)),
        Some(Kinship::ParentAndChild) => Some((BoardCode::ParentAndChild, None)),
        Some(Kinship::Siblings) => Some((BoardCode::Siblings, None)),
        Some(Kinship::Unrelated) => None,
        None => Some((BoardCode::NotAnswered, Some(Question::Kinship))),
    }
}

fn of_seat(post: Post, seated: Option<&Seated<'_>>) -> Vec<Found> {
    let Some(seated) = seated else { return vec![(BoardCode::SeatEmpty, None)] };
    // What the book knows outweighs a no, and a question that was not asked.
    let standing = if seated.named_standing { Some(true) } else { seated.seat.in_association_board };
    let asked = [
        (Question::AssociationStanding, standing, BoardCode::AssociationStanding),
        (Question::OtherBank, seated.seat.heads_other_banks_group, BoardCode::OtherBank),
    ];
    let answers = asked.into_iter().filter_map(|(question, answer, code)| match answer {
        None => Some((BoardCode::NotAnswered, Some(question))),
        Some(answer) => answer.then_some((code, None)),
    });
    let stranger = (!seated.member).then_some((BoardCode::NotMember, None));
    let leads_two = post == Post::Leader && seated.other_groups_led > 0;
    stranger.into_iter().chain(answers).chain(leads_two.then_some((BoardCode::LeadsTwo, None))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::BorrowerId;
    use crate::rules::shipped;

    /// Somebody with a clean answer to everything.
    fn clean(counter: i64) -> Seat {
        Seat {
            borrower: BorrowerId::parse((7 << 40) | counter).ok(),
            name: format!("Người {counter}"),
            phone: String::new(),
            in_association_board: Some(false),
            heads_other_banks_group: Some(false),
        }
    }

    /// A member of the group who leads no other.
    fn sound(seat: &Seat) -> Seated<'_> {
        Seated { seat, member: true, named_standing: false, other_groups_led: 0 }
    }

    type Told = (&'static str, Severity, Option<Post>);

    fn told(leader: &Seated<'_>, deputy: &Seated<'_>, kinship: Option<Kinship>) -> Vec<Told> {
        let of = |doubt: BoardDoubt| (doubt.code.as_str(), doubt.severity, doubt.post);
        let day = "2026-06-01".parse().unwrap();
        board_doubts(&shipped().unwrap(), leader, Some(deputy), kinship, day).into_iter().map(of).collect()
    }

    const UNRELATED: Option<Kinship> = Some(Kinship::Unrelated);

    #[test]
    fn two_unrelated_members_with_every_answer_make_a_board() {
        assert_eq!(told(&sound(&clean(1)), &sound(&clean(2)), UNRELATED), []);
    }

    #[test]
    fn near_kin_are_refused() {
        for (kinship, code) in [
            (Kinship::Spouses, "board-spouses"),
            (Kinship::ParentAndChild, "board-parent-and-child"),
            (Kinship::Siblings, "board-siblings"),
        ] {
            let found = told(&sound(&clean(1)), &sound(&clean(2)), Some(kinship));
            assert_eq!(found, [(code, Severity::Refuses, None)]);
        }
    }

    #[test]
    fn one_person_fills_one_seat() {
        let found = told(&sound(&clean(1)), &sound(&clean(1)), UNRELATED);
        assert_eq!(found, [("board-same-person", Severity::Refuses, None)]);
        // Two the book does not know are not the same because both are unknown.
        let unknown = Seat { borrower: None, ..clean(1) };
        assert_eq!(told(&sound(&unknown), &sound(&unknown), UNRELATED), []);
    }

    #[test]
    fn other_offices_are_refused_in_either_seat_and_a_second_group_takes_two() {
        let (first, second) = (clean(1), clean(2));
        let says_so = Seat { in_association_board: Some(true), ..clean(2) };
        let refused = [("board-association-standing", Severity::Refuses, Some(Post::Deputy))];
        assert_eq!(told(&sound(&first), &sound(&says_so), UNRELATED), refused);
        let known = Seated { named_standing: true, ..sound(&second) };
        assert_eq!(told(&sound(&first), &known, UNRELATED), refused, "whatever they say");
        let banker = Seat { heads_other_banks_group: Some(true), ..clean(1) };
        let refused = [("board-other-bank", Severity::Refuses, Some(Post::Leader))];
        assert_eq!(told(&sound(&banker), &sound(&second), UNRELATED), refused);
        let busy = Seated { other_groups_led: 1, ..sound(&first) };
        let two = [("board-leads-two", Severity::TakesTwo, Some(Post::Leader))];
        assert_eq!(told(&busy, &sound(&second), UNRELATED), two);
        assert_eq!(told(&sound(&second), &busy, UNRELATED), [], "a deputy may lead one other group");
        let stranger = Seated { member: false, ..sound(&second) };
        let two = [("board-not-member", Severity::TakesTwo, Some(Post::Deputy))];
        assert_eq!(told(&sound(&first), &stranger, UNRELATED), two);
    }

    #[test]
    fn what_was_not_asked_is_not_fine() {
        let silent = Seat { in_association_board: None, heads_other_banks_group: None, ..clean(2) };
        let (rules, day) = (shipped().unwrap(), "2026-06-01".parse().unwrap());
        let asked: Vec<_> = board_doubts(&rules, &sound(&clean(1)), Some(&sound(&silent)), None, day)
            .into_iter()
            .map(|doubt| (doubt.code, doubt.post, doubt.question.unwrap()))
            .collect();
        let deputy = |question| (BoardCode::NotAnswered, Some(Post::Deputy), question);
        let kinship = (BoardCode::NotAnswered, None, Question::Kinship);
        assert_eq!(asked, [kinship, deputy(Question::AssociationStanding), deputy(Question::OtherBank)]);
        let alone = board_doubts(&rules, &sound(&clean(1)), None, None, day);
        let alone: Vec<_> = alone.into_iter().map(|doubt| (doubt.code, doubt.post)).collect();
        assert_eq!(alone, [(BoardCode::SeatEmpty, Some(Post::Deputy))]);
    }

    #[test]
    fn every_doubt_has_its_row() {
        let rules = shipped().unwrap();
        for code in BoardCode::ALL {
            assert!(rules.iter().any(|row| row.key == code.as_str()), "{}", code.as_str());
        }
    }
}
