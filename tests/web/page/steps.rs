//! What a user does. Buttons and links are found by their text, and fields by their label.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::{Page, document, next_frame, window};
use crate::fixtures::{DOCUMENTED_TIME, PASSWORD, USER};

impl Page {
    /// Signs in and waits for the header.
    pub async fn sign_in(&self) {
        self.sign_in_with_password(USER, PASSWORD).await;
        self.expect_text("Sign out").await;
    }

    /// Fills in and submits the sign-in form.
    pub async fn sign_in_with_password(&self, user_name: &str, password: &str) {
        self.fill("User name", user_name).await;
        self.fill("Password", password).await;
        self.click("Sign in").await;
    }

    /// Fills in and submits the sign-in form with an access token.
    pub async fn sign_in_with_token(&self, token: &str) {
        self.click("Use an access token instead").await;
        self.fill("Access token", token).await;
        self.click("Sign in").await;
    }

    /// Fills in the form for the documented session.
    pub async fn fill_form(&self) {
        self.select_organization("abc.onmicrosoft.com").await;
        self.select_restore_type("Teams").await;
        self.fill_point_in_time(DOCUMENTED_TIME).await;
    }

    /// Selects an organization by its name.
    pub async fn select_organization(&self, name: &str) {
        self.select_option("Organization", name).await;
    }

    /// Selects a restore type by the name of its service.
    pub async fn select_restore_type(&self, service: &str) {
        self.select_option("Restore type", service).await;
    }

    /// Replaces the point in time.
    pub async fn fill_point_in_time(&self, text: &str) {
        self.fill("Point in time", text).await;
    }

    /// Replaces the text of a field.
    pub async fn fill(&self, label: &str, text: &str) {
        let input: HtmlInputElement = self.field(label).await.dyn_into().unwrap();
        input.set_value(text);
        dispatch_event(&input, "input");
        next_frame().await;
    }

    /// Selects the option that is `option`, or that starts with it and a space, a colon, or a left-to-right mark.
    pub async fn select_option(&self, label: &str, option: &str) {
        let matches = |text: &String| {
            let rest = text.strip_prefix(option);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '\u{200e}']))
        };
        let what = format!("the option “{option}” of {label}");
        let (select, index) = self
            .wait_for(&what, || {
                let select: HtmlSelectElement = self.find_field(label)?.dyn_into().ok()?;
                let index = options(&select).iter().position(matches)?;
                Some((select, index))
            })
            .await;
        select.set_selected_index(i32::try_from(index).unwrap());
        dispatch_event(&select, "change");
        next_frame().await;
    }

    /// Clicks a checkbox.
    pub async fn toggle_checkbox(&self, label: &str) {
        let checkbox: HtmlElement = self.field(label).await.unchecked_into();
        checkbox.click();
        next_frame().await;
    }

    /// Clicks a button.
    pub async fn click(&self, name: &str) {
        self.button(name).await.click();
        next_frame().await;
    }

    /// Clicks a link.
    pub async fn click_link(&self, name: &str) {
        let what = format!("the link “{name}”");
        let link = self.wait_for(&what, || self.find_by_text("a", name)).await;
        link.unchecked_into::<HtmlElement>().click();
        next_frame().await;
    }

    /// Presses a key that has no effect on the page.
    pub async fn press_any_key(&self) {
        window()
            .dispatch_event(&Event::new("keydown").unwrap())
            .unwrap();
        next_frame().await;
    }

    /// Goes back in the history.
    pub async fn go_back(&self) {
        window().history().unwrap().back().unwrap();
        next_frame().await;
    }

    /// Waits for a button.
    pub async fn button(&self, name: &str) -> HtmlElement {
        let what = format!("the button “{name}”");
        self.wait_for(&what, || self.find_by_text("button", name))
            .await
            .unchecked_into()
    }

    /// Waits for a field.
    pub async fn field(&self, label: &str) -> Element {
        self.wait_for(&format!("the field “{label}”"), || {
            self.find_field(label)
        })
        .await
    }

    /// The options of a select.
    pub async fn options(&self, label: &str) -> Vec<String> {
        options(&self.field(label).await.unchecked_into())
    }

    pub(super) fn find_field(&self, label: &str) -> Option<Element> {
        let label = self.find_by_text("label", label)?;
        document().get_element_by_id(&label.get_attribute("for")?)
    }
}

pub(super) fn options(select: &HtmlSelectElement) -> Vec<String> {
    let options = select.options();
    (0..options.length())
        .filter_map(|index| options.item(index)?.text_content())
        .collect()
}

/// Dispatches an event that bubbles and can be canceled.
pub fn dispatch_event(element: &Element, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = Event::new_with_event_init_dict(name, &init).unwrap();
    element.dispatch_event(&event).unwrap();
}
