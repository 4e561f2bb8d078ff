import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { type FieldTree, type ValidationError, submit } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Announcer, Countries, type GoodScan, Icon, Notice, type Problem, ServerClock } from '@luutru/web-ui';
import { DESCRIBE_ERROR, SelectField, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../describe-code';
import { nextFree } from '../seats';
import { OpenTrip } from '../trip/open-trip';
import { Words } from '../words';
import { boardingForm } from './boarding-form';
import { BoardingDraft } from './passenger-draft';
import { PassengerFields } from './passenger-fields';
import { fieldOf } from './passenger-request';
import { alightingPoints, boardingPoints } from './points';
import { ScanField } from './scan-field';

/** Fields that a scan fills, and that stay folded away while they are right. */
const IDENTITY: readonly string[] = [
  'number',
  'fullName',
  'dateOfBirth',
  'sex',
  'nationality',
  'documentType',
];

/** Letting passengers on (cho khách lên xe): scan, seat, next; or typed where there is nothing to scan. */
@Component({
  selector: 'lt-boarding-panel',
  imports: [Icon, Notice, PassengerFields, ScanField, SelectField, TextField, TranslocoPipe],
  providers: [{ provide: DESCRIBE_ERROR, useFactory: () => inject(DescribeCode).ofError }],
  templateUrl: './boarding-panel.html',
  styleUrl: './boarding-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardingPanel {
  protected readonly open = inject(OpenTrip);
  protected readonly draft = inject(BoardingDraft);
  private readonly countries = inject(Countries);
  private readonly clock = inject(ServerClock);
  private readonly words = inject(Words);
  private readonly describe = inject(DescribeCode);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly scanField = viewChild.required(ScanField);
  private readonly boardButton = viewChild<ElementRef<HTMLElement>>('boardButton');

  private readonly boarding = boardingForm(this.open.trip, this.open.taken);
  protected readonly fields = this.boarding.fields;
  protected readonly typing = signal(false);
  protected readonly away = signal<Problem | undefined>(undefined);
  protected readonly refused = signal('');
  /** What was done last, in words. */
  protected readonly done = signal('');

  protected readonly late = computed(() => this.open.trip()?.status === 'departed');
  protected readonly doubtful = computed(
    () => this.draft.model().fullName !== '' && this.boarding.judgement().doubtful,
  );
  protected readonly scanned = computed(() => this.draft.trueScan());
  /** Whether the fields of the person are shown; a scan that is right is shown on one line. */
  protected readonly unfolded = computed(
    () => this.typing() || (this.scanned() === undefined && this.draft.model().fullName !== ''),
  );
  protected readonly begun = computed(() => this.unfolded() || this.scanned() !== undefined);
  protected readonly boardingChoices = computed(() => this.choicesOf(boardingPoints));
  protected readonly alightingChoices = computed(() =>
    this.choicesOf((trip) => alightingPoints(trip, this.draft.model().boardingPoint)),
  );
  protected readonly nextSeat = computed(() => {
    const { seats = 0, beds = 0 } = this.open.trip() ?? {};
    return nextFree(seats, beds, this.open.taken());
  });
  private proposedSeat = '';
  private wanted = true;

  constructor() {
    effect(() => this.propose(this.nextSeat()));
    effect(() => {
      const [on, off] = [this.boardingChoices(), this.alightingChoices()];
      untracked(() => this.proposePoints(on, off));
    });
    afterNextRender(() => {
      this.scanField().focus();
      void this.countries.load();
    });
  }

  /** A place of the grid was pressed. */
  chooseSeat(seat: string): void {
    this.draft.model.update((model) => ({ ...model, seat }));
    if (this.begun()) this.boardButton()?.nativeElement.focus();
    else this.scanField().focus();
  }

  focusScan(): void {
    this.scanField().focus();
  }

  protected type(): void {
    this.typing.set(true);
    afterNextRender(() => this.fields.number().focusBoundControl(), { injector: this.injector });
  }

  protected async take({ guest, captureMethod }: GoodScan): Promise<void> {
    this.refused.set('');
    if (this.begun()) {
      this.refused.set(this.words.of('trips.scan.unfinished', { name: this.draft.model().fullName }));
      this.scanField().keep(this.scanField().payload);
      return;
    }
    const known = this.open.seated().find(({ guest: one }) => one.document.number === guest.document.number);
    if (known) return this.letOn(known.id, known.guest.fullName, known.seat, known.boardedAt ?? undefined);
    this.draft.takeScan(guest, captureMethod);
    this.announcer.say(this.words.of('trips.scan.done', { name: guest.fullName }));
    afterNextRender(() => this.boardButton()?.nativeElement.focus(), { injector: this.injector });
  }

  /** @param getsOn whether the passenger gets on now, or is only put on the list */
  protected async board(getsOn: boolean): Promise<void> {
    if (this.fields().submitting()) return;
    this.wanted = getsOn;
    this.refused.set('');
    const valid = await submit(this.fields, () => this.send(getsOn));
    if (valid || this.fields().errorSummary().length === 0) return;
    const wrong = this.fields().errorSummary()[0]?.fieldTree;
    if (IDENTITY.some((name) => this.boarding.judgement().errors.some(({ field }) => field === name)))
      this.typing.set(true);
    afterNextRender(() => wrong?.().focusBoundControl(), { injector: this.injector });
  }

  /** The same once more, under the same key. */
  protected again(): Promise<void> {
    return this.board(this.wanted);
  }

  protected clear(): void {
    this.draft.next();
    this.makeReady();
  }

  private async letOn(id: string, name: string, seat: string, boardedAt?: string): Promise<void> {
    if (boardedAt) return this.refused.set(this.words.of('trips.scan.already', { name, seat }));
    const problem = await this.open.changePassenger(id, { boardedAt: this.now() });
    if (problem) return this.refused.set(this.describe.ofProblem(problem));
    this.tell(this.words.of('trips.board.done', { name, seat }));
  }

  private async send(getsOn: boolean): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const body = this.boarding.body();
    const problem = await this.open.board(body, getsOn || this.late() ? this.now() : undefined);
    this.away.set(problem && problem.kind !== 'refused' ? problem : undefined);
    if (problem) return problem.kind === 'refused' ? this.explain(problem) : undefined;
    const name = body.guest.fullName;
    this.tell(this.words.of(getsOn ? 'trips.board.done' : 'trips.board.listed', { name, seat: body.seat }));
    this.draft.next();
    afterNextRender(() => this.makeReady(), { injector: this.injector });
    return undefined;
  }

  /** Errors of fields go to the fields; what has none is said above the form. */
  private explain(problem: Problem): ValidationError.WithOptionalFieldTree[] | undefined {
    const found = problem.fields.flatMap(({ path, code, message }) => {
      const field = fieldOf(path);
      return field ? [{ kind: code, message, fieldTree: this.fields[field] as FieldTree<unknown> }] : [];
    });
    if (found.length < Math.max(1, problem.fields.length)) this.refused.set(this.describe.ofProblem(problem));
    return found.length > 0 ? found : undefined;
  }

  private tell(words: string): void {
    this.done.set(words);
    this.announcer.say(words);
  }

  private makeReady(): void {
    this.typing.set(false);
    this.scanField().clear();
    // Leaving a field marks it as touched: the focus goes first.
    this.scanField().focus();
    this.fields().reset();
    this.refused.set('');
    this.away.set(undefined);
  }

  private now(): string {
    return this.clock.read().toISOString();
  }

  private propose(seat: string): void {
    const { seat: chosen } = this.draft.model();
    // A place that a person chose stays theirs to change, even when somebody else got it meanwhile.
    if (chosen !== '' && chosen !== this.proposedSeat) return;
    this.proposedSeat = seat;
    if (chosen !== seat) this.draft.model.update((model) => ({ ...model, seat }));
  }

  private proposePoints(on: readonly { value: string }[], off: readonly { value: string }[]): void {
    const { boardingPoint, alightingPoint } = this.draft.model();
    const known = (choices: readonly { value: string }[], value: string): boolean =>
      choices.some((choice) => choice.value === value);
    if (!known(on, boardingPoint) && on[0])
      this.draft.model.update((model) => ({ ...model, boardingPoint: on[0]?.value ?? '' }));
    else if (!known(off, alightingPoint))
      this.draft.model.update((model) => ({ ...model, alightingPoint: off.at(-1)?.value ?? '' }));
  }

  private choicesOf(points: (trip: NonNullable<ReturnType<OpenTrip['trip']>>) => readonly string[]) {
    const trip = this.open.trip();
    return trip ? points(trip).map((value) => ({ value, label: value })) : [];
  }
}
