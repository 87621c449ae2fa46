//! How many seats a municipal council has and how many aldermen it may appoint.

/// Up to how many inhabitants a council has how many seats: Gemeentewet, article 8(1).
const SEATS: [(u32, u8); 16] = [
    (3_000, 9),
    (6_000, 11),
    (10_000, 13),
    (15_000, 15),
    (20_000, 17),
    (25_000, 19),
    (30_000, 21),
    (35_000, 23),
    (40_000, 25),
    (45_000, 27),
    (50_000, 29),
    (60_000, 31),
    (70_000, 33),
    (80_000, 35),
    (100_000, 37),
    (200_000, 39),
];

/// The seats of a council above the last line of the table.
const SEATS_ABOVE: u8 = 45;

/// The number of seats of the municipal council (*gemeenteraad*) of a municipality with so many inhabitants.
///
/// Gemeentewet, article 8(1), as it stands in January 2026. A municipality that passes a limit does not gain or
/// lose seats at once: the change works from the next regular election (article 8(2)). So the inhabitants to ask
/// with are not those of today but those on 1 January of the year before that of the last election (article 1(2);
/// a council may ask for a later day, if by then it has probably passed a limit).
///
/// ```
/// use ambtelijke_fusie::municipality::council_seats;
///
/// // Blaricum, Eemnes and Laren on 1 January 2026, and the three of them as one municipality.
/// assert_eq!([12_938, 10_065, 11_547, 34_550].map(council_seats), [15, 15, 15, 23]);
/// ```
#[doc(alias = "raadszetels")]
#[doc(alias = "gemeenteraad")]
#[must_use]
pub const fn council_seats(inhabitants: u32) -> u8 {
    let mut lines: &[(u32, u8)] = &SEATS;
    while let [(up_to, seats), rest @ ..] = lines {
        if inhabitants <= *up_to {
            return *seats;
        }
        lines = rest;
    }
    SEATS_ABOVE
}

/// The largest number of aldermen (*wethouders*) beside a council of so many seats, if all work full time.
///
/// Gemeentewet, article 36(1) and (5), as they stand in January 2026: a fifth of the number of members, rounded to
/// the nearest whole number, but never below two. An odd number of seats, as every council has, never leaves
/// exactly a half to round. How the number was limited before the councils and executives were separated on
/// 2002-03-07 is not modelled.
///
/// ```
/// use ambtelijke_fusie::municipality::{council_seats, max_aldermen};
///
/// assert_eq!(max_aldermen(council_seats(24_000)), 4, "19 seats, 3.8");
/// assert_eq!(max_aldermen(council_seats(2_000)), 2, "9 seats, 1.8");
/// ```
#[doc(alias = "wethouders")]
#[must_use]
pub const fn max_aldermen(seats: u8) -> u8 {
    // Two less, rounded up, is rounded to the nearest.
    at_least_two(seats.saturating_sub(2).div_ceil(5))
}

/// The largest number of aldermen (*wethouders*) beside a council of so many seats, if the council has decided
/// that the office can be held part time.
///
/// Gemeentewet, article 36(2), (3) and (5): a quarter of the number of members, rounded to the nearest whole
/// number, but never below two. Together they may then work at most a tenth more than the full-time aldermen of
/// [`max_aldermen`] would: see [`max_aldermen_hours`].
///
/// ```
/// use ambtelijke_fusie::municipality::max_part_time_aldermen;
///
/// assert_eq!(max_part_time_aldermen(45), 11, "Rotterdam could have two more than nine");
/// ```
#[doc(alias = "deeltijdwethouders")]
#[must_use]
pub const fn max_part_time_aldermen(seats: u8) -> u8 {
    // One less, rounded up, is rounded to the nearest, and a half upward.
    at_least_two(seats.saturating_sub(1).div_ceil(4))
}

/// How much part-time aldermen may work together, in percent of one full-time office (*tijdsbestedingsnorm*).
///
/// Gemeentewet, article 36(3): at most a tenth more than the full-time aldermen would. Where the number of
/// part-time aldermen is no higher, nobody can fill the tenth, and the number is that of full offices.
///
/// ```
/// use ambtelijke_fusie::municipality::max_aldermen_hours;
///
/// assert_eq!(max_aldermen_hours(29), 660, "six full-time aldermen and a tenth");
/// ```
#[doc(alias = "tijdsbestedingsnorm")]
#[must_use]
pub const fn max_aldermen_hours(seats: u8) -> u16 {
    let by_law = (max_aldermen(seats) as u16).saturating_mul(110);
    let by_heads = (max_part_time_aldermen(seats) as u16).saturating_mul(100);
    if by_heads < by_law { by_heads } else { by_law }
}

const fn at_least_two(number: u8) -> u8 {
    if number < 2 { 2 } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Inhabitants, seats, full-time aldermen, part-time aldermen, their time in percent: the classes as the
    /// association of Dutch municipalities (VNG) publishes them.
    const PUBLISHED: [(u32, u8, u8, u8, u16); 17] = [
        (3_000, 9, 2, 2, 200),
        (6_000, 11, 2, 3, 220),
        (10_000, 13, 3, 3, 300),
        (15_000, 15, 3, 4, 330),
        (20_000, 17, 3, 4, 330),
        (25_000, 19, 4, 5, 440),
        (30_000, 21, 4, 5, 440),
        (35_000, 23, 5, 6, 550),
        (40_000, 25, 5, 6, 550),
        (45_000, 27, 5, 7, 550),
        (50_000, 29, 6, 7, 660),
        (60_000, 31, 6, 8, 660),
        (70_000, 33, 7, 8, 770),
        (80_000, 35, 7, 9, 770),
        (100_000, 37, 7, 9, 770),
        (200_000, 39, 8, 10, 880),
        (u32::MAX, 45, 9, 11, 990),
    ];

    #[test]
    fn aldermen_are_rounded_to_the_nearest_of_any_number_of_seats() {
        for seats in 0..=u8::MAX {
            let nearest = |part: u16| ((u16::from(seats) + part / 2) / part).max(2);
            assert_eq!(u16::from(max_aldermen(seats)), nearest(5), "{seats}");
            assert_eq!(u16::from(max_part_time_aldermen(seats)), nearest(4), "{seats}");
        }
    }

    #[test]
    fn every_class_has_the_published_seats_and_aldermen() {
        let mut first = 0;
        for (last, seats, full_time, part_time, percent) in PUBLISHED {
            for inhabitants in [first, last] {
                assert_eq!(council_seats(inhabitants), seats, "{inhabitants}");
            }
            assert_eq!(max_aldermen(seats), full_time, "{seats} seats");
            assert_eq!(max_part_time_aldermen(seats), part_time, "{seats} seats");
            assert_eq!(max_aldermen_hours(seats), percent, "{seats} seats");
            first = last.wrapping_add(1);
        }
    }

    #[test]
    fn there_are_never_fewer_than_two_aldermen_and_never_a_half_to_round() {
        for seats in [0, 1, 5, 7] {
            assert_eq!(max_aldermen(seats), 2);
            assert_eq!(max_part_time_aldermen(seats), 2);
        }
        for (_, seats, ..) in PUBLISHED {
            assert!(u16::from(seats) * 2 % 5 != 0 || seats % 5 == 0, "{seats}");
            assert_ne!(seats % 4, 2, "{seats}");
        }
    }
}
