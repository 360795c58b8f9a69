//! Views of a range of numbers, such as the blocks of a long table.
//!
//! Leptos has keyed lists in any order, which would need 5 kB (brotli).

use leptos::{
    leptos_dom::helpers::document,
    prelude::*,
    tachys::view::{Mountable, Render},
};

use crate::ui::{reactive::effect, signal::Memo};

/// What a view is in the document.
type Mounted = <AnyView as Render>::State;

/// A view, with the owner of its signals.
struct RangeView {
    number: usize,
    owner: Owner,
    mounted: Mounted,
}

/// Keeps a view for each number of a range, in order, in the element with this id. A view stays as it is while its number
/// is in the range.
pub fn range_views(
    parent_id: &'static str,
    range: Memo<[usize; 2]>,
    view: impl Fn(usize) -> AnyView + 'static,
) {
    let Some(outer) = Owner::current() else {
        return;
    };
    let views = StoredValue::new_local(Vec::<RangeView>::new());
    // An owner stays known to the outer one until that ends, so owners are used again.
    let free_owners = StoredValue::new_local(Vec::<Owner>::new());
    let view: Box<dyn Fn(usize) -> AnyView> = Box::new(view);
    effect(move || {
        let [first, end] = range.get();
        let Some(parent) = document().get_element_by_id(parent_id) else {
            return;
        };
        let build = |number| {
            let free = free_owners.try_update_value(Vec::pop).flatten();
            // The owner of this effect ends when the range changes.
            let owner = free.unwrap_or_else(|| outer.with(Owner::new));
            let mounted = owner.with(|| untrack(|| view(number).build()));
            RangeView {
                number,
                owner,
                mounted,
            }
        };
        let free = |owner| free_owners.update_value(|owners| owners.push(owner));
        views.update_value(|views| update(views, first..end, &parent, &build, &free));
    });
}

fn update(
    views: &mut Vec<RangeView>,
    range: std::ops::Range<usize>,
    parent: &web_sys::Element,
    build: &dyn Fn(usize) -> RangeView,
    free: &dyn Fn(Owner),
) {
    views.retain_mut(|view| {
        let is_kept = range.contains(&view.number);
        if !is_kept {
            view.mounted.unmount();
            view.owner.cleanup();
            free(view.owner.clone());
        }
        is_kept
    });
    for number in range {
        let position = views.partition_point(|view| view.number < number);
        let next = views.get_mut(position);
        if next.as_ref().is_some_and(|next| next.number == number) {
            continue;
        }
        let mut view = build(number);
        match next {
            Some(next) => {
                next.mounted.insert_before_this(&mut view.mounted);
            }
            None => view.mounted.mount(parent, None),
        }
        views.insert(position, view);
    }
}
