//! The timeline: its keys and its pointer, the label of a restore point, and what is in view.

use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::{
    fixtures::{GET_RESTORE_POINTS, RESTORE_POINTS},
    mock_server::{MockServer, respond},
    page::{Page, dispatch_event},
};

/// Sends an event of the pointer, and returns whether it was left to the browser.
const POINTER: &str = "const [slider, type, fraction, init] = arguments;
    const box = slider.getBoundingClientRect();
    const { clientX, clientY } = { clientX: Math.round(box.left + fraction * box.width), clientY: box.top + 40 };
    const constructor = type === 'wheel' ? WheelEvent : type === 'click' ? MouseEvent : PointerEvent;
    const options = { bubbles: true, cancelable: true, clientX, clientY, ...JSON.parse(init) };
    return slider.dispatchEvent(new constructor(type, options));";

const PRESSED: &str = r#"{"buttons": 1}"#;
const CTRL_WHEEL_UP: &str = r#"{"ctrlKey": true, "deltaY": -100}"#;

/// A page with the restore points of abc.onmicrosoft.com, in UTC.
struct Timeline {
    page: Page,
    slider: HtmlElement,
}

impl Timeline {
    async fn open(service: &str) -> Self {
        Self::open_with(RESTORE_POINTS, service).await
    }

    async fn open_with(restore_points: &str, service: &str) -> Self {
        let server = MockServer::new().on(GET_RESTORE_POINTS, respond(200, restore_points));
        let page = Page::signed_in(&server, "#/").await;
        page.choose_time_zone("UTC").await;
        page.select_organization("abc.onmicrosoft.com").await;
        page.select_restore_type(service).await;
        let slider = page.find("slider", "Restore points").await;
        Self { page, slider }
    }

    /// Sends an event at a fraction of the width.
    fn point(&self, event: &str, fraction: f64, init: &str) -> bool {
        let arguments: js_sys::Array = [
            JsValue::from(&self.slider),
            event.into(),
            fraction.into(),
            init.into(),
        ]
        .iter()
        .collect();
        let function = js_sys::Function::new_no_args(POINTER);
        let result = function.apply(&JsValue::UNDEFINED, &arguments).unwrap();
        result.as_bool().unwrap()
    }

    /// Presses at one fraction of the width, and releases at another, with the click that the browser then sends.
    fn drag(&self, from: f64, to: f64) {
        self.point("pointerdown", from, PRESSED);
        self.point("pointermove", to, PRESSED);
        self.point("pointerup", to, "{}");
        self.point("click", to, "{}");
    }

    async fn press(&self, key: &str) {
        self.page.press_key(&self.slider, key).await;
    }

    fn attribute(&self, name: &str) -> String {
        self.slider.get_attribute(name).unwrap_or_default()
    }

    async fn expect(&self, selector: &str, expected: &[&str]) {
        let what = format!("{selector} to be {expected:?}");
        let page = &self.page;
        page.wait_until(&what, || page.texts(selector) == expected)
            .await;
    }

    async fn expect_label(&self, expected: &[&str]) {
        self.expect(".timeline-label", expected).await;
    }

    async fn expect_period(&self, expected: &str) {
        self.expect(".timeline-period", &[expected]).await;
    }

    fn pressed_levels(&self) -> Vec<String> {
        self.page.texts(".segment[aria-pressed=true]")
    }

    /// The number of vertical lines in a part of the drawing.
    fn lines(&self, class: &str) -> usize {
        let paths = self.page.query_all(&format!("path.{class}"));
        let lines = paths.iter().filter_map(|path| path.get_attribute("d"));
        lines.map(|d| d.matches('M').count()).sum()
    }
}

