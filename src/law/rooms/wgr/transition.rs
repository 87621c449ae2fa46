//! Article V of the act of 2021: until when older arrangements had to be brought into line with it.

use super::*;

const OVERDUE: Bilingual = Bilingual::new(
    "een bepaling die de wet van 2021 vraagt, ontbreekt na de termijn",
    "a clause asked for by the act of 2021 is missing after the term",
);

const OF_EVERY_ARRANGEMENT: &[ClauseKind] =
    &[ClauseKind::WithdrawalConditions, ClauseKind::WithdrawalEffects, ClauseKind::Evaluation];
const OF_A_LEGAL_PERSON: &[ClauseKind] = &[ClauseKind::WithdrawalAssets];
const OF_A_BODY: &[ClauseKind] =
    &[ClauseKind::CouncilViews, ClauseKind::PublicParticipation, ClauseKind::ActiveInformation];

/// What is found of a clause that is not in the text.
#[derive(Clone, Copy)]
enum Lacking {
    /// Until the term is over it can still be put into the text.
    Due,
    Breached(&'static Bilingual),
}

/// Whether the arrangement was made before the act of 2021: decided before it, even if it took effect later. Of one that took
/// effect within a year of it, and of which no decision is recorded, that is not known.
fn is_older(case: &Case<'_>) -> Option<bool> {
    const SURELY_LATER: NaiveDate = day(2023, 7, 1);
    match case.record().decision_days(DecisionKind::Adopt) {
        _ if case.first_in_force() < ACT_OF_2021 => Some(true),
        Some((_, last)) => Some(last < ACT_OF_2021),
        None if case.first_in_force() >= SURELY_LATER => Some(false),
        None => None,
    }
}

/// The clauses that the act of 2021 asks for, of an arrangement that is older.
fn clauses_of_the_act(case: &Case<'_>, sink: &mut Sink, lacking: Lacking) -> Applies {
    let is_older = is_older(case);
    if is_older == Some(false) {
        return Applies::No;
    }
    let form = case.text().form();
    let when = |asked, clauses: &'static [ClauseKind]| if asked { clauses } else { &[] };
    let wanted = OF_EVERY_ARRANGEMENT
        .iter()
        .chain(when(form.has_legal_personality(), OF_A_LEGAL_PERSON))
        .chain(when(form.founds_body(), OF_A_BODY));
    let mut applies = if is_older.is_some() { Applies::Yes } else { Applies::No };
    for &clause in wanted {
        let subject = Subject::Clause(clause);
        match (case.text().has(clause), lacking) {
            (Some(true), _) => continue,
            // A younger text that lacks it was judged when it was decided.
            (Some(false), _) if is_older.is_none() => sink.unknown(subject, Fact::Decision),
            (Some(false), Lacking::Due) => sink.unknown(subject, Fact::Adaptation),
            (Some(false), Lacking::Breached(because)) => sink.breach(subject, because),
            (None, _) => sink.unknown(subject, Fact::Clause(clause)),
        }
        applies = Applies::Yes;
    }
    applies
}

/// An amendment is judged by the day of the last decision, as its text is.
fn being_adapted(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let anchor = if case.moment() == Moment::Amend { Anchor::LastDecision } else { Anchor::DayAsked };
    if !sink.turns_to(case.deciding_day(anchor)) {
        return Applies::No;
    }
    clauses_of_the_act(case, sink, Lacking::Due)
}

fn overdue(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_of_the_act(case, sink, Lacking::Breached(&OVERDUE))
}

/// What a text must contain since 1 July 2022, the day on which it was made, and, first, whether it was put in while it could be.
const DUE_BY_2024: &[Fact] = &[
    Fact::Adaptation,
    Fact::Clause(ClauseKind::WithdrawalConditions),
    Fact::Clause(ClauseKind::WithdrawalEffects),
    Fact::Clause(ClauseKind::WithdrawalAssets),
    Fact::Clause(ClauseKind::Evaluation),
    Fact::Clause(ClauseKind::CouncilViews),
    Fact::Clause(ClauseKind::PublicParticipation),
    Fact::Clause(ClauseKind::ActiveInformation),
    Fact::Decision,
];
/// The same, when the term is over.
const CLAUSES_OF_2022: &[Fact] = match DUE_BY_2024 {
    [_, rest @ ..] => rest,
    [] => &[],
};

pub(in crate::law) const RULES: &[Row] = &[
    Row::new(
        "transition-2024",
        Provision::article(Act::WgrWijzigingswet2021, "V"),
        lasting((2022, 7, 1), (2024, 7, 1)),
    )
        .see_also(&[
            wgr("9").paragraph("1"),
            wgr("10").paragraph("5"),
            wgr("10").paragraph("7"),
            wgr("11a"),
            wgr("17").paragraph("3"),
        ])
        .resting_on(Basis::Secondary)
        .of_any(UNDER_WGR)
        .at(&[Operate, Amend])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De deelnemers passen een regeling van vóór 1 juli 2022 uiterlijk op 1 juli 2024 aan de wet van 2021 aan.",
            "The participants bring an arrangement from before 1 July 2022 into line with the act of 2021 by 1 July 2024 at the latest.",
        )
        .because(
            "Het gaat om bepalingen over uittreding en evaluatie en, bij een lichaam of orgaan, ook over zienswijzen, participatie en actieve informatie. In deze twee jaar maakt het ontbreken ervan de regeling niet gebrekkig, ook niet als zij intussen om een andere reden wordt gewijzigd: de aanpassing staat dan nog uit. Ook een regeling die vóór 1 juli 2022 is getroffen en later in werking trad, is zo'n oudere regeling. De begrotingstermijnen en de zienswijze op ontwerpen golden meteen.",
            "This concerns clauses on withdrawal and evaluation and, where there is a body or organ, also on views, participation and active information. During these two years their absence does not make the arrangement defective, not even if it is meanwhile amended for another reason: the adaptation is then still due. An arrangement that was decided before 1 July 2022 and took effect later is such an older arrangement too. The budget terms and the views on drafts applied at once.",
        )
        .mended_by(
            "Bereid een wijziging voor die de ontbrekende bepalingen vóór 1 juli 2024 in de regeling brengt.",
            "Prepare an amendment that brings the missing clauses into the arrangement before 1 July 2024.",
        )
        .noting(
            "De tekst van artikel V zelf is niet gelezen; de regel steunt op de toelichting bij Stb. 2022, 128 en op vakpublicaties. Dat ook artikel 17, lid 3, onder de termijn valt en dat een tussentijdse wijziging daaraan niets afdoet, is een lezing.",
            "The text of article V itself was not read; the rule rests on the note to Stb. 2022, 128 and on professional publications. That article 17(3) too is covered by the term and that an amendment in between makes no difference is a reading.",
        )
        .looking_at(DUE_BY_2024)
        .checked_by(being_adapted),
    Row::new("transition-2024-overdue", Provision::article(Act::WgrWijzigingswet2021, "V"), since(2024, 7, 1))
        .see_also(&[
            wgr("9").paragraph("1"),
            wgr("10").paragraph("5"),
            wgr("10").paragraph("7"),
            wgr("11a"),
            wgr("17").paragraph("3"),
        ])
        .resting_on(Basis::Secondary)
        .of_any(UNDER_WGR)
        .at(&[Operate])
        .warning()
        .says(
            "Een regeling van vóór 1 juli 2022 voldoet sinds 1 juli 2024 aan de wet van 2021.",
            "An arrangement from before 1 July 2022 has complied with the act of 2021 since 1 July 2024.",
        )
        .because(
            "De termijn van twee jaar is voorbij. De wet verbindt aan overschrijding geen gevolg en de regeling blijft in werking. Bij de eerstvolgende wijziging moeten de ontbrekende bepalingen er wel in.",
            "The term of two years is over. The act attaches no consequence to exceeding it and the arrangement stays in force. At its next amendment the missing clauses must be included.",
        )
        .mended_by(
            "Wijzig de regeling en neem de ontbrekende bepalingen op.",
            "Amend the arrangement and include the missing clauses.",
        )
        .noting(
            "De tekst van artikel V zelf is niet gelezen; de regel steunt op de toelichting bij Stb. 2022, 128 en op vakpublicaties. Dat de regeling in werking blijft, is een lezing.",
            "The text of article V itself was not read; the rule rests on the note to Stb. 2022, 128 and on professional publications. That the arrangement stays in force is a reading.",
        )
        .looking_at(CLAUSES_OF_2022)
        .checked_by(overdue),
];
