import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The product's mark: a roof over a door that is open, and its name. */
@Component({
  selector: 'lt-brand',
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" class="tile" />
      <path d="M7 15.5 16 8l9 7.5" class="roof" />
      <path d="M10.5 14.5V24h11v-9.5" class="walls" />
      <path d="M14.5 24v-6l4-1.5V24" class="door" />
    </svg>
    <span>Lưu Trú</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      font-size: 1.125rem;
      font-weight: 600;
      letter-spacing: -0.01em;
      white-space: nowrap;
    }
    span {
      display: var(--lt-brand-words, inline);
    }
    svg {
      width: 34px;
      height: 34px;
    }
    path {
      fill: none;
      stroke: #fff;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .tile {
      fill: #0f7669;
    }
    .roof {
      stroke: #f5b95f;
      stroke-width: 2.4;
    }
    .door {
      fill: #f5b95f;
      stroke: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Brand {}
