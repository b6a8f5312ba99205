//! Groups: the list, sorted the Vietnamese way and found without accents, and a group's page.

use ledger::Dong;
use lending::codes::GroupCode;
use lending::ids::GroupId;
use serde::{Deserialize, Serialize};
use store::queries::{GroupRecord, LoanRecord, MemberRecord};

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// A code with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Place {
    /// The bank's code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// Which groups to list.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupQuery {
    /// Words of the leader's name, or part of the code; accents don't matter.
    pub search: Option<String>,
    /// Only this commune's, by code.
    pub commune: Option<String>,
    /// Only this association's, by code.
    pub association: Option<String>,
}

/// A group in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupItem {
    /// Identity.
    pub id: Whole,
    /// The bank's code.
    pub code: String,
    /// The leader's name.
    pub leader: String,
    /// Commune.
    pub commune: Option<Place>,
    /// Village.
    pub village: Option<Place>,
    /// Association.
    pub association: Option<Place>,
    /// The session's day of the month.
    pub session_day: Option<u8>,
    /// Members.
    pub members: Whole,
    /// Contracts with a balance.
    pub loans: Whole,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Frozen.
    pub frozen: Whole,
    /// Members' savings.
    pub savings: Whole,
}

/// A group with its members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupPage {
    /// The group.
    pub group: GroupItem,
    /// Its members by name.
    pub members: Vec<MemberItem>,
}

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MemberItem {
    /// Identity.
    pub id: Whole,
    /// The bank's code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Village's name.
    pub village: Option<String>,
    /// Savings in all books.
    pub savings: Whole,
    /// Contracts with a balance through the group.
    pub loans: Vec<MemberLoan>,
}

/// A member's contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MemberLoan {
    /// Identity.
    pub id: Whole,
    /// Contract number.
    pub contract: String,
    /// Programme.
    pub programme: Place,
    /// Percent a year, exact, with a point.
    pub rate_percent: String,
    /// First disbursement.
    pub disbursed_on: Option<String>,
    /// The final due date that holds.
    pub due: Option<String>,
    /// Approved.
    pub approved: Whole,
    /// Principal in term.
    pub in_term: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Frozen.
    pub frozen: Whole,
    /// Interest backlog at the closing.
    pub backlog: Whole,
}

/// The book's groups by the leader's name: given name, family, middle.
pub fn list_groups(office: &Office, query: &GroupQuery) -> Result<Vec<GroupItem>, Error> {
    let mut groups = office.read().groups()?;
    let wanted = |code: &Option<String>, place: &Option<(String, String)>| match code {
        None => true,
        Some(code) => place.as_ref().is_some_and(|(found, _)| found == code),
    };
    groups.retain(|group| wanted(&query.commune, &group.commune) && wanted(&query.association, &group.association));
    if let Some(search) = query.search.as_deref().filter(|text| !text.trim().is_empty()) {
        let query = wording::Query::new(search);
        groups.retain(|group| query.finds(&group.search));
    }
    wording::sort_names(&mut groups, |group| &group.leader);
    Ok(groups.iter().map(GroupItem::from).collect())
}

/// A group by the bank's code, or by identity.
pub(crate) fn find_group(office: &Office, key: &str) -> Result<GroupRecord, Error> {
    let reading = office.read();
    let found = match (GroupCode::parse(key), key.parse().ok().and_then(|raw| GroupId::parse(raw).ok())) {
        (Ok(code), _) => {
            let mut found = reading.groups_by_code(&code)?;
            if found.len() > 1 {
                let ids: Vec<String> = found.iter().map(|group| group.id.get().to_string()).collect();
                return Err(Refusal::new("group-at-several-offices")
                    .with("group", key)
                    .with("ids", ids.join(", "))
                    .into());
            }
            found.pop()
        }
        (_, Some(id)) => reading.group(id)?,
        _ => None,
    };
    found.ok_or_else(|| Refusal::new("unknown-group").with("group", key).into())
}

/// A group's page: members by name, with contracts and savings.
pub fn group_page(office: &Office, key: &str) -> Result<GroupPage, Error> {
    let group = find_group(office, key)?;
    let mut members = office.read().members(group.id)?;
    wording::sort_names(&mut members, |member| &member.name);
    let members = members.iter().map(MemberItem::of).collect::<Result<_, _>>()?;
    Ok(GroupPage { group: GroupItem::from(&group), members })
}

pub(crate) fn place(pair: &(String, String)) -> Place {
    Place { code: pair.0.clone(), name: pair.1.clone() }
}

/// Percent a year as exact text: 62,400,000 ppb is "6.24".
pub(crate) fn percent(ppb: i64) -> Result<String, Error> {
    let rate = lending::rate::AnnualRate::from_ppb(ppb).map_err(Error::fault)?;
    Ok(rate.percent().to_string())
}

impl From<&GroupRecord> for GroupItem {
    fn from(group: &GroupRecord) -> GroupItem {
        GroupItem {
            id: group.id.get().into(),
            code: group.code.as_str().to_owned(),
            leader: group.leader.clone(),
            commune: group.commune.as_ref().map(place),
            village: group.village.as_ref().map(place),
            association: group.association.as_ref().map(place),
            session_day: group.session_day,
            members: group.members.into(),
            loans: group.loans.into(),
            outstanding: group.outstanding.into(),
            overdue: group.overdue.into(),
            frozen: group.frozen.into(),
            savings: group.savings.into(),
        }
    }
}

impl MemberItem {
    fn of(member: &MemberRecord) -> Result<MemberItem, Error> {
        Ok(MemberItem {
            id: member.id.get().into(),
            code: member.code.clone(),
            name: member.name.clone(),
            phone: member.phone.clone(),
            village: member.village.clone(),
            savings: Dong::sum(member.books.iter().map(|book| book.balance))?.into(),
            loans: member.loans.iter().map(MemberLoan::of).collect::<Result<_, _>>()?,
        })
    }
}

impl MemberLoan {
    fn of(loan: &LoanRecord) -> Result<MemberLoan, Error> {
        Ok(MemberLoan {
            id: loan.id.get().into(),
            contract: loan.contract.clone(),
            programme: place(&loan.programme),
            rate_percent: percent(loan.rate_ppb)?,
            disbursed_on: loan.disbursed_on.clone(),
            due: loan.due.clone(),
            approved: loan.approved.into(),
            in_term: loan.in_term.into(),
            overdue: loan.overdue.into(),
            frozen: loan.frozen.into(),
            backlog: loan.backlog.into(),
        })
    }
}
