//! The server behind the page, as proxies in Trunk.toml.

use anyhow::Result;
use toml::{Table, Value};

use super::TrunkConfig;

/// The server to which Trunk forwards API requests.
#[derive(Debug)]
pub enum Backend {
    /// The sandbox on this port.
    Sandbox(u16),
    /// A real server.
    Server {
        /// The base URL without a path.
        url: String,
        /// Whether to skip verification of its certificate.
        insecure: bool,
    },
}

/// The paths of the API, one per supported version.
const API_PATHS: [&str; 3] = ["/v6/", "/v7/", "/v8/"];

impl TrunkConfig {
    /// Replaces the proxies and the port.
    pub fn with_backend(mut self, backend: &Backend, port: u16) -> Result<Self> {
        // An alias of `proxy`; Trunk rejects a file with both.
        self.0.remove("proxies");
        let (url, insecure, config_path) = match backend {
            Backend::Sandbox(port) => (
                format!("http://127.0.0.1:{port}"),
                false,
                Some("/config.json"),
            ),
            Backend::Server { url, insecure } => {
                (url.trim_end_matches('/').to_owned(), *insecure, None)
            }
        };
        let paths = API_PATHS.into_iter().chain(config_path);
        let proxies = paths.map(|path| proxy(&format!("{url}{path}"), insecure));
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
    // The page handles redirects itself. Servers on this machine or network are reached without the system proxy.
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
        TrunkConfig::parse(SOURCE).expect("the sample is valid")
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
    fn the_sandbox_also_serves_config_json() {
        let config = config()
            .with_backend(&Backend::Sandbox(5000), 9000)
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
    fn a_real_server_serves_only_the_api() {
        let server = Backend::Server {
            url: "https://vb365:4443/".into(),
            insecure: true,
        };
        let config = config().with_backend(&server, 8080).expect("valid");
        let api = API_PATHS.map(|path| format!("https://vb365:4443{path}"));
        assert_eq!(backends(&config), api);
        assert!(config.0.to_string().contains("insecure = true"));
    }

    #[test]
    fn the_generated_toml_can_be_parsed() {
        let config = config()
            .with_backend(&Backend::Sandbox(1), 2)
            .expect("valid");
        assert!(TrunkConfig::parse(&config.0.to_string()).is_ok());
    }
}
