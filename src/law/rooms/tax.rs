//! Taxes on the cooperation itself: corporate income tax and value added tax.

use crate::{law::rooms::prelude::*, operation::TaxProfile};

const EXEMPTION_NOT_CHECKED: Bilingual =
    Bilingual::new("niet is nagegaan of een vrijstelling geldt", "it was not checked whether an exemption applies");
const VAT_NOT_CHECKED: Bilingual = Bilingual::new(
    "niet is nagegaan of over de bijdragen btw verschuldigd is",
    "it was not checked whether VAT is due on the contributions",
);

const PROFILES: Fact = Fact::Logged(Topic::TaxProfiles);

fn corporate_tax(case: &Case<'_>, sink: &mut Sink) -> Applies {
    checked(case, sink, &EXEMPTION_NOT_CHECKED, |profile| match (profile.undertaking, profile.corporate_tax_checked) {
        (Some(false), _) | (_, Some(true)) => Some(true),
        (Some(true), Some(false)) => Some(false),
        (None, _) | (_, None) => None,
    })
}

fn value_added_tax(case: &Case<'_>, sink: &mut Sink) -> Applies {
    checked(case, sink, &VAT_NOT_CHECKED, |profile| profile.vat_checked)
}

/// The tax was examined.
fn checked(
    case: &Case<'_>,
    sink: &mut Sink,
    because: &'static Bilingual,
    was_checked: fn(&TaxProfile) -> Option<bool>,
) -> Applies {
    as_examined(case, sink, because, true, |profile| profile.period, was_checked)
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-vpb", Provision::article(Act::WetVpb1969, "8e").paragraph("1"), since(2016, 1, 1))
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PlainArrangement, ServiceAgreement])
        .at(&[Form, Operate])
        .advisory()
        .says(
            "Voor een lichaam of gastheer die een onderneming drijft, is vastgesteld of, en welke, vrijstelling van de vennootschapsbelasting geldt.",
            "For a body or host that runs an undertaking it is established which exemption from corporate income tax applies.",
        )
        .because(
            "Sinds 2016 zijn overheden belastingplichtig voor zover zij een onderneming drijven. Vrijgesteld zijn werk binnen de eigen organisatie, overheidstaken zonder concurrentie en samenwerking waarbij de deelnemers naar gebruik in de kosten bijdragen. Diensten aan derden vallen daar vaak buiten.",
            "Since 2016 public authorities are taxable as far as they run an undertaking. Exempt are work within one's own organisation, public tasks without competition, and cooperation in which the participants share the costs by use. Services to third parties are often not covered.",
        )
        .mended_by(
            "Laat per activiteit vaststellen of zij een onderneming is en welke vrijstelling geldt, en leg dat vast.",
            "Have it established for each activity whether it is an undertaking and which exemption applies, and record that.",
        )
        .noting(
            "Alleen de tekst van 1 januari 2016 is gelezen; latere wijzigingen zijn niet nagegaan. Dat ambtelijke fusies vaak onder een van de vrijstellingen vallen, is een lezing.",
            "Only the text of 1 January 2016 was read; later changes were not checked. That an ambtelijke fusie often falls under one of the exemptions is a reading.",
        )
        .looking_at(&[PROFILES])
        .checked_by(corporate_tax),
    Row::new("fin-vat", Provision::article(Act::WetOb1968, "11").paragraph("1").item("u"), since(2003, 1, 1))
        .see_also(&[Provision::article(Act::WetBtwCompensatiefonds, "3")])
        .read_since(2017, 9, 15)
        .resting_on(Basis::Secondary)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PlainArrangement, ServiceAgreement])
        .at(&[Form, Operate])
        .advisory()
        .says(
            "Van de bedragen die deelnemers en samenwerkingsverband elkaar in rekening brengen, is vastgesteld of er btw over verschuldigd is en of die wordt vergoed.",
            "For the amounts that participants and cooperation charge each other it is established whether VAT is due on them and whether it is compensated.",
        )
        .because(
            "De koepelvrijstelling werd in 2016 ruim toegepast op fusieorganisaties van gemeenten, maar die verruiming bleek in strijd met de Europese richtlijn en is per 2018 beëindigd. Sinds 2019 is de vrijstelling verder beperkt. Btw op overheidstaken kan de gemeente vaak terugkrijgen uit het BTW-compensatiefonds, btw op vrijgestelde prestaties niet.",
            "In 2016 the cost-sharing exemption was applied widely to merged organisations of municipalities, but that policy proved contrary to the European directive and ended in 2018. Since 2019 the exemption is limited further. A municipality can often recover VAT on public tasks from the VAT compensation fund, but not VAT on exempt supplies.",
        )
        .mended_by(
            "Laat de btw op de onderlinge bijdragen beoordelen en verwerk de uitkomst in begroting en kostenverdeling.",
            "Have the VAT on the mutual contributions assessed and work the outcome into the budget and the cost key.",
        )
        .noting(
            "De wettekst is niet gelezen. Het beleid van 2016 en het einde daarvan blijken uit de brief van de staatssecretaris van Financiën van 15 september 2017 (Kamerstukken 34550 VII, nr. 54); de dagen 1 januari 2018 en 2019 komen uit vakliteratuur. De eerste dag is die waarop het BTW-compensatiefonds begon.",
            "The text of the act was not read. The policy of 2016 and its end appear from the letter of the State Secretary for Finance of 15 September 2017 (Parliamentary Papers 34550 VII, no. 54); the days 1 January 2018 and 2019 come from professional literature. The first day is the one on which the VAT compensation fund started.",
        )
        .looking_at(&[PROFILES])
        .checked_by(value_added_tax),
];
