//! The command-line parser and its help text.

use std::num::NonZeroU16;

use lexopt::{Arg, Parser, ValueExt};

use crate::setup::Browser;

/// The help text, also printed after a usage error.
pub const USAGE: &str = "\
cargo xtask <command>

  serve              install tools, build the page, and serve it with a sandbox server at http://127.0.0.1:8080
    --port <number>    use another port
    --failures         add organizations and users that fail, each named after its failure (sandbox only)
    --large            add 50,000 sessions, and one with 100,000 events that gains more (sandbox only)
    --api <version>    use API version v7 or v8 instead of v6 (sandbox only)
    --server <url>     use a real server instead of the sandbox, for example https://vb365.example:4443
    --insecure         do not verify the certificate of that server
    --release          build with optimizations, as `build` does (slow)
    --verbose          print all output of cargo and Trunk
  build              build the release bundle into dist/ and check its size
  dist               build the release bundle and put it into a zip, with files for web servers
    --check            instead, build it in two folders and compare both
  audit              check the licenses and sources of all dependencies, and known vulnerabilities; list those of the bundle
  test [filter]      run all checks, or only those whose name contains the filter
    --browser <name>   use only chromium, firefox or webkit for the tests that need a browser
    --deployments      also start nginx, Caddy and Apache, and test the page behind each
  screens [filter]   take screenshots of all states of the page, in target/screens/
    --readme           take only the pictures of the README, in tests/pictures/
  bench [filter]     measure the page's response times in every browser, or only what contains the filter
    --save             keep the figures in tests/e2e/bench.json, for comparison
  setup              install the tools that the other commands need
  styles             concatenate style/*.css into target/restore-desk.css (called by Trunk)
  minify             minify the files of a release bundle (called by Trunk)
";

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the help text.
    Help,
    /// Install the tools of all commands.
    Setup,
    /// Serve the page until Ctrl+C.
    Serve(ServeOptions),
    /// Build the release bundle into `dist/`.
    Build,
    /// Build the bundle and put it into a zip.
    Dist {
        /// Instead, check that two builds give the same zip.
        check: bool,
    },
    /// Check the dependencies, and list those of the bundle.
    Audit,
    /// Run the checks.
    Test {
        /// Run only checks whose name contains this text.
        filter: Option<String>,
        /// Use only this browser.
        browser: Option<Browser>,
        /// Also run the tests behind web servers.
        deployments: bool,
    },
    /// Take screenshots of the page.
    Screens {
        /// Include only states whose name contains this text.
        filter: Option<String>,
    },
    /// Take the pictures of the README.
    ReadmePictures,
    /// Measure the response times of the page.
    Bench {
        /// A part of the name of what is measured, and `--save`.
        arguments: Vec<String>,
    },
    /// Concatenate the style sheets.
    Styles,
    /// Minify the files in Trunk’s staging folder.
    Minify,
}

/// The options of `serve`.
#[derive(Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the flags of the command line"
)]
pub struct ServeOptions {
    /// The port of the page.
    pub port: u16,
    /// Whether the sandbox has organizations and users that fail.
    pub failures: bool,
    /// Whether the sandbox has many sessions and events.
    pub large: bool,
    /// The API version of the sandbox; `None` means its default.
    pub api: Option<String>,
    /// The URL of a real server; `None` means the sandbox.
    pub server: Option<String>,
    /// Whether to skip verification of the server’s certificate.
    pub insecure: bool,
    /// Whether to build the page with optimizations.
    pub release: bool,
    /// Whether to print all output of cargo and Trunk.
    pub verbose: bool,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self {
            port: 8080,
            failures: false,
            large: false,
            api: None,
            server: None,
            insecure: false,
            release: false,
            verbose: false,
        }
    }
}

/// Parses the command line.
pub fn parse(mut arguments: Parser) -> Result<Command, lexopt::Error> {
    let command = match arguments.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Value(word)) => word.string()?,
        Some(option) => return Err(option.unexpected()),
    };
    let command = match command.as_str() {
        "help" => Command::Help,
        "setup" => Command::Setup,
        "serve" => return parse_serve(&mut arguments),
        "build" => Command::Build,
        "dist" => return parse_dist(&mut arguments),
        "audit" => Command::Audit,
        "test" => return parse_test(&mut arguments),
        "screens" => return parse_screens(&mut arguments),
        "bench" => return parse_bench(&mut arguments),
        "styles" => Command::Styles,
        "minify" => Command::Minify,
        other => return Err(format!("unknown command `{other}`").into()),
    };
    match arguments.next()? {
        None => Ok(command),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(extra) => Err(extra.unexpected()),
    }
}

fn parse_serve(arguments: &mut Parser) -> Result<Command, lexopt::Error> {
    let mut options = ServeOptions::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Long("port") => options.port = arguments.value()?.parse::<NonZeroU16>()?.get(),
            Arg::Long("failures") => options.failures = true,
            Arg::Long("large") => options.large = true,
            Arg::Long("api") => options.api = Some(arguments.value()?.string()?),
            Arg::Long("server") => options.server = Some(arguments.value()?.string()?),
            Arg::Long("insecure") => options.insecure = true,
            Arg::Long("release") => options.release = true,
            Arg::Long("verbose") => options.verbose = true,
            other => return Err(other.unexpected()),
        }
    }
    match &options.server {
        Some(_) if options.api.is_some() => Err(
            "--api applies to the sandbox only; with --server, set the version in config.json"
                .into(),
        ),
        Some(_) if options.failures => Err("--failures applies to the sandbox only".into()),
        Some(_) if options.large => Err("--large applies to the sandbox only".into()),
        None if options
            .api
            .as_deref()
            .is_some_and(|api| !["v6", "v7", "v8"].contains(&api)) =>
        {
            Err("--api requires v6, v7 or v8".into())
        }
        None if options.insecure => Err("--insecure requires --server".into()),
        Some(url) if !url.starts_with("https://") && !url.starts_with("http://") => {
            Err(format!("--server requires a full URL, for example https://{url}:4443").into())
        }
        _ => Ok(Command::Serve(options)),
    }
}

fn parse_dist(arguments: &mut Parser) -> Result<Command, lexopt::Error> {
    let mut check = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Long("check") => check = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Dist { check })
}

fn parse_test(arguments: &mut Parser) -> Result<Command, lexopt::Error> {
    let (mut filter, mut browser, mut deployments) = (None, None, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Value(word) if filter.is_none() => filter = Some(word.string()?),
            Arg::Long("deployments") => deployments = true,
            Arg::Long("browser") => browser = Some(parse_browser(&arguments.value()?.string()?)?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Test {
        filter,
        browser,
        deployments,
    })
}

fn parse_screens(arguments: &mut Parser) -> Result<Command, lexopt::Error> {
    let command = match arguments.next()? {
        None => Command::Screens { filter: None },
        Some(Arg::Short('h') | Arg::Long("help")) => Command::Help,
        Some(Arg::Long("readme")) => Command::ReadmePictures,
        Some(Arg::Value(word)) => Command::Screens {
            filter: Some(word.string()?),
        },
        Some(other) => return Err(other.unexpected()),
    };
    match arguments.next()? {
        None => Ok(command),
        Some(extra) => Err(extra.unexpected()),
    }
}

fn parse_bench(arguments: &mut Parser) -> Result<Command, lexopt::Error> {
    let mut passed = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Value(word) if passed.is_empty() => passed.push(word.string()?),
            Arg::Long("save") => passed.push("--save".to_owned()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Bench { arguments: passed })
}

fn parse_browser(name: &str) -> Result<Browser, lexopt::Error> {
    Browser::from_name(name).ok_or_else(|| {
        let names = Browser::ALL.map(Browser::name).join(", ");
        format!("unknown browser `{name}`; use one of {names}").into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(Parser::from_args(line.split_whitespace())).map_err(|error| error.to_string())
    }

    #[test]
    fn serve_defaults_to_the_sandbox_at_8080() {
        assert_eq!(parsed("serve"), Ok(Command::Serve(ServeOptions::default())));
    }

    #[test]
    fn serve_accepts_a_real_server() {
        let expected = ServeOptions {
            port: 9000,
            server: Some("https://vb365:4443".into()),
            insecure: true,
            ..ServeOptions::default()
        };
        assert_eq!(
            parsed("serve --port 9000 --server https://vb365:4443 --insecure"),
            Ok(Command::Serve(expected))
        );
    }

    #[test]
    fn serve_accepts_an_api_version_and_failures_for_the_sandbox_only() {
        let expected = ServeOptions {
            failures: true,
            large: true,
            api: Some("v8".into()),
            ..ServeOptions::default()
        };
        assert_eq!(
            parsed("serve --api v8 --failures --large"),
            Ok(Command::Serve(expected))
        );
        assert!(parsed("serve --api v8 --server https://vb365").is_err());
        assert!(parsed("serve --failures --server https://vb365").is_err());
        assert!(parsed("serve --large --server https://vb365").is_err());
    }

    #[test]
    fn serve_rejects_a_server_without_scheme_and_insecure_without_server() {
        assert!(parsed("serve --server vb365").is_err());
        assert!(parsed("serve --insecure").is_err());
    }

    #[test]
    fn serve_rejects_an_unknown_api_version_and_port_0() {
        assert!(parsed("serve --api v9").is_err_and(|error| error.contains("v8")));
        assert!(parsed("serve --port 0").is_err());
    }

    #[test]
    fn dist_can_be_checked() {
        assert_eq!(parsed("dist"), Ok(Command::Dist { check: false }));
        assert_eq!(parsed("dist --check"), Ok(Command::Dist { check: true }));
        assert_eq!(parsed("audit"), Ok(Command::Audit));
        assert!(parsed("dist twice").is_err());
    }

    #[test]
    fn every_command_has_help() {
        for line in [
            "--help",
            "serve --help",
            "build -h",
            "test --help",
            "screens -h",
        ] {
            assert_eq!(parsed(line), Ok(Command::Help), "for {line}");
        }
    }

    #[test]
    fn an_unknown_command_is_an_error_and_an_empty_command_line_means_help() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert!(parsed("biuld").is_err_and(|error| error.contains("biuld")));
        assert!(parsed("build --fast").is_err());
    }

    #[test]
    fn test_accepts_one_filter() {
        let expected = Command::Test {
            filter: Some("point_in_time".into()),
            browser: None,
            deployments: false,
        };
        assert_eq!(parsed("test point_in_time"), Ok(expected));
        let expected = Command::Test {
            filter: None,
            browser: None,
            deployments: true,
        };
        assert_eq!(parsed("test --deployments"), Ok(expected));
        assert!(parsed("test one two").is_err());
    }

    #[test]
    fn test_accepts_a_browser_with_or_without_a_filter() {
        let expected = |filter: Option<&str>| Command::Test {
            filter: filter.map(str::to_owned),
            browser: Some(Browser::WebKit),
            deployments: false,
        };
        assert_eq!(parsed("test --browser webkit"), Ok(expected(None)));
        let filtered = Ok(expected(Some("sign_in")));
        assert_eq!(parsed("test --browser webkit sign_in"), filtered);
        assert_eq!(parsed("test sign_in --browser=webkit"), filtered);
    }

    #[test]
    fn the_error_for_an_unknown_browser_lists_the_known_ones() {
        let result = parsed("test --browser netscape");
        assert!(result.is_err_and(|error| error.contains("chromium, firefox, webkit")));
        assert!(parsed("test --browser").is_err());
    }

    #[test]
    fn screens_accepts_one_filter() {
        let filter = Some("card".into());
        assert_eq!(parsed("screens card"), Ok(Command::Screens { filter }));
        assert_eq!(parsed("screens"), Ok(Command::Screens { filter: None }));
        assert!(parsed("screens one two").is_err());
    }

    #[test]
    fn screens_takes_the_pictures_of_the_readme_without_a_filter() {
        assert_eq!(parsed("screens --readme"), Ok(Command::ReadmePictures));
        assert!(parsed("screens --readme card").is_err());
        assert!(parsed("screens card --readme").is_err());
    }
}
