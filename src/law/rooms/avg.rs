//! Algemene verordening gegevensbescherming, articles 26, 28, 30 and 37: who answers for personal data in a shared service.

use super::prelude::*;
use crate::operation::{DataProtection, ProcessingRole};

const NOT_AGREED: Bilingual = Bilingual::new(
    "een onderlinge regeling of verwerkersovereenkomst met de gemeenten ontbreekt",
    "an arrangement or processing contract with the municipalities is missing",
);
const NO_REGISTER: Bilingual =
    Bilingual::new("er is geen register van verwerkingsactiviteiten", "there is no record of processing activities");
const NO_OFFICER: Bilingual =
    Bilingual::new("er is geen functionaris voor gegevensbescherming", "there is no data protection officer");

const PROTECTION: Fact = Fact::Logged(Topic::DataProtection);

const fn period(one: &DataProtection) -> Period {
    one.period
}

/// Another role may be missing from a topic that is not complete.
fn roles(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let applies = as_examined(case, sink, &NOT_AGREED, false, period, |one| match one.role {
        Some(ProcessingRole::Controller) => Some(true),
        Some(ProcessingRole::JointController | ProcessingRole::Processor) => one.agreed,
        None => None,
    });
    let (_, complete) = case.logged::<DataProtection>();
    sink.vouches_for_all(complete, Topic::DataProtection);
    applies
}

fn register(case: &Case<'_>, sink: &mut Sink) -> Applies {
    as_examined(case, sink, &NO_REGISTER, true, period, |one| one.register)
}

fn officer(case: &Case<'_>, sink: &mut Sink) -> Applies {
    as_examined(case, sink, &NO_OFFICER, true, period, |one| one.officer)
}

/// An article of the regulation.
const fn avg(article: &'static str) -> Provision {
    Provision::article(Act::Avg, article)
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("avg-roles", avg("26").paragraph("1"), since(2018, 5, 25))
        .see_also(&[avg("28").paragraph("3"), avg("28").paragraph("9"), avg("4")])
        .resting_on(Basis::Secondary)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PrivateLawBody, ServiceAgreement])
        .at(&[Operate])
        .warning()
        .says(
            "Wie samen over persoonsgegevens beslissen, leggen hun taken vast in een onderlinge regeling; wie ze voor een ander verwerkt, doet dat op grond van een verwerkersovereenkomst.",
            "Those who decide on personal data together lay down their tasks in an arrangement; an organisation that processes them for another does so under a processing contract.",
        )
        .because(
            "Wie doel en middelen van een verwerking bepaalt, is verantwoordelijk. Meestal blijven dat de gemeenten en is het lichaam of de gastgemeente hun verwerker; van het eigen personeel is het zelf verantwoordelijk, en voor een gezamenlijk systeem soms samen met de gemeenten. Voor elke rol staat hier een eigen gegeven. Een andere rechtshandeling dan een overeenkomst, zoals de regeling zelf, kan ook volstaan als zij de gemeenten bindt.",
            "The one that determines purpose and means of processing is responsible. Mostly this stays with the municipalities, and the body or host is their processor; of its own staff it is responsible itself, and for a joint system sometimes together with the municipalities. There is an entry here for each role. Another legal act than a contract, such as the arrangement itself, can do as well if it binds them.",
        )
        .mended_by(
            "Stel per verwerking vast wie verantwoordelijk is en sluit met elke gemeente de verwerkersovereenkomst of onderlinge regeling.",
            "Establish for each processing who is responsible, and conclude the processing contract or arrangement with each municipality.",
        )
        .noting(
            "De artikelen zijn gelezen in weergaven van de verordening, niet in het Publicatieblad. Of de inhoud van de overeenkomst volstaat (artikel 28, lid 3), wordt niet nagegaan.",
            "The articles were read in reproductions of the regulation, not in the Official Journal. Whether the content of the contract suffices (article 28(3)) is not checked.",
        )
        .looking_at(&[PROTECTION])
        .checked_by(roles),
    Row::new("avg-register", avg("30").paragraph("1"), since(2018, 5, 25))
        .see_also(&[avg("30").paragraph("2"), avg("30").paragraph("5")])
        .resting_on(Basis::Secondary)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PrivateLawBody])
        .at(&[Operate])
        .warning()
        .says(
            "De organisatie houdt een register bij van haar verwerkingen van persoonsgegevens.",
            "The organisation keeps a record of its processing of personal data.",
        )
        .because(
            "Dat geldt voor een verantwoordelijke en voor een verwerker, elk voor de eigen verwerkingen. De uitzondering voor organisaties met minder dan 250 medewerkers helpt een ambtelijke fusie niet, omdat haar verwerkingen niet incidenteel zijn.",
            "This holds for a controller and for a processor, each of its own processing. The exception for organisations of fewer than 250 staff does not help an ambtelijke fusie, since its processing is not occasional.",
        )
        .mended_by("Leg het register aan en houd het bij.", "Set up the record and keep it.")
        .noting(
            "Het artikel is gelezen in weergaven van de verordening, niet in het Publicatieblad. Dat de uitzondering niet past, is een lezing.",
            "The article was read in reproductions of the regulation, not in the Official Journal. That the exception does not fit is a reading.",
        )
        .looking_at(&[PROTECTION])
        .checked_by(register),
    Row::new("avg-officer", avg("37").paragraph("1").item("a"), since(2018, 5, 25))
        .see_also(&[avg("37").paragraph("3")])
        .resting_on(Basis::Secondary)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality])
        .at(&[Operate])
        .warning()
        .says(
            "Het lichaam of de gastgemeente heeft een functionaris voor gegevensbescherming.",
            "The body or the host has a data protection officer.",
        )
        .because(
            "Elke overheidsinstantie die persoonsgegevens verwerkt, wijst er een aan, of zij nu verantwoordelijke of verwerker is. Meer overheden mogen samen dezelfde aanwijzen, zoals het lichaam met zijn gemeenten.",
            "Every public authority that processes personal data designates one, be it controller or processor. Several authorities may designate the same one, such as the body with its municipalities.",
        )
        .mended_by(
            "Wijs een functionaris aan, eventueel samen met de gemeenten, en meld de functionaris bij de Autoriteit Persoonsgegevens.",
            "Designate an officer, together with the municipalities if so wished, and notify the data protection authority.",
        )
        .noting(
            "Het artikel is gelezen in een weergave van de verordening, niet in het Publicatieblad.",
            "The article was read in a reproduction of the regulation, not in the Official Journal.",
        )
        .looking_at(&[PROTECTION])
        .checked_by(officer),
];
