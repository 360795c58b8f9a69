//! What was entered to sign in, and what is wrong with it.

use crate::{
    api::{pasted::Pasted, request::Credentials},
    ui::problem_summary::Wrong,
    views::explain::sentence,
};

/// The form as it stands.
#[derive(Clone, Default)]
pub struct Draft {
    /// Whether an access token takes the place of user name and password.
    pub by_token: bool,
    /// User name and password.
    pub credentials: Credentials,
    /// What was pasted as the token.
    pub token: String,
    /// What was wrong when it was last submitted.
    pub problems: Problems,
}

/// The id of the field.
pub const USER_NAME: &str = "user-name";
/// The id of the field.
pub const PASSWORD: &str = "password";
/// The id of the field.
pub const TOKEN: &str = "access-token";

/// What is wrong with each field; empty when nothing is.
#[derive(Clone, Default)]
pub struct Problems {
    /// With the user name.
    pub user_name: String,
    /// With the password.
    pub password: String,
    /// With the token.
    pub token: String,
}

impl Problems {
    /// All of them, in the order of the fields.
    pub fn list(self) -> Vec<Wrong> {
        let all = [
            (USER_NAME, self.user_name),
            (PASSWORD, self.password),
            (TOKEN, self.token),
        ];
        all.into_iter()
            .filter(|(_, words)| !words.is_empty())
            .map(|(field, words)| Wrong {
                words,
                field,
                instead: None,
            })
            .collect()
    }
}

/// What a complete form asks for.
pub enum Proof {
    /// A user name and its password.
    Password(Credentials),
    /// A token that was issued elsewhere.
    Token(Pasted),
}

impl Draft {
    /// A form in which nothing stands but a user's name.
    pub fn of(user: Option<&str>) -> Self {
        let credentials = Credentials {
            user_name: user.unwrap_or_default().to_owned(),
            ..Credentials::default()
        };
        Self {
            credentials,
            ..Self::default()
        }
    }

    /// What was entered, if it is complete.
    pub fn validate(&self) -> Result<Proof, Problems> {
        if self.by_token {
            return Pasted::read(&self.token)
                .map(Proof::Token)
                .map_err(|problem| Problems {
                    token: sentence(&problem),
                    ..Problems::default()
                });
        }
        let missing = |text: &str, problem: &str| {
            if text.is_empty() {
                problem.to_owned()
            } else {
                String::new()
            }
        };
        let user_name = missing(self.credentials.user_name.trim(), "Enter your user name");
        let password = missing(&self.credentials.password, "Enter your password");
        if user_name.is_empty() && password.is_empty() {
            return Ok(Proof::Password(self.credentials.clone()));
        }
        Err(Problems {
            user_name,
            password,
            ..Problems::default()
        })
    }
}
