use crate::{
    id::{Key, Name},
    money::{Cents, Fraction, MoneyError, SharesError},
    municipality::MunicipalityCode,
};
use core::{fmt, ops::RangeInclusive};

/// Why an estate or a division of costs is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FinanceError {
    /// An asset is worth less than nothing.
    #[error("asset {asset} is worth {value}; an asset is worth 0.00 or more, and what is owed is a debt")]
    NegativeAsset {
        /// The asset.
        asset: Key,
        /// The given value.
        value: Cents,
    },
    /// A debt is nothing or less.
    #[error("debt {debt} amounts to {amount}; a debt is more than 0.00, and what others owe is an asset")]
    DebtOfNothing {
        /// The debt.
        debt: Key,
        /// The given amount.
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
    /// Something comes or goes under the key of something else.
    #[error(
        "{what} {key} is `{here}`, and what comes or goes under that key is `{other}`; give one of them another key"
    )]
    OtherThing {
        /// What kind of thing.
        what: &'static str,
        /// The key of both.
        key: Key,
        /// What there is.
        here: alloc::boxed::Box<str>,
        /// What comes or goes.
        other: alloc::boxed::Box<str>,
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
    #[error("the inhabitants of {municipality} on 1 January {year} are not known; {}", Known(known.as_ref()))]
    InhabitantsUnknown {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The year of reference.
        year: i32,
        /// The first and the last year of which they are known, if there are any.
        known: Option<RangeInclusive<i32>>,
    },
    /// The use by a member is not known.
    #[error("it is not known how many {counted} {municipality} used; give its figure, be it 0")]
    UsageUnknown {
        /// What is counted.
        counted: Name,
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// The amount of a group of costs is not known.
    #[error("it is not known what the cost group {group} came to; give its amount, be it 0.00")]
    GroupUnknown {
        /// The group.
        group: Key,
    },
    /// A group of costs has two amounts, or two keys.
    #[error("the cost group {group} has two amounts or two keys; give it one")]
    GroupTwice {
        /// The group.
        group: Key,
    },
    /// A key in order has no steps.
    #[error("there are no steps before the rest; name at least one, or take the key of the rest by itself")]
    NoSteps,
    /// A fixed sum, or what a member brought in, is below zero.
    #[error("{} would bring in or pay {amount}; that is 0.00 or more", Payer(*municipality))]
    NegativeSum {
        /// The municipality, or none if every member pays it.
        municipality: Option<MunicipalityCode>,
        /// The sum.
        amount: Cents,
    },
    /// A historic key gives both amounts and staff, or neither.
    #[error("what each brought in is either money or staff; give `amounts` or `staff`")]
    AmountsOrStaff,
    /// A mix or a key in order stands where there can be none.
    #[error(
        "a key that is made of keys cannot stand here; multiply the weights of a mix within a mix, and put all steps in one order"
    )]
    KeyInKey,
    /// The steps take more than there is.
    #[error("the steps take {taken} of a total of {total}; leave something or nothing for the rest, but not less")]
    StepsTakeMore {
        /// The total.
        total: Cents,
        /// The sum of the steps.
        taken: Cents,
    },
    /// There are no years.
    #[error("there are no years; give one at least")]
    NoYears,
    /// A schedule or a case runs past the years that 32 bits can hold.
    #[error("what begins in {first_year} runs past the years that can be held; begin earlier")]
    YearOutOfRange {
        /// The first year.
        first_year: i32,
    },
    /// A bridging term is longer than case law allows.
    #[error("{years} years are bridged, and case law has five; for more agree on a sum, or follow the arrangement")]
    BridgedTooLong {
        /// How many years.
        years: usize,
    },
    /// More is mitigated than the fixed costs.
    #[error("{mitigated} is mitigated of fixed costs of {fixed}; that is at most all of them")]
    Mitigated {
        /// The fixed costs.
        fixed: Cents,
        /// The given mitigation.
        mitigated: Cents,
    },
    /// An amount of a business case is below zero.
    #[error("{what} of {year} is {amount}; costs and savings are each 0.00 or more")]
    NegativeInCase {
        /// Which amount.
        what: &'static str,
        /// Of which year.
        year: i32,
        /// How much.
        amount: Cents,
    },
    /// The leaver bore another sum than that by which its exit was settled, or none.
    #[error(
        "{municipality} leaves and is settled by a contribution of {contribution}, which is not what it is said to have borne; give the contributions of the same year, that of the leaver among them"
    )]
    NotBorne {
        /// Who leaves.
        municipality: MunicipalityCode,
        /// The sum by which it was settled.
        contribution: Cents,
    },
    /// A rate takes everything away.
    #[error("the rate is {rate}; it must be more than -1 (-100%)")]
    Rate {
        /// The rate.
        rate: Fraction,
    },
    /// The shares of a key in order depend on the total.
    #[error("a key in order has no shares of its own, since they differ with the total; ask for the contributions")]
    SharesDependOnTotal,
    /// The key is known in words only, and words cannot be calculated.
    #[error("the cost key is known in words only (`{text}`); record the shares to calculate with it")]
    OnlyDescribed {
        /// The words.
        text: Name,
    },
    /// The shares that follow from the key do not make a whole.
    #[error(transparent)]
    Shares(#[from] SharesError),
    /// An amount does not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

struct Known<'a>(Option<&'a RangeInclusive<i32>>);

impl fmt::Display for Known<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(years) => write!(f, "they are known from {} to {}", years.start(), years.end()),
            None => f.write_str("no year of it is known, so supply them"),
        }
    }
}

struct Payer(Option<MunicipalityCode>);

impl fmt::Display for Payer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(municipality) => write!(f, "{municipality}"),
            None => f.write_str("each member"),
        }
    }
}
