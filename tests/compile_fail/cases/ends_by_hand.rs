use ambtelijke_fusie::{
    arrangement::Arrangement,
    fusie::{AmbtelijkeFusie, Converted, Dissolution, Settlement},
    time::NaiveDate,
};

fn dissolution(arrangement: Arrangement, ended_on: NaiveDate, settlement: Settlement) -> Dissolution {
    Dissolution { arrangement, ended_on, settlement, legal_person: None }
}

fn into_a_living_one(converted: Converted) -> AmbtelijkeFusie {
    converted.fusie
}

fn main() {}
