use ambtelijke_fusie::{
    fusie::{Amendment, Dissolved, Lapse, amend, dissolve, Termination},
    law::Strictness,
    municipality::Gazetteer,
    time::NaiveDate,
};

fn after_it_lapsed(lapse: Lapse, on: NaiveDate, amendment: Amendment, nl: &Gazetteer) {
    let _ = amend(lapse, on, amendment, nl, Strictness::AsRecorded);
}

fn after_the_liquidation(done: Dissolved, on: NaiveDate, nl: &Gazetteer) {
    let _ = dissolve(done, on, Termination::default(), nl, Strictness::AsRecorded);
}

fn main() {}
