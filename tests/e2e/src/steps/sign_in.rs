//! Signing in.

use anyhow::Result;
use sandbox::{PASSWORD, USER};

use crate::user::User;

impl User {
    /// Signs in as the user without failures, and waits for the form.
    pub async fn sign_in(&self) -> Result<()> {
        self.sign_in_as(USER).await?;
        self.expect_heading("New restore session").await
    }

    /// Fills in and submits the sign-in form with the right password.
    pub async fn sign_in_as(&self, user_name: &str) -> Result<()> {
        self.sign_in_with_password(user_name, PASSWORD).await
    }

    /// Fills in and submits the sign-in form.
    pub async fn sign_in_with_password(&self, user_name: &str, password: &str) -> Result<()> {
        self.fill("User name", user_name).await?;
        self.fill("Password", password).await?;
        self.click("Sign in").await
    }
}
