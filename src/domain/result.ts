/** What a decision answers: the new value, or a refusal with a code and the facts needed to explain it. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

/** The decision stands. */
export const accepted = <Value>(value: Value) => ({ ok: true, value }) as const;

/** A rule says no. `refusal.code` is turned into words by the feature that asked. */
export const refused = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;
