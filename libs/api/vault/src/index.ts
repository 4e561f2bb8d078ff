export { AccessTokens } from './access-tokens.js';
export { type PublicJwk, ReceiptKeys } from './receipt-keys.js';
export { Keys } from './keys.js';
export { type Cell, Vault } from './vault.js';
export { VaultModule } from './vault.module.js';
