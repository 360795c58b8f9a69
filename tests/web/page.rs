//! The page as a person uses it: by labels, names of buttons, and what can be read.

use std::{any::Any, sync::Arc};

use leptos::{
    mount::mount_to,
    wasm_bindgen::{JsCast, JsValue},
};
use restore_desk::app::{App, AppProps};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, Window,
};

use super::server::Server;

/// How many frames to wait for what should come: five seconds on a screen, more on a busy machine.
const FRAMES: u32 = 300;
const HOST: &str = "under-test";

/// The whole application, mounted for one test.
pub struct Page {
    host: HtmlElement,
    _mounted: Box<dyn Any>,
}

pub fn window() -> Window {
    web_sys::window().unwrap()
}

pub fn document() -> Document {
    window().document().unwrap()
}

/// The region of index.html in which a screen reader is told news.
pub fn add_news() -> Element {
    let news = document().create_element("div").unwrap();
    news.set_id("news");
    for _ in 0..3 {
        let line = document().create_element("p").unwrap();
        news.append_child(&line).unwrap();
    }
    document().body().unwrap().append_child(&news).unwrap();
    news
}

async fn frame() {
    let next = js_sys::Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(next).await.unwrap();
}

impl Page {
    /// Opens the page at an address such as `#/`, with nothing remembered.
    pub async fn open(server: &Server, address: &str) -> Self {
        // A test that failed has left its page behind.
        while let Some(left) = document().get_element_by_id(HOST) {
            left.remove();
        }
        window().local_storage().unwrap().unwrap().clear().unwrap();
        let history = window().history().unwrap();
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(address))
            .unwrap();
        let host: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        host.set_id(HOST);
        document().body().unwrap().append_child(&host).unwrap();
        let transport = Arc::new(server.clone());
        let mounted = mount_to(host.clone(), move || App(AppProps { transport }));
        let page = Self {
            host,
            _mounted: Box::new(mounted),
        };
        page.see("Restore Desk").await;
        page
    }

    /// Opens the page and signs in.
    pub async fn signed_in(server: &Server, address: &str) -> Self {
        let page = Self::open(server, address).await;
        page.sign_in().await;
        page
    }

    pub async fn sign_in(&self) {
        self.fill("User name", r"EPSILON\Administrator").await;
        self.fill("Password", "sandbox").await;
        self.press("Sign in").await;
        self.see("Sign out").await;
    }

    /// Fills in the form for the documented session.
    pub async fn fill_in(&self) {
        self.choose("Organization", super::server::ORGANIZATION)
            .await;
        self.choose("Restore type", "Vet").await;
        self.fill("Point in time", "2022-01-22T14:56:55.862Z").await;
    }

    pub async fn fill(&self, label: &str, text: &str) {
        let input: HtmlInputElement = self.field(label).await.dyn_into().unwrap();
        input.set_value(text);
        happen(&input, "input");
        frame().await;
    }

    pub async fn choose(&self, label: &str, value: &str) {
        self.until(&format!("the option {value} of {label}"), || {
            let select: HtmlSelectElement = self.find_field(label)?.dyn_into().ok()?;
            select.set_value(value);
            (select.value() == value).then(|| happen(&select, "change"))
        })
        .await;
        frame().await;
    }

    pub async fn tick(&self, label: &str) {
        self.field(label)
            .await
            .unchecked_into::<HtmlElement>()
            .click();
        frame().await;
    }

    pub async fn is_ticked(&self, label: &str) -> bool {
        let field = self.field(label).await;
        field.unchecked_into::<HtmlInputElement>().checked()
    }

    pub async fn press_a_key(&self) {
        let key = Event::new("keydown").unwrap();
        window().dispatch_event(&key).unwrap();
        frame().await;
    }

    pub async fn go_back(&self) {
        window().history().unwrap().back().unwrap();
        frame().await;
    }

    pub async fn press(&self, name: &str) {
        self.button(name).await.click();
        frame().await;
    }

    /// Follows a link.
    pub async fn follow(&self, name: &str) {
        let link = self
            .until(&format!("the link {name}"), || self.named("a", name))
            .await;
        link.unchecked_into::<HtmlElement>().click();
        frame().await;
    }

    pub async fn button(&self, name: &str) -> HtmlElement {
        self.until(&format!("the button {name}"), || self.named("button", name))
            .await
            .unchecked_into()
    }

    pub async fn field(&self, label: &str) -> Element {
        self.until(&format!("the field {label}"), || self.find_field(label))
            .await
    }

    pub fn find_field(&self, label: &str) -> Option<Element> {
        let label = self.named("label", label)?;
        document().get_element_by_id(&label.get_attribute("for")?)
    }

    pub async fn value(&self, label: &str) -> String {
        let field = self.field(label).await;
        match field.dyn_ref::<HtmlInputElement>() {
            Some(input) => input.value(),
            None => field.unchecked_into::<HtmlSelectElement>().value(),
        }
    }

    /// Waits until the text can be read.
    pub async fn see(&self, text: &str) {
        self.until(text, || self.sees(text).then_some(())).await;
    }

    pub async fn see_no_more(&self, text: &str) {
        self.until(&format!("no {text}"), || (!self.sees(text)).then_some(()))
            .await;
    }

    pub fn sees(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    pub fn text(&self) -> String {
        self.host.text_content().unwrap_or_default()
    }

    /// All elements that match a selector.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.host.query_selector_all(selector).unwrap();
        (0..found.length())
            .filter_map(|at| found.get(at)?.dyn_into().ok())
            .collect()
    }

    /// The one of these elements whose whole text this is.
    pub fn named(&self, selector: &str, name: &str) -> Option<Element> {
        self.all(selector)
            .into_iter()
            .find(|element| text_of(element) == name)
    }

    /// Waits for something, frame by frame.
    pub async fn until<T>(&self, what: &str, mut there: impl FnMut() -> Option<T>) -> T {
        for _ in 0..FRAMES {
            if let Some(found) = there() {
                return found;
            }
            frame().await;
        }
        panic!("waited in vain for {what}; the page says: {}", self.text());
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// The text of an element without white space around it.
pub fn text_of(element: &Element) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

/// Lets a bubbling event happen.
pub fn happen(element: &Element, name: &str) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    bubbles.set_cancelable(true);
    let event = Event::new_with_event_init_dict(name, &bubbles).unwrap();
    element.dispatch_event(&event).unwrap();
}
