//! Stopping a session: what is said is what was read back, not what was hoped.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::{
    page::{Page, add_news, document},
    server::{DOCUMENTED, Fate, PAGE, SESSION, Server, answer, held, session},
};

fn stop() -> String {
    format!("POST v6/RestoreSessions/{SESSION}/Stop")
}

fn stopped() -> String {
    DOCUMENTED
        .replace("Working", "Stopped")
        .replace("9999-12-31T23:59:59.9999999Z", "2022-01-22T10:00:00Z")
}

/// Presses `Stop session`; the session reads so before and so afterwards.
async fn after_stop(fate: Fate, read_back: Fate) -> (Server, Page) {
    let server = Server::new()
        .on(&stop(), fate)
        .on(&session(), answer(200, DOCUMENTED))
        .on(&session(), read_back);
    let page = Page::signed_in(&server, &format!("#/v6/RestoreSessions/{SESSION}")).await;
    page.press("Stop session").await;
    (server, page)
}

#[wasm_bindgen_test]
async fn a_stop_is_believed_when_the_server_says_stopped() {
    for status in [200, 204] {
        let (server, page) = after_stop(answer(status, ""), answer(200, &stopped())).await;
        page.see("The session is stopped").await;
        page.see("Stopped: the session has ended").await;
        assert!(page.named("button", "Stop session").is_none());
        assert_eq!(
            (server.asked(&stop()).len(), server.asked(&session()).len()),
            (1, 2)
        );
    }
}

#[wasm_bindgen_test]
async fn a_session_that_goes_on_working_is_said_to_be_open() {
    let (_server, page) = after_stop(answer(200, ""), answer(200, DOCUMENTED)).await;
    page.see("The session is still open").await;
    page.button("Stop session").await;
    assert!(!page.sees("The session is stopped"));
}

#[wasm_bindgen_test]
async fn a_refused_stop_says_so() {
    let refused = answer(500, r#"{"message":"Session is locked"}"#);
    let (server, page) = after_stop(refused, answer(200, DOCUMENTED)).await;
    page.see("The server did not stop the session (HTTP 500)")
        .await;
    page.see("Session is locked").await;
    assert_eq!(
        server.asked(&session()).len(),
        1,
        "there is nothing to read back"
    );
}

#[wasm_bindgen_test]
async fn after_a_lost_answer_the_state_is_the_witness() {
    let (_server, page) = after_stop(Fate::Lost, answer(200, &stopped())).await;
    page.see("The session is stopped").await;
    for unread in [
        Fate::Lost,
        answer(500, r#"{"message":"Later"}"#),
        answer(403, ""),
    ] {
        let (_server, page) = after_stop(answer(200, ""), unread).await;
        page.see("It is not known whether the session is stopped")
            .await;
        assert!(!page.sees("did not stop the session"));
    }
}

#[wasm_bindgen_test]
async fn a_stop_that_ends_elsewhere_is_told_and_leaves_the_focus_where_it_is() {
    let news = add_news();
    let (late, release) = held(200, &stopped());
    let (server, page) = after_stop(answer(200, ""), late).await;
    page.until("the reading back", || {
        (server.asked(&session()).len() == 2).then_some(())
    })
    .await;
    page.follow("New restore session").await;
    let field = page.field("Point in time").await;
    field.unchecked_ref::<HtmlElement>().focus().unwrap();
    drop(release);
    page.until("the news", || {
        let told = news.text_content()?;
        told.contains("The session is stopped").then_some(())
    })
    .await;
    assert_eq!(document().active_element(), Some(field));
    news.remove();
}

#[wasm_bindgen_test]
async fn a_stop_without_a_usable_answer_is_not_called_accepted() {
    let (_server, page) = after_stop(answer(405, PAGE), answer(200, DOCUMENTED)).await;
    page.see("The answer to the stop is lost").await;
    assert!(!page.sees("accepted the stop"));
}
