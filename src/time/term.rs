/// stub
#[derive(Debug, Clone, Copy)]
pub struct Term(u16);
impl Term {
    /// s
    pub const fn weeks(w: u16) -> Self {
        Self(w)
    }
    /// s
    pub fn last_day(self, start: chrono::NaiveDate) -> chrono::NaiveDate {
        start.checked_add_days(chrono::Days::new(u64::from(self.0).saturating_mul(7))).unwrap_or(start)
    }
}
