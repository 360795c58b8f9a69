//! What answers behind the page, as Trunk's proxies.

use anyhow::Result;
use toml::{Table, Value};

use super::TrunkConfig;

/// What answers behind the page.
#[derive(Debug)]
pub enum BackEnd {
    /// The sandbox, on this port.
    Sandbox(u16),
    /// A real server.
    Server {
        /// Its address without a path.
        address: String,
        /// Whether its certificate goes unchecked.
        insecure: bool,
    },
}

/// Where the API lies, in each version that the page speaks.
const VERSIONS: [&str; 3] = ["/v6/", "/v7/", "/v8/"];

impl TrunkConfig {
    /// The same with another back end and another port.
    pub fn serving(mut self, back_end: &BackEnd, port: u16) -> Result<Self> {
        // An alias of `proxy`; both at once would be refused.
        self.0.remove("proxies");
        let (address, insecure, file) = match back_end {
            BackEnd::Sandbox(port) => (
                format!("http://127.0.0.1:{port}"),
                false,
                Some("/config.json"),
            ),
            BackEnd::Server { address, insecure } => {
                (address.trim_end_matches('/').to_owned(), *insecure, None)
            }
        };
        let paths = VERSIONS.into_iter().chain(file);
        let proxies = paths.map(|path| proxy(&format!("{address}{path}"), insecure));
        self.0
            .insert("proxy".into(), Value::Array(proxies.collect()));
        self.section("serve")?
            .insert("port".into(), Value::Integer(port.into()));
        Ok(self)
    }
}

fn proxy(backend: &str, insecure: bool) -> Value {
    let mut proxy = Table::new();
    proxy.insert("backend".into(), Value::String(backend.into()));
    proxy.insert("insecure".into(), Value::Boolean(insecure));
    // The page decides about redirects, and what is meant for this machine or this network goes there directly.
    proxy.insert("no_redirect".into(), Value::Boolean(true));
    proxy.insert("no_system_proxy".into(), Value::Boolean(true));
    Value::Table(proxy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"
        [serve]
        port = 8080
        [[proxy]]
        backend = "http://127.0.0.1:4480/v6/"
    "#;

    fn config() -> TrunkConfig {
        TrunkConfig::read(SOURCE).expect("the sample is valid")
    }

    fn backends(config: &TrunkConfig) -> Vec<&str> {
        let proxies = config.0.get("proxy").and_then(Value::as_array);
        proxies
            .into_iter()
            .flatten()
            .filter_map(|proxy| proxy.get("backend")?.as_str())
            .collect()
    }

    #[test]
    fn the_sandbox_also_answers_for_the_deployment() {
        let config = config()
            .serving(&BackEnd::Sandbox(5000), 9000)
            .expect("valid");
        assert_eq!(
            backends(&config),
            [
                "http://127.0.0.1:5000/v6/",
                "http://127.0.0.1:5000/v7/",
                "http://127.0.0.1:5000/v8/",
                "http://127.0.0.1:5000/config.json"
            ]
        );
        let port = config.0.get("serve").and_then(|serve| serve.get("port"));
        assert_eq!(port.and_then(Value::as_integer), Some(9000));
    }

    #[test]
    fn a_real_server_only_answers_for_the_api() {
        let server = BackEnd::Server {
            address: "https://vb365:4443/".into(),
            insecure: true,
        };
        let config = config().serving(&server, 8080).expect("valid");
        let api = VERSIONS.map(|path| format!("https://vb365:4443{path}"));
        assert_eq!(backends(&config), api);
        assert!(config.text().contains("insecure = true"));
    }

    #[test]
    fn the_text_can_be_read_again() {
        let config = config().serving(&BackEnd::Sandbox(1), 2).expect("valid");
        assert!(TrunkConfig::read(&config.text()).is_ok());
    }
}
