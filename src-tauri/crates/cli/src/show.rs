//! The human form of every answer.

use office::{
    Collected, Done, ExchangeStatus, Exported, Figures, GroupCare, GroupItem, GroupPage, Imported, InterestExplained,
    LoadReport, LoadRole, OfficeLine, OfficeView, ReceiptView, Reversed, SegmentLine, Sheet, TotalsAnswer,
    TotalsFigures, Verified, Whole,
};
use serde::Serialize;
use wording::Arg;

use crate::terminal::Terminal;

/// An office.
pub fn office(terminal: &Terminal, office: &OfficeView) {
    let kind = terminal.words().text(&format!("cli-kind-{}", office.kind));
    terminal.say("cli-office", &[("name", office.name.as_str().into()), ("code", office.code.as_str().into())]);
    terminal.say("cli-office-made", &[("kind", kind.into()), ("node", office.node.to_string().into())]);
}

fn pairs(terminal: &Terminal, figures: &TotalsFigures) {
    let rows = [
        ("cli-loans", Some(figures.loans)),
        ("cli-borrowers", Some(figures.borrowers)),
        ("cli-groups", Some(figures.groups)),
        ("cli-outstanding", Some(figures.outstanding)),
        ("cli-in-term", Some(figures.in_term)),
        ("cli-overdue", Some(figures.overdue)),
        ("cli-frozen", Some(figures.frozen)),
        ("cli-lent-month", Some(figures.lent_month)),
        ("cli-collected-month", Some(figures.collected_month)),
        ("cli-backlog", Some(figures.interest_backlog)),
        ("cli-savings", figures.savings),
        ("cli-jobs", Some(figures.jobs)),
    ];
    for (label, value) in rows {
        if let Some(value) = value {
            terminal.pair(label, &terminal.figure(value));
        }
    }
}

/// Totals and their breakdown.
pub fn totals(terminal: &Terminal, answer: &TotalsAnswer) {
    terminal.say("cli-totals", &[("day", terminal.day(Some(&answer.as_of)).into())]);
    pairs(terminal, &answer.figures);
    if answer.figures.growth_year_ppm.is_some() {
        terminal.pair("cli-growth", &terminal.share(answer.figures.growth_year_ppm));
    }
    if !answer.rows.is_empty() {
        let rows: Vec<_> =
            answer.rows.iter().map(|row| total_row(terminal, &row.key, &row.name, &row.figures)).collect();
        let head =
            ["cli-code", "cli-name", "cli-loans", "cli-borrowers", "cli-outstanding", "cli-overdue", "cli-frozen"];
        terminal.table(&head, 2, &rows);
    }
}

fn total_row(terminal: &Terminal, key: &str, name: &str, figures: &TotalsFigures) -> Vec<String> {
    let key = if key.is_empty() { terminal.words().text("cli-not-set") } else { key.to_owned() };
    let numbers = [figures.loans, figures.borrowers, figures.outstanding, figures.overdue, figures.frozen];
    [key, name.to_owned()].into_iter().chain(numbers.map(|number| terminal.figure(number))).collect()
}

/// What an export holds and what was done with it.
pub fn load(terminal: &Terminal, report: &LoadReport) {
    let day = terminal.day(Some(&report.date));
    let head =
        [("file", report.file.as_str().into()), ("office", report.office_name.as_str().into()), ("day", day.into())];
    terminal.say("cli-load", &head);
    let counts = &report.counts;
    let counted = [
        ("rows", Arg::Integer(counts.rows.into())),
        ("loans", Arg::Integer(counts.loans.into())),
        ("duplicates", Arg::Integer(counts.duplicate_rows.into())),
        ("savers", Arg::Integer(counts.savings_only.into())),
    ];
    terminal.say("cli-load-counts", &counted);
    pairs(terminal, &report.totals);
    report.findings.iter().for_each(|line| finding(terminal, line));
    let broken = report.identities.iter().filter(|identity| !identity.holds).count();
    let checked = [("checked", Arg::Integer(report.identities.len() as i64)), ("broken", Arg::Integer(broken as i64))];
    terminal.say("cli-identities", &checked);
    terminal.say(
        match (report.booked, report.role) {
            (true, LoadRole::Opening) => "cli-load-booked",
            (true, _) => "cli-load-kept",
            (false, LoadRole::AlreadyLoaded) => "cli-load-known",
            (false, _) => "cli-load-dry",
        },
        &[],
    );
}

