use super::*;

fn id(counter: i64) -> BorrowerId {
    BorrowerId::parse((1 << 40) | counter).unwrap()
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// A customer with a loan in a village of their own.
fn one(counter: i64, name: &'static str) -> Customer<'static> {
    let own: &'static str = ["v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7"][usize::try_from(counter).unwrap() % 8];
    Customer {
        id: id(counter),
        name,
        papers: &[],
        born: None,
        village: own,
        commune: own,
        household: "",
        spouse: "",
        has_loan: true,
        students: &[],
    }
}

fn told(customers: &[Customer<'_>]) -> Vec<(Verdict, Because, Vec<i64>)> {
    let counters = |ids: Vec<BorrowerId>| ids.into_iter().map(|id| id.get() & 0xFFFF).collect();
    duplicates(customers).into_iter().map(|found| (found.verdict, found.because, counters(found.customers))).collect()
}

#[test]
fn a_number_under_two_codes_is_one_person_also_by_the_old_card() {
    let customers = [
        Customer { papers: &["020090001234", "082123456"], ..one(1, "hoang van nam") },
        Customer { papers: &["082123456"], ..one(2, "hoang v nam") },
        Customer { papers: &["020090001235"], ..one(3, "ly thi hoa") },
        Customer { papers: &["000000000000"], ..one(4, "trieu a") },
        Customer { papers: &["000000000000", ""], ..one(5, "trieu b") },
    ];
    assert_eq!(told(&customers), [(Verdict::SelfAgain, Because::SamePaper, vec![1, 2])], "zeros fill a blank");
}

#[test]
fn the_student_of_anothers_loan_borrows_too() {
    let student = [StudentOf { name: "nong thi mai", born: day("2005-09-02") }];
    let parent = Customer { students: &student, ..one(1, "nong van binh") };
    let herself = Customer { born: day("2005-09-02"), ..one(2, "nong thi mai") };
    let born = (Verdict::Student, Because::StudentBorn, vec![1, 2]);
    assert_eq!(told(&[parent, herself]), [born], "wherever she lives");
    let older = Customer { born: day("1980-01-01"), village: "v1", ..herself };
    assert_eq!(told(&[parent, older]), [], "another birth date is another person");
    let blank = Customer { born: None, village: "v1", commune: "v1", ..herself };
    assert_eq!(told(&[parent, blank]), [(Verdict::Student, Because::StudentVillage, vec![1, 2])]);
    assert_eq!(told(&[parent, Customer { village: "v2", ..blank }]), [], "a name elsewhere says nothing");
    let for_himself = Customer { students: &student, born: day("2005-09-02"), ..one(3, "nong thi mai") };
    assert_eq!(told(&[for_himself]), [], "a student may borrow for themselves");
}

#[test]
fn a_spouse_counts_only_with_a_loan_and_in_the_same_place() {
    let husband = Customer { spouse: "be thi lan", village: "v1", commune: "c", ..one(1, "be van duc") };
    let wife = Customer { spouse: "be van duc", village: "v1", commune: "c", ..one(2, "be thi lan") };
    assert_eq!(told(&[husband, wife]), [(Verdict::Spouse, Because::SpouseVillage, vec![1, 2])], "told once");
    assert_eq!(told(&[husband, Customer { has_loan: false, ..wife }]), []);
    assert_eq!(told(&[husband, Customer { village: "v2", ..wife }]), []);
    let (his, hers) = (Customer { household: "h7", ..husband }, Customer { household: "h7", village: "v2", ..wife });
    assert_eq!(told(&[his, hers]), [(Verdict::Spouse, Because::SpouseHousehold, vec![1, 2])]);
}

#[test]
fn the_parents_of_one_student_are_still_husband_and_wife() {
    let student = [StudentOf { name: "nong thi mai", born: None }];
    let father =
        Customer { students: &student, spouse: "ly thi hoa", village: "v1", commune: "c", ..one(1, "nong van binh") };
    let mother = Customer { students: &student, village: "v1", commune: "c", ..one(2, "ly thi hoa") };
    let daughter = Customer { village: "v1", commune: "c", ..one(3, "nong thi mai") };
    assert_eq!(
        told(&[father, mother, daughter]),
        [
            (Verdict::Student, Because::StudentVillage, vec![1, 3]),
            (Verdict::Student, Because::StudentVillage, vec![2, 3]),
            (Verdict::Spouse, Because::SpouseVillage, vec![1, 2]),
        ]
    );
}

#[test]
fn the_strongest_verdict_wins() {
    // One person twice by paper, with name, birth date and village the same; a third only shares the name.
    let twin = Customer { papers: &["020090001234"], born: day("1990-03-05"), ..one(1, "hoang van nam") };
    let again = Customer { id: id(2), ..twin };
    assert_eq!(told(&[twin, again]), [(Verdict::SelfAgain, Because::SamePaper, vec![1, 2])]);
    let neighbour = Customer { village: "v1", commune: "v1", ..one(3, "hoang van nam") };
    assert_eq!(
        told(&[twin, again, neighbour]),
        [
            (Verdict::SelfAgain, Because::SamePaper, vec![1, 2]),
            (Verdict::SameName, Because::SameVillage, vec![1, 2, 3]),
        ],
        "the third is new, so all three stand there once, and not again for their commune"
    );
}

#[test]
fn the_same_name_needs_a_birth_date_a_village_or_a_commune() {
    let (nam, other) = (one(1, "hoang van nam"), one(2, "hoang van nam"));
    assert_eq!(told(&[nam, other]), []);
    let near = |village, commune| Customer { village, commune, ..other };
    assert_eq!(told(&[nam, near("v1", "v1")]), [(Verdict::SameName, Because::SameVillage, vec![1, 2])]);
    assert_eq!(told(&[nam, near("v9", "v1")]), [(Verdict::SameName, Because::SameCommune, vec![1, 2])]);
    let born = |customer| Customer { born: day("1990-03-05"), ..customer };
    assert_eq!(told(&[born(nam), born(other)]), [(Verdict::SameName, Because::SameBorn, vec![1, 2])]);
    let nameless = |counter| Customer { village: "v1", ..one(counter, " ") };
    assert_eq!(told(&[nameless(1), nameless(2)]), [], "no name is not the same name");
}

#[test]
fn twenty_thousand_customers_of_one_village_are_looked_up_by_key() {
    let names: Vec<String> = (0..10_000).map(|number| format!("ten {number}")).collect();
    let customers: Vec<_> = (0..20_000i64)
        .map(|counter| Customer {
            id: id(counter + 1),
            name: &names[usize::try_from(counter).unwrap() / 2],
            village: "v1",
            commune: "c1",
            ..one(1, "")
        })
        .collect();
    // Comparing each with each would be two hundred million comparisons and take minutes in a test.
    let found = duplicates(&customers);
    assert_eq!(found.len(), 10_000);
    assert!(found.iter().all(|group| group.customers.len() == 2 && group.because == Because::SameVillage));
}
