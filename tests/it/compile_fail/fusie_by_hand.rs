use ambtelijke_fusie::{
    arrangement::Arrangement, finance::Estate, fusie::AmbtelijkeFusie, organisation::SharedServiceOrganisation,
};

fn by_hand(arrangement: Arrangement, service: SharedServiceOrganisation, estate: Estate) -> AmbtelijkeFusie {
    AmbtelijkeFusie { arrangement, service, estate }
}

fn main() {}
