//! axe-core, which finds what breaks WCAG 2.2 as far as a machine can (<https://github.com/dequelabs/axe-core>).
//! `RESTORE_DESK_AXE` names its file.

use std::{env, fs};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::walk::Walk;

const RUN: &str = "
    const options = {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    };
    const told = (node) => `${node.target.join(' ')}: ${node.failureSummary}`;
    return axe.run(document, options).then(({ violations }) =>
      violations.map((violation) => `${violation.id}: ${violation.help}\\n${violation.nodes.map(told).join('\\n')}`));";

/// axe, ready to be run in a page.
#[derive(Clone, Debug)]
pub struct Axe(String);

impl Axe {
    /// Reads it.
    pub fn open() -> Result<Self> {
        let file = env::var_os("RESTORE_DESK_AXE")
            .context("RESTORE_DESK_AXE names no axe.min.js: `cargo xtask test` fetches it")?;
        let source = fs::read_to_string(&file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        Ok(Self(format!("{source}\n{RUN}")))
    }

    /// Makes sure that it finds nothing in the page as it is.
    pub async fn check(&self, walk: &Walk, circumstances: &str) -> Result<()> {
        let found = walk.texts(&self.0, vec![json!(null)]).await?;
        ensure!(found.is_empty(), "axe, {circumstances}: {found:#?}");
        Ok(())
    }
}
