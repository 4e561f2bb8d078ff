import { Inject, Injectable } from '@nestjs/common';
import { type Transaction, WorkerDb } from '@luutru/database';
import { bulkEdit, day, localDate, uuidFloor } from '@luutru/domain';
import { Vault } from '@luutru/vault';
import { ActiveRules } from './active-rules.js';
import { askAboutStay } from './ask-about-stay.js';
import { CaseFile, subjectOf } from './case-file.js';
import { editsOf, tripsOf, visaEnds } from './change-facts.repository.js';
import { type Claim, claimChanged } from './claims.repository.js';
import { FactsRepository, roomOf } from './facts.repository.js';
import { raiseAlerts } from './raise-alerts.js';
import type { KnownStay } from './stay-facts.js';
import { WatchEntries } from './watch-entries.js';

/** Earlier stays of a paper that are compared: those of a year. */
const comparedDays = 366;

/** Asks the rules about stays that were declared, changed, or answered by the population database. */
@Injectable()
export class JudgeStays {
  private readonly entries = new WatchEntries();

  constructor(
    @Inject(WorkerDb) private readonly workerDb: WorkerDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * Judges some of the stays that wait, in one transaction: they are marked as judged and their alerts written, or
   * neither.
   * @returns how many stays there were, and how many alerts came of them
   */
  run(limit: number): Promise<{ judged: number; raised: number }> {
    return this.workerDb.run(async (transaction) => {
      const claims = await claimChanged(transaction, limit);
      if (!claims.length) return { judged: 0, raised: 0 };
      const file = await this.judge(transaction, claims);
      return { judged: claims.length, raised: await raiseAlerts(transaction, file.raised) };
    });
  }

  private async judge(transaction: Transaction, claims: readonly Claim[]): Promise<CaseFile> {
    const now = transaction.now.getTime();
    const today = localDate(now);
    const rules = await ActiveRules.read(transaction, today);
    await this.entries.refresh(transaction, today);
    const facts = new FactsRepository(transaction);
    const stays = await facts.stays(claims.map(({ tenant_id, stay_id: id }) => ({ tenant_id, id })));
    const claimOf = new Map(claims.map((claim) => [claim.stay_id, claim]));
    const foreign = stays.flatMap((stay) => (stay.nationality === 'VNM' ? [] : (claimOf.get(stay.id) ?? [])));
    const persons = [...new Set(stays.flatMap(({ person }) => person ?? []))];
    const ofPersons = await facts.ofPersons(persons, uuidFloor(now - comparedDays * day));
    const inRooms = await facts.inRooms(stays);
    const capacities = await facts.capacities(stays);
    const visas = await visaEnds(transaction, this.vault, foreign);
    const carried = await tripsOf(transaction, aboard(stays));
    const file = new CaseFile(rules);
    for (const stay of stays) {
      const { verification, mismatched } = claimOf.get(stay.id) ?? {
        verification: 'pending',
        mismatched: [],
      };
      askAboutStay(file, stay, {
        verification: { result: verification, mismatched },
        others: (ofPersons.get(stay.person ?? '') ?? []).filter(({ id }) => id !== stay.id),
        roommates: inRooms.get(roomOf(stay)) ?? [],
        capacity: capacities.get(roomOf(stay)) ?? null,
        visaExpiresOn: visas.get(stay.id) ?? null,
        carried: carried.get(stay.id),
        watched: stay.status === 'cancelled' ? [] : this.entries.candidates(stay),
        now,
      });
    }
    await askAboutEdits(transaction, file, rules, claims, stays);
    return file;
  }
}

const aboard = (stays: readonly KnownStay[]) =>
  stays
    .filter(({ sector }) => sector === 'transport')
    .map(({ id, facility }) => ({ id, tenantId: facility.tenantId }));

async function askAboutEdits(
  transaction: Transaction,
  file: CaseFile,
  rules: ActiveRules,
  claims: readonly Claim[],
  stays: readonly KnownStay[],
): Promise<void> {
  const rule = rules.of('BULK_EDIT_AFTER_SUBMIT');
  if (!rule) return;
  for (const edits of await editsOf(transaction, claims, rule.threshold.minutes)) {
    const stay = stays.find(({ id }) => edits.stays.includes(id));
    if (!stay) continue;
    const subject = { ...subjectOf(stay), person: null, accountId: edits.actorId };
    file.ask('BULK_EDIT_AFTER_SUBMIT', subject, (threshold) => bulkEdit(edits, threshold));
  }
}
