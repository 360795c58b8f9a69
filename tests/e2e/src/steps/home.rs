//! The form that starts a restore session.

use anyhow::Result;

use super::start_session::DOCUMENTED_TIME;
use crate::user::User;

impl User {
    /// Selects an organization by its name.
    pub async fn select_organization(&self, name: &str) -> Result<()> {
        self.select_option("Organization", name).await
    }

    /// Selects a restore type by the name of its service.
    pub async fn select_restore_type(&self, service: &str) -> Result<()> {
        self.select_option("Restore type", service).await
    }

    /// Replaces the point in time.
    pub async fn fill_point_in_time(&self, text: &str) -> Result<()> {
        self.fill("Point in time", text).await
    }

    /// Fills in the form with [`DOCUMENTED_TIME`].
    pub async fn fill_form(&self, organization: &str, service: &str) -> Result<()> {
        self.select_organization(organization).await?;
        self.select_restore_type(service).await?;
        self.fill_point_in_time(DOCUMENTED_TIME).await
    }

    /// Signs in, selects an organization and a restore type, and waits for the restore points.
    pub async fn open_restore_points(&self, organization: &str, service: &str) -> Result<()> {
        self.sign_in().await?;
        self.select_organization(organization).await?;
        self.select_restore_type(service).await?;
        self.expect_text("drag to move").await
    }
}
