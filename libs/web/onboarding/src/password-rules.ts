import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

import { PASSWORD_RULES } from './judge-password';

/** What a password needs, each ticked off while it is typed. */
@Component({
  selector: 'lt-password-rules',
  imports: [Icon, TranslocoPipe],
  template: `
    <ul class="small" [attr.aria-label]="'onboarding.password.rules' | transloco">
      @for (rule of rules(); track rule.key) {
        <li [class.met]="rule.met">
          <lt-icon [name]="rule.met ? 'check' : 'close'" />
          {{ 'onboarding.password.' + rule.key | transloco }}
          <span class="visually-hidden">
            {{ (rule.met ? 'onboarding.password.met' : 'onboarding.password.unmet') | transloco }}
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--lt-ink-faint);
    }
    .met {
      color: var(--lt-good);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordRules {
  readonly password = input.required<string>();
  protected readonly rules = computed(() =>
    PASSWORD_RULES.map(({ key, passes }) => ({ key, met: passes(this.password()) })),
  );
}
