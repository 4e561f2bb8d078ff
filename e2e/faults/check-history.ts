import type { JournalKind } from '@luutru/domain';
import type { Entry, History } from './history.ts';

/** What a synchronisation must never do. */
export const wrongs = ['lost', 'doubled', 'reordered', 'phantom'] as const;
export type Wrong = (typeof wrongs)[number];

export interface Finding {
  wrong: Wrong;
  what: string;
}

const operations: Record<JournalKind, string> = {
  declared: 'declare',
  amended: 'amend',
  extended: 'amend',
  moved: 'amend',
  checkedOut: 'amend',
  cancelled: 'cancel',
  undone: 'amend',
  returned: 'amend',
};

/**
 * Judges a run whose deliveries have all been made. Nothing that was acknowledged is missing, here or there; nothing
 * happened twice; each stay's entries took effect in their order; nothing is there that nobody asked for. A request
 * whose answer was lost may have been carried out or not, but not by half.
 */
export const checkHistory = (history: History): Finding[] =>
  (
    [
      ['lost', lost],
      ['doubled', doubled],
      ['reordered', reordered],
      ['phantom', phantom],
    ] as const
  ).flatMap(([wrong, find]) => find(history).map((what) => ({ wrong, what })));

/** Findings by kind, for a line of figures. */
export const countFindings = (findings: readonly Finding[]): Record<Wrong, number> =>
  Object.fromEntries(
    wrongs.map((each) => [each, findings.filter(({ wrong }) => wrong === each).length]),
  ) as Record<Wrong, number>;

const at = ({ stayId, sequence }: { stayId: string; sequence: number }): string => `${stayId}/${sequence}`;
const without = (names: readonly string[], present: ReadonlySet<string>): string[] =>
  names.filter((name) => !present.has(name));

function lost({ acknowledged, stays, remembered, journal, effects }: History): string[] {
  const written = new Set(journal.map((entry) => `${at(entry)} ${entry.kind}`));
  const promised = acknowledged.map(({ stayId, version, kind }) => `${stayId}/${version} ${kind}`);
  const declared = new Set(journal.filter(({ sequence }) => sequence === 1).map(({ stayId }) => stayId));
  const applied = new Set(effects.map(({ eventId }) => eventId));
  return [
    ...without(promised, written).map((what) => `${what} was acknowledged and is not in the journal`),
    ...without(keysOf(acknowledged), new Set(remembered)).map((key) => `the answer to ${key} is forgotten`),
    ...without(
      stays.map(({ id }) => id),
      declared,
    ).map((id) => `${id} has no entry in the journal`),
    ...gapsIn(journal).map((what) => `${what} is missing in the journal`),
    ...journal
      .filter(({ eventId }) => !applied.has(eventId))
      .map((entry) => `${at(entry)} was not delivered`),
  ];
}

function doubled({ acknowledged, stays, remembered, journal, effects }: History): string[] {
  const answers = new Set(acknowledged.map(({ key, stayId, version }) => `${key} ${stayId}/${version}`));
  const promised = [...answers].map((answer) => answer.split(' '));
  return [
    ...repeated(effects.map(({ eventId }) => eventId)).map((id) => `event ${id} was applied twice`),
    ...repeated(effects.map(at)).map((what) => `${what} was applied twice`),
    ...repeated(journal.map(({ eventId }) => eventId)).map((id) => `event ${id} is two entries`),
    ...repeated(journal.map(at)).map((what) => `${what} is two entries`),
    ...repeated(stays.map(({ key }) => key)).map((key) => `${key} made two stays`),
    ...repeated(remembered).map((key) => `${key} is remembered twice`),
    ...repeated(promised.map(([key]) => key)).map((key) => `${key} was given two answers`),
    ...repeated(promised.map(([, what]) => what)).map((what) => `${what} was the answer to two keys`),
    // Every request carries a key of its own, and is remembered in the transaction that writes its entry.
    ...(journal.length > remembered.length
      ? [`${journal.length} entries were written for ${remembered.length} requests`]
      : []),
  ];
}

function reordered({ effects }: History): string[] {
  const reached = new Map<string, number>();
  return effects.flatMap((effect) => {
    const expected = (reached.get(effect.stayId) ?? 0) + 1;
    reached.set(effect.stayId, effect.sequence);
    return effect.sequence === expected ? [] : [`${at(effect)} was applied where ${expected} was due`];
  });
}

function phantom({ attempted, stays, remembered, journal, effects }: History): string[] {
  const asked = new Set(attempted);
  const told = new Set(journal.map((entry) => `${entry.eventId} ${at(entry)} ${operations[entry.kind]}`));
  const known = new Set(stays.map(({ id }) => id));
  return [
    ...effects
      .filter((effect) => !told.has(`${effect.eventId} ${at(effect)} ${effect.operation}`))
      .map((effect) => `${at(effect)} ${effect.operation} was applied and is not in the journal`),
    ...stays.filter(({ key }) => !asked.has(key)).map(({ id }) => `nobody asked for the stay ${id}`),
    ...without(remembered, asked).map((key) => `nobody asked for ${key}`),
    ...without(
      journal.map(({ stayId }) => stayId),
      known,
    ).map((id) => `${id} has entries and is no stay`),
  ];
}

const keysOf = (acknowledged: History['acknowledged']): string[] => acknowledged.map(({ key }) => key);

/** Each of those that stand there more than once. */
function repeated<T>(items: readonly T[]): T[] {
  const seen = new Set<T>();
  const again = items.filter((item) => seen.size === seen.add(item).size);
  return [...new Set(again)];
}

/** The numbers between 1 and a stay's last that no entry has. */
function gapsIn(journal: readonly Entry[]): string[] {
  const sequences = new Map<string, Set<number>>();
  for (const { stayId, sequence } of journal) {
    sequences.set(stayId, (sequences.get(stayId) ?? new Set<number>()).add(sequence));
  }
  return [...sequences].flatMap(([stayId, present]) =>
    Array.from({ length: Math.max(...present) }, (_, index) => index + 1)
      .filter((sequence) => !present.has(sequence))
      .map((sequence) => at({ stayId, sequence })),
  );
}
