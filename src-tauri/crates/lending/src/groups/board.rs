//! Who may sit on a group's board (Ban quản lý tổ): leader and deputy. Source: SOURCES.md R-80.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Severity;
use crate::ids::BorrowerId;
use crate::rules::RuleRow;
use crate::sources::names;

names! {
    /// A seat on the board.
    Seat {
        /// Tổ trưởng.
        Leader = "leader",
        /// Tổ phó.
        Deputy = "deputy",
    }
}

names! {
    /// How the one is related to the other.
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
    /// What is asked about someone on the board.
    Question {
        /// Whether they are a member of the group.
        Member = "member",
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

/// What is known of someone on the board; an answer that was not given yet is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seated {
    /// Who it is, where the book knows them.
    pub person: Option<BorrowerId>,
    /// A member of the group.
    pub member: Option<bool>,
    /// On the standing board of the commune's association.
    pub association_standing: Option<bool>,
    /// Heads another bank's group.
    pub other_bank: Option<bool>,
    /// How they are related to the other one, as they said.
    pub kinship: Option<Kinship>,
    /// How many other groups of ours they lead, as the book knows.
    pub other_groups_led: u32,
}

/// A board; an empty seat is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// Tổ trưởng.
    pub leader: Option<Seated>,
    /// Tổ phó.
    pub deputy: Option<Seated>,
}

/// What speaks against a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardDoubt {
    /// Which; its words are `doubt-<code>`.
    pub code: BoardCode,
    /// What it does.
    pub severity: Severity,
    /// Whom it is about; nothing where it is about both.
    pub seat: Option<Seat>,
    /// What was not answered.
    pub question: Option<Question>,
}

/// All that speaks against a board on `day`: first what is between the two, then seat by seat. A kinship stated by
/// either of them counts; that there is none must have been said by one.
#[must_use]
pub fn board_doubts(rules: &[RuleRow], board: &Board, day: NaiveDate) -> Vec<BoardDoubt> {
    let seats = [(Seat::Leader, board.leader), (Seat::Deputy, board.deputy)];
    let between = between(board).into_iter().map(|(code, question)| (code, None, question));
    let each = seats.into_iter().flat_map(|(seat, seated)| {
        of_seat(seat, seated).into_iter().map(move |(code, question)| (code, Some(seat), question))
    });
    between
        .chain(each)
        .map(|(code, seat, question)| BoardDoubt {
            code,
            severity: Severity::on(rules, code.as_str(), day),
            seat,
            question,
        })
        .collect()
}

type Found = (BoardCode, Option<Question>);

fn between(board: &Board) -> Option<Found> {
    let (leader, deputy) = (board.leader?, board.deputy?);
    if leader.person.is_some() && leader.person == deputy.person {
        return Some((BoardCode::SamePerson, None));
    }
    let said = [leader.kinship, deputy.kinship];
    let related = said.into_iter().flatten().find(|kinship| *kinship != Kinship::Unrelated);
    match related.or(said[0]).or(said[1]) {
        Some(Kinship::Spouses) => Some((BoardCode::Spouses, None)),
        Some(Kinship::ParentAndChild) => Some((BoardCode::ParentAndChild, None)),
        Some(Kinship::Siblings) => Some((BoardCode::Siblings, None)),
        Some(Kinship::Unrelated) => None,
        None => Some((BoardCode::NotAnswered, Some(Question::Kinship))),
    }
}

