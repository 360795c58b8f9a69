//! Seeing what stands in fields, what is wrong with them, and what the session card tells.

use anyhow::{Result, ensure};
use fantoccini::elements::Element;
use serde_json::json;

use crate::{patience::until, walk::Walk};

impl Walk {
    /// Waits until this stands in a field: its text, the chosen option, `ticked` or `not ticked`. `…` at the end
    /// stands for more.
    pub async fn see_field(&self, label: &str, wanted: &str) -> Result<()> {
        until(async || {
            let field = self.field(label).await?;
            let now = self
                .of_field(include_str!("../scripts/field.js"), &field)
                .await?;
            ensure!(
                fits(&now, wanted),
                "in {label} stands “{now}”, not “{wanted}”"
            );
            Ok(())
        })
        .await
    }

    /// Waits until a field says what is wrong with it.
    pub async fn see_problem(&self, label: &str, words: &str) -> Result<()> {
        until(async || {
            let field = self.field(label).await?;
            let problem = self
                .of_field(include_str!("../scripts/problem.js"), &field)
                .await?;
            ensure!(
                problem.contains(words),
                "{label} says “{problem}”, not “{words}”"
            );
            Ok(())
        })
        .await
    }

    /// Waits until a term is explained with this; `…` at the end stands for more.
    pub async fn see_detail(&self, term: &str, wanted: &str) -> Result<()> {
        until(async || {
            let all = self
                .texts(include_str!("../scripts/detail.js"), vec![json!(term)])
                .await?;
            let fits = matches!(all.as_slice(), [one] if fits(one, wanted));
            ensure!(fits, "{term} is {all:?}, not “{wanted}”");
            Ok(())
        })
        .await
    }

    /// Waits until a slider says where it stands; `…` at the end stands for more.
    pub async fn see_slider(&self, name: &str, wanted: &str) -> Result<()> {
        until(async || {
            let slider = self.find_now("slider", name, "").await?;
            let text = "return arguments[0].getAttribute('aria-valuetext')";
            let now = self.of_field(text, &slider).await?;
            ensure!(
                fits(&now, wanted),
                "{name} stands at “{now}”, not at “{wanted}”"
            );
            Ok(())
        })
        .await
    }

    /// A field of any kind that a person fills in.
    async fn field(&self, label: &str) -> Result<Element> {
        for role in ["textbox", "combobox"] {
            if let Ok(field) = self.find_now(role, label, "").await {
                return Ok(field);
            }
        }
        self.find_now("checkbox", label, "").await
    }

    async fn of_field(&self, script: &str, field: &Element) -> Result<String> {
        let answer = self.ask(script, vec![json!(field)]).await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }
}

fn fits(now: &str, wanted: &str) -> bool {
    match wanted.strip_suffix('…') {
        Some(beginning) => now.starts_with(beginning),
        None => now == wanted,
    }
}
