//! Besluit begroting en verantwoording provincies en gemeenten: the cooperation in the budgets of its participants.

use crate::{law::rooms::prelude::*, operation::RelatedParty};
use chrono::Datelike;

const NOT_LISTED: Bilingual = Bilingual::new(
    "de gemeente noemt het samenwerkingsverband niet in haar paragraaf verbonden partijen",
    "the municipality does not list the cooperation in its section on related parties",
);

const LISTS: Fact = Fact::Logged(Topic::RelatedParties);

/// A centre or plain arrangement mostly has no organisation of its own, so there the rule looks at recorded facts only.
fn listed(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (lists, complete) = case.logged::<RelatedParty>();
    let (form, on) = (case.text().form(), case.on());
    let of_year = |code| lists.iter().find(|list| (list.municipality, list.year) == (code, on.year()));
    let members = || case.text().municipalities_on(on);
    let has_organisation = form.founds_body() || form.has_legal_personality();
    if members().all(|code| of_year(code).is_none()) {
        if !has_organisation {
            return Applies::No;
        }
        if !complete {
            sink.unknown(Subject::Arrangement, LISTS);
            return Applies::Yes;
        }
    }
    for code in members() {
        let subject = Subject::Municipality(code);
        match of_year(code) {
            Some(RelatedParty { listed: Some(true), .. } | RelatedParty { interest: Some(false), .. }) => {}
            Some(RelatedParty { listed: Some(false), interest: Some(true), .. }) => sink.breach(subject, &NOT_LISTED),
            Some(_) => sink.unknown(subject, LISTS),
            None if has_organisation => sink.lacks(complete, subject, LISTS, &NOT_LISTED),
            None => {}
        }
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-bbv-related-party", Provision::article(Act::Bbv, "15").paragraph("1"), since(2004, 1, 1))
        .see_also(&[
            Provision::article(Act::Bbv, "1").paragraph("1").item("b"),
            Provision::article(Act::Bbv, "5"),
            Provision::article(Act::Bbv, "9").paragraph("2").item("f"),
            Provision::article(Act::Bbv, "15").paragraph("2"),
        ])
        .read_since(2019, 7, 1)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PlainArrangement, PrivateLawBody])
        .at(&[Operate])
        .warning()
        .says(
            "Elke deelnemende gemeente neemt het samenwerkingsverband op in haar paragraaf verbonden partijen, als zij er een bestuurlijk en een financieel belang in heeft.",
            "Every participating municipality that has both a governing and a financial interest in the cooperation lists it in its budget section on related parties.",
        )
        .because(
            "Bestuurlijk belang is zeggenschap door een zetel in het bestuur of door stemrecht; financieel belang is geld dat bij faillissement verloren is of aansprakelijkheid voor verplichtingen van de partij. De lijst noemt het belang, het eigen en het vreemd vermogen, het verwachte resultaat en de risico's; de partij wordt niet geconsolideerd. Bij een centrumregeling of een regeling zonder meer ontbreekt meestal een eigen organisatie en is er dan geen verbonden partij; de toets zwijgt daar zolang er niets is vastgelegd.",
            "A governing interest is control through a seat on the board or a right to vote; a financial interest is money that is lost on bankruptcy or liability for obligations of the party. The list states the interest, equity and debt, the expected result and the risks; the party is not consolidated. A centre-municipality or plain arrangement mostly has no organisation of its own, and then there is no related party; there the check is silent as long as nothing is recorded.",
        )
        .mended_by(
            "Neem het samenwerkingsverband met de voorgeschreven gegevens op in de paragraaf verbonden partijen van begroting en jaarverslag.",
            "List the cooperation with the prescribed data in the section on related parties of the budget and the annual report.",
        )
        .noting(
            "De tekst is gelezen op 1 juli 2019. Het besluit trad op 1 februari 2003 in werking; dat 2004 het eerste begrotingsjaar is, is niet in de tekst nagegaan. De indeling van de lijst en de gegevens per partij zijn in de loop der jaren gewijzigd.",
            "The text was read on 1 July 2019. The decree entered into force on 1 February 2003; that 2004 is the first budget year was not verified in the text. The layout of the list and the data per party were changed over the years.",
        )
        .looking_at(&[LISTS])
        .checked_by(listed),
];