#[wasm_bindgen_test]
async fn the_keyboard_labels_the_restore_point_and_says_its_source() {
    let timeline = Timeline::open("Exchange").await;
    assert_eq!(timeline.attribute("aria-valuetext"), "no time chosen");
    timeline.press("End").await;
    timeline
        .expect_label(&["Fri 21 Jan, 21:00:07, daily"])
        .await;
    assert_eq!(
        timeline.attribute("aria-valuetext"),
        "Fri 21 Jan 2022, 21:00:07.553 UTC, daily"
    );
    assert_eq!(timeline.attribute("aria-valuenow"), "4");
    assert_eq!(timeline.attribute("aria-valuemax"), "4");
    timeline.press("ArrowLeft").await;
    timeline.expect_label(&["Fri 21 Jan, 15:00:00, mail"]).await;
    timeline.press("Home").await;
    timeline.expect_label(&["Mon 1 Mar, 21:00:04, daily"]).await;
    timeline.press("ArrowLeft").await;
    timeline
        .page
        .expect_value("Point in time", "2021-03-01 21:00:04.119")
        .await;
    // Another time is not that of a restore point.
    timeline.page.fill_point_in_time("2022-01-21 16:00").await;
    timeline.expect_label(&["Fri 21 Jan, 15:00:00, mail"]).await;
    assert_eq!(
        timeline.attribute("aria-valuetext"),
        "Fri 21 Jan 2022, 16:00:00 UTC"
    );
    dispatch_event(&timeline.slider, "blur");
    timeline.expect_label(&[]).await;
}

#[wasm_bindgen_test]
async fn keys_with_a_modifier_are_those_of_the_browser() {
    let timeline = Timeline::open("Exchange").await;
    let send = js_sys::Function::new_no_args(
        "return arguments[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: arguments[1], bubbles: true, cancelable: true }))",
    );
    let send = |alt: bool| {
        let arguments = js_sys::Array::of2(&timeline.slider, &alt.into());
        send.apply(&JsValue::UNDEFINED, &arguments).unwrap()
    };
    assert_eq!(send(true), true);
    timeline.page.expect_value("Point in time", "").await;
    assert_eq!(send(false), false);
    timeline
        .page
        .expect_value("Point in time", "2022-01-21 21:00:07.553")
        .await;
}

#[wasm_bindgen_test]
async fn plus_and_minus_zoom_and_page_up_and_down_move() {
    let timeline = Timeline::open("Exchange").await;
    timeline.page.fill_point_in_time("2022-01-21 12:00").await;
    timeline.page.click("Day").await;
    timeline.expect_period("21 January 2022").await;
    timeline.press("-").await;
    timeline.expect_period("20 – 22 January 2022").await;
    timeline.press("+").await;
    timeline.expect_period("21 January 2022").await;
    timeline.press("PageDown").await;
    timeline.expect_period("20 – 21 January 2022").await;
    timeline.press("PageUp").await;
    timeline.expect_period("21 January 2022").await;
}

#[wasm_bindgen_test]
async fn the_pointer_labels_the_nearest_restore_point_and_a_click_chooses_it() {
    let timeline = Timeline::open("Exchange").await;
    timeline.point("pointermove", 0.1, "{}");
    timeline.expect_label(&["Tue 2 Mar, 21:00:05, daily"]).await;
    timeline.point("pointermove", 0.9, "{}");
    timeline.expect_label(&["Fri 21 Jan, 15:00:00, mail"]).await;
    timeline.point("pointerleave", 0.9, "{}");
    timeline.expect_label(&[]).await;
    timeline.page.expect_value("Point in time", "").await;
    timeline.drag(0.1, 0.1);
    timeline
        .page
        .expect_value("Point in time", "2021-03-02 21:00:05")
        .await;
}

