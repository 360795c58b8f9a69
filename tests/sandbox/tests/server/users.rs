//! The users that are named after what goes wrong for them.

use std::time::Duration;

use sandbox::{ABC, Options, PASSWORD, User};

use crate::peer::{Peer, wish};

#[tokio::test]
async fn users_whose_sign_in_fails() {
    let peer = Peer::stranger(Options::default()).await;
    for user in User::ALL {
        let answer = peer.sign_in(user.name(), PASSWORD).await;
        match user {
            User::SignIn401 => drop(answer.unwrap().refusal(401)),
            User::SignIn403 => drop(answer.unwrap().refusal(403)),
            User::SignIn429 => {
                let answer = answer.unwrap();
                assert_eq!(answer.status, 429);
                assert_eq!(answer.response_headers["retry-after"], "30");
            }
            User::SignInEmpty500 => {
                let answer = answer.unwrap();
                assert_eq!((answer.status.as_u16(), answer.text.as_str()), (500, ""));
            }
            User::SignIn502Html | User::SignIn504Html => {
                let answer = answer.unwrap();
                let status = if user == User::SignIn502Html {
                    502
                } else {
                    504
                };
                assert_eq!(answer.status, status);
                assert_eq!(answer.content_type, "text/html; charset=utf-8");
            }
            User::SignInCloses => assert!(answer.is_err()),
            User::Administrator
            | User::MayNotListOrganizations
            | User::Tenant
            | User::ExtendedViewFails
            | User::TokenRefusedAfterAMinute => {
                assert_eq!(answer.unwrap().json()["userName"], user.name());
            }
        }
    }
}

#[tokio::test]
async fn one_may_not_list_organizations_but_do_all_else() {
    let user = User::MayNotListOrganizations.name();
    let peer = Peer::signed_in_as(user, Options::default()).await;
    peer.get("/v6/Organizations?extendedView=true")
        .await
        .refusal(403);
    peer.get("/v6/Organizations?extendedView=false")
        .await
        .refusal(403);
    peer.get(&format!("/v6/Organizations/{ABC}")).await.json();
    let session = peer.explore(ABC, &wish("Vex")).await.json();
    assert_eq!(session["initiatedBy"], user);
}

#[tokio::test]
async fn a_tenant_has_its_own_organization_only() {
    let peer = Peer::signed_in_as(User::Tenant.name(), Options::default()).await;
    peer.get("/v6/Organizations").await.refusal(403);
    peer.get(&format!("/v6/Organizations/{ABC}"))
        .await
        .refusal(403);
    peer.explore(ABC, &wish("Vex")).await.refusal(403);
    let own = peer.get("/v6/Organization").await.json();
    assert_eq!(own["id"], ABC.to_string());
    let session = peer.explore_own(&wish("Vex")).await.json();
    assert_eq!(session["organization"], own["name"]);

    let peer = Peer::signed_in_as(User::Administrator.name(), Options::default()).await;
    peer.get("/v6/Organization").await.refusal(403);
    peer.explore_own(&wish("Vex")).await.refusal(403);
}

#[tokio::test]
async fn one_cannot_have_the_extended_view() {
    let peer = Peer::signed_in_as(User::ExtendedViewFails.name(), Options::default()).await;
    for path in ["/v6/Organizations?extendedView=true", "/v6/Organizations"] {
        assert_eq!(peer.get(path).await.refusal(500), "Proxy is offline.");
    }
    peer.get("/v6/Organizations?extendedView=false")
        .await
        .json();
}

#[tokio::test]
async fn one_loses_both_tokens_early() {
    let options = Options {
        refusal_after: Duration::ZERO,
        ..Options::default()
    };
    let mut peer = Peer::stranger(options).await;
    let user = User::TokenRefusedAfterAMinute.name();
    let pair = peer.sign_in(user, PASSWORD).await.unwrap().json();
    assert_eq!(pair["expires_in"], 3600);
    peer.use_token(pair["access_token"].as_str().unwrap());
    peer.get("/v6/Organizations").await.refusal(401);
    let refresh = [
        ("grant_type", "refresh_token"),
        ("refresh_token", pair["refresh_token"].as_str().unwrap()),
    ];
    peer.token_call(&refresh).await.unwrap().refusal(400);
}

#[tokio::test]
async fn that_one_is_welcome_until_then() {
    let user = User::TokenRefusedAfterAMinute.name();
    let peer = Peer::signed_in_as(user, Options::default()).await;
    peer.get("/v6/Organizations").await.json();
}
