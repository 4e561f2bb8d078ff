import type { Principal, Transaction } from '@luutru/database';
import type { FacilityRow } from '@luutru/facilities';
import { Refused } from '@luutru/http';
import type { AmendStay, CancelStay, CheckOutStay, DeclareStays } from '@luutru/stays';
import type { Vault } from '@luutru/vault';
import type { Admission } from './admission.js';
import { chooseFacility } from './choose-facility.js';
import type { Wrong } from './draft.js';
import { type KnownAdmission, KnownAdmissions } from './known-admissions.js';
import type { Reading } from './read-bundle.js';
import type { Done } from './transaction-response.js';

/** Thrown out of the transaction, so that nothing of the bundle is stored. */
export class BundleWrong extends Error {
  constructor(readonly wrong: Wrong[]) {
    super('A bundle with wrong elements');
  }
}

/** The use cases of stays, each inside the bundle's own transaction. */
export interface Uses {
  declare: DeclareStays;
  amend: AmendStay;
  checkOut: CheckOutStay;
  cancel: CancelStay;
  vault: Vault;
}

/** One bundle being filed: what is known is mended, what is new declared, who is gone checked out. */
export class BundleFiling {
  private readonly known: KnownAdmissions;
  private readonly done = new Map<number, Done>();
  private readonly wrong: Wrong[];
  private held = new Map<string, KnownAdmission>();

  constructor(
    private readonly transaction: Transaction,
    private readonly principal: Principal & { tenantId: string },
    private readonly uses: Uses,
  ) {
    this.known = new KnownAdmissions(transaction, principal.tenantId);
    this.wrong = [];
  }

  /** @throws BundleWrong naming every wrong element */
  async run(
    reading: Reading,
    facilities: readonly FacilityRow[],
    asked: string | undefined,
  ): Promise<Map<number, Done>> {
    this.wrong.push(...reading.wrong);
    for (const [at, code] of reading.notes) this.done.set(at, { kind: 'nothing', code });
    const all = [...reading.patients, ...reading.caregivers];
    this.refuseTwins(all);
    this.held = await this.known.hold(all.flatMap((one) => this.indexOf(one) ?? []));
    for (const one of all) this.complete(one, facilities, asked);
    await this.admit(reading.patients, facilities);
    for (const one of reading.caregivers) this.linkToPatient(one);
    await this.admit(reading.caregivers, facilities);
    // Relatives first: a patient's discharge ends those who are still there.
    for (const one of [...reading.caregivers, ...reading.patients]) await this.leave(one);
    if (this.wrong.length) throw new BundleWrong(this.wrong);
    return this.done;
  }

  private refuseTwins(all: readonly Admission[]): void {
    const seen = new Set<string>();
    for (const { identity, at } of all) {
      if (identity === undefined) continue;
      if (seen.has(identity))
        this.wrong.push({
          code: 'FHIR_ENCOUNTER_TWICE',
          expression: `Bundle.entry[${at}].resource.identifier`,
        });
      seen.add(identity);
    }
  }

  private indexOf({ identity }: Admission): Buffer | undefined {
    return identity === undefined ? undefined : this.fingerprint('fhir-encounter', identity);
  }

  private fingerprint(purpose: string, text: string): Buffer {
    return this.uses.vault.blindIndex(this.principal.tenantId, purpose, text);
  }

  private heldOf(one: Admission): KnownAdmission | undefined {
    const index = this.indexOf(one);
    return index && this.held.get(index.toString('hex'));
  }

  private complete({ draft, ...one }: Admission, facilities: readonly FacilityRow[], asked?: string): void {
    if (one.calledOff) return;
    const chosen = chooseFacility(one, facilities, asked);
    const fixed = {
      kind: 'overnight',
      reason: one.caregiver ? 'caregiver' : 'inpatient',
      captureMethod: 'fhir',
    };
    Object.assign(draft.body, fixed);
    if (typeof chosen !== 'string') draft.body['facilityId'] = chosen.id;
    else if (!one.caregiver) this.wrong.push({ code: chosen, expression: draft.expressionOf('facilityId') });
  }

