//! The calendar without restore points: the user can choose any day and any second.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::{
    mock_server::MockServer,
    page::{Page, dispatch_event},
};

fn change_time(input: &HtmlInputElement, time: &str) {
    input.set_value(time);
    dispatch_event(input, "change");
}

#[wasm_bindgen_test]
async fn a_day_keeps_the_time_and_a_time_keeps_the_day() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_point_in_time("2022-01-21 12:00:05.125").await;
    page.click("Calendar").await;
    page.click("20 Jan 2022").await;
    page.expect_value("Point in time", "2022-01-20 12:00:05.125")
        .await;
    page.expect_value("Time", "12:00:05").await;

    let time: HtmlInputElement = page.field("Time").await.unchecked_into();
    change_time(&time, "09:30:15");
    page.expect_value("Point in time", "2022-01-20 09:30:15")
        .await;

    // A browser reports an incomplete time as empty.
    change_time(&time, "");
    page.expect_value("Point in time", "2022-01-20 09:30:15")
        .await;

    page.click("Next year").await;
    page.click("31 Jan 2023").await;
    page.expect_value("Point in time", "2023-01-31 09:30:15")
        .await;
    page.expect_text("No restore points of this type on this day.")
        .await;
}

#[wasm_bindgen_test]
async fn without_a_point_in_time_the_calendar_shows_today() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.click("Calendar").await;
    let this_year = js_sys::Date::new_0().get_full_year().to_string();
    page.wait_until("the current year", || {
        let month = page.texts("#calendar-month");
        month.iter().any(|month| month.ends_with(&this_year))
    })
    .await;
}
