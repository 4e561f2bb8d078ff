import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { KnownGuest, KnownGuestList } from '@luutru/contracts';
import { Announcer, Countries, DayPipe, Icon, Notice } from '@luutru/web-ui';

import { DeclareDraft } from './declare-draft';
import type { Draft } from './draft';
import { type Sought, soughtIn, withKnown } from './known-guest';

/** A pause in typing after which guests of before are looked for, milliseconds. */
const PAUSE_MS = 200;
const SHOWN = 3;

/** Guests of before (khách cũ), proposed while one is typed: Enter fills. Who is here already is told of. */
@Component({
  selector: 'lt-known-guests',
  imports: [DayPipe, Icon, Notice, RouterLink, TranslocoPipe],
  templateUrl: './known-guests.html',
  styleUrl: './known-guests.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KnownGuests {
  private readonly draft = inject(DeclareDraft);
  private readonly countries = inject(Countries);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);

  private readonly sought = computed(() => soughtIn(this.draft.model()), {
    equal: (a, b) => a?.q === b?.q && a?.by === b?.by,
  });
  private readonly asked = signal<Sought | undefined>(undefined);
  private readonly answer = httpResource<KnownGuestList>(() => {
    const asked = this.asked();
    return asked && { url: '/api/v1/guests', params: { q: asked.q } };
  });
  /** The draft as it was before it was filled, so that filling can be taken back. */
  protected readonly before = signal<{ draft: Draft; name: string } | undefined>(undefined);
  private readonly found = computed<readonly KnownGuest[]>(() =>
    this.answer.hasValue() && this.asked() === this.sought() ? this.answer.value().items : [],
  );
  /** Of a scanned card everything is known; of a filled form too. */
  protected readonly proposed = computed(() =>
    this.draft.captured() || this.before() ? [] : this.found().slice(0, SHOWN),
  );
  /** Only a number says that it is the same person. */
  protected readonly present = computed(() =>
    this.asked()?.by === 'number'
      ? this.found().find(({ presentStayId }) => presentStayId !== null)
      : undefined,
  );

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const sought = this.sought();
      clearTimeout(timer);
      if (sought === undefined) {
        this.asked.set(undefined);
        this.before.set(undefined);
      } else timer = setTimeout(() => this.asked.set(sought), PAUSE_MS);
    });
    effect(() => {
      const [first] = this.proposed();
      if (first)
        this.announcer.say(this.transloco.translate('stays.known.announced', { name: first.guest.fullName }));
    });
    // Before the form hears it: there Enter goes on to the next field.
    const hear = (event: KeyboardEvent): void => this.hear(event);
    this.document.addEventListener('keydown', hear, { capture: true });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
      this.document.removeEventListener('keydown', hear, { capture: true });
    });
  }

  protected fill(known: KnownGuest): void {
    const { guest } = known;
    const draft = this.draft.model();
    this.draft.model.set(withKnown(draft, known, this.countries.nameOf(guest.nationality)));
    this.before.set({ draft, name: guest.fullName });
    this.announcer.say(this.transloco.translate('stays.scan.done', { name: guest.fullName }));
    this.focus('place');
  }

  protected takeBack({ draft }: { draft: Draft }): void {
    this.draft.model.set(draft);
    this.before.set(undefined);
    this.focus('fullName');
  }

  private hear(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey } = event;
    const [first] = this.proposed();
    if (key !== 'Enter' || ctrlKey || metaKey || !first || !(target instanceof HTMLElement)) return;
    // In the field by which the guest was found.
    if (target.id !== (this.asked()?.by === 'number' ? 'number' : 'fullName')) return;
    event.preventDefault();
    event.stopPropagation();
    this.fill(first);
  }

  private focus(id: string): void {
    afterNextRender(
      () => {
        const field = this.document.getElementById(id);
        field?.focus();
        if (field instanceof HTMLInputElement) field.select();
      },
      { injector: this.injector },
    );
  }
}
