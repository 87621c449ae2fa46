/// One walk through sorted facts that looks up one municipality after another, each from the place of the last, as long
/// as both are in the same order.
#[derive(Debug)]
pub(in crate::law) struct Walk<'a, T> {
    facts: &'a [T],
    at: usize,
}

impl<'a, T> Walk<'a, T> {
    pub(in crate::law) const fn through(facts: &'a [T]) -> Self {
        Self { facts, at: 0 }
    }

    /// Whether there is such a fact anywhere.
    pub(in crate::law) fn has(&mut self, such: impl Fn(&T) -> bool) -> bool {
        let numbered = || self.facts.iter().enumerate();
        let found = numbered().skip(self.at).chain(numbered().take(self.at)).find(|(_, fact)| such(fact));
        if let Some((at, _)) = found {
            self.at = at;
        }
        found.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_found_in_any_order_and_what_is_not_is_not() {
        let mut walk = Walk::through(&[1, 3, 5]);
        for (sought, there) in [(3, true), (5, true), (1, true), (2, false), (1, true), (5, true)] {
            assert_eq!(walk.has(|fact| *fact == sought), there, "{sought}");
        }
        assert!(!Walk::through(&[]).has(|_: &u8| true));
    }
}