fn of_seat(seat: Seat, seated: Option<Seated>) -> Vec<Found> {
    let Some(seated) = seated else { return vec![(BoardCode::SeatEmpty, None)] };
    // Each question with the answer that is fine.
    let asked = [
        (Question::Member, seated.member, true, BoardCode::NotMember),
        (Question::AssociationStanding, seated.association_standing, false, BoardCode::AssociationStanding),
        (Question::OtherBank, seated.other_bank, false, BoardCode::OtherBank),
    ];
    let answers = asked.into_iter().filter_map(|(question, answer, fine, code)| match answer {
        None => Some((BoardCode::NotAnswered, Some(question))),
        Some(answer) => (answer != fine).then_some((code, None)),
    });
    let leads_two = seat == Seat::Leader && seated.other_groups_led > 0;
    answers.chain(leads_two.then_some((BoardCode::LeadsTwo, None))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    /// A member of the group with a clean answer to everything.
    fn sound(counter: i64) -> Seated {
        Seated {
            person: BorrowerId::parse((7 << 40) | counter).ok(),
            member: Some(true),
            association_standing: Some(false),
            other_bank: Some(false),
            kinship: Some(Kinship::Unrelated),
            other_groups_led: 0,
        }
    }

    fn doubts(leader: Option<Seated>, deputy: Option<Seated>) -> Vec<BoardDoubt> {
        board_doubts(&shipped().unwrap(), &Board { leader, deputy }, "2026-06-01".parse().unwrap())
    }

    fn told(leader: Seated, deputy: Seated) -> Vec<(&'static str, Severity, Option<Seat>)> {
        let of = |doubt: BoardDoubt| (doubt.code.as_str(), doubt.severity, doubt.seat);
        doubts(Some(leader), Some(deputy)).into_iter().map(of).collect()
    }

    #[test]
    fn two_unrelated_members_with_every_answer_make_a_board() {
        assert_eq!(told(sound(1), sound(2)), []);
    }

    #[test]
    fn near_kin_are_refused_whichever_of_the_two_said_so() {
        for (kinship, code) in [
            (Kinship::Spouses, "board-spouses"),
            (Kinship::ParentAndChild, "board-parent-and-child"),
            (Kinship::Siblings, "board-siblings"),
        ] {
            let kin = Seated { kinship: Some(kinship), ..sound(2) };
            assert_eq!(told(sound(1), kin), [(code, Severity::Refuses, None)], "the deputy said it");
            assert_eq!(told(Seated { kinship: None, ..sound(1) }, kin), [(code, Severity::Refuses, None)]);
            assert_eq!(told(kin, sound(1)), [(code, Severity::Refuses, None)], "the leader said it");
        }
    }

    #[test]
    fn one_person_fills_one_seat() {
        assert_eq!(told(sound(1), sound(1)), [("board-same-person", Severity::Refuses, None)]);
        // Two the book does not know are not the same because both are unknown.
        let unknown = Seated { person: None, ..sound(1) };
        assert_eq!(told(unknown, unknown), []);
    }

    #[test]
    fn other_offices_are_refused_in_either_seat_and_a_second_group_takes_two() {
        let standing = Seated { association_standing: Some(true), ..sound(2) };
        let refused = ("board-association-standing", Severity::Refuses, Some(Seat::Deputy));
        assert_eq!(told(sound(1), standing), [refused]);
        let banker = Seated { other_bank: Some(true), ..sound(1) };
        assert_eq!(told(banker, sound(2)), [("board-other-bank", Severity::Refuses, Some(Seat::Leader))]);
        let busy = Seated { other_groups_led: 1, ..sound(1) };
        assert_eq!(told(busy, sound(2)), [("board-leads-two", Severity::TakesTwo, Some(Seat::Leader))]);
        assert_eq!(told(sound(2), busy), [], "a deputy may lead one other group");
        let stranger = Seated { member: Some(false), ..sound(2) };
        assert_eq!(told(sound(1), stranger), [("board-not-member", Severity::TakesTwo, Some(Seat::Deputy))]);
    }

    #[test]
    fn what_was_not_asked_is_not_fine() {
        let silent = Seated { person: sound(2).person, ..Seated::default() };
        let asked: Vec<_> = doubts(Some(Seated { kinship: None, ..sound(1) }), Some(silent))
            .into_iter()
            .map(|doubt| (doubt.code, doubt.seat, doubt.question.unwrap()))
            .collect();
        let deputy = |question| (BoardCode::NotAnswered, Some(Seat::Deputy), question);
        assert_eq!(
            asked,
            [
                (BoardCode::NotAnswered, None, Question::Kinship),
                deputy(Question::Member),
                deputy(Question::AssociationStanding),
                deputy(Question::OtherBank),
            ]
        );
        let empty: Vec<_> = doubts(None, None).into_iter().map(|doubt| (doubt.code, doubt.seat)).collect();
        let seat_empty = |seat| (BoardCode::SeatEmpty, Some(seat));
        assert_eq!(empty, [seat_empty(Seat::Leader), seat_empty(Seat::Deputy)]);
    }

    #[test]
    fn every_doubt_has_its_row() {
        let rules = shipped().unwrap();
        for code in BoardCode::ALL {
            assert!(rules.iter().any(|row| row.key == code.as_str()), "{}", code.as_str());
        }
    }
}
