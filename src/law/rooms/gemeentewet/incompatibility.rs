//! Gemeentewet, articles 13 and 36b: staff of a municipality do not sit on its council or in its executive.

use super::officers::holders;
use crate::{
    law::rooms::prelude::*,
    operation::{Employment, Office, OfficeTerm, StaffRelation, Workplace},
};

const COUNCILLOR_IN_SERVICE: Bilingual = Bilingual::new(
    "een raadslid is in dienst van de eigen gemeente",
    "a council member is employed by the own municipality",
);
const ALDERMAN_IN_SERVICE: Bilingual = Bilingual::new(
    "een wethouder is in dienst van de eigen gemeente",
    "an alderman is employed by the own municipality",
);
const ALDERMAN_OF_TWO: Bilingual = Bilingual::new(
    "dezelfde persoon is ook wethouder van een andere gemeente",
    "the same person is alderman of another municipality too",
);
const WORKS_FOR_OWN: Bilingual = Bilingual::new(
    "een raadslid werkt als ambtenaar van het samenwerkingsverband voor de eigen gemeente",
    "a council member works for the own municipality as an official of the cooperation",
);
const EMPLOYED_BY_HOST: Bilingual = Bilingual::new(
    "een raadslid is ambtenaar bij een andere gemeente en werkt daar voor de eigen gemeente",
    "a council member is an official of another municipality and works there for the own municipality",
);

fn councillor_not_employed(case: &Case<'_>, sink: &mut Sink) -> Applies {
    nobody(case, sink, Office::Councillor, |work, code| if_so(in_service(work, code), &COUNCILLOR_IN_SERVICE))
}

fn alderman_not_employed(case: &Case<'_>, sink: &mut Sink) -> Applies {
    nobody(case, sink, Office::Alderman, |work, code| if_so(in_service(work, code), &ALDERMAN_IN_SERVICE))
}

fn councillor_not_shared_staff(case: &Case<'_>, sink: &mut Sink) -> Applies {
    nobody(case, sink, Office::Councillor, |work, code| match work.workplace {
        _ if in_service(work, code) => Employed::Forbidden(&COUNCILLOR_IN_SERVICE),
        // For whom the work is done decides: where nothing is said of it, the work may be for others alone.
        Workplace::Body if work.works_for.is_empty() => Employed::Unknown,
        Workplace::Municipality(host) if work.works_for.is_empty() && case.text().host() == Some(host) => {
            Employed::Unknown
        }
        Workplace::Body => if_so(work.works_for.contains(&code), &WORKS_FOR_OWN),
        Workplace::Municipality(_) => if_so(work.works_for.contains(&code), &EMPLOYED_BY_HOST),
        Workplace::Private => Employed::Free,
    })
}

