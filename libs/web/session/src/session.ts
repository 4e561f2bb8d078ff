import { HttpClient, HttpContext, HttpContextToken } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { LoginRequest, TokenResponse, UserResponse } from '@luutru/contracts';
import { storeChoice, storedChoice } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

/** Marks the calls that make or end a session: they carry no access token and are never retried with one. */
export const WITHOUT_TOKEN = new HttpContextToken(() => false);

const bare = { context: new HttpContext().set(WITHOUT_TOKEN, true) };

/** `starting` until the refresh cookie has been tried once. */
export type SessionState = 'starting' | 'signedOut' | 'signedIn';

/** On this device: whether somebody was signed in last. No script can see the cookie itself. */
const WAS_SIGNED_IN = 'signedIn';

/** Whether somebody was signed in here when the page was last left; the server decides if they still are. */
export const wasSignedIn = (): boolean => storedChoice(WAS_SIGNED_IN) === 'yes';

/** A token this close to its end is renewed before it is used, milliseconds. */
const RENEW_EARLY_MS = 20_000;

/**
 * Who is signed in. The access token lives here, in memory, and nowhere else; the refresh token is a cookie
 * that no script can read.
 */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly signedInUser = signal<UserResponse | undefined>(undefined);
  private readonly workOf = signal<string | undefined>(undefined);
  private readonly currentState = signal<SessionState>('starting');
  private token = { value: '', expiresAt: 0 };
  private refreshing: Promise<boolean> | undefined;

  readonly user = this.signedInUser.asReadonly();
  readonly state = this.currentState.asReadonly();
  readonly role = computed(() => this.signedInUser()?.role);
  /**
   * Id of the person whose unfinished work this tab keeps. It outlives a session that ran out, so that the
   * same person finds the draft again; it ends with signing out, or with another person signing in.
   */
  readonly holder = this.workOf.asReadonly();

  /** @throws HttpErrorResponse as the API refused it. */
  async signIn(credentials: LoginRequest): Promise<void> {
    this.accept(await firstValueFrom(this.http.post<TokenResponse>('/api/v1/auth/login', credentials, bare)));
  }

  /** Takes up the session of the last visit, where there was one; a first visitor is not kept waiting for it. */
  async resume(): Promise<boolean> {
    if (this.currentState() !== 'starting') return this.currentState() === 'signedIn';
    if (wasSignedIn()) return this.refresh();
    this.forget();
    return false;
  }

  /**
   * A new access token from the cookie; one call at a time, whoever asks.
   * @returns whether someone is signed in. An unreachable server leaves things as they are and throws.
   */
  refresh(): Promise<boolean> {
    this.refreshing ??= this.askAgain().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  /** The token to send now, or an empty text when nobody is signed in. */
  async accessToken(): Promise<string> {
    if (this.currentState() === 'signedIn' && Date.now() > this.token.expiresAt) await this.refresh();
    return this.token.value;
  }

  async signOut(): Promise<void> {
    try {
      await firstValueFrom(this.http.post('/api/v1/auth/logout', {}, bare));
    } finally {
      this.workOf.set(undefined);
      this.forget();
    }
  }

  /** Drops the session on this side, for one that the server no longer knows. */
  forget(): void {
    storeChoice(WAS_SIGNED_IN, 'no');
    this.token = { value: '', expiresAt: 0 };
    this.signedInUser.set(undefined);
    this.currentState.set('signedOut');
  }

  private async askAgain(): Promise<boolean> {
    try {
      this.accept(await firstValueFrom(this.http.post<TokenResponse>('/api/v1/auth/refresh', {}, bare)));
      return true;
    } catch (error) {
      if (!refusedByServer(error)) throw error;
      this.forget();
      return false;
    }
  }

  private accept({ accessToken, expiresIn, user }: TokenResponse): void {
    storeChoice(WAS_SIGNED_IN, 'yes');
    this.token = { value: accessToken, expiresAt: Date.now() + expiresIn * 1000 - RENEW_EARLY_MS };
    this.signedInUser.set(user);
    this.workOf.set(user.id);
    this.currentState.set('signedIn');
  }
}

/** Whether the server judged the session and said no, as against being away. */
function refusedByServer(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 0;
  return typeof status === 'number' && status >= 400 && status < 500;
}