/// One line a kind of finding: how many, where the first is, what it says, what was done.
pub fn finding(terminal: &Terminal, finding: &office::FindingLine) {
    let Some(first) = finding.samples.first() else { return };
    let row = first.row.map_or_else(|| "–".to_owned(), |row| row.to_string());
    let words = [
        ("count", Arg::Integer(finding.count.0)),
        ("row", row.into()),
        ("what", first.worded(terminal.words(), &finding.code).into()),
        ("action", terminal.words().text(&format!("finding-action-{}", finding.action)).into()),
    ];
    terminal.say("cli-finding", &words);
}

/// A list of groups.
pub fn groups(terminal: &Terminal, rows: &[GroupItem], total: Whole) {
    let row = |group: &GroupItem| {
        vec![
            group.code.clone(),
            group.leader.clone(),
            group.commune.as_ref().map(|place| place.name.clone()).unwrap_or_default(),
            terminal.figure(group.members),
            terminal.figure(group.loans),
            terminal.figure(group.outstanding),
            terminal.figure(group.overdue),
            terminal.figure(group.savings),
        ]
    };
    let head = [
        "cli-code",
        "cli-leader",
        "cli-commune",
        "cli-members",
        "cli-loans",
        "cli-outstanding",
        "cli-overdue",
        "cli-savings",
    ];
    terminal.table(&head, 3, &rows.iter().map(row).collect::<Vec<_>>());
    counted(terminal, rows.len(), total);
}

fn counted(terminal: &Terminal, shown: usize, total: Whole) {
    terminal.say("cli-counted", &[("shown", Arg::Integer(shown as i64)), ("total", Arg::Integer(total.0))]);
}

/// A group with its members, and what was done with it.
#[derive(Serialize)]
pub struct ShownGroup {
    /// The group and its members.
    #[serde(flatten)]
    pub page: GroupPage,
    /// Its cards, who left, its point, size and rating.
    pub care: GroupCare,
}

/// A group with its members, then what was done with it.
pub fn group(terminal: &Terminal, shown: &ShownGroup) {
    group_page(terminal, &shown.page);
    let care = &shown.care;
    let words = terminal.words();
    terminal.pair("column-point", care.point.as_ref().map_or("–", |point| &point.name));
    terminal.pair("term-officer", care.officer.as_deref().unwrap_or("–"));
    terminal.pair("label-group-size", &words.text(&format!("group-size-{}", care.size.verdict)));
    let band = care.rating.band.as_ref().map(|band| words.text(&format!("rating-band-{band}")));
    terminal.pair("label-rating", band.as_deref().unwrap_or("–"));
    for (label, cards) in [
        ("cli-boards", &care.boards),
        ("cli-meetings", &care.meetings),
        ("cli-regroupings", &care.regroupings),
        ("cli-inspections", &care.inspections),
    ] {
        terminal.pair(label, &terminal.figure(Whole(cards.len() as i64)));
    }
    terminal.pair("label-past-members", &terminal.figure(Whole(care.past.len() as i64)));
}

fn group_page(terminal: &Terminal, page: &GroupPage) {
    groups(terminal, std::slice::from_ref(&page.group), Whole(1));
    let mut rows = Vec::new();
    for member in &page.members {
        for loan in &member.loans {
            rows.push(vec![
                member.name.clone(),
                loan.contract.clone(),
                loan.programme.code.clone(),
                terminal.figure(loan.in_term),
                terminal.figure(loan.overdue),
                terminal.figure(loan.frozen),
                terminal.figure(member.savings),
            ]);
        }
    }
    let head = ["cli-name", "cli-contract", "cli-programme", "cli-in-term", "cli-overdue", "cli-frozen", "cli-savings"];
    terminal.table(&head, 3, &rows);
}

