//! Lists as tables, with “Load more”, and other JSON.

use restore_desk::ui::pretty_json::pretty_print;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{DOCUMENTED_SESSION, EMPTY_LIST, EVENTS, GET_SESSIONS, SESSION_ID, USER},
    mock_server::{MockResponse, MockServer, connection_error, deferred, respond},
    page::{Page, document, execute},
};

const GET_EVENTS: &str = "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/events";
/// The next page in the fixture, with more entries in each page.
const GET_MORE_EVENTS: &str =
    "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Events?offset=2&limit=1000";
const LAST_PAGE: &str =
    r#"{"results":[{"id":"3","status":"Failed","message":"Item saved","extra":"x"}],"_links":{}}"#;

/// The texts in the column with this heading.
fn column(page: &Page, heading: &str) -> Vec<String> {
    let headings = page.texts("thead th");
    let index = headings.iter().position(|text| text == heading).unwrap();
    page.texts(&format!("tbody tr > :nth-child({})", index + 1))
}

/// Opens the list of events.
async fn open_events(server: &MockServer) -> Page {
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events");
    let page = Page::signed_in(server, &url).await;
    page.expect_row("Restore session started").await;
    page
}

/// A server with two pages of events.
fn server() -> MockServer {
    MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_MORE_EVENTS, respond(200, LAST_PAGE))
}

#[wasm_bindgen_test]
async fn all_pages_are_loaded_and_the_rows_so_far_are_usable() {
    let (more, answer) = deferred(200, LAST_PAGE);
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_MORE_EVENTS, more);
    let page = open_events(&server).await;
    page.expect_text("2 events so far").await;
    page.expect_button("Stop loading").await;
    answer.send();
    page.expect_text("All 3 events loaded.").await;
    assert_eq!(
        column(&page, "Message"),
        [
            "Restore session started",
            "Item Image.jpg was opened",
            "Item saved"
        ]
    );
    assert_eq!(server.request_count(GET_MORE_EVENTS), 1);
}

#[wasm_bindgen_test]
async fn a_failed_next_page_keeps_the_rows_and_loading_can_go_on() {
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on_with_retries(GET_MORE_EVENTS, connection_error())
        .on(GET_MORE_EVENTS, respond(200, LAST_PAGE));
    let page = open_events(&server).await;
    page.expect_text("The server cannot be reached").await;
    page.expect_text("2 events so far. There may be more.")
        .await;
    page.click("Load the rest").await;
    page.expect_text("All 3 events loaded.").await;
    page.expect_no_text("The server cannot be reached");
}

#[wasm_bindgen_test]
async fn loading_can_be_stopped_and_go_on() {
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_MORE_EVENTS, MockResponse::Never)
        .on(GET_MORE_EVENTS, respond(200, LAST_PAGE));
    let page = open_events(&server).await;
    page.fill("Search the table", "item").await;
    page.expect_text("1 of 2 events so far").await;
    page.click("Stop loading").await;
    page.expect_text("1 of 2 events loaded. There may be more.")
        .await;
    page.click("Load the rest").await;
    page.expect_text("2 of 3 events").await;
    page.expect_no_text("There may be more");
}

#[wasm_bindgen_test]
async fn a_failed_refresh_keeps_the_rows() {
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_EVENTS, connection_error())
        .on(GET_MORE_EVENTS, respond(200, LAST_PAGE));
    let page = open_events(&server).await;
    page.expect_text("All 3 events loaded.").await;
    page.click("Refresh").await;
    page.expect_text("The server cannot be reached").await;
    assert_eq!(column(&page, "Message").len(), 3);
}

#[wasm_bindgen_test]
async fn the_number_of_all_rows_is_shown_if_the_server_says_it() {
    let events = EVENTS.replace(r#""limit": 2,"#, r#""limit": 2, "totalCount": 1900,"#);
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, &events))
        .on(GET_MORE_EVENTS, MockResponse::Never);
    let page = open_events(&server).await;
    page.expect_text("2 of 1,900 events").await;
}

#[wasm_bindgen_test]
async fn rows_are_filtered_and_the_url_keeps_the_filter() {
    let page = open_events(&server()).await;
    page.expect_text("All 3 events loaded.").await;
    page.fill("Search the table", "IMAGE").await;
    page.expect_text("1 of 3 events").await;
    assert_eq!(column(&page, "Item"), ["Image.jpg"]);
    page.expect_url(&format!(
        "#/v6/RestoreSessions/{SESSION_ID}/events#~find=IMAGE"
    ))
    .await;
    page.click("Clear filters").await;
    page.expect_text("All 3 events loaded.").await;
    page.click("1 failed").await;
    page.expect_text("1 of 3 events").await;
    assert_eq!(column(&page, "Message"), ["Item saved"]);
    page.fill("Search the table", "nothing like this").await;
    page.expect_text("No entry matches.").await;
}