/// Whether the law lets the holder of an office do that work.
enum Employed {
    Free,
    Forbidden(&'static Bilingual),
    Unknown,
}

const fn if_so(forbidden: bool, because: &'static Bilingual) -> Employed {
    if forbidden { Employed::Forbidden(because) } else { Employed::Free }
}

fn in_service(work: &Employment, code: MunicipalityCode) -> bool {
    work.workplace == Workplace::Municipality(code)
}

/// No holder of the office works where the rule forbids it. Hired people, and work that the law excepts, are free.
fn nobody(
    case: &Case<'_>,
    sink: &mut Sink,
    office: Office,
    allowed: impl Fn(&Employment, MunicipalityCode) -> Employed,
) -> Applies {
    let (_, offices_complete) = case.logged::<OfficeTerm>();
    let (employments, employments_complete) = case.logged::<Employment>();
    let mut is_settled = false;
    for code in case.text().municipalities_on(case.on()) {
        for (_, term) in holders(case, office, code) {
            let as_official = |work: &Employment| work.relation != Some(StaffRelation::Hired) && !work.excepted;
            let own = employments.iter().enumerate().filter(|(_, work)| work.person == term.person);
            for (index, work) in own.filter(|(_, work)| work.period.contains(case.on()) && as_official(work)) {
                let subject = Subject::Logged(Topic::Employments, index);
                match allowed(work, code) {
                    Employed::Free => {}
                    Employed::Forbidden(because) => {
                        is_settled = true;
                        sink.breach(subject, because);
                    }
                    Employed::Unknown => {
                        is_settled = true;
                        sink.unknown(subject, Fact::Logged(Topic::Employments));
                    }
                }
            }
        }
    }
    if !is_settled && !offices_complete {
        sink.unknown(Subject::Arrangement, Fact::Logged(Topic::Offices));
    } else if !is_settled && !employments_complete {
        sink.unknown(Subject::Arrangement, Fact::Logged(Topic::Employments));
    }
    Applies::Yes
}

/// The same person is alderman of one municipality only, whether or not the other takes part.
fn alderman_of_one(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (offices, complete) = case.logged::<OfficeTerm>();
    let now = |term: &&OfficeTerm| term.office == Office::Alderman && term.period.contains(case.on());
    let mut is_known = complete;
    for code in case.text().municipalities_on(case.on()) {
        for (index, term) in holders(case, Office::Alderman, code) {
            let elsewhere = |other: &OfficeTerm| other.person == term.person && other.municipality != code;
            if offices.iter().filter(now).any(elsewhere) {
                is_known = true;
                sink.breach(Subject::Logged(Topic::Offices, index), &ALDERMAN_OF_TWO);
            }
        }
    }
    if !is_known {
        sink.unknown(Subject::Arrangement, Fact::Logged(Topic::Offices));
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("raadslid-not-employee-r1", gemeentewet("13").paragraph("1"), lasting((1994, 1, 1), (2023, 1, 1)))
        .moved(&[
            (day(2002, 3, 7), gemeentewet("13").paragraph("1").item("o")),
            (day(2003, 3, 12), gemeentewet("13").paragraph("1")),
            (day(2014, 3, 19), gemeentewet("13").paragraph("1").item("o")),
        ])
        .see_also(&[gemeentewet("13").paragraph("3")])
        .read_since(2002, 3, 7)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality])
        .at(&[Operate])
        .says(
            "Een raadslid is niet tegelijk ambtenaar in dienst van dezelfde gemeente of ondergeschikt aan haar bestuur.",
            "A council member is not at the same time an official in the service of the same municipality or subordinate to its administration.",
        )
        .because(
            "Wie in dienst was van het samenwerkingsverband of van een andere gemeente, viel tot 2023 niet onder het verbod, ook niet als hij voor de eigen gemeente werkte. Ambtenaren van de burgerlijke stand en vrijwilligers mogen wel raadslid zijn, en tot 2020 ook personeel van een openbare school. Tot 2020 sprak de wet van aanstelling door of namens het gemeentebestuur.",
            "A person employed by the cooperation or by another municipality was not covered by the ban until 2023, even when working for the own municipality. Registrars of civil status and volunteers may be council members, and until 2020 staff of a public school too. Until 2020 the act spoke of appointment by or on behalf of the municipal administration.",
        )
        .mended_by(
            "Laat het raadslid een van beide functies neerleggen.",
            "Let the council member give up one of the two offices.",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002; dat het verbod sinds 1 januari 1994 gelijk is, is een aanname. Tussen 12 maart 2003 en 19 maart 2014 stond het onder een andere letter (p op 12 maart 2003). Dat personeel van het samenwerkingsverband er niet onder viel, is een lezing.",
            "The text was read from 7 March 2002 onwards; that the ban has been the same since 1 January 1994 is an assumption. Between 12 March 2003 and 19 March 2014 it stood under another letter (p on 12 March 2003). That staff of the cooperation were not covered is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Offices), Fact::Logged(Topic::Employments)])
        .checked_by(councillor_not_employed),
    Row::new("raadslid-not-shared-staff", gemeentewet("13").paragraph("1").item("o"), since(2023, 1, 1))
        .see_also(&[gemeentewet("13").paragraph("3")])
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality])
        .at(&[Operate])
        .says(
            "Een raadslid is niet tegelijk ambtenaar die in dienst is van de gemeente, aan haar bestuur ondergeschikt is of voor haar werkt.",
            "A council member is not at the same time an official who is employed by the municipality, subordinate to its administration or working for it.",
        )
        .because(
            "Sinds 2023 mag een raadslid dus ook niet in dienst zijn van het samenwerkingsverband of de gastgemeente die voor zijn gemeente werkt. Werkt dat lichaam niet voor zijn gemeente, dan geldt het verbod niet. Ambtenaren van de burgerlijke stand en vrijwilligers zijn uitgezonderd; een werknemer van een particulier bedrijf is geen ambtenaar.",
            "Since 2023 a council member may therefore not be employed by the cooperation or host municipality that works for their municipality either. If that body does not work for the own municipality the ban does not apply. Registrars of civil status and volunteers are excepted; an employee of a private firm is no official.",
        )
        .mended_by(
            "Laat het raadslid het raadswerk of de baan neerleggen, of laat hem werken bij een lichaam dat niet voor zijn gemeente werkt.",
            "Let the council member give up the seat or the job, or work for a body that does not work for the own municipality.",
        )
        .noting(
            "De tekst is gelezen; dat werken bij het samenwerkingsverband of de gastheer eronder valt, blijkt uit toelichtingen van derden en Kamervragen (2023Z05066).",
            "The text was read; that working for the cooperation or the host is covered appears from third-party explanations and parliamentary questions (2023Z05066).",
        )
        .looking_at(&[Fact::Logged(Topic::Offices), Fact::Logged(Topic::Employments)])
        .checked_by(councillor_not_shared_staff),
    Row::new("wethouder-not-employee", gemeentewet("36b").paragraph("1").item("o"), since(2002, 3, 7))
        .moved(&[
            (day(2003, 3, 12), gemeentewet("36b").paragraph("1")),
            (day(2014, 3, 19), gemeentewet("36b").paragraph("1").item("p")),
        ])
        .see_also(&[gemeentewet("36b").paragraph("3"), gemeentewet("41b").paragraph("1")])
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality])
        .at(&[Operate])
        .says(
            "Een wethouder is niet tegelijk ambtenaar in dienst van dezelfde gemeente of ondergeschikt aan haar bestuur.",
            "An alderman is not at the same time an official in the service of the same municipality or subordinate to its administration.",
        )
        .because(
            "Anders dan bij raadsleden noemt de wet hier niet wie voor de gemeente werkt; een baan bij het samenwerkingsverband valt dus buiten deze regel, maar kan ongewenst zijn als nevenfunctie. Ambtenaren van de burgerlijke stand en vrijwilligers zijn uitgezonderd. Vóór de dualisering waren wethouders zelf raadslid en gold het verbod voor raadsleden.",
            "Unlike for council members, the act here does not mention those who work for the municipality; a job with the cooperation is therefore outside this rule, but can be undesirable as an outside position. Registrars of civil status and volunteers are excepted. Before the dualisation aldermen were council members themselves and the ban on council members applied.",
        )
        .mended_by(
            "Laat de wethouder het wethouderschap of de baan bij de gemeente neerleggen.",
            "Let the alderman give up the office or the job with the municipality.",
        )
        .noting(
            "In 28 gemeenten die het koninklijk besluit van 28 februari 2002 noemt, begon de dualisering pas op 1 januari 2003. De letter is gelezen op 7 maart 2002 (o), 6 januari 2014 (r) en 1 januari 2020 (p); dat zij op 19 maart 2014 p werd, is afgeleid. Dat werk bij het samenwerkingsverband vrij is, is een lezing.",
            "In 28 municipalities named in the royal decree of 28 February 2002 the dualisation started only on 1 January 2003. The letter was read on 7 March 2002 (o), 6 January 2014 (r) and 1 January 2020 (p); that it became p on 19 March 2014 was inferred. That work for the cooperation is free is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Offices), Fact::Logged(Topic::Employments)])
        .checked_by(alderman_not_employed),
    Row::new("wethouder-one-gemeente", gemeentewet("36a").paragraph("4"), since(2002, 3, 7))
        .at(&[Operate])
        .says(
            "Dezelfde persoon is niet in meer dan één gemeente wethouder.",
            "The same person is not an alderman in more than one municipality.",
        )
        .because(
            "Een ambtelijke fusie verandert dit niet: elke gemeente houdt haar eigen college. Een secretaris of ambtenaren delen mag wel, een wethouder delen niet.",
            "An ambtelijke fusie does not change this: each municipality keeps its own executive. A secretary or officials may be shared, an alderman may not.",
        )
        .mended_by(
            "Laat de wethouder het ambt in een van beide gemeenten neerleggen.",
            "Let the alderman give up the office in one of the two municipalities.",
        )
        .looking_at(&[Fact::Logged(Topic::Offices)])
        .checked_by(alderman_of_one),
];
