//! Ends what effects and memos have subscribed to.

use leptos::{
    prelude::*,
    reactive::graph::{AnySubscriber, Observer, Subscriber},
};

/// Lets the effect or memo that is running end its subscriptions when it is disposed of.
///
/// Leptos leaves them in the signals until those change. The time zone of the page never does, so each view of a time that
/// was shown once would stay in memory, 108 bytes each.
pub fn unsubscribe_on_cleanup() {
    if let Some(subscriber) = Observer::get() {
        on_cleanup(move || unsubscribe(&subscriber));
    }
}

fn unsubscribe(subscriber: &AnySubscriber) {
    subscriber.clear_sources(subscriber);
}
