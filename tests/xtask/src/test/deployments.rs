//! The suite of the web servers: their files, tried with the unpacked zip.

use anyhow::Result;

use super::{context::TestContext, counts::Counts};
use crate::{
    bundle, dist,
    env::set_e2e_env,
    setup::{Browser, BrowserSetup, web_servers},
};

/// Unpacks the zip, and runs the tests behind each web server.
pub fn run(context: &TestContext, log: &str) -> Result<Counts> {
    let workspace = context.workspace;
    let servers = web_servers::ensure_installed(workspace)?;
    if context.filter.is_some() {
        bundle::build_with_progress(workspace, &context.tools)?;
    }
    let mut test = context.cargo("test --package e2e --test deployments --");
    test.args(context.filter)
        .env("RESTORE_DESK_UNPACKED", dist::unpack(workspace)?)
        .envs(servers);
    let browsers = context.tools.browsers().iter();
    for BrowserSetup { browser, result } in browsers {
        if let (Browser::Chromium, Ok(installed)) = (browser, result) {
            set_e2e_env(&mut test, workspace, &context.tools, *browser, installed)?;
        }
    }
    context.run_tests(log, &mut test)
}
