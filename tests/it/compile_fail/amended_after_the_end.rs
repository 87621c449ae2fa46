use ambtelijke_fusie::{
    fusie::{Amendment, Dissolution, amend},
    governance::Record,
    law::Strictness,
    municipality::Gazetteer,
};

fn after_the_end(ended: Dissolution, amendment: Amendment, nl: &Gazetteer) {
    let _ = amend(ended, amendment, Record::default(), nl, Strictness::AsRecorded);
}

fn main() {}
