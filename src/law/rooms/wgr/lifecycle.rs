//! Article 9: the clauses on amending, dissolving, acceding, withdrawing and liquidating.

use super::*;
use crate::arrangement::ArrangementText;

const TERM_WAS_OVER: Bilingual = Bilingual::new(
    "de looptijd was al om toen de verlenging inging",
    "the term was already over when the extension took effect",
);
const DECIDED_AFTER_TERM: Bilingual = Bilingual::new(
    "tot verlenging is pas besloten toen de looptijd om was",
    "the extension was decided only when the term was over",
);
const NOBODY_EXTENDED: Bilingual = Bilingual::new("tot verlenging is niet besloten", "nobody decided on the extension");

const CHANGE: [ClauseKind; 3] = [ClauseKind::Amendment, ClauseKind::Dissolution, ClauseKind::Accession];

fn change_if_indefinite(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_if_indefinite(case, sink, &CHANGE)
}

fn withdrawal_if_indefinite(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_if_indefinite(case, sink, &[ClauseKind::Withdrawal])
}

fn withdrawal_effects_if_indefinite(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_if_indefinite(case, sink, &[ClauseKind::WithdrawalEffects])
}

fn change(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_widened_in_2021(case, sink, &CHANGE, &CHANGE)
}

fn withdrawal(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let wanted = [ClauseKind::WithdrawalConditions, ClauseKind::WithdrawalEffects];
    clauses_widened_in_2021(case, sink, &wanted, &[ClauseKind::WithdrawalEffects])
}

fn withdrawal_assets(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_of_2021(case, sink, &[ClauseKind::WithdrawalAssets])
}

fn liquidation(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses(case, sink, &[ClauseKind::Liquidation])
}

/// A text can provide for its own extension; then nobody decides.
fn extended_in_time(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let ended = match case.before().map(ArrangementText::term) {
        Some(Some(Duration::Until(day))) => Some(day),
        Some(Some(Duration::Indefinite)) => return Applies::No,
        Some(None) | None => None,
    };
    let Some(ended) = ended else {
        sink.unknown(Subject::Arrangement, Fact::Term);
        return Applies::Yes;
    };
    let record = case.record();
    let is_of_itself = case.text().has(ClauseKind::Duration) != Some(false);
    match record.decision_days(DecisionKind::Extend) {
        _ if case.effective_on() > ended => sink.breach(Subject::Arrangement, &TERM_WAS_OVER),
        Some((_, last)) if last >= ended => sink.breach(Subject::Arrangement, &DECIDED_AFTER_TERM),
        Some(_) => {}
        None if is_of_itself => sink.unknown(Subject::Arrangement, Fact::Decision),
        None => sink.lacks(record.is_complete(), Subject::Arrangement, Fact::Decision, &NOBODY_EXTENDED),
    }
    Applies::Yes
}

