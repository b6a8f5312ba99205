//! Villages and savings and credit groups, spread over the communes and points of the parameters.

use crate::chance::Chance;
use crate::parameters::Parameters;

/// A village.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Village {
    /// The bank's code, eight digits: the commune's and two more.
    pub code: String,
    /// The name with its kind; empty when the village has none any more.
    pub name: String,
    /// The commune's place in the parameters.
    pub commune: usize,
    /// Its transaction point's place in the commune.
    pub point: usize,
}

/// A savings and credit group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The code, seven digits.
    pub code: String,
    /// The village's place in [`crate::Office::villages`].
    pub village: usize,
    /// The transaction point's place in the village's commune.
    pub point: usize,
    /// The association it is entrusted to: code and the bank's name.
    pub association: (&'static str, &'static str),
    /// The leader's name, in capitals.
    pub leader: String,
}

/// The association of loans lent through no group.
pub(crate) const DIRECT: (&str, &str) = ("99", "Cho vay trực tiếp");

const FARMERS: (&str, &str) = ("11", "Hội nông dân");
const WOMEN: (&str, &str) = ("12", "Hội liên hiệp phụ nữ");
const VETERANS: (&str, &str) = ("13", "Hội cựu chiến binh");
const YOUTH: (&str, &str) = ("14", "Đoàn thanh niên");

const VILLAGE_FIRST: [&str; 12] =
    ["Nà", "Khuổi", "Pác", "Bản", "Lân", "Tân", "Đon", "Nam", "Bó", "Thâm", "Phia", "Cốc"];
const VILLAGE_LAST: [&str; 16] = [
    "Riềng", "Pàn", "Lầy", "Quỳnh", "Thí", "Sơn", "Khuông", "Mỏ", "Hương", "Tiến", "Danh", "Luông", "Ca", "Nhì", "Gà",
    "Lìu",
];

/// Villages and groups before anyone lives in them; leaders are named later.
pub(crate) struct Places {
    pub(crate) villages: Vec<Village>,
    pub(crate) groups: Vec<Group>,
}

/// Spreads the groups evenly over the points, about four to three villages.
pub(crate) fn settle(parameters: &Parameters, chance: &mut Chance) -> Places {
    let points = points_in_use(parameters);
    let mut villages: Vec<Village> = Vec::new();
    let mut groups = Vec::new();
    for (turn, (commune, point)) in points.iter().enumerate() {
        let share = share_of(parameters.groups, points.len(), turn);
        for nth in 0..share {
            // The first village of every point has two groups, the others mostly one.
            if nth == 0 || nth > 1 && chance.in_thousand(800) {
                let village = village(parameters, chance, &villages, *commune, *point);
                villages.push(village);
            }
            let number = groups.len() + 1;
            groups.push(Group {
                // The office's last two digits keep codes of different offices apart.
                code: format!("0{}{number:04}", tail(parameters.office_code, 2)),
                village: villages.len() - 1,
                point: *point,
                association: chance.weighted(FARMERS, &[(FARMERS, 400), (WOMEN, 330), (VETERANS, 160), (YOUTH, 110)]),
                leader: String::new(),
            });
        }
    }
    send_some_to_another_point(parameters, chance, &mut groups, &villages);
    Places { villages, groups }
}

/// The last `count` characters of a code.
pub(crate) fn tail(code: &str, count: usize) -> &str {
    code.get(code.len().saturating_sub(count)..).unwrap_or(code)
}

/// The points by commune, as (commune, point). An office of few groups uses few of them, two groups to each,
/// in as many communes as it can.
fn points_in_use(parameters: &Parameters) -> Vec<(usize, usize)> {
    let plans = parameters.communes.iter().enumerate();
    let mut points: Vec<(usize, usize)> =
        plans.flat_map(|(commune, plan)| (0..plan.points.len()).map(move |point| (commune, point))).collect();
    points.sort_unstable_by_key(|(commune, point)| (*point, *commune));
    points.truncate((parameters.groups / 2).max(1));
    points.sort_unstable();
    points
}

fn share_of(whole: usize, shares: usize, turn: usize) -> usize {
    let shares = shares.max(1);
    whole * (turn + 1) / shares - whole * turn / shares
}

/// A new village of a commune, with a name no other of the commune has.
fn village(
    parameters: &Parameters,
    chance: &mut Chance,
    villages: &[Village],
    commune: usize,
    point: usize,
) -> Village {
    let in_commune: Vec<&Village> = villages.iter().filter(|village| village.commune == commune).collect();
    let number = in_commune.len() + 1;
    let code = parameters.communes.get(commune).map_or("", |plan| plan.code);
    let mut name = String::new();
    // Sixteen times twelve names and some thirty villages: a free one is soon found.
    for _ in 0..64 {
        name = format!("Thôn {} {}", chance.of(&VILLAGE_FIRST), chance.of(&VILLAGE_LAST));
        if in_commune.iter().all(|village| village.name != name) {
            break;
        }
    }
    Village { code: format!("{code}{number:02}"), name, commune, point }
}

fn send_some_to_another_point(
    parameters: &Parameters,
    chance: &mut Chance,
    groups: &mut [Group],
    villages: &[Village],
) {
    let mut left = parameters.traps.groups_at_another_point;
    for place in chance.order(groups.len()) {
        if left == 0 {
            return;
        }
        let village = groups[place].village;
        let points = villages
            .get(village)
            .and_then(|village| parameters.communes.get(village.commune))
            .map_or(1, |commune| commune.points.len());
        let shared = groups.iter().filter(|group| group.village == village).count() > 1;
        if shared && points > 1 {
            groups[place].point = (groups[place].point + 1) % points;
            left -= 1;
        }
    }
}
