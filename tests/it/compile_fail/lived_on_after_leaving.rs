use ambtelijke_fusie::{
    fusie::{AmbtelijkeFusie, Withdrawal, withdraw},
    governance::Record,
    law::Strictness,
    municipality::Gazetteer,
};

fn twice(fusie: AmbtelijkeFusie, first: Withdrawal, second: Withdrawal, nl: &Gazetteer) {
    let _ = withdraw(fusie, first, Record::default(), nl, Strictness::AsRecorded);
    let _ = withdraw(fusie, second, Record::default(), nl, Strictness::AsRecorded);
}

fn main() {}
