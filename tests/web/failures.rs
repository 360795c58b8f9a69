//! Every way to fail, at every place that asks the server: each shows what happened and what to do next.

use leptos::wasm_bindgen::JsValue;
use restore_desk::{
    api::{
        error::{ApiError, Said},
        transport::Lost,
    },
    views::explain::{Act, explain},
};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::Page,
    server::{DOCUMENTED, Fate, PAGE, SESSION, Server, answer, busy, explore, session},
};

const MESSAGE: &str = r#"{"message":"The server’s own sentence."}"#;

fn said() -> Said {
    Said {
        message: "The server’s own sentence.".to_owned(),
        code: None,
        stack_trace: None,
    }
}

/// What comes back, and what it means where `expected` is asked for.
fn failures(expected: &'static str) -> Vec<(Fate, ApiError)> {
    let refused = |status| {
        let error = ApiError::Refused {
            status,
            said: Some(said()),
        };
        (answer(status, MESSAGE), error)
    };
    let by_proxy = |status, body| {
        let status_of = Some(status);
        (
            answer(status, body),
            ApiError::Unreachable { status: status_of },
        )
    };
    let unreadable =
        |body: &str, found| (answer(200, body), ApiError::Unreadable { expected, found });
    let cut_off = DOCUMENTED.split_at(DOCUMENTED.len() / 2).0;
    vec![
        (Fate::Fails(Lost::Offline), ApiError::Offline),
        (Fate::Fails(Lost::Redirected), ApiError::Redirected),
        refused(405),
        refused(409),
        refused(415),
        refused(500),
        refused(503),
        (
            answer(403, MESSAGE),
            ApiError::Forbidden { said: Some(said()) },
        ),
        (answer(403, PAGE), ApiError::Forbidden { said: None }),
        (
            answer(404, MESSAGE),
            ApiError::Missing { said: Some(said()) },
        ),
        (answer(404, PAGE), ApiError::Missing { said: None }),
        (
            // So long that nobody waits for it.
            busy(61),
            ApiError::Busy {
                retry_after: Some(61),
            },
        ),
        by_proxy(500, ""),
        by_proxy(502, PAGE),
        by_proxy(503, PAGE),
        by_proxy(504, ""),
        (Fate::Lost, ApiError::Unreachable { status: None }),
        unreadable(PAGE, "a web page"),
        unreadable(cut_off, "JSON that is cut off"),
        unreadable(
            &"[".repeat(100_000),
            "JSON that nests deeper than 128 levels",
        ),
        unreadable("Caf\u{fffd}", "something else"),
    ]
}

/// A server to which each of them happens in turn, as often as the page tries by itself.
fn failing(line: &str, failures: &[(Fate, ApiError)]) -> Server {
    let mut server = Server::new();
    for (fate, error) in failures {
        let is_tried_again =
            line.starts_with("GET") && matches!(error, ApiError::Unreachable { .. });
        server = if is_tried_again {
            server.on_all_tries(line, fate.clone())
        } else {
            server.on(line, fate.clone())
        };
    }
    server
}

/// Without chance the pauses between tries are none.
fn without_pauses() {
    let math = js_sys::Reflect::get(&js_sys::global(), &"Math".into()).unwrap();
    let nothing = js_sys::Function::new_no_args("return 0");
    js_sys::Reflect::set(&math, &JsValue::from("random"), &nothing).unwrap();
}

async fn see(page: &Page, error: &ApiError, act: Act) {
    let words = explain(error, act);
    page.see(&words.happened).await;
    page.see(&words.next).await;
    if let Some(said) = words.server_said {
        page.see(&said.message).await;
    }
}

