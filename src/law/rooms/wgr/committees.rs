//! Articles 24a, 25 and 33a: committees, and what the general board may not hand over.

use super::*;
use crate::operation::{
    Committee, CommitteeKind, CorePower, CouncilStep, HandedOverPower, Office, OfficeTerm, Recipient,
};

const NO_COMMITTEES: Bilingual = Bilingual::new(
    "de regeling laat geen commissies met bevoegdheden toe",
    "the arrangement does not allow committees with powers",
);
const NO_CONSENT: Bilingual = Bilingual::new("een raad gaf geen toestemming", "a council did not consent");
const CONSENT_AFTER: Bilingual =
    Bilingual::new("de toestemming kwam pas na de instelling", "the consent came only after the setting up");
const NOT_INFORMED: Bilingual = Bilingual::new(
    "een raad is niet van het voornemen op de hoogte gesteld",
    "a council was not told of the intention",
);
const NO_OPPORTUNITY: Bilingual =
    Bilingual::new("een raad kon geen wensen en bedenkingen uiten", "a council could not express wishes and concerns");
const INFORMED_AFTER: Bilingual =
    Bilingual::new("een raad hoorde het pas na de instelling", "a council heard of it only after the setting up");
const NO_COUNCILLOR: Bilingual =
    Bilingual::new("een commissielid is geen raadslid", "a committee member is no council member");
const NOT_BY_COUNCIL: Bilingual = Bilingual::new(
    "een commissielid is niet door de eigen raad aangewezen",
    "a committee member was not appointed by their own council",
);
const BUDGET_OR_ACCOUNTS: Bilingual = Bilingual::new(
    "het vaststellen van begroting of jaarrekening is overgedragen",
    "adopting the budget or accounts was handed over",
);
const LEVIES: Bilingual = Bilingual::new("het heffen van rechten is overgedragen", "levying charges was handed over");
const REGULATIONS: Bilingual = Bilingual::new(
    "het vaststellen van te handhaven verordeningen is overgedragen",
    "adopting regulations to be enforced was handed over",
);

/// The defect of the step at one council; `None` if there was none.
type Defect = Option<&'static Bilingual>;

/// The committees of a kind, each by the law of the day on which it was founded.
fn each_committee<'a>(
    case: &Case<'a>,
    sink: &mut Sink,
    kind: CommitteeKind,
    judge: impl FnMut(&mut Sink, Entry<'a, Committee>),
) -> Applies {
    let founded = |one: &Committee| (one.kind == kind).then_some(one.founded_on);
    each_on_its_day::<Committee>(case, sink, founded, judge)
}

/// Every council must have been reached. Reported once for a committee: the first defect, else that not all is known.
fn every_council(
    case: &Case<'_>,
    sink: &mut Sink,
    committee: &Entry<'_, Committee>,
    missing: &'static Bilingual,
    defect: fn(&CouncilStep, NaiveDate) -> Defect,
) {
    let mut unknown = false;
    for code in case.text().municipalities_on(committee.on) {
        let steps = committee.fact.councils.iter().filter(|step| step.council == code);
        // What came later mends nothing, but the first that came in time does.
        let found = match steps.map(|step| defect(step, committee.on)).min_by_key(Option::is_some) {
            Some(found) => found,
            None => Some(missing),
        };
        let Some(because) = found else { continue };
        if !committee.complete && because == missing {
            unknown = true;
        } else {
            return sink.breach(committee.subject(), because);
        }
    }
    if unknown {
        sink.unknown(committee.subject(), Fact::Logged(Topic::Committees));
    }
}

fn is_allowed(case: &Case<'_>, sink: &mut Sink, committee: &Entry<'_, Committee>) {
    match case.text().has(ClauseKind::Committees) {
        Some(true) => {}
        Some(false) => sink.breach(committee.subject(), &NO_COMMITTEES),
        None => sink.unknown(committee.subject(), Fact::Clause(ClauseKind::Committees)),
    }
}

fn consented(step: &CouncilStep, founded_on: NaiveDate) -> Defect {
    match step.answered_on {
        Some(on) if on <= founded_on => None,
        Some(_) => Some(&CONSENT_AFTER),
        None => Some(&NO_CONSENT),
    }
}