  private linkToPatient({ draft, caregiver }: Admission): void {
    const patient = caregiver && this.done.get(caregiver.patientAt);
    if (patient && patient.kind !== 'nothing')
      draft.body['caregiverOf'] = { stayId: patient.stayId, relation: caregiver.relation };
  }

  private async admit(admissions: readonly Admission[], facilities: readonly FacilityRow[]): Promise<void> {
    const fresh: Admission[] = [];
    for (const one of admissions) {
      const held = this.heldOf(one);
      if (one.calledOff) await this.callOff(one, held);
      else if (held) await this.mend(one, held);
      // A wrong patient's relatives would only be wrong for lack of the patient; one without a facility is told so.
      else if (one.draft.body['facilityId'] && (!one.caregiver || one.draft.body['caregiverOf']))
        fresh.push(one);
    }
    const filed = await this.uses.declare.within(
      this.transaction,
      this.principal,
      fresh.map(({ draft }) => draft.body),
      new Map(facilities.map((facility) => [facility.id, facility])),
    );
    for (const [place, outcome] of filed.entries()) {
      const one = fresh[place] as Admission;
      if (outcome.status === 422) this.blame(one, outcome.errors);
      else {
        await this.rememberAs(one, outcome.id);
        this.done.set(one.at, { kind: 'created', stayId: outcome.id, version: 1 });
      }
    }
  }

  private async mend(one: Admission, { stayId, version, status, content }: KnownAdmission): Promise<void> {
    this.done.set(one.at, { kind: 'updated', stayId, version });
    if (this.contentOf(one).equals(content) && status !== 'cancelled') return;
    await this.attempt(one, async () => {
      const { body } = await this.uses.amend.within(
        this.transaction,
        this.principal,
        { id: stayId, version },
        one.draft.body,
      );
      this.done.set(one.at, { kind: 'updated', stayId, version: body.version });
      await this.rememberAs(one, stayId);
    });
  }

  private async callOff(one: Admission, held: KnownAdmission | undefined): Promise<void> {
    if (!held || held.status === 'cancelled') {
      this.done.set(one.at, { kind: 'nothing', code: 'ENCOUNTER_NOT_STARTED' });
      return;
    }
    await this.attempt(one, async () => {
      const { body } = await this.uses.cancel.within(
        this.transaction,
        this.principal,
        { id: held.stayId, version: held.version },
        { reason: 'Encounter.status: cancelled | entered-in-error' },
      );
      this.done.set(one.at, { kind: 'updated', stayId: held.stayId, version: body.version });
    });
  }

  private async leave(one: Admission): Promise<void> {
    const done = this.done.get(one.at);
    if (!one.end || !done || done.kind === 'nothing' || this.heldOf(one)?.status === 'departed') return;
    const { departedAt, reason } = one.end;
    await this.attempt(one, async () => {
      const { body } = await this.uses.checkOut.within(
        this.transaction,
        this.principal,
        { id: done.stayId, version: done.version },
        { departedAt, endReason: reason },
      );
      this.done.set(one.at, { ...done, version: body.version });
    });
  }

  /** A refusal of the rules is noted against its element and the others are judged all the same. */
  private async attempt(one: Admission, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refused) || error.status >= 500) throw error;
      this.blame(one, error.options.errors ?? [{ path: '', code: error.code }]);
    }
  }

  private blame({ draft }: Admission, errors: readonly { path: string; code: Wrong['code'] }[]): void {
    this.wrong.push(...errors.map(({ path, code }) => ({ code, expression: draft.expressionOf(path) })));
  }

  private contentOf({ draft }: Admission): Buffer {
    return this.fingerprint('fhir-content', JSON.stringify(draft.body));
  }

  private async rememberAs(one: Admission, stayId: string): Promise<void> {
    const index = this.indexOf(one);
    if (index) await this.known.remember(index, stayId, this.contentOf(one));
  }
}
