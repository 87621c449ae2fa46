//! Gemeentewet: the organs that every municipality keeps, with any organisation of its civil service.

use crate::{law::rooms::prelude::*, organisation::RetainedStaff};

const NO_ORGANS: Bilingual = Bilingual::new(
    "de gemeente heeft niet alle drie haar bestuursorganen",
    "the municipality lacks one of its three organs",
);
const NO_SECRETARY: Bilingual =
    Bilingual::new("de gemeente heeft geen secretaris", "the municipality has no secretary");
const NO_CLERK: Bilingual = Bilingual::new("de gemeente heeft geen griffier", "the municipality has no council clerk");
/// A clerk had to be appointed before 7 March 2003.
pub(super) const CLERK_REQUIRED: NaiveDate = day(2003, 3, 7);

/// Whether a municipality keeps all three organs: not if one is gone, unknown if one is not known.
pub(in crate::law) fn keeps_its_organs(retained: &RetainedStaff) -> Option<bool> {
    let organs = [retained.own_council, retained.own_executive, retained.own_mayor];
    if organs.contains(&Some(false)) { Some(false) } else { organs.into_iter().fold(Some(true), Option::and) }
}

fn three_organs(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.all_keep_their_own {
        return Applies::Yes;
    }
    let Some(service) = case.service() else {
        sink.unknown(Subject::Organisation, Fact::Organs);
        return Applies::Yes;
    };
    for code in case.text().municipalities_on(case.members_day()) {
        match service.retained_by(code).and_then(keeps_its_organs) {
            Some(true) => {}
            Some(false) => sink.breach(Subject::Municipality(code), &NO_ORGANS),
            None => sink.unknown(Subject::Municipality(code), Fact::Organs),
        }
    }
    Applies::Yes
}

fn secretary_and_clerk(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.all_keep_their_own {
        return Applies::Yes;
    }
    let Some(service) = case.service() else {
        sink.unknown(Subject::Organisation, Fact::RetainedStaff);
        return Applies::Yes;
    };
    let clerk_required = case.on() >= CLERK_REQUIRED;
    for code in case.text().municipalities_on(case.members_day()) {
        let subject = Subject::Municipality(code);
        let retained = service.retained_by(code);
        match retained.and_then(|retained| retained.has_secretary) {
            Some(true) => {}
            Some(false) => sink.breach(subject, &NO_SECRETARY),
            None => sink.unknown(subject, Fact::Secretary),
        }
        match retained.and_then(|retained| retained.has_clerk) {
            Some(false) if clerk_required => sink.breach(subject, &NO_CLERK),
            None if clerk_required => sink.unknown(subject, Fact::Clerk),
            _ => {}
        }
    }
    Applies::Yes
}

