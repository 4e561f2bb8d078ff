import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ApiKeyList, ApiKeyResponse, NewApiKeyResponse } from '@luutru/contracts';
import {
  Announcer,
  Chip,
  DatePipe,
  Dialogs,
  EmptyState,
  Icon,
  Loading,
  Notice,
  ProblemPanel,
  ServerClock,
} from '@luutru/web-ui';

import { ManageTabs } from '../manage-tabs';

/** Keys of machines (khóa API): made, shown once, revoked. */
@Component({
  selector: 'lt-keys-page',
  imports: [Chip, DatePipe, EmptyState, Icon, Loading, ManageTabs, Notice, ProblemPanel, TranslocoPipe],
  templateUrl: './keys-page.html',
  styleUrl: '../rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeysPage {
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly clock = inject(ServerClock);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly list = httpResource<ApiKeyList>(() => '/api/v1/api-keys');
  /** The key just made: it is here until the page is left, and nowhere afterwards. */
  protected readonly made = signal<NewApiKeyResponse | undefined>(undefined);
  protected readonly copied = signal(false);

  protected state({ revokedAt, expiresAt }: ApiKeyResponse): 'revoked' | 'expired' | 'good' {
    if (revokedAt !== null) return 'revoked';
    return Date.parse(expiresAt) <= this.clock.read().getTime() ? 'expired' : 'good';
  }

  /** The last day on which a key works: it ends with that day. */
  protected lastDay({ expiresAt }: ApiKeyResponse): Date {
    return new Date(Date.parse(expiresAt) - 1);
  }

  protected async add(): Promise<void> {
    const made = await this.dialogs.open<NewApiKeyResponse>(() =>
      import('./add-key-dialog').then((m) => m.AddKeyDialog),
    );
    if (!made) return;
    this.made.set(made);
    this.copied.set(false);
    this.list.reload();
  }

  protected async copy(key: string): Promise<void> {
    // Without permission, or over plain HTTP, there is no clipboard: the key can be selected by hand.
    const done = await this.window?.navigator.clipboard?.writeText(key).then(
      () => true,
      () => false,
    );
    this.copied.set(done === true);
    if (done) this.announcer.say(this.transloco.translate('onboarding.keys.copied'));
  }

  protected async revoke(key: ApiKeyResponse): Promise<void> {
    const done = await this.dialogs.open<'revoked'>(
      () => import('./revoke-dialog').then((m) => m.RevokeDialog),
      key,
    );
    if (done) this.list.reload();
  }
}
