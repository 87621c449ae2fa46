//! The statutory tasks, in the order in which they came.
//!
//! The source of each day is on its row; a statute has its number as far as a source gave it. Acts on heat for
//! buildings are left out, since their day was not seen; so are tasks of long ago without a source for the day.

use super::StatutoryTask;
use crate::{
    citation::Statute,
    language::Bilingual,
    task::{MainField, TaskFieldCode, fields::codes},
    time::{PartialDate, Period, day},
};
use chrono::NaiveDate;

impl StatutoryTask {
    /// Every task of the list, in the order in which they came.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        &TASKS
    }

    /// The task with that key.
    #[must_use]
    pub fn get(key: &str) -> Option<&'static Self> {
        Self::all().iter().find(|task| task.key == key)
    }

    /// Those that municipalities have on a day, in the order in which they came.
    ///
    /// Of a day known in part only, the last that it can be counts.
    pub fn in_force_on(day: NaiveDate) -> impl Iterator<Item = &'static Self> + Clone {
        Self::all().iter().filter(move |task| task.holds_on(day))
    }

    /// Those that came in a period, in the order in which they came.
    pub fn came_in(period: Period) -> impl Iterator<Item = &'static Self> + Clone {
        Self::all().iter().filter(move |task| period.contains(task.since.latest()))
    }

    /// Those that went in a period, in the order in which they had come.
    pub fn went_in(period: Period) -> impl Iterator<Item = &'static Self> + Clone {
        Self::all().iter().filter(move |task| task.until.is_some_and(|until| period.contains(until)))
    }

    /// Those that are reported under a task field.
    pub fn in_field(code: TaskFieldCode) -> impl Iterator<Item = &'static Self> + Clone {
        Self::all().iter().filter(move |task| task.codes.contains(&code))
    }

    /// The tasks of this list in whose place it came, as a whole or in part.
    pub fn replaces(&self) -> impl Iterator<Item = &'static Self> + use<> {
        self.replaces.iter().filter_map(|key| Self::get(key))
    }

    /// The tasks of this list that came in its place, as a whole or in part.
    pub fn replaced_by(&self) -> impl Iterator<Item = &'static Self> + use<> {
        let key = self.key;
        Self::all().iter().filter(move |task| task.replaces.contains(&key))
    }
}

const fn task(
    key: &'static str,
    name: Bilingual,
    statute: Statute,
    since: NaiveDate,
    main_field: MainField,
    codes: &'static [TaskFieldCode],
    source: &'static str,
) -> StatutoryTask {
    StatutoryTask {
        key,
        name,
        statute,
        since: PartialDate::on(since),
        until: None,
        closed_since: None,
        replaces: &[],
        instead_of: None,
        main_field,
        codes,
        source,
        note: None,
    }
}

/// The fields whose names say Wmo, and those of which they are parts.
const SOCIAL_SUPPORT: &[TaskFieldCode] = codes!(
    "6.21", "6.6", "6.60", "6.71", "6.711", "6.712", "6.713", "6.714", "6.71a", "6.71b", "6.71c", "6.71d", "6.791",
    "6.81", "6.811", "6.812", "6.81a", "6.81b", "6.91"
);

/// The fields whose names say youth or a part of youth care, and those of which they are parts.
const YOUTH: &[TaskFieldCode] = codes!(
    "6.22", "6.72", "6.72a", "6.72b", "6.72c", "6.72d", "6.73a", "6.73b", "6.73c", "6.74a", "6.74b", "6.74c", "6.751",
    "6.752", "6.753", "6.761", "6.762", "6.763", "6.792", "6.82", "6.821", "6.822", "6.82a", "6.82b", "6.92"
);

