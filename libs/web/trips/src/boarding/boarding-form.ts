import { Injector, computed, inject, type Signal } from '@angular/core';
import { type FieldTree, REQUIRED, form, metadata, validateTree } from '@angular/forms/signals';
import type { TripResponse } from '@luutru/contracts';
import { Countries, ServerClock } from '@luutru/web-ui';

import { BoardingDraft, type PassengerDraft } from './passenger-draft';
import { type PassengerBody, type PassengerJudgement, judgeBody, requestOf } from './passenger-request';

const MARKED = [
  'documentType',
  'fullName',
  'dateOfBirth',
  'sex',
  'nationality',
  'seat',
  'boardingPoint',
  'alightingPoint',
] as const;

export interface BoardingForm {
  readonly fields: FieldTree<PassengerDraft>;
  readonly body: Signal<PassengerBody>;
  readonly judgement: Signal<PassengerJudgement>;
}

/** The form over the draft. What is wrong is what the rules of the server say, nothing of its own. */
export function boardingForm(
  trip: Signal<TripResponse | undefined>,
  taken: Signal<readonly string[]>,
): BoardingForm {
  const draft = inject(BoardingDraft);
  const countries = inject(Countries);
  const clock = inject(ServerClock);
  const body = computed(() => requestOf(draft.model(), draft.trueScan(), (typed) => countries.codeOf(typed)));
  const judgement = computed(() => {
    const one = trip();
    const route = { from: one?.route.from ?? '', to: one?.route.to ?? '', stops: one?.stops ?? [] };
    return judgeBody(body(), { now: clock.read().getTime(), route, taken: taken() });
  });
  const fields = form(
    draft.model,
    (path) => {
      for (const field of MARKED) metadata(path[field], REQUIRED, () => true);
      validateTree(path, ({ fieldTreeOf }) =>
        judgement().errors.map(({ field, code }) => ({ kind: code, fieldTree: fieldTreeOf(path[field]) })),
      );
    },
    { injector: inject(Injector) },
  );
  return { fields, body, judgement };
}