#[wasm_bindgen_test]
async fn another_query_in_the_url_is_asked_of_the_same_table() {
    let server = server();
    let page = open_events(&server).await;
    page.expect_text("All 3 events loaded.").await;
    page.fill("Search the table", "image").await;
    page.expect_text("1 of 3 events").await;
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events");
    restore_desk::ui::location::navigate(&format!("{url}#~status=Failed"));
    page.expect_row("Item saved").await;
    page.expect_value("Search the table", "").await;
    restore_desk::ui::location::navigate(&url);
    page.expect_text("All 3 events loaded.").await;
    assert_eq!(server.request_count(GET_EVENTS), 1);
}

#[wasm_bindgen_test]
async fn a_refresh_while_pages_load_is_not_replaced_by_the_list_before() {
    let events = EVENTS.replace("Image.jpg was opened", "Image.jpg was closed");
    let (again, refreshed) = deferred(200, &events);
    let (more, late) = deferred(200, LAST_PAGE);
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_EVENTS, again)
        .on(GET_MORE_EVENTS, MockResponse::Never)
        .on(GET_MORE_EVENTS, more);
    let page = open_events(&server).await;
    page.expect_text("2 events so far").await;
    page.click("Refresh").await;
    refreshed.send();
    page.expect_row("Item Image.jpg was closed").await;
    late.send();
    page.expect_text("All 3 events loaded.").await;
    page.expect_row("Item Image.jpg was closed").await;
}

#[wasm_bindgen_test]
async fn a_list_that_the_server_does_not_send_whole_is_not_called_whole() {
    let body = r#"{"results":[{"name":"Daily"}],"totalCount":5}"#;
    let server = MockServer::new().on("GET v6/Jobs", respond(200, body));
    let page = Page::signed_in(&server, "#/v6/Jobs").await;
    page.expect_text("1 of 5 entries loaded. The server has more, but sent no link to them, so this page cannot load them.")
        .await;
    page.fill("Search the table", "weekly").await;
    page.expect_text("No entry matches so far.").await;
}

