use ambtelijke_fusie::{
    arrangement::ArrangementText,
    Dossier, fusie::dossier::Event,
};

fn text() -> ArrangementText {
    ArrangementText(())
}

fn another(mut dossier: Dossier, event: Event) {
    dossier.events.push(event);
}

fn main() {}
