//! The other versions of the API: lists that come in pages, and signing out.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::Page,
    server::{DOCUMENTED, NONE, Server, TOKEN, answer},
};

const FIRST: &str = "GET v8/Organizations?extendedView=true&limit=10000";

fn speaking_v8() -> Server {
    Server::new()
        .on("GET config.json", answer(200, r#"{"api":"v8"}"#))
        .on("POST v8/token", answer(200, TOKEN))
        .on("POST v8/token/logout", answer(204, ""))
        .on("GET v8/RestoreSessions?limit=1000", answer(200, NONE))
}

fn page(name: &str, next: &str) -> String {
    let id = if name == "one.example" { "1" } else { "2" }.repeat(4);
    format!(
        r#"{{"offset":0,"limit":1,"_links":{next},"results":[{{"id":"3c424478-0811-4920-{id}-01f0bf2a2822","name":"{name}"}}]}}"#
    )
}

#[wasm_bindgen_test]
async fn a_list_is_read_to_its_last_page() {
    let next = "/v8/Organizations?extendedView=true&offset=1&limit=1";
    let link = format!(r#"{{"next":{{"href":"{next}"}}}}"#);
    let server = speaking_v8()
        .on(FIRST, answer(200, &page("one.example", &link)))
        .on(
            &format!("GET {}", next.trim_start_matches('/')),
            answer(200, &page("two.example", "{}")),
        );
    let page = Page::signed_in(&server, "#/").await;
    page.see("two.example").await;
    page.see("one.example").await;
}

#[wasm_bindgen_test]
async fn an_open_session_on_a_later_page_is_not_forgotten() {
    let next = "v6/RestoreSessions?limit=1000&offset=1000";
    let first = format!(
        r#"{{"offset":0,"limit":1000,"_links":{{"next":{{"href":"/{next}"}}}},"results":[]}}"#
    );
    let later = format!(r#"{{"offset":1000,"limit":1000,"results":[{DOCUMENTED}]}}"#);
    let server = Server::new()
        .on("GET v6/RestoreSessions?limit=1000", answer(200, &first))
        .on(&format!("GET {next}"), answer(200, &later));
    let page = Page::signed_in(&server, "#/").await;
    page.see("Teams restore (Entire organization").await;
    assert!(!page.sees("None is open."));
}

#[wasm_bindgen_test]
async fn a_list_that_goes_on_elsewhere_or_for_ever_is_not_followed() {
    let cases = [
        (
            "https://evil.example/v8/x",
            "found a page that goes on elsewhere",
        ),
        (
            "/v8/Organizations?extendedView=true&limit=10000",
            "found one without an end",
        ),
    ];
    for (next, found) in cases {
        let link = format!(r#"{{"next":{{"href":"{next}"}}}}"#);
        let server = speaking_v8().on(FIRST, answer(200, &page("one.example", &link)));
        let page = Page::signed_in(&server, "#/").await;
        page.see(found).await;
        assert!(server.lines().iter().all(|line| !line.contains("evil")));
        assert!(server.asked(FIRST).len() <= 100);
    }
}

#[wasm_bindgen_test]
async fn the_server_is_told_that_somebody_signs_out() {
    let server = speaking_v8().on(FIRST, answer(200, NONE));
    let page = Page::signed_in(&server, "#/").await;
    page.press("Sign out").await;
    page.see("You are signed out").await;
    let told = server.asked("POST v8/token/logout");
    assert_eq!(
        (told.len(), told.iter().all(|asked| asked.with_token)),
        (1, true)
    );
}

#[wasm_bindgen_test]
async fn a_description_that_is_wrong_says_so() {
    let server = Server::new().on("GET config.json", answer(200, r#"{"api":"v9"}"#));
    let page = Page::open(&server, "#/").await;
    page.see("“api” is v6, v7 or v8, not “v9”; v6 is used.")
        .await;
    page.sign_in().await;
    assert_eq!(server.asked("POST v6/token").len(), 1);
}
