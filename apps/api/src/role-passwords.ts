import { loginRoles } from '@luutru/database';
import { Keys } from '@luutru/vault';

/**
 * Prints the statements that give each login role its derived password, for an administrator's psql where the role of
 * `DATABASE_URL` may not. Makes the key file when there is none. Its output is a secret.
 */
const folder = process.env['SECRETS_DIR'];
if (!folder) {
  process.stderr.write('SECRETS_DIR must be set\n');
  process.exit(1);
}
const keys = Keys.create(folder);
for (const role of loginRoles) {
  process.stdout.write(`alter role ${role} password '${keys.rolePassword(role)}';\n`);
}
