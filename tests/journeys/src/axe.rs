//! axe-core, which finds what breaks WCAG 2.2 as far as a machine can (<https://github.com/dequelabs/axe-core>).
//! `RESTORE_DESK_AXE` names its file.

use std::{env, fs};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::walk::Walk;

const RUN: &str = "
    const [rules] = arguments;
    const told = (node) => `${node.target.join(' ')}: ${node.failureSummary}`;
    return axe.run(document, { ...rules, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map((violation) => `${violation.id}: ${violation.help}\\n${violation.nodes.map(told).join('\\n')}`));";

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// All that there is.
    All,
    /// What other colours can change in a page that was examined before.
    Colours,
}

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
        Ok(Self(source))
    }

    /// Makes sure that it finds nothing in the page as it is.
    pub async fn check(&self, walk: &Walk, rules: Rules, circumstances: &str) -> Result<()> {
        let rules = match rules {
            Rules::All => json!({
                "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                "rules": { "target-size": { "enabled": true } },
            }),
            Rules::Colours => json!({
                "runOnly": { "type": "rule", "values": ["color-contrast", "link-in-text-block"] },
            }),
        };
        let is_there = walk.ask("return typeof axe === 'object'", vec![]).await?;
        if is_there != true {
            walk.ask(&self.0, vec![]).await?;
        }
        let found = walk.texts(RUN, vec![rules]).await?;
        ensure!(found.is_empty(), "axe, {circumstances}: {found:#?}");
        Ok(())
    }
}
