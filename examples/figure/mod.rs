//! A frame for figures: one size, one typeface, one set of colours that can be read on light and on dark, a title above
//! and the sources below. Places are whole pixels, or the exact text of one; nothing here is reckoned in floats.
#![allow(dead_code, reason = "each example draws with a part of it")]

use ambtelijke_fusie::money::Fraction;
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

/// `a` to `d` are the colours of four series, told apart also by those who do not see red and green, or blue and yellow,
/// apart; `on-a` to `on-d` are those of words upon them.
const STYLE: &str = "
text { font-family: 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; font-size: 14px; fill: #1f2933; }
.paper { fill: #fcfcfa; }
.title { font-size: 20px; font-weight: 600; }
.head { font-weight: 600; }
.small { font-size: 12px; }
.muted { font-size: 12px; fill: #5f6b76; }
.number { font-variant-numeric: tabular-nums; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.halo { stroke: #fcfcfa; stroke-width: 4; stroke-linejoin: round; paint-order: stroke; }
.grid { stroke: #dfe3e6; stroke-width: 1; }
.axis { stroke: #9aa5ae; stroke-width: 1; }
.span { stroke: #b9c2c9; stroke-width: 3; stroke-linecap: round; }
.tail { stroke: #5f6b76; stroke-width: 1.5; }
.a { fill: #1f5fa8; }
.b { fill: #b8540a; }
.c { fill: #6aa040; }
.d { fill: #6b2a5b; }
.other { fill: #8b959d; }
.unknown { fill: #fcfcfa; stroke: #8b959d; stroke-width: 1.5; }
.faint { opacity: 0.4; }
.on-a, .on-b, .on-d { fill: #ffffff; }
.on-c { fill: #1f2933; }
.ink { fill: #1f2933; }
.open { fill: #fcfcfa; stroke: #1f2933; stroke-width: 2.5; }
.open.b { fill: #fcfcfa; stroke: #b8540a; stroke-width: 3; }
@media (prefers-color-scheme: dark) {
text { fill: #e6e9ec; }
.paper { fill: #15191d; }
.muted { fill: #9aa5ae; }
.halo { stroke: #15191d; }
.grid { stroke: #2b3238; }
.axis { stroke: #5f6b76; }
.span { stroke: #47515a; }
.tail { stroke: #9aa5ae; }
.a { fill: #6aa9ee; }
.b { fill: #f09a4e; }
.c { fill: #c5e0a0; }
.d { fill: #f0c5e0; }
.other { fill: #7b858e; }
.unknown { fill: #15191d; stroke: #8b959d; }
.on-a, .on-b, .on-c, .on-d { fill: #15191d; }
.ink { fill: #e6e9ec; }
.open { fill: #15191d; stroke: #e6e9ec; }
.open.b { fill: #15191d; stroke: #f09a4e; }
}
";

/// The shape of a mark.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mark {
    /// A filled circle.
    Disc,
    /// An open circle.
    Ring,
    /// A diamond.
    Diamond,
}

/// What stands before the words of a legend.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Sign<'a> {
    /// A piece of a bar of that class.
    Bar(&'a str),
    /// A mark of that class.
    Mark(Mark, &'a str),
    /// A piece of a line of that class.
    Line(&'a str),
}

/// The place of a part of the whole on a scale from one pixel to another.
pub(crate) fn along(scale: (i32, i32), part: &Fraction) -> Fraction {
    let width = Fraction::whole(i128::from(scale.1.saturating_sub(scale.0)));
    part.times(&width).plus(&Fraction::whole(scale.0.into()))
}

/// A place as it is written, to a tenth of a pixel.
pub(crate) fn at(place: &Fraction) -> String {
    place.decimal(1).to_string()
}

/// A figure that is being drawn.
#[derive(Debug)]
pub(crate) struct Figure(Document);

impl Figure {
    /// An empty figure, with a title and what it shows; how high it is, says [`Figure::source`].
    pub(crate) fn new(title: &str, shows: &str) -> Self {
        let paper = Rectangle::new().set("class", "paper").set("width", "100%").set("height", "100%").set("rx", 6);
        let document = Document::new()
            .set("width", WIDTH)
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

    /// A mark that reaches so many pixels from its middle.
    pub(crate) fn mark(&mut self, mark: Mark, class: &str, reach: i32, x: &str, y: i32) {
        let circle = || Circle::new().set("cx", x).set("cy", y);
        match mark {
            Mark::Disc => self.0.append(circle().set("class", class).set("r", reach)),
            Mark::Ring => {
                // Half of the line lies outside of the circle.
                let radius = format!("{}.5", reach.saturating_sub(2));
                self.0.append(circle().set("class", format!("open {class}")).set("r", radius));
            }
            Mark::Diamond => {
                let high = reach.saturating_add(1);
                let path = format!("M{x} {y}m0-{high}l{reach} {high}l-{reach} {high}l-{reach}-{high}z");
                self.0.append(Path::new().set("class", class).set("d", path));
            }
        }
    }

    /// A bar from one place to another, and from `y` so many pixels down.
    pub(crate) fn bar(&mut self, class: &str, from: &Fraction, to: &Fraction, y: i32, height: i32) {
        let bar = Rectangle::new().set("class", class).set("x", at(from)).set("y", y);
        self.0.append(bar.set("width", at(&to.minus(from))).set("height", height));
    }

    /// What the signs mean, on as many lines as it takes; the first stands at `y`, and the last is where it ends.
    pub(crate) fn legend(&mut self, y: i32, meanings: &[(Sign<'_>, &str)]) -> i32 {
        const SIGN: i32 = 18;
        const SPACE: i32 = 14;
        const LINE: i32 = 20;
        let (mut x, mut y) = (MARGIN, y);
        for (sign, words) in meanings {
            // A broad typeface takes seven pixels a letter.
            let letters = i32::try_from(words.chars().count()).unwrap_or(i32::MAX);
            let width = letters.saturating_mul(7).saturating_add(SIGN);
            if x.saturating_add(width) > WIDTH.saturating_sub(MARGIN) {
                (x, y) = (MARGIN, y.saturating_add(LINE));
            }
            let (middle, end) = (y.saturating_sub(4), x.saturating_add(12));
            match sign {
                Sign::Bar(class) => {
                    let place = |x: i32| Fraction::whole(x.into());
                    self.bar(class, &place(x), &place(end), y.saturating_sub(9), 10);
                }
                Sign::Mark(mark, class) => self.mark(*mark, class, 5, &x.saturating_add(6).to_string(), middle),
                Sign::Line(class) => self.line(class, (x, middle), (end, middle)),
            }
            self.text(x.saturating_add(SIGN), y, "muted", words);
            x = x.saturating_add(width).saturating_add(SPACE);
        }
        y
    }

    /// A scale: a thin line down at each place, with its label above.
    pub(crate) fn scale<'a>(&mut self, places: impl IntoIterator<Item = (String, &'a str)>, top: i32, bottom: i32) {
        for (x, label) in places {
            self.text(x.as_str(), top.saturating_sub(10), "muted number middle", label);
            self.line("grid", (x.as_str(), top), (x.as_str(), bottom));
        }
    }

    /// Where it comes from, at the foot: the first line stands at `y`, and the figure ends below the last.
    pub(crate) fn source(&mut self, y: i32, lines: &[&str]) {
        const LINE: i32 = 17;
        for (line, words) in (0..).zip(lines) {
            self.text(MARGIN, y.saturating_add(LINE.saturating_mul(line)), "muted", words);
        }
        let count = i32::try_from(lines.len()).unwrap_or(i32::MAX);
        let height = y.saturating_add(LINE.saturating_mul(count)).saturating_add(6);
        self.0.assign("viewBox", (0, 0, WIDTH, height));
        self.0.assign("height", height);
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{}", self.0)
    }
}
