//! Dutch municipalities that put their civil service together in one organisation, an *ambtelijke fusie*, while each
//! keeps its own council, executive, mayor, small staff and counters.
//!
//! With this crate you describe such a fusion, check it against the law of any day since 1985 with citations, form it,
//! let it gain and lose members, change its form and survive a municipal merger, and dissolve it without losing a task, a
//! post or a cent. It is pure: no clock, no files, no network. The caller names the day.
//!
#![cfg_attr(all(feature = "examples", feature = "netherlands", feature = "json"), doc = "```")]
#![cfg_attr(not(all(feature = "examples", feature = "netherlands", feature = "json")), doc = "```ignore")]
//! use ambtelijke_fusie::{Dossier, Gazetteer, Lang, day, examples, validate};
//!
//! // Every municipality since 1985, embedded; and the life of a real fusie, as dated facts with their sources.
//! let nl = Gazetteer::netherlands();
//! let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
//!
//! // What does the law say of it today? A report never fails.
//! let on = day(2026, 1, 1);
//! let report = validate(&dossier, &nl, on);
//! let breach = report.breaches().next().unwrap();
//! assert_eq!(breach.rule().id(), "form-bvo-only-colleges");
//! assert_eq!(breach.citation().unwrap().label(Lang::Nl), "artikel 8, lid 3, Wgr");
//! println!("{}", report.display(Lang::Nl).naming(&nl));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The main types, in the order in which you meet them
//!
//! | what | where |
//! |---|---|
//! | The municipalities of any day, their names, inhabitants and successors | [`municipality::Gazetteer`] |
//! | An organ of a municipality, what it decided, and the boards of joint bodies | [`governance::OrganOf`], [`governance::Record`], [`governance::Board`] |
//! | The joint arrangement: its form, participants, clauses and powers | [`arrangement::ArrangementText`], [`arrangement::CooperationForm`] |
//! | The shared organisation: tasks, posts, retained staff, counters | [`organisation::SharedServiceOrganisation`], [`task::TaskPortfolio`] |
//! | What it owns, owes and keeps, and how costs are shared | [`finance::Estate`], [`finance::CostKey`], [`money::Shares`] |
//! | What happens under an arrangement, day by day | [`operation::Operation`], [`operation::Log`] |
//! | The rules of law, and what they find | [`law::Catalogue`], [`law::Report`], [`law::Finding`] |
//! | The steps of an act and their days | [`law::Procedure`], [`law::Plan`] |
//! | Forming, changing, ending: every [transition](fusie) | [`fusie::form`], [`fusie::amend`], [`fusie::extend`], [`fusie::admit`], [`fusie::withdraw`], [`fusie::convert`], [`fusie::rename`], [`fusie::reorganise`], [`fusie::dissolve`] |
//! | The whole life as dated facts | [`fusie::dossier::Dossier`], with a [guide](guide) for writing one by hand |
//! | Many lives together: the history of a municipality | [`fusie::Chronicle`] |
//! | Tables and figures for those who decide | [`insight::who`], [`insight::strength`], [`insight::Options`] |
//!
//! # The eleven questions
//!
//! 1. *Is this form open to these organs, on this day? Which clauses does the draft lack?* [`fusie::Formation::report`]; of
//!    every form at once, [`insight::Options`].
//! 2. *Which decisions remain, by whom, in which order, before which day?* [`law::Procedure::between`]; as a calendar,
//!    [`law::Plan::display`].
//! 3. *May it be formed? May this municipality join or leave, on which day, and what is due?* [`fusie::form`],
//!    [`fusie::admit`], [`fusie::withdraw`]; the first day out, [`finance::Notice`]; what is due, [`finance::ExitTerms`].
//! 4. *Who executes this task for this municipality on that day, who answers for it, and on what power?*
//!    [`insight::who::WhoDoesWhat`].
//! 5. *Does every task have exactly one executor, now, after this change, after the dissolution?*
//!    [`insight::who::WhoDoesWhat::findings`], and [`since`](insight::who::WhoDoesWhat::since).
//! 6. *What happens to our arrangements when we are reorganised on 1 January?* [`fusie::Chronicle::reorganised_of`]; of one
//!    text, [`law::Aftermath`]; of the national register, `exchange::register::Register::reorganised_of`.
//! 7. *Split these costs by this key to the cent; compare keys. What does leaving cost?*
//!    [`finance::CostKey::contributions`], [`finance::CostKey::compared_with`], [`finance::ExitTerms::settle`]; what the
//!    others then bear, [`finance::ExitSettlement::borne_by_others`].
//! 8. *Was this vote valid, and who blocked it? Is a participant without power?* [`governance::Board::decide`],
//!    [`insight::voting_power`]; beside inhabitants and costs, [`insight::representation`].
//! 9. *Dissolve it: who gets which task, post, asset, debt and archive?* [`fusie::dissolve`] and [`fusie::Settlement`]; of a
//!    recorded end, [`fusie::dossier::ReplayStep::settlement`].
//! 10. *How vulnerable is each function before and after? Standing alone, fusing or merging?* [`insight::strength`],
//!     [`insight::Options`].
//! 11. *What is wrong in the national register? What became of an old municipality?*
//!     `exchange::register::Register::summary_on`, with feature `register`; [`municipality::Gazetteer::successors`], and
//!     with all that came before and after it [`municipality::Gazetteer::lineage`].
//!
#![cfg_attr(all(feature = "netherlands", feature = "json"), doc = include_str!("cookbook.md"))]
#![cfg_attr(not(all(feature = "netherlands", feature = "json")), doc = "# Cookbook")]
//!
//! - *What was known of a fusie on a day?* [`fusie::dossier::Dossier::as_known_on`].
//! - *What did it look like over time?* [`fusie::dossier::Replay::forms`], [`fusie::dossier::Replay::ever_members`],
//!   [`fusie::dossier::Replay::outcome`]; of 61 real cases, [one page](cases).
//! - *What of a dossier counts for nothing, or is meant otherwise?* [`fusie::dossier::Replay::remarks`].
//! - *What becomes of body, board, staff and archives in another form?* [`fusie::convert`].
//! - *What changed between two texts?* [`arrangement::ArrangementText::changes_since`].
//! - *Keep a living fusie and go on with it.* [`fusie::AmbtelijkeFusie::dossier`], [`fusie::dossier::Replay::fusie_on`].
//! - *In what did a municipality ever cooperate?* [`fusie::Chronicle::about`], [`fusie::Chronicle::as_of`]; by form and
//!   field, [`insight::Profile`]; do our regions fit, [`insight::Ties::congruence`].
//! - *Keep dossiers, replays and their chronicle in a server.* [`fusie::dossier::Replay`], [`fusie::Chronicle`].
//! - *Who executes youth care for it on that day?* [`insight::who::WhoDoesWhat::executor`] of a [`task::StatutoryTask`], over all
//!   dossiers at once.
//! - *The list of related parties for the budget.* [`insight::RelatedParties`].
//! - *Which task fields are there in a year?* [`task::TaskField`].
//! - *Does it pay, and when?* [`finance::BusinessCase`]; what was promised and what was found, [`finance::PROMISES`].
//! - *Do the published figures come out?* Those of costs, shares and exits stand on [one page](figures).
//! - *What did an amendment mend, or break?* [`law::Report::since`].
//! - *All rules,* on [one page](law::rules). *How would it fare under another law?* [`law::WhichLaw`].
//! - *How do I add a rule of my own, or waive one?* [`law::OwnRule`], [`law::Catalogue::waiving`], [`law::Jurisdiction`].
//! - *What leads to a merger of the municipalities?* [`law::merger_steps`].
//!
//! # Two channels that never mix
//!
//! What makes no sense (one participant, shares that do not add up, an end before a beginning) cannot be built, neither
//! by a constructor nor by deserialising: a typed error says what was wrong, where, and what would be right. What makes
//! sense but breaks the law can be built, so that it can be reported: a [`law::Finding`] with its citation. And a rule
//! whose facts are not known is neither met nor breached but [undetermined](law::Verdict::Undetermined), with the fact
//! that would tell.
//!
//! What stays as it is in later versions, what may grow, and how old files are read: the [contract]. What changed: the
//! [changelog]. When something else serves better: [compare]. How the crate is built: [architecture].
//!
//! # Features
//!
//! - `netherlands` (default): the embedded municipalities. Without it, [`municipality::Gazetteer::from_rows`] builds
//!   them from your own rows, through the same checks.
//! - `std` (default): a day that is read, `"2026-01-01".parse::<NaiveDate>()?`, fails with an error that goes into a
//!   `Box<dyn Error>`. Nothing else needs it.
//! - `json`: [`fusie::dossier::Dossier::from_json`] and `to_json`. Without it, any self-describing serde format does.
//! - `examples`: the real dossiers as constants, `examples::BUCH` and its like, on which every example of these pages works.
//! - `register`: `exchange::register`, which reads the national register of joint arrangements and judges it.
//! - `arbitrary`: values out of any bytes, for fuzzing and property tests; see [`exchange`].
//! - `schemars`: JSON Schemas of a dossier, of codes, days and amounts, and of vocabularies, for a server; see [`exchange`].
//!
//! The crate is `no_std` with `alloc`. Days are those of [`chrono`](time::NaiveDate); [`time::Datelike`] gives their parts.
//!
//! # What it is not
//!
//! No legal advice. It judges arrangements among municipalities; see [`law`] for what is not modelled. It holds no personal
//! data. It puts options side by side and does not say which is wise.
#![no_std]
#![deny(
    clippy::alloc_instead_of_core,
    clippy::let_underscore_must_use,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    clippy::unused_result_ok
)]
#![cfg_attr(not(test), deny(clippy::disallowed_methods))]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    test,
    allow(
        clippy::arithmetic_side_effects,
        clippy::string_slice,
        reason = "a test that overflows or cuts a string wrongly fails, which is what a test is for"
    )
)]

