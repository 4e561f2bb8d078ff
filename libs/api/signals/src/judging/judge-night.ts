import { Inject, Injectable } from '@nestjs/common';
import { type Transaction, WorkerDb } from '@luutru/database';
import {
  chronicLate,
  day,
  frequentShortStays,
  type Instant,
  localDate,
  overstayForeign,
  silentFacility,
  stayOverThirtyDays,
  uuidFloor,
} from '@luutru/domain';
import { Vault } from '@luutru/vault';
import { ActiveRules } from './active-rules.js';
import { CaseFile, subjectOf } from './case-file.js';
import { visaEnds } from './change-facts.repository.js';
import { FactsRepository } from './facts.repository.js';
import { NightFactsRepository } from './night-facts.repository.js';
import { raiseAlerts } from './raise-alerts.js';

/** The hour from which a night counts as due. */
export const nightHour = 2;

const chunk = 1000;

/** The night whose run is due at an instant: that of the day, from two o'clock on, before that yesterday's. */
export const nightDueAt = (now: Instant): string => localDate(now - nightHour * 60 * 60_000);

/**
 * Asks the rules that time alone makes true: overstays, day thirty, guests who go on and on, late and silent
 * facilities. Once a night, by whichever worker comes first; a failed night is tried again whole.
 */
@Injectable()
export class JudgeNight {
  constructor(
    @Inject(WorkerDb) private readonly workerDb: WorkerDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param now when it is; a moved clock in tests
   * @returns how many alerts were raised; undefined when that night was run already, or is under way elsewhere
   */
  run(now: Instant): Promise<number | undefined> {
    const night = nightDueAt(now);
    return this.workerDb.run(async (transaction) => {
      const [lock] = await transaction.query<{ mine: boolean }>(
        `select pg_try_advisory_xact_lock(hashtext('luutru signals night')) as mine`,
      );
      if (!lock?.mine) return undefined;
      const done = await transaction.query(
        'insert into app.signal_night (day) values ($1) on conflict (day) do nothing returning 1',
        [night],
      );
      if (!done.length) return undefined;
      const rules = await ActiveRules.read(transaction, localDate(now));
      const file = new CaseFile(rules);
      await this.askAboutPresent(transaction, file, rules, now);
      await askAboutFrequent(transaction, file, rules, now);
      await askAboutFacilities(transaction, file, rules, now);
      let raised = 0;
      for (let at = 0; at < file.raised.length; at += chunk) {
        raised += await raiseAlerts(transaction, file.raised.slice(at, at + chunk));
      }
      return raised;
    });
  }

  private async askAboutPresent(
    transaction: Transaction,
    file: CaseFile,
    rules: ActiveRules,
    now: Instant,
  ): Promise<void> {
    const night = new NightFactsRepository(transaction);
    const facts = new FactsRepository(transaction);
    const days = rules.of('STAY_OVER_30_DAYS')?.threshold.days ?? 30;
    const arrivedBefore = new Date(now - days * day);
    let after = uuidFloor(0);
    for (let full = true; full;) {
      const rows = await night.present(arrivedBefore, after, chunk);
      full = rows.length === chunk;
      after = rows.at(-1)?.id ?? after;
      const foreign = rows.filter(({ nationality }) => nationality !== 'VNM');
      const entries = foreign.map((row) => ({ ...row, stay_id: row.id }));
      const visas = await visaEnds(transaction, this.vault, entries);
      for (const stay of await facts.known(rows)) {
        const subject = subjectOf(stay);
        file.ask('STAY_OVER_30_DAYS', subject, (threshold) => stayOverThirtyDays(stay, threshold, now));
        file.ask('OVERSTAY_FOREIGN', subject, (threshold) =>
          overstayForeign(stay, visas.get(stay.id) ?? null, threshold, now),
        );
      }
    }
  }
}

async function askAboutFrequent(
  transaction: Transaction,
  file: CaseFile,
  rules: ActiveRules,
  now: Instant,
): Promise<void> {
  const rule = rules.of('FREQUENT_SHORT_STAYS');
  if (!rule) return;
  const since = now - rule.threshold.days * day;
  const floor = uuidFloor(since - day);
  const found = await new NightFactsRepository(transaction).frequent(new Date(since), floor, rule.threshold);
  const facts = new FactsRepository(transaction);
  for (let at = 0; at < found.length; at += chunk) {
    const some = found.slice(at, at + chunk);
    const stays = await facts.ofPersons(
      some.map(({ person }) => person),
      floor,
    );
    for (const { person, stay_id: latest } of some) {
      const own = stays.get(person) ?? [];
      const stay = own.find(({ id }) => id === latest);
      if (!stay) continue;
      file.ask('FREQUENT_SHORT_STAYS', subjectOf(stay, own), (threshold) =>
        frequentShortStays(stay, own, threshold),
      );
    }
  }
}

async function askAboutFacilities(
  transaction: Transaction,
  file: CaseFile,
  rules: ActiveRules,
  now: Instant,
): Promise<void> {
  const night = new NightFactsRepository(transaction);
  const today = localDate(now);
  const late = rules.of('CHRONIC_LATE');
  if (late) {
    const since = now - late.threshold.days * day;
    for (const record of await night.declaring(new Date(since), uuidFloor(since - day))) {
      file.ask('CHRONIC_LATE', houseOf(record), (threshold) => chronicLate(record, threshold, today));
    }
  }
  if (!rules.of('SILENT_FACILITY')) return;
  for (const record of await night.voices(new Date(now), uuidFloor(now - 64 * day))) {
    file.ask('SILENT_FACILITY', houseOf(record), (threshold) => silentFacility(record, threshold, today));
  }
}

const houseOf = (record: { tenantId: string; facilityId: string; unitCode: string }) => ({
  unitCode: record.unitCode,
  facility: { tenantId: record.tenantId, id: record.facilityId, unitCode: record.unitCode, area: '' },
});
