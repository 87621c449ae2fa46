use crate::{finance::Estate, money::Cents, organisation::Post};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// What passes between a municipality and the shared organisation when it joins or leaves (*overgang*): posts, assets,
/// debts, archives, and what is paid besides.
///
/// Of posts, assets and debts a part can pass under the key of the whole; the rest stays. Every combination is valid,
/// so the fields are public; the act in which it passes checks whether there is so much to give.
#[doc(alias = "overgang")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, expecting = "a handover, an object with posts, estate and payment_cents")]
pub struct Handover {
    /// The posts, each with the fte that pass.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Post>,
    /// Assets, debts and archives, each asset and debt with the amount that passes.
    #[serde(skip_serializing_if = "Estate::is_empty")]
    pub estate: Estate,
    /// What the municipality pays the organisation for leaving or joining (*uittreedsom*, *intreedsom*), if agreed.
    #[doc(alias = "uittreedsom")]
    #[serde(rename = "payment_cents", skip_serializing_if = "Option::is_none")]
    pub payment: Option<Cents>,
}

impl Handover {
    /// Whether nothing passes.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.posts.is_empty() && self.estate.is_empty() && self.payment.is_none()
    }
}
