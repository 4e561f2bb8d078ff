import 'reflect-metadata';
import { prepareInstallation } from './prepare-installation.js';
import { settingsFrom } from './settings.js';

try {
  await prepareInstallation(settingsFrom(process.env));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
