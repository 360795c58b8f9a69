//! Starting a restore session.

use anyhow::{Context, Result, ensure};

use crate::{host::Mood, walk::Walk};

/// The moment of the vendor's own example.
pub const DOCUMENTED: &str = "2022-01-22T14:56:55.862Z";

impl Walk {
    /// Fills in the form with the documented moment.
    pub async fn fill_in(&self, organization: &str, service: &str) -> Result<()> {
        self.pick_organization(organization).await?;
        self.pick_restore_type(service).await?;
        self.type_point_in_time(DOCUMENTED).await
    }

    /// Signs in, and asks for a session of an organization. Much begins with it, so the form's own address fills it in.
    pub async fn ask_for(&self, organization: &str, service: &str) -> Result<()> {
        self.sign_in().await?;
        let id = self.host.sandbox.organization_named(organization);
        let id = id.context("an organization of the sandbox")?;
        let code = match service {
            "Exchange" => "Vex",
            "OneDrive" => "Veod",
            "SharePoint" => "Vesp",
            _ => "Vet",
        };
        let address = format!("#/?organization={id}&type={code}&at={DOCUMENTED}");
        // Where it is already, WebKit would load the page anew.
        if self.address().await? != address {
            self.visit(&address).await?;
        }
        self.see_field("Organization", &format!("{organization} — …"))
            .await?;
        // What comes with the restore points moves the button.
        self.see("restore points: press on one").await?;
        self.press("Start restore session").await
    }

    /// Asks for a session, leaves before the answer, listens, and then lets it come.
    pub async fn leave_while_starting(&self) -> Result<()> {
        self.host.set_mood(Mood::Opening);
        self.ask_for("abc.onmicrosoft.com", "Teams").await?;
        self.see_button("Stop waiting").await?;
        self.follow("Sessions").await?;
        self.see_heading("Restore sessions").await?;
        self.listen().await?;
        self.host.set_mood(Mood::Well);
        Ok(())
    }

    /// Asks for a session, and waits for its card.
    pub async fn open_session(&self, organization: &str, service: &str) -> Result<()> {
        self.ask_for(organization, service).await?;
        self.see_button("Copy ID").await
    }

    /// Presses the button that starts, waits for the card, and makes sure that the server was asked for this moment.
    pub async fn start_at(&self, moment: &str) -> Result<()> {
        self.press("Start restore session").await?;
        self.see_button("Copy ID").await?;
        let body = self.the_only_explore()?.1;
        let datetime = format!(r#""datetime":"{moment}""#);
        ensure!(body.contains(&datetime), "{body}");
        Ok(())
    }

    /// The path and the body of the one request that has asked for a session.
    pub fn the_only_explore(&self) -> Result<(String, String)> {
        let mut all = self.host.asked("POST", "/explore");
        ensure!(all.len() == 1, "asked for a session {} times", all.len());
        let one = all.pop().context("one request")?;
        Ok((one.path, one.body.context("a JSON body")?))
    }
}