fn was_heard(step: &CouncilStep, founded_on: NaiveDate) -> Defect {
    if step.on > founded_on {
        Some(&INFORMED_AFTER)
    } else if step.on == founded_on && step.answered_on.is_none_or(|on| on > founded_on) {
        Some(&NO_OPPORTUNITY)
    } else {
        None
    }
}

fn with_consent(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_committee(case, sink, CommitteeKind::Interests, |sink, committee| {
        is_allowed(case, sink, &committee);
        every_council(case, sink, &committee, &NO_CONSENT, consented);
    })
}

fn after_wishes(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_committee(case, sink, CommitteeKind::Interests, |sink, committee| {
        is_allowed(case, sink, &committee);
        every_council(case, sink, &committee, &NOT_INFORMED, was_heard);
    })
}

fn joint_advisory(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (offices, complete) = case.logged::<OfficeTerm>();
    each_committee(case, sink, CommitteeKind::JointAdvisory, |sink, committee| {
        every_council(case, sink, &committee, &NO_OPPORTUNITY, was_heard);
        let (mut office_unknown, mut organ_unknown) = (false, false);
        for member in &committee.fact.members {
            let sits = |term: &OfficeTerm| {
                (term.office, term.municipality) == (Office::Councillor, member.municipality)
                    && term.person == member.person
                    && term.period.contains(committee.on)
            };
            if !offices.iter().any(sits) {
                if complete {
                    sink.breach(committee.subject(), &NO_COUNCILLOR);
                } else {
                    office_unknown = true;
                }
            }
            match member.appointed_by {
                Some(by) if by == council(member.municipality) => {}
                Some(_) => sink.breach(committee.subject(), &NOT_BY_COUNCIL),
                None => organ_unknown = true,
            }
        }
        if office_unknown {
            sink.unknown(committee.subject(), Fact::Logged(Topic::Offices));
        }
        if organ_unknown {
            sink.unknown(committee.subject(), Fact::Logged(Topic::Committees));
        }
    })
}