#[wasm_bindgen_test]
async fn at_the_sign_in() {
    let all = failures("an access token");
    let page = Page::open(&failing("POST v6/token", &all), "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "wrong").await;
    for (_, error) in &all {
        page.press("Sign in").await;
        see(&page, error, Act::SignIn).await;
    }
}

#[wasm_bindgen_test]
async fn where_a_session_is_started() {
    let all = failures("a restore session");
    let page = Page::signed_in(&failing(&explore(), &all), "#/").await;
    page.fill_in().await;
    for (_, error) in &all {
        page.press("Start restore session").await;
        see(&page, error, Act::Explore).await;
        let is_unknown = page.named("a", "Show the list of sessions").is_some();
        assert_eq!(is_unknown, error.leaves_outcome_unknown(), "{error:?}");
    }
}

#[wasm_bindgen_test]
async fn at_the_card() {
    without_pauses();
    let all = failures("a restore session");
    let address = format!("#/v6/RestoreSessions/{SESSION}");
    let page = Page::signed_in(&failing(&session(), &all), &address).await;
    for (_, error) in &all {
        see(&page, error, Act::Read).await;
        page.press("Try again").await;
    }
}

#[wasm_bindgen_test]
async fn at_the_events() {
    without_pauses();
    let events = format!("v6/RestoreSessions/{SESSION}/events");
    let all = failures("JSON");
    let page = Page::signed_in(
        &failing(&format!("GET {events}"), &all),
        &format!("#/{events}"),
    )
    .await;
    for (_, error) in &all {
        see(&page, error, Act::Read).await;
        page.press("Try again").await;
    }
}

#[wasm_bindgen_test]
async fn at_the_list_of_organizations() {
    without_pauses();
    let all = failures("a list of organizations");
    let mut server = failing("GET v6/Organizations?extendedView=true", &all);
    let without = "GET v6/Organizations?extendedView=false";
    for (fate, error) in &all {
        server = match error {
            ApiError::Unreachable { .. } => server.on_all_tries(without, fate.clone()),
            ApiError::Refused { .. } => server.on(without, fate.clone()),
            _ => server,
        };
    }
    let page = Page::signed_in(&server, "#/").await;
    for (_, error) in &all {
        see(&page, error, Act::ListOrganizations).await;
        page.press("Try again").await;
    }
}

#[wasm_bindgen_test]
async fn where_a_session_is_stopped() {
    without_pauses();
    let stop = format!("POST v6/RestoreSessions/{SESSION}/Stop");
    let mut all = failures("");
    // Success is success, whatever the body.
    all.retain(|(_, error)| !matches!(error, ApiError::Unreadable { .. }));
    let address = format!("#/v6/RestoreSessions/{SESSION}");
    let page = Page::signed_in(&failing(&stop, &all), &address).await;
    for (_, error) in &all {
        page.press("Stop session").await;
        if error.leaves_outcome_unknown() {
            page.see(
                "The answer to the stop is lost, and when read back the session is not stopped.",
            )
            .await;
        } else {
            see(&page, error, Act::Stop).await;
        }
    }
}

#[wasm_bindgen_test]
async fn the_cause_is_looked_for_wherever_it_is_asked_for() {
    without_pauses();
    let server = Server::new()
        .on_all_tries(&session(), Fate::Lost)
        .on("GET v6/ServiceInstance", answer(502, PAGE));
    let page = Page::signed_in(&server, &format!("#/v6/RestoreSessions/{SESSION}")).await;
    page.press("Find the cause").await;
    page.see("This page’s host is up, and does not reach the backup server.")
        .await;
    let asked = server.asked("GET v6/ServiceInstance");
    assert_eq!(
        (asked.len(), asked.iter().any(|asked| asked.with_token)),
        (1, false)
    );
    page.press("Find the cause").await;
    page.see_no_more("does not reach the backup server").await;
}

#[wasm_bindgen_test]
async fn nobody_is_told_to_start_once_more_what_may_have_been_started() {
    let server = Server::new()
        .on(&explore(), Fate::Lost)
        .on("GET v6/ServiceInstance", answer(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_in().await;
    page.press("Start restore session").await;
    page.press("Find the cause").await;
    page.see("By now the API answers as it should.").await;
    page.see("start another only if it is not there").await;
    assert!(!page.sees("Try once more"));
}
