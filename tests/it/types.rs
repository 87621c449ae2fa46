//! What the types themselves promise: what cannot be built, and what can be shared.

use ambtelijke_fusie::{
    Terms, UnknownTerm, arrangement as a, citation as c, exchange::register, finance as f, fusie, governance as g, id,
    insight as i, language, law, money as m, municipality as mu, organisation as o, task as t, time,
};
use core::panic::{RefUnwindSafe, UnwindSafe};
use std::{collections::BTreeMap, fs, path::Path};

const fn shared<T: Send + Sync + UnwindSafe + RefUnwindSafe + Unpin + 'static>() {}

macro_rules! all_shared {
    ($($type:ty),+ $(,)?) => { $(const _: () = shared::<$type>();)+ };
}

// Every thread may hold one and share it, and a panic elsewhere leaves it whole; checked by the compiler.
all_shared! {
    UnknownTerm, Terms<law::Moment>, language::Lang, language::Texts, language::Translated<'static, UnknownTerm>,
    law::Answer, law::Jurisdiction<'static>, law::OwnRule, law::OwnRuleError, law::Waiver, law::InWords<'static, law::Subject>,
    language::UnknownLang, language::Bilingual,
    time::Period, time::PeriodError,
    id::Key, id::KeyError, id::Name, id::NameError,
    c::Act, c::Citation, c::Provision,
    m::Cents, m::MoneyError, m::Share, m::ShareError, m::ShareSum, m::Shares<mu::MunicipalityCode>, m::SharesError,
    mu::Gazetteer, mu::GazetteerError, mu::GazetteerRows, mu::LookupError, mu::Municipality<'static>,
    mu::MunicipalityCode, mu::NamedMunicipality, mu::Portion, mu::Province, mu::Reorganisation<'static>,
    mu::Transfer<'static>,
    g::Board, g::BoardError, g::Decision, g::Majority, g::Organ, g::OrganOf, g::OrganOfError, g::OrganSet,
    g::Publication, g::Record, g::RecordError, g::Seats, g::Submission, g::RuleError, g::Tally,
    g::Vote, g::VoteError, g::VoteResult, g::VotingRule, g::VotingWeight,
    t::Executor, t::Members, t::Served, t::Task, t::TaskError, t::TaskField, t::TaskFieldCode, t::TaskKey,
    t::TaskKind, t::TaskPortfolio,
    o::Employer, o::Fte, o::FteError, o::OrganisationError, o::Post, o::PostKey, o::RetainedStaff, o::ServiceCounter,
    o::SharedServiceOrganisation, o::Staffing,
    f::Archive, f::ArchiveCustody, f::Asset, f::BusinessCase, f::CostKey, f::Debt, f::Estate, f::ExitSettlement,
    f::ExitTerms, f::FinanceError, f::InOrder, f::Input, f::KeyComparison, f::Mix, f::Notice, f::Promise,
    f::Reckoning<'static>, f::Schedule, f::Thing, f::YearAfter,
    a::Arrangement, a::ArrangementError, a::ArrangementId, a::ArrangementText, a::ClauseKind, a::ClauseSet,
    a::CooperationForm, a::Interest, a::Participation, a::Power, a::PowerBasis, a::Seat, a::Duration, a::TextError,
    a::Version,
    i::Alternative, i::Aspect, i::OptionsTable<'static>, i::Congruence, i::FactSheet<'static>, i::Options<'static>,
    i::OptionsError, i::Page, i::VotingPower, i::PowerError, i::Profile<'static>, i::RelatedParties, i::Representation,
    i::RepresentationError, i::Tie, i::Ties, i::TiesError, i::Value,
    register::Judgement<'static>, register::Mark, register::Register<'static>, register::RegisterError,
    register::RegisteredArrangement, register::RooId, register::Summary,
    law::Case<'static>, law::Catalogue, law::Finding, law::FunctionalProfile, law::Moment, law::Report, law::Rule,
    law::Severity, law::Strictness, law::Subject, law::Verdict, law::Procedure<'static>, law::ProcedureError, law::Plan,
    law::Step, law::StoredFinding, law::StoredReport, law::StoredReportError, law::Calendar<'static>, law::Pace,
    i::Council, i::Councils, i::RepresentationError, i::strength::OnePersonAway<'static>, i::strength::QualityNorm,
    i::strength::SameWay, i::strength::ServiceQuality, i::strength::SideBySide<'static>, i::strength::StrengthError,
    i::strength::Vulnerability<'static>,
    fusie::Allotment, fusie::AmbtelijkeFusie, fusie::Amendment, fusie::Dissolution, fusie::DissolutionPlan,
    fusie::Dissolved, fusie::dossier::Dossier, fusie::dossier::DossierError, fusie::dossier::Event,
    fusie::dossier::EventKind, fusie::dossier::FindingNote, fusie::Formation, fusie::Grounds,
    fusie::dossier::JsonError, fusie::LegalPerson, fusie::Motive, fusie::dossier::NoFusie, fusie::PlanError,
    fusie::Refusal<fusie::Formation>, fusie::dossier::Replay<'static>, fusie::dossier::ReplayError, fusie::Settlement,
    fusie::Stage, fusie::dossier::State<'static>, fusie::dossier::ReplayStep, fusie::NextExecutor, fusie::Termination,
    fusie::dossier::Timeline<'static>,
}