/// Interest with its segments; grace-period interest apart.
pub fn interest(terminal: &Terminal, answer: &InterestExplained, explain: bool) {
    if explain {
        segments(terminal, &answer.segments);
    }
    terminal.say("cli-interest", &[("amount", Arg::Dong(answer.interest.0))]);
    if answer.segments.iter().any(|segment| segment.grace) {
        terminal.say("cli-interest-grace", &[("amount", Arg::Dong(answer.grace.0))]);
    }
}

/// What made an accrual: balance × days × rate ÷ 365, line by line.
pub fn segments(terminal: &Terminal, segments: &[SegmentLine]) {
    let row = |segment: &SegmentLine| {
        let status = terminal.words().text(&format!("cli-status-{}", segment.status));
        let grace = terminal.words().text("cli-in-grace");
        vec![
            terminal.day(Some(&segment.from)),
            terminal.day(Some(&segment.through)),
            if segment.grace { format!("{status}, {grace}") } else { status },
            terminal.figure(segment.days),
            terminal.figure(segment.balance),
            segment.rate_percent.clone(),
            segment.exact.clone(),
        ]
    };
    let head = ["cli-from", "cli-through", "cli-status", "cli-days", "cli-balance", "cli-rate", "cli-exact"];
    terminal.table(&head, 3, &segments.iter().map(row).collect::<Vec<_>>());
}

/// A collection sheet.
pub fn sheet(terminal: &Terminal, sheet: &Sheet) {
    let session = terminal.day(Some(&sheet.session));
    let head = [
        ("group", sheet.group.code.as_str().into()),
        ("leader", sheet.group.leader.as_str().into()),
        ("session", session.into()),
    ];
    terminal.say("cli-sheet", &head);
    let mut rows = Vec::new();
    for member in &sheet.members {
        for loan in &member.loans {
            rows.push(vec![
                member.name.clone(),
                loan.contract.clone(),
                terminal.figure(loan.outstanding),
                terminal.figure(loan.backlog),
                terminal.figure(loan.accrued),
                terminal.figure(loan.collected),
                terminal.figure(loan.due),
            ]);
        }
    }
    let head =
        ["cli-name", "cli-contract", "cli-outstanding", "cli-backlog", "cli-accrued", "cli-collected", "cli-due"];
    terminal.table(&head, 2, &rows);
}

/// A booked sheet.
pub fn collected(terminal: &Terminal, done: &Done<Collected>) {
    let answer = &done.answer;
    let words = [
        ("receipts", Arg::Integer(answer.receipts.len() as i64)),
        ("interest", Arg::Dong(answer.interest.0)),
        ("deposits", Arg::Dong(answer.deposits.0)),
    ];
    terminal.say("cli-collected-sheet", &words);
    if let (Some(first), Some(last)) = (answer.receipts.first(), answer.receipts.last()) {
        let range = [
            ("first", first.number.to_string().into()),
            ("last", last.number.to_string().into()),
            ("year", first.year.to_string().into()),
        ];
        terminal.say("cli-receipt-range", &range);
    }
    repeated(terminal, done);
}

/// A group's receipts.
pub fn receipts(terminal: &Terminal, receipts: &[ReceiptView]) {
    let row = |receipt: &ReceiptView| {
        vec![
            format!("{}/{}", receipt.number, receipt.year),
            terminal.day(Some(&receipt.session)),
            receipt.name.clone(),
            receipt.reversed.clone().unwrap_or_default(),
            terminal.figure(receipt.interest),
            terminal.figure(receipt.deposits),
        ]
    };
    let head = ["cli-receipt", "cli-session", "cli-name", "cli-reversed", "cli-interest-column", "cli-deposits"];
    terminal.table(&head, 4, &receipts.iter().map(row).collect::<Vec<_>>());
}

/// A reversal.
pub fn reversed(terminal: &Terminal, done: &Done<Reversed>) {
    let words = [("interest", Arg::Dong(done.answer.interest.0)), ("deposits", Arg::Dong(done.answer.deposits.0))];
    terminal.say("cli-reversed-receipt", &words);
    repeated(terminal, done);
}

