import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccessTokens } from './access-tokens.js';
import { ReceiptKeys } from './receipt-keys.js';
import { Keys } from './keys.js';
import { Vault } from './vault.js';

@Global()
@Module({})
export class VaultModule {
  /** @param tokens absent in the worker, which knows no person and gives no receipt */
  static with(keys: Keys, tokens?: AccessTokens, receipts?: ReceiptKeys): DynamicModule {
    return {
      module: VaultModule,
      providers: [
        { provide: Keys, useValue: keys },
        { provide: Vault, useValue: new Vault(keys) },
        ...(tokens ? [{ provide: AccessTokens, useValue: tokens }] : []),
        ...(receipts ? [{ provide: ReceiptKeys, useValue: receipts }] : []),
      ],
      exports: [Keys, Vault, ...(tokens ? [AccessTokens] : []), ...(receipts ? [ReceiptKeys] : [])],
    };
  }
}
