//! Whole numbers of any size: just what exact fractions need.

use crate::money::divisor::wide_common_divisor;
use alloc::{string::String, vec, vec::Vec};
use core::{
    cmp::Ordering,
    fmt,
    num::{NonZeroU64, NonZeroU128},
};

/// A whole number from zero, of any size.
///
/// # Invariants
///
/// - The last limb is not zero; zero has none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(in crate::money) struct Natural {
    /// Least significant first.
    limbs: Vec<u64>,
}

impl Natural {
    pub(super) const ZERO: Self = Self { limbs: Vec::new() };

    pub(super) fn one() -> Self {
        Self::from(1_u64)
    }

    fn trimmed(limbs: Vec<u64>) -> Self {
        let mut number = Self { limbs };
        number.trim();
        number
    }

    fn trim(&mut self) {
        while self.limbs.last() == Some(&0) {
            self.limbs.pop();
        }
    }

    pub(super) const fn is_zero(&self) -> bool {
        self.limbs.is_empty()
    }

    pub(super) fn is_one(&self) -> bool {
        self.limbs == [1]
    }

    /// The number, if 128 bits hold it.
    pub(super) fn to_u128(&self) -> Option<u128> {
        match *self.limbs {
            [] => Some(0),
            [low] => Some(low.into()),
            [low, high] => Some(u128::from(high) << 64 | u128::from(low)),
            _ => None,
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let (long, short) = if self.limbs.len() < other.limbs.len() { (other, self) } else { (self, other) };
        let mut carry = false;
        let mut limbs = Vec::with_capacity(long.limbs.len().saturating_add(1));
        let others = short.limbs.iter().copied().chain(core::iter::repeat(0));
        for (&limb, other) in long.limbs.iter().zip(others) {
            let (sum, first) = limb.overflowing_add(other);
            let (sum, second) = sum.overflowing_add(carry.into());
            carry = first || second;
            limbs.push(sum);
        }
        if carry {
            limbs.push(1);
        }
        Self { limbs }
    }

    /// This less the other, which is not larger.
    pub(super) fn minus(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        rest.lessen(other);
        rest
    }

    pub(in crate::money) fn times(&self, other: &Self) -> Self {
        let mut limbs = vec![0_u64; self.limbs.len().saturating_add(other.limbs.len())];
        for (at, &mine) in self.limbs.iter().enumerate() {
            let mut carry = 0_u64;
            let theirs = other.limbs.iter().copied().chain(core::iter::once(0));
            for (place, theirs) in limbs.iter_mut().skip(at).zip(theirs) {
                (*place, carry) = product(mine, theirs, *place, carry);
            }
        }
        Self::trimmed(limbs)
    }

    /// How many binary digits each factor adds to a power of it at most: as many as it has, or none for zero and one.
    pub(super) fn bits(&self) -> u64 {
        match self.limbs.last() {
            Some(highest) if !self.is_one() => {
                // What saturates is above any bound.
                (self.limbs.len() as u64).saturating_mul(64).saturating_sub(highest.leading_zeros().into())
            }
            _ => 0,
        }
    }

    pub(super) fn power(&self, exponent: u32) -> Self {
        let (mut power, mut square, mut left) = (Self::one(), self.clone(), exponent);
        while left > 0 {
            if left & 1 == 1 {
                power = power.times(&square);
            }
            left >>= 1;
            if left > 0 {
                square = square.times(&square);
            }
        }
        power
    }

    /// The quotient and the remainder; the divisor is not zero.
    pub(in crate::money) fn divided_by(&self, divisor: &Self) -> (Self, Self) {
        if let [small] = *divisor.limbs
            && let Some(small) = NonZeroU64::new(small)
        {
            let (quotient, rest) = self.divided_by_small(small);
            return (quotient, Self::from(rest));
        }
        if self < divisor {
            return (Self::ZERO, self.clone());
        }
        // Limb by limb from the highest, as on paper (Knuth, algorithm D): with the divisor's highest bit set, what its
        // highest limb goes into the two highest of the rest is at most two too many.
        let shift = divisor.limbs.last().map_or(0, |limb| limb.leading_zeros());
        let divisor = divisor.doubled(shift);
        let whole = self.doubled(shift);
        let mut rest = vec![0_u64; divisor.limbs.len().saturating_add(1)];
        let mut quotient = vec![0_u64; whole.limbs.len()];
        for (&limb, place) in whole.limbs.iter().zip(&mut quotient).rev() {
            // What was left is below the divisor, so that the highest limb is zero.
            rest.rotate_right(1);
            if let Some(lowest) = rest.first_mut() {
                *lowest = limb;
            }
            let mut times = match (rest.as_slice(), divisor.limbs.last().copied().and_then(NonZeroU64::new)) {
                ([.., next, highest], Some(by)) => at_most(u128::from(*highest) << 64 | u128::from(*next), by),
                _ => 0,
            };
            let mut too_many = lessen_by(&mut rest, times, &divisor.limbs);
            while too_many {
                times = times.wrapping_sub(1);
                too_many = !add_back(&mut rest, &divisor.limbs);
            }
            *place = times;
        }
        (Self::trimmed(quotient), Self::trimmed(rest).halved((0, shift)))
    }

    /// This divided by a number that divides it exactly.
    pub(super) fn over(&self, divisor: &Self) -> Self {
        if divisor.is_one() { self.clone() } else { self.divided_by(divisor).0 }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the rest is below the divisor, so that quotient and rest fit in 64 bits"
    )]
    fn divided_by_small(&self, divisor: NonZeroU64) -> (Self, u64) {
        let divisor = NonZeroU128::from(divisor);
        let mut rest = 0_u64;
        let mut limbs = vec![0_u64; self.limbs.len()];
        for (&limb, place) in self.limbs.iter().zip(limbs.iter_mut()).rev() {
            let whole = u128::from(rest) << 64 | u128::from(limb);
            (*place, rest) = ((whole / divisor) as u64, (whole % divisor) as u64);
        }
        (Self::trimmed(limbs), rest)
    }

