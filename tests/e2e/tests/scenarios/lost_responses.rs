//! A session was created, but the response is late or lost: the page reports no failure, sends no second request, and
//! helps to find the session.

use anyhow::Result;
use e2e::{host::ServerMode, scenario, scenario::Scenario, user::User};
use sandbox::FailingOrganization;

const ORGANIZATION: &str = "abc.onmicrosoft.com";

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
        scenario!(the_response_is_truncated),
        scenario!(the_response_is_an_empty_error).expecting_errors(&["/explore"]),
        scenario!(the_response_is_the_error_page_of_a_proxy).expecting_errors(&["/explore"]),
        scenario!(waiting_can_be_stopped),
        scenario!(the_page_waits_for_a_slow_response),
        scenario!(a_session_started_in_the_background_can_be_found),
    ]
}

async fn the_connection_closes_before_the_response(user: &User) -> Result<()> {
    expect_lost_response(
        user,
        FailingOrganization::ExploreClosesConnection,
        "The server’s response was lost: the connection was interrupted.",
    )
    .await
}

/// Only the list of sessions shows that no session was created.
async fn the_connection_closes_before_the_session_is_created(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreDropsRequest.name(), "Teams")
        .await?;
    user.expect_status("The server’s response was lost: the connection was interrupted.")
        .await?;
    user.click_link("Show the list of sessions").await?;
    user.expect_row("SharePoint restore").await?;
    user.expect_no_text(FailingOrganization::ExploreDropsRequest.name())
        .await?;
    user.only_explore_request().map(drop)
}

async fn the_connection_closes_during_the_response(user: &User) -> Result<()> {
    expect_lost_response(
        user,
        FailingOrganization::ExploreClosesMidBody,
        "The server’s response was lost: the connection was interrupted.",
    )
    .await
}

async fn the_response_is_a_web_page(user: &User) -> Result<()> {
    expect_lost_response(user, FailingOrganization::ExploreHtml, "found a web page.").await
}

async fn the_response_is_truncated(user: &User) -> Result<()> {
    expect_lost_response(
        user,
        FailingOrganization::ExploreTruncated,
        "found incomplete JSON.",
    )
    .await
}

async fn the_response_is_an_empty_error(user: &User) -> Result<()> {
    expect_lost_response(
        user,
        FailingOrganization::ExploreEmptyError,
        "The server’s response was lost: ",
    )
    .await
}

async fn the_response_is_the_error_page_of_a_proxy(user: &User) -> Result<()> {
    expect_lost_response(
        user,
        FailingOrganization::ExploreBadGateway,
        "The server’s response was lost: ",
    )
    .await
}

async fn expect_lost_response(
    user: &User,
    organization: FailingOrganization,
    status: &str,
) -> Result<()> {
    user.request_session(organization.name(), "Teams").await?;
    user.expect_status(status).await?;
    expect_session_in_list(user, organization).await
}

async fn waiting_can_be_stopped(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreNoResponse.name(), "Teams")
        .await?;
    user.expect_text("The server is opening the restore point")
        .await?;
    user.expect_text("Keep this tab open").await?;
    user.click("Stop waiting").await?;
    user.expect_status("You stopped waiting for the server’s response.")
        .await?;
    expect_session_in_list(user, FailingOrganization::ExploreNoResponse).await
}

async fn expect_session_in_list(user: &User, organization: FailingOrganization) -> Result<()> {
    user.expect_status("The server may have created the session.")
        .await?;
    user.click_link("Show the list of sessions").await?;
    user.expect_heading("Restore sessions").await?;
    user.expect_row(organization.name()).await?;
    user.only_explore_request()?;
    user.click_link_in(organization.name(), "Open").await?;
    user.expect_property("Organization", organization.name())
        .await?;
    user.expect_button("Stop session").await
}

async fn the_page_waits_for_a_slow_response(user: &User) -> Result<()> {
    user.host.set_server_mode(ServerMode::SlowStart);
    user.request_session(ORGANIZATION, "Teams").await?;
    user.expect_timer(1).await?;
    // The button is busy, not disabled: another click must have no effect.
    user.click("Starting …").await?;
    user.host.set_server_mode(ServerMode::Normal);
    user.expect_property("Organization", ORGANIZATION).await?;
    user.only_explore_request().map(drop)
}

async fn a_session_started_in_the_background_can_be_found(user: &User) -> Result<()> {
    user.leave_during_start().await?;
    user.expect_announcements(&[("status", "The restore session is open")])
        .await?;
    user.expect_heading("Restore sessions").await?;
    user.click_link("New restore session").await?;
    user.click_link_in("The restore session is open", "Teams restore …")
        .await?;
    user.expect_property("Organization", ORGANIZATION).await?;
    user.only_explore_request().map(drop)
}
