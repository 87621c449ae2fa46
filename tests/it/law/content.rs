//! Wgr, articles 10, 11a and 30(2): what the text says of interests, powers, board and seat.

use super::*;

const DECIDING: &[Moment] = &[Moment::Form, Moment::Amend];

pub(super) const ROWS: &[Row] = &[
    met("content-belang", |_| {}),
    met("content-belang", |w| w.interests.clear()),
    met("content-belang", |w| w.without(ClauseKind::Interests)),
    breached("content-belang", |w| {
        w.interests.clear();
        w.without(ClauseKind::Interests);
    }),
    // It was looked for and not found, whether or not the rest of the text is recorded.
    breached("content-belang", |w| {
        w.interests.clear();
        w.unsure_of(ClauseKind::Interests);
        w.lacks.insert(ClauseKind::Interests);
    }),
    open("content-belang", |w| {
        w.interests.clear();
        w.unsure_of(ClauseKind::Interests);
    }),
    met("content-powers-list", |_| {}),
    breached("content-powers-list", |w| w.without(ClauseKind::PowersList)),
    open("content-powers-list", |w| w.unsure_of(ClauseKind::PowersList)),
    at_a_time("content-powers-list", |w| {
        w.without(ClauseKind::PowersList);
        w.powers = Some(Vec::new());
    }),
    at_a_time("content-powers-list", |w| {
        w.without(ClauseKind::PowersList);
        w.power().basis = PowerBasis::Mandate;
    }),
    open("content-powers-list", |w| {
        w.powers = None;
        w.unsure_of(ClauseKind::PowersList);
    }),
    met("content-powers-list", |w| {
        w.powers = None;
        w.text_in_part();
    }),
    met("content-powers-relation", |_| {}),
    breached("content-powers-relation", |w| w.without(ClauseKind::PowersRelation)),
    open("content-powers-relation", |w| w.unsure_of(ClauseKind::PowersRelation)),
    at_a_time("content-powers-relation", |w| {
        w.without(ClauseKind::PowersRelation);
        w.powers = Some(Vec::new());
    }),
    at_a_time("content-powers-relation", |w| {
        w.without(ClauseKind::PowersRelation);
        w.power().basis = PowerBasis::Mandate;
    }),
    open("content-powers-relation", |w| {
        w.powers = None;
        w.unsure_of(ClauseKind::PowersRelation);
    }),
    met("content-powers-relation", |w| {
        w.powers = None;
        w.text_in_part();
    }),
    met("content-no-self-extension", |_| {}).at(DECIDING),
    breached("content-no-self-extension", |w| {
        w.clauses.insert(ClauseKind::SelfExtension);
    })
    .at(DECIDING),
    open("content-no-self-extension", World::text_in_part).at(DECIDING),
    met("content-no-self-extension", |w| {
        w.text_in_part();
        w.powers = Some(Vec::new());
    })
    .at(DECIDING),
    // An older clause worked until the end of 2015.
    at_a_time("content-no-self-extension", |w| {
        w.older();
        w.clauses.insert(ClauseKind::SelfExtension);
    })
    .at(&[Moment::Amend])
    .on(&["2015-01-01", "2015-12-31"]),
    breached("content-no-self-extension", |w| {
        w.older();
        w.clauses.insert(ClauseKind::SelfExtension);
    })
    .at(&[Moment::Amend])
    .on(&["2016-01-01"]),
    breached("content-no-self-extension", |w| {
        w.clauses.insert(ClauseKind::SelfExtension);
    })
    .at(DECIDING)
    .on(&["2015-01-01"]),
    met("content-board", |_| {}),
    breached("content-board", |w| w.without(ClauseKind::BoardComposition)),
    open("content-board", |w| w.unsure_of(ClauseKind::BoardComposition)),
    breached("content-board", |w| w.without(ClauseKind::BoardStructure)).of(&[CooperationForm::PublicBody]),
    met("content-board", |w| w.without(ClauseKind::BoardStructure)).of(&[CooperationForm::JointOrgan]),
    met("content-board-bvo", |_| {}),
    breached("content-board-bvo", |w| w.without(ClauseKind::BoardStructure)),
    breached("content-board-bvo", |w| w.without(ClauseKind::BoardComposition)),
    open("content-board-bvo", |w| w.unsure_of(ClauseKind::BoardStructure)),
    open("content-board-bvo", |w| w.unsure_of(ClauseKind::BoardComposition)),
    met("content-seat", |_| {}),
    met("content-seat", |w| w.seat = Some(("Baarn", None))),
    breached("content-seat", |w| w.seat = None),
    open("content-seat", |w| {
        w.seat = None;
        w.text_in_part();
    }),
    met("content-seat-in-participant", |w| w.publisher = None),
    // A place that is called like a municipality is taken to lie there.
    met("content-seat-in-participant", |w| {
        w.publisher = None;
        w.seat = Some(("Laren", None));
    })
    .on(&["2026-11-23"]),
    breached("content-seat-in-participant", |w| {
        w.publisher = None;
        w.seat = Some(("Breda", Some(758)));
    }),
    breached("content-seat-in-participant", |w| {
        w.publisher = None;
        w.seat = Some(("Breda", None));
    }),
    breached("content-seat-in-participant", |w| {
        w.publisher = None;
        w.seat = None;
    }),
    open("content-seat-in-participant", |w| {
        w.publisher = None;
        w.seat = None;
        w.text_in_part();
    }),
    open("content-seat-in-participant", |w| {
        w.publisher = None;
        w.seat = Some(("Kernhem", None));
    }),
    at_a_time("content-seat-in-participant", |w| w.seat = Some(("Breda", Some(758)))),
    met("content-zienswijze-decisions", |_| {}),
    breached("content-zienswijze-decisions", |w| w.without(ClauseKind::CouncilViews)),
    open("content-zienswijze-decisions", |w| w.unsure_of(ClauseKind::CouncilViews)),
    breached("content-zienswijze-decisions", |w| {
        w.without(ClauseKind::CouncilViews);
        w.for_a_time();
    }),
    breached("content-zienswijze-decisions", |w| {
        w.older();
        w.without(ClauseKind::CouncilViews);
    })
    .at(&[Moment::Amend])
    .on(&["2024-07-01"]),
    at_a_time("content-zienswijze-decisions", |w| {
        w.older();
        w.without(ClauseKind::CouncilViews);
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
    met("content-participation", |_| {}),
    breached("content-participation", |w| w.without(ClauseKind::PublicParticipation)),
    open("content-participation", |w| w.unsure_of(ClauseKind::PublicParticipation)),
    breached("content-participation", |w| {
        w.without(ClauseKind::PublicParticipation);
        w.for_a_time();
    }),
    breached("content-participation", |w| {
        w.older();
        w.without(ClauseKind::PublicParticipation);
    })
    .at(&[Moment::Amend])
    .on(&["2024-07-01"]),
    at_a_time("content-participation", |w| {
        w.older();
        w.without(ClauseKind::PublicParticipation);
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
    met("content-evaluation", |_| {}),
    breached("content-evaluation", |w| w.without(ClauseKind::Evaluation)),
    open("content-evaluation", |w| w.unsure_of(ClauseKind::Evaluation)),
    breached("content-evaluation", |w| {
        w.without(ClauseKind::Evaluation);
        w.for_a_time();
    }),
    breached("content-evaluation", |w| {
        w.older();
        w.without(ClauseKind::Evaluation);
    })
    .at(&[Moment::Amend])
    .on(&["2024-07-01"]),
    at_a_time("content-evaluation", |w| {
        w.older();
        w.without(ClauseKind::Evaluation);
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
];

#[test]
fn contents() {
    check(ROWS);
}
