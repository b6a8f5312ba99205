//! temporary
fn main() {
    for seed in 1..4 {
    let office = demo::Office::generate(&demo::Parameters::bac_son(), seed).unwrap();
    for (c, n) in [(demo::Closing::Opening, "opening"), (demo::Closing::Baseline, "baseline")] {
        office.report31(c).save(std::path::Path::new(&format!("/tmp/demo31-{n}.xlsx"))).unwrap();
        println!("{n} {:?}", office.truth(c).all);
    }}
}
