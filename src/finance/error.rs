use crate::{
    id::{Key, Name},
    language::{Bilingual, FreeText, Lang, Translate, errors},
    money::{Cents, Fraction, MoneyError, SharesError},
    municipality::MunicipalityCode,
};
use alloc::boxed::Box;
use core::{fmt, ops::RangeInclusive};
use serde::Serialize;

errors! {
    /// Why an estate or a division of costs is refused.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum FinanceError {
        /// An asset is worth less than nothing.
        #[error("asset {asset} is worth {value}; an asset is worth 0.00 or more, and what is owed is a debt")]
        #[nl(
            "bezitting {asset} is {} waard; een bezitting is nul of meer waard, \
             en wat de organisatie schuldig is, is een schuld",
            value.in_lang(Lang::Nl)
        )]
        NegativeAsset {
            /// The asset.
            asset: Key,
            /// The given value.
            value: Cents,
        },
        /// A debt is nothing or less.
        #[error("debt {debt} amounts to {amount}; a debt is more than 0.00, and what others owe is an asset")]
        #[nl(
            "schuld {debt} bedraagt {}; een schuld is meer dan nul, en wat anderen schuldig zijn, \
             is een bezitting",
            amount.in_lang(Lang::Nl)
        )]
        DebtOfNothing {
            /// The debt.
            debt: Key,
            /// The given amount.
            amount: Cents,
        },
        /// Two assets, two debts or two archives have the same key.
        #[error("the key {key} stands twice among the {}; each has its own", list.get(Lang::En))]
        #[nl("de sleutel {key} staat twee keer bij de {}; elk daarvan heeft een eigen sleutel", list.get(Lang::Nl))]
        Duplicate {
            /// Among what: assets, debts or archives.
            list: Bilingual,
            /// The key.
            key: Key,
        },
        /// The assets or the debts add to more than cents can hold.
        #[error("the {} add to more than 92,233,720,368,547,758.07 euros", list.get(Lang::En))]
        #[nl("de {} zijn samen meer dan 92.233.720.368.547.758,07 euro", list.get(Lang::Nl))]
        TotalTooLarge {
            /// Which: assets or debts.
            list: Bilingual,
        },
        /// Something is to be taken out that is not there.
        #[error("there is no {} {key} to take out; mend the key, or leave it out", what.get(Lang::En))]
        #[nl("er is geen {} {key} om eruit te halen; verbeter de sleutel, of laat hem weg", what.get(Lang::Nl))]
        NotThere {
            /// What kind of thing.
            what: Bilingual,
            /// Which.
            key: Key,
        },
        /// More is to be taken out than there is.
        #[error(
            "{asked} is to be taken out of {} {key}, which amounts to {has}; take out that or less", what.get(Lang::En)
        )]
        #[nl(
            "van {} {key} gaat {} af, maar die bedraagt {}; haal er hoogstens dat bedrag af",
            what.get(Lang::Nl),
            asked.in_lang(Lang::Nl),
            has.in_lang(Lang::Nl)
        )]
        NotSoMuch {
            /// What kind of thing.
            what: Bilingual,
            /// Which.
            key: Key,
            /// What there is.
            has: Cents,
            /// What was asked for.
            asked: Cents,
        },
        /// Something comes or goes under the key of something else.
        #[error(
            "{} {key} is `{here}`, and what comes or goes under that key is `{other}`; give one of them another key",
            what.get(Lang::En)
        )]
        #[nl(
            "{} {key} is `{}`, en wat onder die sleutel erbij komt of eraf gaat, is `{}`; \
             geef een van beide een andere sleutel",
            what.get(Lang::Nl),
            here.in_lang(Lang::Nl),
            other.in_lang(Lang::Nl)
        )]
        OtherThing {
            /// What kind of thing.
            what: Bilingual,
            /// The key of both.
            key: Key,
            /// What there is.
            here: Box<Thing>,
            /// What comes or goes.
            other: Box<Thing>,
        },
        /// There is nobody to bear the costs.
        #[error("there are no members to bear the costs; name at least one")]
        #[nl("er zijn geen deelnemers om de kosten te dragen; noem er ten minste één")]
        NoMembers,
        /// A member is named twice.
        #[error("{municipality} is named twice among the members; name each once")]
        #[nl("{municipality} staat twee keer bij de deelnemers; noem elke deelnemer één keer")]
        MemberTwice {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// A fixed key gives a share to a municipality that is not a member.
        #[error(
            "the cost key gives a share to {municipality}, which is not a member; divide its share over the members"
        )]
        #[nl(
            "de verdeelsleutel geeft een aandeel aan {municipality}, maar die is geen deelnemer; \
             verdeel dat aandeel over de deelnemers"
        )]
        NotAMember {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// A fixed key gives no share to a member.
        #[error("the cost key gives no share to member {municipality}; give it one, be it 0%")]
        #[nl("de verdeelsleutel geeft deelnemer {municipality} geen aandeel; geef er een, al is het 0%")]
        MemberWithoutShare {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// The inhabitants of a member in the year of reference are not known.
        #[error("the inhabitants of {municipality} on 1 January {year} are not known; {}", Known(known.as_ref()))]
        #[nl(
            "het aantal inwoners van {municipality} op 1 januari {year} is niet bekend; {}",
            Known(known.as_ref()).in_lang(Lang::Nl)
        )]
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
        #[nl("het is niet bekend hoeveel {counted} {municipality} heeft afgenomen; geef het aantal, al is het 0")]
        UsageUnknown {
            /// What is counted.
            counted: Name,
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// The amount of a group of costs is not known.
        #[error("it is not known what the cost group {group} came to; give its amount, be it 0.00")]
        #[nl("het is niet bekend hoeveel de kostensoort {group} bedroeg; geef het bedrag, al is het nul")]
        GroupUnknown {
            /// The group.
            group: Key,
        },
        /// A group of costs has two amounts, or two keys.
        #[error("the cost group {group} has two amounts or two keys; give it one")]
        #[nl("de kostensoort {group} heeft twee bedragen of twee sleutels; geef er één")]
        GroupTwice {
            /// The group.
            group: Key,
        },
        /// A key in order has no steps.
        #[error("there are no steps before the rest; name at least one, or take the key of the rest by itself")]
        #[nl("er staan geen stappen vóór de rest; noem er ten minste één, of neem alleen de sleutel van de rest")]
        NoSteps,
        /// A fixed sum, or what a member brought in, is below zero.
        #[error("{} would bring in or pay {amount}; that is 0.00 or more", Payer(*municipality))]
        #[nl(
            "{} zou {} inbrengen of betalen; dat moet nul of meer zijn",
            Payer(*municipality).in_lang(Lang::Nl),
            amount.in_lang(Lang::Nl)
        )]
        NegativeSum {
            /// The municipality, or none if every member pays it.
            municipality: Option<MunicipalityCode>,
            /// The sum.
            amount: Cents,
        },
        /// A historic key gives both amounts and staff, or neither.
        #[error("what each brought in is either money or staff; give `amounts` or `staff`")]
        #[nl("wat ieder heeft ingebracht, is geld of personeel; geef `amounts` of `staff`")]
        AmountsOrStaff,
        /// A mix or a key in order stands where there can be none.
        #[error(
            "a key that is made of keys cannot stand here; multiply the weights of a mix within a mix, and put all steps in one order"
        )]
        #[nl(
            "een sleutel die uit sleutels bestaat, kan hier niet staan; vermenigvuldig de gewichten van een gemengde \
             sleutel binnen een gemengde sleutel, en zet alle stappen in één volgorde"
        )]
        KeyInKey,
        /// The steps take more than there is.
        #[error("the steps take {taken} of a total of {total}; leave something or nothing for the rest, but not less")]
        #[nl(
            "de stappen nemen {} van een totaal van {}; laat voor de rest iets of niets over, \
             maar niet minder",
            taken.in_lang(Lang::Nl),
            total.in_lang(Lang::Nl)
        )]
        StepsTakeMore {
            /// The total.
            total: Cents,
            /// The sum of the steps.
            taken: Cents,
        },
        /// There are no years.
        #[error("there are no years; give one at least")]
        #[nl("er zijn geen jaren; geef er ten minste één")]
        NoYears,
        /// A schedule or a case runs past the years that 32 bits can hold.
        #[error("what begins in {first_year} runs past the years that can be held; begin earlier")]
        #[nl("wat in {first_year} begint, loopt verder dan de jaartallen reiken; begin eerder")]
        YearOutOfRange {
            /// The first year.
            first_year: i32,
        },
        /// A bridging term is longer than case law allows.
        #[error("{years} years are bridged, and case law has five; for more agree on a sum, or follow the arrangement")]
        #[nl(
            "er worden {years} jaren overbrugd, en de rechtspraak kent er vijf; spreek voor meer een bedrag af, \
             of volg de regeling"
        )]
        BridgedTooLong {
            /// How many years.
            years: usize,
        },
        /// More is mitigated than the fixed costs.
        #[error("{mitigated} is mitigated of fixed costs of {fixed}; that is at most all of them")]
        #[nl(
            "van de vaste kosten van {} wordt {} voorkomen; dat is hoogstens het hele bedrag",
            fixed.in_lang(Lang::Nl),
            mitigated.in_lang(Lang::Nl)
        )]
        Mitigated {
            /// The fixed costs.
            fixed: Cents,
            /// The given mitigation.
            mitigated: Cents,
        },
        /// An amount of a business case is below zero.
        #[error("{what} of {year} is {amount}; costs and savings are each 0.00 or more")]
        #[nl("`{what}` van {year} is {}; kosten en besparingen zijn elk nul of meer", amount.in_lang(Lang::Nl))]
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
        #[nl(
            "{municipality} treedt uit en rekent af naar een bijdrage van {}, maar dat is niet wat zij \
             volgens de opgave heeft gedragen; geef de bijdragen van hetzelfde jaar, ook die van de uittreder",
            contribution.in_lang(Lang::Nl)
        )]
        NotBorne {
            /// Who leaves.
            municipality: MunicipalityCode,
            /// The sum by which it was settled.
            contribution: Cents,
        },
        /// A rate takes everything away.
        #[error("the rate is {rate}; it must be more than -1 (-100%)")]
        #[nl("de rekenrente is {rate}; die moet meer zijn dan -1 (-100%)")]
        Rate {
            /// The rate.
            rate: Fraction,
        },
        /// The shares of a key in order depend on the total.
        #[error("a key in order has no shares of its own, since they differ with the total; ask for the contributions")]
        #[nl(
            "een trapsgewijze sleutel heeft zelf geen aandelen, want die verschillen met het totaal; \
             vraag naar de bijdragen"
        )]
        SharesDependOnTotal,
        /// The key is known in words only, and words cannot be calculated.
        #[error(
            "the cost key is known in words only (`{}`); record the shares to calculate with it", text.in_lang(Lang::En)
        )]
        #[nl(
            "de verdeelsleutel is alleen in woorden bekend (`{}`); leg de aandelen vast om ermee te rekenen",
            text.in_lang(Lang::Nl)
        )]
        OnlyDescribed {
            /// The words.
            text: FreeText,
        },
        /// The shares that follow from the key do not make a whole.
        #[error(transparent)]
        #[nl_of(shares, "{}", shares.in_lang(Lang::Nl))]
        Shares(#[from] SharesError),
        /// An amount does not fit.
        #[error(transparent)]
        #[nl_of(money, "{}", money.in_lang(Lang::Nl))]
        Money(#[from] MoneyError),
    }
}

