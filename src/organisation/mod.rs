//! Who does the work: the shared organisation with its posts, and the staff that each municipality keeps for itself.
//!
//! A [`SharedServiceOrganisation`] executes a [`TaskPortfolio`](crate::task::TaskPortfolio) with its [`Post`]s,
//! for municipalities that keep [`RetainedStaff`] and [`ServiceCounter`]s of their own. All posts together are a
//! [`Staffing`], which a municipality that stands alone has too. People do not occur in it: a post says how many hold
//! it and never who.

mod change;
mod error;
mod fte;
mod key;
mod post;
mod retained;
mod shared;
mod staffing;

pub use error::OrganisationError;
pub use fte::{Fte, FteError};
pub use key::PostKey;
pub use post::Post;
pub use retained::{RetainedStaff, ServiceCounter};
pub use shared::{Employer, SharedServiceOrganisation};
pub use staffing::Staffing;
