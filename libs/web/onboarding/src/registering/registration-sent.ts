import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RegistrationReceived } from '@luutru/contracts';
import { isCode, message } from '@luutru/domain';
import { Icon, Language, Notice } from '@luutru/web-ui';

/** The registration is in: what happens next, and what is doubtful about it already. */
@Component({
  selector: 'lt-registration-sent',
  imports: [Icon, Notice, RouterLink, TranslocoPipe],
  template: `
    <span class="mark"><lt-icon name="check-circle" /></span>
    <h2 id="step-title" tabindex="-1">{{ 'onboarding.sent.title' | transloco }}</h2>
    <p class="lead number">{{ 'onboarding.sent.number' | transloco: { number: of().id } }}</p>
    @for (words of warnings(); track words) {
      <lt-notice tone="warn">{{ words }}</lt-notice>
    }
    <ol>
      <li>{{ 'onboarding.sent.one' | transloco: { unit: unit() } }}</li>
      <li>{{ 'onboarding.sent.two' | transloco: { username: username() } }}</li>
      <li>{{ 'onboarding.sent.three' | transloco }}</li>
    </ol>
    <a routerLink="/sign-in" class="button primary large">{{ 'onboarding.sent.signIn' | transloco }}</a>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 14px;
    }
    .mark {
      color: var(--lt-good);
      font-size: 2.5rem;
      line-height: 1;
    }
    lt-notice {
      width: 100%;
    }
    .number {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    ol {
      display: grid;
      gap: 8px;
      padding-inline-start: 22px;
      list-style: decimal;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegistrationSent {
  readonly of = input.required<RegistrationReceived>();
  readonly unit = input.required<string>();
  readonly username = input.required<string>();
  private readonly language = inject(Language);
  protected readonly warnings = computed(() =>
    this.of().warnings.map((code) => (isCode(code) ? message(code, this.language.code()) : code)),
  );
}
