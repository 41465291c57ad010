//! Lines in, lines out: the terminal as this floor sees it. Everything wraps here, and nowhere else.
//!
//! Text is plain: no colour, no drawn boxes, nothing that depends on where a word stands on the screen, so that a
//! pipe, a slow line and a screen reader all get the same game.

use std::io::{self, BufRead, Write};

use textwrap::Options;

/// Narrowest text that is still readable; anything less is taken as this.
const NARROWEST: usize = 24;
/// Longest answer that is looked at, in characters.
const LONGEST: usize = 400;

/// Where answers come from and text goes to.
pub(super) struct Console<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    width: usize,
    interactive: bool,
    fresh: bool,
}

impl<'a> Console<'a> {
    pub fn new(
        input: &'a mut dyn BufRead,
        output: &'a mut dyn Write,
        width: usize,
        interactive: bool,
    ) -> Self {
        Console {
            input,
            output,
            width: width.max(NARROWEST),
            interactive,
            fresh: true,
        }
    }

    /// Columns a line may have.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Writes a page, with a blank line before it.
    pub fn show(&mut self, page: &Page) -> io::Result<()> {
        for piece in &page.0 {
            self.piece(piece)?;
        }
        Ok(())
    }

    /// Writes one paragraph.
    pub fn say(&mut self, text: &str) -> io::Result<()> {
        self.wrapped(text, "", "")
    }

    /// One empty line, however often it is asked for.
    pub fn gap(&mut self) -> io::Result<()> {
        if self.fresh {
            return Ok(());
        }
        self.fresh = true;
        writeln!(self.output)
    }

    /// Text that is laid out already.
    pub fn verbatim(&mut self, text: &str) -> io::Result<()> {
        self.fresh = false;
        writeln!(self.output, "{}", text.trim_end())
    }

    fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        match piece {
            Piece::Gap => self.gap(),
            Piece::Text(text) => self.wrapped(text, "", ""),
            Piece::Item(text) => self.wrapped(text, "- ", "  "),
            Piece::Row(number, text) => {
                let first = format!("{number:>2}  ");
                self.wrapped(text, &first, "    ")
            }
        }
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) -> io::Result<()> {
        self.fresh = false;
        for paragraph in text.lines() {
            let options = Options::new(self.width)
                .word_splitter(textwrap::WordSplitter::NoHyphenation)
                .word_separator(textwrap::WordSeparator::AsciiSpace)
                .break_words(false)
                .initial_indent(first)
                .subsequent_indent(rest);
            for line in textwrap::wrap(paragraph, options) {
                writeln!(self.output, "{}", line.trim_end())?;
            }
        }
        Ok(())
    }

    /// One answer without its line end; `None` when there are no more.
    pub fn read(&mut self) -> io::Result<Option<String>> {
        write!(self.output, "> ")?;
        self.output.flush()?;
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            writeln!(self.output)?;
            self.fresh = false;
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&bytes);
        let visible = text.chars().map(|c| if c.is_control() { ' ' } else { c });
        let answer: String = visible.take(LONGEST).collect();
        let answer = answer.trim().to_owned();
        if !self.interactive {
            writeln!(self.output, "{answer}")?;
        }
        self.fresh = false;
        Ok(Some(answer))
    }
}

/// Something to read, put together from a view before any of it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Page(Vec<Piece>);

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Gap,
    Text(String),
    Item(String),
    Row(usize, String),
}

impl Page {
    pub fn new() -> Self {
        Page::default()
    }

    /// An empty line, and then this.
    pub fn heading(&mut self, text: impl Into<String>) -> &mut Self {
        self.0.push(Piece::Gap);
        self.text(text)
    }

    pub fn text(&mut self, text: impl Into<String>) -> &mut Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Piece::Text(text));
        }
        self
    }

    pub fn item(&mut self, text: impl Into<String>) -> &mut Self {
        self.0.push(Piece::Item(text.into()));
        self
    }

    pub fn row(&mut self, number: usize, text: impl Into<String>) -> &mut Self {
        self.0.push(Piece::Row(number, text.into()));
        self
    }

    pub fn gap(&mut self) -> &mut Self {
        self.0.push(Piece::Gap);
        self
    }
}
