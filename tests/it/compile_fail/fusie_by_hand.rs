use ambtelijke_fusie::{
    arrangement::Arrangement,
    finance::Estate,
    fusie::AmbtelijkeFusie,
    organisation::SharedServiceOrganisation,
    time::{NaiveDate, Period},
};

fn by_hand(arrangement: Arrangement, service: SharedServiceOrganisation, estate: Estate) -> AmbtelijkeFusie {
    AmbtelijkeFusie { arrangement, service, estate }
}

fn backwards(from: NaiveDate, until: NaiveDate) -> Period {
    Period { from, until: Some(until) }
}

fn main() {}
