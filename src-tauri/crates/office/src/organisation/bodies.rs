//! Associations' boards, and Party bodies as a tree.

use std::collections::{HashMap, HashSet};

use lending::cards::{Card, PartyBody};
use lending::ids::CardId;

use super::views::{OrganisedBoard, OrganisedBody, OrganisedSeat, UnitRef};
use super::{Seen, day_text};
use crate::error::Error;

impl Seen<'_> {
    /// The boards of the day, by commune and association.
    pub(super) fn boards(&self) -> Result<Vec<OrganisedBoard>, Error> {
        let mut boards = Vec::new();
        for record in self.reading.cards("association-board")? {
            let Card::AssociationBoard(board) = record.card else { continue };
            if !self.holds(board.from, board.until) {
                continue;
            }
            let node = record.id.node();
            let code = board.association.as_str().to_owned();
            let named = self.associations.iter().find(|unit| unit.node == node && unit.code == code);
            let name = named.map(|unit| unit.name.clone()).unwrap_or_default();
            boards.push(OrganisedBoard {
                id: record.id.get().into(),
                node,
                commune: self.commune(node, board.commune.as_str()),
                association: UnitRef { code, name },
                chair: board.chair,
                title: board.title,
                phone: board.phone,
                standing: board.standing,
                from: board.from.to_string(),
                until: day_text(board.until),
            });
        }
        boards.sort_by(|a, b| {
            (a.node, &a.commune.code, &a.association.code, a.id).cmp(&(
                b.node,
                &b.commune.code,
                &b.association.code,
                b.id,
            ))
        });
        Ok(boards)
    }

    /// The bodies of the day, each followed by those below it. One whose parent is not there on the day stands at the
    /// top.
    pub(super) fn party(&self) -> Result<Vec<OrganisedBody>, Error> {
        let mut bodies = Vec::new();
        for record in self.reading.cards("party-body")? {
            let Card::PartyBody(body) = record.card else { continue };
            if self.holds(body.from, body.until) {
                bodies.push((record.id, *body));
            }
        }
        let mut seats = self.seats()?;
        let tree = in_tree(&bodies);
        let line = |(id, body, depth): (CardId, &PartyBody, u32)| OrganisedBody {
            id: id.get().into(),
            node: id.node(),
            depth,
            kind: body.kind,
            name: body.name.clone(),
            from: body.from.to_string(),
            until: day_text(body.until),
            seats: seats.remove(&id).unwrap_or_default(),
        };
        Ok(tree.into_iter().map(line).collect())
    }

    fn seats(&self) -> Result<HashMap<CardId, Vec<OrganisedSeat>>, Error> {
        let mut seats: HashMap<CardId, Vec<OrganisedSeat>> = HashMap::new();
        for record in self.reading.cards("party-seat")? {
            let Card::PartySeat(seat) = record.card else { continue };
            if !self.holds(seat.from, seat.until) {
                continue;
            }
            seats.entry(seat.body).or_default().push(OrganisedSeat {
                id: record.id.get().into(),
                staff: self.person(seat.staff),
                seat: seat.seat,
                from: seat.from.to_string(),
                until: day_text(seat.until),
            });
        }
        Ok(seats)
    }
}

/// Bodies in the order of their tree, with how deep each stands. Those that belong to each other in a ring, which no
/// card can be kept into but two machines' cards together might make, follow at the top.
fn in_tree(bodies: &[(CardId, PartyBody)]) -> Vec<(CardId, &PartyBody, u32)> {
    let here: HashSet<CardId> = bodies.iter().map(|(id, _)| *id).collect();
    let is_top = |body: &PartyBody| body.parent.is_none_or(|parent| !here.contains(&parent));
    let tops = bodies.iter().filter(|(_, body)| is_top(body));
    let mut waiting: Vec<(CardId, &PartyBody, u32)> = tops.rev().map(|(id, body)| (*id, body, 0)).collect();
    let mut tree = Vec::new();
    while let Some((id, body, depth)) = waiting.pop() {
        tree.push((id, body, depth));
        let below = bodies.iter().filter(|(_, other)| other.parent == Some(id));
        waiting.extend(below.rev().map(|(below, body)| (*below, body, depth + 1)));
    }
    let placed: HashSet<CardId> = tree.iter().map(|(id, ..)| *id).collect();
    tree.extend(bodies.iter().filter(|(id, _)| !placed.contains(id)).map(|(id, body)| (*id, body, 0)));
    tree
}
