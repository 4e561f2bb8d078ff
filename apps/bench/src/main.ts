import 'reflect-metadata';
import { benchBatch } from './batch.ts';
import { benchDeclare } from './declare.ts';
import { benchImport } from './import.ts';
import { benchPersons } from './persons.ts';
import { benchStatistics } from './statistics.ts';

/** What can be measured, by the name given on the command line. */
const benches: Record<string, () => Promise<void>> = {
  declare: benchDeclare,
  batch: benchBatch,
  import: benchImport,
  statistics: benchStatistics,
  persons: benchPersons,
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (!bench) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')}\n`);
  process.exit(2);
}
await bench();