pub(super) const TASKS: [StatutoryTask; 18] = [
    StatutoryTask {
        since: PartialDate::written_between(day(1998, 1, 1), day(1998, 12, 31)),
        closed_since: Some(day(2015, 1, 1)),
        note: Some(Bilingual::new(
            "De bron noemt 1998, zonder dag. De sluiting voor nieuwe instroom staat in de Invoeringswet Participatiewet.",
            "The source names 1998, without a day. That it closed for newcomers stands in the act that introduced the Participatiewet.",
        )),
        ..task(
            "sociale-werkvoorziening",
            Bilingual::new("sociale werkvoorziening", "sheltered employment"),
            Statute::titled("Wet sociale werkvoorziening").bwb(8_903),
            day(1998, 1, 1),
            MainField::Social,
            codes!("6.4"),
            "https://5dok.net/document/y96rgd0v-veranderende-prikkels-in-de-sociale-werkvoorziening.html",
        )
    },
    StatutoryTask {
        until: Some(day(2015, 1, 1)),
        instead_of: Some(Bilingual::new(
            "Algemene bijstandswet, Wet inschakeling werkzoekenden en Besluit in- en doorstroombanen",
            "Algemene bijstandswet, Wet inschakeling werkzoekenden and Besluit in- en doorstroombanen",
        )),
        note: Some(Bilingual::new(
            "Enkele artikelen traden op 1 januari 2005 in werking. Dezelfde wet kreeg op 1 januari 2015 de naam Participatiewet.",
            "A few articles took effect on 1 January 2005. On 1 January 2015 the same act got the name Participatiewet.",
        )),
        ..task(
            "bijstand",
            Bilingual::new("bijstand", "social assistance"),
            Statute::titled("Wet werk en bijstand").bwb(15_703),
            day(2004, 1, 1),
            MainField::Social,
            &[],
            "https://zoek.officielebekendmakingen.nl/stb-2003-386.html",
        )
    },
    StatutoryTask {
        note: Some(Bilingual::new(
            "Register, een deel van de kosten voor aangewezen groepen, en handhaving van de kwaliteit. De meeste hoofdstukken gelden voor kalenderjaren vanaf 1 januari 2005.",
            "A register, part of the cost for designated groups, and enforcing quality. Most chapters apply to calendar years from 1 January 2005.",
        )),
        ..task(
            "kinderopvang",
            Bilingual::new("toezicht op kinderopvang", "supervision of child care"),
            Statute::titled("Wet kinderopvang").bwb(17_017),
            day(2005, 1, 1),
            MainField::Social,
            &[],
            "https://zoek.officielebekendmakingen.nl/stb-2004-555.html",
        )
    },
    StatutoryTask {
        until: Some(day(2015, 1, 1)),
        instead_of: Some(Bilingual::new(
            "Welzijnswet, Wet voorzieningen gehandicapten en de huishoudelijke hulp uit de AWBZ",
            "Welzijnswet, Wet voorzieningen gehandicapten, and the household care of the AWBZ",
        )),
        ..task(
            "wmo",
            Bilingual::new(
                "maatschappelijke ondersteuning, waaronder huishoudelijke hulp",
                "social support, with household care",
            ),
            Statute::titled("Wet maatschappelijke ondersteuning").bwb(20_031),
            day(2007, 1, 1),
            MainField::Social,
            &[],
            "https://www.cbs.nl/nl-nl/nieuws/2008/38/rijksuitgaven-opnieuw-met-ruim-6-procent-gestegen/wet-maatschappelijke-ondersteuning",
        )
    },
    StatutoryTask {
        instead_of: Some(Bilingual::new(
            "Wet collectieve preventie volksgezondheid, Infectieziektenwet en Quarantainewet",
            "Wet collectieve preventie volksgezondheid, Infectieziektenwet and Quarantainewet",
        )),
        note: Some(Bilingual::new(
            "De dag is die waarop de Wet collectieve preventie volksgezondheid verviel.",
            "The day is that on which the Wet collectieve preventie volksgezondheid ended.",
        )),
        ..task(
            "publieke-gezondheid",
            Bilingual::new("publieke gezondheidszorg", "public health"),
            Statute::titled("Wet publieke gezondheid").bwb(24_705),
            day(2008, 12, 1),
            MainField::Environment,
            codes!("7.1"),
            "https://wetten.overheid.nl/BWBR0004760/1999-04-01",
        )
    },
    StatutoryTask {
        until: Some(day(2012, 1, 1)),
        note: Some(Bilingual::new(
            "Ging op in de Wet werk en bijstand; dat eind staat in de begrippen van het CBS.",
            "Became part of the Wet werk en bijstand; the end is from the concepts of Statistics Netherlands.",
        )),
        ..task(
            "jongeren",
            Bilingual::new("werkleeraanbod voor jongeren", "work or schooling for the young"),
            Statute::titled("Wet investeren in jongeren"),
            day(2009, 10, 1),
            MainField::Social,
            &[],
            "https://zoek.officielebekendmakingen.nl/stb-2009-283.html",
        )
    },
    StatutoryTask {
        instead_of: Some(Bilingual::new(
            "Brandweerwet 1985 en Wet rampen en zware ongevallen",
            "Brandweerwet 1985 and Wet rampen en zware ongevallen",
        )),
        note: Some(Bilingual::new(
            "De colleges van een regio moeten een gemeenschappelijke regeling treffen die een openbaar lichaam instelt.",
            "The executives of a region must make a joint arrangement that founds a public body.",
        )),
        ..task(
            "veiligheidsregio",
            Bilingual::new("brandweer, rampenbestrijding en crisisbeheersing", "fire services and crisis management"),
            Statute::titled("Wet veiligheidsregio's"),
            day(2010, 10, 1),
            MainField::Safety,
            codes!("1.1"),
            "https://lokaleregelgeving.overheid.nl/CVDR380690",
        )
    },
    task(
        "schuldhulpverlening",
        Bilingual::new("schuldhulpverlening", "debt counselling"),
        Statute::titled("Wet gemeentelijke schuldhulpverlening").bwb(31_331),
        day(2012, 7, 1),
        MainField::Social,
        &[],
        "https://www.cbs.nl/nl-nl/nieuws/2022/22/weer-minder-mensen-in-de-wettelijke-schuldsanering/wet-gemeentelijke-schuldhulpverlening--wgs---in-2012",
    ),
    StatutoryTask {
        note: Some(Bilingual::new(
            "De zorgplicht is er een van schoolbesturen. Wat gemeenten erbij kregen is overleg over de plannen van de samenwerkingsverbanden; de tekst daarvan is niet nagelezen.",
            "The duty of care is one of school boards. What municipalities got is consultation on the plans of the school networks; its text was not read.",
        )),
        ..task(
            "passend-onderwijs",
            Bilingual::new("overleg over passend onderwijs", "consultation on education for pupils with special needs"),
            Statute::titled("Wet passend onderwijs"),
            day(2014, 8, 1),
            MainField::Education,
            &[],
            "https://zoek.officielebekendmakingen.nl/dossier/kst-34446-4.html",
        )
    },
    StatutoryTask {
        instead_of: Some(Bilingual::new(
            "Wet op de jeugdzorg, waarvan de uitvoering bij de provincies lag",
            "Wet op de jeugdzorg, which the provinces carried out",
        )),
        ..task(
            "jeugdhulp",
            Bilingual::new("jeugdhulp, jeugdbescherming en jeugdreclassering", "youth care and youth protection"),
            Statute::titled("Jeugdwet").bwb(34_925),
            day(2015, 1, 1),
            MainField::Social,
            YOUTH,
            "https://zoek.officielebekendmakingen.nl/stb-2014-443.html",
        )
    },
    StatutoryTask {
        replaces: &["wmo"],
        instead_of: Some(Bilingual::new(
            "uit de AWBZ: begeleiding, kortdurend verblijf en beschermd wonen",
            "of the AWBZ: guidance, short stay and sheltered housing",
        )),
        note: Some(Bilingual::new(
            "De wet trad in juli 2014 in werking, maar de taak zelf, artikel 2.1.1, op 1 januari 2015.",
            "The act took effect in July 2014, but the task itself, article 2.1.1, on 1 January 2015.",
        )),
        ..task(
            "wmo-2015",
            Bilingual::new("maatschappelijke ondersteuning", "social support"),
            Statute::titled("Wet maatschappelijke ondersteuning 2015").bwb(35_362),
            day(2015, 1, 1),
            MainField::Social,
            SOCIAL_SUPPORT,
            "https://zoek.officielebekendmakingen.nl/stb-2014-281.html",
        )
    },
    StatutoryTask {
        replaces: &["bijstand", "sociale-werkvoorziening"],
        instead_of: Some(Bilingual::new(
            "de Wajong voor wie kan werken en nog geen uitkering had",
            "the Wajong for those who can work and had no benefit yet",
        )),
        ..task(
            "participatie",
            Bilingual::new("bijstand en participatie", "income support and participation"),
            Statute::titled("Participatiewet").bwb(15_703).enacted(2014, 270),
            day(2015, 1, 1),
            MainField::Social,
            codes!("6.3", "6.4", "6.5"),
            "https://zoek.officielebekendmakingen.nl/stb-2014-271.html",
        )
    },
    StatutoryTask {
        instead_of: Some(Bilingual::new(
            "Wet bijzondere opnemingen in psychiatrische ziekenhuizen",
            "Wet bijzondere opnemingen in psychiatrische ziekenhuizen",
        )),
        note: Some(Bilingual::new(
            "De burgemeester neemt de crisismaatregel; het college heeft het meldpunt en het verkennend onderzoek.",
            "The mayor takes the crisis measure; the executive has the point for reports and the first inquiry.",
        )),
        ..task(
            "verplichte-ggz",
            Bilingual::new(
                "crisismaatregel en meldingen in de verplichte ggz",
                "compulsory mental health care: crisis measure and reports",
            ),
            Statute::titled("Wet verplichte geestelijke gezondheidszorg").bwb(40_635).enacted(2018, 37),
            day(2020, 1, 1),
            MainField::Environment,
            &[],
            "https://vng.nl/onderwerpenindex/maatschappelijke-ondersteuning/wet-verplichte-geestelijke-gezondheidszorg",
        )
    },
    StatutoryTask {
        instead_of: Some(Bilingual::new(
            "Wet inburgering van 2013, waarin de inburgeraar zelf verantwoordelijk was",
            "Wet inburgering of 2013, under which newcomers were responsible themselves",
        )),
        ..task(
            "inburgering",
            Bilingual::new("regie op de inburgering", "guidance of civic integration"),
            Statute::titled("Wet inburgering 2021").bwb(44_770).enacted(2021, 38),
            day(2022, 1, 1),
            MainField::Social,
            &[],
            "https://zoek.officielebekendmakingen.nl/dossier/kst-32824-376.html",
        )
    },
    StatutoryTask {
        instead_of: Some(Bilingual::new("Wet openbaarheid van bestuur", "Wet openbaarheid van bestuur")),
        ..task(
            "open-overheid",
            Bilingual::new("openbaarheid van informatie", "public access to information"),
            Statute::titled("Wet open overheid").bwb(45_754).enacted(2021, 499),
            day(2022, 5, 1),
            MainField::Governance,
            &[],
            "https://jaarstukken.bronckhorst.nl/jaarverslag/paragrafen/paragraaf-wet-open-overheid/inleiding",
        )
    },
    task(
        "omgeving",
        Bilingual::new("fysieke leefomgeving", "physical living environment"),
        Statute::titled("Omgevingswet").bwb(37_885),
        day(2024, 1, 1),
        MainField::Housing,
        codes!("8.1"),
        "https://zoek.officielebekendmakingen.nl/stb-2023-113.html",
    ),
    StatutoryTask {
        note: Some(Bilingual::new(
            "De toets van het bouwplan aan de technische regels gaat voor eenvoudige bouwwerken van de gemeente naar een kwaliteitsborger.",
            "For simple buildings the check against the technical rules passes from the municipality to a quality assurer.",
        )),
        ..task(
            "kwaliteitsborging-bouw",
            Bilingual::new("kwaliteitsborging voor het bouwen", "quality assurance in building"),
            Statute::titled("Wet kwaliteitsborging voor het bouwen").enacted(2019, 382),
            day(2024, 1, 1),
            MainField::Housing,
            codes!("8.3"),
            "https://zoek.officielebekendmakingen.nl/kst-34453-AR.html",
        )
    },
    task(
        "asielopvang",
        Bilingual::new("asielopvang mogelijk maken", "making reception of asylum seekers possible"),
        Statute::titled("Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen").enacted(2024, 12),
        day(2024, 2, 1),
        MainField::Social,
        &[],
        "https://www.rijksoverheid.nl/actueel/nieuws/2024/01/31/spreidingswet-treedt-per-1-februari-in-werking",
    ),
];
