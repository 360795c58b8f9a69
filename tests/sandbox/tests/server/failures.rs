//! The organizations that are named after what goes wrong for them.

use std::time::Duration;

use reqwest::RequestBuilder;
use sandbox::{Failure, Options, USER};
use serde_json::{Value, json};

use crate::peer::{Peer, href, keys, wish};

async fn sessions_of(peer: &Peer, failure: Failure) -> Vec<Value> {
    let mut all = peer.all("/v6/RestoreSessions?limit=100").await;
    all.retain(|session| {
        session["organization"] == failure.name() || session["organization"].is_null()
    });
    all
}

async fn prompt() -> Peer {
    let options = Options {
        slow_answer: Duration::ZERO,
        ..Options::default()
    };
    Peer::signed_in_as(USER, options).await
}

#[tokio::test]
async fn each_organization_is_backed_up_and_named_after_its_failure() {
    let peer = prompt().await;
    for failure in Failure::ALL {
        let shown = peer
            .get(&format!("/v6/Organizations/{}", failure.id()))
            .await
            .json();
        assert_eq!(shown["name"], failure.name());
        assert_eq!(shown["firstBackuptime"], "2021-03-01T20:00:01.8832147Z");
        assert_eq!(shown["lastBackuptime"], "2026-06-01T20:00:06.2075519Z");
    }
}

#[tokio::test]
async fn some_refuse_and_start_nothing() {
    let peer = prompt().await;
    for (failure, status) in [
        (Failure::ExploreRefused, 500),
        (Failure::ExploreBadRequest, 400),
        (Failure::ExploreForbidden, 403),
        (Failure::ExploreNotFound, 404),
    ] {
        let message = peer
            .explore(failure.id(), &wish("Vet"))
            .await
            .refusal(status);
        assert!(!message.is_empty());
        assert_eq!(
            sessions_of(&peer, failure).await.len(),
            0,
            "{}",
            failure.name()
        );
    }
}

