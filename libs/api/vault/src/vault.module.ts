import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Keys } from './keys.js';
import { Vault } from './vault.js';

@Global()
@Module({})
export class VaultModule {
  static with(keys: Keys): DynamicModule {
    return {
      module: VaultModule,
      providers: [
        { provide: Keys, useValue: keys },
        { provide: Vault, useValue: new Vault(keys) },
      ],
      exports: [Keys, Vault],
    };
  }
}
