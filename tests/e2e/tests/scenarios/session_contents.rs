//! From a session to the organization in it, to the end of long lists, and back.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(an_exchange_session_links_to_mailboxes),
        scenario!(a_onedrive_session_links_to_onedrives).chromium_only(),
        scenario!(a_sharepoint_session_links_to_sites).chromium_only(),
        scenario!(a_teams_session_links_to_teams).chromium_only(),
        scenario!(all_1900_mailboxes_are_loaded_and_can_be_searched).chromium_only(),
    ]
}

async fn an_exchange_session_links_to_mailboxes(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    load_whole_list(user, "Mailboxes", 64).await?;
    user.click_in("olivia", "Details of Olivia …").await?;
    user.click_link("Folders").await?;
    user.expect_heading("Folders").await?;
    return_to_the_session(user, "Mailboxes", "‹ Restore session").await
}

async fn a_onedrive_session_links_to_onedrives(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "OneDrive").await?;
    load_whole_list(user, "OneDrives", 48).await?;
    return_to_the_session(
        user,
        "OneDrive as of Sat 22 Jan 2022, 15:56:55.862 Contents",
        "Overview",
    )
    .await
}

async fn a_sharepoint_session_links_to_sites(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "SharePoint")
        .await?;
    load_whole_list(user, "Sites", 41).await?;
    return_to_the_session(
        user,
        "SharePoint as of Sat 22 Jan 2022, 15:56:55.862 Contents",
        "Overview",
    )
    .await
}

async fn a_teams_session_links_to_teams(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    load_whole_list(user, "Teams", 36).await?;
    return_to_the_session(
        user,
        "Teams as of Sat 22 Jan 2022, 15:56:55.862 Contents",
        "Overview",
    )
    .await
}

/// Opens a list of the organization in the session, and waits for all of it; the first page has 30 rows.
async fn load_whole_list(user: &User, listing: &str, size: usize) -> Result<()> {
    user.click_link("Organization in this session").await?;
    user.click_link(listing).await?;
    user.expect_heading(listing).await?;
    let all_loaded = format!("All {size} entries loaded.");
    user.expect_text(&all_loaded).await?;
    let rows = user.row_count().await?;
    ensure!(rows == size, "expected {size} rows, found {rows}");
    Ok(())
}

async fn return_to_the_session(user: &User, previous_heading: &str, link: &str) -> Result<()> {
    user.go_back().await?;
    user.expect_heading(previous_heading).await?;
    user.click_link(link).await?;
    user.expect_property("Organization", "abc.onmicrosoft.com")
        .await?;
    user.expect_button("Stop session").await
}

async fn all_1900_mailboxes_are_loaded_and_can_be_searched(user: &User) -> Result<()> {
    user.open_session("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("All 1,900 entries loaded.").await?;
    let rows = user.row_count().await?;
    ensure!(rows < 100, "{rows} of 1,900 rows are in the document");
    user.scroll_to_end().await?;
    user.expect_row_number(1901).await?;
    user.fill("Search the table", "zoë").await?;
    user.expect_text("of 1,900 entries").await
}
