//! Dutch municipalities that put their civil service together in one organisation, an *ambtelijke fusie*, while each
//! keeps its own council, executive, mayor, small staff and counters.
//!
//! With this crate you describe such a fusion, hold it against the law of any day since 1985 with citations, form it,
//! let it gain and lose members, change its form and survive a municipal merger, and dissolve it without losing a task, a
//! post or a cent. It is pure: no clock, no files, no network. Whoever asks says on which day.
//!
#![cfg_attr(all(feature = "netherlands", feature = "json"), doc = "```")]
#![cfg_attr(not(all(feature = "netherlands", feature = "json")), doc = "```ignore")]
//! use ambtelijke_fusie::fusie::{Dossier, validate};
//! use ambtelijke_fusie::language::Lang;
//! use ambtelijke_fusie::municipality::Gazetteer;
//! use ambtelijke_fusie::time::NaiveDate;
//!
//! // Every municipality since 1985, embedded; and the life of a real fusie, as dated facts with their sources.
//! let nl = Gazetteer::netherlands();
//! let dossier = Dossier::from_json(include_str!("../examples/dossiers/noaberkracht.json"))?;
//!
//! // What does the law say of it today? A report never fails.
//! let on = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
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
//! | The whole life as dated facts | [`fusie::Dossier`], with a [guide](guide) for writing one by hand |
//! | Many lives together: the history of a municipality | [`fusie::Chronicle`] |
//!
//! # Cookbook
//!
//! - *May this be formed? What is missing?* [`fusie::Proposal::report`], then [`fusie::form`].
//! - *Which decisions remain, by whom, before which day?* [`law::Procedure::between`]; as a calendar,
//!   [`law::Plan::display`].
//! - *What does the law say of it on that day?* [`fusie::validate`].
//! - *What became of it: form over time, members, lifetime, end?* [`fusie::Replay::forms`],
//!   [`fusie::Replay::ever_members`], [`fusie::Replay::lifetime`], [`fusie::Replay::outcome`]; of 61 real cases, on
//!   [one page](cases).
//! - *In what did a municipality ever cooperate, and with whom on that day?* [`fusie::Chronicle::about`],
//!   [`fusie::Chronicle::as_of`].
//! - *What happens to our arrangements when we are reorganised on 1 January?* [`fusie::Chronicle::reorganised_of`]; of
//!   one text, [`law::Aftermath`]; of the national register, `exchange::register::Register::reorganised_of`.
//! - *What was it on that day?* [`fusie::Dossier::replay`], then [`fusie::Replay::as_of`].
//! - *What was known of it on that day?* [`fusie::Dossier::as_known_on`].
//! - *May this municipality join, or leave, on which day, and what goes with it?* [`fusie::Accession`], then
//!   [`fusie::admit`]; [`fusie::Withdrawal`], then [`fusie::withdraw`].
//! - *What becomes of body, board, staff and archives in another form?* [`fusie::convert`].
//! - *What changed between two texts?* [`arrangement::ArrangementText::changes_since`].
//! - *What is wrong with the dossier that I write?* `fusie::Dossier::examine`, with feature `json`.
//! - *Dissolve it: who gets what?* [`fusie::dissolve`] and [`fusie::Settlement`]; of a recorded end,
//!   [`fusie::Step::settlement`].
//! - *Why does this rule come out so?* [`law::Catalogue::explain`], or of a dossier [`fusie::Replay::explain_on`].
//! - *What did an amendment mend, or break?* [`law::Report::since`].
//! - *Which rules stand in article 9?* [`law::Catalogue::in_article`]; all of them, on [one page](law::rules).
//! - *What did the law change that day?* [`law::Catalogue::changes`].
//! - *How would it fare under another law?* [`law::WhichLaw`].
//! - *What became of this municipality?* [`municipality::Gazetteer::successors`]; with all that came before and after
//!   it, [`municipality::Gazetteer::lineage`].
//! - *Split this sum to the cent.* [`money::Shares::split_cents`].
//! - *Was this vote carried?* [`governance::Board::decide`].
//! - *When does this term end?* [`time::Term::last_day`].
//! - *What is wrong in the national register?* `exchange::register::Register::summary_on`, with feature `register`.
//!
//! # Two channels that never mix
//!
//! What makes no sense (one participant, shares that do not add up, an end before a beginning) cannot be built, neither
//! by a constructor nor by deserialising: a typed error says what was wrong, where, and what would be right. What makes
//! sense but breaks the law can be built, so that it can be reported: a [`law::Finding`] with its citation. And a rule
//! whose facts are not known is neither met nor breached but [undetermined](law::Verdict::Undetermined), with the fact
//! that would tell.
//!
//! # Features
//!
//! - `netherlands` (default): the embedded municipalities. Without it, [`municipality::Gazetteer::from_rows`] builds
//!   them from your own rows, through the same checks.
//! - `json`: [`fusie::Dossier::from_json`] and `to_json`. Without it, any serde format does.
//! - `register`: `exchange::register`, which reads the national register of joint arrangements and judges it.
//!
//! The crate is `no_std` with `alloc`.
//!
//! # What it is not
//!
//! No legal advice. It judges arrangements among municipalities; see [`law`] for what is not modelled. It holds no personal data. It does not say whether a
//! fusion is wise.
#![no_std]
#![deny(
    clippy::alloc_instead_of_core,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core
)]
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

mod decimal;
mod serde_text;
mod sorted;
mod vocabulary;

pub mod arrangement;
#[doc = include_str!("cases.md")]
pub mod cases {}
pub mod citation;
pub mod exchange;
#[doc = include_str!("figures.md")]
pub mod figures {}
pub mod finance;
pub mod fraction;
pub mod fusie;
pub mod governance;
#[doc = include_str!("guide.md")]
pub mod guide {}
pub mod id;
pub mod insight;
pub mod language;
pub mod law;
pub mod money;
pub mod municipality;
pub mod operation;
pub mod organisation;
pub mod task;
pub mod time;

#[doc(inline)]
pub use vocabulary::UnknownTerm;

#[cfg(all(doctest, feature = "json", feature = "netherlands"))]
#[doc = include_str!("../README.md")]
mod readme {}
