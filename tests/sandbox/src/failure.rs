//! Failures that one can see by choosing an organization: each has an organization named after it.

use uuid::Uuid;

/// What goes wrong, or is strange, with an organization's restore sessions or points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// 500 with the message of the real server; no session.
    ExploreRefused,
    /// 400; no session.
    ExploreBadRequest,
    /// 403; no session.
    ExploreForbidden,
    /// 404; no session.
    ExploreNotFound,
    /// The session is there at once, the answer comes late.
    ExploreSlow,
    /// The session is there, the answer never comes.
    ExploreSilent,
    /// The session is there, the connection closes without an answer.
    ExploreHangsUp,
    /// The connection closes before anything is done; no session.
    ExploreUnheard,
    /// The session is there, the connection closes in the middle of the answer.
    ExploreBreaksOff,
    /// The session is there, the answer is a web page with status 200.
    ExploreHtml,
    /// The session is there, the answer ends in the middle of its JSON.
    ExploreTruncated,
    /// The session is there, the answer is a 500 without a body: how a proxy passes on a closed connection.
    ExploreEmptyError,
    /// The session is there, the answer is the 502 page of a proxy.
    ExploreBadGateway,
    /// The session has a state, a result and fields that no document knows.
    UnknownValues,
    /// The session has the five required fields only.
    RequiredOnly,
    /// The session links to places that must not be followed.
    StrangeLinks,
    /// Stopping is answered with success, and nothing stops.
    StopIgnored,
    /// Stopping is refused.
    StopRefused,
    /// The restore points may not be listed: 403.
    PointsRefused,
    /// There are twenty thousand restore points.
    PointsMany,
}

impl Failure {
    /// All of them, in the order in which their organizations are listed.
    pub const ALL: [Self; 20] = [
        Self::ExploreRefused,
        Self::ExploreBadRequest,
        Self::ExploreForbidden,
        Self::ExploreNotFound,
        Self::ExploreSlow,
        Self::ExploreSilent,
        Self::ExploreHangsUp,
        Self::ExploreUnheard,
        Self::ExploreBreaksOff,
        Self::ExploreHtml,
        Self::ExploreTruncated,
        Self::ExploreEmptyError,
        Self::ExploreBadGateway,
        Self::UnknownValues,
        Self::RequiredOnly,
        Self::StrangeLinks,
        Self::StopIgnored,
        Self::StopRefused,
        Self::PointsRefused,
        Self::PointsMany,
    ];

    /// The name of its organization.
    pub fn name(self) -> &'static str {
        match self {
            Self::ExploreRefused => "explore-500-refused",
            Self::ExploreBadRequest => "explore-400",
            Self::ExploreForbidden => "explore-403",
            Self::ExploreNotFound => "explore-404",
            Self::ExploreSlow => "explore-answers-after-20-s",
            Self::ExploreSilent => "explore-never-answers",
            Self::ExploreHangsUp => "explore-closes-connection",
            Self::ExploreUnheard => "explore-closes-connection-before",
            Self::ExploreBreaksOff => "explore-breaks-off",
            Self::ExploreHtml => "explore-answers-html",
            Self::ExploreTruncated => "explore-answers-truncated-json",
            Self::ExploreEmptyError => "explore-answers-empty-500",
            Self::ExploreBadGateway => "explore-answers-502-html",
            Self::UnknownValues => "explore-answers-unknown-values",
            Self::RequiredOnly => "explore-leaves-optional-fields-out",
            Self::StrangeLinks => "links-to-other-hosts",
            Self::StopIgnored => "stop-stays-working",
            Self::StopRefused => "stop-refused",
            Self::PointsRefused => "restore-points-403",
            Self::PointsMany => "restore-points-20000",
        }
    }

    /// The id of its organization: easily told apart from the ordinary ones.
    pub fn id(self) -> Uuid {
        Uuid::from_u128(0xf000_0000_0000_4000_8000_0000_0000_0001 + self as u128)
    }
}
