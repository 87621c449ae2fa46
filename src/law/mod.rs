//! The law, executable: rules with their source and their life, the catalogue that applies them, and the report of the
//! findings.
//!
//! A [`Rule`] is a row of data with one small check. A [`Catalogue`] judges a [`Case`] (one act, or the working of an
//! arrangement on a day) and gives a [`Report`]: the rules that are breached, those that are undetermined because a
//! fact is not known, and those that are met. A report never fails and refuses nothing; that is for the transitions of
//! the [`fusie`](crate::fusie) room.
//!
//! A [`Procedure`] gives the steps of an act with their days: the [`Plan`] of what is still to be done, by whom, from
//! when and until when.
//!
//! # Rules of one's own
//!
//! An [`OwnRule`] is made with its check and put in a catalogue ([`Catalogue::with`]); a rule can be [waived](Catalogue::waiving),
//! with the reason. [`Catalogue::over`] the municipalities gives the [`Jurisdiction`] by which every function that judges can be
//! asked: [`validate`](crate::fusie::validate), [`replay`](crate::fusie::dossier::Dossier::replay), each transition, and the
//! [register](crate::exchange). Findings of one's own stand in the same report. The example `own_rules` shows it whole.
//!
//! # Which law
//!
//! Three days must be kept apart: the day of the facts (each fact has its own), the day asked about ([`Case::on`]), and
//! the day whose law applies. The law has no general rule for the third, so this crate has one, and a setting:
//!
//! - An act is judged by the law of the day of each step: consent by that of the decisions, publication by that of its
//!   own day, what a text must contain by that of the last decision, the form by that of the entry into force.
//! - A standing duty, such as the composition of a board, is judged by the law of the day asked about.
//! - Dated facts of operation are judged each by the law of its own day: the term for a draft budget, and the reply to
//!   the views on it, by that of the day on which the draft was sent. The budget of 2023 falls on the seam of 1 July
//!   2022; a step that is late by one law and not by the other weighs as a warning.
//! - An older arrangement stays valid under a newer law; transitional law has rules of its own.
//!
//! Every [`Rule`] names its deciding day as its [`Anchor`]. [`Case::under`] sets another: [`WhichLaw::Of`] judges
//! everything by the law of one day.
//!
//! # What the name of a rule says
//!
//! A name is stable and never reused. It begins with its subject, in the word that practice uses, and ends, where the
//! same norm read otherwise before or after, with the version of the Wgr in which it stands:
//!
//! | part | meaning |
//! |---|---|
//! | `r0` | the Wgr until the act of 2014: 1 January 1985 to 1 January 2015; `r0a` until the approval by the province ended on 1 January 2006, `r0b` from then on |
//! | `r1` | from the act of 2014 to the act of 2021: 1 January 2015 to 1 July 2022 |
//! | `r2` | from the act of 2021: 1 July 2022 until now |
//! | `content-` | what the text must say, whatever the form |
//! | `ol-` `bvo-` `go-` | the public body (*openbaar lichaam*), the operational management organisation, the joint organ |
//! | `centrum-` `licht-` `dvo-` `priv-` | the host municipality, the plain arrangement, the service agreement, the private legal person |
//! | `ab-` `db-` | the general and the executive board (*algemeen* and *dagelijks bestuur*) |
//! | `gs-` | the provincial executive (*gedeputeerde staten*) |
//! | `fin-` `arhi-` `proc-` `avv-` | budget, accounts and taxes; municipal reorganisation; procurement; generally binding provisions |
//!
//! Others say what they are about in full: `consent-`, `mandate-`, `secretary-`, `withdraw-`, `dissolve-`, `publish-`.
//!
//! # What is not modelled
//!
//! Every row of the law that was drawn up for this crate is executable; [the page of rules](rules) has them all. Not in
//! it: arrangements with provinces, water boards or bodies of other kinds (chapters II to VII of the Wgr, and article 93
//! and on), imposed cooperation (articles 99 to 103), the powers of province and minister to step in, and ordinances of
//! provinces and municipalities themselves, for which there are [rules of one's own](#rules-of-ones-own). Rules that rest on another source than the text of the law, on a reading of the
//! makers, or on a text that was not read back to their first day say so ([`Rule::basis`], [`Rule::note`],
//! [`Finding::is_unverified`]). None of this is legal advice.

mod announced;
mod book;
mod catalogue;
mod core;
mod explain;
mod in_words;
mod jurisdiction;
mod procedure;
mod render;
mod report;
mod rooms;
mod rule_set;
mod see;
mod stored;
mod waiver;

#[doc = include_str!("rules_intro.md")]
#[doc = include_str!("rules.md")]
pub mod rules {}

pub(crate) use self::core::is_own_name;
pub use self::{
    announced::AnnouncedChange,
    book::Changes,
    catalogue::Catalogue,
    core::{
        Anchor, Answer, Basis, Case, Detail, Fact, Finding, Moment, MomentSet, OwnRule, OwnRuleError, Rule, Severity,
        Subject, Verdict, WhichLaw,
    },
    explain::Explanation,
    in_words::InWords,
    jurisdiction::Jurisdiction,
    procedure::{
        Actor, AskedWhen, Calendar, Lag, Obligation, Pace, Plan, Procedure, ProcedureError, Step, StepKind, Wait,
    },
    render::Rendering,
    report::{Report, ReportChanges, Strictness},
    rooms::{
        arhi::{
            aftermath::Aftermath,
            merger::{MergerStep, earliest_merger, merger_steps},
        },
        definition::FunctionalProfile,
    },
    see::FactSeen,
    stored::{ChangesSinceStored, StoredCitation, StoredFinding, StoredReport, StoredReportError},
    waiver::Waiver,
};
