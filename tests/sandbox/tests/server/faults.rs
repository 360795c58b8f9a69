//! The answers of bad days.

use reqwest::Method;
use sandbox::{Fault, Options, USER};

use crate::peer::Peer;

#[tokio::test]
async fn each_is_what_its_name_says() {
    let peer = Peer::signed_in_as(USER, Options::default()).await;
    let listed = peer.get("/v6/Faults").await.json();
    assert_eq!(listed.as_array().map(Vec::len), Some(Fault::ALL.len()));
    for fault in Fault::ALL {
        let path = format!("/v6/faults/{}", fault.name());
        let answer = peer.request(Method::GET, &path).send().await;
        let status = fault
            .name()
            .get(..3)
            .and_then(|name| name.parse::<u16>().ok());
        match (fault, status) {
            // The client follows a redirect, here to a host that does not exist.
            (Fault::HangsUp | Fault::Redirect, _) => assert!(answer.is_err()),
            (Fault::BreaksOff, _) => assert!(answer.unwrap().bytes().await.is_err()),
            (Fault::Huge, _) => {
                assert_eq!(
                    answer.unwrap().bytes().await.unwrap().len(),
                    100 * 1024 * 1024
                );
            }
            (_, Some(status)) => assert_eq!(answer.unwrap().status(), status, "of {path}"),
            (_, None) => assert_eq!(answer.unwrap().status(), 200, "of {path}"),
        }
    }
    peer.get("/v6/faults/418").await.refusal(418);
    peer.get("/v6/faults/none").await.refusal(404);
}
