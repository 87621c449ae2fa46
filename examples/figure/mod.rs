//! A frame for figures: one size, one typeface, one set of colours that can be read on light and on dark, a title above
//! and the sources below. Places are whole pixels, or the exact text of one; nothing here is reckoned in floats.
#![allow(dead_code, reason = "each example draws with a part of it")]

use svg::{
    Document, Node,
    node::{
        Value,
        element::{Circle, Description, Line, Path, Rectangle, Style, Text, Title},
    },
};

/// The width of every figure.
pub(crate) const WIDTH: i32 = 760;
/// The left and right margin.
pub(crate) const MARGIN: i32 = 28;
/// Where the figure itself may begin, below the title.
pub(crate) const TOP: i32 = 84;

/// `a`, `b` and `c` are the colours of three series, told apart also by those who do not see red and green apart.
const STYLE: &str = "
text { font-family: 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; font-size: 14px; fill: #1f2933; }
.paper { fill: #fcfcfa; }
.title { font-size: 20px; font-weight: 600; }
.muted { font-size: 12px; fill: #5f6b76; }
.number { font-variant-numeric: tabular-nums; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.grid { stroke: #dfe3e6; stroke-width: 1; }
.axis { stroke: #9aa5ae; stroke-width: 1; }
.span { stroke: #b9c2c9; stroke-width: 3; stroke-linecap: round; }
.a { fill: #1f5fa8; }
.b { fill: #fcfcfa; stroke: #c2590b; stroke-width: 3; }
.c { fill: #5a8a3a; }
@media (prefers-color-scheme: dark) {
text { fill: #e6e9ec; }
.paper { fill: #15191d; }
.muted { fill: #9aa5ae; }
.grid { stroke: #2b3238; }
.axis { stroke: #5f6b76; }
.span { stroke: #47515a; }
.a { fill: #6aa9ee; }
.b { fill: #15191d; stroke: #f09a4e; }
.c { fill: #96c66f; }
}
";

/// The shape of a mark, one for each series.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mark {
    /// A filled circle, in the first colour.
    Disc,
    /// An open circle, in the second.
    Ring,
    /// A diamond, in the third.
    Diamond,
}

/// A figure that is being drawn.
#[derive(Debug)]
pub(crate) struct Figure(Document);

impl Figure {
    /// An empty figure, with a title and what it shows.
    pub(crate) fn new(title: &str, shows: &str, height: i32) -> Self {
        let paper = Rectangle::new().set("class", "paper").set("width", WIDTH).set("height", height).set("rx", 6);
        let document = Document::new()
            .set("viewBox", (0, 0, WIDTH, height))
            .set("width", WIDTH)
            .set("height", height)
            .set("role", "img")
            .add(Title::new(title))
            .add(Description::new().add(svg::node::Text::new(shows)))
            .add(Style::new(STYLE))
            .add(paper);
        let mut figure = Self(document);
        figure.text(MARGIN, 38, "title", title);
        figure.text(MARGIN, 60, "muted", shows);
        figure
    }

    /// Words that begin there, or with the class `end` end there.
    pub(crate) fn text(&mut self, x: impl Into<Value>, y: i32, class: &str, words: &str) {
        self.0.append(Text::new(words).set("x", x).set("y", y).set("class", class));
    }

    /// A straight line.
    pub(crate) fn line(&mut self, class: &str, from: (impl Into<Value>, i32), to: (impl Into<Value>, i32)) {
        let line = Line::new().set("class", class).set("x1", from.0).set("y1", from.1);
        self.0.append(line.set("x2", to.0).set("y2", to.1));
    }

    /// The mark of a series.
    pub(crate) fn mark(&mut self, mark: Mark, x: &str, y: i32) {
        match mark {
            Mark::Disc => self.0.append(Circle::new().set("class", "a").set("cx", x).set("cy", y).set("r", 7)),
            Mark::Ring => self.0.append(Circle::new().set("class", "b").set("cx", x).set("cy", y).set("r", 5.5)),
            Mark::Diamond => {
                let path = format!("M{x} {y}m0-8l7 8l-7 8l-7-8z");
                self.0.append(Path::new().set("class", "c").set("d", path));
            }
        }
    }

    /// A scale: a thin line down at each place, with its label above.
    pub(crate) fn scale<'a>(&mut self, places: impl IntoIterator<Item = (String, &'a str)>, top: i32, bottom: i32) {
        for (x, label) in places {
            self.text(x.as_str(), top.saturating_sub(10), "muted number middle", label);
            self.line("grid", (x.as_str(), top), (x.as_str(), bottom));
        }
    }

    /// Where it comes from, at the foot.
    pub(crate) fn source(&mut self, y: i32, lines: &[&str]) {
        for (line, words) in (0..).zip(lines) {
            self.text(MARGIN, y.saturating_add(17_i32.saturating_mul(line)), "muted", words);
        }
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{}", self.0)
    }
}