#[tokio::test]
async fn some_start_a_session_and_spoil_the_answer() {
    let peer = prompt().await;
    for failure in [
        Failure::ExploreHtml,
        Failure::ExploreTruncated,
        Failure::ExploreEmptyError,
        Failure::ExploreBadGateway,
    ] {
        let answer = peer.explore(failure.id(), &wish("Vex")).await;
        let status = answer.status.as_u16();
        let is_html = answer.content_type.starts_with("text/html");
        match failure {
            Failure::ExploreHtml => assert_eq!((status, is_html), (200, true)),
            Failure::ExploreBadGateway => assert_eq!((status, is_html), (502, true)),
            Failure::ExploreEmptyError => assert_eq!((status, answer.text.as_str()), (500, "")),
            _ => {
                assert_eq!(status, 200);
                assert!(answer.text.starts_with(r#"{"id":""#));
                assert!(serde_json::from_str::<Value>(&answer.text).is_err());
            }
        }
        let started = sessions_of(&peer, failure).await;
        assert_eq!(started.len(), 1, "{}", failure.name());
        assert_eq!(started[0]["state"], "Working");
    }
}

#[tokio::test]
async fn one_closes_the_connection_after_starting() {
    let peer = prompt().await;
    let failure = Failure::ExploreHangsUp;
    assert!(
        peer.exploring(failure.id(), &wish("Vet"))
            .send()
            .await
            .is_err()
    );
    assert_eq!(sessions_of(&peer, failure).await.len(), 1);
}

#[tokio::test]
async fn one_answers_late() {
    let peer = prompt().await;
    let session = peer
        .explore(Failure::ExploreSlow.id(), &wish("Vet"))
        .await
        .json();
    assert_eq!(session["state"], "Working");
    let patient = Options {
        slow_answer: Duration::from_secs(3600),
        ..Options::default()
    };
    let peer = Peer::signed_in_as(USER, patient).await;
    has_no_answer_while_working(&peer, Failure::ExploreSlow).await;
}

#[tokio::test]
async fn one_never_answers() {
    let peer = prompt().await;
    has_no_answer_while_working(&peer, Failure::ExploreSilent).await;
}

async fn has_no_answer_while_working(peer: &Peer, failure: Failure) {
    let request: RequestBuilder = peer.exploring(failure.id(), &wish("Vet"));
    let waiting = tokio::spawn(request.send());
    while sessions_of(peer, failure).await.is_empty() {
        tokio::task::yield_now().await;
    }
    assert!(!waiting.is_finished());
    waiting.abort();
    assert_eq!(sessions_of(peer, failure).await[0]["state"], "Working");
}

#[tokio::test]
async fn one_has_values_that_nobody_knows() {
    let peer = prompt().await;
    let session = peer
        .explore(Failure::UnknownValues.id(), &wish("Vet"))
        .await
        .json();
    assert_eq!(session["state"], "Hibernating");
    assert_eq!(session["result"], "Maybe");
    assert!(session["labels"].is_array() && session["proxy"].is_object());
    assert!(session["isTurbo"].is_boolean() && session["progress"].is_f64());
    assert_eq!(session.get("lockedBy"), Some(&Value::Null));
    let again = peer.get(&href(&session, "self").unwrap()).await.json();
    assert_eq!(again, session);
}

#[tokio::test]
async fn one_has_the_required_fields_only() {
    let peer = prompt().await;
    let session = peer
        .explore(Failure::RequiredOnly.id(), &wish("Vet"))
        .await
        .json();
    assert_eq!(
        keys(&session),
        ["id", "type", "creationTime", "state", "result"]
    );
    let href = format!("/v6/RestoreSessions/{}", session["id"].as_str().unwrap());
    assert_eq!(peer.post(&format!("{href}/Stop")).await.status, 200);
    let stopped = peer.get(&href).await.json();
    assert_eq!(stopped["state"], "Stopped");
    assert_eq!(stopped.get("endTime"), None);
}

#[tokio::test]
async fn one_links_to_where_nobody_should_go() {
    let peer = prompt().await;
    let session = peer
        .explore(Failure::StrangeLinks.id(), &wish("Vet"))
        .await
        .json();
    let links = session["_links"].as_object().unwrap();
    assert_eq!(links.len(), 3 + 1 + 12);
    for good in [
        "self",
        "organization",
        "restoreSessionEvents",
        "withoutLeadingSlash",
    ] {
        let path = links[good]["href"].as_str().unwrap();
        peer.get(&format!("/{}", path.trim_start_matches('/')))
            .await
            .json();
    }
    assert_eq!(
        links["otherHostByBackslash"],
        json!({ "href": "/\\evil.example/v6/x" })
    );
    assert_eq!(links["script"], json!({ "href": "javascript:alert(1)" }));
}

#[tokio::test]
async fn one_says_it_stopped_and_works_on() {
    let peer = prompt().await;
    let session = peer.open(Failure::StopIgnored.id(), "Vet").await;
    let answer = peer.post(&format!("{session}/Stop")).await;
    assert_eq!((answer.status.as_u16(), answer.text.as_str()), (200, ""));
    assert_eq!(peer.get(&session).await.json()["state"], "Working");
}

#[tokio::test]
async fn one_refuses_to_stop() {
    let peer = prompt().await;
    let session = peer.open(Failure::StopRefused.id(), "Vet").await;
    peer.post(&format!("{session}/Stop")).await.refusal(500);
    assert_eq!(peer.get(&session).await.json()["state"], "Working");
}

#[tokio::test]
async fn all_that_can_be_opened_can_be_looked_into() {
    let peer = prompt().await;
    for failure in [
        Failure::UnknownValues,
        Failure::RequiredOnly,
        Failure::StrangeLinks,
        Failure::StopIgnored,
        Failure::StopRefused,
    ] {
        for (kind, list) in [
            ("Vex", "mailboxes"),
            ("Veod", "OneDrives"),
            ("Vesp", "Sites"),
            ("Vet", "teams"),
        ] {
            let session = peer.open(failure.id(), kind).await;
            let rows = peer.all(&format!("{session}/organization/{list}")).await;
            assert_eq!(rows.len(), 3);
        }
    }
}