/// Before 2015 the general board could hand over nothing of its own to the executive board; to do so all the same broke
/// no rule on these powers.
fn keeps_core_powers(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_on_its_day::<HandedOverPower>(
        case,
        sink,
        |one| Some(one.on),
        |sink, one| {
            if one.fact.to == Recipient::ExecutiveBoard && sink.law_of < ACT_OF_2014 {
                return;
            }
            match one.fact.power {
                CorePower::Budget | CorePower::Accounts => sink.breach(one.subject(), &BUDGET_OR_ACCOUNTS),
                CorePower::Levy => sink.breach(one.subject(), &LEVIES),
                CorePower::PenalByelaw => sink.breach(one.subject(), &REGULATIONS),
                CorePower::Other => {}
            }
        },
    )
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("committee-25-consent", wgr("25").paragraph("2"), lasting((1985, 1, 1), (2015, 1, 1)))
        .see_also(&[wgr("25").paragraph("1")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Een bestuurscommissie wordt alleen ingesteld als de regeling dat toelaat en elke raad vooraf toestemming heeft gegeven.",
            "A committee with powers is set up only if the arrangement allows it and each council consents beforehand.",
        )
        .because(
            "Het gaat om commissies die bevoegdheden van het bestuur kunnen krijgen, niet om adviescommissies. Een raad mocht toestemming alleen weigeren wegens strijd met het recht of het algemeen belang. De dag van instelling bepaalt of deze regel of die van 2015 geldt.",
            "This concerns committees that can receive powers of the board, not advisory committees. A council could refuse consent only for conflict with the law or the general interest. The day of setting up decides whether this rule or that of 2015 holds.",
        )
        .mended_by(
            "Neem de mogelijkheid in de regeling op en stel de commissie opnieuw in volgens het huidige recht.",
            "Put the possibility into the arrangement and set the committee up anew under current law.",
        )
        .noting("Dat de dag van instelling beslist, is een lezing.", "That the day of setting up decides is a reading.")
        .looking_at(&[Fact::Logged(Topic::Committees), Fact::Clause(ClauseKind::Committees), Fact::Participants])
        .checked_by(with_consent),
    Row::new("committee-25-wensen", wgr("25").paragraph("2"), since(2015, 1, 1))
        .see_also(&[wgr("25").paragraph("1")])
        .of(&[PublicBody])
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Een bestuurscommissie wordt alleen ingesteld als de regeling dat toelaat en de raden vooraf wensen en bedenkingen konden uiten.",
            "A committee with powers is set up only if the arrangement allows it and the councils could express wishes and concerns beforehand.",
        )
        .because(
            "Sinds 2015 is toestemming van de raden niet meer nodig, maar elke raad moet van het voornemen weten en kunnen reageren. Voor commissies van vóór 2015 geldt het oude vereiste van toestemming. Adviescommissies vallen er niet onder.",
            "Since 2015 consent of the councils is no longer needed, but each council must know of the intention and be able to respond. For committees from before 2015 the old requirement of consent holds. Advisory committees are not covered.",
        )
        .mended_by(
            "Licht de raden alsnog in, geef gelegenheid tot reactie en neem het besluit daarna opnieuw.",
            "Inform the councils after all, give them the opportunity to respond and then take the decision again.",
        )
        .noting(
            "Dat de dag van instelling bepaalt welk vereiste geldt, is een lezing.",
            "That the day of setting up decides which requirement holds is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Committees), Fact::Clause(ClauseKind::Committees), Fact::Participants])
        .checked_by(after_wishes),
    Row::new("joint-advisory-committee", wgr("24a").paragraph("1"), since(2022, 7, 1))
        .see_also(&[wgr("24a").paragraph("2"), wgr("24a").paragraph("3"), wgr("24a").paragraph("4")])
        .of(&[PublicBody])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Stellen alle raden het samen voor, dan stelt het algemeen bestuur een gemeenschappelijke adviescommissie van raadsleden in.",
            "If all councils together propose it, the general board sets up a joint advisory committee of council members.",
        )
        .because(
            "Het algemeen bestuur regelt taken, bevoegdheden en werkwijze pas nadat de raden wensen en bedenkingen konden uiten. Elke raad wijst leden uit zijn midden aan of ziet daarvan af. Het lidmaatschap eindigt met dat van de raad. Wij kijken naar de dag van instelling; een voorstel dat niet is gevolgd, laat geen commissie na om naar te kijken.",
            "The general board lays down tasks, powers and procedure only after the councils could express wishes and concerns. Each council appoints members from its midst or refrains from doing so. Membership ends with that of the council. We look at the day of setting up; a proposal that was not followed leaves no committee to look at.",
        )
        .mended_by(
            "Stel de commissie in, hoor de raden over haar regels en laat elke raad zijn leden aanwijzen.",
            "Set up the committee, hear the councils on its rules and let each council appoint its members.",
        )
        .noting(
            "Dat met de raden gezamenlijk alle raden van de deelnemende gemeenten zijn bedoeld, is een lezing.",
            "That the councils jointly means all councils of the participating municipalities is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Committees), Fact::Logged(Topic::Offices), Fact::Participants])
        .checked_by(joint_advisory),
    Row::new("no-delegation-core-powers", wgr("25").paragraph("3"), since(1985, 1, 1))
        .see_also(&[wgr("33a").paragraph("2")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Het algemeen bestuur draagt het vaststellen van begroting en jaarrekening, het heffen van rechten en het vaststellen van bepaalde verordeningen nooit over.",
            "The general board never hands over adopting the budget and accounts, levying charges and adopting certain regulations.",
        )
        .because(
            "Het gaat om verordeningen die met straf of bestuursdwang worden gehandhaafd. De regel geldt voor overdracht aan een bestuurscommissie en sinds 2015 ook aan het dagelijks bestuur. De oudere tekst sprak van politiedwang, in elk geval nog op 19 november 2011.",
            "This concerns regulations enforced by penalty or administrative coercion. The rule holds for handing over to a committee with powers and since 2015 also to the executive board. The older text spoke of police coercion, at any rate still on 19 November 2011.",
        )
        .mended_by(
            "Trek de overdracht in en laat het algemeen bestuur zelf besluiten.",
            "Withdraw the transfer and let the general board decide itself.",
        )
        .looking_at(&[Fact::Logged(Topic::HandedOverPower)])
        .checked_by(keeps_core_powers),
];
