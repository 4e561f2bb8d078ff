import type { Transaction } from '@luutru/database';
import { type Severity, type SignalCode, type ThresholdsOf, thresholdsOf } from '@luutru/domain';

interface RuleRow {
  code: SignalCode;
  severity: Severity;
  threshold: Record<string, number>;
}

/** The rules that are switched on and in force on a day. */
export class ActiveRules {
  private constructor(private readonly rules: ReadonlyMap<SignalCode, RuleRow>) {}

  static async read(transaction: Transaction, today: string): Promise<ActiveRules> {
    const rows = await transaction.query<RuleRow>(
      `select code, severity, threshold from app.signal_rule
        where enabled and valid_from <= $1 and (valid_to is null or valid_to >= $1)`,
      [today],
      'signals-rules',
    );
    return new ActiveRules(new Map(rows.map((row) => [row.code, row])));
  }

  /** What a rule judges by; undefined while it is off. */
  of<Signal extends SignalCode>(
    code: Signal,
  ): { severity: Severity; threshold: ThresholdsOf<Signal> } | undefined {
    const rule = this.rules.get(code);
    return rule && { severity: rule.severity, threshold: thresholdsOf(code, rule.threshold) };
  }
}
