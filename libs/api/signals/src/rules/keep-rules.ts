import { Inject, Injectable } from '@nestjs/common';
import type { SetSignalRuleRequest, SignalRuleList, SignalRuleResponse } from '@luutru/contracts';
import { OfficeDb, type Principal, type Transaction } from '@luutru/database';
import {
  formatInstant,
  type Severity,
  type SignalCode,
  signalCodes,
  signalDefaults,
  type Threshold,
  wrongThresholds,
} from '@luutru/domain';
import { Invalid, NotFound, Refused } from '@luutru/http';

interface RuleRow {
  code: SignalCode;
  version: number;
  enabled: boolean;
  threshold: Record<string, number>;
  severity: Severity;
  valid_from: string;
  valid_to: string | null;
  changed_at: Date | null;
  changed_by_name: string | null;
}

const columns = `code, version, enabled, threshold, severity, valid_from, valid_to, changed_at, changed_by_name`;

/** The rules: read by all police, set by those of the province, whom the database alone tells from the others. */
@Injectable()
export class KeepRules {
  constructor(@Inject(OfficeDb) private readonly officeDb: OfficeDb) {}

  list(officer: Principal): Promise<SignalRuleList> {
    return this.officeDb.run(officer, async (transaction) => {
      const rows = await transaction.query<RuleRow>(`select ${columns} from app.signal_rule`);
      const place = new Map(signalCodes.map((code, at) => [code, at]));
      const inOrder = rows.sort((one, other) => (place.get(one.code) ?? 0) - (place.get(other.code) ?? 0));
      return { items: inOrder.map(ruleResponse), maySet: await maySet(transaction) };
    });
  }

  /** @throws NotFound for an unknown rule; Refused 403 below the province, 412; Invalid for what cannot be set */
  set(
    officer: Principal,
    code: string,
    version: number,
    request: SetSignalRuleRequest,
  ): Promise<SignalRuleResponse> {
    return this.officeDb.run(officer, async (transaction) => {
      if (!(await maySet(transaction))) throw new Refused(403, 'FORBIDDEN');
      const [rule] = await transaction.query<RuleRow>(
        `select ${columns} from app.signal_rule where code = $1 for update`,
        [code],
      );
      if (!rule) throw new NotFound();
      if (rule.version !== version) throw new Refused(412, 'PRECONDITION_FAILED');
      const next = changed(rule, request);
      const [row] = await transaction.query<RuleRow>(
        `update app.signal_rule set version = version + 1, enabled = $2, threshold = $3, severity = $4,
                valid_from = $5, valid_to = $6, changed_at = now(), changed_by_name = $7
          where code = $1 returning ${columns}`,
        [
          code,
          next.enabled,
          next.threshold,
          next.severity,
          next.valid_from,
          next.valid_to,
          officer.displayName,
        ],
      );
      if (!row) throw new Refused(403, 'FORBIDDEN');
      await transaction.query(
        `insert into app.signal_rule_change (code, version, actor_id, actor_name, enabled, threshold, severity,
           valid_from, valid_to)
         select code, version, $2, $3, enabled, threshold, severity, valid_from, valid_to
           from app.signal_rule where code = $1`,
        [code, officer.userId, officer.displayName],
      );
      return ruleResponse(row);
    });
  }
}

async function maySet(transaction: Transaction): Promise<boolean> {
  const [row] = await transaction.query<{ may: boolean }>('select app.leads_province() as may');
  return row?.may ?? false;
}

function changed(rule: RuleRow, request: SetSignalRuleRequest): RuleRow {
  const wrong = wrongThresholds(rule.code, request.threshold ?? {});
  const validFrom = request.validFrom ?? rule.valid_from;
  const validTo = request.validTo === undefined ? rule.valid_to : request.validTo;
  const errors = [
    ...wrong.map((name) => ({ path: `threshold.${name}`, code: 'THRESHOLD_RANGE' }) as const),
    ...(validTo !== null && validTo < validFrom
      ? [{ path: 'validTo', code: 'VALIDITY_RANGE' } as const]
      : []),
  ];
  if (errors.length) throw new Invalid(errors);
  return {
    ...rule,
    enabled: request.enabled ?? rule.enabled,
    threshold: { ...rule.threshold, ...request.threshold },
    severity: request.severity ?? rule.severity,
    valid_from: validFrom,
    valid_to: validTo,
  };
}

const ruleResponse = (row: RuleRow): SignalRuleResponse => ({
  code: row.code,
  version: row.version,
  enabled: row.enabled,
  thresholds: Object.entries<Threshold>(signalDefaults[row.code].thresholds).map(
    ([name, { value, min, max }]) => ({
      name,
      value: row.threshold[name] ?? value,
      initial: value,
      min,
      max,
    }),
  ),
  severity: row.severity,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  changedAt: row.changed_at && formatInstant(row.changed_at.getTime()),
  changedByName: row.changed_by_name,
});
