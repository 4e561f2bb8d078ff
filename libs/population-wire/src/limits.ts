/** Most entries in one request of either batch operation. */
export const MAX_BATCH = 500;

/** Largest request body in bytes. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** How far the signature's time may lie from the receiver's clock, either way, in seconds. */
export const MAX_CLOCK_SKEW_SECONDS = 300;

/** Longest window of one digest, in days. */
export const MAX_DIGEST_DAYS = 366;

/** Highest place of an event within its stay. */
export const MAX_SEQUENCE = 2_147_483_647;