/// The names of the public types in the sources below a folder, each with its file.
fn public_types(folder: &Path, into: &mut BTreeMap<String, Vec<String>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            public_types(&path, into);
        } else if path.extension().is_some_and(|it| it == "rs") {
            for line in fs::read_to_string(&path).unwrap().lines() {
                let mut words = line.trim_start().split(|sign: char| !sign.is_alphanumeric() && sign != '_');
                let is_type = words.next() == Some("pub")
                    && words.next().is_some_and(|word| ["struct", "enum", "trait", "type", "union"].contains(&word));
                if let Some(name) = words.next().filter(|name| is_type && !name.is_empty()) {
                    into.entry(name.to_owned()).or_default().push(path.display().to_string());
                }
            }
        }
    }
}

#[test]
fn no_two_public_types_have_one_name() {
    let mut types = BTreeMap::new();
    public_types(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut types);
    assert!(types.contains_key("AmbtelijkeFusie") && types.contains_key("Lang"), "{types:?}");
    types.retain(|_, files| files.len() > 1);
    assert!(types.is_empty(), "a program that imports both must rename one: {types:#?}");
}

/// The names that the public rooms below a folder export, each with its rooms.
fn exported(folder: &Path, declaring: &str, into: &mut BTreeMap<String, Vec<String>>) {
    for line in declaring.lines() {
        let Some(room) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) else { continue };
        let folder = folder.join(room);
        let text = fs::read_to_string(folder.join("mod.rs"))
            .or_else(|_| fs::read_to_string(folder.with_extension("rs")))
            .unwrap();
        for statement in text.split("\npub use ").skip(1).filter_map(|rest| rest.split(';').next()) {
            let (_, names) = statement.split_once("::").unwrap();
            for name in names.split(['{', '}', ',', ' ', '\n', ':']).filter(|name| !name.is_empty()) {
                into.entry(name.to_owned()).or_default().push(folder.display().to_string());
            }
        }
        exported(&folder, &text, into);
    }
}

/// Every type has one path: a room exports what its files hold, and no other room exports it again.
#[test]
fn no_name_is_exported_twice_but_at_the_front_door() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut names = BTreeMap::new();
    exported(&src, &fs::read_to_string(src.join("lib.rs")).unwrap(), &mut names);
    assert!(names.len() > 300 && names["Replay"][0].ends_with("fusie/dossier"), "{names:#?}");
    names.retain(|_, rooms| rooms.len() > 1);
    assert!(names.is_empty(), "one path for each: {names:#?}");
}
