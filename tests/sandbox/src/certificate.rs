//! The certificate of a server that uses HTTPS: self-signed, as a new backup server has it.

use std::{io, sync::Arc};

use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::ring, pki_types::PrivatePkcs8KeyDer},
};

/// A new key and a certificate for it, which the key itself has signed.
#[derive(Clone)]
pub struct Certificate {
    pem: String,
    key_pem: String,
    acceptor: TlsAcceptor,
}

impl Certificate {
    /// Makes a certificate for these host names and IP addresses.
    ///
    /// # Errors
    /// If one of them is neither.
    pub fn self_signed(names: &[&str]) -> io::Result<Self> {
        let names: Vec<String> = names.iter().copied().map(str::to_owned).collect();
        let CertifiedKey { cert, key_pair } =
            generate_simple_self_signed(names).map_err(io::Error::other)?;
        let key = PrivatePkcs8KeyDer::from(key_pair.serialize_der());
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|config| {
                config
                    .with_no_client_auth()
                    .with_single_cert(vec![cert.der().clone()], key.into())
            })
            .map_err(io::Error::other)?;
        Ok(Self {
            pem: cert.pem(),
            key_pem: key_pair.serialize_pem(),
            acceptor: TlsAcceptor::from(Arc::new(config)),
        })
    }

    /// The certificate without its key, as PEM.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// Its private key, as PEM.
    pub fn key_pem(&self) -> &str {
        &self.key_pem
    }

    pub(crate) fn acceptor(&self) -> &TlsAcceptor {
        &self.acceptor
    }
}
