//! The text of the point in time: how it is interpreted, and `latest`.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{GET_ORGANIZATIONS, GET_RESTORE_POINTS, ORGANIZATIONS, RESTORE_POINTS},
    mock_server::{MockResponse, MockServer, respond},
    page::Page,
};

const LAST_BACKUP: &str = "Fri 21 Jan 2022, 22:00:03.766";

/// Opens the form, and enters `latest` for abc.onmicrosoft.com.
async fn latest_point_in_time(server: &MockServer) -> Page {
    let page = Page::signed_in(server, "#/").await;
    page.select_organization("abc.onmicrosoft.com").await;
    page.fill_point_in_time("latest").await;
    page.expect_text(LAST_BACKUP).await;
    page
}

#[wasm_bindgen_test]
async fn the_interpretation_of_the_text_is_shown() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_point_in_time("2022-01-22T15:56:55.862+01:00")
        .await;
    page.expect_text("Sat 22 Jan 2022, 14:56:55.862").await;
    page.fill_point_in_time("2022-01-22 25:00").await;
    page.wait_until_gone("Sat 22 Jan 2022").await;
    page.click("Start restore session").await;
    page.expect_text("2022-01-22 25:00 does not exist").await;
    page.fill_point_in_time("noon").await;
    page.expect_text("“noon” is not understood").await;
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_said_at_once_and_only_once() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    let problem = "“noon” is not understood: enter a time";
    page.fill_point_in_time("2022-01-22 noon").await;
    page.expect_status(problem).await;
    page.expect_field_error("Point in time", "").await;
    page.fill_point_in_time("Mon 26 May 2026 14:00").await;
    page.expect_text("The weekday in Mon 26 May 2026 14:00 does not match its date")
        .await;
    page.expect_no_text(problem);
    // After a failed submission, the error of the field says it instead.
    page.click("Start restore session").await;
    page.expect_field_error(
        "Point in time",
        "The weekday in Mon 26 May 2026 14:00 does not match its date: correct one of them",
    )
    .await;
    page.fill_point_in_time("").await;
    page.wait_until_gone("The weekday in").await;
}

#[wasm_bindgen_test]
async fn a_date_alone_offers_the_restore_points_of_the_day() {
    let server = MockServer::new().on(GET_RESTORE_POINTS, respond(200, RESTORE_POINTS));
    let page = Page::signed_in(&server, "#/").await;
    page.choose_time_zone("UTC").await;
    page.fill_point_in_time("21 Jan 2022").await;
    page.expect_text("21 Jan 2022 has no time: add one").await;
    page.select_organization("abc.onmicrosoft.com").await;
    page.select_restore_type("Exchange").await;
    page.expect_button("15:00:00").await;
    page.click("21:00:07").await;
    page.expect_value("Point in time", "2022-01-21 21:00:07.553")
        .await;
    page.expect_focus("textbox Point in time").await;
    page.fill_point_in_time("22 Jan 2022").await;
    page.expect_text("No restore points of this type on this day.")
        .await;
}

#[wasm_bindgen_test]
async fn a_time_zone_that_is_not_certain_is_a_question() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.choose_time_zone("Europe/Berlin").await;
    page.fill_point_in_time("Teams restore (Entire organization - 1/22/2022 2:56:55 PM)")
        .await;
    page.expect_text("A session name does not tell").await;
    page.expect_button("Sat 22 Jan 2022, 14:56:55 UTC").await;
    page.click("Sat 22 Jan 2022, 14:56:55 UTC+01:00").await;
    page.expect_value("Point in time", "2022-01-22 14:56:55")
        .await;
    page.fill_point_in_time("2026-05-26 14:00 IST").await;
    page.expect_text("The abbreviated time zone in 2026-05-26 14:00 IST")
        .await;
    page.expect_button("Tue 26 May 2026, 14:00:00 UTC+02:00")
        .await;
    page.click("Tue 26 May 2026, 14:00:00 UTC+05:30").await;
    page.expect_value("Point in time", "2026-05-26 10:30:00")
        .await;
}

