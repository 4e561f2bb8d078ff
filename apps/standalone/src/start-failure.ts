/** Something the person at the keyboard can mend: printed as it is, without a stack. */
export class StartFailure extends Error {
  /** @param vietnamese,english the same sentence twice; whoever reads it may know only one of the languages. */
  constructor(vietnamese: string, english?: string) {
    super(english === undefined ? vietnamese : `${vietnamese} | ${english}`);
    this.name = 'StartFailure';
  }

  /** Several that are best mended at once, a line each. */
  static ofLines(lines: string[]): StartFailure {
    return new StartFailure(lines.join('\n'));
  }
}
