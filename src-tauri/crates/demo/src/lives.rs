//! The life of each contract: signed, lent, paid, and what else befell it.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::chance::Chance;
use crate::days;
use crate::loan::{Arrears, Event, Happening, Loan, Part, Student};
use crate::parameters::Parameters;
use crate::people;
use crate::programmes::{self, ETHNIC_AREAS, POOR_HOUSING, Programme, SOCIAL_HOUSING, STUDENTS};

/// Instalments and adjustments are multiples of this many đồng.
pub(crate) const STEP_DONG: i64 = 500_000;

/// Whose contract a life is about to tell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Party<'a> {
    pub(crate) customer: usize,
    pub(crate) name: &'a str,
    pub(crate) session_day: u32,
}

/// What befalls a contract that was there at the baseline and still is at the opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Ordinary,
    Overdue,
    Frozen,
    Extended,
}

/// Tells lives within the two closings of the parameters.
pub(crate) struct Lives<'p> {
    pub(crate) parameters: &'p Parameters,
    pub(crate) chance: Chance,
}

impl Lives<'_> {
    /// Lent before the baseline, with a balance at the opening.
    pub(crate) fn surviving(&mut self, party: Party<'_>, fate: Fate, taken: &[&'static Programme]) -> Loan {
        let (baseline, opening) = (self.parameters.baseline, self.parameters.opening);
        let mut taken = taken.to_vec();
        if fate != Fate::Ordinary {
            taken.extend(PECULIAR);
        }
        let years = baseline.year() - 9..=baseline.year();
        let programme = programmes::draw(&mut self.chance, &years, &taken);
        if programme.for_students() {
            let year = baseline.year() - self.chance.weighted(0, &[(0, 25), (1, 25), (2, 25), (3, 25)]);
            return self.student_loan(party, year);
        }
        let term = programme.usual_term_months(&mut self.chance, 24);
        let term = if fate == Fate::Extended { term.min(60) } else { term };
        let due_passed = matches!(fate, Fate::Overdue | Fate::Extended) && term <= 60;
        let signed = if due_passed {
            let due = days::months_before(opening, self.months(1, 16));
            days::session_in_month_of(days::months_before(due, term), party.session_day)
        } else {
            // Never quite due at the opening, and lent while the programme lent: as many each month, which is
            // also how many are lent in a month after the baseline.
            let earliest =
                days::months_after(days::months_before(opening, term), 2).max(first_of(programme.first_year));
            let latest = baseline.min(days::months_after(first_of(programme.last_year), 11));
            let day = self.day_within(earliest, latest);
            days::session_by(days::month_end(day).min(latest), party.session_day).max(earliest)
        };
        let mut loan = self.signed(party, programme, signed, term);
        self.disburse(&mut loan, signed);
        match fate {
            Fate::Ordinary => self.pay_now_and_then(&mut loan, opening, 550),
            Fate::Overdue => self.turn_overdue(&mut loan, due_passed),
            Fate::Frozen => self.freeze(&mut loan),
            Fate::Extended => self.extend(&mut loan),
        }
        loan
    }

    /// Lent through no group; social housing is always lent so.
    pub(crate) fn direct(&mut self, party: Party<'_>, social_housing: bool) -> Loan {
        if !social_housing {
            return self.surviving(party, Fate::Ordinary, &[&STUDENTS]);
        }
        let signed =
            self.session_within(days::months_before(self.parameters.baseline, 40), self.parameters.baseline, party);
        let term = SOCIAL_HOUSING.usual_term_months(&mut self.chance, 24);
        let mut loan = self.signed(party, &SOCIAL_HOUSING, signed, term);
        self.disburse(&mut loan, signed);
        self.pay_now_and_then(&mut loan, self.parameters.opening, 1_000);
        loan
    }

    /// Lent between baseline and opening. `early` ones were signed in the days before the baseline.
    pub(crate) fn lent_since(&mut self, party: Party<'_>, early: bool, taken: &[&'static Programme]) -> Loan {
        let (baseline, opening) = (self.parameters.baseline, self.parameters.opening);
        let mut taken = taken.to_vec();
        if early {
            taken.push(&STUDENTS);
        }
        let programme = programmes::draw(&mut self.chance, &(opening.year()..=opening.year()), &taken);
        if programme.for_students() {
            return self.student_loan(party, opening.year());
        }
        let lent = if early {
            days::session_in_month_of(days::months_after(baseline, 1), party.session_day)
        } else {
            self.session_within(days::months_after(baseline, 1), opening, party)
        };
        let signed = if early { baseline - TimeDelta::days(self.chance.within(1..=8)) } else { lent };
        // A loan of twelve months lent in January could fall due at the very opening.
        let least = if lent.month() < 6 { 24 } else { 12 };
        let term = programme.usual_term_months(&mut self.chance, least);
        let mut loan = self.signed(party, programme, signed, term);
        self.disburse(&mut loan, lent);
        self.pay_now_and_then(&mut loan, opening, 80);
        loan
    }

    /// Signed in the month of the opening, to be lent at the next session.
    pub(crate) fn approved(&mut self, party: Party<'_>) -> Loan {
        let opening = self.parameters.opening;
        let programme = programmes::draw(&mut self.chance, &(opening.year()..=opening.year()), &[&STUDENTS]);
        let signed = opening - TimeDelta::days(self.chance.within(0..=6));
        let term = programme.usual_term_months(&mut self.chance, 24);
        let mut loan = self.signed(party, programme, signed, term);
        self.disburse(&mut loan, days::session_in_month_of(days::months_after(opening, 1), party.session_day));
        loan
    }

    /// Lent years ago and paid off after `after`, by `through`.
    pub(crate) fn settled(&mut self, party: Party<'_>, after: NaiveDate, through: NaiveDate) -> Loan {
        let settled = self.session_within(days::months_after(after, 1), through, party);
        let mut loan = self.lent_years_before(party, settled, &(settled.year() - 5..=settled.year() - 1));
        let rest = loan.position(settled).in_term;
        let called_in = days::session_by(days::months_before(settled, self.months(3, 10)), party.session_day);
        // Every year some contracts turn overdue and are paid off after all.
        let late = loan.events.last().is_some_and(|last| last.on < called_in) && self.chance.in_thousand(60);
        if late {
            loan.events.push(Event { on: called_in, what: Happening::TurnedOverdue { amount: rest } });
        }
        let part = if late { Part::Overdue } else { Part::InTerm };
        loan.events.push(Event { on: settled, what: Happening::Repaid { part, amount: rest } });
        loan
    }

    /// A contract closed into a new one of the same programme on the same day, in the opening's month or
    /// earlier in its year: the old contract, then the new.
    pub(crate) fn refinanced(&mut self, party: Party<'_>, in_opening_month: bool) -> (Loan, Loan) {
        let (baseline, opening) = (self.parameters.baseline, self.parameters.opening);
        let earliest = if in_opening_month { opening } else { days::months_after(baseline, 1) };
        let day = self.session_within(earliest, opening, party);
        let mut old = self.lent_years_before(party, day, &(day.year()..=day.year()));
        let rest = old.position(day).in_term;
        old.events.push(Event { on: day, what: Happening::Refinanced { amount: rest } });

        let term = old.programme.usual_term_months(&mut self.chance, 36);
        let mut new = self.signed(party, old.programme, day, term);
        new.approved_dong = new.approved_dong.max(old.approved_dong);
        let lent = Happening::Disbursed { amount: new.approved_dong, refinanced: rest };
        new.events.push(Event { on: day, what: lent });
        (old, new)
    }

    /// Frozen for years after a disaster and written off between baseline and opening.
    pub(crate) fn written_off(&mut self, party: Party<'_>, in_opening_month: bool) -> Loan {
        let (baseline, opening) = (self.parameters.baseline, self.parameters.opening);
        let earliest = if in_opening_month { opening } else { days::months_after(baseline, 1) };
        let day = self.session_within(earliest, opening, party);
        let signed = days::session_in_month_of(days::months_before(day, 84), party.session_day);
        let mut loan = self.signed(party, &programmes::POOR, signed, 60);
        self.disburse(&mut loan, signed);
        let frozen = days::session_in_month_of(days::months_before(day, 60), party.session_day);
        let amount = loan.position(frozen).in_term;
        loan.events.push(Event { on: frozen, what: Happening::Frozen { amount, until: day } });
        loan.events.push(Event { on: day, what: Happening::WrittenOff { amount } });
        loan
    }

    /// Lets the borrower pay no interest since a session up to six months before the opening, or for a while
    /// around the baseline.
    pub(crate) fn fall_behind(&mut self, loan: &mut Loan, at_opening: bool) {
        let Parameters { baseline, opening, .. } = *self.parameters;
        let closing = if at_opening { opening } else { baseline };
        let until = days::months_after(closing, self.months(2, 4));
        let months = self.chance.weighted(1, &[(1, 45), (2, 25), (3, 12), (4, 8), (5, 6), (6, 4)]);
        let since = days::session_by(days::months_before(days::month_end(closing), months), loan.session_day);
        if loan.student.is_none() && loan.events.first().is_some_and(|first| first.on <= since) {
            loan.arrears = Some(Arrears { since, until });
        }
    }

    fn signed(&mut self, party: Party<'_>, programme: &'static Programme, signed: NaiveDate, term: u32) -> Loan {
        let local = if programme.code == "03" { 450 } else { 80 };
        let effect_count = programme.effect.as_ref().filter(|_| self.chance.in_thousand(930));
        Loan {
            contract: String::new(),
            customer: party.customer,
            programme,
            signed_on: signed,
            approved_dong: programme.usual_size_dong(&mut self.chance),
            due_on: days::session_by(days::months_after(signed, term), party.session_day),
            term_months: term,
            local_funds: self.chance.in_thousand(local),
            session_day: party.session_day,
            events: Vec::new(),
            arrears: None,
            effect_count: effect_count.map_or(0, |effect| self.chance.weighted(1, effect.counts)),
            student: None,
            paid_shown_as_zero: false,
            contradictory_extension: None,
            own_rate_ppb: None,
            stated_rate_ppb: None,
            account: None,
        }
    }

    fn disburse(&mut self, loan: &mut Loan, on: NaiveDate) {
        let what = Happening::Disbursed { amount: loan.approved_dong, refinanced: 0 };
        loan.events.push(Event { on, what });
    }

    /// Half a year's money each term of a four-year course begun in `year`.
    fn student_loan(&mut self, party: Party<'_>, year: i32) -> Loan {
        let enrolled = days::months_after(first_of(year), 8);
        let leaves = days::month_end(days::months_after(enrolled, 45));
        let due = days::session_by(days::months_after(leaves, 12 + 48), party.session_day);
        let first = days::session_in_month_of(days::months_after(enrolled, 1), party.session_day);
        let mut loan = self.signed(party, &STUDENTS, first, 108);
        let each = loan.approved_dong;
        loan.due_on = due;
        loan.approved_dong = each * 8;
        for term in 0..8 {
            let on = days::session_in_month_of(days::months_after(enrolled, 1 + term * 6), party.session_day);
            loan.events.push(Event { on, what: Happening::Disbursed { amount: each, refinanced: 0 } });
        }
        loan.student = Some(Student {
            name: people::child_name(&mut self.chance, party.name),
            school: self.chance.of(&SCHOOLS),
            enrolled_on: enrolled,
            leaves_on: leaves,
        });
        loan
    }

    fn lent_years_before(&mut self, party: Party<'_>, day: NaiveDate, years: &std::ops::RangeInclusive<i32>) -> Loan {
        let programme = programmes::draw(&mut self.chance, years, &[&STUDENTS, &POOR_HOUSING]);
        let term = programme.usual_term_months(&mut self.chance, 24);
        let since_first = u32::try_from((day.year() - programme.first_year) * 12).unwrap_or(12);
        let age = self.months(12, term.min(since_first).max(12));
        let signed = days::session_in_month_of(days::months_before(day, age), party.session_day);
        let mut loan = self.signed(party, programme, signed, term);
        self.disburse(&mut loan, signed);
        // The last month's payment is the settlement itself.
        self.pay_now_and_then(&mut loan, days::months_before(day, 1), 650);
        loan
    }

    /// `often` of 1,000 borrowers have paid one to four times by `through`, never more than half in all.
    fn pay_now_and_then(&mut self, loan: &mut Loan, through: NaiveDate, often: u32) {
        let Some(lent) = loan.events.first().map(|event| event.on) else { return };
        let earliest = days::months_after(days::month_end(lent), 2);
        if earliest > through || !self.chance.in_thousand(often) {
            return;
        }
        let times = self.chance.weighted(1, &[(1_i64, 40), (2, 30), (3, 15), (4, 15)]);
        let mut sessions: Vec<NaiveDate> = (0..times)
            .map(|_| days::session_in_month_of(self.day_within(earliest, through), loan.session_day))
            .filter(|session| *session <= through)
            .collect();
        sessions.sort_unstable();
        sessions.dedup();
        let mut left = loan.approved_dong / 2;
        for on in sessions {
            let large = self.chance.in_thousand(250);
            let steps = self.chance.within(if large { 10..=40 } else { 1..=12 });
            let amount = (steps * STEP_DONG).min(left / STEP_DONG * STEP_DONG);
            if amount > 0 {
                left -= amount;
                loan.events.push(Event { on, what: Happening::Repaid { part: Part::InTerm, amount } });
            }
        }
    }

    /// The whole balance after the final due date, or a part called in because the money was misused.
    fn turn_overdue(&mut self, loan: &mut Loan, due_passed: bool) {
        let opening = self.parameters.opening;
        let on = if due_passed {
            self.pay_now_and_then(loan, days::months_before(loan.due_on, 1), 400);
            (loan.due_on + TimeDelta::days(self.chance.within(1..=20))).min(opening)
        } else {
            days::session_by(days::months_before(opening, self.months(1, 6)), loan.session_day).max(loan.signed_on)
        };
        let rest = loan.position(on).in_term;
        let amount = if due_passed { rest } else { rest / 3 / STEP_DONG * STEP_DONG };
        loan.events.push(Event { on, what: Happening::TurnedOverdue { amount } });
        let paid_on = days::session_by(opening, loan.session_day);
        if paid_on > on && self.chance.in_thousand(300) {
            let amount = (self.chance.within(1..=4) * STEP_DONG).min(amount / 2);
            loan.events.push(Event { on: paid_on, what: Happening::Repaid { part: Part::Overdue, amount } });
        }
    }

    /// The whole balance, for three or five years; some borrowers pay a little all the same.
    fn freeze(&mut self, loan: &mut Loan) {
        let opening = self.parameters.opening;
        let on = days::session_by(days::months_before(opening, self.months(2, 30)), loan.session_day);
        let on = on.max(days::session_in_month_of(days::months_after(loan.signed_on, 3), loan.session_day));
        let years = self.chance.weighted(3, &[(3_u32, 60), (5, 40)]);
        let amount = loan.position(on).in_term;
        let until = days::months_after(on, years * 12);
        loan.events.push(Event { on, what: Happening::Frozen { amount, until } });
        if self.chance.in_thousand(300) {
            let amount = self.chance.within(1..=3) * STEP_DONG;
            let on = days::session_by(opening, loan.session_day);
            loan.events.push(Event { on, what: Happening::Repaid { part: Part::Frozen, amount } });
        }
    }

    /// Put off for up to half the term, shortly before the due date.
    fn extend(&mut self, loan: &mut Loan) {
        let opening = self.parameters.opening;
        let months = 18.min(loan.term_months / 2);
        let due = loan.due_on.min(opening);
        self.pay_now_and_then(loan, days::months_before(due, 2), 500);
        let on = days::session_by(days::months_before(due, 1), loan.session_day).max(loan.signed_on);
        let until = days::session_by(days::months_after(loan.due_on, months), loan.session_day);
        let amount = loan.position(on).in_term;
        loan.events.push(Event { on, what: Happening::Extended { amount, until } });
    }

    fn months(&mut self, least: u32, most: u32) -> u32 {
        u32::try_from(self.chance.within(i64::from(least)..=i64::from(most))).unwrap_or(least)
    }

    fn day_within(&mut self, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        let span = (to - from).num_days().max(0);
        from + TimeDelta::days(self.chance.within(0..=span))
    }

    /// A session of a month between those of `from` and `to`, both included.
    fn session_within(&mut self, from: NaiveDate, to: NaiveDate, party: Party<'_>) -> NaiveDate {
        let day = self.day_within(days::month_start(from), days::month_end(to));
        days::session_in_month_of(day, party.session_day)
    }
}

/// Programmes whose terms leave no room for an extension, an overdue or a frozen balance yet.
static PECULIAR: [&Programme; 3] = [&STUDENTS, &ETHNIC_AREAS, &POOR_HOUSING];

const SCHOOLS: [&str; 5] = [
    "Trường Cao đẳng Lạng Sơn",
    "Đại học Thái Nguyên",
    "Học viện Nông nghiệp Việt Nam",
    "Trường Cao đẳng Y tế Lạng Sơn",
    "Đại học Sư phạm Thái Nguyên",
];

fn first_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
}
