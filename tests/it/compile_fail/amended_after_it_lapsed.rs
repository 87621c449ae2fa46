use ambtelijke_fusie::{
    fusie::{Amendment, Dissolved, Lapse, amend, dissolve, DissolutionPlan},
    governance::Record,
    law::Strictness,
    municipality::Gazetteer,
    time::NaiveDate,
};

fn after_it_lapsed(lapse: Lapse, amendment: Amendment, nl: &Gazetteer) {
    let _ = amend(lapse, amendment, Record::default(), nl, Strictness::AsRecorded);
}

fn after_the_liquidation(done: Dissolved, on: NaiveDate, nl: &Gazetteer) {
    let _ = dissolve(done, on, DissolutionPlan::default(), Record::default(), nl, Strictness::AsRecorded);
}

fn main() {}
