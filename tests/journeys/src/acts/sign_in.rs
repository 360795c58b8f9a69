//! Signing in.

use anyhow::Result;
use sandbox::{PASSWORD, USER};

use crate::walk::Walk;

impl Walk {
    /// Signs in as the user for whom everything works, and waits for the form.
    pub async fn sign_in(&self) -> Result<()> {
        self.sign_in_as(USER).await?;
        self.see_heading("New restore session").await
    }

    /// Fills in and sends the sign-in form.
    pub async fn sign_in_as(&self, user: &str) -> Result<()> {
        self.sign_in_with(user, PASSWORD).await
    }

    /// The same with any password.
    pub async fn sign_in_with(&self, user: &str, password: &str) -> Result<()> {
        self.type_into("User name", user).await?;
        self.type_into("Password", password).await?;
        self.press("Sign in").await
    }
}
