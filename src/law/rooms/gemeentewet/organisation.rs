//! Gemeentewet, articles 33 and 160: who decides on the official organisation, and its support of the council.

use super::officers::is_by;
use crate::{
    law::rooms::prelude::*,
    operation::{Deed, Matter},
    organisation::{Employer, SharedServiceOrganisation},
};

const ORGANISATION_BY_OTHER: Bilingual = Bilingual::new(
    "een ander dan het college besloot over de ambtelijke organisatie van de gemeente",
    "somebody other than the executive decided on the official organisation of the municipality",
);
const NO_SUPPORT: Bilingual = Bilingual::new(
    "de regeling voorziet niet in ambtelijke bijstand",
    "the arrangement does not provide for official support",
);

fn organisation_by_executive(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (deeds, complete) = case.logged::<Deed>();
    let mut decided = false;
    let mut applies = Applies::No;
    for (index, deed) in deeds.iter().enumerate().filter(|(_, deed)| deed.about == Matter::MunicipalOrganisation) {
        decided = true;
        if deed.on > case.effective_on() || !sink.turns_to(deed.on) {
            continue;
        }
        applies = Applies::Yes;
        let subject = Subject::Logged(Topic::Deeds, index);
        match deed.assigned {
            _ if is_by(deed, Organ::Executive) => {}
            Some(true) => {}
            Some(false) => sink.breach(subject, &ORGANISATION_BY_OTHER),
            None => sink.unknown(subject, Fact::Logged(Topic::Deeds)),
        }
    }
    if decided {
        sink.vouches_for_all(complete || applies == Applies::No, Topic::Deeds);
    } else if sink.turns_to(case.on()) {
        applies = Applies::Yes;
        if !complete {
            sink.unknown(Subject::Arrangement, Fact::Logged(Topic::Deeds));
        }
    }
    applies
}

/// The clause is needed as far as the staff is employed elsewhere than by the municipality itself.
fn official_support(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let clause = ClauseKind::OfficialAssistance;
    match (case.text().has(clause), case.service().and_then(SharedServiceOrganisation::employer)) {
        (Some(true), _) => {}
        (Some(false), Some(Employer::Body | Employer::Host(_))) => sink.breach(Subject::Clause(clause), &NO_SUPPORT),
        (Some(false), None) => sink.unknown(Subject::Organisation, Fact::Employer),
        (None, _) => sink.unknown(Subject::Clause(clause), Fact::Clause(clause)),
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("college-official-organisation", gemeentewet("160").paragraph("1").item("c"), since(2002, 3, 7))
        .see_also(&[gemeentewet("107e").paragraph("1"), wgr("33b").paragraph("1").item("c")])
        .of(&[
            PublicBody,
            JointOrgan,
            OperationsOrganisation,
            CentreMunicipality,
            PlainArrangement,
            PrivateLawBody,
            ServiceAgreement,
        ])
        .at(&[Form, Amend, Dissolve])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Het college van elke gemeente beslist zelf over haar ambtelijke organisatie, met uitzondering van de griffie.",
            "The executive of each municipality itself decides on its official organisation, except for the clerk's office.",
        )
        .because(
            "De raad beslist dus niet over de inrichting van het ambtelijk apparaat, al heeft hij wel een rol bij de regeling zelf en bij de begroting. In een openbaar lichaam stelt het dagelijks bestuur de regels voor de organisatie van het lichaam vast. De griffie blijft aan de raad.",
            "The council therefore does not decide how the civil service is organised, although it has a role in the arrangement itself and in the budget. In a public body the executive board sets the rules for the organisation of the body. The clerk's office remains with the council.",
        )
        .mended_by(
            "Laat het college van de gemeente alsnog besluiten over de wijziging van haar ambtelijke organisatie.",
            "Let the municipality's executive still decide on the change of its official organisation.",
        )
        .noting(
            "In 28 gemeenten die het koninklijk besluit van 28 februari 2002 noemt, begon de dualisering pas op 1 januari 2003. Dat het onderbrengen van personeel bij een samenwerkingsverband onder deze bevoegdheid valt, is een lezing.",
            "In 28 municipalities named in the royal decree of 28 February 2002 the dualisation started only on 1 January 2003. That placing staff with a cooperation falls under this power is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Deeds)])
        .checked_by(organisation_by_executive),
    Row::new("raad-official-support", gemeentewet("33").paragraph("1"), since(2002, 3, 7))
        .see_also(&[gemeentewet("33").paragraph("3")])
        .of_any(UNDER_WGR)
        .at(&[Form, Operate])
        .warning()
        .says(
            "De raad en elk raadslid houden recht op ambtelijke bijstand, ook als het personeel in dienst is van het samenwerkingsverband.",
            "The council and each council member keep the right to official support, also if the staff are employed by the cooperation.",
        )
        .because(
            "De raad regelt de bijstand in een verordening, maar die bindt de medewerkers van een ander lichaam niet vanzelf. De regeling of een dienstverleningsovereenkomst moet er dus in voorzien dat zij raadsleden helpen.",
            "The council regulates the support in a by-law, but that does not by itself bind the staff of another body. The arrangement or a service agreement must therefore provide that they help council members.",
        )
        .mended_by(
            "Neem in de regeling of een dienstverleningsovereenkomst op hoe raadsleden ambtelijke bijstand krijgen.",
            "State in the arrangement or a service agreement how council members get official support.",
        )
        .noting(
            "In 28 gemeenten die het koninklijk besluit van 28 februari 2002 noemt, begon de dualisering pas op 1 januari 2003. Of het recht al vóór 7 maart 2002 gold, is niet nagegaan. Dat een afspraak met het samenwerkingsverband nodig is, is een advies; een dienstverleningsovereenkomst wordt niet vastgelegd, dus de toets kijkt naar de regeling.",
            "In 28 municipalities named in the royal decree of 28 February 2002 the dualisation started only on 1 January 2003. Whether the right already held before 7 March 2002 was not checked. That an agreement with the cooperation is needed is advice; a service agreement is not recorded, so the check looks at the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::OfficialAssistance), Fact::Employer])
        .checked_by(official_support),
];
