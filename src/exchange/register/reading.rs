//! From rows to arrangements: readable fields are kept, unreadable ones are marked, and a row without an identity of
//! its own is kept apart with its text.

use super::{
    Files, Mark, ParticipantKind, RegisterError, RegisterFault, RegisterFile, RegisteredArrangement, RegisteredBody,
    RegisteredForm, RegisteredOrgan, RegisteredOrgans, RegisteredParticipant, RejectedRow, RooId, RowCounts,
    rows::{ArrangementColumn, Column, Next, ParticipantColumn, Row, Rows},
};
use crate::{
    arrangement::{CooperationForm, PowerBasis},
    language::Lang,
    municipality::{Gazetteer, MunicipalityCode, Province},
    sorted,
    time::day_in_full,
};
use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use chrono::NaiveDate;

/// The forms of the register by their abbreviations.
const FORMS: [(&str, CooperationForm); 5] = [
    ("OL", CooperationForm::PublicBody),
    ("BVO", CooperationForm::OperationsOrganisation),
    ("GO", CooperationForm::JointOrgan),
    ("RZM", CooperationForm::PlainArrangement),
    ("CC", CooperationForm::CentreMunicipality),
];

/// The rows of both files as they were read.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) arrangements: Vec<RegisteredArrangement>,
    /// Where an arrangement stands in `arrangements`.
    by_id: BTreeMap<RooId, usize>,
    pub(super) marks: Vec<Mark>,
    pub(super) rejected: Vec<RejectedRow>,
    pub(super) counts: [RowCounts; 2],
}

impl Reading {
    pub(super) fn of(files: &Files<'_>, gazetteer: &Gazetteer) -> Result<Self, RegisterError> {
        // Both headers first, so that a wrong file is told before anything else.
        let arrangements = Rows::of::<ArrangementColumn>(RegisterFile::Arrangements, files.arrangements)?;
        let participants = Rows::of::<ParticipantColumn>(RegisterFile::Participants, files.participants)?;
        let mut reading = Self {
            arrangements: Vec::new(),
            by_id: BTreeMap::new(),
            marks: Vec::new(),
            rejected: Vec::new(),
            counts: [RowCounts::default(); 2],
        };
        let announced = reading.read_arrangements(arrangements);
        reading.read_participants(participants, gazetteer);
        reading.compare_numbers(&announced);
        reading.add_up_keys();
        sorted::sort(&mut reading.marks);
        Ok(reading)
    }