    /// Doubled so many times, which are fewer than 64.
    fn doubled(&self, times: u32) -> Self {
        let mut carry = 0_u64;
        let mut limbs = Vec::with_capacity(self.limbs.len().saturating_add(1));
        for &limb in &self.limbs {
            limbs.push(limb << times | carry);
            // In two steps, since a shift by 64 is none.
            carry = limb >> 1 >> 63_u32.wrapping_sub(times);
        }
        limbs.push(carry);
        Self::trimmed(limbs)
    }

    /// How often it can be halved, in whole limbs and in bits beside them.
    fn trailing_zeros(&self) -> (usize, u32) {
        let limbs = self.limbs.iter().take_while(|&&limb| limb == 0).count();
        (limbs, self.limbs.get(limbs).map_or(0, |limb| limb.trailing_zeros()))
    }

    /// Halved so many times, in whole limbs and in fewer than 64 bits beside them.
    fn halved(&self, (limbs, bits): (usize, u32)) -> Self {
        let kept = self.limbs.iter().skip(limbs);
        let above = kept.clone().copied().skip(1).chain(core::iter::once(0));
        let shift = |(&limb, above): (&u64, u64)| match bits {
            0 => limb,
            bits => limb >> bits | above << 64_u32.wrapping_sub(bits),
        };
        Self::trimmed(kept.zip(above).map(shift).collect())
    }

    /// The largest number that goes into both, by halving and subtracting; of zero and another, the other.
    pub(super) fn common_divisor(&self, other: &Self) -> Self {
        if self.is_zero() || other.is_zero() {
            return self.plus(other);
        }
        if self.is_one() || other.is_one() {
            return Self::one();
        }
        let (long, short) = if self.limbs.len() < other.limbs.len() { (other, self) } else { (self, other) };
        if long.limbs.len() > short.limbs.len() {
            // One division takes off at once what halving takes off bit by bit.
            return short.common_divisor(&long.divided_by(short).1);
        }
        let (limbs, bits) = self.trailing_zeros().min(other.trailing_zeros());
        let (mut a, mut b) = (self.halved(self.trailing_zeros()), other.halved(other.trailing_zeros()));
        loop {
            match a.cmp(&b) {
                Ordering::Equal => break,
                Ordering::Less => core::mem::swap(&mut a, &mut b),
                Ordering::Greater => {}
            }
            if let (Some(small), Some(other)) = (a.to_u128(), b.to_u128()) {
                a = Self::from(wide_common_divisor(small, other));
                break;
            }
            a.lessen(&b);
            a.halve_to_odd();
        }
        let mut common = vec![0; limbs];
        common.extend(a.doubled(bits).limbs);
        Self { limbs: common }
    }

    /// Takes away the other, which is not larger.
    fn lessen(&mut self, other: &Self) {
        let mut borrow = false;
        let others = other.limbs.iter().copied().chain(core::iter::repeat(0));
        for (limb, other) in self.limbs.iter_mut().zip(others) {
            let (rest, first) = limb.overflowing_sub(other);
            let (rest, second) = rest.overflowing_sub(borrow.into());
            borrow = first || second;
            *limb = rest;
        }
        self.trim();
    }

