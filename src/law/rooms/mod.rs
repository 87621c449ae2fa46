//! The rules, by act and subject. A rule is added in its room; a new room here.

mod archiefwet;
pub(super) mod arhi;
mod avg;
pub(super) mod awb;
mod bbv;
mod bekendmakingswet;
mod cyberbeveiligingswet;
pub(super) mod definition;
mod gemeentewet;
mod prelude;
mod private;
mod procurement;
mod staff;
mod tax;
mod wgr;

use super::core::Row;

/// Every room, in the order of the catalogue.
pub(super) const ROOMS: [&[Row]; 55] = [
    definition::RULES,
    wgr::parties::RULES,
    wgr::consent::RULES,
    wgr::draft::RULES,
    wgr::form::RULES,
    wgr::centre::RULES,
    wgr::lifecycle::RULES,
    wgr::content::RULES,
    wgr::accountability::RULES,
    wgr::publication::RULES,
    wgr::province::RULES,
    wgr::register::RULES,
    wgr::powers::RULES,
    wgr::exercise::RULES,
    wgr::budget::frameworks::RULES,
    wgr::budget::draft::RULES,
    wgr::budget::views::RULES,
    wgr::budget::adoption::RULES,
    wgr::budget::province::RULES,
    wgr::budget::changes::RULES,
    wgr::budget::by_analogy::RULES,
    wgr::budget::accounts::RULES,
    wgr::effect::RULES,
    wgr::transition::RULES,
    wgr::board::organs::RULES,
    wgr::board::general::RULES,
    wgr::board::members::RULES,
    wgr::board::executive::RULES,
    wgr::board::other::RULES,
    wgr::conduct::RULES,
    wgr::committees::RULES,
    wgr::duties::RULES,
    wgr::exit::RULES,
    wgr::dissolution::RULES,
    awb::consent::RULES,
    awb::mandate::RULES,
    awb::mandated::RULES,
    awb::delegation::RULES,
    gemeentewet::organs::RULES,
    gemeentewet::taxes::RULES,
    gemeentewet::size::RULES,
    gemeentewet::officers::RULES,
    gemeentewet::organisation::RULES,
    gemeentewet::incompatibility::RULES,
    arhi::arrangement::RULES,
    arhi::staff::RULES,
    staff::RULES,
    bbv::RULES,
    tax::RULES,
    procurement::RULES,
    archiefwet::RULES,
    bekendmakingswet::RULES,
    private::RULES,
    avg::RULES,
    cyberbeveiligingswet::RULES,
];