/// Whether the text provides for its own change.
const CLAUSES_ON_CHANGE: &[Fact] = &[
    Fact::Term,
    Fact::Clause(ClauseKind::Amendment),
    Fact::Clause(ClauseKind::Dissolution),
    Fact::Clause(ClauseKind::Accession),
];

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("content-amend-dissolve-accede-r0r1", wgr("9").paragraph("1"), lasting((1985, 1, 1), (2022, 7, 1)))
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een regeling voor onbepaalde tijd bevat bepalingen over wijziging, opheffing en toetreding.",
            "An arrangement for an indefinite period contains clauses on amendment, dissolution and accession.",
        )
        .because(
            "De plicht gold tot 1 juli 2022 alleen voor regelingen voor onbepaalde tijd. De inhoud is vrij, zolang de drie onderwerpen zijn geregeld. Vanaf 2015 moet dat met inachtneming van artikel 1.",
            "Until 1 July 2022 the duty applied only to arrangements for an indefinite period. The content is free as long as the three subjects are covered. From 2015 article 1 must be observed.",
        )
        .mended_by(
            "Neem bepalingen op over wijziging, opheffing en toetreding.",
            "Put clauses on amendment, dissolution and accession into the arrangement.",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002; volgens de wijzigingsgeschiedenis is artikel 9 tussen 1985 en 2015 niet gewijzigd.",
            "The text was read from 7 March 2002 onwards; according to its amendment history article 9 was not changed between 1985 and 2015.",
        )
        .looking_at(CLAUSES_ON_CHANGE)
        .checked_by(change_if_indefinite),
    Row::new("content-withdraw-r0", wgr("9").paragraph("1"), lasting((1985, 1, 1), (2015, 1, 1)))
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een regeling voor onbepaalde tijd bevat bepalingen over uittreding.",
            "An arrangement for an indefinite period contains clauses on withdrawal.",
        )
        .because(
            "Tot 2015 vroeg de wet bepalingen over uittreding in het algemeen, dus over de vraag of, wanneer en hoe een deelnemer kan vertrekken. De inhoud was vrij.",
            "Until 2015 the act asked for clauses on withdrawal in general, that is on whether, when and how a participant may leave. The content was free.",
        )
        .mended_by(
            "Neem bepalingen over uittreding op.",
            "Put clauses on withdrawal into the arrangement.",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002; volgens de wijzigingsgeschiedenis is artikel 9 tussen 1985 en 2015 niet gewijzigd.",
            "The text was read from 7 March 2002 onwards; according to its amendment history article 9 was not changed between 1985 and 2015.",
        )
        .looking_at(&[Fact::Term, Fact::Clause(ClauseKind::Withdrawal)])
        .checked_by(withdrawal_if_indefinite),
    Row::new("content-withdraw-r1", wgr("9").paragraph("1"), lasting((2015, 1, 1), (2022, 7, 1)))
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een regeling voor onbepaalde tijd bevat bepalingen over de gevolgen van uittreding.",
            "An arrangement for an indefinite period contains clauses on the effects of withdrawal.",
        )
        .because(
            "Van 2015 tot 1 juli 2022 noemde de wet alleen de gevolgen van uittreding, met inachtneming van artikel 1. Een bepaling die ook zegt hoe men uittreedt, mocht natuurlijk.",
            "From 2015 to 1 July 2022 the act named only the effects of withdrawal, observing article 1. A clause that also says how to withdraw was of course allowed.",
        )
        .mended_by(
            "Neem bepalingen op over de gevolgen van uittreding.",
            "Put clauses on the effects of withdrawal into the arrangement.",
        )
        .looking_at(&[Fact::Term, Fact::Clause(ClauseKind::WithdrawalEffects)])
        .checked_by(withdrawal_effects_if_indefinite),
    Row::new("content-amend-dissolve-accede-r2", wgr("9").paragraph("1"), since(2022, 7, 1))
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Elke regeling bevat bepalingen over wijziging, opheffing en toetreding, ook een regeling voor bepaalde tijd.",
            "Every arrangement contains clauses on amendment, dissolution and accession, also one for a fixed period.",
        )
        .because(
            "Sinds 1 juli 2022 is de beperking tot regelingen voor onbepaalde tijd vervallen. Bestaande regelingen kregen twee jaar om zich aan te passen.",
            "Since 1 July 2022 the restriction to arrangements for an indefinite period is gone. Existing arrangements were given two years to adapt.",
        )
        .mended_by(
            "Neem bepalingen op over wijziging, opheffing en toetreding.",
            "Put clauses on amendment, dissolution and accession into the arrangement.",
        )
        .noting(
            "Dat een oudere regeling voor onbepaalde tijd tot 1 juli 2024 hield wat zij al moest bevatten, is een lezing.",
            "That until 1 July 2024 an older arrangement for an indefinite period kept what it already had to contain is a reading.",
        )
        .looking_at(CLAUSES_ON_CHANGE)
        .checked_by(change),
    Row::new("content-withdraw-r2", wgr("9").paragraph("1"), since(2022, 7, 1))
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Elke regeling bevat bepalingen over de voorwaarden en over de gevolgen van uittreding.",
            "Every arrangement contains clauses on the conditions and on the effects of withdrawal.",
        )
        .because(
            "De wet vraagt beide: onder welke voorwaarden een deelnemer kan uittreden en wat daarvan de gevolgen zijn. Dat geldt ook voor een regeling voor bepaalde tijd. Bestaande regelingen kregen twee jaar.",
            "The act asks for both: on what conditions a participant may withdraw and what the effects are. This also applies to an arrangement for a fixed period. Existing arrangements were given two years.",
        )
        .mended_by(
            "Neem bepalingen op over de voorwaarden en de gevolgen van uittreding.",
            "Put clauses on the conditions and the effects of withdrawal into the arrangement.",
        )
        .noting(
            "Dat een oudere regeling voor onbepaalde tijd tot 1 juli 2024 hield wat zij al moest bevatten, is een lezing.",
            "That until 1 July 2024 an older arrangement for an indefinite period kept what it already had to contain is a reading.",
        )
        .looking_at(&[
            Fact::Term,
            Fact::Clause(ClauseKind::WithdrawalConditions),
            Fact::Clause(ClauseKind::WithdrawalEffects),
        ])
        .checked_by(withdrawal),
    Row::new("content-withdraw-assets-r2", wgr("9").paragraph("1"), since(2022, 7, 1))
        .of(&[PublicBody, OperationsOrganisation])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De bepalingen over uittreding regelen ook de gevolgen voor het vermogen van de rechtspersoon en de gemeenten.",
            "The clauses on withdrawal also cover the effects on the assets of the legal person and of the municipalities.",
        )
        .because(
            "De wet noemt het vermogen van het openbaar lichaam of de bedrijfsvoeringsorganisatie én dat van de deelnemende gemeenten. Een bepaling die alleen zegt dat een uittreedsom verschuldigd is, dekt dat niet zeker.",
            "The act names the assets of the public body or the operational management organisation and those of the participating municipalities. A clause that only says that an exit payment is due does not surely cover this.",
        )
        .mended_by(
            "Neem op wat uittreding betekent voor het vermogen van het lichaam en van de gemeenten.",
            "State what withdrawal means for the assets of the body and of the municipalities.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::WithdrawalAssets)])
        .checked_by(withdrawal_assets),
    Row::new("content-liquidation", wgr("9").paragraph("2"), since(1985, 1, 1))
        .see_also(&[wgr("9").paragraph("3")])
        .read_since(2002, 3, 7)
        .of(&[PublicBody, OperationsOrganisation])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een regeling met een openbaar lichaam of bedrijfsvoeringsorganisatie bevat bepalingen over vereffening van het vermogen bij ontbinding.",
            "An arrangement with a public body or operational management organisation covers liquidation of the assets on dissolution.",
        )
        .because(
            "Wordt de rechtspersoon ontbonden, dan moet vaststaan hoe bezit en schuld worden afgewikkeld. De rechtspersoon blijft bestaan zolang dat voor de vereffening nodig is.",
            "If the legal person is dissolved it must be clear how property and debts are wound up. The legal person lives on as long as liquidation requires.",
        )
        .mended_by(
            "Neem een bepaling over de vereffening op.",
            "Put a clause on liquidation into the arrangement.",
        )
        .noting(
            "De wet noemt de bedrijfsvoeringsorganisatie wel bij de instelling, maar niet in de bijzin over de ontbinding; dat zij ook daar bedoeld is, is een lezing. De tekst is gelezen vanaf 7 maart 2002; volgens de wijzigingsgeschiedenis is artikel 9 tussen 1985 en 2015 niet gewijzigd.",
            "The act names the operational management organisation where it is founded but not in the clause about dissolution; that it is meant there too is a reading. The text was read from 7 March 2002 onwards; according to its amendment history article 9 was not changed between 1985 and 2015.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::Liquidation)])
        .checked_by(liquidation),
    Row::new("extend-in-time", wgr("26").paragraph("3"), since(1985, 1, 1))
        .moved(&[(day(2015, 1, 1), wgr("26").paragraph("4"))])
        .see_also(&[wgr("1").paragraph("1")])
        .assumed_until(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Extend])
        .warning()
        .says(
            "Een regeling voor bepaalde tijd wordt bij besluit verlengd voordat haar looptijd om is.",
            "An arrangement for a fixed term is extended by decision before its term is over.",
        )
        .because(
            "Met het einde van de looptijd houdt de regeling op te bestaan; daarna valt er niets te verlengen en is een nieuwe regeling nodig. Voorziet de tekst zelf in verlenging, dan is geen besluit nodig.",
            "When its term is over the arrangement ceases to exist; afterwards there is nothing to extend and a new arrangement is needed. If the text itself provides for extension, no decision is needed.",
        )
        .mended_by(
            "Besluit tot verlenging voor het einde van de looptijd, of tref daarna een nieuwe regeling.",
            "Decide to extend before the end of the term, or make a new arrangement afterwards.",
        )
        .noting(
            "De wet noemt het besluit tot verlenging; dat het vóór het einde van de looptijd moet vallen, is een lezing. De tekst is gelezen vanaf 7 maart 2002.",
            "The act names the decision to extend; that it must come before the end of the term is a reading. The text was read from 7 March 2002 onwards.",
        )
        .looking_at(&[Fact::Term, Fact::TextBefore, Fact::Decision, Fact::Clause(ClauseKind::Duration)])
        .checked_by(extended_in_time),
];
