//! A panic, which no user of a page that works can provoke.

use anyhow::Result;

use crate::walk::Walk;

impl Walk {
    /// Tells the page what its panic hook would tell it.
    pub async fn crash(&self) -> Result<()> {
        let tell = "dispatchEvent(new Event('restore-desk-crash'))";
        self.ask(tell, vec![]).await.map(drop)
    }
}
