/** @throws Error that says what is wrong */
export function verifyReceipt(jws: string, keySet: { keys: { kid: string }[] }): unknown;
