//! Signals and memos. They are those of Leptos, but all of them have one type inside, whatever their value is.
//!
//! Leptos’ own types have their code in the wasm once for each type of value, and the page has more than fifty. Here, the
//! value is boxed, and only what the page does with it depends on its type.

use std::{any::Any, marker::PhantomData, ops::Deref};

use leptos::prelude::{self as reactive, *};

use crate::ui::observer::unsubscribe_on_cleanup;

type Value = Box<dyn Any + Send + Sync>;

/// A value that views and other signals depend on.
pub struct RwSignal<T> {
    signal: reactive::RwSignal<Value>,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// Creates a signal with this value.
    pub fn new(value: T) -> Self {
        Self {
            signal: new_signal(Box::new(value)),
            value: PhantomData,
        }
    }

    /// Replaces the value, unless the owner of the signal is gone.
    pub fn set(self, value: T) {
        set(self.signal, Box::new(value));
    }

    /// Replaces the value. Returns `value` if the owner of the signal is gone.
    pub fn try_set(self, value: T) -> Option<T> {
        let value = try_set(self.signal, Box::new(value))?;
        value.downcast().ok().map(|value| *value)
    }

    /// Changes the value, unless the owner of the signal is gone.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(mut value) = write(&self.signal)
            && let Some(value) = value.downcast_mut()
        {
            change(value);
        }
    }
}

impl<T: 'static> RwSignal<T> {
    /// Passes the value to `read`. Tracked.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.with_untracked(read)
    }

    /// Passes the value to `read`.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(typed(&read_untracked(self.signal)))
    }

    /// Passes the value to `read`. `None` if the owner of the signal is gone.
    pub fn try_with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        try_read_untracked(self.signal).map(|value| read(typed(&value)))
    }

    /// Lets the current effect run again when the value changes.
    pub fn track(self) {
        track(self.signal);
    }
}

impl<T: Clone + 'static> RwSignal<T> {
    /// Returns the value. Tracked.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Returns the value.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl From<RwSignal<String>> for TextProp {
    fn from(signal: RwSignal<String>) -> Self {
        Self::from(move || signal.get())
    }
}

/// A value that is computed from signals; see [`memo`](crate::ui::reactive::memo).
pub struct Memo<T> {
    memo: reactive::Memo<Computed>,
    value: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// The value of a memo, and how to compare it.
struct Computed {
    value: Value,
    is_equal: fn(&Value, &Value) -> bool,
}

impl PartialEq for Computed {
    fn eq(&self, other: &Self) -> bool {
        (self.is_equal)(&self.value, &other.value)
    }
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Creates a memo.
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let compute = move || Computed {
            value: Box::new(compute()),
            is_equal: is_equal::<T>,
        };
        Self {
            memo: new_memo(Box::new(compute)),
            value: PhantomData,
        }
    }
}

impl<T: 'static> Memo<T> {
    /// Passes the value to `read`. Tracked.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.with_untracked(read)
    }

    /// Passes the value to `read`.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(typed(&read_computed_untracked(self.memo).value))
    }

    /// Lets the current effect run again when the value changes.
    pub fn track(self) {
        track_computed(self.memo);
    }
}

impl<T: Clone + 'static> Memo<T> {
    /// Returns the value. Tracked.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Returns the value.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

fn is_equal<T: PartialEq + 'static>(value: &Value, other: &Value) -> bool {
    typed::<T>(value) == typed::<T>(other)
}

fn typed<T: 'static>(value: &Value) -> &T {
    value
        .downcast_ref()
        .expect("a signal only ever has values of its own type")
}

// These functions do not depend on the type of the value, so their code is in the wasm once.

#[inline(never)]
fn new_signal(value: Value) -> reactive::RwSignal<Value> {
    reactive::RwSignal::new(value)
}

#[inline(never)]
fn set(signal: reactive::RwSignal<Value>, value: Value) {
    signal.set(value);
}

#[inline(never)]
fn try_set(signal: reactive::RwSignal<Value>, value: Value) -> Option<Value> {
    signal.try_set(value)
}

#[inline(never)]
fn write(signal: &reactive::RwSignal<Value>) -> Option<impl UntrackableGuard<Target = Value>> {
    signal.try_write()
}

#[inline(never)]
fn track(signal: reactive::RwSignal<Value>) {
    signal.track();
}

#[inline(never)]
fn read_untracked(signal: reactive::RwSignal<Value>) -> impl Deref<Target = Value> {
    signal.read_untracked()
}

#[inline(never)]
fn try_read_untracked(signal: reactive::RwSignal<Value>) -> Option<impl Deref<Target = Value>> {
    signal.try_read_untracked()
}

#[inline(never)]
fn new_memo(compute: Box<dyn Fn() -> Computed + Send + Sync>) -> reactive::Memo<Computed> {
    reactive::Memo::new(move |_| {
        unsubscribe_on_cleanup();
        compute()
    })
}

#[inline(never)]
fn track_computed(memo: reactive::Memo<Computed>) {
    memo.track();
}

#[inline(never)]
fn read_computed_untracked(memo: reactive::Memo<Computed>) -> impl Deref<Target = Computed> {
    memo.read_untracked()
}