    /// Halves it until it is odd; it is not zero.
    fn halve_to_odd(&mut self) {
        let whole = self.limbs.iter().take_while(|&&limb| limb == 0).count();
        self.limbs.drain(..whole);
        let bits = self.limbs.first().map_or(0, |limb| limb.trailing_zeros());
        if bits > 0 {
            let mut above = 0_u64;
            for limb in self.limbs.iter_mut().rev() {
                let out = *limb << 64_u32.wrapping_sub(bits);
                *limb = *limb >> bits | above;
                above = out;
            }
        }
        self.trim();
    }

    /// Reads digits; `None` if there are none or something else stands among them.
    pub(super) fn from_digits(digits: impl Iterator<Item = u8>) -> Option<Self> {
        let (mut number, mut any) = (Self::ZERO, false);
        for digit in digits {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit <= 9)?;
            number = number.times(&Self::from(10_u64)).plus(&Self::from(u64::from(digit)));
            any = true;
        }
        any.then_some(number)
    }
}

/// The low and the high half of `a * b + c + d`, which always fits in 128 bits.
const fn product(a: u64, b: u64, c: u64, d: u64) -> (u64, u64) {
    #[expect(clippy::arithmetic_side_effects, reason = "64 bits times 64 bits leave room for two more numbers of 64")]
    let whole = a as u128 * b as u128 + c as u128 + d as u128;
    let low = whole & u64::MAX as u128;
    #[expect(clippy::cast_possible_truncation, reason = "each half was cut to 64 bits")]
    (low as u64, (whole >> 64) as u64)
}

/// The quotient of a number and a divisor whose highest bit is set; the most that 64 bits hold if it is larger.
fn at_most(number: u128, divisor: NonZeroU64) -> u64 {
    #[expect(clippy::cast_possible_truncation, reason = "no more than 64 bits hold")]
    ((number / NonZeroU128::from(divisor)).min(u64::MAX.into()) as u64)
}

/// Takes so many times the other limbs away; whether that was more than there was.
fn lessen_by(limbs: &mut [u64], times: u64, others: &[u64]) -> bool {
    let (mut carry, mut borrow) = (0_u64, false);
    for (limb, &other) in limbs.iter_mut().zip(others.iter().chain(&[0])) {
        let (low, high) = product(times, other, carry, 0);
        let (rest, first) = limb.overflowing_sub(low);
        let (rest, second) = rest.overflowing_sub(borrow.into());
        (*limb, carry, borrow) = (rest, high, first || second);
    }
    borrow
}

/// Adds the other limbs; whether that carried out of the highest.
fn add_back(limbs: &mut [u64], others: &[u64]) -> bool {
    let mut carry = false;
    for (limb, &other) in limbs.iter_mut().zip(others.iter().chain(&[0])) {
        let (sum, first) = limb.overflowing_add(other);
        let (sum, second) = sum.overflowing_add(carry.into());
        (*limb, carry) = (sum, first || second);
    }
    carry
}

impl From<u64> for Natural {
    fn from(number: u64) -> Self {
        Self::trimmed(vec![number])
    }
}

impl From<u128> for Natural {
    fn from(number: u128) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "the lower half, and then the upper")]
        Self::trimmed(vec![number as u64, (number >> 64) as u64])
    }
}

impl TryFrom<Natural> for u128 {
    type Error = Natural;

    fn try_from(number: Natural) -> Result<Self, Natural> {
        number.to_u128().ok_or(number)
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let longer = self.limbs.len().cmp(&other.limbs.len());
        longer.then_with(|| self.limbs.iter().rev().cmp(other.limbs.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Natural {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// The largest power of ten in 64 bits, so that each division gives nineteen digits.
        const GROUP: NonZeroU64 = NonZeroU64::new(10_000_000_000_000_000_000).unwrap();
        let (mut groups, mut left) = (Vec::new(), self.clone());
        while !left.is_zero() {
            let (quotient, group) = left.divided_by_small(GROUP);
            groups.push(group);
            left = quotient;
        }
        let mut text = String::new();
        let Some(first) = groups.pop() else { return f.pad_integral(true, "", "0") };
        fmt::Write::write_fmt(&mut text, format_args!("{first}"))?;
        groups.iter().rev().try_for_each(|group| fmt::Write::write_fmt(&mut text, format_args!("{group:019}")))?;
        f.pad_integral(true, "", &text)
    }
}
