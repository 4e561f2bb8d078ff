import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Finding {
  ruleId: string;
}

/** Lints text as if it stood in a file, by the project's own configuration. */
function lint(file: string, text: string): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json'],
    { cwd: root, input: text, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  if (!stdout.startsWith('[')) throw new Error(stderr);
  const [result] = JSON.parse(stdout) as { messages: Finding[] }[];
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const boundaries = '@nx/enforce-module-boundaries';

/** The rule skips, without a word, what it has no project graph for; so it is seen to fail here. */
describe('module boundaries', () => {
  beforeAll(() => {
    const { status } = spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' },
    });
    expect(status).toBe(0);
  });

  it.each([
    ['libs/domain/src/canary.ts', '@luutru/contracts'],
    ['libs/contracts/src/canary.ts', '@luutru/database'],
    ['libs/api/http/src/canary.ts', '@luutru/stays'],
    ['libs/api/facilities/src/canary.ts', '@luutru/stays'],
    ['libs/api/oversight/src/canary.ts', '@luutru/population-sync'],
    ['apps/population-db/src/canary.ts', '@luutru/domain'],
    ['libs/web/ui/src/canary.ts', '@luutru/web-stays'],
  ])('stop %s from importing %s', (file, forbidden) => {
    expect(lint(file, `import '${forbidden}';\n`)).toContain(boundaries);
  });

  it('let through what may be', () => {
    expect(lint('libs/api/stays/src/canary.ts', `import '@luutru/facilities';\n`)).not.toContain(boundaries);
  });

  it('keep the data source to the doors, and contracts out of the browser', () => {
    expect(
      lint('libs/api/stays/src/canary.ts', `import { DataSource } from 'typeorm';\nnew DataSource();\n`),
    ).toContain('@typescript-eslint/no-restricted-imports');
    expect(
      lint('libs/web/stays/src/canary.ts', `import { Guest } from '@luutru/contracts';\nnew Guest();\n`),
    ).toContain('@typescript-eslint/no-restricted-imports');
  });
});
