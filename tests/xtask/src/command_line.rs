//! The command line: what can be asked for, and the text that lists it.

use lexopt::{Arg, Parser, ValueExt};

use crate::setup::Browser;

/// What `cargo xtask` prints when it is asked for help, or for something that it does not know.
pub const USAGE: &str = "\
cargo xtask <command>

  serve              set up, build, and serve the page at http://127.0.0.1:8080 with a sandbox server behind it
    --port <number>    another port
    --api <version>    the sandbox and the page speak v7 or v8 instead of v6
    --server <url>     a real server instead of the sandbox, for example https://vb365.example:4443
    --insecure         accept that server's certificate, whoever signed it
    --release          optimise as `build` does (slow)
  build              the release bundle into dist/, with its sizes checked
  test [filter]      every check; with a filter only those whose name contains it
    --browser <name>   in the browser and through the bundle only in chromium, firefox or webkit
  screens [filter]   pictures of the page in all its states, in target/screens/
  bench              how long the page works, in every browser
  setup              only set up what the other commands need
  styles             join style/*.css into target/restore-desk.css (Trunk calls this)
  glue               shrink the scripts of a release bundle (Trunk calls this)
";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the usage text.
    Help,
    /// Set up everything that any command needs.
    Setup,
    /// Serve the page until Ctrl+C.
    Serve(Serve),
    /// Leave the release bundle in `dist/`.
    Build,
    /// Run the checks.
    Test {
        /// Only those whose name contains this.
        filter: Option<String>,
        /// The only browser, where one is needed.
        browser: Option<Browser>,
    },
    /// Take pictures of the page.
    Screens {
        /// Only those whose name contains this.
        filter: Option<String>,
    },
    /// Measure how long the page works.
    Bench,
    /// Join the style sheets.
    Styles,
    /// Shrink the scripts that Trunk has staged.
    Glue,
}

/// The options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct Serve {
    /// Where the page is served.
    pub port: u16,
    /// The version of the API that the sandbox speaks, if it is not the usual one.
    pub api: Option<String>,
    /// The real server behind the page; the sandbox when there is none.
    pub server: Option<String>,
    /// Whether the real server's certificate goes unchecked.
    pub insecure: bool,
    /// Whether the page is built as it is for production.
    pub release: bool,
}

impl Default for Serve {
    fn default() -> Self {
        Self {
            port: 8080,
            api: None,
            server: None,
            insecure: false,
            release: false,
        }
    }
}

/// Reads the whole command line.
pub fn parse(mut arguments: Parser) -> Result<Command, lexopt::Error> {
    let command = match arguments.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Value(word)) => word.string()?,
        Some(option) => return Err(option.unexpected()),
    };
    let command = match command.as_str() {
        "help" => Command::Help,
        "setup" => Command::Setup,
        "serve" => return serve(&mut arguments).map(Command::Serve),
        "build" => Command::Build,
        "test" => return test(&mut arguments),
        "screens" => return screens(&mut arguments),
        "bench" => Command::Bench,
        "styles" => Command::Styles,
        "glue" => Command::Glue,
        other => return Err(format!("there is no command `{other}`").into()),
    };
    match arguments.next()? {
        None => Ok(command),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(extra) => Err(extra.unexpected()),
    }
}

fn serve(arguments: &mut Parser) -> Result<Serve, lexopt::Error> {
    let mut options = Serve::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") => options.port = arguments.value()?.parse()?,
            Arg::Long("api") => options.api = Some(arguments.value()?.string()?),
            Arg::Long("server") => options.server = Some(arguments.value()?.string()?),
            Arg::Long("insecure") => options.insecure = true,
            Arg::Long("release") => options.release = true,
            other => return Err(other.unexpected()),
        }
    }
    match &options.server {
        Some(_) if options.api.is_some() => {
            Err("--api is for the sandbox; a real server's page reads it from config.json".into())
        }
        None if options.insecure => Err("--insecure needs --server".into()),
        Some(url) if !url.starts_with("https://") && !url.starts_with("http://") => {
            Err(format!("--server needs a whole address such as https://{url}:4443").into())
        }
        _ => Ok(options),
    }
}

fn test(arguments: &mut Parser) -> Result<Command, lexopt::Error> {
    let (mut filter, mut browser) = (None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(word) if filter.is_none() => filter = Some(word.string()?),
            Arg::Long("browser") => browser = Some(named(&arguments.value()?.string()?)?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Test { filter, browser })
}

fn screens(arguments: &mut Parser) -> Result<Command, lexopt::Error> {
    let mut filter = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(word) if filter.is_none() => filter = Some(word.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Screens { filter })
}

fn named(name: &str) -> Result<Browser, lexopt::Error> {
    Browser::named(name).ok_or_else(|| {
        let names = Browser::ALL.map(Browser::name).join(", ");
        format!("there is no browser `{name}`, only {names}").into()
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
        assert_eq!(parsed("serve"), Ok(Command::Serve(Serve::default())));
    }

    #[test]
    fn serve_takes_a_real_server() {
        let expected = Serve {
            port: 9000,
            api: None,
            server: Some("https://vb365:4443".into()),
            insecure: true,
            release: false,
        };
        assert_eq!(
            parsed("serve --port 9000 --server https://vb365:4443 --insecure"),
            Ok(Command::Serve(expected))
        );
    }

    #[test]
    fn serve_takes_a_version_for_the_sandbox_only() {
        let expected = Serve {
            api: Some("v8".into()),
            ..Serve::default()
        };
        assert_eq!(parsed("serve --api v8"), Ok(Command::Serve(expected)));
        assert!(parsed("serve --api v8 --server https://vb365").is_err());
    }

    #[test]
    fn a_server_without_scheme_or_insecure_without_server_is_refused() {
        assert!(parsed("serve --server vb365").is_err());
        assert!(parsed("serve --insecure").is_err());
    }

    #[test]
    fn unknown_words_are_refused_and_none_means_help() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert!(parsed("biuld").is_err_and(|error| error.contains("biuld")));
        assert!(parsed("build --fast").is_err());
    }

    #[test]
    fn test_takes_one_filter() {
        let expected = Command::Test {
            filter: Some("point_in_time".into()),
            browser: None,
        };
        assert_eq!(parsed("test point_in_time"), Ok(expected));
        assert!(parsed("test one two").is_err());
    }

    #[test]
    fn test_takes_one_browser_with_or_without_a_filter() {
        let expected = |filter: Option<&str>| Command::Test {
            filter: filter.map(str::to_owned),
            browser: Some(Browser::WebKit),
        };
        assert_eq!(parsed("test --browser webkit"), Ok(expected(None)));
        let filtered = Ok(expected(Some("sign_in")));
        assert_eq!(parsed("test --browser webkit sign_in"), filtered);
        assert_eq!(parsed("test sign_in --browser=webkit"), filtered);
    }

    #[test]
    fn an_unknown_browser_is_told_the_known_ones() {
        let refused = parsed("test --browser netscape");
        assert!(refused.is_err_and(|error| error.contains("chromium, firefox, webkit")));
        assert!(parsed("test --browser").is_err());
    }

    #[test]
    fn screens_takes_one_filter() {
        let filter = Some("card".into());
        assert_eq!(parsed("screens card"), Ok(Command::Screens { filter }));
        assert_eq!(parsed("screens"), Ok(Command::Screens { filter: None }));
        assert!(parsed("screens one two").is_err());
    }
}
