//! The restore points of an organization: what a session will contain, and the buttons that choose one.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::WindowHeight,
    fixtures::{GET_JOBS, GET_REPOSITORIES, GET_RESTORE_POINTS, POST_EXPLORE, RESTORE_POINTS},
    mock_server::{MockServer, respond},
    page::Page,
};

const JOBS: &str = r#"[{"id":"daily","name":"Everything, daily"},{"id":"mail","name":"Mail"}]"#;
const REPOSITORIES: &str = r#"[{"id":"default","name":"Default Backup Repository"},{"id":"fast","name":"Fast Repository"}]"#;

fn server_with_restore_points() -> MockServer {
    MockServer::new()
        .on(GET_RESTORE_POINTS, respond(200, RESTORE_POINTS))
        .on(GET_JOBS, respond(200, JOBS))
        .on(GET_REPOSITORIES, respond(200, REPOSITORIES))
}

/// Opens the form with times in UTC, and chooses abc.onmicrosoft.com.
async fn open_form(server: &MockServer, service: &str) -> Page {
    let page = Page::signed_in(server, "#/").await;
    page.choose_time_zone("UTC").await;
    page.select_organization("abc.onmicrosoft.com").await;
    page.select_restore_type(service).await;
    page
}

#[wasm_bindgen_test]
async fn quick_picks_choose_restore_points() {
    let server = server_with_restore_points();
    let page = open_form(&server, "Teams").await;
    page.click("First").await;
    page.expect_value("Point in time", "2021-03-01 21:00:04.119")
        .await;
    page.click("Next restore point: 2 Mar, 21:00:05 ›").await;
    page.expect_value("Point in time", "2021-03-02 21:00:05")
        .await;
    page.click("Previous restore point: ‹ 1 Mar, 21:00:04")
        .await;
    page.expect_value("Point in time", "2021-03-01 21:00:04.119")
        .await;
    page.click("‹ Previous").await;
    page.expect_value("Point in time", "2021-03-01 21:00:04.119")
        .await;
    page.click("Yesterday, this time").await;
    page.expect_status("The session will contain the latest restore point")
        .await;
    // The time of the restore point is 21:00:07.5521893, so the page rounds it up.
    page.click("Latest").await;
    page.expect_value("Point in time", "latest").await;
    page.expect_text("Fri 21 Jan 2022, 21:00:07.553").await;
    page.expect_status("exactly the time you chose").await;
    assert_eq!(server.request_count(POST_EXPLORE), 0);
}

#[wasm_bindgen_test]
async fn the_newest_data_of_each_job_is_shown() {
    let page = open_form(&server_with_restore_points(), "Exchange").await;
    page.fill_point_in_time("2022-01-21 20:59").await;
    page.expect_status("Covered by backups").await;
    page.expect_text("Newest data: 15:00:00, 5 h 59 min before the time you chose.")
        .await;
    page.expect_property("Mail", "15:00:00 5 h 59 min").await;
    page.expect_property("Everything, daily", "2 Mar 2021, 21:00:05 …")
        .await;
}

#[wasm_bindgen_test]
async fn the_fourth_and_older_jobs_are_folded_unless_the_window_is_tall() {
    let point = |job: u32| {
        format!(
            r#"{{"id":"{job}","backupTime":"2022-01-2{job}T21:00:00Z","jobId":"Job {job}","isExchange":true}}"#
        )
    };
    let points: Vec<String> = (1..=5).map(point).collect();
    let points = respond(200, &format!("[{}]", points.join(",")));
    let server = MockServer::new().on(GET_RESTORE_POINTS, points);
    for (height, is_open) in [(800, false), (1080, true)] {
        let _height = WindowHeight::of(height);
        let page = open_form(&server, "Exchange").await;
        page.fill_point_in_time("2022-01-26 12:00").await;
        page.expect_text("2 more jobs").await;
        let open = page.query_all("details[open] > .jobs");
        assert_eq!(!open.is_empty(), is_open, "at a height of {height}");
        if is_open {
            page.expect_property("Job 1", "21 Jan, 21:00:00 …").await;
        }
    }
}

#[wasm_bindgen_test]
async fn long_term_copies_and_retrieved_data_are_reported() {
    let page = open_form(&server_with_restore_points(), "SharePoint").await;
    page.fill_point_in_time("2021-04-01T02:00Z").await;
    page.expect_status("The session will contain a long-term copy")
        .await;
    page.fill_point_in_time("2021-05-14T10:00Z").await;
    page.expect_status("The session will contain retrieved data")
        .await;
}

#[wasm_bindgen_test]
async fn the_form_works_without_restore_points() {
    let server = MockServer::new().on(GET_RESTORE_POINTS, respond(403, ""));
    let page = open_form(&server, "Exchange").await;
    page.expect_status("Restore points could not be loaded; the form works without them")
        .await;
    page.fill_point_in_time("2021-12-24 12:00").await;
    page.expect_status("Covered by backups").await;
    page.click("Latest").await;
    page.expect_text("Fri 21 Jan 2022, 22:00:03.766").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
}
