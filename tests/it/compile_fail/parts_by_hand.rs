use ambtelijke_fusie::{
    arrangement::ArrangementText,
    fusie::{Dossier, Event},
    time::{NaiveDate, Period},
};

fn backwards(from: NaiveDate, until: NaiveDate) -> Period {
    Period { from, until: Some(until) }
}

fn text() -> ArrangementText {
    ArrangementText(todo!())
}

fn another(mut dossier: Dossier, event: Event) {
    dossier.events.push(event);
}

fn main() {}
