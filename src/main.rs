//! Mounts Restore Desk in the browser.

use std::sync::Arc;

use restore_desk::{
    api::transport::Fetch,
    app::{App, AppProps, panic_hook::report_panics},
};

fn main() {
    report_panics();
    leptos::mount::mount_to_body(|| {
        App(AppProps {
            transport: Arc::new(Fetch),
        })
    });
}
