/** What the accounts need to know of the installation. */
export interface AccountsSettings {
  /**
   * Whether the demo accounts exist. Their one shared secret is public, so their one-time codes may be used again
   * within a step: strangers try the demo at the same moment.
   */
  demo: boolean;
  /** Set where TLS ends in front of the API. */
  secureCookies: boolean;
  /** How long five wrong tries lock an account. */
  lockHours: number;
}

export const accountsSettings = Symbol('accounts settings');