#[wasm_bindgen_test]
async fn the_url_filters_and_sorts_the_rows() {
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events#~find=item&sort=-status");
    let page = Page::signed_in(&server(), &url).await;
    page.expect_text("2 of 3 events").await;
    page.expect_value("Search the table", "item").await;
    assert_eq!(
        column(&page, "Message"),
        ["Item Image.jpg was opened", "Item saved"]
    );
    page.click("Status").await;
    page.click("Status").await;
    page.wait_until("the failure to be first", || {
        column(&page, "Message") == ["Item saved", "Item Image.jpg was opened"]
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_details_of_a_row_have_all_its_fields_and_links() {
    let page = open_events(&server()).await;
    page.expect_text("All 3 events loaded.").await;
    page.click("Details of Restore session started").await;
    page.expect_focus("heading Details").await;
    page.expect_text("Duration").await;
    page.expect_link("Open").await;
    let heading = document().active_element().unwrap();
    page.press_key(&heading, "Escape").await;
    page.expect_focus("button Details of Restore session started")
        .await;
    page.expect_no_text("Duration");
}

#[wasm_bindgen_test]
async fn back_shows_the_list_as_it_was_without_loading_it() {
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events");
    let server = server();
    let page = open_events(&server).await;
    page.expect_text("All 3 events loaded.").await;
    page.fill("Search the table", "item").await;
    page.expect_text("2 of 3 events").await;
    page.click_link("New restore session").await;
    page.field("Organization").await;
    page.go_back().await;
    page.expect_text("2 of 3 events").await;
    page.expect_value("Search the table", "item").await;
    assert_eq!(server.request_count(GET_EVENTS), 1);
    page.expect_text("Updated at").await;
    restore_desk::ui::location::navigate("#/");
    page.field("Organization").await;
    restore_desk::ui::location::navigate(&url);
    page.expect_text("All 3 events loaded.").await;
    assert_eq!(server.request_count(GET_EVENTS), 2, "a link loads it again");
}

#[wasm_bindgen_test]
async fn a_long_list_has_only_the_rows_in_the_window_in_the_document() {
    let rows: Vec<String> = (0..1_000)
        .map(|number| format!(r#"{{"name":"Job {number}"}}"#))
        .collect();
    let body = format!("[{}]", rows.join(","));
    let server = MockServer::new().on("GET v6/Jobs", respond(200, &body));
    let page = Page::signed_in(&server, "#/v6/Jobs").await;
    page.expect_text("All 1,000 entries loaded.").await;
    page.expect_row("Job 0").await;
    assert!(page.query_all("tbody tr").len() < 100);
    page.expect_text("Find in the browser sees only the rows on the screen")
        .await;
    let table = page.query_all("table").remove(0);
    assert_eq!(
        table.get_attribute("aria-rowcount").as_deref(),
        Some("1001")
    );
}

#[wasm_bindgen_test]
async fn a_next_page_outside_the_api_is_not_requested() {
    let events = EVENTS.replace(
        r#""next": { "href": "/v6/"#,
        r#""next": { "href": "//evil.example/v6/"#,
    );
    let server = MockServer::new().on(GET_EVENTS, respond(200, &events));
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events");
    let page = Page::signed_in(&server, &url).await;
    page.expect_text("2 events loaded. The next page is outside the API. There may be more.")
        .await;
    page.expect_no_element("button", "Load the rest");
    let lines = server.request_lines();
    assert!(lines.iter().all(|line| !line.contains("evil")), "{lines:?}");
}

#[wasm_bindgen_test]
async fn a_next_page_that_leads_back_ends_the_list() {
    let back = LAST_PAGE.replace(
        r#""_links":{}"#,
        &format!(r#""_links":{{"next":{{"href":"/v6/restoresessions/{SESSION_ID}/events?limit=30&offset=0"}}}}"#),
    );
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_MORE_EVENTS, respond(200, &back));
    let page = open_events(&server).await;
    page.expect_text("3 events loaded. The link to the next page leads back to an earlier page. There may be more.").await;
    assert_eq!(column(&page, "Message").len(), 3);
}

#[wasm_bindgen_test]
async fn an_empty_page_is_not_the_end_of_the_list() {
    let empty = format!(
        r#"{{"results":[],"_links":{{"next":{{"href":"/v6/restoresessions/{SESSION_ID}/Events?offset=2&limit=2"}}}}}}"#
    );
    let more =
        "GET v6/restoresessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Events?offset=2&limit=1000";
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, &empty))
        .on_with_retries(more, connection_error())
        .on(more, respond(200, LAST_PAGE));
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events");
    let page = Page::signed_in(&server, &url).await;
    page.expect_text("1 event in total.").await;
}

#[wasm_bindgen_test]
async fn a_refresh_reads_all_that_was_shown() {
    let longer = LAST_PAGE.replace(']', r#",{"id":"4","message":"Item sent"}]"#);
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_MORE_EVENTS, respond(200, LAST_PAGE))
        .on(GET_MORE_EVENTS, respond(200, &longer))
        .on_with_retries(GET_MORE_EVENTS, connection_error());
    let page = open_events(&server).await;
    page.expect_text("All 3 events loaded.").await;
    page.click("Refresh").await;
    page.expect_text("All 4 events loaded.").await;
    page.click("Refresh").await;
    page.expect_text("The server cannot be reached").await;
    assert_eq!(column(&page, "Message").len(), 4);
    page.click("JSON").await;
    page.expect_text("\"Item sent\"").await;
    assert_eq!(page.query_all("pre").len(), 2, "the JSON of each page");
}

#[wasm_bindgen_test]
async fn a_refresh_marks_what_is_new_and_keeps_the_focus() {
    let row = |id: u8, message: &str| format!(r#"{{"id":"{id}","message":"{message}"}}"#);
    let list = |rows: &[String]| format!(r#"{{"results":[{}]}}"#, rows.join(","));
    let before = list(&[row(1, "Item opened"), row(2, "Item saved")]);
    let after = list(&[
        row(3, "Item sent"),
        row(1, "Item opened"),
        row(2, "Item saved"),
    ]);
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, &before))
        .on(GET_EVENTS, respond(200, &after))
        .on(GET_EVENTS, respond(200, &after));
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events");
    let page = Page::signed_in(&server, &url).await;
    let details = page.find("button", "Details of Item saved").await;
    details.focus().unwrap();
    page.record_announcements();
    page.click("Refresh").await;
    page.expect_text("All 3 events loaded. 1 is new.").await;
    page.expect_focus("button Details of Item saved").await;
    page.expect_announcements(&[("status", "Updated"), ("status", "1 new event")])
        .await;
    assert_eq!(page.texts("tr[data-new] th"), ["New:"]);
    page.click("Refresh").await;
    page.expect_text("All 3 events loaded.").await;
    page.wait_until("no row to be new", || {
        page.query_all("tr[data-new]").is_empty()
    })
    .await;
}

#[wasm_bindgen_test]
async fn of_a_list_that_was_not_known_to_its_end_no_row_is_called_new() {
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on_with_retries(GET_MORE_EVENTS, connection_error())
        .on(GET_MORE_EVENTS, respond(200, LAST_PAGE));
    let page = open_events(&server).await;
    page.expect_text("The server cannot be reached").await;
    page.click("Refresh").await;
    page.expect_text("All 3 events loaded.").await;
    page.expect_no_text("new");
}

#[wasm_bindgen_test]
async fn a_late_page_does_not_write_to_the_url_of_another_screen() {
    let (more, answer) = deferred(200, LAST_PAGE);
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_MORE_EVENTS, more);
    let page = open_events(&server).await;
    page.fill("Search the table", "item").await;
    page.expect_text("1 of 2 events").await;
    restore_desk::ui::location::navigate("#/");
    answer.send();
    page.field("Organization").await;
    page.expect_url("#/").await;
}

/// Keeps the text of the next file that the page saves, instead of saving it.
const CATCH_FILE: &str = "URL.createObjectURL = blob => {
    delete URL.createObjectURL;
    blob.text().then(text => { window.savedText = text; });
    return 'about:blank#saved';
};
HTMLAnchorElement.prototype.click = function () {
    delete HTMLAnchorElement.prototype.click;
    window.savedName = this.download;
};";

#[wasm_bindgen_test]
async fn the_rows_that_are_shown_are_saved_as_a_file() {
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_MORE_EVENTS, MockResponse::Never);
    let page = open_events(&server).await;
    page.fill("Search the table", "image").await;
    page.expect_text("1 of 2 events").await;
    for (format, start) in [("CSV.csv", "itemSizeBytes,id,"), ("JSON.json", "[\n{")] {
        execute(CATCH_FILE, &[]);
        page.click("Export").await;
        page.expect_text("Export 1 of 2 events, not the whole list")
            .await;
        page.click(format).await;
        let text = page
            .wait_for("the file", || {
                execute(
                    "const text = window.savedText; delete window.savedText; return text;",
                    &[],
                )
                .as_string()
            })
            .await;
        assert!(text.starts_with(start), "{text}");
        assert!(text.contains("Item Image.jpg was opened"), "{text}");
        assert!(!text.contains("Restore session started"), "{text}");
        let name = execute("return window.savedName", &[]).as_string().unwrap();
        assert!(name.starts_with("Events 20"), "{name}");
    }
}

