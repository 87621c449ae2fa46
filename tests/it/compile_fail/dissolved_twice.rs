use ambtelijke_fusie::{
    fusie::{AmbtelijkeFusie, DissolutionPlan, dissolve},
    governance::Record,
    law::Strictness,
    municipality::Gazetteer,
    time::NaiveDate,
};

fn twice(fusie: AmbtelijkeFusie, on: NaiveDate, nl: &Gazetteer) {
    let _ = dissolve(fusie, on, DissolutionPlan::default(), Record::default(), nl, Strictness::AsRecorded);
    let _ = dissolve(fusie, on, DissolutionPlan::default(), Record::default(), nl, Strictness::AsRecorded);
}

fn main() {}
