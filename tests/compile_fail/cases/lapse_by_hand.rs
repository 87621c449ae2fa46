use ambtelijke_fusie::{
    arrangement::Arrangement,
    fusie::{Lapse, Settlement},
    municipality::MunicipalityCode,
    time::NaiveDate,
};

fn lapse(arrangement: Arrangement, lapsed_on: NaiveDate, to: MunicipalityCode, settlement: Settlement) -> Lapse {
    Lapse { arrangement, lapsed_on, to, settlement }
}

fn main() {}
