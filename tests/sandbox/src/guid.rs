//! Ids that look random and are the same on every run.

use fastrand::Rng;
use uuid::{Builder, Uuid};

/// The next version 4 GUID of a generator.
pub fn next(rng: &mut Rng) -> Uuid {
    Builder::from_random_bytes(rng.u128(..).to_be_bytes()).into_uuid()
}

/// The GUID that always belongs to this thing: its kind, whose it is, and its number there.
pub fn fixed(kind: &str, owner: Uuid, number: usize) -> Uuid {
    next(&mut generator(kind, owner, number))
}

/// A generator that always says the same for this thing.
pub fn generator(kind: &str, owner: Uuid, number: usize) -> Rng {
    let number = (number as u64).to_be_bytes();
    let bytes = kind.bytes().chain(owner.into_bytes()).chain(number);
    // FNV-1a, for it is short and, unlike the standard library's, promised never to change.
    Rng::with_seed(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    }))
}
