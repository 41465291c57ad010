//! The program as its users meet it: arguments and files in; stdout, stderr and an exit code out.

mod authors;
mod course;
mod explain;
mod follows;
mod games;
#[cfg(unix)]
mod kills;
mod reports;
mod runs;
mod tournaments;
mod tutorial;
mod window;

use std::path::Path;

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use tempfile::TempDir;

/// How a call went.
struct Told {
    code: i32,
    out: String,
    err: String,
}

/// A scratch folder to work in, with saved games of its own.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Place(tempfile::tempdir().expect("a scratch folder"))
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("the scratch folder can be written to");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    fn command(&self) -> Command {
        Command::from_std(self.program())
    }

    /// The program on a machine without a display, so that it tells the same on a desktop as on a server.
    fn program(&self) -> std::process::Command {
        let mut program = std::process::Command::new(cargo_bin!("speaking-terms"));
        program
            .current_dir(self.0.path())
            .env("SPEAKING_TERMS_SAVES", self.path("saves"))
            .env("NO_COLOR", "1");
        for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            program.env_remove(display);
        }
        program
    }

    /// Calls the program with these arguments and nothing on its input.
    fn call(&self, arguments: &[&str]) -> Told {
        self.typed(arguments, "")
    }

    /// Calls the program, and types.
    fn typed(&self, arguments: &[&str], input: &str) -> Told {
        told(self.command().args(arguments).write_stdin(input))
    }
}

fn told(command: &mut Command) -> Told {
    let output = command.output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("only text is written");
    Told {
        code: output.status.code().expect("no signal ended it"),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// A file of the project.
fn project(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

#[test]
fn help_lists_every_command() {
    let told = Place::new().call(&["--help"]);
    assert_eq!(told.code, 0);
    for command in [
        "play",
        "learn",
        "run",
        "check",
        "explain",
        "tournament",
        "prove",
        "teach",
        "replay",
        "new",
        "reference",
    ] {
        let line = format!("\n  {command} ");
        assert!(told.out.contains(&line), "{command}: {}", told.out);
    }
}

#[test]
fn a_wrong_argument_is_a_matter_of_usage() {
    for arguments in [
        &["--no-such-thing"][..],
        &["--seed", "soon"],
        &["--size", "small"],
        &["--text-size", "900"],
        &["--theme", "pink"],
        &["--text", "--drive", "tour.txt"],
        &["check"],
        &["new"],
    ] {
        let told = Place::new().call(arguments);
        assert_eq!(told.code, 2, "{arguments:?}");
        assert_eq!(told.out, "", "{arguments:?}");
        assert!(told.err.contains("--help"), "{arguments:?}: {}", told.err);
    }
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    for (arguments, near) in [
        (
            &["play", "frist-meetup"][..],
            "Did you mean `first-meetup`?",
        ),
        (&["the-twon"], "Did you mean `the-town`?"),
        (
            &["run", "new-in-twon", "--strategy", "timid"],
            "Did you mean `new-in-town`?",
        ),
        (&["run", "--strategy", "tmid"], "Did you mean `timid`?"),
        (
            &["tournament", "first-meetup", "--strategies", "givr"],
            "Did you mean `giver`?",
        ),
        (&["play", "zzz"], "Built in are `first-meetup`"),
        (&["run", "--strategy", "zzz"], "There are `proportionate`"),
    ] {
        let told = Place::new().call(arguments);
        assert_eq!(told.code, 1, "{arguments:?}");
        assert_eq!(told.out, "", "{arguments:?}");
        assert!(told.err.contains(near), "{arguments:?}: {}", told.err);
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    for arguments in [
        &["check", "nowhere.ron"][..],
        &["replay", "nowhere.ron"],
        &["run", "--script", "nowhere.ron"],
        &[
            "run",
            "--strategy",
            "timid",
            "--trace",
            "no/such/folder/nowhere.ron",
        ],
    ] {
        let told = Place::new().call(arguments);
        assert_eq!(told.code, 1, "{arguments:?}");
        assert!(
            told.err.contains("nowhere.ron: "),
            "{arguments:?}: {}",
            told.err
        );
    }
}

#[test]
fn the_references_are_those_in_the_documentation() {
    for (arguments, file) in [
        (&["reference"][..], "docs/scenario-format.md"),
        (&["reference", "lesson"], "docs/lesson-format.md"),
    ] {
        let told = Place::new().call(arguments);
        let written = std::fs::read_to_string(project(file));
        let written = written
            .expect("it is part of the project")
            .replace("\r\n", "\n");
        assert!(
            told.out == written,
            "{file} is not what the code says. Write it anew: cargo run -- {} > {file}",
            arguments.join(" ")
        );
    }
}

/// Somebody may look at the first lines only: `speaking-terms reference | head`.
#[test]
fn a_closed_pipe_is_no_error() {
    use std::io::Read;
    use std::process::Stdio;
    for arguments in [
        &["reference"][..],
        &["first-meetup"],
        &["run", "--strategy", "timid"],
    ] {
        let place = Place::new();
        let mut child = (place.program())
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let status = child.wait().expect("it ends");
        let mut err = String::new();
        let read = child
            .stderr
            .take()
            .map(|mut pipe| pipe.read_to_string(&mut err));
        assert!(read.is_some_and(|r| r.is_ok()));
        assert!(status.success(), "{arguments:?}: {status}: {err}");
        assert!(!err.contains("panicked"), "{arguments:?}: {err}");
    }
}
