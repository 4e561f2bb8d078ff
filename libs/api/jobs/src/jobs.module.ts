import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.js';

/** Work apart from any request, done by whichever process is free. */
@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
