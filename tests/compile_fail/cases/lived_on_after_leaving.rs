use ambtelijke_fusie::{
    fusie::{AmbtelijkeFusie, Withdrawal, withdraw},
    law::Strictness,
    municipality::Gazetteer,
    time::NaiveDate,
};

fn twice(fusie: AmbtelijkeFusie, on: NaiveDate, first: Withdrawal, second: Withdrawal, nl: &Gazetteer) {
    let _ = withdraw(fusie, on, first, nl, Strictness::AsRecorded);
    let _ = withdraw(fusie, on, second, nl, Strictness::AsRecorded);
}

fn main() {}
