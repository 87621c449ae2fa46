use ambtelijke_fusie::{
    arrangement::ArrangementText,
    fusie::{Dossier, Event},
};

fn text() -> ArrangementText {
    ArrangementText(())
}

fn another(mut dossier: Dossier, event: Event) {
    dossier.events.push(event);
}

fn main() {}