/// Says that a request was answered before, when it was.
pub fn repeated<T>(terminal: &Terminal, done: &Done<T>) {
    if done.repeated {
        terminal.say("cli-repeated", &[]);
    }
}

/// A file that was written.
pub fn written(terminal: &Terminal, file: &str) {
    terminal.say("cli-written", &[("file", file.into())]);
}

/// An office with its six words.
pub fn words(terminal: &Terminal, office: &OfficeLine) {
    let words = [("name", office.name.as_str().into()), ("words", office.words.join(" ").into())];
    terminal.say("cli-six-words", &words);
}

/// A bundle that was written.
pub fn exported(terminal: &Terminal, exported: &Exported) {
    written(terminal, &exported.file);
    let words = [
        ("first", exported.first.0.to_string().into()),
        ("last", exported.last.0.to_string().into()),
        ("bytes", Arg::Integer(exported.bytes.0)),
        ("words", exported.words.join(" ").into()),
    ];
    terminal.say("cli-exported", &words);
}

/// What a bundle brought or would bring.
pub fn imported(terminal: &Terminal, imported: &Imported) {
    let words = [
        ("name", imported.name.as_str().into()),
        ("first", imported.first.0.to_string().into()),
        ("last", imported.last.0.to_string().into()),
        ("new", Arg::Integer(imported.new_events.0)),
        ("loans", Arg::Integer(imported.loans.0)),
        ("outstanding", Arg::Dong(imported.outstanding.0)),
    ];
    terminal.say("cli-imported", &words);
    if imported.repeated {
        terminal.say("cli-repeated", &[]);
    }
    match (&imported.receipt, &imported.receipt_sha256) {
        (Some(receipt), _) => written(terminal, receipt),
        // Taken in, but the stick took no receipt.
        (None, Some(_)) => terminal.say("cli-receipt-not-written", &[]),
        (None, None) => {}
    }
    terminal.say("cli-telephone", &[("words", imported.words.join(" ").into())]);
}

/// How the exchange stands.
pub fn exchange(terminal: &Terminal, status: &ExchangeStatus) {
    words(terminal, &status.own);
    peers(terminal, &status.peers);
}

/// Other offices, and how far the exchange with each has come.
pub fn peers(terminal: &Terminal, peers: &[office::PeerLine]) {
    let row = |peer: &office::PeerLine| {
        vec![
            peer.office.node.to_string(),
            peer.office.name.clone(),
            terminal.figure(peer.sent),
            terminal.figure(peer.acknowledged),
            terminal.figure(peer.waiting),
            terminal.figure(peer.received),
        ]
    };
    let head = ["cli-node", "cli-name", "cli-sent", "cli-acknowledged-column", "cli-waiting", "cli-received"];
    terminal.table(&head, 2, &peers.iter().map(row).collect::<Vec<_>>());
}

/// What a check of the book found.
pub fn verified(terminal: &Terminal, verified: &Verified) {
    for log in &verified.logs {
        let words = [("node", log.node.to_string().into()), ("events", Arg::Integer(log.events as i64))];
        terminal.say("cli-log-whole", &words);
        for (account, amount) in &log.balances {
            terminal.pair(&format!("account-{account}"), &terminal.figure(Whole(*amount)));
        }
    }
    if verified.rebuilt {
        terminal.say("cli-rebuilt", &[]);
    }
    terminal.line(&verified.tables);
}

/// The headline figures.
pub fn figures(terminal: &Terminal, figures: &Figures) {
    terminal.say("cli-figures", &[("day", terminal.day(Some(&figures.as_of)).into())]);
    for office in &figures.offices {
        let words = [
            ("name", office.name.as_str().into()),
            ("households", Arg::Integer(office.households.0)),
            ("groups", Arg::Integer(office.groups.0)),
            ("outstanding", Arg::Dong(office.outstanding.0)),
            ("growth", terminal.share(office.growth_year_ppm).into()),
        ];
        terminal.say("cli-figures-office", &words);
    }
    for year in &figures.jobs {
        let words = [("year", year.year.to_string().into()), ("workers", Arg::Integer(year.workers.0))];
        terminal.say("cli-figures-jobs", &words);
    }
}
