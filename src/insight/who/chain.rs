use super::Provider;
use crate::{
    arrangement::{ArrangementText, CooperationForm, Power, PowerBasis},
    citation::{Act, Citation, Provision},
    governance::OrganOf,
    id::Key,
    municipality::{Gazetteer, MunicipalityCode},
    operation::{Mandate, Workplace},
    task::{TaskKey, TaskRef},
    time::day,
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::Serialize;

/// The first day of the articles of the Awb on mandate and delegation.
const AWB_10: NaiveDate = day(1998, 1, 1);
/// From then on the centre arrangement works by mandate.
const ACT_OF_2014: NaiveDate = day(2015, 1, 1);

/// Who holds a power (*bevoegde*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Holder<'a> {
    /// An organ of a municipality.
    Organ(OrganOf),
    /// The board of the body that the arrangement founded, or the joint organ; by its name.
    Board(&'a str),
    /// Organs and staff of the municipality that works for the others.
    Host(MunicipalityCode),
    /// Staff of the shared organisation, by its name.
    Staff(&'a str),
    /// A person or a function, with the employer if it is known.
    Function(&'a Key, Option<Workplace>),
    /// The text does not name the holder.
    NotSaid,
}

/// The source by which a power is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Grant<'a> {
    /// The law gives it; the article is not recorded.
    ByLaw,
    /// The text of the arrangement gives it: the power at that place, counted from 0.
    InText(usize, &'a Power),
    /// A mandate outside the text gives it: that at that place of the log, counted from 0.
    InLog(usize, &'a Mandate),
}

/// One step in a [`Chain`]: a holder of the power, and the basis (*schakel*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Link<'a> {
    /// Who holds it.
    pub holder: Holder<'a>,
    /// On what basis.
    pub basis: PowerBasis,
    /// The article on giving a power on that basis; `None` for attribution, where it is the statute itself, and before the
    /// article was there.
    pub citation: Option<Citation>,
    /// Where it stands.
    pub given: Grant<'a>,
    /// Whether it is given for the task asked about; `None` if its task is not recorded.
    pub for_task: Option<bool>,
}

/// From whom to whom a power goes (*bevoegdheidsketen*): first the organ that holds it by law, then each holder that
/// got it from the one before.
///
/// [`display`](Self::display) writes it as a line.
///
/// The arrangement of the Kempengemeenten of 2024 transfers the youth care of four municipalities:
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, insight::who::WhoDoesWhat, municipality::Gazetteer};
/// use ambtelijke_fusie::{language::Lang, task::StatutoryTask, time::day};
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::KEMPENGEMEENTEN)?;
/// let replay = dossier.replay(&nl)?;
/// let who = WhoDoesWhat::of(&replay, day(2025, 1, 1));
/// let chains = who.chains(StatutoryTask::get("jeugdhulp").unwrap(), "GM1728".parse()?);
/// assert_eq!(
///     chains[0].display(Lang::En).naming(&nl).to_string(),
///     "executive of Bladel (attribution) → board of Samenwerking Kempengemeenten \
///      (delegation, Wgr, article 30(1): jeugdhulp (Jeugdwet)); answers: board of Samenwerking Kempengemeenten",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "bevoegdheid")]
#[doc(alias = "mandaat")]
#[doc(alias = "keten")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chain<'a> {
    // INVARIANT: at least two, of which the first is the organ that holds it by law.
    links: Vec<Link<'a>>,
}

impl<'a> Chain<'a> {
    /// Each step, from the organ that holds the power by law to the last holder; never fewer than two.
    #[must_use]
    pub fn links(&self) -> &[Link<'a>] {
        &self.links
    }

    /// Who answers for the use of the power (*verantwoordelijk*): the last holder by delegation, or else the organ
    /// itself.
    ///
    /// Under a mandate one acts in the name of the organ (Awb, articles 10:1 and 10:2); under delegation one exercises
    /// the power on one's own responsibility (Awb, article 10:13).
    #[must_use]
    #[doc(alias = "verantwoordelijk")]
    pub fn answers(&self) -> Holder<'a> {
        let delegated = |link: &&Link<'_>| link.basis == PowerBasis::Delegation;
        let link = self.links.iter().rev().find(delegated).or(self.links.first());
        link.map_or(Holder::NotSaid, |link| link.holder)
    }

    /// Whether it is given for the task asked about; `None` if the task of one of its links is not recorded.
    #[must_use]
    pub fn for_task(&self) -> Option<bool> {
        let unknown = self.links.iter().any(|link| link.for_task.is_none());
        if unknown { None } else { Some(true) }
    }

    /// The same for a part of the task, of which it is not known whether the powers are given for it.
    fn for_a_part(mut self) -> Self {
        for link in self.links.iter_mut().filter(|link| !matches!(link.given, Grant::ByLaw)) {
            link.for_task = None;
        }
        self
    }
}