fn secretary(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.all_keep_their_own {
        return Applies::Yes;
    }
    let Some(service) = case.service() else {
        sink.unknown(Subject::Organisation, Fact::RetainedStaff);
        return Applies::Yes;
    };
    for code in case.text().municipalities_on(case.members_day()) {
        match service.retained_by(code).and_then(|retained| retained.has_secretary) {
            Some(true) => {}
            Some(false) => sink.breach(Subject::Municipality(code), &NO_SECRETARY),
            None => sink.unknown(Subject::Municipality(code), Fact::Secretary),
        }
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("each-gemeente-three-organs", gemeentewet("6"), since(1994, 1, 1))
        .read_since(2002, 3, 7)
        .at(&[Form, Operate])
        .says(
            "Elke gemeente houdt een eigen raad, een eigen college en een eigen burgemeester.",
            "Every municipality keeps its own council, its own executive and its own mayor.",
        )
        .because(
            "Samenwerking, in welke vorm ook, heft geen van deze drie organen op. Dat is het wezenlijke verschil met een herindeling. Een tijdelijke vacature of waarneming is geen gebrek.",
            "Cooperation, in any form, abolishes none of these three organs. That is the essential difference from a municipal reorganisation. A temporary vacancy or acting office holder is no defect.",
        )
        .mended_by(
            "Herstel het ontbrekende orgaan; opheffing van een gemeente kan alleen bij wet of herindelingsregeling.",
            "Restore the missing organ; a municipality can be abolished only by act or reorganisation scheme.",
        )
        .noting(
            "Eerste dag uit openbare bronnen (wet van 14 februari 1992, Stb. 1992, 96); de tekst zelf is gelezen vanaf 7 maart 2002.",
            "First day from public sources (act of 14 February 1992, Stb. 1992, 96); the text itself was read from 7 March 2002 onwards.",
        )
        .looking_at(&[Fact::RetainedStaff, Fact::Organs])
        .checked_by(three_organs),
    Row::new("secretary-each", gemeentewet("100"), lasting((1994, 1, 1), (2003, 2, 19)))
        .read_since(2002, 3, 7)
        .at(&[Form, Operate])
        .says("Elke gemeente heeft een secretaris.", "Every municipality has a municipal secretary.")
        .because(
            "De secretaris stond tot 2003 de raad, het college en de burgemeester van de eigen gemeente bij; een griffier was nog niet verplicht. Een plaatsvervanger telt mee.",
            "Until 2003 the secretary assisted the council, the executive and the mayor of the municipality itself; a clerk was not yet required. A deputy counts.",
        )
        .mended_by(
            "Laat de raad een secretaris benoemen of regel de vervanging.",
            "Let the council appoint a secretary, or arrange for replacement.",
        )
        .noting(
            "Eerste dag uit openbare bronnen (wet van 14 februari 1992, Stb. 1992, 96). Artikel 100 is gelezen op 7 maart 2002 en 1 oktober 2002; de tekst van 1 januari 2003 noemt ook de griffier, maar gold in de gemeenten nog niet als plicht.",
            "First day from public sources (act of 14 February 1992, Stb. 1992, 96). Article 100 was read on 7 March 2002 and 1 October 2002; the text of 1 January 2003 names the clerk too, but did not yet bind the municipalities.",
        )
        .looking_at(&[Fact::RetainedStaff, Fact::Secretary])
        .checked_by(secretary),
    Row::new("secretary-and-griffier-each", gemeentewet("100").paragraph("1"), since(2003, 2, 19))
        .see_also(&[gemeentewet("106"), gemeentewet("107d")])
        .at(&[Form, Operate])
        .says(
            "Elke gemeente heeft een secretaris en een griffier.",
            "Every municipality has a municipal secretary and a council clerk.",
        )
        .because(
            "Ook na een ambtelijke fusie ondersteunt de secretaris het college en de griffier de raad van de eigen gemeente. Een plaatsvervanger of tijdelijke functionaris telt mee. De gemeenten moesten vóór 7 maart 2003 een griffier benoemen; tot die benoeming deed de secretaris beide.",
            "Also after an ambtelijke fusie the secretary supports the executive and the clerk supports the council of the municipality itself. A deputy or temporary office holder counts. The municipalities had to appoint a clerk before 7 March 2003; until that appointment the secretary did both.",
        )
        .mended_by(
            "Laat het college een secretaris of de raad een griffier aanwijzen, of regel de vervanging.",
            "Let the executive designate a secretary or the council a clerk, or arrange for replacement.",
        )
        .noting(
            "Artikel 100 is gelezen op 7 maart 2002 en 1 oktober 2002 (alleen secretaris), 1 januari 2003 en 19 februari 2003 (beide); de dag volgt uit Stb. 2003, 57 en Kamerstukken 28243, nr. 15.",
            "Article 100 was read on 7 March 2002 and 1 October 2002 (secretary only), 1 January 2003 and 19 February 2003 (both); the day follows from Stb. 2003, 57 and Parliamentary Papers 28243, no. 15.",
        )
        .looking_at(&[Fact::RetainedStaff, Fact::Secretary, Fact::Clerk])
        .checked_by(secretary_and_clerk),
];
