//! Questions to the embedded municipalities: who is there, who came after whom, how large is the council.
//!
//! `cargo run --example gazetteer`
#![allow(clippy::print_stdout, reason = "a program prints")]

use ambtelijke_fusie::{
    municipality::{Gazetteer, council_seats, max_aldermen, max_part_time_aldermen},
    time::day,
};
use core::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let nl = Gazetteer::netherlands();
    let today = day(2026, 1, 1);

    println!("Municipalities on {today}: {}", nl.in_being_on(today).count());

    // A name counts only together with a day; case, diacritics and hyphens do not count at all.
    for (name, on) in [
        ("sudwest fryslan", today),
        ("Den Haag", today),
        ("Amstelven", today),
        ("Bergen", today),
        ("Haaren", today),
        ("De Friese Meren", day(2016, 1, 1)),
    ] {
        match nl.find(name, on) {
            Ok(found) => println!("{name}: {found}"),
            Err(error) => println!("{name}: {error}"),
        }
    }

    // Haaren was divided among four municipalities: who has its place in an arrangement, and for what share?
    let before = day(2020, 12, 31);
    let haaren = nl.find("Haaren", before)?;
    println!("\n{haaren} on {today}:");
    for successor in nl.successors(haaren.code(), before, today)? {
        let share = successor.share.map_or("unknown".to_owned(), |share| share.to_string());
        println!("  {} has {share} of it", nl.on(successor.code, today)?);
    }

    // The same for one that went through several hands, step by step.
    let udenhout = nl.find("Udenhout", day(1996, 12, 31))?;
    println!("\n{udenhout} on {today}:");
    for step in nl.succession_steps(udenhout.code(), day(1996, 12, 31), today)? {
        let moved = step.inhabitants().map_or("all".to_owned(), |inhabitants| inhabitants.to_string());
        println!("  {}: {moved} inhabitants of {} to {}", step.day(), step.from(), step.to());
    }

    // What one municipality would need in place of the three of the BEL Combinatie.
    println!();
    let mut together = 0_u32;
    for name in ["Blaricum", "Eemnes", "Laren"] {
        let municipality = nl.find(name, today)?;
        let inhabitants = municipality.inhabitants(2026).ok_or("not counted")?;
        together = together.saturating_add(inhabitants);
        council(name, inhabitants);
    }
    council("as one", together);
    Ok(())
}

fn council(name: &str, inhabitants: u32) {
    let seats = council_seats(inhabitants);
    let (full, part) = (max_aldermen(seats), max_part_time_aldermen(seats));
    println!("{name}: {inhabitants} inhabitants, {seats} seats, at most {full} aldermen ({part} if part time)");
}
