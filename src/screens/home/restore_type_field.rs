//! The field for the restore type.

use crate::{
    domain::{explore::draft::ExploreDraft, restore_type::RestoreType},
    screens::home::{restore_points::RestorePointsLoad, text},
    ui::{
        field::{Field, select_field},
        prelude::*,
    },
};

/// The id of the field.
pub const ID: &str = "restore-type";

/// The field. Its hint warns if the organization does not use the service.
pub fn restore_type_field(
    draft: RwSignal<ExploreDraft>,
    restore_points: RestorePointsLoad,
    error: TextProp,
) -> AnyView {
    let field = Field {
        id: ID,
        label: text::RESTORE_TYPE,
        hint: TextProp::from(move || hint(restore_points)),
        error,
        value: TextProp::from(move || draft.with(|draft| draft.restore_type.clone())),
    };
    let select = select_field(field, options, move |code| {
        draft.update(|draft| draft.restore_type = code);
    });
    div().class("row").child(select).into()
}

fn options() -> Vec<(String, String)> {
    let none = (String::new(), text::CHOOSE_RESTORE_TYPE.to_owned());
    let types = RestoreType::ALL.into_iter().map(|restore_type| {
        (
            restore_type.code().to_owned(),
            text::restore_type_option(restore_type.service(), restore_type.contents()),
        )
    });
    std::iter::once(none).chain(types).collect()
}

fn hint(restore_points: RestorePointsLoad) -> String {
    match (
        restore_points.restore_type.get(),
        restore_points.organization(),
    ) {
        (Some(restore_type), Some(organization)) if organization.lacks(restore_type) => {
            text::no_service(&organization.name, restore_type.service())
        }
        _ => String::new(),
    }
}
