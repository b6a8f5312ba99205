//! Short ways of writing cards at the desk of the life cases: commune 200105, association 11.

use lending::cards::{Card, Meeting, MeetingKind, MemberMove, MemberSeat, Note, Point};
use lending::codes::CommuneCode;
use lending::ids::{BorrowerId, CardId, GroupId};
use office::{BinCard, Error, KeepCard, KeptCard, Whole};

use crate::life::desk::{Desk, day};

pub fn point(name: &str) -> Point {
    Point {
        code: String::new(),
        name: name.to_owned(),
        commune: CommuneCode::parse("200105").unwrap(),
        old_commune: "06325".to_owned(),
        day: 5,
        starts: "07:30".to_owned(),
        ends: "11:00".to_owned(),
        place: "Nhà văn hóa xã".to_owned(),
        in_office: false,
        phone: String::new(),
        from: day("2025-07-01"),
        until: None,
    }
}

pub fn meeting(group: GroupId, moves: Vec<MemberMove>) -> Meeting {
    Meeting {
        group,
        day: day("2026-01-05"),
        place: "Nhà văn hóa thôn".to_owned(),
        kind: MeetingKind::Vetting,
        members: 5,
        present: 5,
        chair: "Tổ trưởng".to_owned(),
        secretary: String::new(),
        attended_by: String::new(),
        content: "Kết nạp tổ viên".to_owned(),
        votes: Vec::new(),
        minimum_savings: None,
        moves,
    }
}

pub fn moved(borrower: BorrowerId, from: Option<GroupId>, seat: MemberSeat) -> MemberMove {
    MemberMove { borrower, from, seat, reason: String::new() }
}

pub fn note(group: GroupId, text: &str) -> Card {
    let note = Note {
        loan: None,
        borrower: None,
        group: Some(group),
        day: day("2026-01-05"),
        text: text.to_owned(),
        remind_on: None,
    };
    Card::Note(Box::new(note))
}

impl Desk {
    /// The group's identity.
    pub fn group_id(&self, code: &str) -> GroupId {
        GroupId::parse(office::group_page(&self.office, code).unwrap().group.id.0).unwrap()
    }

    /// The codes of a group's members.
    pub fn members(&self, code: &str) -> Vec<String> {
        let page = office::group_page(&self.office, code).unwrap();
        let mut codes: Vec<String> = page.members.into_iter().map(|member| member.code).collect();
        codes.sort();
        codes
    }

    /// The customer's identity.
    pub fn borrower_id(&self, code: &str) -> BorrowerId {
        let found = office::find_customers(&self.office, code, 1).unwrap();
        BorrowerId::parse(found.rows[0].id.0).unwrap()
    }

    /// Writes a new card, one person alone.
    pub fn keep(&mut self, card: Card) -> Result<KeptCard, Error> {
        let request = self.request_id().as_str().to_owned();
        let wanted = KeepCard { request, id: None, was: None, card, overrides: Vec::new() };
        office::keep_card(&mut self.office, &wanted, None).map(|done| done.answer)
    }

    /// Writes a card anew.
    pub fn keep_again(&mut self, seen: &KeptCard, card: Card) -> Result<KeptCard, Error> {
        let request = self.request_id().as_str().to_owned();
        let wanted =
            KeepCard { request, id: Some(seen.card.id), was: Some(seen.card.seq), card, overrides: Vec::new() };
        office::keep_card(&mut self.office, &wanted, None).map(|done| done.answer)
    }

    pub fn bin(&mut self, seen: &KeptCard) -> Result<KeptCard, Error> {
        let request = self.request_id().as_str().to_owned();
        let wanted = BinCard { request, id: seen.card.id, was: seen.card.seq };
        office::bin_card(&mut self.office, &wanted).map(|done| done.answer)
    }

    pub fn restore(&mut self, id: Whole) -> Result<KeptCard, Error> {
        let request = self.request_id().as_str().to_owned();
        office::restore_card(&mut self.office, &request, id).map(|done| done.answer)
    }

    pub fn undo(&mut self, event: Whole) -> Result<KeptCard, Error> {
        let request = self.request_id().as_str().to_owned();
        office::undo_card(&mut self.office, &request, event).map(|done| done.answer)
    }
}

pub fn id_of(kept: &KeptCard) -> CardId {
    CardId::parse(kept.card.id.0).unwrap()
}
