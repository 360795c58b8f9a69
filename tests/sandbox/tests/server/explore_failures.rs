//! The failing organizations that fail when a session starts.

use std::time::Duration;

use reqwest::Method;
use sandbox::{FailingOrganization, Options, USER};
use serde_json::Value;

use crate::client::{TestClient, explore_body, explore_path};

async fn sessions_of(client: &TestClient, organization: FailingOrganization) -> Vec<Value> {
    let mut sessions = client.get_all_pages("/v6/RestoreSessions?limit=100").await;
    sessions.retain(|session| session["organization"] == organization.name());
    sessions
}

#[tokio::test]
async fn errors_start_no_session() {
    let client = TestClient::signed_in().await;
    for (organization, status) in [
        (FailingOrganization::ExploreRefused, 500),
        (FailingOrganization::ExploreBadRequest, 400),
        (FailingOrganization::ExploreForbidden, 403),
        (FailingOrganization::ExploreNotFound, 404),
    ] {
        let message = client
            .explore(organization.id(), &explore_body("Vet"))
            .await
            .error_message(status);
        assert!(!message.is_empty());
        let sessions = sessions_of(&client, organization).await;
        assert_eq!(sessions.len(), 0, "{}", organization.name());
    }
}

#[tokio::test]
async fn invalid_responses_start_a_session() {
    let client = TestClient::signed_in().await;
    for organization in [
        FailingOrganization::ExploreHtml,
        FailingOrganization::ExploreTruncated,
        FailingOrganization::ExploreEmptyError,
        FailingOrganization::ExploreBadGateway,
    ] {
        let response = client
            .explore(organization.id(), &explore_body("Vex"))
            .await;
        let status = response.status.as_u16();
        let is_html = response.content_type.starts_with("text/html");
        match organization {
            FailingOrganization::ExploreHtml => assert_eq!((status, is_html), (200, true)),
            FailingOrganization::ExploreBadGateway => assert_eq!((status, is_html), (502, true)),
            FailingOrganization::ExploreEmptyError => {
                assert_eq!((status, response.text.as_str()), (500, ""));
            }
            _ => {
                assert_eq!(status, 200);
                assert!(response.text.starts_with(r#"{"id":""#));
                assert!(serde_json::from_str::<Value>(&response.text).is_err());
            }
        }
        let sessions = sessions_of(&client, organization).await;
        assert_eq!(sessions.len(), 1, "{}", organization.name());
        assert_eq!(sessions[0]["state"], "Working");
    }
}

#[tokio::test]
async fn the_connection_closes_before_or_after_the_start() {
    let client = TestClient::signed_in().await;
    for (organization, count) in [
        (FailingOrganization::ExploreClosesConnection, 1),
        (FailingOrganization::ExploreDropsRequest, 0),
    ] {
        let path = explore_path(organization.id());
        let request = client
            .request(Method::POST, &path)
            .json(&explore_body("Vet"));
        assert!(request.send().await.is_err());
        let sessions = sessions_of(&client, organization).await;
        assert_eq!(sessions.len(), count, "{}", organization.name());
    }
}

#[tokio::test]
async fn the_connection_closes_in_the_middle_of_the_body() {
    let client = TestClient::signed_in().await;
    let organization = FailingOrganization::ExploreClosesMidBody;
    let path = explore_path(organization.id());
    let request = client
        .request(Method::POST, &path)
        .json(&explore_body("Vet"));
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err());
    assert_eq!(sessions_of(&client, organization).await.len(), 1);
}

#[tokio::test]
async fn a_slow_response_comes_after_the_start() {
    let organization = FailingOrganization::ExploreSlow;
    let client = with_slow_response(Duration::ZERO).await;
    let session = client
        .explore(organization.id(), &explore_body("Vet"))
        .await
        .json();
    assert_eq!(session["state"], "Working");
    let client = with_slow_response(Duration::from_secs(3600)).await;
    expect_session_without_response(&client, organization).await;
}

#[tokio::test]
async fn without_a_response_the_session_is_started() {
    let client = TestClient::signed_in().await;
    expect_session_without_response(&client, FailingOrganization::ExploreNoResponse).await;
}

async fn with_slow_response(slow_response: Duration) -> TestClient {
    let options = Options {
        slow_response,
        ..Options::default()
    };
    TestClient::signed_in_as(USER, options).await
}

async fn expect_session_without_response(client: &TestClient, organization: FailingOrganization) {
    let path = explore_path(organization.id());
    let request = client
        .request(Method::POST, &path)
        .json(&explore_body("Vet"));
    let response = tokio::spawn(request.send());
    while sessions_of(client, organization).await.is_empty() {
        tokio::task::yield_now().await;
    }
    assert!(!response.is_finished());
    response.abort();
    assert_eq!(
        sessions_of(client, organization).await[0]["state"],
        "Working"
    );
}
