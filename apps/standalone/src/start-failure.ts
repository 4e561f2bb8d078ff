/** Something the person at the keyboard can mend: printed as one line, without a stack. */
export class StartFailure extends Error {
  /** @param vietnamese,english the same sentence twice; whoever reads it may know only one of the languages. */
  constructor(vietnamese: string, english: string) {
    super(`${vietnamese} | ${english}`);
    this.name = 'StartFailure';
  }
}
