//! IDs that look random but are the same on every run.

use fastrand::Rng;
use uuid::{Builder, Uuid};

/// Returns the next version 4 GUID of a generator.
pub fn random(rng: &mut Rng) -> Uuid {
    Builder::from_random_bytes(rng.u128(..).to_be_bytes()).into_uuid()
}

/// Returns the GUID of an object, derived from its kind, its owner and its number there.
pub fn derived(kind: &str, owner: Uuid, number: usize) -> Uuid {
    random(&mut seeded_rng(kind, owner, number))
}

/// Returns a generator whose seed is derived from the same three values.
pub fn seeded_rng(kind: &str, owner: Uuid, number: usize) -> Rng {
    let number = (number as u64).to_be_bytes();
    let bytes = kind.bytes().chain(owner.into_bytes()).chain(number);
    // FNV-1a, because it is short and, unlike the hasher of the standard library, guaranteed not to change.
    Rng::with_seed(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    }))
}