#[wasm_bindgen_test]
async fn the_wheel_zooms_at_the_pointer_only_with_ctrl() {
    let timeline = Timeline::open("Exchange").await;
    let all = timeline.page.texts(".timeline-period");
    timeline
        .expect(".segment[aria-pressed=true]", &["All"])
        .await;
    let left_to_browser = timeline.point("wheel", 0.02, r#"{"deltaY": -100}"#);
    assert!(left_to_browser);
    assert_eq!(timeline.page.texts(".timeline-period"), all);
    // The first restore point, on 1 March, stays at the pointer, and the others leave the view.
    for _ in 0..5 {
        assert!(!timeline.point("wheel", 0.02, CTRL_WHEEL_UP));
    }
    timeline.expect_period("1 March – 12 April 2021").await;
    assert_eq!(timeline.pressed_levels(), [""; 0]);
    assert_eq!(timeline.lines("line"), 2);
    timeline.point("pointermove", 0.02, "{}");
    timeline.expect_label(&["Mon 1 Mar, 21:00:04, daily"]).await;
    for _ in 0..60 {
        timeline.point("wheel", 0.9, r#"{"ctrlKey": true, "deltaY": 100}"#);
    }
    timeline
        .page
        .wait_until("all in view", || timeline.lines("line") == 4)
        .await;
}

#[wasm_bindgen_test]
async fn a_drag_moves_the_view_and_does_not_choose() {
    let timeline = Timeline::open("Exchange").await;
    timeline.page.fill_point_in_time("2022-01-21 12:00").await;
    timeline.page.click("Day").await;
    timeline.expect_period("21 January 2022").await;
    timeline.drag(0.25, 0.75);
    timeline.expect_period("20 – 21 January 2022").await;
    timeline
        .page
        .expect_value("Point in time", "2022-01-21 12:00")
        .await;
    assert_eq!(timeline.pressed_levels(), ["Day"]);
    // A hand that trembles still clicks.
    let pixel = 2.0 / f64::from(timeline.slider.client_width());
    timeline.drag(0.5, 0.5 + pixel);
    timeline
        .page
        .expect_value("Point in time", "2022-01-21 15:00:00")
        .await;
    // The chosen time is in the middle again.
    timeline.expect_period("21 – 22 January 2022").await;
}

#[wasm_bindgen_test]
async fn earlier_and_later_move_by_half_up_to_the_ends() {
    let timeline = Timeline::open("Exchange").await;
    timeline
        .expect(".timeline-head [aria-disabled=true]", &["‹", "›"])
        .await;
    timeline.page.fill_point_in_time("2021-03-05 12:00").await;
    timeline.page.click("Day").await;
    timeline.expect_period("5 March 2021").await;
    timeline.page.click("Earlier").await;
    timeline.expect_period("4 – 5 March 2021").await;
    timeline.page.click("Later").await;
    timeline.expect_period("5 March 2021").await;
    timeline
        .expect(".timeline-head [aria-disabled=true]", &[])
        .await;
    for _ in 0..40 {
        timeline.page.click("Earlier").await;
    }
    // All restore points are from 1 March on; before them, there is a small margin.
    timeline
        .expect(".timeline-head [aria-disabled=true]", &["‹"])
        .await;
    timeline.expect_period("22 – 23 February 2021").await;
}

#[wasm_bindgen_test]
async fn a_pause_has_its_length_in_words() {
    let timeline = Timeline::open("Exchange").await;
    timeline
        .expect(".pause-name", &["no restore points, 325 days"])
        .await;
    assert_eq!(timeline.lines("pause"), 1);
    assert_eq!(timeline.page.query_all(".hatch").len(), 1);
    // Copies of SharePoint that are months apart are as usual.
    timeline.page.select_restore_type("SharePoint").await;
    timeline
        .page
        .expect_text("3 restore points of this type")
        .await;
    assert_eq!(timeline.lines("pause"), 0);
}

#[wasm_bindgen_test]
async fn a_pause_is_not_called_one_while_restore_points_are_missing() {
    let unreadable = RESTORE_POINTS.replace("2021-05-14T09:00:00Z", "unreadable");
    let timeline = Timeline::open_with(&unreadable, "Exchange").await;
    timeline
        .expect(".pause-name", &["none could be read, 325 days"])
        .await;
}

#[wasm_bindgen_test]
async fn only_the_restore_points_of_the_type_are_shown() {
    let timeline = Timeline::open("Exchange").await;
    timeline
        .page
        .expect_text("4 restore points of this type.")
        .await;
    assert_eq!(timeline.lines("line"), 4);
    timeline.page.select_restore_type("Teams").await;
    timeline
        .page
        .expect_text("3 restore points of this type.")
        .await;
    assert_eq!(timeline.lines("line"), 3);
}

#[wasm_bindgen_test]
async fn the_mark_of_the_chosen_time_does_not_cover_the_restore_point() {
    let timeline = Timeline::open("Exchange").await;
    timeline.page.fill_point_in_time("2022-01-21 15:00").await;
    timeline.page.click("Day").await;
    timeline.expect(".chosen-name", &["15:00"]).await;
    let d = |class: &str| {
        let paths = timeline.page.query_all(&format!("path.{class}"));
        let path = paths.first().unwrap();
        path.get_attribute("d").unwrap()
    };
    // From 28 to 64 is the strip; the caret ends above it, and the tick begins below it.
    assert_eq!(d("used"), "M5000 28v36");
    assert_eq!(d("caret"), "M-4.5 18h9L0 24z");
    assert_eq!(d("chosen"), "M5000 67v6");
}

#[wasm_bindgen_test]
async fn a_question_is_in_the_middle_of_the_view() {
    let timeline = Timeline::open("Exchange").await;
    timeline.page.choose_time_zone("Europe/Berlin").await;
    timeline.page.click("Day").await;
    timeline.page.fill_point_in_time("2021-10-31 02:30").await;
    // The first 02:30 is at 00:30 UTC; clocks are put back after it.
    timeline.expect_period("30 – 31 October 2021").await;
    timeline.expect(".chosen-name", &["02:30"]).await;
    assert_eq!(timeline.page.query_all(".caret").len(), 2);
    assert_eq!(timeline.lines("used"), 0);
    timeline.page.fill_point_in_time("21 Jan 2022").await;
    timeline.expect_period("21 January 2022").await;
    assert_eq!(timeline.page.query_all(".caret").len(), 0);
    timeline.page.fill_point_in_time("2022-01-20 12:00").await;
    timeline.expect_period("20 January 2022").await;
    assert_eq!(timeline.page.query_all(".caret").len(), 1);
}

#[wasm_bindgen_test]
async fn a_chosen_time_outside_a_zoomed_view_is_shown() {
    let timeline = Timeline::open("Exchange").await;
    let all = timeline.page.texts(".timeline-period");
    for _ in 0..5 {
        timeline.point("wheel", 0.02, CTRL_WHEEL_UP);
    }
    timeline
        .page
        .wait_until("another period", || {
            timeline.page.texts(".timeline-period") != all
        })
        .await;
    let zoomed = timeline.page.texts(".timeline-period");
    timeline.page.fill_point_in_time("2021-03-20 12:00").await;
    timeline.expect(".chosen-name", &["20 Mar, 12:00"]).await;
    assert_eq!(timeline.page.texts(".timeline-period"), zoomed);
    timeline.page.fill_point_in_time("2022-01-10 12:00").await;
    timeline.expect(".chosen-name", &["10 Jan, 12:00"]).await;
    assert_ne!(timeline.page.texts(".timeline-period"), zoomed);
}

#[wasm_bindgen_test]
async fn without_restore_points_the_timeline_is_empty_but_as_high() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.expect_text("Choose an organization to see its restore points.")
        .await;
    page.expect_no_element("slider", "Restore points");
    let empty = MockServer::new().on(GET_RESTORE_POINTS, respond(200, "[]"));
    let page = Page::signed_in(&empty, "#/").await;
    page.select_organization("abc.onmicrosoft.com").await;
    page.expect_text("No restore points.").await;
    let levels = page.query_all(".segment[aria-disabled=true]");
    assert_eq!(levels.len(), 4);
    for level in levels {
        level.unchecked_ref::<HtmlElement>().click();
    }
    page.expect_no_element("slider", "Restore points");
}
