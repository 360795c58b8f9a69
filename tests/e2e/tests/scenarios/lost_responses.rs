//! A session was created, but the response is lost: the page reports no failure, sends no second request, and helps to
//! find the session.

use anyhow::Result;
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::FailingOrganization;

const INTERRUPTED: &str = "The server’s response was lost: the connection was interrupted.";

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_connection_closes_before_the_response)
            .without_keep_alive()
            .expecting_errors(&["/explore"]),
        scenario!(the_connection_closes_before_the_session_is_created)
            .without_keep_alive()
            .expecting_errors(&["/explore"]),
        scenario!(the_connection_closes_during_the_response).expecting_errors(&["/explore"]),
        scenario!(the_response_is_a_web_page),
    ]
}

async fn the_connection_closes_before_the_response(user: &User) -> Result<()> {
    let organization = FailingOrganization::ExploreClosesConnection;
    user.request_session(organization.name(), "Teams").await?;
    user.expect_status(INTERRUPTED).await?;
    expect_session_in_list(user, organization).await
}

/// Only the list of sessions shows that no session was created.
async fn the_connection_closes_before_the_session_is_created(user: &User) -> Result<()> {
    let organization = FailingOrganization::ExploreDropsRequest;
    user.request_session(organization.name(), "Teams").await?;
    user.expect_status(INTERRUPTED).await?;
    user.click_link("Show the list of sessions").await?;
    user.expect_row("SharePoint").await?;
    user.expect_no_text(organization.name()).await?;
    user.only_explore_request().map(drop)
}

async fn the_connection_closes_during_the_response(user: &User) -> Result<()> {
    let organization = FailingOrganization::ExploreClosesMidBody;
    user.request_session(organization.name(), "Teams").await?;
    user.expect_status(INTERRUPTED).await?;
    expect_session_in_list(user, organization).await
}

async fn the_response_is_a_web_page(user: &User) -> Result<()> {
    let organization = FailingOrganization::ExploreHtml;
    user.fill_form_by_url(organization.name(), "Teams").await?;
    user.expect_status("Covered by backups").await?;
    user.record_announcements().await?;
    user.click("Start restore session").await?;
    user.expect_announcements(&[
        ("status", "Starting the restore session"),
        (
            "status",
            "The server’s response was lost: expected a restore session, found a web page. \
             The server may have created the session.",
        ),
        ("status", "This may be the session you started:"),
    ])
    .await?;
    expect_session_in_list(user, organization).await
}

async fn expect_session_in_list(user: &User, organization: FailingOrganization) -> Result<()> {
    user.expect_status("The server may have created the session.")
        .await?;
    user.click_link("Show the list of sessions").await?;
    user.expect_heading("Sessions").await?;
    user.expect_row(organization.name()).await?;
    user.only_explore_request()?;
    user.click_link_in(organization.name(), "Teams").await?;
    user.expect_property("Organization", organization.name())
        .await?;
    user.expect_button("Stop session").await
}
