//! The users that are named after their failure.

use std::time::Duration;

use sandbox::{ABC, Options, PASSWORD, User};

use crate::client::{TestClient, explore_body};

#[tokio::test]
async fn users_that_fail_exist_only_with_the_option() {
    let client = TestClient::new(Options::default()).await;
    for user in User::ALL {
        let response = client.sign_in(user.name(), PASSWORD).await.unwrap();
        match user {
            User::Administrator | User::Tenant => drop(response.json()),
            _ => assert_eq!(response.error_message(400), "Invalid credential"),
        }
    }
}

#[tokio::test]
async fn every_sign_in_has_the_failure_in_the_user_name() {
    let client = TestClient::anonymous(Options::default()).await;
    for user in User::ALL {
        let response = client.sign_in(user.name(), PASSWORD).await;
        match user {
            User::SignIn401 => drop(response.unwrap().error_message(401)),
            User::SignIn403 => drop(response.unwrap().error_message(403)),
            User::SignIn429 => {
                let response = response.unwrap();
                assert_eq!(response.status, 429);
                assert_eq!(response.headers["retry-after"], "30");
            }
            User::SignInEmpty500 => {
                let response = response.unwrap();
                assert_eq!(
                    (response.status.as_u16(), response.text.as_str()),
                    (500, "")
                );
            }
            User::SignIn502Html | User::SignIn504Html => {
                let response = response.unwrap();
                let status = if user == User::SignIn502Html {
                    502
                } else {
                    504
                };
                assert_eq!(response.status, status);
                assert_eq!(response.content_type, "text/html; charset=utf-8");
            }
            User::SignInCloses => assert!(response.is_err()),
            User::Administrator
            | User::MayNotListOrganizations
            | User::Tenant
            | User::ExtendedViewFails
            | User::TokenRefusedAfterAMinute => {
                assert_eq!(response.unwrap().json()["userName"], user.name());
            }
        }
    }
}

#[tokio::test]
async fn a_user_who_may_not_list_organizations_can_read_and_explore_them() {
    let user = User::MayNotListOrganizations.name();
    let client = TestClient::signed_in_as(user, Options::default()).await;
    for is_extended in [true, false] {
        client
            .get(&format!("/v6/Organizations?extendedView={is_extended}"))
            .await
            .error_message(403);
    }
    client.get(&format!("/v6/Organizations/{ABC}")).await.json();
    let session = client.explore(ABC, &explore_body("Vex")).await.json();
    assert_eq!(session["initiatedBy"], user);
}

#[tokio::test]
async fn only_a_tenant_account_can_read_and_explore_its_own_organization() {
    let path = "/v6/Organization";
    let explore_path = "/v6/Organization/Explore";
    let body = explore_body("Vex");

    let client = TestClient::signed_in_as(User::Tenant.name(), Options::default()).await;
    client.get("/v6/Organizations").await.error_message(403);
    client
        .get(&format!("/v6/Organizations/{ABC}"))
        .await
        .error_message(403);
    client.explore(ABC, &body).await.error_message(403);
    let organization = client.get(path).await.json();
    assert_eq!(organization["id"], ABC.to_string());
    let session = client.post_json(explore_path, &body).await.json();
    assert_eq!(session["organization"], organization["name"]);

    let client = TestClient::signed_in().await;
    client.get(path).await.error_message(403);
    client
        .post_json(explore_path, &body)
        .await
        .error_message(403);
}

#[tokio::test]
async fn the_extended_view_can_fail() {
    let user = User::ExtendedViewFails.name();
    let client = TestClient::signed_in_as(user, Options::default()).await;
    for path in ["/v6/Organizations?extendedView=true", "/v6/Organizations"] {
        assert_eq!(
            client.get(path).await.error_message(500),
            "Proxy is offline."
        );
    }
    client
        .get("/v6/Organizations?extendedView=false")
        .await
        .json();
}

#[tokio::test]
async fn tokens_can_be_rejected_before_they_expire() {
    let options = Options {
        token_rejected_after: Duration::ZERO,
        ..Options::default()
    };
    let mut client = TestClient::anonymous(options).await;
    let user = User::TokenRefusedAfterAMinute.name();
    let tokens = client.sign_in(user, PASSWORD).await.unwrap().json();
    assert_eq!(tokens["expires_in"], 3600);
    client.set_token(&tokens["access_token"]);
    client.get("/v6/Organizations").await.error_message(401);
    client
        .refresh("/v6/token", &tokens)
        .await
        .error_message(400);
}

#[tokio::test]
async fn tokens_are_accepted_until_they_are_rejected() {
    let user = User::TokenRefusedAfterAMinute.name();
    let client = TestClient::signed_in_as(user, Options::default()).await;
    client.get("/v6/Organizations").await.json();
}
