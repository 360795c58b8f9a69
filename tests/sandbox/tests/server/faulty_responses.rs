//! The faulty responses.

use reqwest::Method;
use sandbox::FaultyResponse;

use crate::client::TestClient;

#[tokio::test]
async fn every_response_has_the_fault_in_its_name() {
    let client = TestClient::signed_in().await;
    let list = client.get("/v6/Faults").await.json();
    assert_eq!(
        list.as_array().map(Vec::len),
        Some(FaultyResponse::ALL.len())
    );
    for faulty in FaultyResponse::ALL {
        let path = format!("/v6/faults/{}", faulty.name());
        let response = client.request(Method::GET, &path).send().await;
        let status = faulty
            .name()
            .get(..3)
            .and_then(|name| name.parse::<u16>().ok());
        match (faulty, status) {
            // The client follows the redirect, to a host that does not exist.
            (FaultyResponse::ClosesConnection | FaultyResponse::Redirect, _) => {
                assert!(response.is_err());
            }
            (FaultyResponse::ClosesMidBody, _) => {
                assert!(response.unwrap().bytes().await.is_err());
            }
            (FaultyResponse::Huge, _) => {
                let body = response.unwrap().bytes().await.unwrap();
                assert_eq!(body.len(), 100 * 1024 * 1024);
            }
            (_, Some(status)) => assert_eq!(response.unwrap().status(), status, "{path}"),
            (_, None) => assert_eq!(response.unwrap().status(), 200, "{path}"),
        }
    }
    client.get("/v6/faults/418").await.error_message(418);
    client.get("/v6/faults/none").await.error_message(404);
}