    pub(super) fn find(&self, id: RooId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// Reads the arrangements; gives how many participants each announces.
    fn read_arrangements(&mut self, mut rows: Rows<'_>) -> Vec<Option<usize>> {
        let mut announced = Vec::new();
        while let Some(next) = rows.next() {
            let row = match next {
                Next::Row(row) => row,
                Next::Broken { number, raw, wrong } => {
                    self.reject(RegisterFile::Arrangements, number, raw, None, wrong);
                    continue;
                }
            };
            let written = row.get(ArrangementColumn::RooId);
            let at = Some((ArrangementColumn::RooId.name(), written));
            let Ok(id) = written.parse::<RooId>() else {
                self.reject(RegisterFile::Arrangements, row.number, row.raw, at, RegisterFault::NoId);
                continue;
            };
            if let Some(earlier) = self.find(id).and_then(|index| self.arrangements.get(index)) {
                let wrong = RegisterFault::IdTwice { row: earlier.row() };
                self.reject(RegisterFile::Arrangements, row.number, row.raw, at, wrong);
                continue;
            }
            let mut field = Fields { file: RegisterFile::Arrangements, row: &row, marks: &mut self.marks };
            field.lost_letters(&[
                ArrangementColumn::Title,
                ArrangementColumn::CitationTitle,
                ArrangementColumn::BodyName,
                ArrangementColumn::PolicyAreas,
            ]);
            announced.push(field.number(ArrangementColumn::Participants));
            let arrangement = field.arrangement(id);
            self.by_id.insert(id, self.arrangements.len());
            self.arrangements.push(arrangement);
            self.count(RegisterFile::Arrangements, true);
        }
        announced
    }

    fn read_participants(&mut self, mut rows: Rows<'_>, gazetteer: &Gazetteer) {
        while let Some(next) = rows.next() {
            let row = match next {
                Next::Row(row) => row,
                Next::Broken { number, raw, wrong } => {
                    self.reject(RegisterFile::Participants, number, raw, None, wrong);
                    continue;
                }
            };
            let of = row.get(ParticipantColumn::Arrangement);
            let index = of.parse().ok().and_then(|id| self.find(id));
            let mut field = Fields { file: RegisterFile::Participants, row: &row, marks: &mut self.marks };
            match index.and_then(|index| self.arrangements.get_mut(index)) {
                Some(arrangement) => {
                    field.lost_letters(&[ParticipantColumn::Name]);
                    arrangement.participants.push(field.participant(gazetteer));
                    self.count(RegisterFile::Participants, true);
                }
                None => {
                    let wrong =
                        if of.parse::<RooId>().is_ok() { RegisterFault::NoArrangement } else { RegisterFault::NoId };
                    let at = Some((ParticipantColumn::Arrangement.name(), of));
                    self.reject(RegisterFile::Participants, row.number, row.raw, at, wrong);
                }
            }
        }
    }

    fn compare_numbers(&mut self, announced: &[Option<usize>]) {
        for (arrangement, announced) in self.arrangements.iter().zip(announced) {
            let read = arrangement.participants.len();
            if let Some(announced) = announced.filter(|announced| *announced != read) {
                self.marks.push(Mark {
                    file: RegisterFile::Arrangements,
                    row: arrangement.row,
                    column: Some(ArrangementColumn::Participants.name()),
                    value: alloc::format!("{announced}").into(),
                    wrong: RegisterFault::OtherNumber { read },
                });
            }
        }
    }

    /// Marks the arrangements of which every participant has a percentage, and the percentages do not make a hundred. Numbers that
    /// come nowhere near are measured in something else.
    fn add_up_keys(&mut self) {
        for arrangement in &self.arrangements {
            let keys = arrangement.participants.iter().map(|one| millionths(one.cost_key.as_deref()?));
            let sum = keys.reduce(|sum, key| sum?.checked_add(key?)).flatten();
            if let (Some(sum), Some(first)) = (sum, arrangement.participants.first())
                && (99_000_000..=101_000_000).contains(&sum)
                && sum != 100_000_000
            {
                let (whole, rest) = (sum / 1_000_000, sum % 1_000_000);
                let value = alloc::format!("{whole},{rest:06}").trim_end_matches(['0', ',']).into();
                let (file, column) = (RegisterFile::Participants, Some(ParticipantColumn::CostKey.name()));
                self.marks.push(Mark { file, row: first.row, column, value, wrong: RegisterFault::NotAHundred });
            }
        }
    }

    fn reject(
        &mut self,
        file: RegisterFile,
        row: usize,
        text: &str,
        at: Option<(&'static str, &str)>,
        wrong: RegisterFault,
    ) {
        let (column, value) = at.map_or((None, ""), |(column, value)| (Some(column), value));
        let mark = Mark { file, row, column, value: value.into(), wrong };
        self.rejected.push(RejectedRow { mark, text: text.into() });
        self.count(file, false);
    }

    fn count(&mut self, file: RegisterFile, is_read: bool) {
        let [arrangements, participants] = &mut self.counts;
        let counts = match file {
            RegisterFile::Arrangements => arrangements,
            RegisterFile::Participants => participants,
        };
        let rows = if is_read { &mut counts.read } else { &mut counts.rejected };
        // A file has fewer rows than there are bytes in memory.
        *rows = rows.saturating_add(1);
        counts.rows = counts.rows.saturating_add(1);
    }
}

/// The fields of one row, and the list for their marks.
struct Fields<'a, 'r> {
    file: RegisterFile,
    row: &'a Row<'r, 'a>,
    marks: &'a mut Vec<Mark>,
}

impl<'a, 'r> Fields<'a, 'r> {
    fn mark(&mut self, column: impl Column, value: &str, wrong: RegisterFault) {
        let (file, row, column) = (self.file, self.row.number, Some(column.name()));
        self.marks.push(Mark { file, row, column, value: value.into(), wrong });
    }

    /// Marks the texts in which a letter was lost before they came here.
    fn lost_letters<C: Column>(&mut self, columns: &[C]) {
        if self.row.raw.contains(char::REPLACEMENT_CHARACTER) {
            for column in columns {
                let text = self.text(*column);
                if text.contains(char::REPLACEMENT_CHARACTER) {
                    self.mark(*column, text, RegisterFault::LostLetter);
                }
            }
        }
    }

    fn text(&self, column: impl Column) -> &'a str {
        self.row.get(column)
    }

    /// The text, unless there is none.
    fn some(&self, column: impl Column) -> Option<&'a str> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// The text, of which there should be one.
    fn given(&mut self, column: impl Column) -> Option<&'a str> {
        let text = self.some(column);
        if text.is_none() {
            self.mark(column, "", RegisterFault::NotGiven);
        }
        text
    }

