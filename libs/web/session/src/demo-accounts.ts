import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  resource,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DemoAccount, DemoResponse } from '@luutru/contracts';
import { Icon, LaterWords, ServerClock } from '@luutru/web-ui';

import { TOTP_PERIOD_S, totp } from './totp';

/** The QR of a synthetic citizen card; the demo's population database knows its holder. */
const SAMPLE_CARD =
  '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang|10052021';

export interface DemoCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Where the server runs with demo accounts: the accounts, one click each, what to try, and the one-time code
 * that officials need. Elsewhere its content stands here instead.
 */
@Component({
  selector: 'lt-demo-accounts',
  imports: [Icon, TranslocoPipe],
  templateUrl: './demo-accounts.html',
  styleUrl: './demo-accounts.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoAccounts {
  readonly codeAsked = input(false);
  readonly chosen = output<DemoCredentials>();
  readonly code = output<string>();

  private readonly clock = inject(ServerClock);
  private readonly answer = httpResource<DemoResponse>(() => '/api/v1/demo');

  protected readonly steps = ['desk', 'declare', 'department'] as const;
  /** What stands beside the form waits for its words; the form does not. */
  private readonly worded = signal(false);
  protected readonly demo = computed(() =>
    this.worded() && this.answer.hasValue() ? this.answer.value() : undefined,
  );
  protected readonly waiting = computed(() => !this.worded() || this.answer.isLoading());
  protected readonly groups = computed(() => {
    const accounts = this.demo()?.accounts ?? [];
    return [
      { key: 'facilities', accounts: accounts.filter((account) => !account.otp) },
      { key: 'officials', accounts: accounts.filter((account) => account.otp) },
    ].filter((group) => group.accounts.length > 0);
  });

  private readonly period = computed(() => Math.floor(this.clock.now().getTime() / 1000 / TOTP_PERIOD_S));
  protected readonly secondsLeft = computed(
    () => TOTP_PERIOD_S - (Math.floor(this.clock.now().getTime() / 1000) % TOTP_PERIOD_S),
  );
  /** Undefined where the browser offers no cryptography: a page that is neither HTTPS nor localhost. */
  private readonly computedCode = resource({
    params: () => ({ secret: this.demo()?.totpSecret, period: this.period() }),
    loader: ({ params }) =>
      params.secret !== undefined && globalThis.isSecureContext
        ? totp(params.secret, new Date(params.period * TOTP_PERIOD_S * 1000))
        : Promise.resolve(undefined),
  });
  protected readonly oneTimeCode = computed(() =>
    this.computedCode.hasValue() ? this.computedCode.value() : undefined,
  );

  constructor() {
    // Where they cannot be fetched the place stays empty: signing in needs nothing of it.
    inject(LaterWords)
      .load()
      .then(
        () => this.worded.set(true),
        () => undefined,
      );
  }

  /** Absent where the browser gives no clipboard: a page that is neither HTTPS nor localhost. */
  protected readonly clipboard = globalThis.navigator?.clipboard;
  protected readonly copied = signal(false);

  protected async copySample(): Promise<void> {
    await this.clipboard?.writeText(SAMPLE_CARD);
    this.copied.set(true);
  }

  protected choose(account: DemoAccount): void {
    this.chosen.emit({ username: account.username, password: this.demo()?.password ?? '' });
  }
}