#[wasm_bindgen_test]
async fn a_csv_file_without_all_fields_says_so() {
    let fields: Vec<String> = (0..1_001).map(|n| format!(r#""f{n}":1"#)).collect();
    let body = format!(r#"[{{"name":"Job",{}}}]"#, fields.join(","));
    let server = MockServer::new().on("GET v6/Jobs", respond(200, &body));
    let page = Page::signed_in(&server, "#/v6/Jobs").await;
    execute(CATCH_FILE, &[]);
    page.click("Export").await;
    page.click("CSV.csv").await;
    page.expect_status("The CSV file has the first 1,000 fields only")
        .await;
}

#[wasm_bindgen_test]
async fn a_row_with_a_text_of_10_mb_is_shown_without_it_and_exported_with_it() {
    let body = format!(
        r#"{{"results":[{{"id":"1","message":"{}"}},{{"id":"2","message":"Item saved"}}]}}"#,
        "long ".repeat(2_000_000)
    );
    let server = MockServer::new().on(GET_EVENTS, respond(200, &body));
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events");
    let page = Page::signed_in(&server, &url).await;
    page.expect_text("All 2 events loaded.").await;
    assert_eq!(
        column(&page, "Message"),
        ["left out: too long for this page", "Item saved"]
    );
    assert!(document().body().unwrap().inner_html().len() < 100_000);
    page.fill("Search the table", "item").await;
    page.expect_text("1 of 2 events").await;
    page.fill("Search the table", "long long").await;
    page.expect_text("1 of 2 events").await;
    execute(CATCH_FILE, &[]);
    page.click("Export").await;
    page.click("CSV.csv").await;
    page.wait_until("the file", || {
        execute("return window.savedText?.length > 10_000_000", &[]).is_truthy()
    })
    .await;
    execute("delete window.savedText", &[]);
}

#[wasm_bindgen_test]
async fn an_export_can_be_canceled() {
    let rows = vec![r#"{"name":"Job"}"#; 50_000];
    let body = format!("[{}]", rows.join(","));
    let server = MockServer::new().on("GET v6/Jobs", respond(200, &body));
    let page = Page::signed_in(&server, "#/v6/Jobs").await;
    execute(CATCH_FILE, &[]);
    page.expect_text("All 50,000 entries loaded.").await;
    page.click("Export").await;
    page.click("CSV.csv").await;
    page.expect_text("0 of 50,000").await;
    page.record_announcements();
    page.click("Cancel export").await;
    page.expect_text("No file was saved.").await;
    page.expect_no_text("Preparing the file");
    page.click("Export").await;
    page.click("JSON.json").await;
    page.expect_announcements(&[
        ("status", "Export canceled. No file was saved."),
        ("status", "The file is ready"),
    ])
    .await;
    let name = execute("return window.savedName", &[]).as_string();
    assert!(
        name.unwrap().contains("UTC.json"),
        "the first file is saved"
    );
}

#[wasm_bindgen_test]
async fn a_time_that_stands_for_none_is_none_and_one_without_an_offset_says_so() {
    let body = r#"[{"started":"2022-01-21T22:53:13","ended":"0001-01-01T00:00:00","next":"9999-12-31T23:59:59.9999999","subject":"2022-01-21 22:53:13"}]"#;
    let server = MockServer::new().on("GET v6/Jobs", respond(200, body));
    let page = Page::signed_in(&server, "#/v6/Jobs").await;
    page.choose_time_zone("UTC").await;
    page.expect_text("21 Jan 2022, 22:53:13").await;
    assert_eq!(
        column(&page, "Started"),
        ["21 Jan 2022, 22:53:13 (sent without a time zone, read as UTC)"]
    );
    assert_eq!(column(&page, "Ended"), ["none"]);
    assert_eq!(column(&page, "Next"), ["none"]);
    assert_eq!(column(&page, "Subject"), ["2022-01-21 22:53:13"]);
    assert_eq!(page.query_all("[title='0001-01-01T00:00:00']").len(), 1);
}

#[wasm_bindgen_test]
async fn arrays_empty_lists_empty_bodies_and_strings_are_shown() {
    let cases = [
        (
            r#"[{"name":"Daily"},{"name":"Weekly"}]"#,
            "All 2 entries loaded.",
        ),
        (r#"["Daily"]"#, "1 entry in total."),
        ("[]", "The server returned no entries."),
        (EMPTY_LIST, "The server returned no entries."),
        ("", "The server’s response is empty."),
        (r#""just a string""#, "just a string"),
    ];
    for (body, text) in cases {
        let server = MockServer::new().on("GET v6/Jobs", respond(200, body));
        let page = Page::signed_in(&server, "#/v6/Jobs").await;
        page.expect_text(text).await;
    }
}

#[wasm_bindgen_test]
async fn a_row_links_to_its_resource() {
    let server = MockServer::new().on(GET_EVENTS, respond(200, EVENTS));
    let page = open_events(&server).await;
    page.choose_time_zone("UTC").await;
    let link = page.find("link", "2 Feb 2022, 15:59:09").await;
    let url =
        format!("#/v6/restoresessions/{SESSION_ID}/events/2b1f3cde-0a1b-4c2d-8e3f-405162738495");
    assert_eq!(link.get_attribute("href"), Some(url));
}

#[wasm_bindgen_test]
async fn json_is_shown_on_demand() {
    let server = MockServer::new().on(GET_EVENTS, respond(200, EVENTS));
    let page = open_events(&server).await;
    page.expect_no_text("\"itemSizeBytes\"");
    page.click("JSON").await;
    page.expect_text("\"itemSizeBytes\"").await;
}

#[wasm_bindgen_test]
fn json_is_indented_unless_the_browser_would_round_its_numbers() {
    assert_eq!(pretty_print(r#"{"a":1}"#), "{\n  \"a\": 1\n}");
    for json in [r#"{"eTag":9007199254740993}"#, r"[1.00000000000000001]"] {
        assert_eq!(pretty_print(json), json);
    }
}

#[wasm_bindgen_test]
async fn a_row_of_the_list_of_sessions_opens_the_session_screen() {
    let list = format!(r#"{{"results":[{DOCUMENTED_SESSION}]}}"#);
    let server = MockServer::new().on(GET_SESSIONS, respond(200, &list));
    let page = Page::signed_in(&server, "#/").await;
    page.click_link("Sessions").await;
    page.expect_row("abc.onmicrosoft.com").await;
    page.click_link("Teams").await;
    page.expect_property("Initiated by", USER).await;
}
