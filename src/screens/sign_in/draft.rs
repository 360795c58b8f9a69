//! The entries of the sign-in form and their validation.

use crate::{
    api::{pasted_token::PastedToken, request::Credentials},
    components::error_text::capitalize,
    screens::sign_in::text,
    ui::{fix_fields::WrongField, standing},
};

/// The id of the user name field.
pub const USER_NAME_ID: &str = "user-name";
/// The id of the password field.
pub const PASSWORD_ID: &str = "password";
/// The id of the access token field.
pub const TOKEN_ID: &str = "access-token";

/// The entries of the form.
#[derive(Clone, Default)]
pub struct Draft {
    /// Whether the user signs in with an access token instead of a user name and password.
    pub uses_token: bool,
    /// User name and password.
    pub credentials: Credentials,
    /// The pasted text with the access token.
    pub token: String,
    /// The errors found when the form was last submitted. Editing a field removes its error.
    pub errors: DraftErrors,
}

/// The error of each field; empty for a valid field.
#[derive(Clone, Default)]
pub struct DraftErrors {
    /// The error of the user name.
    pub user_name: String,
    /// The error of the password.
    pub password: String,
    /// The error of the access token.
    pub token: String,
}

impl DraftErrors {
    /// Returns the fields that have errors, in their order.
    pub fn wrong_fields(&self) -> Vec<WrongField> {
        let all = [
            (USER_NAME_ID, text::USER_NAME, &self.user_name),
            (PASSWORD_ID, text::PASSWORD, &self.password),
            (TOKEN_ID, text::ACCESS_TOKEN, &self.token),
        ];
        all.into_iter()
            .filter(|(_, _, error)| !error.is_empty())
            .map(|(id, label, _)| WrongField {
                label,
                id,
                fallback_id: None,
            })
            .collect()
    }
}

/// How the user signs in: the complete entries of a form.
pub enum SignInMethod {
    /// A user name and its password.
    Password(Credentials),
    /// An access token from elsewhere.
    Token(PastedToken),
}

impl Draft {
    /// Takes over what was entered in the form of index.html before the program was there.
    pub fn take_over_standing(&mut self) {
        for (id, entry) in [
            (USER_NAME_ID, &mut self.credentials.user_name),
            (PASSWORD_ID, &mut self.credentials.password),
        ] {
            let value = standing::value(id);
            if !value.is_empty() {
                *entry = value;
            }
        }
    }

    /// Returns an empty form, except for the user name if it is known.
    pub fn for_user(name: Option<&str>) -> Self {
        let credentials = Credentials {
            user_name: name.unwrap_or_default().to_owned(),
            ..Credentials::default()
        };
        Self {
            credentials,
            ..Self::default()
        }
    }

    /// Returns the entries if they are complete.
    ///
    /// # Errors
    /// If a field is empty, or the text contains no access token: the error of each such field.
    pub fn validate(&self) -> Result<SignInMethod, DraftErrors> {
        if self.uses_token {
            return PastedToken::parse(&self.token)
                .map(SignInMethod::Token)
                .map_err(|error| DraftErrors {
                    token: capitalize(&error),
                    ..DraftErrors::default()
                });
        }
        let error_if_empty = |value: &str, error: &str| {
            if value.is_empty() {
                error.to_owned()
            } else {
                String::new()
            }
        };
        let Credentials {
            user_name,
            password,
        } = &self.credentials;
        let user_name = error_if_empty(user_name.trim(), text::USER_NAME_MISSING);
        let password = error_if_empty(password, text::PASSWORD_MISSING);
        if user_name.is_empty() && password.is_empty() {
            return Ok(SignInMethod::Password(self.credentials.clone()));
        }
        Err(DraftErrors {
            user_name,
            password,
            ..DraftErrors::default()
        })
    }
}
