//! A server that answers what a test tells it to, and remembers what it was asked.

use std::{
    collections::VecDeque,
    future::{pending, ready},
    sync::{Arc, Mutex},
};

use futures::{FutureExt, channel::oneshot, future::Shared};
use restore_desk::api::{
    reply::Reply,
    request::{Body, Method, Request},
    token::AccessToken,
    transport::{Answer, Lost, Transport},
};

pub const ORGANIZATION: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";
pub const SESSION: &str = "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";

pub const TOKEN: &str = include_str!("../fixtures/token.json");
pub const ORGANIZATIONS: &str = include_str!("../fixtures/organizations.json");
pub const WITHOUT_WINDOW: &str = include_str!("../fixtures/organizations-without-window.json");
pub const DOCUMENTED: &str = include_str!("../fixtures/documented-session.json");
pub const WHOLE: &str = include_str!("../fixtures/whole-session.json");
pub const EVENTS: &str = include_str!("../fixtures/events-page.json");
pub const PAGE: &str = "<html><body>502 Bad Gateway</body></html>";
pub const NONE: &str = r#"{"offset":0,"limit":30,"results":[]}"#;

/// What becomes of a request.
#[derive(Clone)]
pub enum Fate {
    Answered(Reply),
    Lost,
    Fails(Lost),
    Never,
    /// Answered once the test says so.
    Held(Gate, Reply),
}

type Gate = Shared<oneshot::Receiver<()>>;

/// An answer that the test lets go by dropping what comes with it.
pub fn held(status: u16, body: &str) -> (Fate, oneshot::Sender<()>) {
    let (release, gate) = oneshot::channel();
    let reply = Reply {
        status,
        body: body.to_owned(),
        ..Reply::default()
    };
    (Fate::Held(gate.shared(), reply), release)
}

/// An answer of this status and body.
pub fn answer(status: u16, body: &str) -> Fate {
    Fate::Answered(Reply {
        status,
        body: body.to_owned(),
        ..Reply::default()
    })
}

/// An answer of the quota.
pub fn busy(retry_after: u32) -> Fate {
    Fate::Answered(Reply {
        status: 429,
        retry_after: Some(retry_after),
        body: "\"API calls quota exceeded!\"".to_owned(),
        ..Reply::default()
    })
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Asked {
    pub line: String,
    pub body: String,
    pub with_token: bool,
}

struct Rule {
    line: String,
    fates: VecDeque<Fate>,
    is_default: bool,
}

#[derive(Default)]
struct Script {
    rules: Vec<Rule>,
    asked: Vec<Asked>,
}

/// The server; its clones are the same one.
#[derive(Clone, Default)]
pub struct Server(Arc<Mutex<Script>>);

impl Server {
    /// One that signs everybody in and starts the documented session; each test changes what it is about.
    pub fn new() -> Self {
        let server = Self::default();
        let defaults = [
            ("POST v6/token".to_owned(), TOKEN),
            ("GET v6/ServiceInstance".to_owned(), "{}"),
            (
                "GET v6/Organizations?extendedView=true".to_owned(),
                ORGANIZATIONS,
            ),
            ("GET v6/RestoreSessions".to_owned(), NONE),
            ("GET v6/RestoreSessions?limit=1000".to_owned(), NONE),
            (explore(), DOCUMENTED),
            (session(), DOCUMENTED),
        ];
        for (line, body) in defaults {
            let fates = VecDeque::from([answer(200, body)]);
            server.0.lock().unwrap().rules.push(Rule {
                line,
                fates,
                is_default: true,
            });
        }
        server
    }

    /// From now on answers a request so; said more than once, one after the other, and the last for ever.
    pub fn on(self, line: &str, fate: Fate) -> Self {
        {
            let mut script = self.0.lock().unwrap();
            match script.rules.iter_mut().find(|rule| rule.line == line) {
                Some(rule) => {
                    if rule.is_default {
                        rule.fates.clear();
                        rule.is_default = false;
                    }
                    rule.fates.push_back(fate);
                }
                None => script.rules.push(Rule {
                    line: line.to_owned(),
                    fates: VecDeque::from([fate]),
                    is_default: false,
                }),
            }
        }
        self
    }

    /// The same for a reading that the page sends twice more when it fails.
    pub fn on_all_tries(self, line: &str, fate: Fate) -> Self {
        self.on(line, fate.clone())
            .on(line, fate.clone())
            .on(line, fate)
    }

    /// The requests with this line.
    pub fn asked(&self, line: &str) -> Vec<Asked> {
        let script = self.0.lock().unwrap();
        script
            .asked
            .iter()
            .filter(|asked| asked.line == line)
            .cloned()
            .collect()
    }

    /// Every request, by its line.
    pub fn lines(&self) -> Vec<String> {
        self.0
            .lock()
            .unwrap()
            .asked
            .iter()
            .map(|asked| asked.line.clone())
            .collect()
    }
}

/// The line of the documented start.
pub fn explore() -> String {
    format!("POST v6/Organizations/{ORGANIZATION}/explore")
}

/// The line that reads the documented session.
pub fn session() -> String {
    format!("GET v6/RestoreSessions/{SESSION}")
}

impl Transport for Server {
    fn send(&self, request: Request, token: Option<AccessToken>) -> Answer {
        let method = match request.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let line = format!("{method} {}", request.address);
        let body = match request.body {
            Body::Empty => String::new(),
            Body::Form(body) | Body::Json(body) => body,
        };
        let mut script = self.0.lock().unwrap();
        let rule = script.rules.iter_mut().find(|rule| rule.line == line);
        let fate = rule.and_then(|rule| match rule.fates.len() {
            0 | 1 => rule.fates.front().cloned(),
            _ => rule.fates.pop_front(),
        });
        script.asked.push(Asked {
            line,
            body,
            with_token: token.is_some(),
        });
        match fate {
            Some(Fate::Answered(reply)) => Box::pin(ready(Ok(reply))),
            Some(Fate::Lost) => Box::pin(ready(Err(Lost::Connection))),
            Some(Fate::Fails(why)) => Box::pin(ready(Err(why))),
            Some(Fate::Held(gate, reply)) => Box::pin(gate.map(|_| Ok(reply))),
            Some(Fate::Never) => Box::pin(pending()),
            None => Box::pin(ready(Ok(Reply {
                status: 404,
                ..Reply::default()
            }))),
        }
    }
}
