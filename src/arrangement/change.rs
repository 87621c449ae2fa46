//! How a text becomes the next one: who joins, who leaves, who takes whose place, another name.

use super::{ArrangementText, TextError, text::Repr};
use crate::{
    finance::CostKey,
    governance::{Board, OrganOf, Seats},
    municipality::{MunicipalityCode, in_place_of},
    sorted,
    time::day_before,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

impl ArrangementText {
    /// The same text under another name.
    ///
    /// # Errors
    ///
    /// [`TextError::NoName`].
    pub fn named(self, name: &str) -> Result<Self, TextError> {
        Self::check(Repr { name: name.into(), ..self.into() })
    }

    /// The same text, in which these organs take part from that day (*toetreding*).
    ///
    /// Nothing else changes. A cost key that names the payers does not name those that join, so it is no longer known.
    ///
    /// # Errors
    ///
    /// [`TextError::TwiceAtATime`] if one takes part already.
    #[doc(alias = "toetreding")]
    pub fn joined_by(self, parties: &[OrganOf], on: NaiveDate) -> Result<Self, TextError> {
        let mut repr: Repr = self.into();
        repr.participants.join(parties.iter().copied(), on);
        repr.participants = repr.participants.settled(on);
        let reaches = |key: &CostKey| parties.iter().all(|party| key.reaches(party.municipality()));
        repr.cost_key = repr.cost_key.filter(reaches);
        Self::check(repr)
    }

    /// The same text, in which no organ of these municipalities takes part from that day (*uittreding*).
    ///
    /// Their seats on boards go with them; a cost key that names them is no longer known, nor the host if it was one
    /// of them.
    ///
    /// # Errors
    ///
    /// [`TextError::NoParty`] if one of them takes no part on the day before.
    #[doc(alias = "uittreding")]
    pub fn left_by(self, municipalities: &[MunicipalityCode], on: NaiveDate) -> Result<Self, TextError> {
        let last_day = day_before(on);
        if let Some(&stranger) = municipalities.iter().find(|code| !self.is_member(**code, last_day)) {
            return Err(TextError::NoParty { municipality: stranger, on });
        }
        let knew_all = self.knows_all_powers();
        let mut repr: Repr = self.into();
        let leaves = |code: MunicipalityCode| municipalities.contains(&code);
        repr.participants.end(|party| leaves(party.municipality()), on)?;
        repr.participants = repr.participants.settled(on);
        repr.boards = boards(repr.boards, |seats| (!leaves(seats.municipality)).then_some(seats));
        if let Some(powers) = &mut repr.powers {
            // An empty list of givers stands for all participants, so a power that nobody gives any more is taken out.
            powers.retain(|power| power.of.is_empty() || power.of.iter().any(|code| !leaves(*code)));
            powers.iter_mut().for_each(|power| power.of.retain(|code| !leaves(*code)));
        }
        // That no recorded power is left says nothing of others.
        let knows_others = repr.powers_complete || knew_all;
        repr.powers = repr.powers.filter(|powers| !powers.is_empty() || knows_others);
        repr.host = repr.host.filter(|host| !leaves(*host));
        repr.cost_key = repr.cost_key.filter(|key| !key.named().into_iter().any(leaves));
        Self::check(repr)
    }

    /// The same text, in which from that day some municipalities take the place of others, as a reorganisation of
    /// municipalities brings about (Wet arhi, article 41(3)).
    ///
    /// Organs of the successor take part where organs of the abolished one did; seats, fixed shares of the costs, seat,
    /// host, publisher and powers pass. Where two members come to one successor their seats and shares add up.
    ///
    /// # Errors
    ///
    /// [`TextError`] if the result is no valid text.
    pub fn succeeded(self, places: &[(MunicipalityCode, MunicipalityCode)], on: NaiveDate) -> Result<Self, TextError> {
        let mut repr: Repr = self.into();
        let by = |code| in_place_of(places, code);
        let goes = |party: OrganOf| by(party.municipality()) != party.municipality();
        let mut coming: Vec<OrganOf> = Vec::new();
        for old in repr.participants.on(on).filter(|party| goes(*party)) {
            let new = OrganOf::new(by(old.municipality()), old.organ());
            if !coming.contains(&new) {
                coming.push(new);
            }
        }
        repr.participants.end(goes, on)?;
        coming.retain(|party| !repr.participants.any_on(on, |one| one.cmp(party)));
        repr.participants.join(coming, on);
        repr.participants = repr.participants.settled(on);
        repr.boards = boards(repr.boards, |seats| Some(Seats { municipality: by(seats.municipality), ..seats }));
        repr.cost_key = repr.cost_key.map(|key| key.succeeded(by)).transpose()?;
        repr.host = repr.host.map(by);
        repr.publisher = repr.publisher.map(by);
        if let Some(seat) = &mut repr.seat {
            seat.municipality = seat.municipality.map(by);
        }
        for power in repr.powers.iter_mut().flatten() {
            power.host = power.host.map(by);
            for of in &mut power.of {
                *of = by(*of);
            }
            sorted::sort(&mut power.of);
            power.of.dedup();
        }
        Self::check(repr)
    }
}

/// The boards with these seats in place of theirs, those of one municipality added up. A board without members, or with
/// members of one municipality that would weigh differently or be more than can be held, is not known any more.
fn boards(boards: Vec<Board>, seat: impl Fn(Seats) -> Option<Seats>) -> Vec<Board> {
    let with_seats = |board: Board| {
        let mut rows: Vec<Seats> = Vec::new();
        for seats in board.seats().iter().copied().filter_map(&seat) {
            match rows.iter_mut().find(|row| row.municipality == seats.municipality) {
                Some(row) if row.weight != seats.weight => return None,
                Some(row) => row.members = row.members.checked_add(seats.members)?,
                None => rows.push(seats),
            }
        }
        Board::new(board.kind(), rows).ok().map(|new| new.deciding_by(board.majority()))
    };
    boards.into_iter().filter_map(with_seats).collect()
}