    /// The value of the text, if there is one; an unreadable text is marked.
    fn read<T>(&mut self, column: impl Column, wrong: RegisterFault, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.some(column)?;
        let value = read(text);
        if value.is_none() {
            self.mark(column, text, wrong);
        }
        value
    }

    fn day(&mut self, column: impl Column) -> Option<NaiveDate> {
        self.read(column, RegisterFault::NoDate, day_in_full)
    }

    fn id(&mut self, column: impl Column) -> Option<RooId> {
        self.read(column, RegisterFault::NoId, |text| text.parse().ok())
    }

    fn number(&mut self, column: impl Column) -> Option<usize> {
        self.given(column)?;
        self.read(column, RegisterFault::NoNumber, |text| text.parse().ok())
    }

    /// The texts between the separators.
    fn list<C: Column>(&self, column: C, separator: char) -> impl Iterator<Item = &'a str> + use<'a, 'r, C> {
        self.text(column).split(separator).map(str::trim).filter(|text| !text.is_empty())
    }

    fn arrangement(&mut self, id: RooId) -> RegisteredArrangement {
        use ArrangementColumn as Of;
        let _ = self.given(Of::Title);
        let _ = self.given(Of::InForceFrom);
        let until = self.day(Of::InForceUntil);
        RegisteredArrangement {
            row: self.row.number,
            id,
            title: self.text(Of::Title).into(),
            citation_title: self.text(Of::CitationTitle).into(),
            form: self.form(),
            from: self.day(Of::InForceFrom),
            until,
            until_unreadable: until.is_none() && self.some(Of::InForceUntil).is_some(),
            previous: self.id(Of::Previous),
            next: self.id(Of::Next),
            body: self.some(Of::BodyName).map(|name| RegisteredBody {
                name: name.into(),
                roo_id: self.id(Of::BodyRooId),
                tooi: self.some(Of::BodyTooi).map(Box::from),
            }),
            competence: self.competence(),
            policy_areas: self.list(Of::PolicyAreas, ';').map(Box::from).collect(),
            founding_decisions: self.list(Of::FoundingDecisions, ' ').map(Box::from).collect(),
            last_mutation: self.day(Of::LastMutation),
            last_verified: self.day(Of::LastVerified),
            participants: Vec::new(),
        }
    }

    fn form(&mut self) -> RegisteredForm {
        let Some(abbreviation) = self.given(ArrangementColumn::FormAbbr) else {
            return RegisteredForm::Unknown("".into());
        };
        let known = FORMS.iter().find(|(text, _)| *text == abbreviation);
        let Some((_, form)) = known.copied() else {
            self.mark(ArrangementColumn::FormAbbr, abbreviation, RegisterFault::UnknownForm);
            return RegisteredForm::Unknown(abbreviation.into());
        };
        let written = self.text(ArrangementColumn::Form);
        if !written.is_empty() && !written.eq_ignore_ascii_case(form.label(Lang::Nl)) {
            self.mark(ArrangementColumn::Form, written, RegisterFault::OtherForm);
        }
        match form {
            CooperationForm::PlainArrangement => RegisteredForm::PlainOrCentre,
            form => RegisteredForm::Known(form),
        }
    }

    fn competence(&mut self) -> Box<[PowerBasis]> {
        let _ = self.given(ArrangementColumn::CompetenceBasis);
        let mut bases = Vec::new();
        for word in self.list(ArrangementColumn::CompetenceBasis, ';') {
            let known = [PowerBasis::Attribution, PowerBasis::Delegation, PowerBasis::Mandate];
            match known.into_iter().find(|basis| basis.as_str().eq_ignore_ascii_case(word)) {
                Some(basis) => bases.push(basis),
                None => self.mark(ArrangementColumn::CompetenceBasis, word, RegisterFault::UnknownBasis),
            }
        }
        bases.into()
    }

    fn participant(&mut self, gazetteer: &Gazetteer) -> RegisteredParticipant {
        use ParticipantColumn as Of;
        let kind = match self.given(Of::Kind) {
            Some(word) => match word.parse() {
                Ok(kind) => kind,
                Err(_) => {
                    self.mark(Of::Kind, word, RegisterFault::UnknownKind);
                    ParticipantKind::Unknown
                }
            },
            None => ParticipantKind::Unknown,
        };
        let _ = self.given(Of::Name);
        let _ = self.given(Of::JoinedOn);
        let (organs, organs_known) = self.organs(kind);
        RegisteredParticipant {
            row: self.row.number,
            name: self.text(Of::Name).into(),
            kind,
            municipality: self.municipality(kind, gazetteer),
            province: self.province(kind),
            tooi: self.some(Of::Tooi).map(Box::from),
            roo_id: self.id(Of::RooId),
            joined_on: self.day(Of::JoinedOn),
            organs,
            organs_known,
            cost_key: self.read(Of::CostKey, RegisterFault::NoNumber, |text| is_decimal(text).then(|| text.into())),
        }
    }

    fn municipality(&mut self, kind: ParticipantKind, gazetteer: &Gazetteer) -> Option<MunicipalityCode> {
        let column = ParticipantColumn::MunicipalityCode;
        if kind != ParticipantKind::Municipality {
            return None;
        }
        let _ = self.given(column);
        let written = self.read(column, RegisterFault::NoCode, |text| MunicipalityCode::read(text).ok());
        // The row has the same code twice, and one of both is enough.
        let code = written.or_else(|| MunicipalityCode::read(self.text(ParticipantColumn::Tooi)).ok())?;
        if gazetteer.get(code).is_none() {
            let column = if written.is_some() { column } else { ParticipantColumn::Tooi };
            self.mark(column, self.text(column), RegisterFault::UnknownCode);
            return None;
        }
        Some(code)
    }

    fn province(&mut self, kind: ParticipantKind) -> Option<Province> {
        if kind != ParticipantKind::Province {
            return None;
        }
        let by_code = |text: &str| Province::ALL.iter().copied().find(|one| one.code().eq_ignore_ascii_case(text));
        self.given(ParticipantColumn::Tooi)?;
        self.read(ParticipantColumn::Tooi, RegisterFault::UnknownProvince, by_code)
    }

    /// The organs, and whether they are all that the row names.
    fn organs(&mut self, kind: ParticipantKind) -> (RegisteredOrgans, bool) {
        let column = ParticipantColumn::Organs;
        let mut organs = RegisteredOrgans::NONE;
        let mut known = self.given(column).is_some();
        for word in self.list(column, ';') {
            match word.parse::<RegisteredOrgan>() {
                Ok(organ) if !organ.belongs_to(kind) => {
                    self.mark(column, word, RegisterFault::ForeignOrgan);
                    known = false;
                }
                Ok(organ) if organs.contains(organ) => self.mark(column, word, RegisterFault::OrganTwice),
                Ok(organ) => organs = organs.with(organ),
                Err(_) => {
                    self.mark(column, word, RegisterFault::UnknownOrgan);
                    known = false;
                }
            }
        }
        (organs, known && !organs.is_empty())
    }
}

/// Whether it is digits, with or without a comma and more digits.
fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = text.split_once(',').unwrap_or((text, "0"));
    digits(whole) && digits(rest)
}

/// A decimal in millionths, if it has no more decimals and no more digits than can be held.
fn millionths(text: &str) -> Option<u64> {
    let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
    let padding = 6_usize.checked_sub(decimals.len())?;
    let rest = decimals.bytes().chain(core::iter::repeat_n(b'0', padding));
    whole
        .bytes()
        .chain(rest)
        .try_fold(0_u64, |sum, digit| sum.checked_mul(10)?.checked_add(u64::from(digit.checked_sub(b'0')?)))
}
