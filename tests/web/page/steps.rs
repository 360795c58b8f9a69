//! What a user does.

use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlOptionElement, KeyboardEvent,
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

const FIND_OPTION: &str = include_str!("../../e2e/src/scripts/find_option.js");
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
        self.type_into(&input, text).await;
    }

    /// Selects the option that is `option`, or that starts with it and a space or colon. In a combobox that is typed
    /// into, types the option first.
    pub async fn select_option(&self, label: &str, option: &str) {
        let field = self.find("combobox", label).await;
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            self.type_into(input, option).await;
        }
        let what = format!("the option “{option}” of {label}");
        let found = self
            .wait_for(&what, || {
                // The field may have been replaced, such as by a list that has loaded again.
                let field = self.find_now("combobox", label)?;
                let found = execute(FIND_OPTION, &[field.into(), option.into()]);
                found.dyn_into::<HtmlElement>().ok()
            })
            .await;
        if let Ok(Some(select)) = found.closest("select") {
            found
                .unchecked_ref::<HtmlOptionElement>()
                .set_selected(true);
            dispatch_event(&select, "change");
        } else {
            found.click();
        }
        next_frame().await;
    }

    /// Replaces the text of an input, as the keyboard does.
    pub async fn type_into(&self, input: &HtmlInputElement, text: &str) {
        input.set_value(text);
        dispatch_event(input, "input");
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

    /// Presses a key while an element has the focus. Returns whether the browser then does what the key usually does.
    pub async fn press_key(&self, element: &Element, key: &str) -> bool {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        self.send_key(element, &init).await
    }

    /// Like [`press_key`](Self::press_key), with modifier keys.
    pub async fn send_key(&self, element: &Element, init: &KeyboardEventInit) -> bool {
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", init).unwrap();
        let has_default = element.dispatch_event(&event).unwrap();
        next_frame().await;
        has_default
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

    /// The current options of a select, or those of an open combobox that are in the document.
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