#[wasm_bindgen_test]
async fn each_format_has_its_interpretation() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.choose_time_zone("Europe/Berlin").await;
    let cases = [
        ("2022-01-22T14:56:55.862Z", "14:56:55.862 UTC", ""),
        ("2022-01-22 14:56:55.8620001", "13:56:55.863 UTC", ""),
        (
            "2022.01.22 02:56:55",
            "01:56:55 UTC",
            "Interpreted as a 24-hour time",
        ),
        (
            "1/22/2022 2:56:55 PM",
            "13:56:55 UTC",
            "Interpreted with the month first",
        ),
        (
            "22.1.2022 14:56",
            "13:56 UTC",
            "Interpreted with the day first",
        ),
        (
            "Tue, 26 May 2026 14:00:00 +0200 (CEST)",
            "Berlin, UTC+02:00 · 12:00 UTC",
            "",
        ),
        (
            "1642863415862",
            "14:56:55.862 UTC",
            "Interpreted as a Unix time",
        ),
        (
            "29 Feb 14:00",
            "13:00 UTC",
            "Interpreted as the most recent such day",
        ),
        (
            "yesterday 14:00",
            " UTC",
            "Interpreted relative to the time when you typed it",
        ),
    ];
    for (text, point_in_time, interpretation) in cases {
        page.fill_point_in_time(text).await;
        page.expect_text(point_in_time).await;
        page.expect_text(interpretation).await;
    }
    // This could mean two days.
    page.fill_point_in_time("2/3/2022 2:56:55 PM").await;
    page.expect_button("Thu 3 Feb 2022, 14:56:55 UTC+01:00")
        .await;
    page.click("Wed 2 Mar 2022, 14:56:55 UTC+01:00").await;
    page.expect_value("Point in time", "2022-03-02 14:56:55")
        .await;
}

#[wasm_bindgen_test]
async fn a_time_that_clocks_skip_or_repeat_is_chosen() {
    // The zone, the text, its error, the choices, and the text after the first choice.
    let cases = [
        (
            "Europe/Berlin",
            "2024-03-31 02:30",
            "Clocks in this time zone skip 2024-03-31 02:30: choose one of the times below",
            [
                "Sun 31 Mar 2024, 03:30:00 UTC+02:00",
                "Sun 31 Mar 2024, 01:30:00 UTC+01:00",
            ],
            "2024-03-31 03:30:00",
        ),
        (
            "Europe/Berlin",
            "2024-10-27 02:30",
            "Clocks in this time zone show 2024-10-27 02:30 twice: choose one of the times below",
            [
                "second 02:30, standard time (UTC+01:00)",
                "first 02:30, summer time (UTC+02:00)",
            ],
            "2024-10-27 02:30:00+01:00",
        ),
        (
            "America/New_York",
            "2024-11-03 01:30",
            "Clocks in this time zone show 2024-11-03 01:30 twice: choose one of the times below",
            [
                "first 01:30, summer time (UTC-04:00)",
                "second 01:30, standard time (UTC-05:00)",
            ],
            "2024-11-03 01:30:00-04:00",
        ),
    ];
    for (zone, text, error, [choice, other], chosen) in cases {
        let page = Page::signed_in(&MockServer::new(), "#/").await;
        page.choose_time_zone(zone).await;
        page.fill_point_in_time(text).await;
        page.click("Start restore session").await;
        page.expect_field_error("Point in time", error).await;
        page.expect_text("2 possible meanings").await;
        page.expect_button(other).await;
        page.click(choice).await;
        page.expect_value("Point in time", chosen).await;
        page.expect_focus("textbox Point in time").await;
        page.expect_field_error("Point in time", "").await;
    }
}

#[wasm_bindgen_test]
async fn latest_is_the_last_backup_of_the_selected_organization() {
    let page = latest_point_in_time(&MockServer::new()).await;
    page.expect_text("Fill in the form to see what the session will contain.")
        .await;
    page.select_restore_type("Exchange").await;
    // The preview must not warn that the last backup is earlier.
    page.expect_text("Covered by backups").await;
    page.select_organization("hybrid.onmicrosoft.com").await;
    page.expect_text("Thu 20 Jan 2022, 00:00").await;
    page.expect_no_text(LAST_BACKUP);
}

#[wasm_bindgen_test]
async fn latest_is_kept_while_the_organizations_are_refreshed() {
    let server = MockServer::new()
        .on(GET_ORGANIZATIONS, respond(200, ORGANIZATIONS))
        .on(GET_ORGANIZATIONS, MockResponse::Never);
    let page = latest_point_in_time(&server).await;
    page.click_link("Sessions").await;
    page.expect_text("The server returned no entries.").await;
    page.click_link("New restore session").await;
    page.expect_text("Loading organizations").await;
    page.expect_text(LAST_BACKUP).await;
}