/// What stands under a key of an estate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Thing {
    /// An asset or an archive, by its name.
    Named(Name),
    /// A debt, by its name and whom it is owed to.
    Owed {
        /// The name.
        name: Name,
        /// The creditor, if recorded.
        creditor: Option<Name>,
    },
}

impl Translate for Thing {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(name) => write!(f, "{name}"),
            Self::Owed { name, creditor } => {
                let unknown = lang.pick("een schuldeiser die niet is vastgelegd", "a creditor that is not recorded");
                let creditor = creditor.as_ref().map_or(unknown, Name::as_str);
                write!(f, "{name}, {} {creditor}", lang.pick("verschuldigd aan", "owed to"))
            }
        }
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

struct Known<'a>(Option<&'a RangeInclusive<i32>>);

impl Translate for Known<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0, lang) {
            (Some(years), Lang::Nl) => write!(f, "bekend zijn de jaren {} tot en met {}", years.start(), years.end()),
            (Some(years), Lang::En) => write!(f, "they are known from {} to {}", years.start(), years.end()),
            (None, Lang::Nl) => f.write_str("er is geen jaar van bekend, dus geef de aantallen op"),
            (None, Lang::En) => f.write_str("no year of it is known, so supply them"),
        }
    }
}

impl fmt::Display for Known<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

struct Payer(Option<MunicipalityCode>);

impl Translate for Payer {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(municipality) => write!(f, "{municipality}"),
            None => f.write_str(lang.pick("elke deelnemer", "each member")),
        }
    }
}

impl fmt::Display for Payer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}
