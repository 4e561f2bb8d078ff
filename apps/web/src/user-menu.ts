import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Leave, Session, initialsOf } from '@luutru/web-session';
import { Icon, type IconName } from '@luutru/web-ui';

/** Who is signed in, and the way to the account and out. */
@Component({
  selector: 'lt-user-menu',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (session.user(); as user) {
      <button
        #opener
        type="button"
        class="opener"
        aria-controls="user-menu"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
      >
        <span class="visually-hidden">{{ 'app.userMenu' | transloco }}: {{ user.displayName }}</span>
        <span class="avatar" aria-hidden="true">{{ initials() }}</span>
        <lt-icon name="down" />
      </button>
      @if (open()) {
        <div id="user-menu" class="panel">
          <p>
            <strong>{{ user.displayName }}</strong>
            <span class="faint small">{{ 'session.roles.' + user.role | transloco }}</span>
          </p>
          @for (item of more(); track item.path) {
            <a [routerLink]="item.path" (click)="open.set(false)">
              <lt-icon [name]="item.icon" />{{ item.label | transloco }}
            </a>
          }
          <a routerLink="/account" (click)="open.set(false)">
            <lt-icon name="user" />{{ 'session.account.title' | transloco }}
          </a>
          <button type="button" (click)="leave.signOut()">
            <lt-icon name="leave" />{{ 'session.signOut' | transloco }}
          </button>
        </div>
      }
    }
  `,
  host: {
    '(keydown.escape)': 'close()',
    '(document:click)': 'closeOutside($event)',
    '(focusout)': 'closeOutside($event)',
  },
  styleUrl: './user-menu.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserMenu {
  /** Pages that a phone's tabs have no room for. */
  readonly more = input<readonly { path: string; label: string; icon: IconName }[]>([]);
  protected readonly session = inject(Session);
  protected readonly leave = inject(Leave);
  protected readonly open = signal(false);
  protected readonly initials = computed(() => initialsOf(this.session.user()?.displayName ?? ''));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener()?.nativeElement.focus();
  }

  /** A click, or the focus, that went elsewhere. */
  protected closeOutside(event: MouseEvent | FocusEvent): void {
    const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
    if (to instanceof Node && !this.host.contains(to)) this.open.set(false);
  }
}
