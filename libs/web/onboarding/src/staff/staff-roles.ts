/** What people of a tenant can be (contract `staff`). */
export const STAFF_ROLES = ['declarant', 'owner'] as const;

/** What a sign-in name is made of, as the API takes it. */
export const USERNAME = /^[\p{L}\p{N}._-]{3,64}$/u;
