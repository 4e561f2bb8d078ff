import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import type { EndReason } from '@luutru/domain';
import { DateTimePipe, Icon, type IconName } from '@luutru/web-ui';

import { PathWords } from '../staying/path-words';
import { isPatient } from '../staying/end-reasons';
import type { Bed } from './ward-tree';

/** What a person wants to do for who lies in a bed. */
export type BedAction = 'page' | 'caregiver' | 'newborn' | 'move' | EndReason;

interface Choice {
  readonly action: BedAction;
  readonly words: string;
  readonly icon: IconName;
}

/** Who lies in a bed, who is beside it, and everything that can be done from the board. */
@Component({
  selector: 'lt-bed-dialog',
  imports: [
    DateTimePipe,
    Icon,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    RouterLink,
    TranslocoPipe,
  ],
  template: `
    <h2 mat-dialog-title>{{ patient.guest.fullName }}</h2>
    <mat-dialog-content>
      <div class="body">
        <p>
          {{ patient.place ?? '–' }} ·
          {{ 'stays.wards.since' | transloco: { time: (patient.arrivedAt | ltDateTime) } }}
        </p>
        @if (data.caregivers.length > 0) {
          <div>
            <h3>{{ 'stays.wards.caregivers' | transloco }}</h3>
            <ul>
              @for (one of data.caregivers; track one.id) {
                <li>
                  <a [routerLink]="['/stays', one.id]" mat-dialog-close>{{ one.guest.fullName }}</a>
                  <span class="faint">{{ relation(one) }}</span>
                </li>
              }
            </ul>
          </div>
        }
        <div class="choices">
          @for (choice of choices; track choice.action) {
            <button type="button" class="button" (click)="dialog.close(choice.action)">
              <lt-icon [name]="choice.icon" />{{ choice.words | transloco }}
            </button>
          }
        </div>
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" mat-dialog-close>{{ 'stays.dialog.back' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styleUrl: '../staying/dialog.scss',
  styles: `
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 8px;
    }
    .choices .button {
      justify-content: start;
      text-align: start;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BedDialog {
  protected readonly data = inject<Pick<Bed, 'caregivers'> & { patient: StayResponse }>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<BedDialog, BedAction>>(MatDialogRef);
  private readonly pathWords = inject(PathWords);
  protected readonly patient = this.data.patient;
  protected readonly choices = choicesFor(this.patient);

  protected relation({ caregiverOf }: StayResponse): string {
    return this.pathWords.value('caregiverOf.relation', caregiverOf?.relation ?? null);
  }
}

function choicesFor(patient: StayResponse): readonly Choice[] {
  const page: Choice = { action: 'page', words: 'stays.wards.page', icon: 'user' };
  const move: Choice = { action: 'move', words: 'stays.clinic.move', icon: 'bed' };
  if (!isPatient(patient)) return [page, move, { action: 'left', words: 'stays.ends.left', icon: 'leave' }];
  return [
    page,
    { action: 'caregiver', words: 'stays.clinic.addCaregiver', icon: 'group' },
    move,
    ...(patient.guest.sex === 'male'
      ? []
      : [{ action: 'newborn', words: 'stays.clinic.newborn', icon: 'plus' } as const]),
    { action: 'discharged', words: 'stays.ends.discharged', icon: 'leave' },
    { action: 'transferred', words: 'stays.ends.transferred', icon: 'forward' },
    { action: 'died', words: 'stays.ends.died', icon: 'close' },
  ];
}
