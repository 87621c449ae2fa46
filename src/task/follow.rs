use super::{TaskError, TaskField, fields::FIELDS};
use crate::sorted;
use alloc::vec::Vec;
use core::fmt;
use serde::Serialize;

/// The task fields that a task field became in a later year, or was in an earlier one; see [`TaskField::follow`].
///
/// Displays as the codes, with the ends of the trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FieldTrail {
    /// The task fields of the year asked for, in the order of the list.
    pub fields: Vec<&'static TaskField>,
    /// The task fields at which the trail ends before that year, since the regulation does not say how it goes on; in the
    /// order of the list.
    pub lost: Vec<&'static TaskField>,
}

impl FieldTrail {
    /// Whether every field on the way could be followed.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.lost.is_empty()
    }
}

impl TaskField {
    /// The fields that it became in a later year, or was in an earlier one.
    ///
    /// A code that came back under another name is the same field under another name. Where a field was divided, each
    /// part leads back to the whole; no source gives the size of the part.
    ///
    /// ```
    /// use ambtelijke_fusie::task::{TaskField, TaskFieldCode};
    ///
    /// let field = |code: &str, year| TaskField::get(code.parse().unwrap(), year);
    /// assert_eq!(field("6.6", 2019)?.follow(2026)?.to_string(), "6.60");
    /// assert_eq!(field("6.711", 2026)?.follow(2019)?.to_string(), "6.71");
    ///
    /// // Youth care was divided in 2023; how it was regrouped in 2025, the regulation does not say.
    /// let youth = field("6.82", 2022)?.follow(2025)?;
    /// assert_eq!(youth.to_string(), "6.821, 6.822");
    /// let youth = field("6.73a", 2024)?.follow(2025)?;
    /// assert_eq!(youth.to_string(), "the trail ends at 6.73a");
    /// assert!(field("6.751", 2025)?.follow(2022)?.fields.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`TaskError::BeforeTaskFields`] for a year before 2017, in which there were no task fields.
    pub fn follow(&'static self, year: i32) -> Result<FieldTrail, TaskError> {
        if TaskField::in_year(year).next().is_none() {
            return Err(TaskError::BeforeTaskFields { year });
        }
        let mut followed = FieldTrail { fields: Vec::new(), lost: Vec::new() };
        let mut open = Vec::from([self]);
        // Every step goes on to another year, so it ends.
        while let Some(field) = open.pop() {
            if field.is_in(year) {
                followed.fields.push(field);
                continue;
            }
            let next = field.neighbours(field.from_year <= year);
            match &next[..] {
                [] => followed.lost.push(field),
                _ => open.extend(next),
            }
        }
        for list in [&mut followed.fields, &mut followed.lost] {
            sorted::sort_by_key(list, |field| (field.code, field.from_year));
            list.dedup();
        }
        Ok(followed)
    }

    /// The fields into which it went, or out of which it came; none where the regulation does not say.
    fn neighbours(&self, later: bool) -> Vec<&'static TaskField> {
        let (named, year) = match (later, self.until_year) {
            (true, Some(until)) => (self.successors, until),
            (false, _) => (self.predecessors, self.from_year.saturating_sub(1)),
            (true, None) => return Vec::new(),
        };
        let own = [self.code];
        let codes = if named.is_empty() { &own[..] } else { named };
        FIELDS.iter().filter(|field| field.is_in(year) && codes.contains(&field.code)).collect()
    }
}

impl fmt::Display for FieldTrail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes = |f: &mut fmt::Formatter<'_>, fields: &[&TaskField]| {
            fields
                .iter()
                .enumerate()
                .try_for_each(|(index, field)| write!(f, "{}{}", if index == 0 { "" } else { ", " }, field.code))
        };
        codes(f, &self.fields)?;
        if !self.lost.is_empty() {
            f.write_str(if self.fields.is_empty() { "" } else { "; " })?;
            f.write_str("the trail ends at ")?;
            codes(f, &self.lost)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};

    fn followed(code: &str, from: i32, to: i32) -> String {
        TaskField::get(code.parse().unwrap(), from).unwrap().follow(to).unwrap().to_string()
    }

    #[test]
    fn a_field_is_followed_over_both_changes_of_the_list() {
        for (code, from, to, expected) in [
            ("0.10", 2017, 2026, "0.10"),
            ("6.6", 2019, 2026, "6.60"),
            ("6.2", 2017, 2024, "6.2"),
            ("6.2", 2017, 2025, "6.21, 6.22, 6.23"),
            ("6.71", 2022, 2023, "6.71a, 6.71b, 6.71c, 6.71d"),
            ("6.71", 2017, 2025, "6.711, 6.712, 6.713, 6.714"),
            ("6.81", 2017, 2030, "6.811, 6.812"),
            ("8.1", 2018, 2023, "8.1"),
            // Backwards.
            ("6.60", 2025, 2017, "6.6"),
            ("6.22", 2026, 2018, "6.2"),
            ("6.822", 2025, 2024, "6.82b"),
            ("6.822", 2025, 2019, "6.82"),
        ] {
            assert_eq!(followed(code, from, to), expected, "{code} of {from} in {to}");
        }
    }

    #[test]
    fn where_the_regulation_does_not_say_the_trail_ends_and_names_the_field() {
        let all = "6.72a, 6.72b, 6.72c, 6.72d, 6.73a, 6.73b, 6.73c, 6.74a, 6.74b, 6.74c";
        assert_eq!(followed("6.72", 2019, 2024), all);
        assert_eq!(followed("6.72", 2019, 2026), alloc::format!("the trail ends at {all}"));
        for new in ["6.751", "6.763", "6.791", "6.792", "6.91", "6.92"] {
            assert_eq!(followed(new, 2025, 2022), alloc::format!("the trail ends at {new}"));
        }
    }

    #[test]
    fn there_is_nothing_to_follow_to_before_the_first_list() {
        let error = TaskField::get("6.3".parse().unwrap(), 2020).unwrap().follow(2016).unwrap_err();
        assert_eq!(error.to_string(), "there were no task fields in 2016; Iv3 has them since 2017");
    }

    #[test]
    fn every_field_is_found_in_its_own_years_and_comes_back_from_where_it_went() {
        for field in TaskField::all() {
            for year in 2017..=2026 {
                let there = field.follow(year).unwrap();
                assert!(!(there.fields.is_empty() && there.lost.is_empty()), "{} {year}", field.code);
                assert!(there.fields.iter().all(|one| one.is_in(year)));
                if field.is_in(year) {
                    assert_eq!((there.fields, there.lost.len()), ([field].into(), 0));
                    continue;
                }
                for one in there.fields {
                    assert!(one.follow(field.from_year).unwrap().fields.contains(&field), "{} {year}", field.code);
                }
            }
        }
    }
}
