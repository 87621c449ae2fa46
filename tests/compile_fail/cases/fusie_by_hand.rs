use ambtelijke_fusie::{
    arrangement::Arrangement,
    fusie::AmbtelijkeFusie,
    time::{NaiveDate, Period},
};

fn by_hand(fusie: AmbtelijkeFusie, arrangement: Arrangement) -> AmbtelijkeFusie {
    AmbtelijkeFusie { arrangement, ..fusie }
}

fn backwards(from: NaiveDate, until: NaiveDate) -> Period {
    Period { from, until: Some(until) }
}

fn main() {}
