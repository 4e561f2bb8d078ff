import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { Keys } from '@luutru/vault';
import type { DataSource } from 'typeorm';
import { type DatabaseSettings, poolOptions, roleUrl } from './connection.js';
import { AuthorityDb, OfficeDb, PlatformDb, PoliceDb, TenantDb, WorkerDb } from './doors.js';
import { EventListener } from './event-listener.js';
import { type LoginRole, readers } from './roles.js';
import { TenantContext } from './tenant-context.js';

const pool = (role: LoginRole, settings: DatabaseSettings): DynamicModule =>
  TypeOrmModule.forRootAsync({
    name: role,
    inject: [Keys],
    useFactory: (keys: Keys) => ({
      ...poolOptions(settings, role, keys),
      retryAttempts: 20,
      retryDelay: 500,
    }),
  });

const token = (role: LoginRole): string => getDataSourceToken(role) as string;

/** The doors of the API, or the worker's. Nobody else sees a data source. */
@Global()
@Module({})
export class DatabaseModule {
  static forApi(settings: DatabaseSettings): DynamicModule {
    const roles: LoginRole[] = [
      'luutru_tenant',
      'luutru_platform',
      'luutru_police',
      'luutru_office',
      ...readers.map(({ login }) => login),
    ];
    return {
      module: DatabaseModule,
      imports: roles.map((role) => pool(role, settings)),
      providers: [
        {
          provide: TenantDb,
          inject: [token('luutru_tenant'), Keys],
          useFactory: (source: DataSource, keys: Keys) =>
            new TenantDb(source, new TenantContext(keys.purposeKey('tenant-context'))),
        },
        {
          provide: PlatformDb,
          inject: [token('luutru_platform')],
          useFactory: (source: DataSource) => new PlatformDb(source),
        },
        {
          provide: PoliceDb,
          inject: [token('luutru_police'), Keys],
          useFactory: (source: DataSource, keys: Keys) =>
            new PoliceDb(source, new TenantContext(keys.purposeKey('tenant-context'))),
        },
        {
          provide: OfficeDb,
          inject: [token('luutru_office'), Keys],
          useFactory: (source: DataSource, keys: Keys) =>
            new OfficeDb(source, new TenantContext(keys.purposeKey('tenant-context'))),
        },
        {
          provide: AuthorityDb,
          inject: readers.map(({ login }) => token(login)),
          useFactory: (...sources: DataSource[]) =>
            new AuthorityDb(new Map(readers.map(({ schema }, at) => [schema, sources[at] as DataSource]))),
        },
        {
          provide: EventListener,
          inject: [Keys],
          useFactory: (keys: Keys) => new EventListener(roleUrl(settings, 'luutru_platform', keys)),
        },
      ],
      exports: [TenantDb, PlatformDb, PoliceDb, OfficeDb, AuthorityDb, EventListener],
    };
  }

  static forWorker(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [pool('luutru_worker', settings)],
      providers: [
        {
          provide: WorkerDb,
          inject: [token('luutru_worker')],
          useFactory: (source: DataSource) => new WorkerDb(source),
        },
      ],
      exports: [WorkerDb],
    };
  }
}
