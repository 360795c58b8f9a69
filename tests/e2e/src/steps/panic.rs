//! A panic of the application, which no user of a working page can cause.

use anyhow::Result;

use crate::user::User;

impl User {
    /// Dispatches the event that the panic hook of the application dispatches.
    pub async fn simulate_panic(&self) -> Result<()> {
        let dispatch = "dispatchEvent(new Event('restore-desk-crash'))";
        self.execute(dispatch, vec![]).await.map(drop)
    }
}
