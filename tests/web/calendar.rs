//! The calendar without any restore points: every day and every second can be chosen all the same.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

use super::{
    page::{Page, happen},
    server::Server,
};

async fn press_day(page: &Page, name: &str) {
    page.until(name, || {
        page.all(".day")
            .into_iter()
            .find(|day| day.get_attribute("aria-label").as_deref() == Some(name))
    })
    .await
    .unchecked_into::<HtmlElement>()
    .click();
}

async fn see_moment(page: &Page, text: &str) {
    page.until(text, || {
        let input: HtmlInputElement = page.find_field("Point in time")?.dyn_into().ok()?;
        (input.value() == text).then_some(())
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_day_keeps_the_time_and_a_time_the_day() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    page.fill("Point in time", "2022-01-21 12:00:05.125").await;
    page.press("Calendar").await;
    press_day(&page, "20 Jan 2022").await;
    see_moment(&page, "2022-01-20 12:00:05.125").await;
    let time: HtmlInputElement = page.field("Time").await.unchecked_into();
    assert_eq!(time.value(), "12:00:05");
    time.set_value("09:30:15");
    happen(&time, "change");
    see_moment(&page, "2022-01-20 09:30:15").await;
    // A time that is half typed is none.
    time.set_value("");
    happen(&time, "change");
    see_moment(&page, "2022-01-20 09:30:15").await;
    page.press("»").await;
    press_day(&page, "31 Jan 2023").await;
    see_moment(&page, "2023-01-31 09:30:15").await;
    page.see("No restore point of this type on this day.").await;
}

#[wasm_bindgen_test]
async fn without_a_moment_it_opens_today() {
    let page = Page::signed_in(&Server::new(), "#/").await;
    page.press("Calendar").await;
    let this_year = i64::from(js_sys::Date::new_0().get_full_year());
    page.until("this year", || {
        let month = page.all("#calendar-month").first()?.text_content()?;
        let year: i64 = month.rsplit(' ').next()?.parse().ok()?;
        (year == this_year).then_some(())
    })
    .await;
}
