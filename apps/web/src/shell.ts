import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Brand, Session, Workplace } from '@luutru/web-session';
import { ScanFromAnywhere } from '@luutru/web-stays';
import { Dialogs, Icon, Shortcuts, type IconName } from '@luutru/web-ui';
import { filter, skip } from 'rxjs';

import { TopControls } from './top-controls';
import { UserMenu } from './user-menu';

interface Destination {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly exact?: boolean;
}

const DESK: readonly Destination[] = [
  { path: '/', label: 'app.nav.today', icon: 'today', exact: true },
  { path: '/declare', label: 'app.nav.declare', icon: 'plus' },
  { path: '/stays', label: 'app.nav.stays', icon: 'list' },
  { path: '/imports', label: 'app.nav.imports', icon: 'upload' },
];
const COACH: readonly Destination[] = [
  { path: '/', label: 'app.nav.trips', icon: 'bus', exact: true },
  { path: '/trips/new', label: 'app.nav.newTrip', icon: 'plus' },
  { path: '/fleet', label: 'app.nav.fleet', icon: 'list' },
  { path: '/stays', label: 'app.nav.stays', icon: 'receipt' },
];
const DEPARTMENT: readonly Destination[] = [
  { path: '/department', label: 'app.nav.department', icon: 'chart', exact: true },
  { path: '/department/facilities', label: 'app.nav.facilities', icon: 'building' },
  { path: '/department/stays', label: 'app.nav.stays', icon: 'list' },
];
const DEPARTMENT_TRIPS: Destination = { path: '/department/trips', label: 'app.nav.trips', icon: 'bus' };
const REPORTS: Destination = { path: '/reports', label: 'app.nav.reports', icon: 'receipt' };
const LEADER: readonly Destination[] = [
  { path: '/', label: 'app.nav.overview', icon: 'chart', exact: true },
  REPORTS,
];
const MANAGE: Destination = { path: '/manage', label: 'app.nav.manage', icon: 'building' };
const POLICE: readonly Destination[] = [
  { path: '/', label: 'app.nav.search', icon: 'search', exact: true },
  { path: '/alerts', label: 'app.nav.alerts', icon: 'alert' },
  { path: '/registrations', label: 'app.nav.approvals', icon: 'check-circle' },
  { path: '/facilities', label: 'app.nav.facilities', icon: 'building' },
  { path: '/compliance', label: 'app.nav.compliance', icon: 'clock' },
];
const ADMINISTRATOR: readonly Destination[] = [
  { path: '/', label: 'app.nav.work', icon: 'today', exact: true },
  { path: '/access-log', label: 'app.nav.accessLog', icon: 'eye' },
  { path: '/maps', label: 'app.nav.maps', icon: 'globe' },
];

const MOST_TABS = 4;
/** A province has two digits, its communes five: reports are the province's. */
const PROVINCE_DIGITS = 2;

/** The frame of every page but sign-in: the bar on top, and on a phone the tabs below. */
@Component({
  selector: 'lt-shell',
  imports: [
    Brand,
    Icon,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    ScanFromAnywhere,
    TopControls,
    TranslocoPipe,
    UserMenu,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly workplace = inject(Workplace);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly atDesk = computed(() => ['declarant', 'owner'].includes(this.session.role() ?? ''));
  /** A coach firm boards passengers on the page of their trip, and has no desk. */
  protected readonly atCoach = computed(() => this.atDesk() && this.session.user()?.sector === 'transport');
  protected readonly destinations = computed(() => {
    const desk = this.atCoach() ? COACH : DESK;
    if (this.session.role() === 'owner') return [...desk, MANAGE];
    if (this.atDesk()) return desk;
    if (this.session.role() === 'police')
      return this.session.user()?.scope?.unitCode?.length === PROVINCE_DIGITS ? [...POLICE, REPORTS] : POLICE;
    if (this.session.role() === 'leader') return LEADER;
    if (this.session.role() === 'administrator') return ADMINISTRATOR;
    return this.session.user()?.sector === 'transport' ? [...DEPARTMENT, DEPARTMENT_TRIPS] : DEPARTMENT;
  });
  /** A phone has room for four and the account; what is left out is in the user's menu. */
  protected readonly tabs = computed(() => {
    const all = this.destinations();
    return all.length > MOST_TABS ? [...all.slice(0, MOST_TABS - 1), ...all.slice(-1)] : all;
  });
  protected readonly more = computed(() => this.destinations().filter((one) => !this.tabs().includes(one)));
  /** The name that always stands on top: whose data this is. */
  protected readonly place = computed(
    () =>
      this.workplace.facility()?.name ?? this.session.user()?.tenantName ?? this.session.user()?.displayName,
  );

  constructor() {
    const owner = inject(DestroyRef);
    inject(Shortcuts).add([{ key: '?', does: 'app.keys.help', run: () => this.showKeys() }], owner);
    this.addDeskKeys(owner);
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.focusPage());
  }

  protected showKeys(): void {
    void this.dialogs.open(() => import('./help-sheet').then((m) => m.HelpSheet));
  }

  protected skipToMain(): void {
    this.main().nativeElement.focus();
  }

  private addDeskKeys(owner: DestroyRef): void {
    if (!this.atDesk()) return;
    inject(Shortcuts).add(
      [
        this.atCoach()
          ? { key: 'n', does: 'app.keys.newTrip', run: () => void this.router.navigateByUrl('/trips/new') }
          : { key: 'n', does: 'app.keys.declare', run: () => void this.router.navigateByUrl('/declare') },
        {
          key: '/',
          does: 'app.keys.search',
          run: () => void this.router.navigateByUrl('/stays', { state: { focusSearch: true } }),
        },
      ],
      owner,
    );
  }

  /** A new page is where the keyboard goes on, unless the page has already taken the focus itself. */
  private focusPage(): void {
    afterNextRender(
      () => {
        const main = this.main().nativeElement;
        if (!main.contains(document.activeElement)) main.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }
}
