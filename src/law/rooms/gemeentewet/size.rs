//! Gemeentewet, articles 8 and 36: how many seats a council has, and how many aldermen there are beside it.

use super::officers::holders;
use crate::{
    law::rooms::prelude::*,
    municipality::{council_seats, max_aldermen, max_aldermen_hours, max_part_time_aldermen},
    operation::{CouncilSize, Office, OfficeTerm},
};
use chrono::Datelike;

const OTHER_NUMBER: Bilingual = Bilingual::new(
    "het aantal zetels past niet bij het inwonertal van de gemeente",
    "the number of seats does not match the population of the municipality",
);
const SUMMED: Bilingual = Bilingual::new(
    "het aantal zetels volgt uit de inwoners van alle deelnemers samen",
    "the number of seats follows from the inhabitants of all participants together",
);
const TOO_MANY: Bilingual = Bilingual::new(
    "er zijn meer wethouders dan een vijfde van het aantal raadsleden",
    "there are more aldermen than one fifth of the number of council members",
);
const TOO_MANY_PART_TIME: Bilingual = Bilingual::new(
    "er zijn meer wethouders dan een kwart van het aantal raadsleden",
    "there are more aldermen than a quarter of the number of council members",
);
const TOO_MUCH_TIME: Bilingual = Bilingual::new(
    "de gezamenlijke tijd is meer dan 110% van het gewone maximum",
    "the joint time is more than 110% of the ordinary maximum",
);
const TOO_FEW: Bilingual = Bilingual::new("er zijn minder dan twee wethouders", "there are fewer than two aldermen");

const SIZES: Fact = Fact::Logged(Topic::Councils);
const OFFICES: Fact = Fact::Logged(Topic::Offices);

/// The size of a council since its last election.
fn size_of<'a>(case: &Case<'a>, code: MunicipalityCode) -> Option<&'a CouncilSize> {
    let (sizes, _) = case.logged::<CouncilSize>();
    let elected = sizes.iter().filter(|size| size.municipality == code && size.elected_on <= case.on());
    elected.max_by_key(|size| size.elected_on)
}

/// The inhabitants of the year before the election count; those of the year itself do in an election for a
/// reorganisation, and where the council asked for a later day (article 1(2)), which no record tells.
fn seats_by_population(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let members = || case.text().municipalities_on(case.on());
    if members().all(|code| size_of(case, code).is_none()) {
        sink.unknown(Subject::Arrangement, SIZES);
        return Applies::Yes;
    }
    let inhabitants = |code, year| case.gazetteer().get(code).and_then(|one| one.inhabitants(year));
    for code in members() {
        let subject = Subject::Municipality(code);
        let Some(size) = size_of(case, code) else {
            sink.unknown(subject, SIZES);
            continue;
        };
        let (year, year_before) = (size.elected_on.year(), size.elected_on.year().saturating_sub(1));
        let lawful = [inhabitants(code, year_before), inhabitants(code, year)].map(|number| number.map(council_seats));
        if lawful.contains(&Some(size.seats)) {
            continue;
        }
        if lawful.iter().any(Option::is_none) {
            sink.unknown(subject, Fact::Inhabitants);
            continue;
        }
        // Beyond 200,000 a council has 45 seats, however many there are.
        let of_all = members().try_fold(0, |sum: u32, code| Some(sum.saturating_add(inhabitants(code, year_before)?)));
        let is_summed = of_all.map(council_seats) == Some(size.seats);
        sink.breach(subject, if is_summed { &SUMMED } else { &OTHER_NUMBER });
    }
    Applies::Yes
}

/// How much time the aldermen have together is not known.
struct TimeUnknown;

/// Why more aldermen than there can be full time are too many, if they are; `time` is in hundredths.
fn too_many(number: usize, time: Option<u32>, seats: u8) -> Result<Option<&'static Bilingual>, TimeUnknown> {
    if number > usize::from(max_part_time_aldermen(seats)) {
        return Ok(Some(&TOO_MANY_PART_TIME));
    }
    let time = time.ok_or(TimeUnknown)?;
    let is_full_time = usize::try_from(time).is_ok_and(|time| time >= number.saturating_mul(100));
    let is_too_much = time > u32::from(max_aldermen_hours(seats));
    Ok(is_full_time.then_some(&TOO_MANY).or(is_too_much.then_some(&TOO_MUCH_TIME)))
}