extern crate alloc;
#[cfg(test)]
extern crate std;

/// A number of 32 bits is a size, and a size is a number of 64 bits: `as` loses nothing on any machine that this compiles for.
const _: () = assert!(u32::BITS <= usize::BITS && usize::BITS <= u64::BITS, "sizes of 32 or 64 bits");

mod decimal;
mod serde_text;
mod sorted;
mod vocabulary;

#[doc = include_str!("../ARCHITECTURE.md")]
pub mod architecture {}
pub mod arrangement;
#[doc = include_str!("cases.md")]
pub mod cases {}
#[doc = include_str!("../CHANGELOG.md")]
pub mod changelog {}
pub mod citation;
#[doc = include_str!("compare.md")]
pub mod compare {}
#[doc = include_str!("contract.md")]
pub mod contract {}
#[cfg(feature = "examples")]
pub mod examples;
pub mod exchange;
#[doc = include_str!("figures.md")]
pub mod figures {}
pub mod finance;
pub mod fusie;
pub mod governance;
#[doc = include_str!("guide.md")]
pub mod guide {}
pub mod id;
pub mod insight;
pub mod language;
pub mod law;
mod layers;
pub mod money;
pub mod municipality;
pub mod operation;
pub mod organisation;
pub mod task;
pub mod time;

#[doc(inline)]
pub use vocabulary::{Terms, UnknownTerm};

// The names that nearly every program needs; each has its page in its room.
#[doc(no_inline)]
pub use {
    fusie::{AmbtelijkeFusie, dossier::Dossier, validate},
    language::{Lang, Translate},
    law::{Catalogue, Report, Strictness, Verdict},
    municipality::{Gazetteer, MunicipalityCode},
    time::{NaiveDate, day},
};

#[cfg(all(doctest, feature = "json", feature = "netherlands"))]
#[doc = include_str!("../README.md")]
mod readme {}
