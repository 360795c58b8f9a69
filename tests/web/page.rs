//! The app, mounted for one test. Steps and expectations have the same names as in the e2e tests, and find elements with
//! the same scripts.

mod announcements;
mod expect;
mod locators;
mod steps;

use std::{any::Any, sync::Arc};

use leptos::{
    mount::mount_to,
    wasm_bindgen::{JsCast, JsValue},
};
use restore_desk::{
    api::transport::Transport,
    app::{App, AppProps},
};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Window};

use crate::{browser::disable_retry_delays, mock_server::MockServer};

use announcements::reset_live_regions;

pub use announcements::live_region_text;
pub use locators::execute;
pub use steps::dispatch_event;

/// How long to wait, in frames: five seconds at 60 Hz, longer on a busy machine.
const TIMEOUT_FRAMES: u32 = 300;
const ROOT_ID: &str = "under-test";
/// Waits until the browser has sent the events of all navigations so far. Firefox may send them after the test that
/// navigated, and the page of the next test would take them as its own.
const END_NAVIGATIONS: &str = "new Promise((resolve) => {
    const last = '#navigation-' + performance.now();
    const onChange = (event) => {
        if (!event.newURL.endsWith(last)) return;
        removeEventListener('hashchange', onChange);
        resolve();
    };
    addEventListener('hashchange', onChange);
    location.hash = last;
})";

/// Waits until the browser accepts many more changes of the URL: WebKit rejects more than 100 calls of the history in 10
/// seconds, and Chromium ignores more than 200 navigations in 10 seconds.
const WAIT_FOR_HISTORY: &str = "(() => {
    const now = () => new Date().getTime();
    if (!window.historyCalls) {
        window.historyCalls = [];
        window.hashChanges = [];
        for (const name of ['pushState', 'replaceState']) {
            const original = history[name];
            history[name] = (...parameters) => {
                window.historyCalls.push(now());
                return original.apply(history, parameters);
            };
        }
        addEventListener('hashchange', () => window.hashChanges.push(now()));
    }
    const count = (times) => {
        while (times[0] < now() - 10_000) times.shift();
        return times.length;
    };
    return new Promise((resolve) => {
        const check = () => {
            const calls = count(window.historyCalls);
            if (calls < 70 && calls + count(window.hashChanges) < 150) resolve();
            else setTimeout(check, 100);
        };
        check();
    });
})()";

/// The mounted app.
pub struct Page {
    root: HtmlElement,
    _app: Box<dyn Any>,
}

pub fn window() -> Window {
    web_sys::window().unwrap()
}

pub fn document() -> Document {
    window().document().unwrap()
}

/// The hash of the current URL.
pub fn url() -> String {
    window().location().hash().unwrap()
}

/// Replaces the URL without an event.
pub fn replace_url(url: &str) {
    let history = window().history().unwrap();
    history
        .replace_state_with_url(&JsValue::NULL, "", Some(url))
        .unwrap();
}

/// The text of an element without white space around it.
pub fn text_of(element: &Element) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

impl Page {
    /// Opens the page at a URL such as `#/`, with an empty local storage and without delays before retries.
    pub async fn open(server: &MockServer, url: &str) -> Self {
        Self::open_with(Arc::new(server.clone()), url).await
    }

    /// Opens the page with any transport.
    pub async fn open_with(transport: Arc<dyn Transport>, url: &str) -> Self {
        Self::open_prepared(transport, url, |_| {}).await
    }

    /// Opens the page over the form of index.html, in which the user has done something before the program was there.
    pub async fn open_over_form(server: &MockServer, url: &str, use_form: impl FnOnce()) -> Self {
        let prepare = |root: &HtmlElement| {
            execute(
                "const page = new DOMParser().parseFromString(arguments[0], 'text/html');
                arguments[1].append(page.getElementById('page'));",
                &[include_str!("../../index.html").into(), root.into()],
            );
            // As index.html has it: the first screen leaves the focus where it is.
            document().set_title("Restore Desk");
            use_form();
        };
        Self::open_prepared(Arc::new(server.clone()), url, prepare).await
    }

    async fn open_prepared(
        transport: Arc<dyn Transport>,
        url: &str,
        prepare: impl FnOnce(&HtmlElement),
    ) -> Self {
        // A failed test does not remove its page.
        while let Some(old) = document().get_element_by_id(ROOT_ID) {
            old.remove();
        }
        resolved(WAIT_FOR_HISTORY).await;
        resolved(END_NAVIGATIONS).await;
        window().local_storage().unwrap().unwrap().clear().unwrap();
        reset_live_regions();
        disable_retry_delays();
        replace_url(url);
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        root.set_id(ROOT_ID);
        document().body().unwrap().append_child(&root).unwrap();
        prepare(&root);
        let app = mount_to(root.clone(), move || App(AppProps { transport }));
        let page = Self {
            root,
            _app: Box::new(app),
        };
        // The form of index.html is there before the program.
        page.wait_until("the program", || !page.query_all("[data-ready]").is_empty())
            .await;
        page
    }

    /// Opens the page and signs in.
    pub async fn signed_in(server: &MockServer, url: &str) -> Self {
        let page = Self::open(server, url).await;
        page.sign_in().await;
        page
    }

    /// The element that contains the page.
    pub fn root(&self) -> &HtmlElement {
        &self.root
    }

    /// The text of the page.
    pub fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// Returns whether the page shows a text now.
    pub fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// All elements that match a CSS selector.
    pub fn query_all(&self, selector: &str) -> Vec<Element> {
        let elements = self.root.query_selector_all(selector).unwrap();
        (0..elements.length())
            .filter_map(|index| elements.get(index)?.dyn_into().ok())
            .collect()
    }

    /// The texts of all elements that match a CSS selector.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.query_all(selector).iter().map(text_of).collect()
    }

    /// Waits for a condition.
    pub async fn wait_until(&self, what: &str, mut condition: impl FnMut() -> bool) {
        self.wait_for(what, || condition().then_some(())).await;
    }

    /// Waits until `find` returns a value.
    pub async fn wait_for<T>(&self, what: &str, mut find: impl FnMut() -> Option<T>) -> T {
        for _ in 0..TIMEOUT_FRAMES {
            if let Some(found) = find() {
                return found;
            }
            next_frame().await;
        }
        panic!(
            "timed out waiting for {what}; the page at {} shows: {}",
            url(),
            self.text()
        );
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Evaluates a script that returns a promise, and waits for it.
async fn resolved(script: &str) {
    let promise = js_sys::eval(script).unwrap();
    JsFuture::from(promise.unchecked_into::<js_sys::Promise>())
        .await
        .unwrap();
}

async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}
