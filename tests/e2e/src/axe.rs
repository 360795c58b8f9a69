//! axe-core, which finds violations of WCAG 2.2 (<https://github.com/dequelabs/axe-core>). `RESTORE_DESK_AXE` is the path
//! of its script.

use std::{env, fs};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::user::User;

const RUN: &str = "
    const [rules] = arguments;
    const describe = (node) => `${node.target.join(' ')}: ${node.failureSummary}`;
    return axe.run(document, { ...rules, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map((violation) => `${violation.id}: ${violation.help}\\n${violation.nodes.map(describe).join('\\n')}`));";

/// Which rules to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// The rules for WCAG 2.2 level AA, the best practices, and the target size.
    All,
    /// The rules whose results depend on colors, for a page that was checked in other colors before.
    Colors,
}

/// The source of axe-core.
#[derive(Clone, Debug)]
pub struct Axe(String);

impl Axe {
    /// Reads the script.
    pub fn load() -> Result<Self> {
        let file = env::var_os("RESTORE_DESK_AXE").context(
            "RESTORE_DESK_AXE is not set to the path of axe.min.js: `cargo xtask test` downloads it and sets the variable",
        )?;
        let source = fs::read_to_string(&file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        Ok(Self(source))
    }

    /// Checks that the page violates none of the rules. Error texts contain `condition`.
    pub async fn check(&self, user: &User, rules: Rules, condition: &str) -> Result<()> {
        let rules = match rules {
            Rules::All => json!({
                "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                "rules": { "target-size": { "enabled": true } },
            }),
            Rules::Colors => json!({
                "runOnly": { "type": "rule", "values": ["color-contrast", "link-in-text-block"] },
            }),
        };
        let is_loaded = user
            .execute("return typeof axe === 'object'", vec![])
            .await?;
        if is_loaded != true {
            user.execute(&self.0, vec![]).await?;
        }
        let violations = user.execute_for_texts(RUN, vec![rules]).await?;
        ensure!(
            violations.is_empty(),
            "axe violations ({condition}): {violations:#?}"
        );
        Ok(())
    }
}