impl<'a> Provider<'a> {
    /// The chains of power from the organs of a municipality to this organisation, for a task or for one that is not recorded;
    /// those in the text come first. Of a listed task that holds more than the one asked for, it is not known for which part
    /// of it a power is given.
    #[must_use]
    pub fn chains<'t>(&self, task: impl Into<TaskRef<'t>>, member: MunicipalityCode) -> Vec<Chain<'a>> {
        let asked = task.into();
        if let TaskRef::Key(key) = asked {
            return self.chains_of(key, member);
        }
        let listed = self.service.into_iter().flat_map(|service| service.portfolio().covering(asked));
        let served = listed.filter(|task| task.served.includes(member));
        let chains = served.flat_map(|task| {
            let is_all = asked.is_all_of(task);
            self.chains_of(&task.key, member)
                .into_iter()
                .map(move |chain| if is_all { chain } else { chain.for_a_part() })
        });
        chains.collect()
    }

    fn chains_of(&self, task: &TaskKey, member: MunicipalityCode) -> Vec<Chain<'a>> {
        let in_text = self.text.into_iter().flat_map(ArrangementText::powers).enumerate();
        let in_log = self.operation.map(|operation| operation.log().mandates.as_slice()).unwrap_or_default();
        let in_text = in_text.filter_map(|(index, power)| self.by_text(index, power, task, member));
        let in_log = in_log.iter().enumerate().filter(|(_, mandate)| mandate.period.contains(self.on));
        in_text.chain(in_log.filter_map(|(index, mandate)| self.by_mandate(index, mandate, task, member))).collect()
    }

    /// The chain of a power that the text gives, if a municipality gives it and it can be for the task.
    fn by_text(&self, index: usize, power: &'a Power, task: &TaskKey, member: MunicipalityCode) -> Option<Chain<'a>> {
        let for_task = power.task.as_ref().map(|named| named == task);
        let gives = power.of.is_empty() || power.of.contains(&member);
        if for_task == Some(false) || !gives {
            return None;
        }
        let organ = OrganOf::new(member, power.owner);
        let holder = match self.form() {
            _ if power.to_subordinates => Holder::Staff(self.organisation()),
            Some(form) if form.founds_body() => Holder::Board(self.organisation()),
            Some(CooperationForm::PrivateLawBody) => Holder::Staff(self.organisation()),
            _ => power.host.or(self.host()).map_or(Holder::NotSaid, Holder::Host),
        };
        let citation = self.article(power.basis);
        let given = Link { holder, basis: power.basis, citation, given: Grant::InText(index, power), for_task };
        Some(Chain { links: Vec::from([by_law(organ), given]) })
    }

    /// The chain of a mandate, if an organ of a municipality gave it, it can be for the task, and its holder can work for this
    /// organisation.
    fn by_mandate(
        &self,
        index: usize,
        mandate: &'a Mandate,
        task: &TaskKey,
        member: MunicipalityCode,
    ) -> Option<Chain<'a>> {
        if mandate.by.municipality() != member || !self.employs(mandate.workplace, member) {
            return None;
        }
        let mandates = &self.operation?.log().mandates;
        let mut links = Vec::new();
        let mut next = Some((index, mandate));
        // A mandate that rests on itself ends where it comes round.
        while let Some((index, one)) = next.take()
            && links.len() <= mandates.len()
        {
            let for_task = if one.tasks.is_empty() { None } else { Some(one.tasks.contains(task)) };
            if for_task == Some(false) {
                return None;
            }
            let holder = Holder::Function(&one.to, one.workplace);
            let citation = self.article(one.basis);
            links.push(Link { holder, basis: one.basis, citation, given: Grant::InLog(index, one), for_task });
            next = one.under.as_ref().and_then(|key| mandates.iter().enumerate().find(|(_, other)| other.key == *key));
        }
        links.push(by_law(mandate.by));
        links.reverse();
        Some(Chain { links })
    }

    /// Whether staff of that workplace can work for this organisation; an unknown workplace counts as yes.
    fn employs(&self, workplace: Option<Workplace>, member: MunicipalityCode) -> bool {
        let form = self.form();
        match workplace {
            None => true,
            Some(Workplace::Body) => form.is_none_or(CooperationForm::founds_body),
            Some(Workplace::Municipality(code)) => {
                // Whose staff works for a body or for the host is lent to it; that of the member itself is its own.
                self.host() == Some(code) || code != member && form.is_some_and(CooperationForm::founds_body)
            }
            Some(Workplace::Private) => {
                matches!(form, Some(CooperationForm::PrivateLawBody | CooperationForm::ServiceAgreement))
            }
        }
    }

    /// The name of the organisation, or else of the dossier.
    pub(super) fn organisation(&self) -> &'a str {
        self.service.map_or(self.name, |service| service.name().as_str())
    }

    /// The article on giving a power on that basis, as it reads on the day.
    fn article(&self, basis: PowerBasis) -> Option<Citation> {
        let awb = |article| (self.on >= AWB_10).then(|| Provision::article(Act::Awb, article));
        let wgr = |article, paragraph| Some(Provision::article(Act::Wgr, article).paragraph(paragraph));
        let form = self.form();
        let provision = match basis {
            PowerBasis::Attribution => None,
            PowerBasis::Delegation if form.is_some_and(CooperationForm::founds_body) => wgr("30", "1"),
            PowerBasis::Delegation => awb("10:13"),
            PowerBasis::Mandate if form == Some(CooperationForm::CentreMunicipality) => {
                wgr("8", if self.on < ACT_OF_2014 { "3" } else { "4" })
            }
            PowerBasis::Mandate => awb("10:1"),
            PowerBasis::SubMandate => awb("10:9").map(|article| article.paragraph("1")),
            // The Awb applies its rules to powers of attorney within the organ's own service; the power itself is of private law.
            PowerBasis::PowerOfAttorney => Some(Provision::article(Act::BurgerlijkWetboek3, "60")),
            PowerBasis::Authorisation => awb("10:12"),
        };
        Some(provision?.on(self.on))
    }

    /// The municipalities by name.
    pub(super) const fn municipalities(&self) -> &'a Gazetteer {
        self.gazetteer
    }
}

/// The link by which the law gives an organ a power.
const fn by_law<'a>(organ: OrganOf) -> Link<'a> {
    Link {
        holder: Holder::Organ(organ),
        basis: PowerBasis::Attribution,
        citation: None,
        given: Grant::ByLaw,
        for_task: Some(true),
    }
}
