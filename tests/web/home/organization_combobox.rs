//! The organization in a long list: a combobox that is searched by typing.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, KeyboardEventInit};

use crate::{
    fixtures::{DOCUMENTED_TIME, GET_ORGANIZATIONS, POST_EXPLORE},
    home::organizations::organizations,
    mock_server::{MockServer, respond},
    page::{Page, document, live_region_text},
};

const LABEL: &str = "Organization";
const OPTIONS: &str = "[role=option]";
const HINT: &str = "#organization-hint";

/// A page with a long list, and its combobox.
struct Opened {
    page: Page,
    input: HtmlInputElement,
    server: MockServer,
}

impl Opened {
    /// A list of `tenant-00`, `tenant-01` and so on.
    async fn with_tenants(count: u32) -> Self {
        Self::with_list(&organizations(count)).await
    }

    /// The tenants of [`with_tenants`](Self::with_tenants) and organizations of these names, with the IDs
    /// `10000000-0000-0000-0000-000000000000` and so on.
    async fn with_names(names: &[&str]) -> Self {
        let organization = |(number, name): (usize, &&str)| {
            format!(r#"{{"id":"10000000-0000-0000-0000-{number:012}","name":"{name}"}}"#)
        };
        let special: Vec<String> = names.iter().enumerate().map(organization).collect();
        let list = organizations(21).replacen('[', &format!("[{},", special.join(",")), 1);
        Self::with_list(&list).await
    }

    async fn with_list(list: &str) -> Self {
        let server = MockServer::new().on(GET_ORGANIZATIONS, respond(200, list));
        let page = Page::signed_in(&server, "#/").await;
        let input = page.find("combobox", LABEL).await.unchecked_into();
        Self {
            page,
            input,
            server,
        }
    }

    async fn type_text(&self, text: &str) {
        self.page.type_into(&self.input, text).await;
    }

    async fn press(&self, key: &str) -> bool {
        self.page.press_key(&self.input, key).await
    }

    async fn click(&self) {
        self.page.send_event(&self.input, "click").await;
    }

    async fn leave(&self) {
        self.page.send_event(&self.input, "focusout").await;
    }

    fn is_open(&self) -> bool {
        self.input.get_attribute("aria-expanded").as_deref() == Some("true")
    }

    /// The name of the active option.
    fn active(&self) -> Option<String> {
        let id = self.input.get_attribute("aria-activedescendant")?;
        let option = document().get_element_by_id(&id)?;
        assert_eq!(
            option.get_attribute("aria-selected").as_deref(),
            Some("true")
        );
        option.query_selector("bdi").unwrap()?.text_content()
    }

    /// The names of the options in the document.
    fn names(&self) -> Vec<String> {
        self.page.texts("[role=option] bdi")
    }

    async fn expect_value(&self, expected: &str) {
        self.page.expect_value(LABEL, expected).await;
    }

    /// Waits until an organization is chosen, which the URL tells.
    async fn expect_chosen(&self, id: &str) {
        self.page.expect_url(&format!("#/?organization={id}")).await;
    }
}

fn tenant_id(number: u32) -> String {
    format!("00000000-0000-0000-0000-{number:012}")
}

#[wasm_bindgen_test]
async fn a_click_typing_and_arrow_keys_open_the_list_but_the_focus_does_not() {
    let field = Opened::with_tenants(21).await;
    field.input.focus().unwrap();
    field.page.send_event(&field.input, "focusin").await;
    assert!(!field.is_open());
    assert!(field.page.query_all(OPTIONS).is_empty());
    field.click().await;
    assert!(field.is_open());
    field.page.expect_text("21 organizations. Type to").await;
    field.press("Escape").await;
    assert!(!field.is_open());
    for key in ["ArrowDown", "ArrowUp"] {
        assert!(!field.press(key).await, "{key} moves the text cursor");
        assert!(field.is_open(), "after {key}");
        field.press("Escape").await;
    }
    let alt_arrow = KeyboardEventInit::new();
    alt_arrow.set_key("ArrowDown");
    alt_arrow.set_alt_key(true);
    field.page.send_key(&field.input, &alt_arrow).await;
    assert!(field.is_open());
    assert_eq!(field.active(), None);
    field.press("Escape").await;
    field.type_text("tenant-0").await;
    assert!(field.is_open());
    assert_eq!(field.page.query_all(OPTIONS).len(), 10);
}

#[wasm_bindgen_test]
async fn the_list_opens_at_the_chosen_option_and_shows_all() {
    let field = Opened::with_tenants(40).await;
    field.page.select_organization("tenant-30").await;
    assert!(!field.is_open());
    field.click().await;
    assert_eq!(field.active().as_deref(), Some("tenant-30"));
    field.page.expect_text("40 organizations. Type to").await;
    // Typing replaces the selected text.
    let selection = (
        field.input.selection_start().unwrap(),
        field.input.selection_end().unwrap(),
    );
    assert_eq!(selection, (Some(0), Some(9)));
    field
        .page
        .wait_until("the option to scroll into view", || {
            let list = field.page.query_all("[role=listbox]");
            list.first()
                .is_none_or(|list| list.client_height() == list.scroll_height())
                || list.first().is_some_and(|list| list.scroll_top() > 0)
        })
        .await;
}

#[wasm_bindgen_test]
async fn keys_move_the_active_option() {
    let field = Opened::with_tenants(25).await;
    field.press("ArrowDown").await;
    let steps = [
        ("ArrowDown", "tenant-01"),
        ("PageDown", "tenant-11"),
        ("PageDown", "tenant-21"),
        ("PageDown", "tenant-24"),
        ("ArrowDown", "tenant-00"),
        ("ArrowUp", "tenant-24"),
        ("PageUp", "tenant-14"),
        ("Home", "tenant-00"),
        ("PageUp", "tenant-00"),
        ("End", "tenant-24"),
    ];
    assert_eq!(field.active().as_deref(), Some("tenant-00"));
    for (key, expected) in steps {
        assert!(!field.press(key).await, "{key} moves the text cursor");
        assert_eq!(field.active().as_deref(), Some(expected), "after {key}");
    }
    assert_eq!(field.page.query_all("[aria-selected=true]").len(), 1);
    field.press("Escape").await;
    assert!(field.press("Home").await, "Home moves the text cursor");
    field.press("ArrowUp").await;
    assert_eq!(field.active().as_deref(), Some("tenant-24"));
}

#[wasm_bindgen_test]
async fn enter_takes_the_active_option_or_the_only_match() {
    let field = Opened::with_tenants(25).await;
    field.type_text("tenant-1").await;
    field.press("ArrowDown").await;
    field.press("ArrowDown").await;
    assert!(!field.press("Enter").await, "Enter submits the form");
    field.expect_value("tenant-11").await;
    field.expect_chosen(&tenant_id(11)).await;
    assert!(!field.is_open());
    field.type_text("-23").await;
    assert_eq!(field.active().as_deref(), Some("tenant-23"));
    field.press("Enter").await;
    field.expect_value("tenant-23").await;
    field.expect_chosen(&tenant_id(23)).await;
    assert!(field.press("Enter").await, "Enter does not submit the form");
}

#[wasm_bindgen_test]
async fn enter_takes_none_of_several_matches() {
    let field = Opened::with_tenants(25).await;
    for text in ["tenant-1", "nothing"] {
        field.type_text(text).await;
        assert_eq!(field.active(), None);
        assert!(!field.press("Enter").await, "Enter submits the form");
        field.expect_value(text).await;
    }
    // Without a list, it moves the text cursor.
    assert!(field.press("Home").await);
    field.click().await;
    field.press("Escape").await;
    field.click().await;
    assert!(!field.press("Enter").await, "Enter submits the form");
    assert!(field.is_open());
}

#[wasm_bindgen_test]
async fn escape_restores_the_chosen_option() {
    let field = Opened::with_tenants(21).await;
    field.page.select_organization("tenant-03").await;
    for text in ["tenant-1", ""] {
        field.type_text(text).await;
        assert!(!field.press("Escape").await);
        field.expect_value("tenant-03").await;
        field.expect_chosen(&tenant_id(3)).await;
        assert!(!field.is_open());
    }
    assert!(
        field.press("Escape").await,
        "a second Escape does something"
    );
    field.expect_value("tenant-03").await;
}

#[wasm_bindgen_test]
async fn leaving_the_field_takes_only_what_is_meant() {
    let field = Opened::with_names(&["tenant"]).await;
    for (text, name, id) in [
        ("-04", "tenant-04", tenant_id(4)),
        // Also part of the other names.
        (
            "TENANT",
            "tenant",
            "10000000-0000-0000-0000-000000000000".to_owned(),
        ),
        (
            "tenant-",
            "tenant",
            "10000000-0000-0000-0000-000000000000".to_owned(),
        ),
        (
            "nothing",
            "tenant",
            "10000000-0000-0000-0000-000000000000".to_owned(),
        ),
    ] {
        field.type_text(text).await;
        field.leave().await;
        field.expect_value(name).await;
        field.expect_chosen(&id).await;
        assert!(!field.is_open());
    }
    // An active option is not taken: the user has only looked at it.
    field.press("ArrowDown").await;
    field.press("End").await;
    field.leave().await;
    field.expect_value("tenant").await;
}

#[wasm_bindgen_test]
async fn a_text_that_means_no_organization_stays_and_is_an_error() {
    let field = Opened::with_tenants(21).await;
    field.type_text("tenant-").await;
    field.leave().await;
    field.expect_value("tenant-").await;
    field.page.select_restore_type("Teams").await;
    field.page.fill_point_in_time(DOCUMENTED_TIME).await;
    field.page.click("Start restore session").await;
    field
        .page
        .expect_field_error(LABEL, "Choose an organization")
        .await;
    assert_eq!(field.server.request_count(POST_EXPLORE), 0);
    field.click().await;
    field.page.expect_text("21 organizations. Type to").await;
    field.press("End").await;
    field.press("Enter").await;
    field.page.expect_field_error(LABEL, "").await;
}

#[wasm_bindgen_test]
async fn an_empty_text_chooses_none() {
    let field = Opened::with_tenants(21).await;
    field.page.select_organization("tenant-03").await;
    field.page.select_restore_type("Teams").await;
    field.type_text("").await;
    field.page.expect_text("21 organizations. Type to").await;
    field.page.expect_url("#/?type=Vet").await;
    field.leave().await;
    field.expect_value("").await;
    field.page.expect_url("#/?type=Vet").await;
}

#[wasm_bindgen_test]
async fn a_press_on_an_option_chooses_it_and_leaves_the_focus_in_the_field() {
    let field = Opened::with_tenants(21).await;
    field.click().await;
    let option = field.page.query_all(OPTIONS).remove(5);
    let press = web_sys::Event::new_with_event_init_dict("mousedown", &{
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        init
    });
    let moves_focus = option.dispatch_event(&press.unwrap()).unwrap();
    assert!(!moves_focus, "the press moves the focus");
    field.page.send_event(&option, "click").await;
    field.expect_value("tenant-05").await;
    field.expect_chosen(&tenant_id(5)).await;
    assert!(!field.is_open());
}

#[wasm_bindgen_test]
async fn the_number_of_matches_is_announced() {
    let field = Opened::with_tenants(21).await;
    for (text, announcement) in [
        ("tenant-1", "10 organizations match"),
        ("tenant-11", "1 organization matches"),
        ("xyz", "No organization matches “xyz”"),
    ] {
        field.type_text(text).await;
        field
            .page
            .wait_until(announcement, || live_region_text().contains(announcement))
            .await;
    }
    field
        .page
        .expect_text("No organization matches “xyz”")
        .await;
    // Without a list, there is nothing to expand.
    assert!(!field.is_open());
    assert!(field.page.query_all("[role=listbox]").is_empty());
}

#[wasm_bindgen_test]
async fn a_part_of_a_very_long_list_is_in_the_document() {
    let field = Opened::with_tenants(1_000).await;
    assert_eq!(
        field.page.texts(HINT),
        ["Type to search 1,000 organizations"]
    );
    field.click().await;
    assert_eq!(field.names().len(), 12);
    field
        .page
        .expect_text("1,000 organizations. Type to narrow the list.")
        .await;
    // Scrolling and arrow keys add more.
    let list = field.page.query_all("[role=listbox]").remove(0);
    field.page.send_event(&list, "scroll").await;
    assert_eq!(field.names().len(), 24);
    for _ in 0..3 {
        field.press("PageDown").await;
    }
    assert_eq!(field.names().len(), 36);
    assert_eq!(field.active(), field.names().get(30).cloned());
    field.press("End").await;
    assert_eq!(field.active().as_deref(), Some("tenant-999"));
    assert_eq!(field.names().len(), 12);
    let option = field.page.query_all(OPTIONS).pop().unwrap();
    assert_eq!(
        option.get_attribute("aria-posinset").as_deref(),
        Some("1000")
    );
    assert_eq!(
        option.get_attribute("aria-setsize").as_deref(),
        Some("1000")
    );
    field.press("PageUp").await;
    field.press("PageUp").await;
    assert_eq!(field.active(), field.names().get(6).cloned());
    field.type_text("tenant-99").await;
    assert_eq!(field.names().len(), 11);
    field.page.expect_no_text("Type to narrow the list.");
    assert!(field.is_open());
}

#[wasm_bindgen_test]
async fn names_are_found_without_case_and_accents_in_all_scripts() {
    let names = ["zürich", "MÜNCHEN", "cafe\u{301}", "ΑΘΗΝΑ", "INC"];
    let field = Opened::with_names(&names).await;
    field.click().await;
    let first: Vec<String> = field.names().into_iter().take(4).collect();
    assert_eq!(first, ["cafe\u{301}", "INC", "MÜNCHEN", "tenant-00"]);
    for (typed, found) in [
        ("münchen", "MÜNCHEN"),
        ("munchen", "MÜNCHEN"),
        ("CAFÉ", "cafe\u{301}"),
        ("cafe", "cafe\u{301}"),
        ("αθηνα", "ΑΘΗΝΑ"),
        ("inc", "INC"),
        ("ZU\u{308}R", "zürich"),
    ] {
        field.type_text(typed).await;
        assert_eq!(field.names(), [found], "for {typed}");
    }
}

#[wasm_bindgen_test]
async fn a_pasted_id_chooses_its_organization() {
    let field = Opened::with_tenants(21).await;
    field
        .type_text(" {00000000-0000-0000-0000-000000000007} ")
        .await;
    field.expect_value("tenant-07").await;
    field.expect_chosen(&tenant_id(7)).await;
    assert!(!field.is_open());
}

#[wasm_bindgen_test]
async fn an_option_shows_its_backup_window_and_what_tells_it_from_its_namesakes() {
    let field = Opened::with_names(&["twin", "Twin", "Northwind"]).await;
    field.type_text("WIN").await;
    let notes: Vec<Vec<String>> = field
        .page
        .query_all(OPTIONS)
        .iter()
        .map(|option| {
            let notes = option.query_selector_all(".combobox-note").unwrap();
            let texts = (0..notes.length()).filter_map(|index| notes.get(index)?.text_content());
            texts.collect()
        })
        .collect();
    let unknown = "backup window unknown";
    assert_eq!(
        notes,
        [
            vec![unknown],
            vec![unknown, "ID 10000000-0000-0000-0000-000000000000"],
            vec![unknown, "ID 10000000-0000-0000-0000-000000000001"],
        ]
    );
    assert_eq!(field.page.texts("mark"), ["win", "win", "win"]);
    // Once it is chosen, the hint tells which one it is.
    field.press("End").await;
    field.press("Enter").await;
    field
        .page
        .wait_until("the hint", || {
            let hint = field.page.texts(HINT).concat();
            hint.starts_with("ID 10000000-0000-0000-0000-000000000001 — The server does not report")
        })
        .await;
}

#[wasm_bindgen_test]
async fn the_url_chooses_an_option() {
    let server = MockServer::new().on(GET_ORGANIZATIONS, respond(200, &organizations(21)));
    let url = format!("#/?organization={}", tenant_id(12));
    let page = Page::signed_in(&server, &url).await;
    page.expect_value(LABEL, "tenant-12").await;
}
