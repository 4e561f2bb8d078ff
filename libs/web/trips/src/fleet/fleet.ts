import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { VehicleResponse } from '@luutru/contracts';
import {
  dayOf,
  DayPipe,
  Dialogs,
  EmptyState,
  Icon,
  Loading,
  ProblemPanel,
  ServerClock,
  StateChip,
} from '@luutru/web-ui';

import { expiryShown } from './expiry';
import { Registers } from './registers';

/** The registers of a coach firm: its vehicles with their papers, and its routes. */
@Component({
  selector: 'lt-fleet',
  imports: [DayPipe, EmptyState, Icon, Loading, ProblemPanel, StateChip, TranslocoPipe],
  providers: [Registers],
  templateUrl: './fleet.html',
  styleUrl: './fleet.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Fleet {
  protected readonly registers = inject(Registers);
  private readonly dialogs = inject(Dialogs);
  private readonly clock = inject(ServerClock);

  private readonly today = computed(() => dayOf(this.clock.now()));
  protected readonly vehicles = computed(() =>
    this.registers.vehicles().map((vehicle) => ({
      vehicle,
      papers: [
        {
          key: 'badge',
          on: vehicle.badgeExpiresOn,
          shown: expiryShown(vehicle.badgeExpiresOn, this.today()),
        },
        {
          key: 'inspection',
          on: vehicle.inspectionExpiresOn,
          shown: expiryShown(vehicle.inspectionExpiresOn, this.today()),
        },
      ],
    })),
  );

  protected async edit(vehicle?: VehicleResponse): Promise<void> {
    const changed = await this.dialogs.open(
      () => import('./vehicle-dialog').then((m) => m.VehicleDialog),
      vehicle,
    );
    if (changed) this.registers.reload();
  }

  protected async addRoute(): Promise<void> {
    const added = await this.dialogs.open(() => import('./route-dialog').then((m) => m.RouteDialog));
    if (added) this.registers.reload();
  }
}