fn number_of_aldermen(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (offices, complete) = case.logged::<OfficeTerm>();
    let members = || case.text().municipalities_on(case.on());
    let has_left = |code| {
        let of_it = |term: &&OfficeTerm| (term.office, term.municipality) == (Office::Alderman, code);
        offices.iter().filter(of_it).any(|term| term.period.until().is_some_and(|until| until <= case.on()))
    };
    let aldermen = |code| holders(case, Office::Alderman, code).filter(|(_, term)| !term.deputy);
    if !complete && members().all(|code| aldermen(code).next().is_none()) {
        sink.unknown(Subject::Arrangement, OFFICES);
        return Applies::Yes;
    }
    for code in members() {
        let subject = Subject::Municipality(code);
        let (mut number, mut time) = (0_usize, Some(0_u32));
        for (_, term) in aldermen(code) {
            number = number.saturating_add(1);
            time = time.zip(term.share).map(|(time, share)| time.saturating_add(share.hundredths()));
        }
        if number < 2 {
            // A place that fell vacant may be about to be filled.
            sink.lacks(complete && !has_left(code), subject, OFFICES, &TOO_FEW);
            continue;
        }
        let Some(size) = size_of(case, code) else {
            sink.unknown(subject, SIZES);
            continue;
        };
        let seats = size.seats;
        if number <= usize::from(max_aldermen(seats)) {
            if !complete {
                sink.unknown(subject, OFFICES);
            }
            continue;
        }
        match too_many(number, time, seats) {
            Ok(Some(because)) => sink.breach(subject, because),
            Ok(None) if complete => {}
            Ok(None) | Err(TimeUnknown) => sink.unknown(subject, OFFICES),
        }
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("seats-by-own-population", gemeentewet("8").paragraph("1"), since(1994, 1, 1))
        .see_also(&[gemeentewet("1").paragraph("2"), gemeentewet("8").paragraph("2"), arhi("55").paragraph("1")])
        .read_since(2002, 3, 7)
        .at(&[Operate])
        .says(
            "Het aantal raadszetels van een gemeente volgt uit haar eigen aantal inwoners en nooit uit dat van het samenwerkingsverband.",
            "The number of council seats of a municipality follows from its own population and never from that of the cooperation.",
        )
        .because(
            "Een ambtelijke fusie voegt geen gemeenten samen, dus elke raad houdt zijn eigen aantal leden, van 9 tot 45. Een verandering van het inwonertal werkt pas door bij de volgende gewone raadsverkiezing. Geteld worden de inwoners op 1 januari van het jaar vóór de verkiezing, bij een herindelingsverkiezing op 1 januari van het verkiezingsjaar.",
            "An ambtelijke fusie does not merge municipalities, so every council keeps its own number of members, from 9 to 45. A change of population takes effect only at the next regular council election. Counted are the inhabitants on 1 January of the year before the election, in an election for a reorganisation on 1 January of the election year.",
        )
        .mended_by(
            "Stel het aantal zetels vast volgens de tabel en het inwonertal dat voor de laatste verkiezing gold.",
            "Set the number of seats by the table and the population that counted for the last election.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002, 1 januari 2019 en 1 oktober 2026. Omdat de raad een latere dag kan vragen, is ook het aantal goed dat past bij 1 januari van het verkiezingsjaar. De Raad van State noemt in zijn advies van 2 februari 2012 alleen 1897 en 1992 als jaren waarin de tabel is gewijzigd.",
            "The text was read on 7 March 2002, 1 January 2019 and 1 October 2026. Since the council may ask for a later day, the number that fits 1 January of the election year is right too. In its advice of 2 February 2012 the Council of State names only 1897 and 1992 as years in which the table was changed.",
        )
        .looking_at(&[SIZES, Fact::Inhabitants])
        .checked_by(seats_by_population),
    Row::new("wethouder-max", gemeentewet("36").paragraph("1"), since(1994, 1, 1))
        .see_also(&[gemeentewet("36").paragraph("3"), gemeentewet("36").paragraph("5")])
        .read_since(2002, 3, 7)
        .at(&[Operate])
        .says(
            "Het aantal wethouders van een gemeente is hoogstens een vijfde van het aantal raadsleden, en ten minste twee.",
            "A municipality has at most one fifth of its number of council members as aldermen, and at least two.",
        )
        .because(
            "Kiest de raad voor deeltijd, dan mag het een kwart zijn, mits de wethouders samen niet meer dan 10% boven de tijd van het gewone maximum werken. Afgerond wordt naar het dichtstbijzijnde hele getal. Een vacature die wordt vervuld, is geen gebrek. Een ambtelijke fusie verandert dit niet; iedere gemeente telt apart.",
            "If the council opts for part-time it may be a quarter, provided that the aldermen together do not work more than 10% above the time of the ordinary maximum. Rounding is to the nearest whole number. A vacancy that is being filled is no defect. An ambtelijke fusie does not change this; each municipality counts separately.",
        )
        .mended_by(
            "Breng het aantal wethouders of hun gezamenlijke tijd terug tot het toegestane maximum.",
            "Bring the number of aldermen or their joint time back to the permitted maximum.",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1994 gelijk is, is een aanname, ook voor de regel over deeltijd. Wie een wethouder vervangt, telt niet mee. Dat een vacature geen gebrek is, is een lezing.",
            "The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1994 is an assumption, also for the rule on part-time. Who replaces an alderman does not count. That a vacancy is no defect is a reading.",
        )
        .looking_at(&[OFFICES, SIZES])
        .checked_by(number_of_aldermen),
];
