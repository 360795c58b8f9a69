//! The calendar: a day opens, and a time is chosen there.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::{
    fixtures::{GET_RESTORE_POINTS, RESTORE_POINTS},
    mock_server::{MockServer, respond},
    page::{Page, dispatch_event},
};

/// Opens the calendar for abc.onmicrosoft.com with times in UTC.
async fn open_calendar(service: &str, time: &str) -> Page {
    let server = MockServer::new().on(GET_RESTORE_POINTS, respond(200, RESTORE_POINTS));
    let page = Page::signed_in(&server, "#/").await;
    page.choose_time_zone("UTC").await;
    page.select_organization("abc.onmicrosoft.com").await;
    page.select_restore_type(service).await;
    page.fill_point_in_time(time).await;
    page.click("Calendar").await;
    page
}

#[wasm_bindgen_test]
async fn a_day_opens_and_only_a_time_is_chosen() {
    let page = open_calendar("Exchange", "2022-01-20 12:00").await;
    page.click("21 Jan 2022, 2 restore points").await;
    page.expect_value("Point in time", "2022-01-20 12:00").await;
    page.expect_focus("heading Fri 21 Jan 2022 2 restore points")
        .await;
    page.click("15:00:00 …").await;
    page.expect_value("Point in time", "2022-01-21 15:00:00")
        .await;
    page.expect_focus("button Calendar").await;
    page.wait_until_gone("Another time").await;
}

#[wasm_bindgen_test]
async fn a_day_says_that_its_last_restore_point_is_a_long_term_copy() {
    let page = open_calendar("SharePoint", "2021-04-01 12:00").await;
    page.click("1 Apr 2021, 1 restore point, the last one is a long-term copy")
        .await;
    page.expect_button("01:00:00 …").await;
}

#[wasm_bindgen_test]
async fn a_day_without_restore_points_offers_the_nearest() {
    let page = open_calendar("Exchange", "2022-01-10 12:00").await;
    page.click("12 Jan 2022").await;
    page.expect_text("No restore points of this type on this day.")
        .await;
    page.click("Fri 21 Jan 2022, 15:00").await;
    page.expect_value("Point in time", "2022-01-21 15:00:00")
        .await;
}

#[wasm_bindgen_test]
async fn any_other_time_of_the_day_can_be_entered() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_point_in_time("2022-01-21 12:00:05.125").await;
    page.click("Calendar").await;
    page.expect_value("Another time", "12:00:05").await;
    page.click("20 Jan 2022").await;
    let time: HtmlInputElement = page.field("Another time").await.unchecked_into();
    // A browser reports an incomplete time as empty.
    time.set_value("");
    dispatch_event(&time, "input");
    page.click("Use this time").await;
    page.expect_value("Point in time", "2022-01-21 12:00:05.125")
        .await;
    time.set_value("09:30:15");
    dispatch_event(&time, "input");
    page.press_key(&time, "Enter").await;
    page.expect_value("Point in time", "2022-01-20 09:30:15")
        .await;

    page.click("Calendar").await;
    page.click("Next year").await;
    page.click("31 Jan 2023").await;
    page.click("Use this time").await;
    page.expect_value("Point in time", "2023-01-31 09:30:15")
        .await;
}

#[wasm_bindgen_test]
async fn escape_closes_the_calendar_and_returns_the_focus() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.click("Calendar").await;
    let time = page.field("Another time").await;
    page.press_key(&time, "Escape").await;
    page.wait_until_gone("Another time").await;
    page.expect_focus("button Calendar").await;
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
