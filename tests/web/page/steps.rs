//! What a user does.

use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventInit, HtmlInputElement, HtmlSelectElement, KeyboardEvent,
    KeyboardEventInit,
};

use crate::{
    fixtures::{DOCUMENTED_TIME, PASSWORD, USER},
    page::{
        Page,
        locators::{execute, execute_for_texts},
        next_frame, window,
    },
};

const TRANSLATE: &str = include_str!("translate.js");
const OPTIONS: &str = include_str!("options.js");

impl Page {
    /// Signs in as the administrator, and waits for the header.
    pub async fn sign_in(&self) {
        self.sign_in_with_password(USER, PASSWORD).await;
        self.expect_text("Account ").await;
    }

    /// Signs out in the menu of the account.
    pub async fn sign_out(&self) {
        self.click("Account …").await;
        self.click("Sign out").await;
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

    /// Fills in the form with [`DOCUMENTED_TIME`].
    pub async fn fill_form(&self, organization: &str, service: &str) {
        self.select_organization(organization).await;
        self.select_restore_type(service).await;
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

    /// Chooses another time zone for the times on the page.
    pub async fn choose_time_zone(&self, name: &str) {
        self.click("Times in …").await;
        let search = self.find("textbox", "Another time zone").await;
        search.unchecked_ref::<HtmlInputElement>().set_value(name);
        dispatch_event(&search, "change");
        self.wait_until_gone("Another time zone").await;
    }

    /// Replaces the text of a field.
    pub async fn fill(&self, label: &str, text: &str) {
        let input: HtmlInputElement = self.find("textbox", label).await.unchecked_into();
        input.set_value(text);
        dispatch_event(&input, "input");
        next_frame().await;
    }

    /// Selects the option that is `option`, or that starts with it and a space or colon.
    pub async fn select_option(&self, label: &str, option: &str) {
        let matches = |text: &String| {
            let rest = text.strip_prefix(option);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
        };
        let what = format!("the option “{option}” of {label}");
        let (select, index) = self
            .wait_for(&what, || {
                let select: HtmlSelectElement = self.find_now("combobox", label)?.unchecked_into();
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
        self.find("checkbox", label).await.click();
        next_frame().await;
    }

    /// Clicks a button.
    pub async fn click(&self, name: &str) {
        self.find("button", name).await.click();
        next_frame().await;
    }

    /// Clicks a link.
    pub async fn click_link(&self, name: &str) {
        self.find("link", name).await.click();
        next_frame().await;
    }

    /// Clicks a link in the list item, row, navigation, or notice that contains `container_text`.
    pub async fn click_link_in(&self, container_text: &str, name: &str) {
        self.find_in(container_text, "link", name).await.click();
        next_frame().await;
    }

    /// Presses a key that has no effect on the page.
    pub async fn press_any_key(&self) {
        window()
            .dispatch_event(&Event::new("keydown").unwrap())
            .unwrap();
        next_frame().await;
    }

    /// Presses a key while an element has the focus.
    pub async fn press_key(&self, element: &Element, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        element.dispatch_event(&event).unwrap();
        next_frame().await;
    }

    /// Sends an event without data from an element.
    pub async fn send_event(&self, element: &Element, name: &str) {
        dispatch_event(element, name);
        next_frame().await;
    }

    /// Lets the browser translate the page: each text is then in brackets.
    pub fn translate(&self) {
        execute(TRANSLATE, &[self.root().into()]);
    }

    /// Goes back in the history.
    pub async fn go_back(&self) {
        window().history().unwrap().back().unwrap();
        next_frame().await;
    }

    /// The current options of a select.
    pub async fn options(&self, label: &str) -> Vec<String> {
        options(&self.find("combobox", label).await.into())
    }
}

fn options(select: &Element) -> Vec<String> {
    execute_for_texts(OPTIONS, &[JsValue::from(select)])
}

/// Dispatches an event that bubbles and can be canceled.
pub fn dispatch_event(element: &Element, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = Event::new_with_event_init_dict(name, &init).unwrap();
    element.dispatch_event(&event).unwrap();
}
