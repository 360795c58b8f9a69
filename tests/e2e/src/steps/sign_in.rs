//! Signing in.

use anyhow::{Result, ensure};
use sandbox::{PASSWORD, USER};
use serde_json::json;

use crate::{steps::keyboard::Key, user::User, wait::wait_until};

impl User {
    /// Signs in as the user without failures, and waits for the form. A script fills in the form, because most scenarios
    /// begin with this step; the other steps of this file type.
    pub async fn sign_in(&self) -> Result<()> {
        let script = include_str!("../scripts/sign_in.js");
        wait_until(async || {
            let is_submitted = self
                .execute(script, vec![json!(USER), json!(PASSWORD)])
                .await?;
            ensure!(is_submitted == true, "there is no sign-in form");
            Ok(())
        })
        .await?;
        self.expect_heading("New restore session").await
    }

    /// Fills in the form, and presses the button by a script while the program waits for `config.json`: the response comes
    /// within the press. `send_wasm` lets the program start.
    pub async fn press_while_program_starts(&self, send_wasm: impl FnOnce()) -> Result<()> {
        let hold = "const config = window.restoreDeskConfig;
            window.restoreDeskConfig = new Promise((resolve) => { window.sendConfig = () => resolve(config); });";
        self.execute(hold, vec![]).await?;
        send_wasm();
        wait_until(async || {
            let is_waiting = "return window.restoreDeskConfig === undefined";
            let is_waiting = self.execute(is_waiting, vec![]).await?;
            ensure!(is_waiting == true, "the program has not started");
            Ok(())
        })
        .await?;
        let send = "[...document.querySelectorAll('button')].find((button) => nameOf(button) === 'Sign in')
            .addEventListener('click', () => window.sendConfig(), { once: true })";
        self.execute(send, vec![]).await?;
        let script = include_str!("../scripts/sign_in.js");
        let entries = vec![json!(USER), json!(PASSWORD)];
        self.execute(script, entries).await.map(drop)
    }

    /// Signs out in the menu of the account.
    pub async fn sign_out(&self) -> Result<()> {
        self.click("Account …").await?;
        self.click("Sign out").await
    }

    /// Chooses the time zone of all times on the page.
    pub async fn choose_time_zone(&self, name: &str) -> Result<()> {
        self.click("Times in …").await?;
        self.fill("Another time zone", name).await?;
        self.press_key(Key::Enter).await
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

    /// Fills in and submits the sign-in form with an access token.
    pub async fn sign_in_with_token(&self, token: &str) -> Result<()> {
        self.click("Use an access token instead").await?;
        self.fill("Access token", token).await?;
        self.click("Sign in").await
    }
}
