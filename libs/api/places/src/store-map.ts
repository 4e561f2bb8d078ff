import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PlatformDb, type Principal } from '@luutru/database';
import type { MapLevel } from '@luutru/domain';
import { MapsRepository } from './maps.repository.js';
import { readOutlines } from './read-outlines.js';

/** Puts an official map in the place of the one before it. The same file again changes nothing that is read. */
@Injectable()
export class StoreMap {
  constructor(@Inject(PlatformDb) private readonly platform: PlatformDb) {}

  /** @throws Invalid when the file is no map of this level's units */
  run(caller: Principal, level: MapLevel, file: unknown): Promise<void> {
    return this.platform.run(async (transaction) => {
      const maps = new MapsRepository(transaction);
      const outlines = readOutlines(file, await maps.codes(level));
      const content = JSON.stringify(outlines);
      await maps.store(level, {
        content,
        features: outlines.features.length,
        digest: createHash('sha256').update(content).digest('hex'),
        storedBy: caller.userId,
      });
    });
  }
}
