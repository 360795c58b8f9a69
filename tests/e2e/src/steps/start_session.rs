//! Starting a restore session.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::{host::ServerMode, user::User};

/// The point in time in the example of the API documentation.
pub const DOCUMENTED_TIME: &str = "2022-01-22T14:56:55.862Z";

impl User {
    /// Signs in, and fills in the form with [`DOCUMENTED_TIME`] by its URL, because many scenarios begin with this step.
    /// Unlike typing, this announces a single preview.
    pub async fn fill_form_by_url(&self, organization: &str, service: &str) -> Result<()> {
        self.sign_in().await?;
        let id = self.host.sandbox.organization_id(organization);
        let id = id.with_context(|| format!("the sandbox has no organization {organization}"))?;
        let code = match service {
            "Exchange" => "Vex",
            "OneDrive" => "Veod",
            "SharePoint" => "Vesp",
            _ => "Vet",
        };
        let url = format!("#/?organization={id}&type={code}&at={DOCUMENTED_TIME}");
        let navigate = "location.hash = arguments[0]";
        self.execute(navigate, vec![json!(url)]).await?;
        self.expect_value("Organization", organization).await?;
        // The restore points move the button when they arrive.
        self.expect_text("drag to move").await
    }

    /// Signs in and submits the form, which a URL fills in.
    pub async fn request_session(&self, organization: &str, service: &str) -> Result<()> {
        self.fill_form_by_url(organization, service).await?;
        self.click("Start restore session").await
    }

    /// Requests a session on a slow server, leaves the form, starts recording announcements, and lets the server respond.
    pub async fn leave_during_start(&self) -> Result<()> {
        self.host.set_server_mode(ServerMode::SlowStart);
        self.request_session("abc.onmicrosoft.com", "Teams").await?;
        self.expect_button("Stop waiting").await?;
        self.click_link("Sessions").await?;
        self.expect_heading("Sessions").await?;
        self.record_announcements().await?;
        self.host.set_server_mode(ServerMode::Normal);
        Ok(())
    }

    /// Requests a session, and waits until its screen is shown.
    pub async fn open_session(&self, organization: &str, service: &str) -> Result<()> {
        self.request_session(organization, service).await?;
        self.expect_button("Copy ID").await
    }

    /// Submits the form, waits for the session, and checks the point in time in the request.
    pub async fn start_session_at(&self, point_in_time: &str) -> Result<()> {
        self.click("Start restore session").await?;
        self.expect_button("Copy ID").await?;
        let (_, body) = self.only_explore_request()?;
        let datetime = format!(r#""datetime":"{point_in_time}""#);
        ensure!(body.contains(&datetime), "{body}");
        Ok(())
    }

    /// The path and the body of the explore request. Fails unless there was exactly one.
    pub fn only_explore_request(&self) -> Result<(String, String)> {
        let mut requests = self.host.requests("POST", "/explore");
        ensure!(
            requests.len() == 1,
            "expected one explore request, found {}",
            requests.len()
        );
        let request = requests.pop().context("no explore request")?;
        let body = request
            .body
            .context("the explore request has no JSON body")?;
        Ok((request.path, body))
    }
}
