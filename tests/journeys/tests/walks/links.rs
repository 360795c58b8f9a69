//! From a session to what lies in it, to the true end of long lists, and back.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, walk::Walk};
use sandbox::USER;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(an_exchange_session_leads_to_mailboxes),
        journey!(a_onedrive_session_leads_to_onedrives),
        journey!(a_sharepoint_session_leads_to_sites),
        journey!(a_teams_session_leads_to_teams),
        journey!(a_session_tells_its_events),
        journey!(a_session_is_read_again),
        journey!(all_of_1900_mailboxes_can_be_loaded),
        journey!(all_sessions_are_listed),
        journey!(open_sessions_stand_beside_the_form),
    ]
}

async fn an_exchange_session_leads_to_mailboxes(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Exchange").await?;
    chain(walk, "Mailboxes", 64).await?;
    walk.follow_in("olivia", "Folders").await?;
    walk.see_heading("Folders").await?;
    back_to_the_session(walk, "Mailboxes").await
}

async fn a_onedrive_session_leads_to_onedrives(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "OneDrive").await?;
    chain(walk, "OneDrives", 48).await?;
    back_to_the_session(walk, "Organization").await
}

async fn a_sharepoint_session_leads_to_sites(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "SharePoint")
        .await?;
    chain(walk, "Sites", 41).await?;
    back_to_the_session(walk, "Organization").await
}

async fn a_teams_session_leads_to_teams(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    chain(walk, "Teams", 36).await?;
    back_to_the_session(walk, "Organization").await
}

/// Session, organization, listing, and more of the listing than the server sends at once.
async fn chain(walk: &Walk, listing: &str, size: usize) -> Result<()> {
    walk.follow("Organization in this session").await?;
    walk.see_heading("Organization").await?;
    walk.follow(listing).await?;
    walk.see_heading(listing).await?;
    walk.see("30 entries so far; the server has more").await?;
    walk.press("Load more").await?;
    walk.see(&format!("{size} entries, all that there are"))
        .await?;
    let rows = walk.rows().await?;
    ensure!(rows == size, "{rows} rows");
    walk.see_none("button", "Load more").await
}

async fn back_to_the_session(walk: &Walk, before: &str) -> Result<()> {
    walk.go_back().await?;
    walk.see_heading(before).await?;
    walk.follow("‹ Restore session").await?;
    walk.see_detail("Organization", "abc.onmicrosoft.com")
        .await?;
    walk.see_button("Stop session").await
}

async fn a_session_tells_its_events(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.follow("Events").await?;
    walk.see_heading("Events").await?;
    walk.see("1 entry, all that there is").await?;
    walk.press("JSON").await?;
    walk.see("\"title\": \"Restore session started\"").await?;
    walk.follow_in("Restore session started", "Open").await?;
    walk.see_detail("Title", "Restore session started").await?;
    walk.follow("Restore session").await?;
    walk.see_detail("Organization", "abc.onmicrosoft.com").await
}

async fn a_session_is_read_again(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    let address = walk.address().await?;
    let read = || walk.host.asked("GET", "/RestoreSessions/").len();
    ensure!(
        read() == 0,
        "the answer to the start was not shown, but read again"
    );
    walk.follow("This page").await?;
    journeys::patience::until(async || {
        ensure!(read() == 1, "read {} times", read());
        Ok(())
    })
    .await?;
    walk.see("Read at").await?;
    walk.see_address(&address).await
}

async fn all_of_1900_mailboxes_can_be_loaded(walk: &Walk) -> Result<()> {
    walk.open_session("northwind.onmicrosoft.com", "Exchange")
        .await?;
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.see("30 entries so far; the server has more").await?;
    walk.press("Load more").await?;
    walk.see("1030 entries so far; the server has more").await?;
    walk.press("Load more").await?;
    walk.see("1900 entries, all that there are").await?;
    let rows = walk.rows().await?;
    ensure!(rows == 1900, "{rows} rows");
    walk.see_none("button", "Load more").await
}

async fn all_sessions_are_listed(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.follow("Sessions").await?;
    walk.see_heading("Restore sessions").await?;
    walk.see("4 entries, all that there are").await?;
    walk.follow_in("Marketing", "Open").await?;
    walk.see_detail("State", "Stopped: the session has ended")
        .await?;
    walk.see_detail("Scope name", "Marketing").await?;
    walk.see_detail("Reason", "Ticket 48213: folder deleted by mistake")
        .await?;
    walk.see_detail("Details", "Items restored: 41. Items skipped, …")
        .await?;
    walk.see_detail("End time", "Wed 12 Nov 2025, 11:20:41 UTC+01:00")
        .await?;
    walk.see_none("button", "Stop session").await?;
    walk.go_back().await?;
    walk.follow_in("The backup repository is not available.", "Open")
        .await?;
    walk.see_detail("Result", "Failed").await
}

async fn open_sessions_stand_beside_the_form(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.see("None is open.").await?;
    walk.fill_in("abc.onmicrosoft.com", "Teams").await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Initiated by", USER).await?;
    walk.follow("New restore session").await?;
    walk.follow("Teams restore (Entire organization - …")
        .await?;
    walk.see_detail("Initiated by", USER).await
}
