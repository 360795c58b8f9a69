//! The organizations that fail. Each one has the name of its failure.

use uuid::Uuid;

/// An organization whose restore sessions or restore points fail, or are unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailingOrganization {
    /// The start of a session responds 500 with the message of the real server. Creates no session.
    ExploreRefused,
    /// The start of a session responds 400. Creates no session.
    ExploreBadRequest,
    /// The start of a session responds 403. Creates no session.
    ExploreForbidden,
    /// The start of a session responds 404. Creates no session.
    ExploreNotFound,
    /// The session is created immediately, but the response is slow.
    ExploreSlow,
    /// The session is created, but there is no response.
    ExploreNoResponse,
    /// The session is created, but the connection closes without a response.
    ExploreClosesConnection,
    /// The connection closes before the server processes the request. Creates no session.
    ExploreDropsRequest,
    /// The session is created, but the connection closes in the middle of the response body.
    ExploreClosesMidBody,
    /// The session is created, but the response is a web page with status 200.
    ExploreHtml,
    /// The session is created, but the JSON of the response is truncated.
    ExploreTruncated,
    /// The session is created, but the response is a 500 without a body, as a reverse proxy sends it when the server closes
    /// the connection.
    ExploreEmptyError,
    /// The session is created, but the response is the 502 page of a reverse proxy.
    ExploreBadGateway,
    /// The session has a state, a result and fields that are not documented.
    UnknownValues,
    /// The session has only the five required fields.
    RequiredFieldsOnly,
    /// The session has links that a client must not follow.
    UnsafeLinks,
    /// Stopping a session responds with success but has no effect.
    StopIgnored,
    /// Stopping a session responds 500.
    StopRefused,
    /// Stopping a session responds with success, and the session ends 2 seconds later.
    StopLate,
    /// A session ends by itself after 2 seconds, as if another user had stopped it: the API does not say who did.
    SessionEnds,
    /// The list of restore points responds 403.
    PointsRefused,
    /// There are 20,000 restore points.
    PointsMany,
    /// In the list of restore points, the last one has no time.
    PointsUnreadable,
}

impl FailingOrganization {
    /// All failing organizations, in the order of the organization list.
    pub const ALL: [Self; 23] = [
        Self::ExploreRefused,
        Self::ExploreBadRequest,
        Self::ExploreForbidden,
        Self::ExploreNotFound,
        Self::ExploreSlow,
        Self::ExploreNoResponse,
        Self::ExploreClosesConnection,
        Self::ExploreDropsRequest,
        Self::ExploreClosesMidBody,
        Self::ExploreHtml,
        Self::ExploreTruncated,
        Self::ExploreEmptyError,
        Self::ExploreBadGateway,
        Self::UnknownValues,
        Self::RequiredFieldsOnly,
        Self::UnsafeLinks,
        Self::StopIgnored,
        Self::StopRefused,
        Self::StopLate,
        Self::SessionEnds,
        Self::PointsRefused,
        Self::PointsMany,
        Self::PointsUnreadable,
    ];

    /// Returns the name of the organization.
    pub fn name(self) -> &'static str {
        match self {
            Self::ExploreRefused => "explore-500-refused",
            Self::ExploreBadRequest => "explore-400",
            Self::ExploreForbidden => "explore-403",
            Self::ExploreNotFound => "explore-404",
            Self::ExploreSlow => "explore-answers-after-20-s",
            Self::ExploreNoResponse => "explore-never-answers",
            Self::ExploreClosesConnection => "explore-closes-connection",
            Self::ExploreDropsRequest => "explore-closes-connection-before",
            Self::ExploreClosesMidBody => "explore-breaks-off",
            Self::ExploreHtml => "explore-answers-html",
            Self::ExploreTruncated => "explore-answers-truncated-json",
            Self::ExploreEmptyError => "explore-answers-empty-500",
            Self::ExploreBadGateway => "explore-answers-502-html",
            Self::UnknownValues => "explore-answers-unknown-values",
            Self::RequiredFieldsOnly => "explore-leaves-optional-fields-out",
            Self::UnsafeLinks => "links-to-other-hosts",
            Self::StopIgnored => "stop-stays-working",
            Self::StopRefused => "stop-refused",
            Self::StopLate => "stop-takes-2-s",
            Self::SessionEnds => "session-ends-after-2-s",
            Self::PointsRefused => "restore-points-403",
            Self::PointsMany => "restore-points-20000",
            Self::PointsUnreadable => "restore-points-without-time",
        }
    }

    /// Returns the ID of the organization. It starts with `f`, unlike those of the ordinary organizations.
    pub fn id(self) -> Uuid {
        Uuid::from_u128(0xf000_0000_0000_4000_8000_0000_0000_0001 + self as u128)
    }
}
