//! The operation of an arrangement (*uitvoering*): what happens under it day by day.
//!
//! Who holds which office and sits on which board, when boards met, which mandates were given and used, how the budget
//! of a year came about, where staff went, what a municipal reorganisation brought. Each is a dated fact of a
//! [`Log`]; a log that does not contradict itself is an [`Operation`], which stands beside the arrangement in a dossier
//! and in a [`Case`](crate::law::Case). Real logs are incomplete: they say in which topics nothing is missing.

mod board;
mod budget;
mod committee;
mod conduct;
mod entry;
mod log;
mod mandate;
mod office;
mod personnel;
mod place;
mod protection;
mod reorganisation;
mod topic;

pub use board::{Allowance, Audience, BoardMember, ForbiddenAct, ForbiddenActKind, Information, Meeting};
pub use budget::{
    Accounts, AwardGround, Budget, BudgetChange, BudgetView, FinancialRules, PaidService, RelatedParty, TaxProfile,
};
pub use committee::{Committee, CommitteeKind, CommitteeMember, CorePower, CouncilStep, HandedOverPower, Recipient};
pub use conduct::{
    Consultation, Deed, Designation, Dispute, EntityParticipation, ExecutionAtCost, Forum, Matter, PowersChange,
    Regulation, TaxFunction, TaxOfficial, ViewedDecision,
};
pub use log::{Operation, OperationError};
pub use mandate::{Mandate, MandatedDecision, MandatedPower};
pub use office::{CouncilSize, Employment, Office, OfficeTerm, StaffRelation};
pub use personnel::{CollectiveAgreement, StaffTerms, StaffTransfer};
pub use place::{ActingOrgan, ActingOrganError, Workplace, WorkplaceError};
pub use protection::{Cybersecurity, DataProtection, ProcessingRole};
pub use reorganisation::{Fate, ReorganisationFacts, Succession};
pub(crate) use topic::Logged;
pub use topic::{Log, Topic, TopicSet};
