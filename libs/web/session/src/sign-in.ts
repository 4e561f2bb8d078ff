import { HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { form, hidden, pattern, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Notice, problemOf } from '@luutru/web-ui';
import { TextField } from '@luutru/web-ui/fields';

import { Brand } from './brand';
import { DemoAccounts, type DemoCredentials } from './demo-accounts';
import { Preferences } from './preferences';
import { Session } from './session';
import { SignInWelcome } from './sign-in-welcome';

/** What the page says when it could not sign in; a key under `session.signIn.failed`. */
type Failure = 'BAD_CREDENTIALS' | 'ACCOUNT_LOCKED' | 'WRONG_OTP' | 'unreachable' | 'unavailable' | 'refused';

const KNOWN: readonly string[] = ['BAD_CREDENTIALS', 'ACCOUNT_LOCKED'];

/** Sign-in (đăng nhập). The one-time code is asked for only when the server wants one. */
@Component({
  selector: 'lt-sign-in',
  imports: [
    Brand,
    DemoAccounts,
    Icon,
    Notice,
    Preferences,
    RouterLink,
    SignInWelcome,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignIn {
  /** Where to go afterwards; a path of this site. */
  readonly return = input<string>();
  readonly expired = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly submitButton = viewChild.required<ElementRef<HTMLButtonElement>>('submitButton');

  protected readonly codeAsked = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly failureDetail = signal('');
  protected readonly credentials = signal({ username: '', password: '', otp: '' });
  protected readonly fields = form(this.credentials, (path) => {
    required(path.username);
    required(path.password);
    hidden(path.otp, () => !this.codeAsked());
    required(path.otp);
    pattern(path.otp, /^\s*\d{3}\s?\d{3}\s*$/);
  });

  constructor() {
    afterNextRender(() => this.fields.username().focusBoundControl());
  }

  protected async signIn(): Promise<void> {
    this.failure.set(undefined);
    const accepted = await submit(this.fields, async () => {
      await this.attempt();
      return undefined;
    });
    if (!accepted && this.failure() === undefined) this.focusFirstWrong();
  }

  protected fill({ username, password }: DemoCredentials): void {
    this.credentials.set({ username, password, otp: '' });
    this.codeAsked.set(false);
    this.failure.set(undefined);
    this.submitButton().nativeElement.focus();
  }

  protected fillCode(code: string): void {
    this.credentials.update((before) => ({ ...before, otp: code }));
    this.submitButton().nativeElement.focus();
  }

  private async attempt(): Promise<void> {
    const { username, password, otp } = this.credentials();
    const code = otp.replace(/\s/g, '');
    try {
      await this.session.signIn({
        username: username.trim(),
        password,
        ...(this.codeAsked() && { otp: code }),
      });
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.explain(error);
      return;
    }
    const back = this.return();
    await this.router.navigateByUrl(back?.startsWith('/') && !back.startsWith('//') ? back : '/');
  }

  private explain(error: HttpErrorResponse): void {
    const problem = problemOf(error);
    if (problem.code === 'OTP_REQUIRED') {
      if (this.codeAsked()) this.failure.set('WRONG_OTP');
      this.codeAsked.set(true);
      this.fields.otp().reset('');
      afterNextRender(() => this.fields.otp().focusBoundControl(), { injector: this.injector });
      return;
    }
    this.failureDetail.set(problem.detail);
    this.failure.set(KNOWN.includes(problem.code) ? (problem.code as Failure) : problem.kind);
  }

  private focusFirstWrong(): void {
    this.fields().errorSummary()[0]?.fieldTree().focusBoundControl();
  }
}
