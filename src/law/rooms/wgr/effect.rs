//! Article 26(3): a text that works back keeps two days apart.

use super::*;

const WORKS_BACK: Bilingual =
    Bilingual::new("de tekst werkt terug tot vóór de bekendmaking", "the text works back to a day before publication");
const DAYS_MIXED: Bilingual = Bilingual::new(
    "de dag van terugwerking is niet eerder dan de inwerkingtreding",
    "the day to which it works back is no earlier than the entry into force",
);

fn works_back(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let record = case.record();
    let published = record.publications().iter().find(|one| makes_known(one)).map(|one| one.on);
    match (case.works_back_to(), published) {
        (Some(day), _) if day >= case.effective_on() => sink.breach(Subject::Arrangement, &DAYS_MIXED),
        (Some(day), Some(on)) if day < on => sink.breach(Subject::Publication, &WORKS_BACK),
        (Some(_), Some(_)) => {}
        // Unpublished in a complete record, it is not in force at all; that is for another rule.
        (Some(_), None) => sink.unknown(Subject::Publication, Fact::Publication),
        // The recorded entry into force may be the day to which it works back.
        (None, Some(on)) if on > case.effective_on() => sink.unknown(Subject::Arrangement, Fact::WorksBackTo),
        (None, _) => return Applies::No,
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("retroactive-effect", wgr("26").paragraph("3"), since(2015, 1, 1))
        .see_also(&[wgr("26").paragraph("4")])
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .warning()
        .judged_on(Anchor::Publication)
        .says(
            "Ook een tekst die terugwerkt, treedt pas na bekendmaking in werking; die dag valt niet samen met de dag tot en met welke de tekst terugwerkt.",
            "A text that works back also enters into force only after publication; the day to which it works back is another day.",
        )
        .because(
            "De wet verbiedt terugwerking niet, maar laat de inwerkingtreding nooit aan de bekendmaking voorafgaan. Of bestuursbesluiten, mandaten en bevoegdheden uit de tussentijd standhouden, moet een jurist beoordelen. Een regeling uit Westfriesland bijvoorbeeld trad op 15 augustus 2024 in werking en werkte terug tot 1 juli.",
            "The act does not forbid working back, but never lets entry into force come before publication. Whether board decisions, mandates and powers of the days between stand is for a lawyer to judge. An arrangement in Westfriesland, for instance, entered into force on 15 August 2024 and worked back to 1 July.",
        )
        .mended_by(
            "Leg beide dagen apart vast en laat beoordelen wat in de tussentijd is besloten; bekrachtig dat zo nodig.",
            "Record both days separately and have what was decided in between reviewed; ratify it where needed.",
        )
        .noting(
            "Artikel 26 zwijgt over terugwerkende kracht; het onderscheid tussen de twee dagen is een lezing.",
            "Article 26 is silent on retroactive effect; telling the two days apart is a reading.",
        )
        .looking_at(&[Fact::WorksBackTo, Fact::Publication, Fact::EntryIntoForce])
        .checked_by(works_back),
];
