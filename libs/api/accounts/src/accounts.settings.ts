/** How the accounts of one installation behave; given once, at start. */
export class AccountsSettings {
  /** The demo accounts exist and may sign in. Their one-time codes then work more than once. */
  demo!: boolean;
  /** Marks the refresh cookie Secure even where a proxy ended TLS; over https it is marked in any case. */
  secureCookies!: boolean;
  /** How long an account stays locked after too many wrong tries (TCVN 14423:2026, 5.5.2.2: 12 h to 30 days). */
  lockHours!: number;
}
