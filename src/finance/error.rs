use crate::{
    id::{Key, Name},
    money::{Cents, SharesError},
    municipality::MunicipalityCode,
};

/// Why there is no such estate, or no such division of costs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FinanceError {
    /// An asset is worth less than nothing.
    #[error("asset {asset} is worth {value}; an asset is worth 0.00 or more, and what is owed is a debt")]
    NegativeAsset {
        /// The asset.
        asset: Key,
        /// What it was said to be worth.
        value: Cents,
    },
    /// A debt is nothing or less.
    #[error("debt {debt} amounts to {amount}; a debt is more than 0.00, and what others owe is an asset")]
    DebtOfNothing {
        /// The debt.
        debt: Key,
        /// What it was said to amount to.
        amount: Cents,
    },
    /// Two assets, two debts or two archives have the same key.
    #[error("the key {key} stands twice among the {list}; each has its own")]
    Duplicate {
        /// Among what: `assets`, `debts` or `archives`.
        list: &'static str,
        /// The key.
        key: Key,
    },
    /// The assets or the debts add to more than cents can hold.
    #[error("the {list} add to more than 92,233,720,368,547,758.07 euros")]
    TotalTooLarge {
        /// Which: `assets` or `debts`.
        list: &'static str,
    },
    /// Something is to be taken out that is not there.
    #[error("there is no {what} {key} to take out; mend the key, or leave it out")]
    NotThere {
        /// What kind of thing.
        what: &'static str,
        /// Which.
        key: Key,
    },
    /// More is to be taken out than there is.
    #[error("{asked} is to be taken out of {what} {key}, which amounts to {has}; take out that or less")]
    NotSoMuch {
        /// What kind of thing.
        what: &'static str,
        /// Which.
        key: Key,
        /// What there is.
        has: Cents,
        /// What was asked for.
        asked: Cents,
    },
    /// There is nobody to bear the costs.
    #[error("there are no members to bear the costs; name at least one")]
    NoMembers,
    /// A member is named twice.
    #[error("{municipality} is named twice among the members; name each once")]
    MemberTwice {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// A fixed key gives a share to a municipality that is not a member.
    #[error("the cost key gives a share to {municipality}, which is not a member; divide its share over the members")]
    NotAMember {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// A fixed key gives no share to a member.
    #[error("the cost key gives no share to member {municipality}; give it one, be it 0%")]
    MemberWithoutShare {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// The inhabitants of a member in the year of reference are not known.
    #[error(
        "the inhabitants of {municipality} on 1 January {year} are not known; take a year in which it had any, or supply them"
    )]
    InhabitantsUnknown {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The year of reference.
        year: i32,
    },
    /// The key is known in words only, and words cannot be calculated.
    #[error("the cost key is known in words only (`{text}`); record the shares to calculate with it")]
    OnlyDescribed {
        /// The words.
        text: Name,
    },
    /// The shares that follow from the key do not make a whole.
    #[error(transparent)]
    Shares(#[from] SharesError),
}
