use ambtelijke_fusie::{
    fusie::{AmbtelijkeFusie, Termination, dissolve},
    law::Strictness,
    municipality::Gazetteer,
    time::NaiveDate,
};

fn twice(fusie: AmbtelijkeFusie, on: NaiveDate, nl: &Gazetteer) {
    let _ = dissolve(fusie, on, Termination::default(), nl, Strictness::AsRecorded);
    let _ = dissolve(fusie, on, Termination::default(), nl, Strictness::AsRecorded);
}

fn main() {}
