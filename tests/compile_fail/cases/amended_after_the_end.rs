use ambtelijke_fusie::{
    fusie::{Amendment, Dissolution, amend},
    law::Strictness,
    municipality::Gazetteer,
    time::NaiveDate,
};

fn after_the_end(ended: Dissolution, on: NaiveDate, amendment: Amendment, nl: &Gazetteer) {
    let _ = amend(ended, on, amendment, nl, Strictness::AsRecorded);
}

fn main() {}
